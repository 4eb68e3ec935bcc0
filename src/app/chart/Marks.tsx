import { memo } from 'react'
import { type Day, isoOf } from '../../day.ts'
import { type ControlEvent, DIRECTIONS, type Direction, type Status, STATUSES } from '../../event.ts'
import { FORM, type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Mark as MarkData } from '../../timeline/layout.ts'
import { type Groups } from '../../timeline/merge.ts'
import { countRadius } from '../../timeline/shape.ts'
import { type Lang } from '../../timeline/view.ts'
import { toTenth } from '../../timeline/to-tenth.ts'
import { type Words } from '../words/en.ts'
import { sayDate, sayPrefix } from '../words/say-date.ts'
import { kindName, titleOf } from './names.ts'
import { glyphPath, MAJOR_RADIUS, MINOR_RADIUS } from './glyph.ts'

interface MarkProps {
  index: TimelineIndex
  mark: MarkData
  /** What the marks were made of: the same as long as the marks are. */
  groups: Groups
  lang: Lang
  words: Words
  selected: boolean
  /** Reached by Tab; one mark of the chart is. */
  focusable: boolean
}

/** One event in the lane of who acted, or a count of several. */
export const Mark = memo(function Mark({ index, groups, mark, lang, words, selected, focusable }: MarkProps) {
  const tone = directionOf(index, groups, mark) ?? 'mixed'
  const name = nameOf(index, groups, mark, lang, words)
  const common = { role: 'button', 'aria-label': name, tabIndex: focusable ? 0 : -1, 'data-row': mark.row } as const
  if (mark.size > 1) {
    const radius = countRadius(mark.size)
    return (
      <g className={`count ${tone}`} transform={at(mark.x, mark.y)} data-cluster-size={mark.size} {...common}>
        <rect x={-radius} y={-8} width={2 * radius} height={16} rx={8} />
        <text y={4}>{mark.size}</text>
      </g>
    )
  }
  const event = index.events[mark.row]
  if (!event) return null
  const radius = index.major[mark.row] === 1 ? MAJOR_RADIUS : MINOR_RADIUS
  const path = glyphPath(DIRECTIONS[index.direction[mark.row] ?? 2] as Direction, STATUSES[index.status[mark.row] ?? 3] as Status, radius)
  const className = `mark ${tone}${selected ? ' selected' : ''}`
  const inferred = event.date.basis === 'inferred'
  if (mark.form === FORM.point && !inferred) {
    return <path className={className} d={path} transform={at(mark.x, mark.y)} data-event-id={event.id} {...common} aria-pressed={selected} />
  }
  return (
    <g className={className} transform={at(mark.x, mark.y)} data-event-id={event.id} {...common} aria-pressed={selected}>
      <Extent mark={mark} />
      {inferred && <path className="inferred" d={`M${-radius - 6} 0H${radius + 6}`} />}
      <path className="glyph" d={path} />
    </g>
  )
})

/** The days that a mark spans: soft ends where it fell somewhere within, a bar where it lasted, fading where it goes on. */
function Extent({ mark }: { mark: MarkData }) {
  const from = mark.left - mark.x
  const width = mark.right - mark.left
  if (mark.form === FORM.soft) return <rect className="soft" x={from} y={-4.5} width={width} height={9} rx={4.5} />
  if (mark.form === FORM.span) return <path className="bar" d={`M${from} 6v3h${width}v-3Z`} />
  if (mark.form === FORM.open) return <rect className="open-end" x={from} y={6} width={width} height={3} />
  return null
}

function at(x: number, y: number): string {
  return `translate(${toTenth(x)} ${y})`
}

/** First and last beginning of what a count stands for. */
export function daysOf(groups: Groups, mark: MarkData): [Day, Day] {
  const first = Math.min(...mark.groups.map((g) => groups.minFirst[g] as number))
  const last = Math.max(...mark.groups.map((g) => groups.maxFirst[g] as number))
  return [first as Day, last as Day]
}

/** What a screen reader hears: date, kind, status and title, or how many and when. */
function nameOf(index: TimelineIndex, groups: Groups, mark: MarkData, lang: Lang, words: Words): string {
  if (mark.size === 1) {
    const event = index.events[mark.row] as ControlEvent
    const status = (words.status as Readonly<Record<string, string>>)[event.status] ?? event.status
    return words.chart.mark(sayDate(event.date, words), kindName(event.kind, words), titleOf(event.title, lang), status)
  }
  const [first, last] = daysOf(groups, mark)
  return `${words.chart.count(mark.size, sayPrefix(isoOf(first), words), sayPrefix(isoOf(last), words))}. ${words.chart.open}`
}

/** Larger counts are not searched for one that differs: they are mixed anyway. */
const MOST_OF_ONE = 60

function directionOf(index: TimelineIndex, groups: Groups, mark: MarkData): Direction | undefined {
  const direction = index.direction[mark.row] as number
  if (mark.size === 1) return DIRECTIONS[direction]
  if (mark.size > MOST_OF_ONE) return undefined
  for (const g of mark.groups) {
    for (let at = groups.head[g] as number; at >= 0; at = groups.next[at] as number) {
      if (index.direction[groups.rows[at] as number] !== direction) return undefined
    }
  }
  return DIRECTIONS[direction]
}
