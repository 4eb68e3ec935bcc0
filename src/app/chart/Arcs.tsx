import { type Arc } from '../../timeline/arcs.ts'
import { fitWords } from '../../timeline/text-width.ts'
import { type Words } from '../words/en.ts'
import { measureText } from './measure-text.ts'

const SIZE = 11
const LINE = 14
const WIDEST = 290
/** With more arcs than these no titles are added, and what a card tells is not said twice: words would fill the frame. */
const FEW = 4

export interface ArcWordsRequest {
  readonly arcs: readonly Arc[]
  readonly active: number
  /** A card beside the chart tells them too. */
  readonly isTold: boolean
  /** Edges of the frame in the layout's pixels: words stay inside. */
  readonly left: number
  readonly right: number
  readonly words: Words
  /** The date of an event in words; and its title, where the chart does not name it in full beside its mark. */
  readonly dateOf: (row: number) => string
  readonly titleOf: (row: number) => string | undefined
}

/** The relations of the event pointed at or chosen: what it answers, reverses or contradicts, with the days between. */
export function Arcs(request: ArcWordsRequest) {
  return (
    <g className="arcs" aria-hidden="true">
      {request.arcs.map((arc) => (
        <path key={`${arc.type} ${arc.from} ${arc.to}`} className={`arc ${arc.type}`} d={arc.path} />
      ))}
      {arcWords(request).map(({ key, text, title, x, y, half, lines }) => (
        <g key={key} className="arc-label">
          <rect x={x - half} y={y - LINE + 2} width={2 * half} height={lines * LINE + 2} rx={2} />
          <text x={x} y={y} fontSize={SIZE} textAnchor="middle">{text}</text>
          {title !== undefined && <text className="arc-title" x={x} y={y + LINE} fontSize={SIZE} textAnchor="middle">{title}</text>}
        </g>
      ))}
    </g>
  )
}

/**
 * The words of each arc at its other end, clear of each other; left out where no place is free. An arc that leaves the
 * frame says at the edge when and what it leads to. `half` is half their width.
 */
export function arcWords({ arcs, active, isTold, left, right, words, dateOf, titleOf }: ArcWordsRequest) {
  const placed: { key: string; text: string; title: string | undefined; x: number; y: number; half: number; lines: number }[] = []
  for (const arc of arcs) {
    if (isTold && arcs.length > FEW && !arc.beyond) continue
    const name = (arc.from === active ? words.relation : words.related)[arc.type]
    const said = `${name}, ${words.chart.daysBetween(Math.abs(arc.days), arc.exact)}`
    const day = arc.beyond && dateOf(arc.other)
    const text = arc.beyond === 'left' ? `← ${day} · ${said}` : arc.beyond === 'right' ? `${said} · ${day} →` : said
    const whole = arcs.length <= FEW ? titleOf(arc.other) : undefined
    const title = whole === undefined ? undefined : fitWords(whole, SIZE, WIDEST, measureText)
    const lines = title === undefined ? 1 : 2
    const half = Math.max(measureText(text, SIZE), title === undefined ? 0 : measureText(title, SIZE)) / 2 + 4
    const x = Math.max(left + half, Math.min(right - half, arc.x2))
    const above = arc.y2 - 11 - (lines - 1) * LINE
    const below = arc.y2 + 20
    const y = [above, below, above - LINE, below + LINE, above - 2 * LINE, below + 2 * LINE].find((at) => at >= 10 && !placed.some((other) =>
      Math.abs(other.x - x) < other.half + half && at - LINE < other.y + (other.lines - 1) * LINE && other.y - LINE < at + (lines - 1) * LINE))
    if (y !== undefined) placed.push({ key: `${arc.type} ${arc.from} ${arc.to}`, text, title, x, y, half, lines })
  }
  return placed
}
