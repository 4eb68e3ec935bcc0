import { addDays, daysInMonth, firstDay, isDatePrefix, isoOf, lastDay, weekdayOf, dayOf, type Day } from '../day.ts'
import type { DateContext, DateMention, DateRole, DateRow, DateTable, Lean, Point, Reading, Surroundings } from './date-forms.ts'
import { KOREAN_DATES } from './dates-ko.ts'
import { ENGLISH_DATES } from './dates-en.ts'
import { spotter } from './spotter.ts'

interface Candidate {
  readonly start: number
  readonly end: number
  readonly row: DateRow
  readonly reading: Reading
  readonly local: boolean
  /** Of a joined range: how its second part reads. */
  readonly second?: Reading
}

const TABLES: Readonly<Record<DateContext['lang'], DateTable>> = { ko: KOREAN_DATES, en: ENGLISH_DATES }
const SPOTS = { ko: spotter(KOREAN_DATES.rows.map(({ pattern }) => [pattern])), en: spotter(ENGLISH_DATES.rows.map(({ pattern }) => [pattern])) }
const SCENES = new Map(Object.values(TABLES).map((table) => [table, new Map([...table.rows, ...(table.alsoRows ?? [])].map((row) => [row.name, row.scene]))]))
const HEAD = 72
const TAIL = 110
/** Mentions further back than this are forgotten, so that a long article costs no more for each sentence. */
const MEMORY = 200
/** Export controls on chips, the matter of these articles, begin later. */
const HISTORY_BEFORE = 2016
/** Within how many characters a day still belongs to the month named before it. */
const CARRY = 25

/**
 * Every expression of time in a sentence, in order, resolved against the day of publication and what the article said before.
 * Works in four steps; never throws; time grows with the length of the sentence only.
 */
export function findDates(sentence: string, context: DateContext): DateMention[] {
  const table = TABLES[context.lang]
  const found = recognise(sentence, table)
  const single = dropOverlaps(found)
  if (single.length === 0) return []
  const joined = joinRanges(sentence, takeLocal(sentence, single, table), table)
  return resolve(sentence, joined, table, context)
}

/** Step 1: all that any row reads. */
function recognise(sentence: string, table: DateTable): Candidate[] {
  const found: Candidate[] = []
  for (const { start, end, which } of SPOTS[table === KOREAN_DATES ? 'ko' : 'en'](sentence)) {
    const row = table.rows[which]
    if (!row) continue
    row.pattern.lastIndex = start
    const reading = row.read(row.pattern.exec(sentence)?.groups ?? {})
    if (reading) found.push({ start, end, row, reading, local: false })
  }
  for (const one of table.also?.(sentence) ?? []) found.push({ ...one, local: false })
  return found
}

/** Step 2: the leftmost, then the longest, then the earlier row. Near misses have done their work here and go. */
function dropOverlaps(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  let free = 0
  // Sorting is stable: equal places stay in the order of the rows.
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < free) continue
    free = one.end
    if (one.reading.kind !== 'nothing') kept.push(one)
  }
  return kept
}

/** Takes "(local time)" into the words of the date it stands by; what stands after a date is its own, not the next one's. */
function takeLocal(sentence: string, found: readonly Candidate[], table: DateTable): Candidate[] {
  const placed: Candidate[] = []
  for (const [i, one] of found.entries()) {
    if (one.reading.kind === 'duration' || one.reading.kind === 'open') {
      placed.push(one)
      continue
    }
    const next = found[i + 1]?.start ?? sentence.length
    const after = table.localAfter.exec(sentence.slice(one.end, Math.min(next, one.end + 32)))?.[0] ?? ''
    const free = placed.at(-1)?.end ?? 0
    const before = table.localBefore.exec(sentence.slice(Math.max(free, one.start - 12), one.start))?.[0] ?? ''
    placed.push({ ...one, start: one.start - before.length, end: one.end + after.length, local: table.isLocal.test(before + after) })
  }
  return placed
}

