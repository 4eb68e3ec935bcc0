/**
 * Lanes: which one an event stands in, which ones it echoes in, and how they are arranged on the page.
 */
import { KINDS } from '../event.ts'
import type { ControlEvent } from '../event.ts'
import type { TimelineIndex } from './index-columns.ts'
import { once, STEP } from './once.ts'
import type { Once } from './once.ts'
import type { LaneGrouping } from './view.ts'

/** What stands for "no country", "no product". */
export const NOWHERE = 'none'

/** The lane of every row, as numbers into `ids`. */
export interface LaneColumns {
  readonly grouping: LaneGrouping
  readonly ids: readonly string[]
  /** Group of each lane; empty text where lanes are not grouped. */
  readonly groups: readonly string[]
  /** Lane of the mark itself. */
  readonly own: Int32Array
  /** Row r echoes in `echoLane[echoStart[r]] … echoLane[echoStart[r + 1] - 1]`. */
  readonly echoStart: Int32Array
  readonly echoLane: Int32Array
}

/** A horizontal band: a lane, a folded group, or the heading of an unfolded one. */
export interface Band {
  readonly kind: 'heading' | 'lane' | 'folded'
  /** Lane id, or group id for headings and folded groups. */
  readonly id: string
  readonly group: string
  /** Own events of the selection in it, in or out of view. */
  readonly own: number
  readonly echoes: number
}

export interface Arrangement {
  readonly bands: readonly Band[]
  /** Band of each lane number, -1 where it is not drawn. */
  readonly bandOfLane: Int32Array
}

const byGrouping: Readonly<Record<LaneGrouping, Once<TimelineIndex, LaneColumns>>> = {
  actor: once((index) => columnSteps(index, 'actor')),
  country: once((index) => columnSteps(index, 'country')),
  kind: once((index) => columnSteps(index, 'kind')),
  product: once((index) => columnSteps(index, 'product')),
}

/** Assigns every event its lane and its echoes under one grouping. */
export function laneColumns(index: TimelineIndex, grouping: LaneGrouping): LaneColumns {
  return byGrouping[grouping](index)
}

/** The same in steps. */
export function laneSteps(index: TimelineIndex, grouping: LaneGrouping): Generator<number, LaneColumns, void> {
  return byGrouping[grouping].steps(index)
}

function* columnSteps(index: TimelineIndex, grouping: LaneGrouping): Generator<number, LaneColumns, void> {
  const number = new Map<string, number>()
  const groups: string[] = []
  const laneOf = (id: string, group: string) => {
    let lane = number.get(id)
    if (lane === undefined) {
      lane = number.size
      number.set(id, lane)
      groups.push(group)
    }
    return lane
  }
  const countryOf = (actor: string) => index.actorById.get(actor)?.country ?? NOWHERE

  const own = new Int32Array(index.size)
  const echoStart = new Int32Array(index.size + 1)
  const echoes: number[] = []
  for (let row = 0; row < index.size; row++) {
    const event = index.events[row] as ControlEvent
    const places = placesOf(event, grouping, countryOf)
    const home = laneOf(places[0] ?? NOWHERE, grouping === 'actor' ? countryOf(places[0] ?? '') : '')
    own[row] = home
    for (let i = 1; i < places.length; i++) {
      const place = places[i] as string
      const lane = laneOf(place, grouping === 'actor' ? countryOf(place) : '')
      if (lane !== home && !echoes.includes(lane, echoStart[row])) echoes.push(lane)
    }
    echoStart[row + 1] = echoes.length
    if (row % STEP === 0) yield row / index.size
  }
  return { grouping, ids: [...number.keys()], groups, own, echoStart, echoLane: Int32Array.from(echoes) }
}

/** Where an event belongs, its own place first. */
function placesOf(event: ControlEvent, grouping: LaneGrouping, countryOf: (actor: string) => string): string[] {
  if (grouping === 'kind') return [event.kind]
  if (grouping === 'product') return event.products.length === 0 ? [NOWHERE] : [...event.products]
  // The mark stands where somebody acted; where nobody did, with the first one hit.
  const by = event.actors.findIndex((actor) => actor.role === 'by')
  const home = Math.max(0, by)
  const actors = [event.actors[home], ...event.actors.filter((_, i) => i !== home)].flatMap((actor) => actor ? [actor.id] : [])
  return grouping === 'country' ? actors.map(countryOf) : actors
}

/**
 * Arranges the lanes of a selection: most active first, empty ones left out, groups in `collapsed` folded to one band.
 * Kinds keep the order of the codebook within equal counts. A pure function of its arguments, so panning moves no lane.
 */
export function arrangeLanes(columns: LaneColumns, rows: Int32Array, collapsed: readonly string[]): Arrangement {
  const lanes = columns.ids.length
  const own = new Int32Array(lanes)
  const echoes = new Int32Array(lanes)
  const { own: laneOf, echoStart, echoLane } = columns
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const lane = laneOf[row] as number
    own[lane] = (own[lane] as number) + 1
    const end = echoStart[row + 1] as number
    for (let at = echoStart[row] as number; at < end; at++) {
      const echo = echoLane[at] as number
      echoes[echo] = (echoes[echo] as number) + 1
    }
  }
  const used = Array.from({ length: lanes }, (_, lane) => lane).filter((lane) => (own[lane] as number) + (echoes[lane] as number) > 0)
  const kindOrder = (lane: number) => (KINDS as readonly string[]).indexOf(columns.ids[lane] as string)
  const busier = (a: number, b: number) =>
    (own[b] as number) - (own[a] as number) || (echoes[b] as number) - (echoes[a] as number) || kindOrder(a) - kindOrder(b) || a - b
  used.sort(busier)

  const bandOfLane = new Int32Array(lanes).fill(-1)
  const bands: Band[] = []
  const add = (lane: number) => {
    bandOfLane[lane] = bands.length
    const group = columns.groups[lane] as string
    bands.push({ kind: 'lane', id: columns.ids[lane] as string, group, own: own[lane] as number, echoes: echoes[lane] as number })
  }
  if (columns.grouping !== 'actor') {
    for (const lane of used) add(lane)
    return { bands, bandOfLane }
  }

  const members = new Map<string, number[]>()
  for (const lane of used) {
    const group = columns.groups[lane] as string
    const list = members.get(group)
    if (list) list.push(lane)
    else members.set(group, [lane])
  }
  const sum = (counts: Int32Array, list: readonly number[]) => list.reduce((total, lane) => total + (counts[lane] as number), 0)
  const groups = [...members].sort(([, a], [, b]) => sum(own, b) - sum(own, a) || sum(echoes, b) - sum(echoes, a))
  for (const [group, list] of groups) {
    const folded = collapsed.includes(group)
    const band: Band = { kind: folded ? 'folded' : 'heading', id: group, group, own: sum(own, list), echoes: sum(echoes, list) }
    if (folded) for (const lane of list) bandOfLane[lane] = bands.length
    bands.push(band)
    if (!folded) for (const lane of list) add(lane)
  }
  return { bands, bandOfLane }
}
