import { firstDay, lastDay } from '../../day.ts'
import { type ControlEvent } from '../../event.ts'
import { type Answer } from '../../timeline/answers.ts'
import { fitLetters, fitWords } from '../../timeline/text-width.ts'
import { type Lang } from '../../timeline/view.ts'
import { toTenth } from '../../timeline/to-tenth.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { glyphPath } from './glyph.ts'
import { measureText } from './measure-text.ts'
import { countryName, titleOf } from './names.ts'
import { type TrackPlaces } from './track-places.ts'
import { type Frame } from './use-scene.ts'

const RADIUS = 5
/** Middle of a row's first line, from its top. */
const MIDDLE = 6
const SIZE = 12
/** Pixels between a sign and words. */
const SPACE = 5

/** Who answered what: each answer on its day, with a line from the day of what it answers, and both in words. */
export function Answers({ answers, places, x, frame, lang, words, asof }: {
  answers: readonly Answer[]; places: TrackPlaces; x: (day: number) => number; frame: Frame; lang: Lang; words: Words
  /** The day that is read: what came after it steps back. */
  asof: string | undefined
}) {
  if (places.answers.length === 0) return null
  const last = asof === undefined ? Infinity : firstDay(asof)
  return (
    <g className="answers">
      <text className="lane-name" x={frame.narrow ? 10 : 18} y={places.answersHeading + 13}>{words.chart.state.answers}</text>
      {answers.map((answer, i) => {
        const top = places.answers[i]
        if (top === undefined) return null
        const Row = frame.narrow ? NarrowRow : WideRow
        return (
          <g key={answer.event.id} className={`${answer.event.direction}${answer.day > last ? ' later' : ''}`} data-answer={answer.event.id} transform={`translate(0 ${top})`}>
            <rect className="answer-area" y={-2} width={frame.width} height={places.answerRow} />
            <Row answer={answer} x={x} frame={frame} lang={lang} words={words} />
          </g>
        )
      })}
    </g>
  )
}

interface RowProps {
  answer: Answer; x: (day: number) => number; frame: Frame; lang: Lang; words: Words
}

function WideRow({ answer: { event, to, by }, x, frame, lang, words }: RowProps) {
  const at = anchorOf(event, x)
  const from = Math.min(at, anchorOf(to, x))
  const isSeen = at >= 0 && at <= frame.plot
  const said = placed(words.chart.state.answer(noted(titleOf(event.title, lang), event, words), titleOf(to.title, lang)), at, from, frame)
  const date = sayBriefly(event, words)
  const whole = words.chart.state.whenAndWho(date, countryName(by, words))
  return (
    <>
      <text className="lane-name" x={36} y={10}>{measureText(whole, SIZE) <= frame.left - 40 ? whole : date}</text>
      {said.text !== undefined && <text className={isSeen ? undefined : 'answered-words'} x={said.x} y={10}>{said.text}</text>}
      {isSeen && (
        <g transform={`translate(${frame.left} ${MIDDLE})`}>
          {at - from > 2 * RADIUS && <path className="answered" d={`M${toTenth(Math.max(0, from))} 0H${toTenth(at - RADIUS - 1)}${from >= 0 ? `M${toTenth(from)} -4v8` : ''}`} />}
          <path className="mark" transform={`translate(${toTenth(at)} 0)`} d={glyphPath(event.direction, event.status, RADIUS)} />
        </g>
      )}
    </>
  )
}

/** Two lines of words; a phone has no room to place them by their day. */
function NarrowRow({ answer: { event, to }, frame, lang, words }: RowProps) {
  const fit = (text: string) => fitLetters(text, SIZE, frame.width - 24, measureText)
  return (
    <>
      <path className="mark" transform={`translate(12 ${MIDDLE})`} d={glyphPath(event.direction, event.status, RADIUS)} />
      <text x={22} y={10}>{fit(titleOf(event.title, lang))}</text>
      <text className="answered-words" x={22} y={25}>{fit(words.chart.state.answer(noted(sayBriefly(event, words), event, words), titleOf(to.title, lang)))}</text>
    </>
  )
}

/** With a word that we have something to say about the event, which its card does. */
function noted(text: string, event: ControlEvent, words: Words): string {
  return event.note === undefined ? text : `${text} (${words.chart.state.note})`
}

/** Its date in the room of a name: of days that it fell within, the last. */
function sayBriefly({ date: { start, end, span } }: ControlEvent, words: Words): string {
  return span === 'within' && end !== undefined ? words.chart.state.byDay(sayPrefix(end, words)) : sayPrefix(start, words)
}

/** Where the mark of an event stands in the lanes: on its first day where it lasted, else in the middle of the days it may be of. */
function anchorOf({ date: { start, end = start, span } }: ControlEvent, x: (day: number) => number): number {
  const lasted = end !== start && span !== 'within'
  return lasted ? x(firstDay(start) + 0.5) : (x(firstDay(start)) + x(lastDay(end) + 1)) / 2
}

/** The words beside the sign: to its right if they fit there, else where there is more room; at the edge that it lies beyond. */
function placed(text: string, at: number, from: number, frame: Frame): { text: string | undefined; x: number } {
  if (at < 0) return { text: fitWords(`‹ ${text}`, SIZE, frame.plot, measureText), x: frame.left }
  if (at > frame.plot) {
    const beyond = `${fitWords(text, SIZE, frame.plot - 12, measureText) ?? ''} ›`
    return { text: beyond, x: frame.left + frame.plot - measureText(beyond, SIZE) }
  }
  const right = frame.plot - at - RADIUS - SPACE
  const left = Math.max(0, from) - SPACE
  const needs = measureText(text, SIZE)
  if (needs <= right || right >= left) return { text: fitWords(text, SIZE, right, measureText), x: frame.left + at + RADIUS + SPACE }
  const fitted = fitWords(text, SIZE, left, measureText)
  return { text: fitted, x: frame.left + left - (fitted === undefined ? 0 : measureText(fitted, SIZE)) }
}