/** Step 3: two dates with only a range word between them become one. */
function joinRanges(sentence: string, found: readonly Candidate[], table: DateTable): Candidate[] {
  const joined: Candidate[] = []
  for (const one of found) {
    const last = joined.at(-1)
    const between = last ? sentence.slice(last.end, Math.min(one.start, last.end + 12)) : ''
    const rest = sentence.slice(one.end, one.end + 8)
    const range = last && !last.second && last.reading.kind === 'calendar' && one.reading.kind === 'calendar' && one.start - last.end <= 12 &&
      table.ranges.find(({ between: word, before, after }) =>
        word.test(between) && (!after || after.test(rest)) && (!before || before.test(sentence.slice(Math.max(0, last.start - 12), last.start))))
    if (range && last) {
      const tail = range.after?.exec(rest)?.[0] ?? ''
      joined[joined.length - 1] = { ...last, end: one.end + tail.length, second: one.reading, local: last.local || one.local }
    } else if (last && last.reading.kind === 'calendar' && last.reading.from.day === undefined && isBareDay(one.reading) && table.list.test(between)) {
      // "This month (the 2nd, the 4th)": the month is no date of its own, and the days carry it.
      const month = last.reading.from
      const row = { ...one.row, name: `${one.row.name}-of-month` }
      joined[joined.length - 1] = { ...one, row, reading: { ...one.reading, from: { ...month, ...one.reading.from } } }
    } else joined.push(one)
  }
  return joined
}

/** Step 4: the calendar. Left to right, since a date may lean on the one before it. */
function resolve(sentence: string, found: readonly Candidate[], table: DateTable, context: DateContext): DateMention[] {
  if (found.length === 0) return []
  const today = parsePublished(context.published)
  const previous = context.previous.slice(-MEMORY)
  const scene = sceneOf(previous, table, context.idle ?? 0)
  const mentions: DateMention[] = []
  let localNow = previous.some((m) => m.local && table.localOnwards.test(m.words))
  let carry: { year?: number; month?: number; day?: number; end: number; statedYear: boolean } | undefined
  for (const one of found) {
    const words = sentence.slice(one.start, one.end)
    const around: Surroundings = {
      words, row: one.row, reading: one.reading,
      head: sentence.slice(Math.max(0, one.start - HEAD), one.start), tail: sentence.slice(one.end, one.end + TAIL),
    }
    const near = carry && one.start - carry.end <= CARRY && !table.clauseEnd.test(sentence.slice(carry.end, one.start)) ? carry : undefined
    // With no day of publication the year named in the sentence is the only one there is, however far off.
    const year = near ?? (today === undefined && carry ? { ...carry, day: undefined } : undefined)
    const lean = one.reading.kind === 'calendar' || one.reading.kind === 'weekday' ? one.reading.lean ?? table.lean(around) : undefined
    const reading = year ? carryOver(one.reading, year) : one.reading
    const date = dateOf(reading, one.second, lean, today, scene)
    if (date === 'impossible') continue
    const stated = one.reading.kind === 'duration' ||
      (one.reading.kind === 'calendar' && typeof one.reading.from.year === 'number')
    const length: { days?: number; months?: number } = one.reading.kind === 'duration' ? one.reading : {}
    localNow ||= one.local && table.localOnwards.test(words)
    const mention: DateMention = {
      start: one.start, end: one.end, words,
      ...(date === undefined ? {} : { date }),
      ...(length.days === undefined ? {} : { days: length.days }),
      ...(length.months === undefined ? {} : { months: length.months }),
      basis: stated ? 'stated' : 'resolved',
      role: roleOf(one, around, date, table, today, scene),
      local: one.local || (localNow && date?.start.length === 10),
      rule: one.row.name,
    }
    mentions.push(mention)
    scene.add(mention)
    if (one.reading.kind === 'calendar' && date && /^\d{4}-\d{2}/.test(date.start)) {
      const named = one.reading.from.month !== undefined || (near !== undefined && isBareDay(one.reading))
      const last = date.end ?? date.start
      if (named) {
        carry = {
          year: Number(last.slice(0, 4)), month: Number(last.slice(5, 7)), end: one.end,
          statedYear: typeof one.reading.from.year === 'number' || (near?.statedYear ?? false),
          ...(last.length === 10 ? { day: Number(last.slice(8, 10)) } : {}),
        }
      }
    }
  }
  return mentions
}

/** "4 March … the 8th": a day alone soon after a named month is of that month; a month soon after a named year of that year. */
function carryOver(reading: Reading, carry: { year?: number; month?: number; day?: number | undefined; statedYear: boolean }): Reading {
  if (reading.kind !== 'calendar') return reading
  if (isBareDay(reading) && reading.lean === undefined && carry.day !== undefined && (reading.from.day ?? 0) > carry.day) {
    return { ...reading, from: { ...reading.from, year: carry.year, month: carry.month } }
  }
  const month = reading.from.month
  if (carry.statedYear && reading.from.year === undefined && typeof month === 'number' && reading.lean === undefined && carry.year !== undefined) {
    return { ...reading, from: { ...reading.from, year: month >= (carry.month ?? 0) ? carry.year : carry.year + 1 } }
  }
  return reading
}

