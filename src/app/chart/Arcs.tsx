import { type Arc } from '../../timeline/arcs.ts'
import { type Words } from '../words/en.ts'
import { measureText } from './measure-text.ts'

const SIZE = 11
const LINE = 14

/** The relations of the event pointed at or chosen: what it answers, reverses or contradicts, with the days between. */
export function Arcs({ arcs, active, left, right, words }: {
  arcs: readonly Arc[]
  active: number
  /** Edges of the frame in the layout's pixels: words stay inside. */
  left: number
  right: number
  words: Words
}) {
  return (
    <g className="arcs" aria-hidden="true">
      {arcs.map((arc) => (
        <path key={`${arc.type} ${arc.from} ${arc.to}`} className={`arc ${arc.type}`} d={arc.path} />
      ))}
      {arcWords(arcs, active, left, right, words).map(({ key, text, x, y }) => (
        <text key={key} className="arc-label" x={x} y={y} fontSize={SIZE} textAnchor="middle">{text}</text>
      ))}
    </g>
  )
}

/** The words of each arc, moved up until they are clear of each other; `half` is half their width. */
export function arcWords(arcs: readonly Arc[], active: number, left: number, right: number, words: Words) {
  const placed: { key: string; text: string; x: number; y: number; half: number }[] = []
  for (const arc of arcs) {
    const isOwn = arc.from === active
    const name = (isOwn ? words.relation : words.related)[arc.type]
    const text = `${name}, ${words.chart.daysBetween(Math.abs(arc.days), arc.exact)}`
    const half = measureText(text, SIZE) / 2 + 4
    const x = Math.max(left + half, Math.min(right - half, arc.labelX))
    let y = Math.max(12, arc.labelY)
    while (placed.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < LINE)) y -= LINE
    if (y < 10) {
      y = arc.labelY
      while (placed.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < LINE)) y += LINE
    }
    placed.push({ key: `${arc.type} ${arc.from} ${arc.to}`, text, x, y, half })
  }
  return placed
}
