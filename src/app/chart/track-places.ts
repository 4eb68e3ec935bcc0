import { type Frame } from './use-scene.ts'

/** Where the tracks lie, in pixels from the top of the first. */
export interface TrackPlaces {
  readonly heading: number
  /** Top of each strip. */
  readonly strips: readonly number[]
  /** Top of the rates. */
  readonly steps: number
  /** Top of the answers; undefined where there are none. */
  readonly answers?: number
  readonly total: number
}

export const STRIP = 12
/** Height of the rates; the first line of it is kept for reading them on the day of the cursor. */
export const STEPS = 104
export const STEPS_TOP = 30
/** More answers than this are left to the lanes. */
export const MOST_ANSWERS = 6

const HEADING = 26
const STRIP_ROW = 17
/** On a phone the name of a row stands above it. */
const NARROW_ROW = 31

/** Places for so many strips and rates, and for answers so high; nothing but the heading where the tracks are folded. */
export function placeTracks({ exports, tariffs, answers }: { exports: number; tariffs: number; answers: number }, folded: boolean, narrow: boolean): TrackPlaces {
  if (exports + tariffs === 0) return { heading: 0, strips: [], steps: 0, total: 0 }
  if (folded) return { heading: HEADING, strips: [], steps: HEADING, total: HEADING }
  const row = narrow ? NARROW_ROW : STRIP_ROW
  const inRow = narrow ? 18 : 3
  const strips = Array.from({ length: exports }, (_, i) => HEADING + i * row + inRow)
  const steps = HEADING + exports * row + 8
  const end = tariffs > 0 ? steps + STEPS + (narrow ? 37 : 12) : steps
  return { heading: HEADING, strips, steps, ...(answers > 0 ? { answers: end } : {}), total: end + answers }
}

/** Where the name of a tariff's line begins, from the top of the rates. */
export function ratePlace(i: number, frame: Frame): { x: number; y: number } {
  return frame.narrow ? { x: 28 + i * (frame.width / 2), y: STEPS + 14 } : { x: 36, y: 28 + i * 17 }
}
