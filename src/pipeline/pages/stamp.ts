import { dayOf, isDatePrefix, partsOf } from '../../day.ts'

/** The date of publication as a page prints it beside an article. */
export interface Stamp {
  /** Offsets into the page, labels (`입력`) and further stamps of the same line (`수정 …`) counted. */
  readonly start: number
  readonly end: number
  /** ISO 8601 with offset. */
  readonly published: string
  /** The stamp is followed, in its own line, by running text. */
  readonly glued: boolean
  /** What stands before it in its line: section names, or a headline. */
  readonly prefix: string
  /** The stamp tells when the article was changed, not when it appeared. */
  readonly changed: boolean
}

/** Where a stamp may stand: near the beginning of a line. */
const HEAD = 160
/** What may stand beside a stamp that has its line to itself: section names, a byline. */
const BESIDE = 60
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const CLOCK = '(?:(?<half>오전|오후|am|pm)\\s?)?(?<hour>\\d{1,2})(?::|시\\s?)(?<minute>\\d{2})(?:분)?(?::(?<second>\\d{2}))?(?:\\.\\d{1,6})?(?:\\s?(?<meridiem>[ap]\\.?m\\b\\.?))?'
const ZONE = '(?:\\s?\\(?(?<zone>z\\b|[+-]\\d{2}:?\\d{2}\\b|(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|GMT|UTC|BST|CES?T|KST|JST|HKT|SGT)\\b)\\)?)?'
const WEEKDAY = '(?:\\s?\\(?(?:[월화수목금토일](?:요일)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\)?,?(?![가-힣]))?'
const FORMS: readonly RegExp[] = [
  new RegExp(`(?<!\\d)(?<year>(?:19|20)\\d\\d)(?<sep>[.\\-/])\\s?(?<m>\\d{1,2})\\k<sep>\\s?(?<d>\\d{1,2})(?!\\d)\\.?${WEEKDAY}(?:[\\sT]*${CLOCK}${ZONE})?`, 'gi'),
  new RegExp(`(?<!\\d)(?<year>(?:19|20)\\d\\d)년\\s?(?<m>\\d{1,2})월\\s?(?<d>\\d{1,2})일${WEEKDAY}(?:\\s*${CLOCK}${ZONE})?`, 'gi'),
  new RegExp(`\\b${MONTH}\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>(?:19|20)\\d\\d)(?!\\d)(?:,?\\s?(?:at|[|·-])?\\s?${CLOCK}${ZONE})?`, 'gi'),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})\\s${MONTH},?\\s(?<year>(?:19|20)\\d\\d)(?!\\d)(?:,?\\s?(?:at|[|·-])?\\s?${CLOCK}${ZONE})?`, 'gi'),
]
/** `2:37 PM EDT, Wed April 16, 2025`: the clock first. */
const CLOCK_BEFORE = new RegExp(`${CLOCK}${ZONE},?${WEEKDAY}\\s*$`, 'i')
const LABEL = /(?:기사\s?)?(?:입력|등록|승인|송고|게재|게시|작성|발행|보도|최초)(?:\s?일시|\s?시간)?\s?[:：]?\s*$|\b(?:published|posted|first published|issued|date)\s?(?:on|at)?\s?:?\s*$/i
const CHANGED = /(?:최종\s?)?(?:수정|업데이트|갱신)(?:\s?일시|\s?시간)?\s?[:：]?\s*$|\b(?:updated|modified|last updated|edited)\s?(?:on|at)?\s?:?\s*$/i
/** Days on which a company was entered in a register; footers print them. */
const REGISTERED = /등록\s?번호|등록\s?일자|등록\s?연월일|등록일\s?:|발행\s?일자|발행인|발행연월일|창간|설립|사업자|대표\s?전화|copyright|ⓒ|©|all rights/i
const SENTENCE_END = /[가-힣]\.(?!\.)|[a-z\d)]\.\s+[A-Z“"]/
/** `2025.04.16 14:37에 …`: a date inside a sentence, not a stamp. */
const PARTICLE = /^(?:에|부터|까지|기준|현재|이후|이전|자로|께|경|의)/
const BYLINE = /^(?:[|/·,\s*_()-]*(?:[가-힣]{2,4}\s?(?:기자|특파원|논설위원|선임기자|인턴기자|전문기자)?|by\s.{2,50})?[|/·,\s*_()-]*)$/i

/** Minutes east of Greenwich for the zones a page names; `ET` and `PT` follow the American summer time. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0, GMT: 0, UTC: 0, BST: 60, CET: 60, CEST: 120, KST: 540, JST: 540, HKT: 480, SGT: 480,
  EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420,
}

/**
 * The stamp of a line, if it has one. `at` is the line's offset in the page; `zone` (`+09:00`) holds where the stamp
 * names none. A day without a clock is a stamp only alone, labelled or beside a byline, and means the midnight that
 * opens it.
 */
export function findStamp(line: string, at: number, zone: string): Stamp | undefined {
  const head = line.length > HEAD ? line.slice(0, HEAD) : line
  if (!/(?:19|20)\d\d/.test(head) || REGISTERED.test(head)) return undefined
  const found = datesOf(head, zone)
  const first = found[0]
  if (!first) return undefined
  const before = head.slice(0, first.start)
  const labelled = LABEL.test(before)
  const changed = !labelled && CHANGED.test(before)
  const prefix = before.replace(LABEL, '').replace(CHANGED, '').trim()
  // `입력 … 수정 …`, `… | …`: later stamps of the line belong to the first.
  let end = first.end
  for (const next of found.slice(1)) {
    const between = head.slice(end, next.start)
    if (!/^[\s|/·,()~-]*$/.test(between.replace(CHANGED, '').replace(LABEL, ''))) break
    end = next.end
  }
  // The head may end inside a stamp's own words, never inside what follows: the rest is read from the whole line.
  const rest = line.length - end > HEAD ? line.slice(end, end + HEAD) : line.slice(end)
  if (prefix.length > BESIDE || SENTENCE_END.test(prefix) || PARTICLE.test(rest)) return undefined
  if (/^[•◦▪●*-]\s/.test(prefix) && !labelled && !changed) return undefined
  const own = rest.length <= BESIDE && !/[가-힣]\.(?!\.)|[a-z]\.(?:\s|$)/.test(rest.replace(/\S+@\S+/g, ''))
  if (own) {
    const named = labelled || changed || first.clock
    if (!named && !(BYLINE.test(prefix) && BYLINE.test(rest))) return undefined
    return { start: at, end: at + line.length, published: first.published, glued: false, prefix, changed }
  }
  if (!first.clock && !labelled) return undefined
  return { start: at, end: at + end, published: first.published, glued: true, prefix, changed }
}

/**
 * The day in a dateline that opens a body: `WASHINGTON, April 16, 2025 (Reuters) -`. Weaker than a stamp: asked for
 * only when an article has none.
 */
export function findDateline(body: string, zone: string): string | undefined {
  const head = body.slice(0, HEAD)
  const date = datesOf(head, zone)[0]
  if (!date) return undefined
  const place = head.slice(0, date.start)
  const opens = /^[\s[(]*[A-Z][\p{L}.,' /-]{2,60}[,\s(]*$/u.test(place)
  return opens && /^[\s,)]*(?:\([^)]{2,40}\)|\/[^/]{2,30}\/)?\s*(?:--|[—–-])/.test(head.slice(date.end)) ? date.published : undefined
}

/** A date written by a machine: `2025-04-16T05:37:00Z`, `2025-04-16 14:37:00`, a bare day. */
export function readMachineDate(text: string, zone: string): string | undefined {
  const first = datesOf(text.trim().slice(0, HEAD), zone)[0]
  return first && first.start <= 5 ? first.published : undefined
}

interface FoundDate { start: number; end: number; published: string; clock: boolean }

function datesOf(head: string, zone: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const form of FORMS) {
    for (const match of head.matchAll(form)) {
      const group = match.groups ?? {}
      const year = group['year'] ?? ''
      const month = group['month'] ? MONTHS.indexOf(group['month'].slice(0, 3).toLowerCase()) + 1 : Number(group['m'])
      const day = `${year}-${two(month)}-${two(Number(group['d']))}`
      if (!isDatePrefix(day)) continue
      let start = match.index
      let clock = group
      let withClock = group['hour'] !== undefined
      if (!withClock) {
        const earlier = CLOCK_BEFORE.exec(head.slice(Math.max(0, start - 40), start))
        if (earlier?.groups) {
          clock = earlier.groups
          withClock = true
          start -= earlier[0].length
        }
      }
      const time = withClock ? timeOf(clock) : '00:00:00'
      if (time === undefined) continue
      const named = withClock ? clock['zone'] : undefined
      found.push({ start, end: match.index + match[0].length, published: `${day}T${time}${offsetOf(named, day, zone)}`, clock: withClock })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((date, i) => found.slice(0, i).every((earlier) => earlier.end <= date.start))
}

function timeOf(group: Record<string, string | undefined>): string | undefined {
  let hour = Number(group['hour'])
  const half = (group['half'] ?? group['meridiem'] ?? '').toLowerCase()
  if (half !== '' && hour > 12) return hour < 24 ? `${two(hour)}:${group['minute']}:${group['second'] ?? '00'}` : undefined
  if (half.startsWith('p') || half === '오후') hour = hour === 12 ? 12 : hour + 12
  else if (half !== '' && hour === 12) hour = 0
  if (hour > 23 || Number(group['minute']) > 59 || Number(group['second'] ?? 0) > 59) return undefined
  return `${two(hour)}:${group['minute']}:${group['second'] ?? '00'}`
}

function offsetOf(named: string | undefined, day: string, zone: string): string {
  if (named === undefined) return zone
  const name = named.toUpperCase()
  if (/^[+-]/.test(name)) return `${name.slice(0, 3)}:${name.slice(-2)}`
  const minutes = name === 'ET' ? (isAmericanSummer(day) ? -240 : -300) : name === 'PT' ? (isAmericanSummer(day) ? -420 : -480) : ZONES[name]
  if (minutes === undefined) return zone
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
}

/** From the second Sunday of March to the first Sunday of November. */
function isAmericanSummer(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const today = dayOf(year, Number(day.slice(5, 7)), Number(day.slice(8, 10)))
  const sunday = (month: number, nth: number) => {
    const first = dayOf(year, month, 1)
    // Day 0, 1 January 1970, was a Thursday.
    return first + ((7 - ((first + 4) % 7)) % 7) + 7 * (nth - 1)
  }
  return today >= sunday(3, 2) && today < sunday(11, 1) && partsOf(today).year === year
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
