/** Where the words of the answers stand: each beside what it answers, in two columns or, where these do not fit, in lines. */
import { type ControlEvent } from '../../event.ts'
import { type Answer } from '../../timeline/answers.ts'
import { grouped } from '../../timeline/grouped.ts'
import { wrapWords } from '../../timeline/text-width.ts'
import { type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { measureText } from './measure-text.ts'
import { countryName, titleOf } from './names.ts'
import { type Frame } from './use-scene.ts'

/** A cause or an answer in words, in pixels from the left of the chart and the top of the answers. */
export interface Told {
  readonly event: ControlEvent
  readonly day: number
  readonly isAnswer: boolean
  /** Middle of its mark; the words begin `MARK_TO_WORDS` to the right of it. */
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly width: number
  /** Its date, where it stands before the mark. */
  readonly date?: { readonly text: string; readonly x: number }
  /** The line that leads to an answer. */
  readonly arrow?: string
}

export interface AnswerPlaces {
  /** Whose deeds a column holds. */
  readonly heads: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  readonly told: readonly Told[]
  readonly height: number
}

/** Size of the letters, and pixels from the middle of a mark to its words. */
const SIZE = 12
export const MARK_TO_WORDS = 10
export const LINE = 15
const ROW = 17
const HEADING = 20
/** Left edge where the column of names is needed too. */
const INDENT = 18
/** Pixels between the columns, for the arrows, and between an arrow and words. */
const ARROW = 52
const GAP = 8
/** How far answers are indented under their cause. */
const STEP = 24
/** Lines of one event at most. */
const MOST_LINES = 3

interface Telling {
  /** Answers to one and the same event. */
  readonly chains: readonly (readonly Answer[])[]
  readonly frame: Frame
  readonly words: Words
  titleOf(event: ControlEvent): string
  /** With a word that we have something to say about it, which its card does. */
  notedOf(event: ControlEvent): string
  dateOf(event: ControlEvent): string
}

/** Each cause once with its answers, in the order of the first answers. */
export function placeAnswers(answers: readonly Answer[], frame: Frame, lang: Lang, words: Words): AnswerPlaces {
  if (answers.length === 0) return { heads: [], told: [], height: 0 }
  const telling: Telling = {
    chains: [...grouped(answers, ({ to }) => to.id).values()], frame, words,
    titleOf: ({ title }) => titleOf(title, lang),
    notedOf: ({ title, note }) => (note === undefined ? titleOf(title, lang) : `${titleOf(title, lang)} (${words.chart.state.note})`),
    dateOf: (event) => sayBriefly(event, words),
  }
  return (frame.narrow ? undefined : inColumns(telling)) ?? inLines(telling)
}

/** The date of an event in few words: of days that it fell within, the last. */
export function sayBriefly({ date: { start, end, span } }: ControlEvent, words: Words): string {
  return span === 'within' && end !== undefined ? words.chart.state.byDay(sayPrefix(end, words)) : sayPrefix(start, words)
}

/** A column for each side, arrows between them; undefined where that is too wide. */
function inColumns({ chains, frame, words, titleOf, notedOf, dateOf }: Telling): AnswerPlaces | undefined {
  const width = (text: string) => Math.ceil(measureText(text, SIZE))
  const other = { us: 'cn', cn: 'us' } as const
  const all = chains.flat().flatMap(({ event, to, by }) => [{ side: by, date: dateOf(event), text: notedOf(event) }, { side: other[by], date: dateOf(to), text: titleOf(to) }])
  const toMark = Math.max(...all.map(({ date }) => width(date))) + 6 + MARK_TO_WORDS
  const widthOf = (side: keyof typeof other) => toMark + MARK_TO_WORDS + Math.max(0, ...all.filter((one) => one.side === side).map(({ text }) => width(text)))
  const between = widthOf('us') + ARROW
  const left = [frame.left, INDENT].find((start) => start + between + widthOf('cn') <= frame.width)
  if (left === undefined) return undefined
  const columns = { us: left, cn: left + between }
  // Beside the name of all if there is room for both.
  const top = left === frame.left ? HEADING : HEADING + ROW
  const told: Told[] = []
  let y = top
  for (const chain of chains) {
    for (const [i, { event, to, by, day, toDay }] of chain.entries()) {
      const place = (of: ControlEvent, x: number, text: string) => ({ event: of, x: x + toMark, y, lines: [text], width: width(text), date: { text: dateOf(of), x } })
      const cause = { ...place(to, columns[other[by]], titleOf(to)), day: toDay, isAnswer: false }
      const answer = { ...place(event, columns[by], notedOf(event)), day, isAnswer: true }
      if (i === 0) told.push(cause)
      // What is answered once more has its arrow branch off the one above.
      const [begin, end] = by === 'cn' ? [cause.x + MARK_TO_WORDS + cause.width + GAP, columns.cn - GAP] : [columns.cn - GAP, answer.x + MARK_TO_WORDS + answer.width + GAP]
      told.push({ ...answer, arrow: i === 0 ? arrowPath(begin, y, end, y) : arrowPath(columns.cn - ARROW / 2, y - ROW, end, y) })
      y += ROW
    }
  }
  return {
    heads: (['us', 'cn'] as const).map((side) => ({ text: countryName(side, words), x: columns[side] + toMark + MARK_TO_WORDS, y: top - ROW })),
    told, height: y + GAP,
  }
}

/** Under each cause its answers. */
function inLines({ chains, frame, titleOf, notedOf, dateOf }: Telling): AnswerPlaces {
  const left = frame.narrow ? 12 : INDENT + MARK_TO_WORDS
  const told: Told[] = []
  let y = HEADING
  const place = (event: ControlEvent, x: number, text: string) => {
    const room = frame.width - x - MARK_TO_WORDS
    const placed = { event, x, y, lines: wrapWords(text, SIZE, room, measureText, MOST_LINES), width: room }
    y += (placed.lines.length - 1) * LINE + ROW
    return placed
  }
  for (const chain of chains) {
    let above = y + GAP
    for (const [i, { event, to, day, toDay }] of chain.entries()) {
      if (i === 0) told.push({ ...place(to, left, `${dateOf(to)}: ${titleOf(to)}`), day: toDay, isAnswer: false })
      const arrow = arrowPath(left, above, left + STEP - MARK_TO_WORDS, y)
      above = y
      const date = dateOf(event)
      told.push({ ...place(event, left + STEP, date === dateOf(to) ? notedOf(event) : `${date}: ${notedOf(event)}`), day, isAnswer: true, arrow })
    }
    y += LINE - SIZE
  }
  return { heads: [], told, height: y + GAP }
}

/** Down and then sideways, with a head. */
function arrowPath(x: number, y: number, toX: number, toY: number): string {
  const back = toX > x ? -4 : 4
  return `M${x} ${y + MIDDLE}V${toY + MIDDLE}H${toX}m${back} -3l${-back} 3l${back} 3`
}

/** Middle of a first line, from its top. */
export const MIDDLE = 6
