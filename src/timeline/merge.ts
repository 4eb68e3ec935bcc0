/**
 * Merging what would touch into counts, at the smallest zoom of a level: within a level marks only move apart. It is done
 * for a padded stretch of the range, and a chain of touching marks is cut at fixed places, so that a count is the same
 * wherever the reader comes from.
 */
import type { TimelineIndex } from './index-columns.ts'
import type { Places } from './places.ts'
import { MOST_ROWS } from './stack.ts'
import type { Stack } from './stack.ts'
import { countRadius, leftEdge, MARK_RADIUS, rightEdge } from './shape.ts'

/** Groups of events in drawing order; a group of one is a plain mark. */
export interface Groups {
  readonly count: number
  /** What was merged; `head` and `next` are positions in it. */
  readonly rows: Int32Array
  /** Position of the first event of each group, by day. */
  readonly head: Int32Array
  /** Position of the last one. */
  readonly tail: Int32Array
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
 * The groups at about the smallest gap that keeps the marks in any frame within `budget`: what is drawn is bounded by
 * pixels, never by data. Marks of one slot end at least a pixel apart; every row is in exactly one group.
 */
export function mergeWithin(request: MergeRequest, budget: number): Groups {
  const gathered = gather(request)
  for (let gap = GAP; ;) {
    const groups = mergeTouching(gathered, request, gap)
    const most = mostInFrame(groups, request)
    if (most <= budget || gap > request.frame) return groups
    gap = Math.max(gap * 1.3 + 4, gapFor(most * (COUNT_WIDTH + 2 * gap) / COUNT_WIDTH, budget))
  }
}

/** Marks of one slot whose middles are nearer than this touch, whatever their form. */
const SURELY = 2 * MARK_RADIUS

/**
 * Gathers the rows of a slot that touch whatever the gap: the one pass over all rows. What follows only goes through
 * what is left, which is bounded by pixels.
 */
function gather({ index, rows, stack, places, pixels }: MergeRequest): Groups {
  const { firstDay, lastDay } = index
  const { anchor } = places
  const { slot: slotOf } = stack
  const n = rows.length
  const near = SURELY / pixels
  let groups = emptyGroups(rows, Math.min(n, 2048))
  let { head, tail, size, slot, from, to, minFirst, maxFirst, minLast, maxLast } = groups
  const { next } = groups
  const latest = new Int32Array(stack.rowsIn.length * MOST_ROWS).fill(-1)
  let count = 0
  for (let i = 0; i < n; i++) {
    const row = rows[i] as number
    const place = slotOf[row] as number
    const unit = anchor[row] as number
    const last = lastDay[row] as number
    const g = latest[place] as number
    if (g >= 0 && Math.abs(unit - (from[g] as number)) < near) {
      next[tail[g] as number] = i
      tail[g] = i
      size[g] = (size[g] as number) + 1
      if (unit < (from[g] as number)) from[g] = unit
      if (unit > (to[g] as number)) to[g] = unit
      maxFirst[g] = firstDay[row] as number
      if (last < (minLast[g] as number)) minLast[g] = last
      if (last > (maxLast[g] as number)) maxLast[g] = last
      continue
    }
    if (count === head.length) {
      groups = copied(groups, count, Math.min(n, 2 * count));
      ({ head, tail, size, slot, from, to, minFirst, maxFirst, minLast, maxLast } = groups)
    }
    head[count] = tail[count] = i
    size[count] = 1
    slot[count] = place
    from[count] = to[count] = unit
    minFirst[count] = maxFirst[count] = firstDay[row] as number
    minLast[count] = maxLast[count] = last
    latest[place] = count++
  }
  return { ...groups, count }
}

/** Merges what is less than `gap` pixels apart; what was gathered stays as it is. */
function mergeTouching(gathered: Groups, { index, stack, places, pixels, frame }: MergeRequest, gap: number): Groups {
  const merged = { ...copied(gathered, gathered.count, gathered.count), next: gathered.next.slice() }
  const { head, tail, size, slot, next, from, to, minFirst, maxFirst, minLast, maxLast, count } = merged
  const left = new Float64Array(count)
  const right = new Float64Array(count)
  const before = new Int32Array(count)
  const latest = new Int32Array(stack.rowsIn.length * MOST_ROWS).fill(-1)

  const measure = (g: number) => {
    if (size[g] === 1) {
      const row = gathered.rows[head[g] as number] as number
      const form = index.form[row] as number
      const anchor = (from[g] as number) * pixels
      left[g] = leftEdge(form, (places.start[row] as number) * pixels, anchor)
      right[g] = rightEdge(form, (places.end[row] as number) * pixels, anchor)
      return
    }
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
    from[a] = Math.min(from[a] as number, from[b] as number)
    to[a] = Math.max(to[a] as number, to[b] as number)
    minFirst[a] = Math.min(minFirst[a] as number, minFirst[b] as number)
    maxFirst[a] = Math.max(maxFirst[a] as number, maxFirst[b] as number)
    minLast[a] = Math.min(minLast[a] as number, minLast[b] as number)
    maxLast[a] = Math.max(maxLast[a] as number, maxLast[b] as number)
    measure(a)
  }
  const frameOf = (g: number) => Math.floor(((from[g] as number) * pixels) / frame)
  /** Wider gaps than that of touching end at the fixed cuts. */
  const touches = (a: number, b: number) =>
    (left[b] as number) < (right[a] as number) + (gap > GAP && frameOf(a) !== frameOf(b) ? GAP : gap)

  for (let g = 0; g < count; g++) {
    const place = slot[g] as number
    before[g] = latest[place] as number
    measure(g)
    // A count is wider than the marks it replaces, so it may reach back to the mark before it: merge until it does not.
    let current = g
    for (let previous = before[g] as number; previous >= 0 && touches(previous, current); previous = before[current] as number) {
      absorb(previous, current)
      current = previous
    }
    latest[place] = current
  }

  const kept = new Int32Array(count)
  let length = 0
  for (let g = 0; g < count; g++) if (size[g] !== 0) kept[length++] = g
  for (const column of [head, tail, size, slot, from, to, minFirst, maxFirst, minLast, maxLast]) {
    for (let i = 0; i < length; i++) column[i] = column[kept[i] as number] as number
  }
  return { ...merged, count: length }
}

function emptyGroups(rows: Int32Array, capacity: number): Groups {
  const ints = () => new Int32Array(capacity)
  return {
    count: 0, rows, next: new Int32Array(rows.length).fill(-1), head: ints(), tail: ints(), size: ints(), slot: ints(),
    from: new Float64Array(capacity), to: new Float64Array(capacity), minFirst: ints(), maxFirst: ints(), minLast: ints(), maxLast: ints(),
  }
}

/** The first `count` groups in columns of their own with room for `capacity`. */
function copied(groups: Groups, count: number, capacity: number): Groups {
  const ints = (column: Int32Array) => {
    const copy = new Int32Array(capacity)
    copy.set(column.subarray(0, count))
    return copy
  }
  const floats = (column: Float64Array) => {
    const copy = new Float64Array(capacity)
    copy.set(column.subarray(0, count))
    return copy
  }
  const { rows, next, head, tail, size, slot, from, to, minFirst, maxFirst, minLast, maxLast } = groups
  return {
    count, rows, next, head: ints(head), tail: ints(tail), size: ints(size), slot: ints(slot), from: floats(from), to: floats(to),
    minFirst: ints(minFirst), maxFirst: ints(maxFirst), minLast: ints(minLast), maxLast: ints(maxLast),
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
  // Nothing has ended before the first day of all: what begins in the stretch is all that touches it.
  if (end === 0 || (index.firstDay[rows[0] as number] as number) >= first) return rows.subarray(0, end)
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
