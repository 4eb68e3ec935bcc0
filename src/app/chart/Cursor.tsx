import { type RefObject } from 'react'
import { type Day, firstDay, isoOf, lastDay, partsOf } from '../../day.ts'
import { type Posture } from '../../event.ts'
import { type TimeScale } from '../../timeline/scale.ts'
import { type MeasureState, stateOf } from '../../timeline/state.ts'
import { type Tick } from '../../timeline/ticks.ts'
import { type Track } from '../../timeline/tracks.ts'
import { pixelOf, type Transform } from '../../timeline/viewport.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { measureText } from './measure-text.ts'
import { type StripWord, stripWords } from './strip-words.ts'
import { stateName } from './track-names.ts'
import { type TrackPlaces } from './track-places.ts'
import { useHoverDay } from './use-hover-day.ts'
import { type Frame } from './use-scene.ts'

interface CursorProps {
  chart: RefObject<HTMLElement | null> | null
  frame: Frame
  scale: TimeScale
  transform: Transform
  /** The day that is held, as the address has it. */
  asof: string | undefined
  words: Words
}

function useCursor({ chart, frame, scale, transform, asof }: CursorProps): { day: Day; x: number; held: boolean } | undefined {
  const hovered = useHoverDay(chart, frame, scale, transform)
  const day = hovered ?? (asof === undefined ? undefined : firstDay(asof))
  if (day === undefined) return undefined
  const x = pixelOf(scale, frame.plot, transform, day + 0.5)
  return x < 0 || x > frame.plot ? undefined : { day, x: frame.left + x, held: hovered === undefined }
}

/** The day of the cursor, on the axis, in place of the days that it would cover in part. */
export function CursorDate(props: CursorProps & { days: readonly Tick[] }) {
  const cursor = useCursor(props)
  if (!cursor) return null
  const text = sayPrefix(isoOf(cursor.day), props.words)
  const width = measureText(text, 11.5) + 12
  const left = Math.max(props.frame.left, Math.min(props.frame.width - width, cursor.x - width / 2))
  const covered = props.days.flatMap(({ day, labelX }) => {
    if (labelX === undefined) return []
    const half = measureText(String(partsOf(day).dayOfMonth), DAY_SIZE) / 2 + 1
    const middle = props.frame.left + labelX
    return middle + half > left - EDGE && middle - half < left + width + EDGE ? [middle - half, middle + half] : []
  })
  const from = Math.min(left, ...covered)
  return (
    <g className="cursor" aria-hidden="true">
      {covered.length > 0 && <rect className="cursor-paper" x={from} y={34} width={Math.max(left + width, ...covered) - from} height={17} />}
      <rect className="cursor-date" x={left} y={35} width={width} height={16} rx={3} />
      <text className="cursor-date-text" x={left + width / 2} y={46.5} textAnchor="middle">{text}</text>
    </g>
  )
}

