import { addDays, type Day, dayOf, daysInMonth, firstDay, isDatePrefix, isoOf, weekdayOf } from '../../day.ts'
import type { DateMention, Lean, Point, Reading, Told } from './date-forms.ts'
import type { DateScene } from './date-scene.ts'
import { fromTold, shiftUnknown, writtenDate } from './told-dates.ts'

/** The day of publication, as far as it is known. */
export interface Today { readonly year: number; readonly month?: number; readonly day?: number }

/** The printed day of publication: an offset never shifts it. */
export function parsePublished(published: string | undefined): Today | undefined {
  const prefix = published?.slice(0, 10) ?? ''
  if (!isDatePrefix(prefix)) return undefined
  const [year, month, day] = prefix.split('-').map(Number)
  if (year === undefined) return undefined
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

export function dayOfToday(today: Today | undefined): Day | undefined {
  return today?.month !== undefined && today.day !== undefined ? dayOf(today.year, today.month, today.day) : undefined
}

/** Days from first to last. */
export type Span = NonNullable<DateMention['date']>

/** What a reading means in the calendar: nothing where too little is known, `impossible` for a 30 February. */
export function dateOf(reading: Reading, second: Reading | undefined, lean: Lean | undefined, today: Today | undefined, scene: DateScene, dayOfDeed?: (words: string) => string | undefined): Span | undefined | 'impossible' {
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
      if (reading.months !== undefined) {
        const start = scene.last('month')
        return start === undefined ? undefined : fromTold({ steps: { months: reading.months } }, start)
      }
      const deed = reading.deed === undefined ? undefined : dayOfDeed?.(reading.deed)
      if (reading.of === 'latest' && (deed ?? scene.day('latest', reading.days)) === undefined) return undefined
      const from = deed ?? (reading.of === 'published' ? undefined : scene.day(reading.of, reading.days)) ?? (now === undefined ? undefined : isoOf(now))
      if (from !== undefined && isDatePrefix(from)) return { start: isoOf(addDays(firstDay(from), reading.days)) }
      if (from !== undefined) return shiftUnknown(from, reading.days)
      // "That day" of an article known only by its month: the month is all there is.
      if (reading.days === 0 && today?.month !== undefined) return { start: writtenDate(today.year, today.month, undefined) }
      return undefined
    }
    case 'told': {
      const from = scene.told(reading.of ?? (isByDays(reading) ? 'day' : 'event')) ?? (reading.else === 'published' && now !== undefined ? isoOf(now) : undefined)
      if (from === undefined) return reading.day === undefined || reading.month !== undefined ? undefined : dateOf({ kind: 'calendar', from: { day: reading.day } }, second, lean, today, scene)
      const found = fromTold(reading, from)
      // "On the 20th", told early in a month: of the month before.
      return reading.day !== undefined && reading.month === undefined && found && now !== undefined && isDatePrefix(found.start) && firstDay(found.start) > now && lean !== 'ahead' && lean !== 'future'
        ? dateOf({ kind: 'calendar', from: { day: reading.day } }, second, 'past', today, scene) : found
    }
    case 'same': {
      const last = scene.last(reading.unit)
      if (!last) return undefined
      const year = Number(last.slice(0, 4)) + (reading.years ?? 0)
      const month = reading.month ?? (reading.unit === 'month' ? Number(last.slice(5, 7)) : undefined)
      const start = writtenDate(year, month, reading.day)
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
      return { start: writtenDate(Math.floor(count / 4), month, undefined), end: writtenDate(Math.floor(count / 4), month + 2, undefined), span: 'within' }
    }
    default: return undefined
  }
}

/** "Five days later" counts from a day, "two weeks later" from a month too. */
function isByDays({ steps, weekday }: Told): boolean {
  return weekday !== undefined || (steps?.days !== undefined && (steps.days === 0 || steps.days % 7 !== 0))
}

/** "April 9 to July 8, 2025": the year that only the end names is the start's too, or the one before. */
function yearFromEnd(from: Point, to: Point | undefined): Point {
  if (from.year !== undefined || typeof from.month !== 'number' || typeof to?.year !== 'number' || typeof to.month !== 'number') return from
  return { ...from, year: from.month <= to.month ? to.year : to.year - 1 }
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
  const written = writtenDate(year, month, day)
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
  const written = writtenDate(year, month, point.day)
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
