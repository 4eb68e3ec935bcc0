import { type Frame } from './use-scene.ts'

/** Where the tracks lie, in pixels from the top of the first. */
export interface TrackPlaces {
  readonly heading: number
  /** Top of each strip. */
  readonly strips: readonly number[]
  /** Top of the rates. */
  readonly steps: number
  /** Top of the list of answers, and of each; nothing where there is none. */
  readonly answersHeading: number
  readonly answers: readonly number[]
  readonly answerRow: number
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
const ANSWERS_HEADING = 20
const NARROW_ANSWER = 36

/** Places for so many strips, rates and answers; nothing but the heading where the tracks are folded. */
export function placeTracks({ exports, tariffs, answers }: { exports: number; tariffs: number; answers: number }, folded: boolean, narrow: boolean): TrackPlaces {
  const nothing = { strips: [], steps: 0, answersHeading: 0, answers: [], answerRow: 0 }
  if (exports + tariffs === 0) return { heading: 0, ...nothing, total: 0 }
  if (folded) return { heading: HEADING, ...nothing, steps: HEADING, total: HEADING }
  const row = narrow ? NARROW_ROW : STRIP_ROW
  const inRow = narrow ? 18 : 3
  const strips = Array.from({ length: exports }, (_, i) => HEADING + i * row + inRow)
  const steps = HEADING + exports * row + 8
  const answersHeading = tariffs > 0 ? steps + STEPS + (narrow ? 24 : 12) : steps
  const first = answersHeading + ANSWERS_HEADING
  const answerRow = narrow ? NARROW_ANSWER : STRIP_ROW
  return {
    heading: HEADING, strips, steps, answersHeading,
    answers: Array.from({ length: answers }, (_, i) => first + i * answerRow + 3), answerRow,
    total: answers > 0 ? first + answers * answerRow + 8 : answersHeading,
  }
}

/** Where the name of a tariff's line begins, from the top of the rates. */
export function ratePlace(i: number, frame: Frame): { x: number; y: number } {
  return frame.narrow ? { x: 28 + i * (frame.width / 2), y: STEPS + 14 } : { x: 36, y: 28 + i * 17 }
}
