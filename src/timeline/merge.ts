/**
 * Merging what would touch into counts, at the smallest zoom of a level: within a level marks only move apart. It is done
 * for a padded stretch of the range, and a chain of touching marks is cut at fixed places, so that a count is the same
 * wherever the reader comes from.
 */
import type { TimelineIndex } from './index-columns.ts'
import type { Places } from './places.ts'
import { MOST_ROWS } from './stack.ts'
import type { Stack } from './stack.ts'
import { countRadius, leftEdge, rightEdge } from './shape.ts'

/** Groups of events in drawing order; a group of one is a plain mark. */
export interface Groups {
  readonly count: number
  /** What was merged; `head` and `next` are positions in it. */
  readonly rows: Int32Array
  /** Position of the first event of each group, by day. */
  readonly head: Int32Array
  readonly size: Int32Array
  readonly slot: Int32Array
  /** Position of the next event of the same group, -1 at the end; by position. */
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

/** What is merged and how. */
export interface MergeRequest {
  readonly index: TimelineIndex
  /** Ascending; the groups hold these and no others. */
  readonly rows: Int32Array
  readonly stack: Stack
  readonly places: Places
  /** Pixels per unit: frame width times zoom. */
  readonly pixels: number
  /** Width of the frame; gaps wider than a pixel are not bridged across its multiples. */
  readonly frame: number
}

/**
 * Groups rows so that marks of one slot are at least `gap` pixels apart. One pass; every row is in exactly one group.
 */
export function mergeTouching({ index, rows, stack, places, pixels, frame }: MergeRequest, gap: number): Groups {
  const n = rows.length
  // There are far fewer groups than rows where it matters: their columns grow as they are needed.
  let capacity = Math.min(n, 1024)
  let head = new Int32Array(capacity)
  let tail = new Int32Array(capacity)
  let size = new Int32Array(capacity)
  let slotOf = new Int32Array(capacity)
  let before = new Int32Array(capacity)
  let from = new Float64Array(capacity)
  let to = new Float64Array(capacity)
  let left = new Float64Array(capacity)
  let right = new Float64Array(capacity)
  let minFirst = new Int32Array(capacity)
  let maxFirst = new Int32Array(capacity)
  let minLast = new Int32Array(capacity)
  let maxLast = new Int32Array(capacity)
  const grow = () => {
    capacity = Math.min(n, capacity * 2)
    head = longer(head, capacity)
    tail = longer(tail, capacity)
    size = longer(size, capacity)
    slotOf = longer(slotOf, capacity)
    before = longer(before, capacity)
    from = longerFloats(from, capacity)
    to = longerFloats(to, capacity)
    left = longerFloats(left, capacity)
    right = longerFloats(right, capacity)
    minFirst = longer(minFirst, capacity)
    maxFirst = longer(maxFirst, capacity)
    minLast = longer(minLast, capacity)
    maxLast = longer(maxLast, capacity)
  }
  const next = new Int32Array(n).fill(-1)
  const latest = new Int32Array(stack.rowsIn.length * MOST_ROWS).fill(-1)
  let groups = 0

  const centre = (g: number) => {
    const middle = (((from[g] as number) + (to[g] as number)) / 2) * pixels
    const radius = countRadius(size[g] as number)
    left[g] = middle - radius
    right[g] = middle + radius
  }
  const absorb = (a: number, b: number) => {
    next[tail[a] as number] = head[b] as number
    tail[a] = tail[b] as number
    size[a] = (size[a] as number) + (size[b] as number)
    size[b] = 0
    if ((from[b] as number) < (from[a] as number)) from[a] = from[b] as number
    if ((to[b] as number) > (to[a] as number)) to[a] = to[b] as number
    if ((minFirst[b] as number) < (minFirst[a] as number)) minFirst[a] = minFirst[b] as number
    if ((maxFirst[b] as number) > (maxFirst[a] as number)) maxFirst[a] = maxFirst[b] as number
    if ((minLast[b] as number) < (minLast[a] as number)) minLast[a] = minLast[b] as number
    if ((maxLast[b] as number) > (maxLast[a] as number)) maxLast[a] = maxLast[b] as number
    centre(a)
  }
  /** How near the next mark may come to a group: wider gaps end at the fixed cuts. */
  const reachOf = (g: number, anchor: number) =>
    (right[g] as number) + (gap > GAP && Math.floor(((from[g] as number) * pixels) / frame) !== Math.floor(anchor / frame) ? GAP : gap)

  for (let i = 0; i < n; i++) {
    const row = rows[i] as number
    const slot = stack.slot[row] as number
    const form = index.form[row] as number
    const unit = places.anchor[row] as number
    const anchor = unit * pixels
    const first = index.firstDay[row] as number
    const last = index.lastDay[row] as number
    const begin = leftEdge(form, (places.start[row] as number) * pixels, anchor)
    let current = latest[slot] as number
    if (current >= 0 && begin < reachOf(current, anchor)) {
      next[tail[current] as number] = i
      tail[current] = i
      size[current] = (size[current] as number) + 1
      if (unit < (from[current] as number)) from[current] = unit
      if (unit > (to[current] as number)) to[current] = unit
      if (first > (maxFirst[current] as number)) maxFirst[current] = first
      if (last < (minLast[current] as number)) minLast[current] = last
      if (last > (maxLast[current] as number)) maxLast[current] = last
      centre(current)
    } else {
      if (groups === capacity) grow()
      const g = groups++
      head[g] = i
      tail[g] = i
      size[g] = 1
      slotOf[g] = slot
      from[g] = unit
      to[g] = unit
      left[g] = begin
      right[g] = rightEdge(form, (places.end[row] as number) * pixels, anchor)
      minFirst[g] = first
      maxFirst[g] = first
      minLast[g] = last
      maxLast[g] = last
      before[g] = current
      latest[slot] = g
      continue
    }
    // A count is wider than the marks it replaces, so it may reach back to the mark before it: merge until it does not.
    for (let previous = before[current] as number; previous >= 0; previous = before[current] as number) {
      if ((left[current] as number) >= reachOf(previous, (from[current] as number) * pixels)) break
      absorb(previous, current)
      latest[slot] = previous
      current = previous
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
  return { count, rows, head, size, slot: slotOf, next, from, to, minFirst, maxFirst, minLast, maxLast }
}

function longer(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length)
  copy.set(column)
  return copy
}

function longerFloats(column: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length)
  copy.set(column)
  return copy
}

/**
 * The groups at about the smallest gap that keeps the marks in any frame within `budget`: what is drawn is bounded by
 * pixels, never by data.
 */
export function mergeWithin(request: MergeRequest, budget: number): Groups {
  for (let gap = gapFor(mostCells(request), budget); ;) {
    const groups = mergeTouching(request, gap)
    const most = mostInFrame(groups, request)
    if (most <= budget || gap > request.frame) return groups
    gap = Math.max(gap * 1.3 + 4, gapFor(most * (COUNT_WIDTH + 2 * gap) / COUNT_WIDTH, budget))
  }
}

/** The rows that touch a stretch of days, in time order. */
export function rowsTouching(index: TimelineIndex, rows: Int32Array, first: number, last: number): Int32Array {
  let end = rows.length
  let low = 0
  while (low < end) {
    const middle = (low + end) >> 1
    if ((index.firstDay[rows[middle] as number] as number) <= last) low = middle + 1
    else end = middle
  }
  const touching = new Int32Array(end)
  let count = 0
  for (let i = 0; i < end; i++) {
    const row = rows[i] as number
    if ((index.lastDay[row] as number) >= first) touching[count++] = row
  }
  return touching.subarray(0, count)
}

/** About what a count takes, in pixels. */
const COUNT_WIDTH = 26

/** Groups grow about twice as wide as the gap between them: the gap at which `most` marks side by side become `budget`. */
function gapFor(most: number, budget: number): number {
  return most <= budget ? GAP : Math.max(4, (COUNT_WIDTH * (most / budget) - COUNT_WIDTH) / 2)
}

/** The most cells of a count's width that are taken in any frame: about as many marks as touching alone would leave. */
function mostCells({ rows, stack, places, pixels, frame }: MergeRequest): number {
  if (rows.length < 200) return rows.length
  let first = Infinity
  let last = -Infinity
  for (let i = 0; i < rows.length; i++) {
    const anchor = places.anchor[rows[i] as number] as number
    if (anchor < first) first = anchor
    if (anchor > last) last = anchor
  }
  const cells = Math.ceil(((last - first) * pixels) / COUNT_WIDTH) + 1
  const slots = stack.rowsIn.length * MOST_ROWS
  if (cells * slots > MOST_CELLS) return rows.length
  const taken = new Uint8Array(cells * slots)
  const perHalf = Math.max(1, Math.floor(frame / COUNT_WIDTH / 2))
  const counts = new Int32Array(Math.ceil(cells / perHalf) + 2)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const cell = Math.floor((((places.anchor[row] as number) - first) * pixels) / COUNT_WIDTH)
    const key = (stack.slot[row] as number) * cells + cell
    if (taken[key] === 1) continue
    taken[key] = 1
    const half = Math.floor(cell / perHalf)
    counts[half] = (counts[half] as number) + 1
  }
  let most = 0
  for (let half = 0; half + 2 < counts.length; half++) {
    most = Math.max(most, (counts[half] as number) + (counts[half + 1] as number) + (counts[half + 2] as number) / 2)
  }
  return most
}

/** A stretch with more cells than this is not worth counting. */
const MOST_CELLS = 4_000_000

/** The most marks in any frame, from above: counted in quarter frames, of which a frame touches five. */
function mostInFrame(groups: Groups, { pixels, frame }: MergeRequest): number {
  let first = Infinity
  for (let g = 0; g < groups.count; g++) first = Math.min(first, groups.from[g] as number)
  const counts = new Int32Array(Math.ceil((4 * pixels) / frame) + 8)
  const last = counts.length - 6
  for (let g = 0; g < groups.count; g++) {
    const quarter = Math.max(0, Math.min(last, Math.floor((4 * ((groups.from[g] as number) - first) * pixels) / frame)))
    counts[quarter] = (counts[quarter] as number) + 1
  }
  let most = 0
  for (let quarter = 0; quarter <= last; quarter++) {
    let inFrame = 0
    for (let i = 0; i < 5; i++) inFrame += counts[quarter + i] as number
    most = Math.max(most, inFrame)
  }
  return most
}
