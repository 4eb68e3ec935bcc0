import { useEffect, useState } from 'react'
import { DirectionShape } from '../DirectionShape.tsx'
import { EventLink } from '../EventLink.tsx'
import { FoundText } from '../FoundText.tsx'
import { markReady } from '../ready.ts'
import { useLang, useStore } from '../store.ts'
import { useWords } from '../words/use-words.ts'
import { CompareDays } from './CompareDays.tsx'
import { cellText } from './event-cells.ts'
import { type RowsProps } from './EventTable.tsx'

const PAGE = 300

/** The selection in order of time, to be read from top to bottom: the date, then what happened and who printed it. */
export function EventList({ dataset, rows, found, sayOption }: RowsProps) {
  const words = useWords()
  const lang = useLang()
  const newestFirst = useStore((state) => state.view.sort === '-date')
  const selected = useStore((state) => state.view.event)
  const change = useStore((state) => state.change)
  useEffect(markReady, [])
  const [pages, setPages] = useState(1)
  const ordered = newestFirst ? rows.toReversed() : rows
  const shown = ordered.slice(0, pages * PAGE)
  return (
    <div className="chronicle">
      <CompareDays dataset={dataset} />
      <p className="tools">
        <button type="button" className="text" onClick={() => change({ sort: newestFirst ? 'date' : '-date' })}>
          {newestFirst ? words.table.oldest : words.table.newest}
        </button>
      </p>
      <table className="list" aria-rowcount={ordered.length}>
        <caption className="unseen">{words.table.caption}</caption>
        <tbody>
          {shown.map((row, position) => {
            const event = dataset.events[row]
            if (!event) return null
            const cell = (column: 'date' | 'title' | 'actor' | 'kind' | 'status') => cellText(dataset, row, column, lang, words, sayOption)
            const summary = event.summary[lang]
            return (
              <tr key={event.id} aria-rowindex={position + 1} data-row-event-id={event.id} className={event.id === selected ? 'selected' : undefined}>
                <td className="date">{cell('date')}</td>
                <td>
                  <p className={`eyebrow ${event.direction}`}><DirectionShape direction={event.direction} /> {cell('kind')} · {cell('actor')}</p>
                  <p className="title"><EventLink id={event.id}><FoundText text={cell('title')} found={found} /></EventLink></p>
                  {summary !== '' && <p><FoundText text={summary} found={found} /></p>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {shown.length < ordered.length && (
        <button type="button" className="button" onClick={() => setPages(pages + 1)}>{words.table.showMore(ordered.length - shown.length)}</button>
      )}
    </div>
  )
}