/** A line through everything at the day under the pointer, else the day held; it reads every track. */
export function Cursor(props: CursorProps & {
  exports: readonly Track[]
  tariffs: readonly Track[]
  places: TrackPlaces
  top: number
  height: number
}) {
  const { frame, scale, transform, words, exports, tariffs, places, top, height } = props
  const cursor = useCursor(props)
  if (!cursor) return null
  const { state: say } = words.chart
  const right = cursor.x + GAP
  const room = frame.width - right
  /** What a track says on the day, in as many words as there is room for to the right. */
  const read = (track: Track, room: number) => {
    const state = stateOf(track.measure, cursor.day)
    const isTariff = track.measure.kind === 'tariff'
    const value = stateName(state.posture ?? state.rate, isTariff, words)
    const said = isTariff ? `${say.sides(track.measure.imposer, track.measure.target)} ${value}` : value
    const isStale = state.certainty === 'stale'
    const dated = `${said}, ${say.lastTold(sayPrefix(state.lastReported, words))}`
    const text = !isStale ? said : measureText(dated, 11) + 10 <= room ? dated : `(${said})`
    const isKnown = !isStale && state.posture !== undefined && state.posture !== 'unknown'
    // Bold letters are a little wider.
    return { id: track.measure.id, state, text, isKnown, width: measureText(text, isKnown ? 12 : 11) + 10 }
  }
  const strips = places.strips.flatMap((strip, i) => {
    const track = exports[i]
    if (!track) return []
    const reading = read(track, room)
    const pixels = (day: number) => pixelOf(scale, frame.plot, transform, day)
    const spread = spreadOver(stripWords(track, pixels, frame.plot, words), frame.left)
    const left = cursor.x - GAP - reading.width
    // On its own stretch, clear of the word at its beginning unless to the right it would hide the end; what is not known
    // yet before the first that is.
    const stretch = stretchOf(reading.state, track.measure.lastReported, cursor.day)
    const begin = frame.left + Math.max(0, pixels(stretch.from))
    const hidesEnd = frame.left + pixels(stretch.to + 1) < right + reading.width
    const isUnknown = reading.state.event === null
    const isLeft = isUnknown || (reading.isKnown && left >= (hidesEnd ? begin : begin + reading.width))
    const places = [left, right].filter((x) => x >= frame.left && x + reading.width <= frame.width).map((x) => spread(x, reading.width, reading.state.posture))
    if (!isLeft) places.reverse()
    const place = places.find(({ hides }) => !hides) ?? places[0] ?? { x: left, width: reading.width }
    return { ...reading, x: place.x, width: place.width, y: top + strip + 9.5 }
  })
  // No rate is drawn in the line where rates are read: there the left side is as good, if their dates have room only there.
  const isLeftRoomier = cursor.x - frame.left > room
  const rates = places.total > places.heading ? tariffs.map((track) => read(track, Math.max(cursor.x - frame.left, room) / tariffs.length - GAP)) : []
  const together = rates.reduce((sum, { width }) => sum + width + GAP, 0)
  const first = Math.max(0, together > room && isLeftRoomier ? cursor.x - together : Math.min(right, frame.width - together))
  const steps = rates.map((reading, i) => ({
    ...reading, x: rates.slice(0, i).reduce((x, { width }) => x + width + GAP, first), y: top + places.steps + 10, side: i,
  }))
  // The heading has the key beside it, and the answers are words, which no line may strike through.
  const at = Math.round(cursor.x) + 0.5
  const begin = places.strips.length > 0 ? top + places.heading : top - 4
  const gap = places.answers !== undefined ? `V${top + places.answers}M${at} ${top + places.total}` : ''
  return (
    <g className={`cursor-layer${cursor.held ? ' held' : ''}`}>
      <path className="cursor-line" d={`M${at} ${begin}${gap}V${height}`} />
      {[...strips, ...steps].map((reading) => (
        <g key={reading.id} className={`reading${reading.isKnown ? ` known posture ${reading.state.posture}` : ''}${'side' in reading ? ` rate side-${reading.side}` : ''}`}>
          <rect className="fill" x={reading.x} y={reading.y - 11} width={reading.width} height={15} rx={2} />
          <text x={reading.x + 5} y={reading.y}>{reading.text}</text>
        </g>
      ))}
    </g>
  )
}

/** Letters of a day on the axis, and the edge around the day of the cursor, in pixels. */
const DAY_SIZE = 11
const EDGE = 2

/** Pixels between the line and what it reads. */
const GAP = 2

/**
 * Spreads a reading over the words that it would cover a part of, so that no letters are left of them; tells whether one of
 * them says something else than it does.
 */
function spreadOver(strip: readonly StripWord[], origin: number) {
  return (x: number, width: number, posture: Posture | undefined) => {
    const covered = strip.filter((word) => origin + word.x < x + width && origin + word.x + word.width > x)
    if (covered.length === 0) return { x, width, hides: false }
    const from = Math.min(x, ...covered.map((word) => origin + word.x - GAP))
    return {
      x: from, width: Math.max(x + width, ...covered.map((word) => origin + word.x + word.width + GAP)) - from,
      hides: covered.some((word) => word.posture !== posture),
    }
  }
}

/** First and last day that a state surely holds, as far as is told. */
function stretchOf({ since, next }: MeasureState, lastReported: Day, day: Day): { from: number; to: number } {
  return { from: since === null ? day : lastDay(since), to: Math.min(lastReported, next === undefined ? Infinity : firstDay(next.date) - 1) }
}
