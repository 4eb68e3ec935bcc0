import { type Dataset } from '../event.ts'
import { type Lang } from './view.ts'

const COLUMNS = [
  'id', 'start', 'end', 'span', 'date_basis', 'kind', 'status', 'direction', 'importance', 'title_en', 'title_ko', 'summary_en', 'summary_ko',
  'by', 'on', 'affected', 'products', 'figures', 'measure', 'relations', 'sources', 'publishers', 'note',
] as const

/**
 * Events as CSV (RFC 4180) that Excel opens right: with a byte order mark, since it takes Korean for another encoding
 * without one. Dates keep their precision, lists are parted by `; `; names are in `lang`, titles in both languages.
 */
export function csvOf(dataset: Dataset, rows: readonly number[], lang: Lang): string {
  const nameOf = new Map([...dataset.actors, ...dataset.products].map(({ id, name }) => [id, name[lang]]))
  const publisherOf = new Map(dataset.articles.map((article) => [article.id, article.publisher]))
  const name = (id: string) => nameOf.get(id) ?? id
  const lines = [COLUMNS.join(',')]
  for (const row of rows) {
    const event = dataset.events[row]
    if (!event) continue
    const actors = (role: string) => event.actors.filter((actor) => actor.role === role).map((actor) => name(actor.id)).join('; ')
    const cells: Record<(typeof COLUMNS)[number], string> = {
      id: event.id, start: event.date.start, end: event.date.end ?? '', span: event.date.span ?? '', date_basis: event.date.basis,
      kind: event.kind, status: event.status, direction: event.direction, importance: event.importance,
      title_en: event.title.en, title_ko: event.title.ko, summary_en: event.summary.en, summary_ko: event.summary.ko,
      by: actors('by'), on: actors('on'), affected: actors('affected'),
      products: event.products.map(name).join('; '),
      figures: event.figures.map((figure) => `${figure.label[lang]}: ${figure.approx ? `${figure.approx} ` : ''}${figure.value}${figure.max === undefined ? '' : `-${figure.max}`} ${figure.unit}`).join('; '),
      measure: event.measure ?? '',
      relations: event.relations.map((relation) => `${relation.type} ${relation.event}`).join('; '),
      sources: event.sources.map((source) => source.article).join('; '),
      publishers: [...new Set(event.sources.map((source) => publisherOf.get(source.article) ?? ''))].join('; '),
      note: event.note?.[lang] ?? '',
    }
    lines.push(COLUMNS.map((column) => cell(cells[column])).join(','))
  }
  return `\ufeff${lines.join('\r\n')}\r\n`
}

// A text that begins like a formula would be run by a spreadsheet; an apostrophe in front keeps it a text.
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
