import { type Dataset } from '../event.ts'
import { type SORT_COLUMNS } from './view.ts'

export type SortColumn = (typeof SORT_COLUMNS)[number]

/** Column and direction of `sort=`: `-date` is by date, newest first. Without one, oldest first. */
export function readSort(sort: string | undefined): { column: SortColumn; descending: boolean } {
  const descending = sort?.startsWith('-') ?? false
  return { column: ((descending ? sort?.slice(1) : sort) ?? 'date') as SortColumn, descending }
}

/**
 * Rows in the order of a column. `textOf` gives the cell as it reads, so that the order follows the language; dates are
 * ordered by their digits, which puts a month before its days. Equal cells keep the order of time.
 */
export function sortRows(
  dataset: Dataset, rows: readonly number[], sort: string | undefined, lang: string, textOf: (row: number, column: SortColumn) => string,
): readonly number[] {
  const { column, descending } = readSort(sort)
  if (column === 'date') return descending ? rows.toReversed() : rows
  const collator = new Intl.Collator(lang, { numeric: true })
  const cells = new Map(rows.map((row) => [row, column === 'sources' ? String(dataset.events[row]?.sources.length ?? 0) : textOf(row, column)]))
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => sign * collator.compare(cells.get(a) ?? '', cells.get(b) ?? '') || a - b)
}
