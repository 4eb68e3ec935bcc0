import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/pipeline/compile.ts'
import { makeReader } from '../../src/pipeline/extract.ts'
import { problemLine } from '../../src/pipeline/problem.ts'

const { codebook, problems } = loadCodebook('data')
if (!codebook) throw new Error(problems.map(problemLine).join('\n'))
const reader = makeReader(codebook)

/** What a text published on a day tells: kind, who acts, day. */
function read(published: string, text: string): string[] {
  return reader({
    file: 'text', id: 'text', publisher: 'Test', headline: '-', published: `${published}T12:00:00+09:00`, publishedBasis: 'stated', lang: 'ko', text, bodyStart: 0, bodyEnd: text.length,
  }).proposals.map(({ kind, actors, date }) => `${kind} ${actors.find(({ role }) => role === 'by')?.id} ${date.start}`)
}

describe('a paragraph goes on about the day it told of', () => {
  const BAN = '미국 상무부는 지난 2일 HBM의 중국 수출을 금지했다.'
  it.each([
    ['what follows without a day', `${BAN} 중국 기업 140곳도 거래 제한 명단에 올렸다.\n\n끝.`, 'sanction-imposed us-government 2024-12-02'],
    ['not beyond the paragraph', `${BAN}\n\n중국 정부는 갈륨 수출을 금지했다.`, 'restriction-imposed cn-government 2024-12-20'],
    ['not for what is of late', `${BAN} 중국 정부는 최근 갈륨 수출을 금지했다.\n\n끝.`, 'restriction-imposed cn-government 2024-12-20'],
    ['not after a day that only compares', `${BAN}\n\n코스피는 지난 3일보다 내렸다. 중국 정부는 갈륨 수출을 금지했다.`, 'restriction-imposed cn-government 2024-12-20'],
    ['not where the text has no paragraphs', `${BAN} 중국 정부는 갈륨 수출을 금지했다.`, 'restriction-imposed cn-government 2024-12-20'],
  ])('%s', (_, text, event) => expect(read('2024-12-20', text)).toEqual(['restriction-imposed us-commerce 2024-12-02', event]))
})

describe('a day told by a deed is the day of that deed', () => {
  const BOTH = '미국 상무부는 지난 2일 HBM의 중국 수출을 금지했다. 미국 연방대법원은 5일 상호관세가 위법이라고 판결했다.'
  const told = ['restriction-imposed us-commerce 2024-12-02', 'court-ruling us-court 2024-12-05']
  it.each([
    ['the ruling', '판결이 나온 날 중국 상무부는 갈륨 수출을 금지했다.', 'restriction-imposed cn-mofcom 2024-12-05'],
    ['the ban, a day on', '수출 금지가 발표된 이튿날 중국 상무부는 갈륨 수출을 금지했다.', 'restriction-imposed cn-mofcom 2024-12-03'],
    ['whose announcement', '미국의 발표가 나온 날 중국 상무부는 갈륨 수출을 금지했다.', 'restriction-imposed cn-mofcom 2024-12-02'],
    ['so long before the day of the sentence', '중국의 갈륨 수출이 막힌 지 사흘 만에 10일 회담이 열렸다.', 'restriction-imposed cn-government 2024-12-07'],
  ])('%s', (_, text, event) => expect(read('2024-12-20', `${BOTH} ${text}`)).toEqual([...told, event]))
})
