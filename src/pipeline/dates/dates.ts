import { addDays, type Day, dayOf, daysInMonth, firstDay, isDatePrefix, lastDay } from '../../day.ts'
import { spotter } from '../names/spotter.ts'
import { dateOf, dayOfToday, parsePublished, type Span, type Today } from './date-calendar.ts'
import type { DateContext, DateMention, DateRole, DateRow, DateTable, Reading, Surroundings } from './date-forms.ts'
import { type DateScene, sceneOf } from './date-scene.ts'
import { ENGLISH_DATES } from './dates-en.ts'
import { KOREAN_DATES } from './dates-ko.ts'

interface Candidate {
  readonly start: number
  readonly end: number
  readonly row: DateRow
  readonly reading: Reading
  readonly local: boolean
  /** Of a joined range: how its second part reads. */
  readonly second: Reading | undefined
}

const TABLES: Readonly<Record<DateContext['lang'], DateTable>> = { ko: KOREAN_DATES, en: ENGLISH_DATES }
const SPOTS = { ko: spotter(KOREAN_DATES.rows.map(({ pattern }) => [pattern])), en: spotter(ENGLISH_DATES.rows.map(({ pattern }) => [pattern]), true) }
const HEAD = 72
const TAIL = 110
/** Mentions further back than this are forgotten, so that a long article costs no more for each sentence. */
const MEMORY = 200
/** Export controls on chips, the matter of these articles, begin later. */
const HISTORY_BEFORE = 2016
/** Within how many characters a day still belongs to the month named before it, and a month to the year. */
const CARRY = 25
const CARRY_YEAR = 80

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
    if (reading) found.push({ start, end, row, reading, local: false, second: undefined })
  }
  for (const { start, end, row, reading } of table.also?.(sentence) ?? []) found.push({ start, end, row, reading, local: false, second: undefined })
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
  const scene = sceneOf(previous, table, context.idle ?? 0, context.published?.slice(0, 10))
  const mentions: DateMention[] = []
  let localNow = previous.some((m) => m.local && table.localOnwards.test(m.words))
  let carry: { year?: number; month?: number; day?: number; end: number; statedYear: boolean } | undefined
  for (const one of found) {
    const words = sentence.slice(one.start, one.end)
    const around: Surroundings = {
      words, row: one.row, reading: one.reading,
      head: sentence.slice(Math.max(0, one.start - HEAD), one.start), tail: sentence.slice(one.end, one.end + TAIL),
    }
    const near = carry && (one.start - carry.end <= CARRY ? !table.clauseEnd.test(sentence.slice(carry.end, one.start)) : false) ? carry
      : carry && table === KOREAN_DATES && carry.statedYear && ofNoYear(one.reading) && one.start - carry.end <= CARRY_YEAR && !after(carry, one.reading, today) ? carry : undefined
    // With no day of publication the year named in the sentence is the only one there is, however far off.
    const year = near ?? (today === undefined && carry ? { ...carry, day: undefined } : undefined)
    const lean = one.reading.kind === 'calendar' || one.reading.kind === 'weekday' ? one.reading.lean ?? table.lean(around) : one.reading.kind === 'told' ? table.lean(around) : undefined
    const reading = year ? carryOver(one.reading, year) : lean === undefined || lean === 'behind' ? inThePast(one.reading, context.scene, today, table) : one.reading
    const date = dateOf(reading, one.second, lean, today, scene, context.deed)
    if (date === 'impossible') continue
    const stated = one.reading.kind === 'duration' ||
      (one.reading.kind === 'calendar' && typeof one.reading.from.year === 'number')
    const length: { days?: number; months?: number } = one.reading.kind === 'duration' ? one.reading : {}
    localNow ||= one.local && table.localOnwards.test(words)
    const mention: DateMention = {
      start: one.start, end: one.end, words,
      date, days: length.days, months: length.months,
      basis: stated ? 'stated' : one.reading.kind === 'shift' && one.reading.deed !== undefined ? 'inferred' : 'resolved',
      role: roleOf(one, around, date, table, today, scene),
      local: one.local || (localNow && date?.start.length === 10),
      rule: one.row.name,
      quoted: table.quoted?.(sentence, one.start) ?? false,
      sentence: undefined,
    }
    mentions.push(mention)
    scene.add(mention)
    if (one.reading.kind === 'calendar' && date && /^\d{4}-\d{2}/.test(date.start)) {
      const named = one.reading.from.month !== undefined || (near !== undefined && isBareDay(one.reading))
      const last = date.end ?? date.start
      if (named) {
        carry = {
          year: Number(last.slice(0, 4)), month: Number(last.slice(5, 7)), end: one.end,
          statedYear: one.reading.from.year !== undefined || (near?.statedYear ?? false),
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

/**
 * 2023년 1월 … 네덜란드도 3월 …: in a paragraph that tells of a time long gone, a month or day without its year is soon after that
 * time; but for a day of this week, which needs no month.
 */
function inThePast(reading: Reading, scene: string | undefined, today: Today | undefined, table: DateTable): Reading {
  if (table !== KOREAN_DATES || scene === undefined || today === undefined || reading.kind !== 'calendar' || reading.from.year !== undefined || reading.lean !== undefined || reading.to !== undefined) return reading
  const now = dayOfToday(today)
  const { month, day } = reading.from
  if (now === undefined || !isDatePrefix(scene) || scene.length < 7 || addDays(lastDay(scene), 60) >= now) return reading
  const [year, at, from] = scene.split('-').map(Number)
  if (year === undefined || at === undefined) return reading
  if (typeof month === 'number') return dated(reading, month >= at ? year : year + 1, month, now)
  if (month !== undefined || day === undefined || from === undefined || (day <= (today.day ?? 0) && day > (today.day ?? 0) - 7)) return reading
  return day >= from ? dated(reading, year, at, now) : dated(reading, at < 12 ? year : year + 1, (at % 12) + 1, now)
}

/** A reading in a year and month, if that is not ahead. */
function dated(reading: Reading & { kind: 'calendar' }, year: number, month: number, now: Day): Reading {
  const { day } = reading.from
  return day !== undefined && day > daysInMonth(year, month) || dayOf(year, month, day ?? 1) > now ? reading : { ...reading, from: { ...reading.from, year, month } }
}

/** Whether the month of a reading, taken to be of the year named before it or the next, would lie after publication. */
function after(carry: { year?: number; month?: number }, reading: Reading, today: Today | undefined): boolean {
  const month = reading.kind === 'calendar' && typeof reading.from.month === 'number' ? reading.from.month : 0
  const year = (carry.year ?? 0) + (month >= (carry.month ?? 0) ? 0 : 1)
  return today?.month !== undefined && year * 12 + month > today.year * 12 + today.month
}

/** A month or day of a month whose year is not told. */
function ofNoYear(reading: Reading): boolean {
  return reading.kind === 'calendar' && typeof reading.from.month === 'number' && reading.from.year === undefined
}

function isBareDay(reading: Reading): reading is Reading & { kind: 'calendar' } {
  return reading.kind === 'calendar' && reading.from.day !== undefined && reading.from.month === undefined && reading.from.year === undefined
}

function roleOf(one: Candidate, around: Surroundings, date: Span | undefined, table: DateTable, today: Today | undefined, scene: DateScene): DateRole {
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
