import { daysInMonth } from '../../day.ts'

/** What the words of a date say, and no more; 0 = Sunday. */
export interface DateParts {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
}

/** A date by the names of months and weekdays or in digits: offsets within the sentence, and where it is a range its end too. */
export interface CalendarDate {
  readonly start: number
  readonly end: number
  readonly from: DateParts
  readonly to?: DateParts
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const MONTH = String.raw`(?<month>${MONTHS.join('|')}|(?:Sept|${MONTHS.map((name) => name.slice(0, 3)).join('|')})\.?)`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const LAST = String.raw`(?<last>\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(?<year>[1-9]\d{3})`
const GAP = String.raw`\s{0,3}`
const LEAD = String.raw`(?:(?:[Tt]his|[Ll]ast|[Pp]ast|[Nn]ext)\s)?`

const sticky = (form: string) => new RegExp(form, 'y')
/** 9 April 2025, 9th of April, 9 to 12 April. */
const DAY_MONTH = sticky(String.raw`${DAY}(?:${GAP}(?:to|-|–|until|through|till)${GAP}${LAST})?(?:-|/|${GAP}(?:of)?${GAP})${MONTH}(?:(?:-|/|,?${GAP})${YEAR}(?!\w))?(?!\w)`)
/** April 9, April 9, 2025, April 9-12. */
const MONTH_DAY = sticky(String.raw`${MONTH}(?:-|/|${GAP},?${GAP})${DAY}(?!\s?(?:am|pm))(?:${GAP}(?:to|-)${GAP}${LAST})?(?:(?:-|/|${GAP},${GAP}|\s{1,3})${YEAR})?(?!\w|:\d)`)
/** April, April 2025, April of 2025. */
const MONTH_ALONE = sticky(String.raw`${MONTH}(?:${GAP}(?:,|-|of)?${GAP}${YEAR})?(?!\w|\s{1,3}\d)`)
/** Friday, last Friday; "Friday of last week" is told by its week. */
const WEEKDAY = sticky(String.raw`${LEAD}(?<weekday>${WEEKDAYS.join('|')})(?!\w|\s(?:of\s)?(?:this|last|past|next)\sweek)`)
/** 2025-04-09. */
const YEAR_FIRST = sticky(String.raw`${YEAR}[-./](?<number>\d{1,2})[-./]${DAY}(?!\w)`)
/** 4/9/2025. */
const SLASHED = sticky(String.raw`(?<number>\d{1,2})/${DAY}/(?<year>\d{4}|\d{2})(?![\w/])`)

/** Where one of these may begin, each by its first letter. */
const BEGINNING = new RegExp(String.raw`(?<!\w)(?:\d|${LEAD}(?:${WEEKDAYS.join('|')})|${MONTHS.map((name) => name.slice(0, 3)).join('|')})`, 'g')
const BY_DIGIT = [DAY_MONTH, YEAR_FIRST, SLASHED]
const BY_LETTER = [MONTH_DAY, MONTH_ALONE, WEEKDAY]

/** A sentence without any of this has no date of the calendar. */
const SOME_DATE = new RegExp(String.raw`${MONTHS.map((name) => name.slice(0, 3)).join('|')}|${WEEKDAYS.join('|')}|\d[-/.]\d{1,2}[-/.]\d`)

/** A time of day belongs to the words of the date beside it: "12:01 a.m. EST on January 15", "Thursday at 9 a.m.". */
const CLOCK_BEFORE = /(?<!\d)\d{1,2}(?::\d\d(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s[A-Z]{2,4})?(?:,|\son|\sof)?\s$/
const CLOCK_AFTER = /^(?:,|\sat|\son)?\s\d{1,2}(?::\d\d(?:\s?[ap]\.?m\.?(?!\w))?|\s?[ap]\.?m\.?(?!\w))/
const END_OF = /\b(?:last\sday|end)\sof\s(?:the\s)?$/i
const BETWEEN = /^\s*(?:to|-|–|until|through|till)\s*$/

/** The dates of a sentence that its names of months and weekdays and its digits tell, in order. Linear. */
export function calendarDates(sentence: string): CalendarDate[] {
  if (!SOME_DATE.test(sentence)) return []
  const found: CalendarDate[] = []
  BEGINNING.lastIndex = 0
  for (let match = BEGINNING.exec(sentence); match; match = BEGINNING.exec(sentence)) {
    const date = dateAt(sentence, match.index)
    if (!date) continue
    BEGINNING.lastIndex = date.end
    add(found, date, sentence)
  }
  return found.map((date) => withClock(date, sentence))
}

/** The date that begins at a place. */
function dateAt(sentence: string, start: number): CalendarDate | undefined {
  const letter = sentence.charCodeAt(start)
  for (const form of letter < 0x3a ? BY_DIGIT : BY_LETTER) {
    form.lastIndex = start
    const groups = form.exec(sentence)?.groups
    const end = form.lastIndex
    if (!groups || (form === MONTH_ALONE && groups['year'] === undefined && !isMonth(groups['month'] ?? '', sentence, start, end))) continue
    const from = partsOf(groups)
    if (!from) continue
    const to = groups['last'] === undefined ? undefined : { ...from, day: Number(groups['last']) }
    return form === MONTH_ALONE ? endOfMonth({ start, end, from }, sentence) : { start, end, from, ...(to ? { to } : {}) }
  }
  return undefined
}

/** What the parts of a form say; undefined for a 32nd or a 13th month. */
function partsOf(groups: Readonly<Record<string, string | undefined>>): DateParts | undefined {
  const { weekday, month: name, number, day: ofMonth, year: written } = groups
  if (weekday !== undefined) return { weekday: WEEKDAYS.indexOf(weekday) }
  let month = name === undefined ? Number(number) : MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1
  let day = ofMonth === undefined ? undefined : Number(ofMonth)
  if (month > 12 && day !== undefined) [month, day] = [day, month]
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined
  const year = written === undefined ? undefined : Number(written) + (written.length === 2 ? (Number(written) > 50 ? 1900 : 2000) : 0)
  return { ...(year === undefined ? {} : { year }), month, ...(day === undefined ? {} : { day }) }
}

/** A bare month may be a verb or a name: May, Mar, Dec. Abbreviated, or the verb, it wants "in" before it or a sign after it. */
function isMonth(name: string, sentence: string, start: number, end: number): boolean {
  return name.length > 3 || /\bin\s$/i.test(sentence.slice(Math.max(0, start - 4), start)) || /^(?:[,-]|\sof\b)/.test(sentence.slice(end, end + 4))
}

/** A year without a 29 February, for a date that names none. */
const COMMON_YEAR = 2001

/** "the end of November" is its last day. */
function endOfMonth(date: CalendarDate, sentence: string): CalendarDate {
  const before = END_OF.exec(sentence.slice(Math.max(0, date.start - 20), date.start))
  const { year, month } = date.from
  if (!before || month === undefined) return date
  return { ...date, start: date.start - before[0].length, from: { ...date.from, day: daysInMonth(year ?? COMMON_YEAR, month) } }
}

/** Takes in a date: it may end the one before it ("Friday, April 4", "April 9 to July 8"). */
function add(found: CalendarDate[], date: CalendarDate, sentence: string): void {
  const last = found.at(-1)
  const between = last && date.start - last.end <= 12 ? sentence.slice(last.end, date.start) : undefined
  if (last && between !== undefined && last.from.weekday !== undefined && last.from.month === undefined && date.from.day !== undefined && /^,?\s*$/.test(between)) {
    found[found.length - 1] = { ...date, start: last.start, from: { ...date.from, weekday: last.from.weekday } }
  } else if (last && between !== undefined && !last.to && !date.to && BETWEEN.test(between)) {
    found[found.length - 1] = { ...last, end: date.end, to: date.from }
  } else found.push(date)
}

function withClock(date: CalendarDate, sentence: string): CalendarDate {
  const before = CLOCK_BEFORE.exec(sentence.slice(Math.max(0, date.start - 24), date.start))?.[0].length ?? 0
  const after = CLOCK_AFTER.exec(sentence.slice(date.end, date.end + 16))?.[0].length ?? 0
  return before + after === 0 ? date : { ...date, start: date.start - before, end: date.end + after }
}