function isBareDay(reading: Reading): reading is Reading & { kind: 'calendar' } {
  return reading.kind === 'calendar' && reading.from.day !== undefined && reading.from.month === undefined && reading.from.year === undefined
}

interface Today { readonly year: number; readonly month?: number; readonly day?: number }

/** The printed day of publication: an offset never shifts it. */
function parsePublished(published: string | undefined): Today | undefined {
  const prefix = published?.slice(0, 10) ?? ''
  if (!isDatePrefix(prefix)) return undefined
  const [year, month, day] = prefix.split('-').map(Number)
  if (year === undefined) return undefined
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

function dayOfToday(today: Today | undefined): Day | undefined {
  return today?.month !== undefined && today.day !== undefined ? dayOf(today.year, today.month, today.day) : undefined
}

type Span = NonNullable<DateMention['date']>

function dateOf(reading: Reading, second: Reading | undefined, lean: Lean | undefined, today: Today | undefined, scene: Scene): Span | undefined | 'impossible' {
  const now = dayOfToday(today)
  switch (reading.kind) {
    case 'calendar': {
      const toPoint = second?.kind === 'calendar' ? second.from : reading.to
      const first = place(yearFromEnd(reading.from, toPoint), lean, today)
      if (first === 'impossible') return 'impossible'
      if (!toPoint) return first.text === undefined ? undefined : { start: first.text }
      // The end takes from the start what it leaves out, and lies after it.
      const end = placeAfter(toPoint, first, today)
      if (end === 'impossible') return 'impossible'
      if (first.text === undefined || end.text === undefined) return undefined
      return { start: first.text, end: end.text, span: reading.span ?? 'throughout' }
    }
    case 'shift': {
      const from = (reading.of === 'published' ? undefined : scene.day(reading.of, reading.days)) ?? (now === undefined ? undefined : isoOf(now))
      if (from !== undefined && isDatePrefix(from)) return { start: isoOf(addDays(firstDay(from), reading.days)) }
      if (from !== undefined) return shiftUnknown(from, reading.days)
      // "That day" of an article known only by its month: the month is all there is.
      if (reading.days === 0 && today?.month !== undefined) return { start: text(today.year, today.month, undefined) }
      return undefined
    }
    case 'same': {
      const last = scene.last(reading.unit)
      if (!last) return undefined
      const year = Number(last.slice(0, 4)) + (reading.years ?? 0)
      const month = reading.month ?? (reading.unit === 'month' ? Number(last.slice(5, 7)) : undefined)
      const start = text(year, month, reading.day)
      return isDatePrefix(start) ? { start } : 'impossible'
    }
    case 'weekday': {
      if (now === undefined) return undefined
      const monday = mondayOf(now)
      const offset = (reading.weekday + 6) % 7
      if (reading.week !== undefined) return { start: isoOf(addDays(monday, 7 * reading.week + offset)) }
      const here = addDays(monday, offset)
      if (lean === 'future' || lean === 'ahead') return { start: isoOf(here >= now ? here : addDays(here, 7)) }
      return { start: isoOf(here <= now ? here : addDays(here, -7)) }
    }
    case 'week': {
      if (now === undefined) return undefined
      const monday = addDays(mondayOf(now), 7 * reading.week)
      return { start: isoOf(addDays(monday, reading.weekend ? 5 : 0)), end: isoOf(addDays(monday, 6)), span: 'within' }
    }
    case 'quarter': {
      if (today?.month === undefined) return undefined
      const count = Math.floor((today.year * 12 + today.month - 1) / 3) + reading.quarter
      const month = (count % 4) * 3 + 1
      return { start: text(Math.floor(count / 4), month, undefined), end: text(Math.floor(count / 4), month + 2, undefined), span: 'within' }
    }
    default: return undefined
  }
}

/** "April 9 to July 8, 2025": the year that only the end names is the start's too, or the one before. */
function yearFromEnd(from: Point, to: Point | undefined): Point {
  if (from.year !== undefined || typeof from.month !== 'number' || typeof to?.year !== 'number' || typeof to.month !== 'number') return from
  return { ...from, year: from.month <= to.month ? to.year : to.year - 1 }
}

/** The day before `XXXX-XX-14` is `XXXX-XX-13`; the day before `XXXX-XX-01` is not known. */
function shiftUnknown(date: string, days: number): Span | undefined {
  const day = Number(date.slice(8)) + days
  return day >= 1 && (days <= 0 || day <= 28) ? { start: date.slice(0, 8) + String(day).padStart(2, '0') } : undefined
}

function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

interface Place { readonly year?: number; readonly month?: number; readonly day?: number; readonly text?: string }

/** A point in the calendar; what neither the words nor the article tell stays unknown. */
function place(point: Point, lean: Lean | undefined, today: Today | undefined): Place | 'impossible' {
  const { day } = point
  let year = typeof point.year === 'number' ? point.year : point.year && today ? today.year + point.year.rel : undefined
  let month = typeof point.month === 'number' ? point.month : undefined
  if (typeof point.month === 'object') {
    if (today?.month !== undefined) {
      const count = today.year * 12 + today.month - 1 + point.month.rel
      year = Math.floor(count / 12)
      month = (count % 12) + 1
    }
  } else if (month !== undefined && point.year === undefined && today?.month !== undefined) {
    year = yearOfMonth(month, day, lean, today)
  } else if (point.month === undefined && day !== undefined && point.year === undefined && today) {
    const found = monthOfDay(day, lean, today)
    year = found.year
    month = found.month
  }
  const written = text(year, month, day)
  if (year !== undefined && (month !== undefined || day === undefined) && !isDatePrefix(written)) return 'impossible'
  const known = year !== undefined || typeof point.month === 'number' || day !== undefined
  return {
    ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }),
    ...(known ? { text: written } : {}),
  }
}

