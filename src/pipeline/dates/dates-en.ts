import { calendarDates, type DateParts } from './calendar-en.ts'
import type { DateRole, DateRow, DateTable, Lean, Point, Reading, Relative, Surroundings } from './date-forms.ts'

type Groups = Readonly<Record<string, string | undefined>>

/** "May" and "March" are verbs too; alone they are months only after one of these. */
const BEFORE_MONTH = /(?:\b(?:in|by|since|until|till|of|from|to|this|last|next|early|mid|late|through|and|between|before|after|during|for|or|around|the)|mid-)[\s-]$/i
const PART = /(?:(?:the\s)?(?:early|mid|late|beginning of|start of|middle of|end of)|mid)[\s-]$/i
const LEAD_INSIDE = /^(?<lead>last|past|this|next)\s/i
const LEAD = /\b(?<lead>last|past|this|this past|next|this coming|the coming|coming|as early as|as soon as)\s$/i

const CALENDAR_DAY: DateRow = { name: 'calendar-day', pattern: /(?!)/g, read: () => undefined, scene: 'aside' }
const CALENDAR_WEEKDAY: DateRow = { name: 'calendar-weekday', pattern: /(?!)/g, read: () => undefined, scene: 'main' }
const CALENDAR_MONTH: DateRow = { name: 'calendar-month', pattern: /(?!)/g, read: () => undefined }

type Found = ReturnType<NonNullable<DateTable['also']>>[number]

/** The names of months and weekdays and the dates in digits, with what stands before and after them. */
function byCalendar(sentence: string): Found[] {
  return calendarDates(sentence).flatMap(({ start, end, from, to }) => adopt(sentence, start, end, from, to) ?? [])
}

function adopt(sentence: string, at: number, bare: number, start: DateParts, end: DateParts | undefined): Found | undefined {
  const text = sentence.slice(at, bare)
  let from = at
  // "in May last year", "in October of that year": the year stands in words.
  const tail = /^\s(?:of\s)?(?<w>last|this|next)\syear\b/i.exec(sentence.slice(bare, bare + 24))
  const to = bare + (tail?.[0].length ?? 0)
  const head = sentence.slice(Math.max(0, from - 24), from)
  const inside = LEAD_INSIDE.exec(text)
  const leading = inside ?? LEAD.exec(head)
  const word = leading?.groups?.['lead']?.toLowerCase()
  const lean: Lean | undefined = word === undefined ? undefined : /^(?:last|past|this past)$/.test(word) ? 'past' : word === 'this' ? undefined : 'future'
  if (start.weekday !== undefined && start.day === undefined) {
    if (leading && !inside && !word?.startsWith('as')) from -= leading[0].length
    const week = word === 'last' ? -1 : word === 'next' ? 1 : undefined
    const reading: Reading = { kind: 'weekday', weekday: start.weekday, ...(week === undefined ? {} : { week }), ...(lean ? { lean } : {}) }
    return { start: from, end: to, row: CALENDAR_WEEKDAY, reading }
  }
  const named = pointOf(start)
  const point: Point = tail && named.year === undefined ? { ...named, year: relative(tail.groups?.['w']) } : named
  if (point.day === undefined) {
    // "may 5 of them", "March on": a bare month name wants a capital and, where it is a verb too, a preposition.
    if (!/^[A-Z]/.test(text)) return undefined
    if (/^(?:May|March|Mar)\.?$/.test(text) && !BEFORE_MONTH.test(head)) return undefined
    const part = PART.exec(sentence.slice(Math.max(0, from - 24), from))
    if (part) {
      from -= part[0].length
      const days = thirdOf(part[0], point.month)
      if (days && !end) return { start: from, end: to, row: CALENDAR_MONTH, reading: { kind: 'calendar', from: { ...point, day: days[0] }, to: { ...point, day: days[1] }, span: 'within', ...(lean ? { lean } : {}) } }
    }
  }
  if (leading && !inside && from === at) from -= leading[0].length
  return {
    start: from, end: to, row: point.day === undefined ? CALENDAR_MONTH : CALENDAR_DAY,
    reading: { kind: 'calendar', from: point, ...(end ? { to: pointOf(end) } : {}), ...(lean ? { lean } : {}) },
  }
}

