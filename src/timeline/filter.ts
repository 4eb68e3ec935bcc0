/**
 * Which events a view selects, and how many there would be for each option. Events become columns of small integers
 * once; a selection is a list of positions in `dataset.events`.
 */
import { type Day, firstDay, lastDay } from '../day.ts'
import { type ControlEvent, type Dataset } from '../event.ts'
import { type Choice, type Facet, FACETS, type View } from './view.ts'

/** One facet of all events: the values that occur, and for each event which of them it has. */
interface Column {
  readonly values: readonly string[]
  /** Event i has `codes[offsets[i]] … codes[offsets[i + 1] - 1]`. */
  readonly offsets: Uint32Array
  readonly codes: Uint32Array
  /** The codes by how many events have them at all, most first: options must not change places while one is chosen. */
  readonly order: readonly number[]
}

export interface FilterColumns {
  readonly size: number
  readonly facets: Readonly<Record<Facet, Column>>
  readonly first: Int32Array
  /** Last day; of an event without a known end, the greatest integer. */
  readonly last: Int32Array
}

export interface Option {
  readonly value: string
  /** Events that have it and pass every other filter. */
  readonly count: number
}

export interface Selection {
  /** Events that pass every choice and the search, whenever they were: the chart pans over these. */
  readonly rows: readonly number[]
  /** Those of them that touch the window: table, list, figure and downloads show these. */
  readonly inWindow: readonly number[]
  readonly options: Readonly<Record<Facet, readonly Option[]>>
}

const NO_END = 2 ** 31 - 1
const FACET_COUNT = FACETS.length
const SEARCH_BIT = 1 << FACET_COUNT
const WINDOW_BIT = 1 << (FACET_COUNT + 1)

/** Makes the columns of a data set; once per data set. */
export function buildFilterColumns(dataset: Dataset): FilterColumns {
  const countryOf = new Map(dataset.actors.map((actor) => [actor.id, actor.country]))
  const publisherOf = new Map(dataset.articles.map((article) => [article.id, article.publisher]))
  const read: Record<Facet, (event: ControlEvent) => readonly (string | undefined)[]> = {
    country: (event) => event.actors.map((actor) => countryOf.get(actor.id)),
    actor: (event) => event.actors.map((actor) => actor.id),
    kind: (event) => [event.kind],
    direction: (event) => [event.direction],
    product: (event) => event.products,
    importance: (event) => [event.importance],
    publisher: (event) => event.sources.map((source) => publisherOf.get(source.article)),
  }
  const { events } = dataset
  const first = new Int32Array(events.length)
  const last = new Int32Array(events.length)
  // The same few dates come again and again in a big file.
  const firstOf = remembered(firstDay)
  const lastOf = remembered(lastDay)
  for (const [i, { date }] of events.entries()) {
    first[i] = firstOf(date.start)
    last[i] = date.end === '..' ? NO_END : lastOf(date.end ?? date.start)
  }
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, columnOf(events, read[facet])])) as Record<Facet, Column>
  return { size: events.length, facets, first, last }
}

function remembered(dayOf: (prefix: string) => Day): (prefix: string) => Day {
  const days = new Map<string, Day>()
  return (prefix) => {
    let day = days.get(prefix)
    if (day === undefined) days.set(prefix, day = dayOf(prefix))
    return day
  }
}

function columnOf(events: readonly ControlEvent[], read: (event: ControlEvent) => readonly (string | undefined)[]): Column {
  const codeOf = new Map<string, number>()
  const offsets = new Uint32Array(events.length + 1)
  const codes: number[] = []
  for (const [i, event] of events.entries()) {
    const begin = codes.length
    for (const value of read(event)) {
      if (value === undefined) continue
      let code = codeOf.get(value)
      if (code === undefined) codeOf.set(value, code = codeOf.size)
      if (codes.indexOf(code, begin) === -1) codes.push(code)
    }
    offsets[i + 1] = codes.length
  }
  const totals = new Uint32Array(codeOf.size)
  for (const code of codes) totals[code] = (totals[code] ?? 0) + 1
  const order = [...codeOf.values()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0))
  return { values: [...codeOf.keys()], offsets, codes: Uint32Array.from(codes), order }
}

