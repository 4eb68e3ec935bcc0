import { firstDay } from '../../day.ts'
import { type Words } from '../words/en.ts'
import { type AnswerPlaces, LINE, MIDDLE, MARK_TO_WORDS } from './answer-places.ts'
import { glyphPath } from './glyph.ts'
import { type Frame } from './use-scene.ts'

const RADIUS = 5
/** From the top of a line to its letters' foot. */
const FOOT = 10

/** Who answered what: each answer with an arrow from what it answers. */
export function Answers({ places: { heads, told, height }, top, frame, words, asof }: {
  places: AnswerPlaces; top: number; frame: Frame; words: Words
  /** The day that is read: what came after it steps back. */
  asof: string | undefined
}) {
  if (told.length === 0) return null
  const last = asof === undefined ? Infinity : firstDay(asof)
  return (
    <g className="answers" transform={`translate(0 ${top})`}>
      <rect className="answer-area" width={frame.width} height={height} />
      <text className="lane-name" x={frame.narrow ? 10 : 18} y={13}>{words.chart.state.answers}</text>
      {heads.map(({ text, x, y }) => <text key={x} className="answer-side" x={x} y={y + FOOT}>{text}</text>)}
      {told.map(({ event, day, isAnswer, x, y, lines, width, date, arrow }) => (
        <g key={`${event.id} ${y}`} className={`${event.direction}${isAnswer ? '' : ' cause'}${day > last ? ' later' : ''}`} data-answer={event.id}>
          <rect className="answer-area" x={x - MARK_TO_WORDS} y={y - 3} width={2 * MARK_TO_WORDS + width} height={lines.length * LINE + 2} />
          {arrow !== undefined && <path className="answered" role="img" aria-label={words.related['responds-to']} d={arrow} />}
          {date && <text className="answer-date" x={date.x} y={y + FOOT}>{date.text}</text>}
          <path className="mark" transform={`translate(${x} ${y + MIDDLE})`} d={glyphPath(event.direction, event.status, RADIUS)} />
          <text x={x + MARK_TO_WORDS} y={y + FOOT}>
            {lines.length === 1 ? lines[0] : lines.map((line, i) => <tspan key={line} x={x + MARK_TO_WORDS} dy={i === 0 ? 0 : LINE}>{line}</tspan>)}
          </text>
        </g>
      ))}
    </g>
  )
}
