/** Sizes of what is drawn, in CSS pixels: what layout reserves and the drawing fills. */
import { FORM } from './index-columns.ts'

/** Half the width of a mark. */
export const MARK_RADIUS = 7
/** Half the least width of a soft span: just enough to be seen on both sides of its mark. */
export const SOFT_RADIUS = 11
/** Least length of a bar. */
export const BAR_LENGTH = 14
/** Height of a row of marks in a lane. */
export const ROW_HEIGHT = 19
/** Height of the strip of echoes under the rows of a lane. */
export const ECHO_HEIGHT = 11
export const ECHO_RADIUS = 3.5

/** Half the width of a count. */
export function countRadius(size: number): number {
  const digits = size < 10 ? 1 : size < 100 ? 2 : size < 1000 ? 3 : size < 10_000 ? 4 : size < 100_000 ? 5 : 6
  return 4.7 + 3.3 * digits
}

/** Left edge of what an event takes, given the pixels of its start, end and anchor. */
export function leftEdge(form: number, start: number, anchor: number): number {
  if (form === FORM.point) return anchor - MARK_RADIUS
  if (form === FORM.soft) return Math.min(start, anchor - SOFT_RADIUS)
  return Math.min(start, anchor - MARK_RADIUS)
}

/** Right edge of what an event takes. */
export function rightEdge(form: number, end: number, anchor: number): number {
  if (form === FORM.point) return anchor + MARK_RADIUS
  if (form === FORM.soft) return Math.max(end, anchor + SOFT_RADIUS)
  return Math.max(end, anchor + BAR_LENGTH)
}
