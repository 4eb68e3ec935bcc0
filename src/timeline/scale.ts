/**
 * Time scales: a day to a unit between 0 and 1 and back. Days are continuous here: day 100 fills the stretch from 100 to
 * 101 and its mark stands at 100.5. Both scales cover the same padded domain, so that one can turn into the other.
 */
import { bisectRight } from 'd3'
import { addDays, dayOf, partsOf } from '../day.ts'
import type { Day } from '../day.ts'
import { FORM, NO_END } from './index-columns.ts'
import type { TimelineIndex } from './index-columns.ts'
import type { ScaleKind } from './view.ts'

export interface TimeScale {
  readonly kind: ScaleKind
  /** Continuous days at unit 0 and unit 1. */
  readonly domain: readonly [number, number]
  /** Unit of a continuous day; goes on straight beyond the domain. */
  unit(day: number): number
  /** The day of a unit: the inverse of `unit`. */
  day(unit: number): number
}

/** The share of the width that either padded end takes. */
const END_SHARE = 0.02
/** Width of an empty month, where a month with one busy day has 1 more; less where empty months would eat the chart. */
const EMPTY_MONTH = 0.5
/** Empty months together take at most this part of what the busy days take. */
const EMPTY_SHARE = 0.25

/** First and last continuous day of all events, padded on both sides; a year around the data's date when there are none. */
export function domainOf(index: TimelineIndex): readonly [number, number] {
  if (index.size === 0) return [index.through - 365, index.through + 1]
  const first = index.firstDay[0] as number
  let last = first
  for (let row = 0; row < index.size; row++) last = Math.max(last, endOf(index, row))
  const pad = Math.max(7, Math.round((last + 1 - first) * END_SHARE))
  return [first - pad, last + 1 + pad]
}

/** Last day to draw an event to: what has no known end is drawn to the date of the data. */
export function endOf(index: TimelineIndex, row: number): number {
  const end = index.lastDay[row] as number
  return end === NO_END ? Math.max(index.through, index.firstDay[row] as number) : end
}

/** Every day equally wide. */
export function calendarScale(index: TimelineIndex): TimeScale {
  const [first, last] = domainOf(index)
  return piecewise('calendar', Float64Array.of(first, last), Float64Array.of(0, 1))
}

/**
 * Every month as wide as it is busy (in `rows`), straight within a month. Continuous, strictly rising, invertible; an
 * empty month keeps a little width, so nothing is ever hidden.
 */
export function balancedScale(index: TimelineIndex, rows: Int32Array): TimeScale {
  const [first, last] = domainOf(index)
  const starts = monthStarts(first, last)
  const bounds = Float64Array.from([first, ...starts, last])
  const months = bounds.length - 1
  const weight = new Float64Array(months)
  let activity = 0
  const add = (day: number, amount: number) => {
    const month = segmentOf(bounds, day)
    weight[month] = (weight[month] as number) + amount
    activity += amount
  }
  let previous = Number.NaN
  let sameDay = 0
  for (const row of rows) {
    const day = index.firstDay[row] as number
    const form = index.form[row]
    if (form === FORM.soft) add((day + endOf(index, row)) / 2, 1)
    else {
      // The tenth event of a day needs less room than the first: a day grows with the logarithm of its count.
      sameDay = day === previous ? sameDay + 1 : 1
      previous = day
      add(day, sameDay === 1 ? 1 : 0.5 * Math.log2(sameDay / (sameDay - 1)))
      if (form === FORM.span) add(index.lastDay[row] as number, 0.5)
    }
  }
  const empty = activity === 0 ? 1 : Math.min(EMPTY_MONTH, (EMPTY_SHARE * activity) / months)
  const total = activity + empty * months
  const end = activity === 0 ? 0 : END_SHARE * total
  const units = new Float64Array(bounds.length)
  for (let i = 0; i < months; i++) {
    const days = ((bounds[i + 1] as number) - (bounds[i] as number)) / 31
    const padded = i === 0 || i === months - 1 ? end : 0
    units[i + 1] = (units[i] as number) + (weight[i] as number) + empty * Math.max(days, 0.1) + padded
  }
  const width = units[months] as number
  return piecewise('balanced', bounds, units.map((unit) => unit / width))
}

/**
 * A scale on the way from one to the other, `t` from 0 to 1: for the animated change. Both must share their domain.
 */
export function mixScales(from: TimeScale, to: TimeScale, t: number): TimeScale {
  if (t <= 0) return from
  if (t >= 1) return to
  const unit = (day: number) => (1 - t) * from.unit(day) + t * to.unit(day)
  return {
    kind: to.kind,
    domain: to.domain,
    unit,
    day(wanted) {
      let low = to.domain[0]
      let high = to.domain[1]
      // Sixty halvings of any domain are far below a thousandth of a day.
      for (let i = 0; i < 60; i++) {
        const middle = (low + high) / 2
        if (unit(middle) < wanted) low = middle
        else high = middle
      }
      return (low + high) / 2
    },
  }
}

/** The firsts of month strictly between two continuous days. */
export function monthStarts(first: number, last: number): Day[] {
  const { year, month } = partsOf(Math.floor(first) as Day)
  const starts: Day[] = []
  for (let i = 0; ; i++) {
    const start = dayOf(year, month + i, 1)
    if (start >= last) return starts
    if (start > first) starts.push(addDays(start, 0))
  }
}

function piecewise(kind: ScaleKind, days: Float64Array, units: Float64Array): TimeScale {
  const map = (from: Float64Array, to: Float64Array, value: number) => {
    const i = segmentOf(from, value)
    const a = from[i] as number
    const b = from[i + 1] as number
    return (to[i] as number) + ((value - a) / (b - a)) * ((to[i + 1] as number) - (to[i] as number))
  }
  return {
    kind,
    domain: [days[0] as number, days[days.length - 1] as number],
    unit: (day) => map(days, units, day),
    day: (unit) => map(units, days, unit),
  }
}

/** The segment of ascending bounds that holds a value; the outermost ones for what lies beyond. */
function segmentOf(bounds: Float64Array, value: number): number {
  return bisectRight(bounds, value, 1, bounds.length - 1) - 1
}
