/**
 * Where every event lies on a scale, in units from 0 to 1: computed once per scale, so that a zoom step multiplies and a
 * layout never asks the calendar.
 */
import { FORM } from './index-columns.ts'
import type { TimelineIndex } from './index-columns.ts'
import { endOf } from './scale.ts'
import type { TimeScale } from './scale.ts'

export interface Places {
  /** Start of the first day. */
  readonly start: Float64Array
  /** End of the last day. */
  readonly end: Float64Array
  /** Where the mark itself stands: a day's middle, the middle of a soft span, the first day of a long one. */
  readonly anchor: Float64Array
}

/** The places of all events on a scale. */
export function placesOn(index: TimelineIndex, scale: TimeScale): Places {
  const start = new Float64Array(index.size)
  const end = new Float64Array(index.size)
  const anchor = new Float64Array(index.size)
  let previous = Number.NaN
  let previousStart = 0
  let previousMiddle = 0
  for (let row = 0; row < index.size; row++) {
    const day = index.firstDay[row] as number
    if (day !== previous) {
      previous = day
      previousStart = scale.unit(day)
      previousMiddle = scale.unit(day + 0.5)
    }
    start[row] = previousStart
    end[row] = scale.unit(endOf(index, row) + 1)
    anchor[row] = index.form[row] === FORM.soft ? (previousStart + (end[row] as number)) / 2 : previousMiddle
  }
  return { start, end, anchor }
}

/** The places on the way from one scale to another, `t` from 0 to 1. */
export function mixPlaces(from: Places, to: Places, t: number): Places {
  const mix = (a: Float64Array, b: Float64Array) => a.map((value, i) => value + t * ((b[i] as number) - value))
  return { start: mix(from.start, to.start), end: mix(from.end, to.end), anchor: mix(from.anchor, to.anchor) }
}
