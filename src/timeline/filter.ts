/**
 * Which events a view selects, and how many there would be for each option. Events become columns of small integers
 * once; a selection is a list of positions in `dataset.events`.
 */
import { type Day, firstDay, lastDay } from '../day.ts'
import { type ControlEvent, type Dataset } from '../event.ts'
import { buildIndex, NO_END } from './index-columns.ts'
import { once, STEP } from './once.ts'
import { type Choice, type Facet, FACETS, type View } from './view.ts'

/** One facet of all events: the values that occur, and for each event which of them it has. */
interface Column {
  readonly values: readonly string[]
  /** Event i has `codes[offsets[i]] … codes[offsets[i + 1] - 1]`. */
  readonly offsets: Uint32Array
  readonly codes: Uint32Array
  /** How many events have each code at all. */
  readonly totals: Uint32Array
  /** The codes by those totals, most first: options must not change places while one is chosen. */
  readonly order: readonly number[]
}

export interface FilterColumns {
  readonly size: number
  /** Every position, for "no filter". */
  readonly all: readonly number[]
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
  /** Counted when they are first asked for: the chart need not wait for them. */
  readonly options: Readonly<Record<Facet, readonly Option[]>>
}

const FACET_COUNT = FACETS.length
const SEARCH_BIT = 1 << FACET_COUNT
const WINDOW_BIT = 1 << (FACET_COUNT + 1)

type Add = (value: string | undefined) => void

/** The columns of a data set. */
export const buildFilterColumns = once(function* filterSteps(dataset: Dataset): Generator<number, FilterColumns, void> {
  const countryOf = new Map(dataset.actors.map((actor) => [actor.id, actor.country]))
  const publisherOf = new Map(dataset.articles.map((article) => [article.id, article.publisher]))
  const values: Record<Facet, (event: ControlEvent, add: Add) => void> = {
    country: (event, add) => { for (const { id } of event.actors) add(countryOf.get(id)) },
    actor: (event, add) => { for (const { id } of event.actors) add(id) },
    kind: (event, add) => add(event.kind),
    direction: (event, add) => add(event.direction),
    product: (event, add) => event.products.forEach(add),
    importance: (event, add) => add(event.importance),
    publisher: (event, add) => { for (const { article } of event.sources) add(publisherOf.get(article)) },
  }
  const { events } = dataset
  const facets = {} as Record<Facet, Column>
  for (const [f, facet] of FACETS.entries()) {
    const column = growingColumn(events.length)
    for (const [i, event] of events.entries()) {
      values[facet](event, column.add)
      column.close(i)
      if (i % STEP === 0) yield (f + i / events.length) / FACET_COUNT
    }
    facets[facet] = column.done()
  }
  const { firstDay: first, lastDay: last, rowOfInput } = buildIndex(dataset)
  const asGiven = (days: Int32Array) => (rowOfInput === undefined ? days : rowOfInput.map((row) => days[row] as number))
  return { size: events.length, all: events.map((_, i) => i), facets, first: asGiven(first), last: asGiven(last) }
})

/** A column that takes the values of one event after the other, each value once. */
function growingColumn(size: number): { add: Add; close: (event: number) => void; done: () => Column } {
  const codeOf = new Map<string, number>()
  const offsets = new Uint32Array(size + 1)
  const codes: number[] = []
  let begin = 0
  return {
    add(value) {
      if (value === undefined) return
      let code = codeOf.get(value)
      if (code === undefined) codeOf.set(value, code = codeOf.size)
      if (codes.indexOf(code, begin) === -1) codes.push(code)
    },
    close(event) {
      begin = offsets[event + 1] = codes.length
    },
    done() {
      const totals = new Uint32Array(codeOf.size)
      for (const code of codes) totals[code] = (totals[code] as number) + 1
      const order = [...codeOf.values()].sort((a, b) => (totals[b] as number) - (totals[a] as number))
      return { values: [...codeOf.keys()], offsets, codes: Uint32Array.from(codes), totals, order }
    },
  }
}

/**
 * The rows of a view and the counts of every option. `found` are the positions that a search gave; undefined when
 * nothing is searched for.
 */
export function select(columns: FilterColumns, view: View, found?: ReadonlySet<number>): Selection {
  const { failed, filters } = failures(columns, view, found)
  const inWindow = filters === 0 ? columns.all : passing(failed, filters)
  const rows = (filters & WINDOW_BIT) === 0 ? inWindow : passing(failed, filters & ~WINDOW_BIT)
  let counted: Selection['options'] | undefined
  return { rows, inWindow, get options() { return counted ??= countOptions(columns, failed, filters, inWindow) } }
}