/** The days of an early, middle or late part of a month; undefined for "the end of", which is no third. */
function thirdOf(words: string, month: Point['month']): readonly [number, number] | undefined {
  if (typeof month !== 'number') return undefined
  const last = month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31
  return /^(?:the\s)?early/i.test(words) ? [1, 10] : /^(?:the\s)?mid/i.test(words) ? [11, 20] : /^(?:the\s)?late/i.test(words) ? [21, last] : undefined
}

function pointOf({ year, month, day }: DateParts): Point {
  return { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, eighteen: 18, twenty: 20, thirty: 30, sixty: 60, ninety: 90,
}
const COUNT = String.raw`(?<![\d.,$])\b(?<n>\d{1,4}|${Object.keys(NUMBERS).flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1)]).join('|')})(?:\smore)?`
const UNIT = String.raw`(?<u>day|week|fortnight|month|year|decade)s?`
const YEAR = String.raw`(?<![\d.,$€£¥-])(?<y>1[89]\d{2}|20[0-4]\d)(?![\d.,]\d|\d|[-–]?(?:nm|nanometer)|\s?(?:%|percent|chips|units|GPUs|companies|people|jobs|dollars|yuan))`
/** Before a year on its own: else "RTX 2080" and "sold 2020 units" are years. */
const YEAR_LEAD = String.raw`(?<=\b(?:in|In|since|Since|by|By|until|Until|till|from|From|through|during|During|after|After|before|Before|of|for|to|than|year|late|early|mid|and|end-?|around|summer|spring|autumn|fall|winter|calendar|throughout|years|between|Between)[\s-])`
const PART_OF = String.raw`(?:(?:(?:the\s)?(?:early|mid|late|beginning of|start of|middle of|end of)|mid|Early|Late|Mid)[\s-])`
const QUARTERS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, q1: 1, q2: 2, q3: 3, q4: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, final: 4 }

function relative(word: string | undefined): Relative {
  const lower = (word ?? '').toLowerCase()
  return { rel: /last|past|previous/.test(lower) ? -1 : /next|coming|following/.test(lower) ? 1 : 0 }
}

function count(g: Groups): number {
  const word = (g['n'] ?? '').toLowerCase()
  return NUMBERS[word] ?? Number(word)
}

function length(g: Groups): Reading {
  const n = count(g)
  switch (g['u']?.toLowerCase()) {
    case 'day': return { kind: 'duration', days: n }
    case 'week': return { kind: 'duration', days: 7 * n }
    case 'fortnight': return { kind: 'duration', days: 14 * n }
    case 'month': return { kind: 'duration', months: n }
    case 'decade': return { kind: 'duration', months: 120 * n }
    default: return { kind: 'duration', months: 12 * n }
  }
}

function ago(g: Groups): Reading {
  const reading = length(g)
  if (reading.kind === 'duration' && reading.days !== undefined) return { kind: 'shift', of: 'published', days: -reading.days }
  const months = reading.kind === 'duration' ? reading.months ?? 0 : 0
  return { kind: 'calendar', from: months % 12 === 0 && months > 12 ? { year: { rel: -months / 12 } } : { month: { rel: -months } } }
}

