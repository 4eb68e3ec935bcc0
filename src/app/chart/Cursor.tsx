import { type RefObject } from 'react'
import { type Day, firstDay, isoOf } from '../../day.ts'
import { type TimeScale } from '../../timeline/scale.ts'
import { stateOf } from '../../timeline/state.ts'
import { type Track } from '../../timeline/tracks.ts'
import { pixelOf, type Transform } from '../../timeline/viewport.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { measureText } from './measure-text.ts'
import { ratePlaces, stateName, type TrackPlaces } from './Tracks.tsx'
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

/** The day of the cursor, on the axis. */
export function CursorDate(props: CursorProps) {
  const cursor = useCursor(props)
  if (!cursor) return null
  const text = sayPrefix(isoOf(cursor.day), props.words)
  const width = measureText(text, 11.5) + 12
  const left = Math.max(props.frame.left, Math.min(props.frame.width - width, cursor.x - width / 2))
  return (
    <g className="cursor" aria-hidden="true">
      <rect className="cursor-date" x={left} y={34} width={width} height={17} rx={3} />
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
  const { frame, words, exports, tariffs, places, top, height } = props
  const cursor = useCursor(props)
  if (!cursor) return null
  const { state: say } = words.chart
  const readings = [
    ...places.strips.map((y, i) => ({ y: top + y + 9.5, x: undefined, track: exports[i] })),
    // The rates are read beside their names, where no line of theirs is in the way.
    ...(places.total > places.heading ? tariffs.map((track, i) => ({ x: ratePlaces(i, frame).reading.x, y: top + places.steps + ratePlaces(i, frame).reading.y, track })) : []),
  ]
  return (
    <svg className={`cursor-layer${cursor.held ? ' held' : ''}`} width={frame.width} height={height} aria-hidden="true">
      <path className="cursor-line" d={`M${Math.round(cursor.x) + 0.5} ${top - 4}V${height}`} />
      {readings.map(({ y, x: beside, track }) => {
        if (!track) return null
        const state = stateOf(track.measure, cursor.day)
        const value = stateName(state.posture ?? state.rate, track.measure.kind === 'tariff', words)
        const isStale = state.certainty === 'stale'
        const isKnown = !isStale && state.posture !== undefined && state.posture !== 'unknown'
        // On a phone there is no name beside a rate, and no room for a date.
        const { imposer, target } = track.measure
        const said = beside !== undefined && frame.narrow ? `${imposer.toUpperCase()}→${target.toUpperCase()} ${value}` : value
        const text = !isStale ? said : frame.narrow ? `(${said})` : `${said}, ${say.lastTold(sayPrefix(state.lastReported, words))}`
        // Bold letters are a little wider.
        const width = measureText(text, isStale ? 11 : 12) + 10
        const x = beside ?? (cursor.x + 6 + width > frame.width ? cursor.x - 6 - width : cursor.x + 6)
        return (
          <g key={track.measure.id} className={`reading${isKnown ? ` known posture ${state.posture}` : ''}`}>
            <rect className="fill" x={x} y={y - 11} width={width} height={15} rx={2} />
            <text x={x + 5} y={y}>{text}</text>
          </g>
        )
      })}
    </svg>
  )
}
