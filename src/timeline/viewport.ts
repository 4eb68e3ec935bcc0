/**
 * Where the reader looks. The zoom is a plain value {k, x} over an untouched scale: screen = k · unit · width + x, in CSS
 * pixels from the left edge of the frame. What the address keeps is the window in whole days.
 */
import type { Day } from '../day.ts'
import type { TimeScale } from './scale.ts'

export interface Transform {
  readonly k: number
  readonly x: number
}

/** Inclusive days. A day is in the window when its middle is in the frame. */
export interface DayWindow {
  readonly first: Day
  readonly last: Day
}

export const FIT: Transform = { k: 1, x: 0 }

/** Nobody needs less than this many days across the frame. */
const FEWEST_DAYS = 2

/** Pixel of a continuous day. */
export function pixelOf(scale: TimeScale, width: number, transform: Transform, day: number): number {
  return transform.k * scale.unit(day) * width + transform.x
}

/** Continuous day at a pixel. */
export function dayAt(scale: TimeScale, width: number, transform: Transform, pixel: number): number {
  return scale.day((pixel - transform.x) / (transform.k * width))
}

/** The days whose middles lie in the frame; at least one. */
export function windowOf(scale: TimeScale, width: number, transform: Transform): DayWindow {
  // A hair of tolerance, so that a window written to an address and read back is the same window.
  const first = Math.ceil(dayAt(scale, width, transform, 0) - 0.5 - 1e-6)
  const last = Math.floor(dayAt(scale, width, transform, width) - 0.5 + 1e-6)
  return { first: first as Day, last: Math.max(first, last) as Day }
}

/** The transform that shows exactly the days from `first` to `last`; ends in the wrong order are swapped. */
export function transformFor(scale: TimeScale, width: number, first: number, last: number): Transform {
  const [a, b] = first <= last ? [first, last] : [last, first]
  const from = Math.max(0, scale.unit(a))
  const to = Math.min(1, scale.unit(Math.max(b + 1, a + FEWEST_DAYS)))
  if (!(to > from)) return FIT
  return held({ k: 1 / (to - from), x: (-from / (to - from)) * width }, width)
}

/** Zooms by `factor` around a pixel, kept within the whole range and above the fewest days. */
export function zoomedAt(
  scale: TimeScale, width: number, transform: Transform, factor: number, pixel: number,
): Transform {
  const zoom = (k: number) => held({ k, x: pixel - (pixel - transform.x) * (k / transform.k) }, width)
  const next = zoom(Math.max(1, transform.k * factor))
  if (factor <= 1) return next
  const days = dayAt(scale, width, next, width) - dayAt(scale, width, next, 0)
  return days >= FEWEST_DAYS ? next : transform
}

/** Moves the picture by `pixels` to the right. */
export function pannedBy(width: number, transform: Transform, pixels: number): Transform {
  return held({ k: transform.k, x: transform.x + pixels }, width)
}

/** The same view in a frame of another width. */
export function resized(transform: Transform, from: number, to: number): Transform {
  return from === to || from <= 0 ? transform : { k: transform.k, x: (transform.x * to) / from }
}

/**
 * Zoom in steps, `perDoubling` to a doubling: what is merged into counts changes only from one step to the next. Few marks
 * part as soon as they can; with many, longer steps keep a zoom from drawing everything anew at every frame.
 */
export function levelOf(k: number, perDoubling: number): number {
  return Math.floor(perDoubling * Math.log2(Math.max(1, k)) + 1e-9)
}

/** The smallest zoom of a level. */
export function zoomOfLevel(level: number, perDoubling: number): number {
  return 2 ** (level / perDoubling)
}

function held({ k, x }: Transform, width: number): Transform {
  return { k, x: Math.min(0, Math.max(width * (1 - k), x)) }
}