/** "two weeks later", "a month before that", "the day after the ruling": counted from what was told. */
function fromToldOf(g: Groups): Reading {
  const reading = length({ n: 'a', ...g })
  if (reading.kind !== 'duration') return { kind: 'nothing' }
  const back = /^(?:earlier|before|previous|preceding|prior)/i.test(g['way'] ?? '')
  const sign = back ? -1 : 1
  const { days, months = 0 } = reading
  const steps = days !== undefined ? { days: sign * days } : months % 12 === 0 ? { years: sign * months / 12 } : { months: sign * months }
  return { kind: 'told', steps, ...(/\s(?:that|then)$/.test(g['way'] ?? '') ? { of: 'that' as const } : {}), ...(back && days !== undefined ? { else: 'published' as const } : {}) }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const monthOf = (word: string | undefined) => MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1
const sideOf = (word: string | undefined) => (/following|next/i.test(word ?? '') ? 1 : /previous|preceding|prior/i.test(word ?? '') ? -1 : 0)

/** The three months up to one, or to the month before where its first days end them: "the quarter ended April 2". */
function quarterTo(g: Groups): Reading {
  const last = monthOf(g['m']) - (g['d'] !== undefined && Number(g['d']) < 8 ? 1 : 0)
  const first = last - 2
  const year = g['y'] === undefined ? {} : { year: Number(g['y']) }
  const lean = g['w'] === 'ended' ? { lean: 'past' as const } : {}
  if (first < 1) return { kind: 'calendar', from: { ...(g['y'] === undefined ? {} : { year: Number(g['y']) - 1 }), month: first + 12 }, to: { month: last < 1 ? last + 12 : last }, span: 'within', ...lean }
  return { kind: 'calendar', from: { ...year, month: first }, to: { month: last }, span: 'within', ...lean }
}

/** "on the 9th", "on the first of this month", "on the 20th of that month". */
function dayOfMonth(g: Groups): Reading | undefined {
  const day = g['d'] === 'first' ? 1 : Number(g['d'])
  if (day < 1 || day > 31) return undefined
  const of = g['of'] ?? ''
  if (/^(?:this|last)\s/.test(of)) return { kind: 'calendar', from: { month: relative(of), day } }
  return { kind: 'told', of: 'that', day }
}

function yearOf(g: Groups): number | Relative | undefined {
  if (g['y'] !== undefined) return Number(g['y'])
  return g['yw'] === undefined ? undefined : relative(g['yw'])
}

function spanOfYear(g: Groups): Reading | undefined {
  const year = yearOf(g)
  const q = QUARTERS[(g['q'] ?? '').toLowerCase()]
  if (q === undefined) return undefined
  const length = g['half'] ? 6 : 3
  if (q * length > 12) return undefined
  const first = (q - 1) * length + 1
  return { kind: 'calendar', from: { ...(year === undefined ? {} : { year }), month: first }, to: { month: first + length - 1 }, span: 'within' }
}

function row(name: string, pattern: string, read: DateRow['read'], more: Partial<DateRow> = {}): DateRow {
  return { name, pattern: new RegExp(pattern, 'g'), read, ...more }
}

const MONTH = String.raw`(?<m>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])`
const WEEKDAY = String.raw`(?<wd>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day`
/** Where a phrase of time ends, so that no clause follows. */
const END = String.raw`(?=[.,;:!?)—–”"]|$|\s(?:and|but|in|on|by|for|at|to)\b)`
/** A deed told before, by a noun: "the day after the ruling". */
const DEED = String.raw`(?:the|that|this|its|their|[A-Z]\w+['’]s)\s(?:[a-z-]+\s){0,2}?(?:announcement|designation|ruling|listing|order|decision|ban|move|verdict|news|report|notice|vote|decree|measures?|rules?|curbs|tariffs|call|meeting|summit|talks|deal|truce|blacklisting|indictment|arrests?|raids?|hearing|veto|publication|disclosure|filing|seizure|suspension|inauguration|statement|threat|letter|package|controls|restrictions|hike|increase)`
/** After these "that April" is not one word: "said that April sales fell". */
const NOT_SAID = String.raw`(?<!\b(?:say|says|said|show|shows|showed|fear|fears|feared|hope|hopes|expect|expects|expected|note|noted|add|added|report|reported|argue|argued|mean|means|meant|so|such)\s)`

const YEAR_WORD = String.raw`(?:(?<yw>last|this|next|the\scoming)\syear|the\syear)`

/** English forms without the name of a month or weekday. */
const ROWS: readonly DateRow[] = [
  // Lengths before anything else: "for 90 days" is no date.
  row('ago', String.raw`${COUNT}[\s-]${UNIT}\sago\b`, ago),
  row('year-earlier', String.raw`\b(?:from|than|with|over|on|against|versus|to)\s(?:a|one|the)\s(?:year|quarter|month|week|day)\s(?:earlier|before|ago)\b|\byear[\s-](?:on|over)[\s-]year\b|\byear-earlier\b|(?<=\d\s(?:billion|million|bn|m|percent|per\scent)\s|\d%?\s)(?:a|one)\syear\s(?:earlier|before)\b`, () => ({ kind: 'nothing' })),
  row('counted', String.raw`${COUNT}\s${UNIT}\s(?<way>earlier|later|afterwards?|(?:before|after)\s(?:that|then)(?!\s[a-z]+ed\b)|(?:before|after)\s${DEED}${END}|(?:before|after)${END})\b`, fromToldOf),
  row('counted-one', String.raw`\b(?:[Tt]he|[Aa]|[Oo]ne)\s(?<u>day|week|month|year)\s(?<way>(?:before|after)\s${DEED}${END}|(?:before|after)${END})`, fromToldOf),
  row('next-one', String.raw`\b[Tt]he\s(?:very\s)?(?<way>next|following|previous|preceding)\s(?<u>day|month|year)\b`, fromToldOf),
  row('told-week', String.raw`\b(?:[Ll]ater\s|[Ee]arlier\s)?(?<w>that(?:\ssame)?|[Tt]hat|the\ssame|[Tt]he\s(?:following|next|previous|preceding))\sweek\b`, (g) => ({ kind: 'told', week: sideOf(g['w']) })),
  row('told-month', String.raw`${NOT_SAID}\b(?:[Ll]ater\s|[Ee]arlier\s)?(?<w>[Tt]hat(?:\ssame)?|[Tt]he\s(?:same|following|next|previous|preceding))\s${MONTH}(?!['’]s|\s(?:sales|exports|shipments|imports|was|is|would|will|had|has))(?:\s(?<d>\d{1,2}))?`, (g) => ({ kind: 'told', month: monthOf(g['m']), side: sideOf(g['w']), ...(g['d'] === undefined ? {} : { day: Number(g['d']) }) })),
  row('month-told-year', String.raw`\b${MONTH}(?:\s(?<d>\d{1,2}))?(?:,)?\s(?:of\s)?(?:that|the\ssame)(?:\ssame)?\syear\b`, (g) => ({ kind: 'told', month: monthOf(g['m']), side: 0, ...(g['d'] === undefined ? {} : { day: Number(g['d']) }) })),
  row('told-weekday', String.raw`${NOT_SAID}\b(?<w>[Tt]hat(?:\ssame)?|[Tt]he\s(?:same|following|next|previous|preceding))\s${WEEKDAY}(?!['’]s)\b`, (g) => ({ kind: 'told', weekday: WEEKDAYS.indexOf((g['wd'] ?? '').slice(0, 3).toLowerCase()), side: sideOf(g['w']) })),
  row('weekday-of-week', String.raw`\b${WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?\s(?:of\s)?(?<w>last|this|next)\sweek\b`, (g) => ({ kind: 'weekday', weekday: WEEKDAYS.indexOf((g['wd'] ?? '').slice(0, 3).toLowerCase()), week: relative(g['w']).rel }), { scene: 'main' }),
  row('week-weekday', String.raw`\b(?<w>[Ll]ast|[Tt]his|[Nn]ext)\sweek,?\son\s${WEEKDAY}\b`, (g) => ({ kind: 'weekday', weekday: WEEKDAYS.indexOf((g['wd'] ?? '').slice(0, 3).toLowerCase()), week: relative(g['w']).rel }), { scene: 'main' }),
  row('soon-after', String.raw`\b(?:[Ww]ithin\s(?:hours|minutes|a\sday|the\s(?:day|hour))\b(?:\sof\s${DEED})?|(?:[Hh]ours|[Mm]inutes|[Mm]oments)\s(?:later|earlier)|(?:[Tt]he\ssame|[Tt]hat)(?:\ssame)?\s(?:evening|afternoon|morning|night))\b`, () => ({ kind: 'told', steps: { days: 0 }, else: 'published' })),
  row('last-night', String.raw`\b[Ll]ast\snight\b`, () => ({ kind: 'shift', of: 'published', days: -1 })),
  row('this-morning', String.raw`\b(?:[Tt]his\s(?:morning|afternoon|evening)|[Tt]onight|[Ee]arlier\stoday|[Ll]ater\stoday|[Oo]vernight(?=[.,;]|$|\s(?:on|in|by|and|to)\b))`, () => ({ kind: 'shift', of: 'published', days: 0 })),
  row('before-last', String.raw`\b[Tt]he\s(?<u>month|year)\sbefore\slast\b`, (g) => ({ kind: 'calendar', from: g['u'] === 'month' ? { month: { rel: -2 } } : { year: { rel: -2 } } })),
  row('week-before-last', String.raw`\b[Tt]he\sweek\sbefore\slast\b`, () => ({ kind: 'week', week: -2 })),
  row('feast', String.raw`\b(?:(?<eve>New\sYear['’]s\sEve)|(?<new>New\sYear['’]s\sDay)|(?<xeve>Christmas\sEve)|(?<xmas>Christmas\sDay)|(?<july>Independence\sDay|July\sFourth|the\sFourth\sof\sJuly))`, (g) => ({ kind: 'calendar', from: g['eve'] ? { month: 12, day: 31 } : g['new'] ? { month: 1, day: 1 } : g['xeve'] ? { month: 12, day: 24 } : g['xmas'] ? { month: 12, day: 25 } : { month: 7, day: 4 } })),
  row('week-of-month', String.raw`\bthe\s(?<w>first|second|third|last|final)\sweek\sof\s${MONTH}(?:,?\s(?<y>20\d{2}))?`, (g) => {
    const month = monthOf(g['m'])
    const end = month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31
    const first = { first: 1, second: 8, third: 15 }[g['w'] ?? ''] ?? end - 6
    const year = g['y'] === undefined ? {} : { year: Number(g['y']) }
    return { kind: 'calendar', from: { ...year, month, day: first }, to: { ...year, month, day: first + 6 }, span: 'within' }
  }),
  row('last-day', String.raw`\bthe\s(?:last|final)\sday\sof\s${MONTH}`, (g) => ({ kind: 'calendar', from: { month: monthOf(g['m']), day: monthOf(g['m']) === 2 ? 28 : [4, 6, 9, 11].includes(monthOf(g['m'])) ? 30 : 31 } })),
  row('years-ago', String.raw`\b(?:years|decades|months|weeks)\sago\b`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('length', String.raw`(?:\b(?:[Ff]or|within|over|up\sto|an?\sadditional|another|the\s(?:last|past|next|coming))\s(?:at\sleast\s|about\s|another\s|an?\sadditional\s)?)?${COUNT}[\s-]${UNIT}\b(?!\s(?:ago|earlier))`, length),
  // Quarters, halves, fiscal years.
  row('quarter-to', String.raw`(?:\b(?:[Tt]he|[Ii]ts)\s)?\b(?:fiscal\s)?(?:(?:first|second|third|fourth)[\s-])?(?:fiscal\s)?(?:quarter|three\smonths|three-month\speriod),?\s(?:(?:which|that)\s)?(?<w>ended|ending|ends|to|through)\s(?:on\s)?(?:(?:the\s)?(?:early|mid|late|end\sof)[\s-])?${MONTH}(?:\s(?<d>\d{1,2}))?(?:,?\s(?<y>20\d{2}))?`, quarterTo),
  row('fiscal', String.raw`(?:\b(?:[Tt]he|[Ii]ts)\s)?\b(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?:fiscal\s)?quarter(?:\sof)?\s(?:of\s)?(?:its\s|the\s)?)?(?:[Ff]iscal(?:\s(?:years?|first|second|third|fourth|Q[1-4]))?(?:\squarter)?(?:\s(?:of\s)?(?:20\d{2}|\d{2}\b))?|FY\s?(?:20)?\d{2}\b|FY\d{2}Q[1-4])(?:\s(?:first|second|third|fourth)\squarter)?`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('quarter', String.raw`(?:\bthe\s)?\b(?<q>first|second|third|fourth|final|1st|2nd|3rd|4th|Q[1-4])(?:[\s-]quarter)?(?:\s(?:of\s)?(?:${YEAR_WORD}|${YEAR}))\b`, (g) => spanOfYear({ ...g })),
  row('quarter-alone', String.raw`\b(?:(?:the|this\syear's|its)\s)?(?<q>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter\b|\b(?<q2>Q[1-4])\b(?!\s(?:of|20))`, (g) => spanOfYear({ q: g['q'] ?? g['q2'] })),
  row('quarter-word', String.raw`\b(?<w>last|this|next|the\scurrent|the\sprevious)\squarter\b`, (g) => ({ kind: 'quarter', quarter: relative(g['w']).rel })),
  row('half', String.raw`(?:\bthe\s)?\b(?<q>first|second)[\s-](?<half>half)\s(?:of\s)?(?:${YEAR_WORD}|${YEAR})`, (g) => spanOfYear({ ...g })),
  // Years.
  row('decade', String.raw`\b(?:the\s)?(?:early\s|late\s|mid-)?(?<y>1[89]\d0|20\d0)s\b`, (g) => ({ kind: 'calendar', from: { year: Number(g['y']) }, to: { year: Number(g['y']) + 9 }, span: 'within' })),
  row('years', String.raw`(?<![\d.,$-])\b(?<y>(?:19|20)\d{2})\s?[–—-]\s?(?<y2>(?:19|20)\d{2})(?![\d-])`, (g) => ({ kind: 'calendar', from: { year: Number(g['y']) }, to: { year: Number(g['y2']) } })),
  row('whole-year', String.raw`\b(?:all|the\swhole|the\sentirety)\sof\s(?:1[89]|20)\d{2}\b|\bfull[\s-]year\s(?:20)\d{2}\b`, () => ({ kind: 'nothing' })),
  row('year', String.raw`${PART_OF}?${YEAR_LEAD}${YEAR}|${PART_OF}(?<y2>20[0-4]\d)\b(?!\d)`, (g) => ({ kind: 'calendar', from: { year: Number(g['y'] ?? g['y2']) } })),
  row('year-end', String.raw`\b(?:the\s)?(?:end\sof|late)\s(?:the|this)\syear\b|\b(?:year-end|year's\send|the\syear\sis\sout)\b|\blater\sthis\syear\b`, () => ({ kind: 'calendar', from: { year: { rel: 0 } } }), { role: 'future' }),
  row('year-word', String.raw`(?:${PART_OF}|\b(?:[Ee]arlier|[Ll]ater)\s)?\b(?<yw>[Ll]ast|[Tt]his|[Nn]ext)\syear\b`, (g) => ({ kind: 'calendar', from: { year: relative(g['yw']) } })),
  row('same-year', String.raw`\bthe\ssame\syear\b`, () => ({ kind: 'same', unit: 'year' })),
  // Months and weeks.
  row('month-word', String.raw`(?:${PART_OF}|\b(?:[Ee]arlier|[Ll]ater)\s)?\b(?<w>[Ll]ast|[Tt]his|[Nn]ext|the\scoming)\smonth\b`, (g) => ({ kind: 'calendar', from: { month: relative(g['w']) } })),
  row('month-end', String.raw`\bthe\s(?:end\sof\sthe\smonth|month's\send)\b|\bmonth-end\b`, () => ({ kind: 'calendar', from: { month: { rel: 0 } } }), { role: 'future' }),
  row('same-month', String.raw`\bthe\ssame\smonth\b|\bthat\smonth\b`, () => ({ kind: 'same', unit: 'month' })),
  row('week', String.raw`(?:\b(?:[Ee]arlier|[Ll]ater|late|early)\s)?\b(?<w>[Ll]ast|[Tt]his|[Nn]ext|the\scoming)\sweek\b`, (g) => ({ kind: 'week', week: relative(g['w']).rel })),
  row('weekend', String.raw`\b(?:[Oo]ver\sthe|(?<w>[Ll]ast|[Tt]his|[Nn]ext))\sweekend\b`, (g) => ({ kind: 'week', week: g['w'] === undefined ? -1 : relative(g['w']).rel, weekend: true })),
  // Days in words.
  row('that-day', String.raw`\b(?:[Tt]he\ssame\sday|[Tt]hat\sday|[Ll]ater\sthat\sday|[Ii]n\sthe\ssame\s(?:package|statement|order|notice|announcement))\b`, () => ({ kind: 'told', steps: { days: 0 }, else: 'published' }), { scene: 'keeps' }),
  row('day', String.raw`(?<=\b(?:[Oo]n|[Bb]y|[Ff]rom|[Uu]ntil|[Ss]ince|(?:evening|morning|night)\sof)\s)the\s(?<d>\d{1,2}(?=st|nd|rd|th)|first(?=\sof\s(?:this|last|that|the)\smonth))(?:st|nd|rd|th)?\b(?:\sof\s(?<of>(?:this|last|that|the(?:\ssame)?)\smonth))?(?!\s(?:floor|century|anniversary|round|time|day|birthday|straight|consecutive|largest|biggest|most|year|month|quarter|place|item|edition|amendment|plenum|session|annual|meeting|generation|attempt|package|Circuit|Congress|Street|Avenue|Floor)\b)(?!\sof\s[A-Z])`, dayOfMonth, { scene: 'main' }),
  row('yesterday', String.raw`\b[Yy]esterday\b`, () => ({ kind: 'shift', of: 'published', days: -1 })),
  row('tomorrow', String.raw`\b[Tt]omorrow\b`, () => ({ kind: 'shift', of: 'published', days: 1 }), { role: 'future' }),
  // An announcement's own "Today,"; elsewhere the word means nowadays.
  row('today', String.raw`(?<=^|["“])Today(?=,\s)|\btoday(?=\s(?:announced|issued|released|published|added|signed|imposed|unveiled|filed))|(?<=(?:announced|issued|released|published|signed|imposed|unveiled|said)\s)today\b`, () => ({ kind: 'shift', of: 'published', days: 0 })),
  row('nowadays', String.raw`\b[Tt]oday(?:'s)?\b`, () => ({ kind: 'open' }), { role: 'vague' }),
  // Words without a day.
  row('recently', String.raw`\b(?:[Rr]ecently|[Ll]ately|(?:in|over)\srecent\s(?:days|weeks|months|years))\b`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('soon', String.raw`\b(?:(?<!\bas\s)soon(?!\safter|er)|shortly|imminently|in\s(?:the\s)?coming\s(?:days|weeks|months|years))\b`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('back-then', String.raw`\b[Aa]t\sthe\stime\b|\bback\sthen\b`, () => ({ kind: 'open' })),
  row('era', String.raw`\b(?:the\s)?(?:Great\sDepression|Cold\sWar|World\sWar(?:\s(?:I|II|One|Two))?)\b`, () => ({ kind: 'open' }), { role: 'history' }),
]

const OUTLET = String.raw`(?:Reuters|Bloomberg|Journal|Times|Post|CNBC|CNN|BBC|Nikkei|Financial\sTimes|FT|WSJ|NYT|SCMP|Information|Politico|Axios|Semafor|Associated\sPress|AP|AFP|Xinhua|Yonhap|TechCrunch|DigiTimes|Verge|Punchbowl|[Nn]ewspaper|[Mm]edia|[Oo]utlets?|[Nn]ews\sagency|broadcaster|magazine)`
const SOURCES = String.raw`(?:sources?|people|persons?|officials)\s(?:familiar|with|close|briefed)[^.!?]{0,40}?`
const REPORTED_BEFORE = new RegExp(String.raw`(?:${OUTLET}(?:\sNews)?(?:\s\([A-Z]{2,6}\))?|\bit\swas)\s(?:has\s|had\s|first\s|earlier\s){0,2}(?:reported|said|wrote|cited|reports)(?:\slate|\searlier)?(?:\son)?\s(?:late\s)?$|\breports?\s(?:by|from|in)\s[^.!?,]{0,30}?${OUTLET}\s(?:late\s)?(?:on\s)?$|${SOURCES}(?:said|told\s\w+)\s(?:late\s)?(?:on\s)?$|\b(?:media|news|press)\sreports\s(?:on\s)?$|according\sto\s[^.!?,]{0,40}?(?:report|${OUTLET})[^.!?,]{0,16}?\s(?:on\s)?$`)
const REPORTED_AFTER = new RegExp(String.raw`^,?\s(?:(?:the|The)\s)?(?:[A-Z]\w{1,14}\s){0,3}?${OUTLET}(?:\sNews)?\s(?:reported|said|wrote|cited)|^,?\s(?:reported|wrote)\s(?:the\s|by\s){0,2}${OUTLET}`)
/** A dateline: "WASHINGTON, July 15 (Reuters) -". */
const DATELINE_AFTER = /^,?\s\((?:Reuters|AP|AFP|Bloomberg|Xinhua|Yonhap)\)/
const DATELINE_BEFORE = /\((?:Reuters|AP|AFP|Bloomberg|Xinhua|Yonhap)\)\s[-–—]{1,2}\s$/

function isDayLike({ reading }: Surroundings): boolean {
  return reading.kind === 'shift' || reading.kind === 'told' || reading.kind === 'weekday' || (reading.kind === 'calendar' && reading.from.day !== undefined)
}

/** "It acted on Friday, the FT reported": the day is the act's, unless nothing stands before it. */
function isReport({ head, tail }: Surroundings): boolean {
  return REPORTED_BEFORE.test(head) || DATELINE_AFTER.test(tail) || DATELINE_BEFORE.test(head) ||
    (/^\W{0,3}(?:(?:On|Late|Early|Earlier)\s){0,2}$/.test(head) && REPORTED_AFTER.test(tail))
}

const roles: readonly { role: DateRole; fits: (around: Surroundings) => boolean }[] = [
  { role: 'report', fits: (around) => isDayLike(around) && isReport(around) },
  // "The worst day since January" compares.
  { role: 'until', fits: ({ head }) => /\b(?:first|only|last|\w{2,}est|most|least|worst|best|unseen)\b[^.!?,;]{0,40}\bsince\s(?:the\s|at\sleast\s)?$/i.test(head) },
  // The end of a firm's quarter is a bound of that quarter, no event.
  { role: 'until', fits: ({ head }) => /\b(?:quarter|year|period|months)[^.!?]{0,20}?\s(?:ended|ending|ends|closed)\s(?:on\s)?$/.test(head) },
  { role: 'from', fits: ({ head }) => /\b(?:from|since|starting|beginning|effective|as\sof|after|following|onwards?)\s(?:on\s|in\s|as\searly\sas\s)?(?:the\s)?$/i.test(head) },
  // "It took them until January 13 to issue it": then it was issued.
  { role: 'event', fits: ({ head }) => /\b(?:took|waited|not|n['’]t)\b[^.!?,;]{0,40}\buntil\s$/.test(head) },
  { role: 'until', fits: ({ head }) => /\b(?:until|till|by|before|through|ending|up\sto|no\slater\sthan|(?:extended|delayed|postponed|pushed\sback)\sto|(?:expire|expires|expired|expiring|lapse|lapses)(?:\son|\sin)?)\s(?:the\s)?$/i.test(head) },
  { role: 'future', fits: ({ words, head }) => /^(?:next|the coming|this coming|coming)\b/i.test(words) || /\bas\s(?:early|soon)\sas\s$/.test(head) || /^(?:as early as|as soon as|later this)\b/i.test(words) },
]

const AHEAD = /\b(?:will|would|shall|may|might|could|going to|(?:is|are|was|were) to (?=[a-z])|(?:is|are|was|were) (?:set|due|expected|scheduled|slated|planned|likely) (?:to|for)|expected|scheduled|slated|plans? to|aims? to|(?:take|takes|taking) effect|(?:come|comes|coming|go|goes|going) into (?:force|effect)|effective|starting|beginning|set to|due|to (?:begin|start|apply|run|expire|lapse)|starts|begins|applies|kicks in|expires)\b/g
const BEHIND = /(?<!\b(?:be|get|been|is|are|not|the|their|its|an?|of|for|with)\s)\b(?:[a-z]{3,14}ed|said|told|took|went|came|began|made|won|lost|cut|hit|gave|got|became|rose|fell|sold|saw|met|struck|sent|kept|left|held|upheld|forbade|withdrew|froze|threw|drew|broke|wrote|chose|paid|bought|built|laid|led|spoke|brought|sought|was|were|had|has)\b/g
const NOT_BEHIND = /\b(?:expected|scheduled|slated|planned|proposed|need|indeed|based|advanced|related)\b/

/** The verb nearest before a date tells which way it looks; English puts the date after its verb. */
function lean({ head, tail }: Surroundings): Lean | undefined {
  const clause = head.slice(head.search(/[^.!?;]*$/))
  const ahead = lastOf(AHEAD, clause)
  const behind = lastOf(BEHIND, clause, NOT_BEHIND)
  // A bound's verb says when it was set, not where it lies.
  if (/\b(?:until|till|by|through|before|to|from|starting|beginning|effective|as of|expires?|expire on|expires on)\s(?:the\s)?$/i.test(head)) return ahead >= behind && ahead >= 0 ? 'ahead' : undefined
  if (ahead >= 0 || behind >= 0) return ahead >= behind ? 'ahead' : 'behind'
  const first = /^[^.!?;]{0,60}?\b(?:(will|would|is set to|is due to)|[a-z]{3,14}ed|said|told|took|went|came|was|were)\b/.exec(tail)
  return first ? (first[1] === undefined ? 'behind' : 'ahead') : undefined
}

/** Where a pattern last matches, but for matches that `except` passes over; -1 for nowhere. */
function lastOf(pattern: RegExp, text: string, except?: RegExp): number {
  let last = -1
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) if (!except?.test(match[0])) last = match.index
  return last
}

/** English: the calendar for names of months and days, the rows for the rest. */
export const ENGLISH_DATES: DateTable = {
  rows: ROWS,
  also: byCalendar,
  alsoRows: [CALENDAR_DAY, CALENDAR_WEEKDAY, CALENDAR_MONTH],
  localAfter: /^,?\s\(?(?:local|Beijing|Washington|Eastern)\stime\)?/,
  localBefore: /(?!)/,
  isLocal: /time/,
  localOnwards: /(?!)/,
  ranges: [{ between: /^\s?(?:[–—-]|to|until|till|through)\s?$/ }, { before: /\bbetween\s$/i, between: /^\sand\s$/ }],
  list: /(?!)/,
  clauseEnd: /[;.]/,
  roles,
  lean,
}
