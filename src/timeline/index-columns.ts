/**
 * The dataset as typed columns, sorted by day and built once. Everything that draws, filters or counts moves integers
 * ("rows": positions in these columns); an event itself is looked up only where its words are needed.
 */
import type { Actor, ControlEvent, Dataset, Product } from '../event.ts'
import { DIRECTIONS, STATUSES } from '../event.ts'
import { firstDay, lastDay, precisionOf } from '../day.ts'
import type { Day } from '../day.ts'
import { once, STEP } from './once.ts'

/** How the date of an event is drawn. */
export const FORM = {
  /** One day. */
  point: 0,
  /** It fell somewhere within: a month, a year, a quarter. */
  soft: 1,
  /** It lasted throughout, both ends known. */
  span: 2,
  /** It goes on: no end known. */
  open: 3,
} as const

/** The last day of what has no known end. */
export const NO_END = 2 ** 31 - 1

export interface TimelineIndex {
  readonly dataset: Dataset
  readonly size: number
  /** The events in the order of the columns: by first day, then as given. */
  readonly events: readonly ControlEvent[]
  /** First day each event can mean, in days since 1970. */
  readonly firstDay: Int32Array
  /** Last day it can mean or is known to last; NO_END where it goes on. */
  readonly lastDay: Int32Array
  /** One of FORM. */
  readonly form: Uint8Array
  /** Position in DIRECTIONS. */
  readonly direction: Uint8Array
  /** Position in STATUSES. */
  readonly status: Uint8Array
  /** 1 where the importance is major. */
  readonly major: Uint8Array
  readonly rowOf: ReadonlyMap<string, number>
  /** Row of each position in `dataset.events`; absent where the two are the same, as in every file we write. */
  readonly rowOfInput?: Int32Array
  readonly actorById: ReadonlyMap<string, Actor>
  readonly productById: ReadonlyMap<string, Product>
  /** The date of the data. */
  readonly through: Day
  /** Every row, for "no filter". */
  readonly all: Int32Array
}

/** The columns of a data set. Dates are taken as checked by the schema; an end before its start counts as its start. */
export const buildIndex = once(function* indexSteps(dataset: Dataset): Generator<number, TimelineIndex, void> {
  const through = throughDay(dataset)
  const size = dataset.events.length
  const firstByInput = new Int32Array(size)
  const lastByInput = new Int32Array(size)
  // The same few dates come again and again in a big file.
  const firstOf = remembered(firstDay)
  const lastOf = remembered(lastDay)
  let inOrder = true
  for (let i = 0; i < size; i++) {
    const { date } = dataset.events[i] as ControlEvent
    const first = firstOf(date.start)
    const last = date.end === '..' ? NO_END : lastOf(date.end ?? date.start)
    firstByInput[i] = first
    lastByInput[i] = Math.max(last, first)
    if (i > 0 && first < (firstByInput[i - 1] as number)) inOrder = false
    if (i % STEP === 0) yield (0.3 * i) / size
  }

  const order = new Int32Array(size).map((_, i) => i)
  if (!inOrder) order.sort((a, b) => (firstByInput[a] as number) - (firstByInput[b] as number) || a - b)

  const rowOfInput = new Int32Array(inOrder ? 0 : size)
  if (!inOrder) for (let row = 0; row < size; row++) rowOfInput[order[row] as number] = row
  const index = {
    ...(inOrder ? {} : { rowOfInput }),
    dataset, size, through,
    events: inOrder ? dataset.events : Array.from(order, (i) => dataset.events[i] as ControlEvent),
    firstDay: new Int32Array(size),
    lastDay: new Int32Array(size),
    form: new Uint8Array(size),
    direction: new Uint8Array(size),
    status: new Uint8Array(size),
    major: new Uint8Array(size),
    rowOf: new Map<string, number>(),
    actorById: new Map(dataset.actors.map((actor) => [actor.id, actor])),
    productById: new Map(dataset.products.map((product) => [product.id, product])),
    all: new Int32Array(size).map((_, i) => i),
  }
  for (let row = 0; row < size; row++) {
    const event = index.events[row] as ControlEvent
    const input = order[row] as number
    index.firstDay[row] = firstByInput[input] as number
    index.lastDay[row] = lastByInput[input] as number
    index.form[row] = formOf(event)
    index.direction[row] = DIRECTIONS.indexOf(event.direction)
    index.status[row] = STATUSES.indexOf(event.status)
    index.major[row] = event.importance === 'major' ? 1 : 0
    index.rowOf.set(event.id, row)
    if (row % STEP === 0) yield 0.3 + (0.7 * row) / size
  }
  return index
})

function remembered(dayOf: (prefix: string) => Day): (prefix: string) => Day {
  const days = new Map<string, Day>()
  return (prefix) => {
    let day = days.get(prefix)
    if (day === undefined) days.set(prefix, day = dayOf(prefix))
    return day
  }
}

/** Rows of positions in `dataset.events`, ascending. */
export function rowsOf(index: TimelineIndex, positions: readonly number[]): Int32Array {
  const { rowOfInput } = index
  if (rowOfInput === undefined) return positions.length === index.size ? index.all : Int32Array.from(positions)
  return Int32Array.from(positions, (position) => rowOfInput[position] as number).sort()
}

function formOf({ date }: ControlEvent): number {
  if (date.end === '..') return FORM.open
  if (date.end !== undefined && date.end !== date.start) return date.span === 'within' ? FORM.soft : FORM.span
  return precisionOf(date.start) === 'day' ? FORM.point : FORM.soft
}

function throughDay(dataset: Dataset): Day {
  // `through` is plain text in the schema: a prefix is expected, a full timestamp is cut to its day.
  const match = /^\d{4}(?:-\d{2}){0,2}/.exec(dataset.data.through)
  try {
    return lastDay(match?.[0] ?? '')
  } catch {
    return dataset.events.reduce((latest, event) => Math.max(latest, lastDay(event.date.start)), 0) as Day
  }
}
