import { DIRECTIONS } from '../../event.ts'
import { type SortColumn, sortRows } from '../../timeline/sort.ts'
import { glyphPath } from '../chart/glyph.ts'
import { cellText, NOBODY } from '../table/event-cells.ts'
import { namesOf, sayOption } from '../words/say-option.ts'
import { wordsOf } from '../words/words.ts'
import { type FigureProps, FigureSheet, innerWidth } from './FigureSheet.tsx'
import { wrap } from './wrap.ts'

const SIZE = 13
const LINE = 18
const PADDING = 7
const GAP = 14
const SIGN = 16
/** Columns of a table and the share of the width that each takes; a narrower figure is a list. */
const COLUMNS = [['date', 0.16], ['title', 0.34], ['kind', 0.14], ['actor', 0.14], ['status', 0.09], ['sources', 0.13]] as const
const LEAST_TABLE = 720
const DATE_SHARE = 0.2

interface Cell {
  readonly x: number
  readonly lines: readonly string[]
  readonly className: string
  /** Lines above this one in the same column. */
  readonly below?: number
}

/** The table or the list on paper: the same rows in the same order as on the page, each with its publishers. */
export function FigureRows(props: FigureProps) {
  const { dataset, rows, view, lang, width } = props
  const words = wordsOf(lang)
  const inner = innerWidth(width)
  const names = namesOf(dataset, lang)
  const publisherOf = new Map(dataset.articles.map((article) => [article.id, article.publisher]))
  const cell = (row: number, column: SortColumn) => cellText(dataset, row, column, lang, words, (facet, value) => sayOption(facet, value, words, names))
  const publishers = (row: number) => [...new Set(dataset.events[row]?.sources.map(({ article }) => publisherOf.get(article) ?? article))].join(', ')
  const isTable = view.pane === 'table' && inner >= LEAST_TABLE
  const ordered = view.pane === 'table' ? sortRows(dataset, rows, view.sort, lang, cell) : view.sort === '-date' ? rows.toReversed() : rows

  const columns: { column: SortColumn; x: number; room: number }[] = []
  for (const [column, share] of COLUMNS) {
    const last = columns.at(-1)
    columns.push({ column, x: last ? last.x + last.room + GAP : SIGN, room: share * (inner - SIGN) - GAP })
  }
  const asTable = (row: number): Cell[] => columns.map(({ column, x, room }) => ({
    x, className: column === 'title' ? 'figure-cell strong' : column === 'date' || column === 'sources' ? 'figure-cell quiet' : 'figure-cell',
    lines: wrap(column === 'sources' ? publishers(row) : cell(row, column), SIZE, room),
  }))
  const asList = (row: number): Cell[] => {
    const x = SIGN + DATE_SHARE * inner
    const room = inner - x
    const title = wrap(cell(row, 'title'), SIZE, room)
    const about = wrap([cell(row, 'kind'), cell(row, 'actor'), cell(row, 'status')].filter((one) => one !== NOBODY).join(' · '), SIZE, room)
    return [
      { x: SIGN, className: 'figure-cell quiet', lines: wrap(cell(row, 'date'), SIZE, DATE_SHARE * inner - GAP) },
      { x, className: 'figure-cell strong', lines: title },
      { x, className: 'figure-cell', lines: about, below: title.length },
      { x, className: 'figure-cell quiet', lines: wrap(publishers(row), SIZE, room), below: title.length + about.length },
    ]
  }

  const head = isTable ? LINE + PADDING : 0
  const placed: { row: number; y: number; cells: Cell[] }[] = []
  let y = head
  for (const row of ordered) {
    const cells = isTable ? asTable(row) : asList(row)
    placed.push({ row, y, cells })
    y += Math.max(...cells.map(({ lines, below = 0 }) => lines.length + below)) * LINE + 2 * PADDING
  }
  const legend = DIRECTIONS.map((direction) => ({
    text: words.direction[direction], sign: <path className={`mark ${direction}`} d={glyphPath(direction, 'in-force', 6)} />,
  }))

  return (
    <FigureSheet {...props} drawn={y} legend={legend} notes={[]}>
      {isTable && columns.map(({ column, x }) => <text key={column} className="figure-cell strong" x={x} y={SIZE}>{words.table[column]}</text>)}
      {placed.map(({ row, y: top, cells }) => {
        const event = dataset.events[row]
        return event && (
          <g key={event.id} data-row-event-id={event.id} transform={`translate(0 ${top})`}>
            <path className="figure-line" d={`M0 0.5H${inner}`} />
            <path className={`mark ${event.direction}`} transform={`translate(6 ${PADDING + SIZE - 4})`} d={glyphPath(event.direction, 'in-force', 5)} />
            {cells.flatMap(({ x, lines, className, below = 0 }) => lines.map((line, i) => (
              <text key={`${x} ${below + i}`} className={className} x={x} y={PADDING + SIZE + (below + i) * LINE}>{line}</text>
            )))}
          </g>
        )
      })}
    </FigureSheet>
  )
}
