import { wrapWords } from '../../timeline/text-width.ts'
import { measureText } from './measure-text.ts'
import { type Frame } from './use-scene.ts'

const SIZE = 12
const WIDEST = 300
const MOST_LINES = 4

/** The words of the mark pointed at, over everything else: its date and kind, then its whole title. */
export function Tip({ x, y, head, body, frame }: {
  /** The mark, in pixels from the top left of the chart. */
  x: number
  y: number
  head: string
  body: string
  frame: Frame
}) {
  const lines = [head, ...wrapWords(body, SIZE, WIDEST, measureText, MOST_LINES)]
  const width = Math.max(...lines.map((line) => measureText(line, SIZE))) + 18
  const left = Math.max(2, Math.min(frame.width - width - 2, x - width / 2))
  const top = y + 14
  return (
    <g className="tip" aria-hidden="true" transform={`translate(${Math.round(left)} ${Math.round(top)})`}>
      <rect width={width} height={lines.length * 17 + 10} rx={3} />
      {lines.map((line, i) => <text key={line} className={i === 0 ? 'tip-head' : undefined} x={9} y={18 + i * 17}>{line}</text>)}
    </g>
  )
}
