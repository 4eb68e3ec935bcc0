import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type Dataset } from '../../event.ts'
import { type Found } from '../../timeline/search.ts'
import { readSort, type SortColumn, sortRows } from '../../timeline/sort.ts'
import { type Facet } from '../../timeline/view.ts'
import { CopyButton } from '../CopyButton.tsx'
import { DirectionShape } from '../DirectionShape.tsx'
import { EventLink } from '../EventLink.tsx'
import { FoundText } from '../FoundText.tsx'
import { markReady } from '../ready.ts'
import { useLang, useStore } from '../store.ts'
import { useWords } from '../words/use-words.ts'
import { asTabs, cellText, COLUMNS } from './event-cells.ts'
import { useVisibleRows } from './use-visible-rows.ts'

// Up to here all rows stand in the page, so that it can be searched, printed and marked as a whole.
const WHOLE = 400
const ROW_HEIGHT = 38

export interface RowsProps {
  readonly dataset: Dataset
  readonly rows: readonly number[]
  readonly found: Found | undefined
  readonly sayOption: (facet: Facet, value: string) => string
}

/** The selection as a table: sortable, and only as many rows in the page as fit on the screen when there are many. */
export function EventTable({ dataset, rows, found, sayOption }: RowsProps) {
  const words = useWords()
  const lang = useLang()
  const sort = useStore((state) => state.view.sort)
  const selected = useStore((state) => state.view.event)
  const change = useStore((state) => state.change)
  useEffect(markReady, [])
  const scroller = useRef<HTMLDivElement>(null)
  const text = useCallback((row: number, column: SortColumn) => cellText(dataset, row, column, lang, words, sayOption), [dataset, lang, words, sayOption])
  const sorted = useMemo(() => sortRows(dataset, rows, sort, lang, text), [dataset, rows, sort, lang, text])
  const { column: sortedBy, descending } = readSort(sort)

  const isLong = sorted.length > WHOLE
  const visible = useVisibleRows(scroller, sorted.length, ROW_HEIGHT)
  const { first, end } = isLong ? visible : { first: 0, end: sorted.length }
  const above = first * ROW_HEIGHT
  const below = (sorted.length - end) * ROW_HEIGHT

  return (
    <div className="table">
      <p className="tools">
        <CopyButton label={words.table.copy} text={() => asTabs(
          COLUMNS.map((column) => words.table[column]), sorted.map((row) => COLUMNS.map((column) => text(row, column))))} />
      </p>
      {/* A region that scrolls must take the focus, or the keyboard cannot scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={isLong ? 'table-scroll long' : 'table-scroll'} ref={scroller} tabIndex={0} aria-label={words.table.caption}>
        <table aria-rowcount={sorted.length + 1}>
          <caption className="unseen">{words.table.caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column} aria-sort={column === sortedBy ? (descending ? 'descending' : 'ascending') : undefined}>
                  <button type="button" onClick={() => change({ sort: column === sortedBy && !descending ? `-${column}` : column })}>
                    {words.table[column]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
            {sorted.slice(first, end).map((row, i) => {
              const position = first + i
              const event = dataset.events[row]
              return event && (
                <tr key={event.id} aria-rowindex={position + 2} data-row-event-id={event.id} className={event.id === selected ? 'selected' : undefined}>
                  {COLUMNS.map((column) => column === 'title' ? (
                    <th key={column} scope="row" className="title">
                      <EventLink id={event.id}><FoundText text={text(row, column)} found={found} /></EventLink>
                    </th>
                  ) : (
                    <td key={column} className={column}>
                      {column === 'direction' && <><DirectionShape direction={event.direction} />{' '}</>}
                      {column === 'actor' ? <FoundText text={text(row, column)} found={found} /> : text(row, column)}
                    </td>
                  ))}
                </tr>
              )
            })}
            {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
          </tbody>
        </table>
      </section>
    </div>
  )
}
