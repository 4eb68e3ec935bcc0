import { describe, expect, it } from 'vitest'
import { type DateMention, findDates } from '../../src/pipeline/dates.ts'

/** One mention in one line: `words = date role`, so that a table of them can be read down the column. */
function line(mention: DateMention): string {
  const { date } = mention
  const when = date ? date.start + (date.end === undefined ? '' : `..${date.end}${date.span === 'within' ? ' within' : ''}`) : '-'
  const length = mention.days !== undefined ? ` ${mention.days}d` : mention.months !== undefined ? ` ${mention.months}m` : ''
  return `${mention.words} = ${when}${length} ${mention.role}${mention.local ? ' local' : ''}`
}

function read(lang: 'ko' | 'en', sentences: string, published?: string): string[] {
  const previous: DateMention[] = []
  let last: DateMention[] = []
  for (const sentence of sentences.split(' | ')) {
    last = findDates(sentence, { lang, previous, ...(published === undefined ? {} : { published }) })
    for (const one of last) expect(sentence.slice(one.start, one.end)).toBe(one.words)
    previous.push(...last)
  }
  return last.map(line)
}

describe('findDates() reads Korean days', () => {
  it.each<[string, string | undefined, string[]]>([
    ['미 상무부는 15일 새 규정을 공고했다', '2025-04-16', ['15일 = 2025-04-15 event']],
    ['회사는 25일 이를 공시했다', '2025-05-25', ['25일 = 2025-05-25 event']],
    ['회사는 30일 이를 공시했다', '2025-05-01', ['30일 = 2025-04-30 event']],
    ['회사는 31일 이를 공시했다', '2025-03-01T09:00:00+09:00', ['31일 = 2025-01-31 event']],
    ['회사는 지난달 30일 이를 공시했다', '2025-05-08', ['지난달 30일 = 2025-04-30 event']],
    ['지난달 9일 규제가 나왔다', '2025-01-08', ['지난달 9일 = 2024-12-09 event']],
    ['규제는 지난 21일(현지시간) 나왔다', '2026-01-24', ['지난 21일(현지시간) = 2026-01-21 event local']],
    ['규제는 지난 14일 나왔다', '2026-01', ['지난 14일 = 2026-01-14 event']],
    ['규제는 지난 14일 나왔다', undefined, ['지난 14일 = XXXX-XX-14 event']],
    ['지난해 12월 규제가 나왔다', undefined, ['지난해 12월 = XXXX-12 event']],
    ['지난해 규제가 나왔다', '2026-01', ['지난해 = 2025 event']],
    ['1일 시행될 예정이다', '2025-04-30', ['1일 = 2025-05-01 future']],
    ['13일에는 관세를 매기겠다고 말을 바꿨다', '2025-04-14', ['13일 = 2025-04-13 event']],
    ['90일 유예는 9일 발표됐다', '2025-04-14', ['90일 = - 90d duration', '9일 = 2025-04-09 event']],
  ])('%s (%s)', (sentence, published, expected) => expect(read('ko', sentence, published)).toEqual(expected))
})
