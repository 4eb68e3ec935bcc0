/**
 * Axis ticks that tell the truth at every zoom and on every scale: years, months, weeks or days, each shown only where
 * the scale gives it room, which on the balanced scale differs from month to month.
 */
import { addDays, dayOf, daysInMonth, partsOf, weekdayOf } from '../day.ts'
import type { Day } from '../day.ts'
import { monthStarts } from './scale.ts'
import type { TimeScale } from './scale.ts'
import { dayAt, pixelOf } from './viewport.ts'
import type { Transform } from './viewport.ts'

export type TickUnit = 'year' | 'month' | 'week' | 'day'

export interface Tick {
  readonly unit: TickUnit
  /** The day the line stands at the start of. */
  readonly day: Day
  /** Pixel of the line in the frame. */
  readonly x: number
  /** Pixel where the words begin: held inside the frame for what began before it. Absent where there is no room. */
  readonly labelX?: number
}

export interface Ticks {
  readonly years: readonly Tick[]
  readonly months: readonly Tick[]
  readonly days: readonly Tick[]
}

/** Widths in pixels to keep for the words, by unit. */
export interface TickRoom {
  readonly year: number
  readonly month: number
  readonly day: number
  /** How far outside the frame the year may begin that began before it; else 0. */
  readonly outside?: number
}

/** More months than this in view, and only years are told apart. */
const MOST_MONTHS = 400

/** The ticks of a frame `width` pixels wide. */
export function ticksOf(scale: TimeScale, width: number, transform: Transform, room: TickRoom): Ticks {
  const first = Math.max(scale.domain[0], dayAt(scale, width, transform, 0))
  const last = Math.min(scale.domain[1], dayAt(scale, width, transform, width))
  const x = (day: number) => pixelOf(scale, width, transform, day)
  const startsInside = (last - first) / 30.4 <= MOST_MONTHS ? monthStarts(first, last) : []
  const opening = monthOf(Math.floor(first) as Day)
  const months = startsInside.length > 0 || last - first < 366 ? [opening, ...startsInside] : []

  return {
    years: labelled(yearStarts(first, last), 'year', x, width, room.year, room.outside),
    months: labelled(months, 'month', x, width, room.month),
    days: months.flatMap((month) => quietAlone(daysOf(month, x, width, room.day).filter((tick) => tick.day >= scale.domain[0] && tick.day < scale.domain[1]), months.length)),
  }
}

/** A month of which only one or two days are named (at the padded ends) names none, unless it is all there is. */
function quietAlone(ticks: Tick[], months: number): Tick[] {
  if (months <= 2 || ticks.filter(({ labelX }) => labelX !== undefined).length > 2) return ticks
  return ticks.map(({ unit, day, x }) => ({ unit, day, x }))
}

function yearStarts(first: number, last: number): Day[] {
  const from = partsOf(Math.floor(first) as Day).year
  const to = partsOf(Math.floor(last) as Day).year
  const years = to - from + 1
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => years / size <= 40) ?? 1000
  const starts: Day[] = []
  for (let year = Math.floor(from / step) * step; year <= to; year += step) starts.push(dayOf(year, 1, 1))
  return starts
}

function monthOf(day: Day): Day {
  const { year, month } = partsOf(day)
  return dayOf(year, month, 1)
}

/** Words where the stretch to the next tick has room for them, the first one held at the left edge of the frame. */
function labelled(days: readonly Day[], unit: TickUnit, x: (day: number) => number, width: number, room: number, outside = 0): Tick[] {
  const ticks: Tick[] = []
  let free = 0 - outside
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as Day
    const at = x(day)
    const labelX = Math.max(at, 0 - outside)
    const end = i + 1 < days.length ? x(days[i + 1] as Day) : width
    // A year may borrow room from the next ones when they are squeezed; a month label belongs to its month alone.
    const giveWay = at < 0 && i + 1 < days.length && end < room - outside
    const fits = unit === 'year' ? labelX >= free && labelX + room <= width && !giveWay : Math.min(end, width) - labelX >= room
    if (fits) free = labelX + room
    ticks.push(fits ? { unit, day, x: at, labelX } : { unit, day, x: at })
  }
  return ticks
}

/** Pixels of a day from which the Mondays are told apart. */
const WEEK_APART = 1.6

/** Days of one month: every one, every second, every fifth, or the Mondays, as its own width allows. */
function daysOf(month: Day, x: (day: number) => number, width: number, room: number): Tick[] {
  const { year, month: number } = partsOf(month)
  const count = daysInMonth(year, number)
  const left = x(month)
  const right = x(month + count)
  if (right < 0 || left > width) return []
  const perDay = (right - left) / count
  const step = [1, 2, 5].find((size) => perDay * size >= room)
  if (step === undefined && perDay < WEEK_APART) return []
  const ticks: Tick[] = []
  for (let i = 0; i < count; i++) {
    const day = addDays(month, i)
    const at = x(day)
    if (at < -perDay || at > width) continue
    const middle = at + perDay / 2
    const isNamed = step === undefined ? false : step === 5 ? (i + 1) % 5 === 0 && i + 1 < count : i % step === 0
    if (isNamed) ticks.push({ unit: 'day', day, x: at, ...(middle - room / 2 >= -2 && middle + room / 2 <= width + 2 ? { labelX: middle } : {}) })
    else if (perDay >= 6) ticks.push({ unit: 'day', day, x: at })
    else if (perDay >= WEEK_APART && weekdayOf(day) === 1) ticks.push({ unit: 'week', day, x: at })
  }
  return ticks
}
