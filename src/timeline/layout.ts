/**
 * From groups to marks: plain data with pixels, for whoever draws (the page, a figure on a server, a test).
 *
 * `layoutMarks` places the groups of a padded window; its result holds while the reader pans inside that window.
 * `marksInFrame` then takes what the frame shows, so that marks plus counts are exactly the events of the window.
 */
import type { BandPlaces } from './bands.ts'
import { FORM } from './index-columns.ts'
import type { TimelineIndex } from './index-columns.ts'
import type { Groups } from './merge.ts'
import type { Places } from './places.ts'
import { countRadius, leftEdge, MARK_RADIUS, rightEdge } from './shape.ts'
import { MOST_ROWS } from './stack.ts'
import type { DayWindow } from './viewport.ts'

export interface Mark {
  /** The event, or the first one of several. */
  readonly row: number
  /** Events it stands for. */
  readonly size: number
  /** One of FORM; a count is drawn as a point. */
  readonly form: number
  readonly slot: number
  readonly band: number
  /** Middle of the mark itself, in pixels from the layout's origin. */
  readonly x: number
  readonly y: number
  /** What it covers from left to right. */
  readonly left: number
  readonly right: number
  /** The groups it is made of. */
  readonly groups: readonly number[]
}

export interface Layout {
  readonly marks: readonly Mark[]
  readonly groups: Groups
  readonly places: Places
  readonly index: TimelineIndex
  /** Pixels per unit, and the pixel of unit 0 that the marks are measured from. */
  readonly pixels: number
  readonly origin: number
  /** The padded window it is complete for. */
  readonly window: DayWindow
}

/** Places every group that touches `window`; x is measured from `origin` pixels right of unit 0. */
export function layoutMarks(
  index: TimelineIndex, places: Places, groups: Groups, bands: BandPlaces, pixels: number, origin: number, window: DayWindow,
): Layout {
  const marks: Mark[] = []
  for (let g = 0; g < groups.count; g++) {
    if ((groups.minFirst[g] as number) > window.last || (groups.maxLast[g] as number) < window.first) continue
    const row = groups.rows[groups.head[g] as number] as number
    const size = groups.size[g] as number
    const slot = groups.slot[g] as number
    const y = bands.slotY(slot)
    if (size === 1) marks.push(single(index, places, row, slot, y, pixels, origin, [g]))
    else {
      const x = (((groups.from[g] as number) + (groups.to[g] as number)) / 2) * pixels - origin
      marks.push(several(row, size, slot, y, x, [g]))
    }
  }
  return { marks, groups, places, index, pixels, origin, window }
}

/**
 * The marks of a frame from `left` to `right` (pixels from the layout's origin) that shows the days of `window`: counts at
 * its edges count only what touches the window, and what has its mark outside is moved to the edge.
 */
export function marksInFrame(layout: Layout, window: DayWindow, left: number, right: number): Mark[] {
  const { groups } = layout
  const shown: Mark[] = []
  const inSlot = new Map<number, number>()
  // What was cut or moved at an edge, and may therefore touch a neighbour.
  const changed = new Set<number>()
  for (const mark of layout.marks) {
    const g = mark.groups[0] as number
    if ((groups.minFirst[g] as number) > window.last || (groups.maxLast[g] as number) < window.first) continue
    const whole = (groups.minLast[g] as number) >= window.first && (groups.maxFirst[g] as number) <= window.last
    let part: Mark | undefined = mark
    if (!whole) part = mark.size === 1 ? mark : partIn(layout, mark, window)
    if (part === undefined) continue
    if (part.x < left || part.x > right) part = heldIn(part, left, right)
    const before = inSlot.get(part.slot)
    const previous = before === undefined ? undefined : shown[before]
    if (previous !== undefined && before !== undefined && (part !== mark || changed.has(before)) && touches(previous, part)) {
      shown[before] = pooled(previous, part, left, right)
      changed.add(before)
    } else {
      if (part !== mark) changed.add(shown.length)
      inSlot.set(part.slot, shown.length)
      shown.push(part)
    }
  }
  return shown
}

/** The events that a mark stands for and that touch a window, first to last. */
export function rowsIn(layout: Layout, mark: Mark, window: DayWindow): number[] {
  const { index, groups } = layout
  const rows: number[] = []
  for (const g of mark.groups) {
    for (let at = groups.head[g] as number; at >= 0; at = groups.next[at] as number) {
      const row = groups.rows[at] as number
      if ((index.firstDay[row] as number) <= window.last && (index.lastDay[row] as number) >= window.first) rows.push(row)
    }
  }
  return rows.sort((a, b) => a - b)
}

function single(
  index: TimelineIndex, places: Places, row: number, slot: number, y: number, pixels: number, origin: number,
  groups: readonly number[],
): Mark {
  const form = index.form[row] as number
  const x = (places.anchor[row] as number) * pixels - origin
  return {
    row, size: 1, form, slot, band: Math.floor(slot / MOST_ROWS), x, y, groups,
    left: leftEdge(form, (places.start[row] as number) * pixels - origin, x),
    right: rightEdge(form, (places.end[row] as number) * pixels - origin, x),
  }
}

function several(row: number, size: number, slot: number, y: number, x: number, groups: readonly number[]): Mark {
  const radius = countRadius(size)
  return {
    row, size, form: FORM.point, slot, band: Math.floor(slot / MOST_ROWS), x, y, left: x - radius, right: x + radius, groups,
  }
}

function partIn(layout: Layout, mark: Mark, window: DayWindow): Mark | undefined {
  const { index, groups, places, pixels, origin } = layout
  let size = 0
  let first = -1
  let from = 0
  let to = 0
  for (let at = groups.head[mark.groups[0] as number] as number; at >= 0; at = groups.next[at] as number) {
    const row = groups.rows[at] as number
    if ((index.firstDay[row] as number) > window.last || (index.lastDay[row] as number) < window.first) continue
    const anchor = places.anchor[row] as number
    if (size === 0) {
      first = row
      from = anchor
    }
    to = anchor
    size++
  }
  if (size === 0) return undefined
  // The one that is left of a count stands where the count stood; its span might reach over its neighbours.
  if (size === 1) return { ...several(first, 1, mark.slot, mark.y, from * pixels - origin, mark.groups), form: FORM.point }
  return several(first, size, mark.slot, mark.y, ((from + to) / 2) * pixels - origin, mark.groups)
}

function heldIn(mark: Mark, left: number, right: number): Mark {
  const radius = mark.size > 1 ? countRadius(mark.size) : MARK_RADIUS
  const x = Math.max(left + radius, Math.min(right - radius, mark.x))
  // A lone span keeps its ends where they are: only its mark stays in view, and no further than the span goes.
  if (mark.form !== FORM.point) return { ...mark, x: Math.max(mark.left, Math.min(mark.right, x)) }
  return { ...mark, x, left: x - radius, right: x + radius }
}

function pooled(a: Mark, b: Mark, left: number, right: number): Mark {
  const size = a.size + b.size
  const mark = several(Math.min(a.row, b.row), size, a.slot, a.y, (a.x + b.x) / 2, [...a.groups, ...b.groups])
  return heldIn(mark, left + countRadius(size), right - countRadius(size))
}

function touches(a: Mark, b: Mark): boolean {
  return b.left < a.right && a.left < b.right
}
