import { type Dataset } from '../../event.ts'
import { type Facet, type Lang, type View } from '../../timeline/view.ts'
import { cellText } from '../table/event-cells.ts'
import { wordsOf } from '../words/words.ts'
import { Figure } from './Figure.tsx'
import './figure.css'

const WIDTH = 1000

interface PrintSheetProps {
  readonly dataset: Dataset
  readonly rows: readonly number[]
  readonly view: View
  readonly lang: Lang
  readonly sayOption: (facet: Facet, value: string) => string
}

/** The page on paper: the view as a figure, which fits any sheet, and below it the list of its events. */
export function PrintSheet({ dataset, rows, view, lang, sayOption }: PrintSheetProps) {
  const words = wordsOf(lang)
  const publisherOf = new Map(dataset.articles.map((article) => [article.id, article.publisher]))
  return (
    <div className="print-sheet">
      <Figure dataset={dataset} rows={rows} view={{ ...view, theme: 'light', pane: 'timeline' }} lang={lang} width={WIDTH} />
      <table>
        <caption className="unseen">{words.table.caption}</caption>
        <thead><tr>{(['date', 'title', 'actor', 'sources'] as const).map((column) => <th key={column} scope="col">{words.table[column]}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => {
            const event = dataset.events[row]
            const cell = (column: 'date' | 'title' | 'actor') => cellText(dataset, row, column, lang, words, sayOption)
            return event && (
              <tr key={event.id}>
                <td>{cell('date')}</td><td>{cell('title')}</td><td>{cell('actor')}</td>
                <td>{[...new Set(event.sources.map((source) => publisherOf.get(source.article) ?? source.article))].join(', ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
