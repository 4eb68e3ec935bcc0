import { memo } from 'react'
import { DIRECTIONS, STATUSES, type Direction, type Status } from '../../event.ts'
import { FORM, type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Mark as MarkData } from '../../timeline/layout.ts'
import { countRadius } from '../../timeline/shape.ts'
import { glyphPath, MAJOR_RADIUS, MINOR_RADIUS } from './glyph.ts'

interface MarkProps {
  index: TimelineIndex
  mark: MarkData
  /** The accessible name: date, kind and title. */
  name: string
  selected: boolean
  /** Reached by Tab; one mark of the chart is. */
  focusable: boolean
  /** Of one direction altogether; absent where a count is mixed. */
  direction: Direction | undefined
}

/** One event in the lane of who acted, or a count of several. */
export const Mark = memo(function Mark({ index, mark, name, selected, focusable, direction }: MarkProps) {
  const tone = direction ?? 'mixed'
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
  return `translate(${Math.round(x * 10) / 10} ${y})`
}