/**
 * The rows of a view and the counts of every option. `found` are the positions that a search gave; undefined when
 * nothing is searched for.
 */
export function select(columns: FilterColumns, view: View, found?: ReadonlySet<number>): Selection {
  const failed = failures(columns, view, found)
  const rows: number[] = []
  const inWindow: number[] = []
  for (let i = 0; i < columns.size; i++) {
    const bits = failed[i] ?? 0
    if ((bits & ~WINDOW_BIT) !== 0) continue
    rows.push(i)
    if (bits === 0) inWindow.push(i)
  }
  const options = Object.fromEntries(FACETS.map((facet, f) =>
    [facet, countOptions(columns.facets[facet], failed, 1 << f)])) as Record<Facet, readonly Option[]>
  return { rows, inWindow, options }
}

/** For each event, a bit for every filter that it fails. */
function failures(columns: FilterColumns, view: View, found: ReadonlySet<number> | undefined): Uint16Array {
  const failed = new Uint16Array(columns.size)
  for (const [f, facet] of FACETS.entries()) {
    const verdict = verdictOf(columns.facets[facet], view[facet])
    if (!verdict) continue
    const { offsets, codes } = columns.facets[facet]
    const needsOne = view[facet].only.length > 0
    for (let i = 0; i < columns.size; i++) {
      let passes = !needsOne
      for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
        const say = verdict[codes[k] ?? 0]
        if (say === -1) {
          passes = false
          break
        }
        if (say === 1) passes = true
      }
      if (!passes) failed[i] = (failed[i] ?? 0) | (1 << f)
    }
  }
  const from: number = view.from === undefined ? -NO_END : firstDay(view.from)
  const to: number = view.to === undefined ? NO_END : lastDay(view.to)
  const windowed = view.from !== undefined || view.to !== undefined
  for (let i = 0; i < columns.size; i++) {
    if (found && !found.has(i)) failed[i] = (failed[i] ?? 0) | SEARCH_BIT
    if (windowed && ((columns.first[i] ?? 0) > to || (columns.last[i] ?? 0) < from)) failed[i] = (failed[i] ?? 0) | WINDOW_BIT
  }
  return failed
}

/** Per value code: 1 wanted, -1 excluded, 0 neither; undefined when nothing is chosen. */
function verdictOf(column: Column, choice: Choice): Int8Array | undefined {
  if (choice.only.length === 0 && choice.not.length === 0) return undefined
  const only = new Set(choice.only)
  const not = new Set(choice.not)
  return Int8Array.from(column.values, (value) => (not.has(value) ? -1 : only.has(value) ? 1 : 0))
}

function countOptions(column: Column, failed: Uint16Array, own: number): readonly Option[] {
  const counts = new Uint32Array(column.values.length)
  for (let i = 0; i < failed.length; i++) {
    if (((failed[i] ?? 0) & ~own) !== 0) continue
    for (let k = column.offsets[i] ?? 0; k < (column.offsets[i + 1] ?? 0); k++) {
      const code = column.codes[k] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  return column.order.map((code) => ({ value: column.values[code] ?? '', count: counts[code] ?? 0 }))
}

/** First and last day over all events; undefined when there is none. An open end counts with its start. */
export function extentOf(columns: FilterColumns): { first: Day; last: Day } | undefined {
  if (columns.size === 0) return undefined
  let first = NO_END
  let last = -NO_END
  for (let i = 0; i < columns.size; i++) {
    const end = columns.last[i] ?? 0
    first = Math.min(first, columns.first[i] ?? 0)
    last = Math.max(last, end === NO_END ? (columns.first[i] ?? 0) : end)
  }
  return { first: first as Day, last: last as Day }
}
