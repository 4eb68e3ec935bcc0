import { type Dataset } from '../../event.ts'
import { type SortColumn } from '../../timeline/sort.ts'
import { type Facet, type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { sayDate } from '../words/say-date.ts'

/** What stands in the table where nobody is known to have acted. */
export const NOBODY = '–'
export const COLUMNS: readonly SortColumn[] = ['date', 'title', 'kind', 'actor', 'direction', 'status', 'sources']

/** The text of a cell of the table, as it is shown, sorted and copied. */
export function cellText(
  dataset: Dataset, row: number, column: SortColumn, lang: Lang, words: Words, sayOption: (facet: Facet, value: string) => string,
): string {
  const event = dataset.events[row]
  if (!event) return ''
  switch (column) {
    case 'date': return sayDate(event.date, words)
    case 'title': return event.title[lang] || event.title.en || event.title.ko
    case 'kind': return sayOption('kind', event.kind)
    case 'actor': {
      const by = event.actors.filter((actor) => actor.role === 'by')
      return by.length > 0 ? by.map((actor) => sayOption('actor', actor.id)).join(', ') : NOBODY
    }
    case 'direction': return words.direction[event.direction]
    case 'status': return words.status[event.status]
    case 'sources': return String(event.sources.length)
  }
}

/** Rows as a spreadsheet takes them from the clipboard: tabs between cells, none within. */
export function asTabs(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')
}