function placeAfter(point: Point, first: Place, today: Today | undefined): Place | 'impossible' {
  if (point.year !== undefined || typeof point.month === 'object') return place(point, undefined, today)
  let { year } = first
  let month = typeof point.month === 'number' ? point.month : first.month
  if (point.month !== undefined && month !== undefined && first.month !== undefined && month < first.month && year !== undefined) year += 1
  if (point.month === undefined && point.day !== undefined && first.day !== undefined && point.day < first.day && month !== undefined) {
    year = year === undefined || month < 12 ? year : year + 1
    month = (month % 12) + 1
  }
  const written = text(year, month, point.day)
  if (year !== undefined && (month !== undefined || point.day === undefined) && !isDatePrefix(written)) return 'impossible'
  return { ...(year === undefined ? {} : { year }), text: written }
}

/** A month without a year: the nearest that fits, never more than half a year ahead unless the words look ahead. */
function yearOfMonth(month: number, day: number | undefined, lean: Lean | undefined, today: Today): number {
  if (today.month === undefined) return today.year
  const ahead = month > today.month || (month === today.month && day !== undefined && today.day !== undefined && day > today.day)
  if (lean === 'future') return ahead || month === today.month ? today.year : today.year + 1
  // A hint looks to next year only where that is nearer.
  if (!ahead) return lean === 'ahead' && today.month - month > 6 ? today.year + 1 : today.year
  if (lean === 'ahead') return today.year
  if (lean === 'past') return today.year - 1
  // Nobody leaves out the year of what is eleven months gone.
  if (lean === 'behind') return month - today.month <= 1 ? today.year : today.year - 1
  return month - today.month <= 6 ? today.year : today.year - 1
}

/** A day without a month: the last one up to publication, or the next one from it. */
function monthOfDay(day: number, lean: Lean | undefined, today: Today): { year?: number; month?: number } {
  if (today.month === undefined) return { year: today.year }
  // Known by its month only: the day is taken to be of that month.
  if (today.day === undefined) return { year: today.year, month: today.month }
  const forward = lean === 'future' || (lean === 'ahead' && (day > today.day || day + 30 - today.day < today.day - day))
  const step = forward ? 1 : -1
  const here = forward ? day >= today.day : day <= today.day
  let count = today.year * 12 + today.month - 1 + (here ? 0 : step)
  // At most two months in a row lack a day of 1–31.
  for (let tries = 0; tries < 3; tries++, count += step) {
    const year = Math.floor(count / 12)
    const month = (count % 12) + 1
    if (day <= daysInMonth(year, month)) return { year, month }
  }
  return {}
}

