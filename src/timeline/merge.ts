/**
 * Merging what would touch into counts. Done for a whole level of zoom at its smallest zoom, over all rows and not only
 * those in view: a count is the same wherever the reader pans, and within a level marks only move apart.
 */
import type { TimelineIndex } from './index-columns.ts'
import type { Places } from './places.ts'
import { MOST_ROWS } from './stack.ts'
import type { Stack } from './stack.ts'
import { zoomOfLevel } from './viewport.ts'
import { countRadius, leftEdge, rightEdge } from './shape.ts'

/** Groups of events in drawing order; a group of one is a plain mark. */
export interface Groups {
  readonly count: number
  /** First event of each group, by day. */
  readonly head: Int32Array
  readonly size: Int32Array
  readonly slot: Int32Array
  /** Next event of the same group, -1 at the end; by row of the index. */
  readonly next: Int32Array
  /** Anchors of the first and last member, in units. */
  readonly from: Float64Array
  readonly to: Float64Array
  readonly minFirst: Int32Array
  readonly maxFirst: Int32Array
  readonly minLast: Int32Array
  readonly maxLast: Int32Array
}

/** Pixels between two marks that do not touch. */
export const GAP = 1

/**
 * Groups the selected rows at `pixels` per unit (frame width times zoom), keeping marks at least `gap` pixels apart.
 * One pass; every row is in exactly one group.
 */
export function mergeTouching(
  index: TimelineIndex, rows: Int32Array, stack: Stack, places: Places, pixels: number, gap: number,
): Groups {
  const n = rows.length
  const slots = stack.rowsIn.length * MOST_ROWS
  const head = new Int32Array(n)
  const tail = new Int32Array(n)
  const size = new Int32Array(n)
  const slotOf = new Int32Array(n)
  const before = new Int32Array(n)
  const from = new Float64Array(n)
  const to = new Float64Array(n)
  const left = new Float64Array(n)
  const right = new Float64Array(n)
  const minFirst = new Int32Array(n)
  const maxFirst = new Int32Array(n)
  const minLast = new Int32Array(n)
  const maxLast = new Int32Array(n)
  const next = new Int32Array(index.size).fill(-1)
  const latest = new Int32Array(slots).fill(-1)
  let groups = 0

  const absorb = (a: number, b: number) => {
    next[tail[a] as number] = head[b] as number
    tail[a] = tail[b] as number
    size[a] = (size[a] as number) + (size[b] as number)
    size[b] = 0
    from[a] = Math.min(from[a] as number, from[b] as number)
    to[a] = Math.max(to[a] as number, to[b] as number)
    minFirst[a] = Math.min(minFirst[a] as number, minFirst[b] as number)
    maxFirst[a] = Math.max(maxFirst[a] as number, maxFirst[b] as number)
    minLast[a] = Math.min(minLast[a] as number, minLast[b] as number)
    maxLast[a] = Math.max(maxLast[a] as number, maxLast[b] as number)
    const middle = (((from[a] as number) + (to[a] as number)) / 2) * pixels
    const radius = countRadius(size[a] as number)
    left[a] = middle - radius
    right[a] = middle + radius
  }

  for (const row of rows) {
    const slot = stack.slot[row] as number
    const form = index.form[row] as number
    const unit = places.anchor[row] as number
    const anchor = unit * pixels
    const g = groups++
    head[g] = row
    tail[g] = row
    size[g] = 1
    slotOf[g] = slot
    from[g] = unit
    to[g] = unit
    left[g] = leftEdge(form, (places.start[row] as number) * pixels, anchor)
    right[g] = rightEdge(form, (places.end[row] as number) * pixels, anchor)
    minFirst[g] = index.firstDay[row] as number
    maxFirst[g] = minFirst[g] as number
    minLast[g] = index.lastDay[row] as number
    maxLast[g] = minLast[g] as number
    let previous = latest[slot] as number
    before[g] = previous
    latest[slot] = g
    // A count is wider than the marks it replaces, so it may reach back to the mark before it: merge until it does not.
    let current = g
    while (previous >= 0 && (left[current] as number) < (right[previous] as number) + gap) {
      absorb(previous, current)
      latest[slot] = previous
      current = previous
      previous = before[current] as number
    }
  }

  let count = 0
  for (let g = 0; g < groups; g++) {
    if (size[g] === 0) continue
    head[count] = head[g] as number
    size[count] = size[g] as number
    slotOf[count] = slotOf[g] as number
    from[count] = from[g] as number
    to[count] = to[g] as number
    minFirst[count] = minFirst[g] as number
    maxFirst[count] = maxFirst[g] as number
    minLast[count] = minLast[g] as number
    maxLast[count] = maxLast[g] as number
    count++
  }
  return { count, head, size, slot: slotOf, next, from, to, minFirst, maxFirst, minLast, maxLast }
}

/**
 * The groups at the smallest gap that keeps the marks in any frame of `frame` pixels within `budget`: what is drawn is
 * bounded by pixels, never by data.
 */
export function mergeWithin(
  index: TimelineIndex, rows: Int32Array, stack: Stack, places: Places, pixels: number, frame: number, budget: number,
): Groups {
  for (let gap = GAP; ;) {
    const groups = mergeTouching(index, rows, stack, places, pixels, gap)
    const most = mostInFrame(groups, pixels, frame)
    if (most <= budget || gap > frame) return groups
    // Groups grow about twice as wide as the gap between them: aim for the gap that should do, and a little more each time.
    gap = Math.max(gap * 1.25 + 4, ((COUNT_WIDTH + 2 * gap) * (most / budget) - COUNT_WIDTH) / 2)
  }
}

/** The groups of every level of zoom, each made when it is first asked for. `frame` is the frame's width in pixels. */
export function groupsByLevel(
  index: TimelineIndex, rows: Int32Array, stack: Stack, places: Places, frame: number, budget: number,
): (level: number) => Groups {
  const known = new Map<number, Groups>()
  return (level) => {
    const groups = known.get(level) ?? mergeWithin(index, rows, stack, places, frame * zoomOfLevel(level), frame, budget)
    known.set(level, groups)
    return groups
  }
}

/** About what a count takes, in pixels. */
const COUNT_WIDTH = 26

/** The most marks in any frame, from above: counted in quarter frames, of which a frame touches five. */
function mostInFrame(groups: Groups, pixels: number, frame: number): number {
  const quarters = Math.max(1, Math.ceil((4 * pixels) / frame))
  const counts = new Int32Array(quarters)
  for (let g = 0; g < groups.count; g++) {
    const quarter = Math.max(0, Math.min(quarters - 1, Math.floor((4 * (groups.from[g] as number) * pixels) / frame)))
    counts[quarter] = (counts[quarter] as number) + 1
  }
  let most = 0
  let inFrame = 0
  for (let i = 0; i < quarters; i++) {
    inFrame += (counts[i] as number) - (i >= 5 ? (counts[i - 5] as number) : 0)
    most = Math.max(most, inFrame)
  }
  return most
}