function countOptions(columns: FilterColumns, failed: Uint16Array, filters: number, inWindow: readonly number[]): Selection['options'] {
  const countAll = counter(columns.size, inWindow, () => failing(failed, filters))
  return Object.fromEntries(FACETS.map((facet, f) => {
    const column = columns.facets[facet]
    const others = filters & ~(1 << f)
    const counts = others === 0 ? column.totals
      : others === filters ? countAll(column) : counter(columns.size, passing(failed, others), () => failing(failed, others))(column)
    return [facet, column.order.map((code) => ({ value: column.values[code] as string, count: counts[code] as number }))]
  })) as unknown as Selection['options']
}

/** For each event, a bit for every filter that it fails; and the bits of all filters that anything could fail. */
function failures(columns: FilterColumns, view: View, found: ReadonlySet<number> | undefined): { failed: Uint16Array; filters: number } {
  const { size, first, last } = columns
  const failed = new Uint16Array(size)
  let filters = 0
  for (const [f, facet] of FACETS.entries()) {
    const verdict = verdictOf(columns.facets[facet], view[facet])
    if (!verdict) continue
    filters |= 1 << f
    const { offsets, codes } = columns.facets[facet]
    const needsOne = view[facet].only.length > 0
    for (let i = 0; i < size; i++) {
      let passes = !needsOne
      const end = offsets[i + 1] as number
      for (let k = offsets[i] as number; k < end; k++) {
        const say = verdict[codes[k] as number]
        if (say === -1) {
          passes = false
          break
        }
        if (say === 1) passes = true
      }
      if (!passes) failed[i] = (failed[i] as number) | (1 << f)
    }
  }
  if (found) {
    filters |= SEARCH_BIT
    for (let i = 0; i < size; i++) if (!found.has(i)) failed[i] = (failed[i] as number) | SEARCH_BIT
  }
  if (view.from !== undefined || view.to !== undefined) {
    filters |= WINDOW_BIT
    const from: number = view.from === undefined ? -NO_END : firstDay(view.from)
    const to: number = view.to === undefined ? NO_END : lastDay(view.to)
    for (let i = 0; i < size; i++) if ((first[i] as number) > to || (last[i] as number) < from) failed[i] = (failed[i] as number) | WINDOW_BIT
  }
  return { failed, filters }
}

/** The positions that fail none of some filters. */
function passing(failed: Uint16Array, filters: number): readonly number[] {
  const positions: number[] = []
  for (let i = 0; i < failed.length; i++) if (((failed[i] as number) & filters) === 0) positions.push(i)
  return positions
}

/** The others. */
function failing(failed: Uint16Array, filters: number): readonly number[] {
  const positions: number[] = []
  for (let i = 0; i < failed.length; i++) if (((failed[i] as number) & filters) !== 0) positions.push(i)
  return positions
}

/** Per value code: 1 wanted, -1 excluded, 0 neither; undefined when nothing is chosen. */
function verdictOf(column: Column, choice: Choice): Int8Array | undefined {
  if (choice.only.length === 0 && choice.not.length === 0) return undefined
  const only = new Set(choice.only)
  const not = new Set(choice.not)
  return Int8Array.from(column.values, (value) => (not.has(value) ? -1 : only.has(value) ? 1 : 0))
}

/** Counts how many of the passing events have each code of a column, by whichever are fewer: them, or all without the rest. */
function counter(size: number, passed: readonly number[], rest: () => readonly number[]): (column: Column) => Uint32Array {
  if (2 * passed.length <= size) return (column) => countsAt(column, passed)
  let others: readonly number[] | undefined
  return (column) => {
    others ??= rest()
    const without = countsAt(column, others)
    return column.totals.map((total, code) => total - (without[code] as number))
  }
}

function countsAt({ values, offsets, codes }: Column, positions: readonly number[]): Uint32Array {
  const counts = new Uint32Array(values.length)
  for (let p = 0; p < positions.length; p++) {
    const i = positions[p] as number
    const end = offsets[i + 1] as number
    for (let k = offsets[i] as number; k < end; k++) {
      const code = codes[k] as number
      counts[code] = (counts[code] as number) + 1
    }
  }
  return counts
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