function text(year: number | undefined, month: number | undefined, day: number | undefined): string {
  const two = (part: number | undefined) => (part === undefined ? 'XX' : String(part).padStart(2, '0'))
  const head = year === undefined ? 'XXXX' : String(year).padStart(4, '0')
  return day !== undefined ? `${head}-${two(month)}-${two(day)}` : month !== undefined ? `${head}-${two(month)}` : head
}

interface Scene {
  /** The day the story is at: `story` looks at the last two sentences with dates, `main` as far back as it takes. */
  day(reach: 'story' | 'main' | 'last', shift: number): string | undefined
  /** The last date that has a year or a month. */
  last(unit: 'year' | 'month'): string | undefined
  /** Whether the last date spoken of is history. */
  inHistory(): boolean
  add(mention: DateMention): void
}

/**
 * What the article has spoken of. Sentences are told apart by their offsets, which begin anew in each.
 * Only days of events set the scene, never the day of a report. An aside ("on the 30th of last month") sets it for this
 * and the next sentence only, and never for "the day before": beside such a peak in the past, markets mean yesterday.
 */
function sceneOf(previous: readonly DateMention[], table: DateTable, idle: number): Scene {
  const kinds = SCENES.get(table)
  let main: { date: string; sentence: number } | undefined
  let aside: { date: string; sentence: number } | undefined
  let last: string | undefined
  let year: string | undefined
  let month: string | undefined
  let history = false
  let sentence = 0
  let lastStart = -1
  let lastSentence: number | undefined
  const take = (mention: DateMention) => {
    if (mention.sentence === undefined ? mention.start <= lastStart : mention.sentence !== lastSentence) sentence += 1
    lastStart = mention.start
    lastSentence = mention.sentence
    const date = mention.date?.start
    if (mention.role === 'history') history = true
    else if (date !== undefined) history = false
    if (date === undefined) return
    if (/^\d{4}/.test(date)) year = date
    if (/^\d{4}-\d{2}/.test(date)) month = date
    const kind = kinds?.get(mention.rule)
    if (kind === undefined || date.length !== 10 || (mention.role !== 'event' && kind !== 'keeps')) return
    last = date
    if (kind === 'aside') aside = { date, sentence }
    else main = { date, sentence }
  }
  for (const mention of previous) take(mention)
  let own = false
  return {
    day(reach, shift) {
      if (reach === 'main') return main?.date
      if (reach === 'last') return aside && (own ? sentence : sentence + 1) + idle - aside.sentence <= 1 ? last : main?.date ?? last
      // What is asked before this sentence has a date of its own is asked from one sentence on.
      const now = (own ? sentence : sentence + 1) + idle
      if (aside && shift >= 0 && now - aside.sentence <= 1 && (main?.sentence ?? -1) <= aside.sentence) return aside.date
      return main && now - main.sentence <= 2 ? main.date : undefined
    },
    last: (unit) => (unit === 'year' ? year : month),
    inHistory: () => history,
    add(mention) {
      if (!own) {
        own = true
        sentence += 1
        lastStart = -1
      }
      take(mention)
    },
  }
}

function roleOf(one: Candidate, around: Surroundings, date: Span | undefined, table: DateTable, today: Today | undefined, scene: Scene): DateRole {
  if (one.reading.kind === 'duration') return 'duration'
  const year = date && /^\d{4}/.test(date.start) ? Number(date.start.slice(0, 4)) : undefined
  if (year !== undefined && year < HISTORY_BEFORE) return 'history'
  if (one.reading.kind === 'open') return one.row.role ?? (scene.inHistory() ? 'history' : 'vague')
  if (one.second) return 'from'
  // 1930년 … 6월 17일: a month and day without a year, told after history, are of that year.
  if (scene.inHistory() && one.row.name === 'month-day' && one.reading.kind === 'calendar' && one.reading.from.year === undefined) return 'history'
  const told = table.roles.find(({ fits }) => fits(around))
  if (told) return told.role
  if (one.row.role) return one.row.role
  if (date === undefined) return 'vague'
  const now = dayOfToday(today)
  const last = date.end ?? date.start
  if (now !== undefined && isDatePrefix(date.start) && isDatePrefix(last) && firstDay(date.start) > now && lastDay(last) > now) return 'future'
  return 'event'
}
