/** Arcs from one event to those it relates to, and to those that relate to it. */
import type { RelationType } from '../event.ts'
import type { BandPlaces } from './bands.ts'
import type { TimelineIndex } from './index-columns.ts'
import type { Layout, Mark } from './layout.ts'
import type { Stack } from './stack.ts'
import { toTenth } from './to-tenth.ts'

export interface Arc {
  readonly type: RelationType
  /** The event that has the relation, and the one it names. */
  readonly from: number
  readonly to: number
  /** Days from the named event to the one that has the relation; negative where it came before. */
  readonly days: number
  /** Whether the days are exact: both dates are known to the day. */
  readonly exact: boolean
  /** The event at the other end, and the edge of the frame that it lies beyond: there the arc ends instead. */
  readonly other: number
  readonly beyond?: 'left' | 'right'
  /** From the active event to the other one, in the layout's pixels. */
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly path: string
}

/** Relations that name each event, by row. */
export type Backlinks = ReadonlyMap<number, readonly { readonly type: RelationType; readonly row: number }[]>

/** Turns the relations around; those to events that are not there are left out. */
export function backlinksOf(index: TimelineIndex): Backlinks {
  const backlinks = new Map<number, { type: RelationType; row: number }[]>()
  for (const [row, event] of index.events.entries()) {
    for (const { type, event: id } of event.relations) {
      const named = index.rowOf.get(id)
      if (named === undefined || named === row) continue
      const list = backlinks.get(named)
      if (list) list.push({ type, row })
      else backlinks.set(named, [{ type, row }])
    }
  }
  return backlinks
}

/**
 * The arcs of one event in a frame from `left` to `right` (the layout's pixels), as far as both ends are selected; none
 * where the event itself is out of the frame.
 */
export function arcsOf(
  row: number, index: TimelineIndex, backlinks: Backlinks, layout: Layout, marks: readonly Mark[], stack: Stack, bands: BandPlaces,
  left: number, right: number,
): Arc[] {
  const { places, pixels, origin } = layout
  const placeOf = (other: number) => {
    const slot = stack.slot[other] as number
    if (slot < 0) return undefined
    const mark = marks.find((candidate) => candidate.size === 1 && candidate.row === other)
    return mark ?? { x: (places.anchor[other] as number) * pixels - origin, y: bands.slotY(slot) }
  }
  const own = placeOf(row)
  if (!own || own.x < left || own.x > right) return []
  const named = (index.events[row]?.relations ?? []).flatMap(({ type, event }) => {
    const other = index.rowOf.get(event)
    return other === undefined || other === row ? [] : [{ type, from: row, to: other, other }]
  })
  // Two that contradict each other say so on both sides: one arc is enough.
  const naming = (backlinks.get(row) ?? [])
    .filter(({ type, row: other }) => !(type === 'contradicts' && named.some((own) => own.type === type && own.other === other)))
    .map(({ type, row: other }) => ({ type, from: other, to: row, other }))
  return [...named, ...naming].flatMap(({ type, from, to, other }) => {
    const end = placeOf(other)
    if (!end) return []
    const beyond = end.x < left ? 'left' : end.x > right ? 'right' : undefined
    const isExact = (event: number) => index.firstDay[event] === index.lastDay[event]
    return [{
      type, from, to, days: (index.firstDay[from] as number) - (index.firstDay[to] as number),
      exact: isExact(from) && isExact(to), other, ...(beyond ? { beyond } : {}),
      ...curve(own.x, own.y, Math.max(left, Math.min(right, end.x)), end.y),
    }]
  })
}

function curve(x1: number, y1: number, x2: number, y2: number) {
  // Bent upwards, the more the further it reaches, so that arcs inside one lane part from its marks.
  const bend = Math.min(70, 18 + Math.abs(x2 - x1) * 0.18)
  const cx = (x1 + x2) / 2
  const cy = (y1 + y2) / 2 - bend
  return {
    x1, y1, x2, y2,
    path: `M${toTenth(x1)} ${toTenth(y1)}Q${toTenth(cx)} ${toTenth(cy)} ${toTenth(x2)} ${toTenth(y2)}`,
  }
}
