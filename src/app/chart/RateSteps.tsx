import { type Dataset } from '../../event.ts'
import { type StateValue } from '../../timeline/state.ts'
import { type Track } from '../../timeline/tracks.ts'
import { type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { measureText } from './measure-text.ts'
import { measureName } from './track-names.ts'
import { aheadPixels, pixelsOf } from './track-pixels.ts'
import { ratePlace, STEPS, STEPS_TOP } from './track-places.ts'
import { type Frame } from './use-scene.ts'

/** Least length of the line of a plan, in pixels. */
const PLAN_LENGTH = 12
const NAME_SIZE = 10.5

/** The rates of the tariffs as steps on one scale from 0 up. */
export function RateSteps({ tracks, top, x, frame, words, dataset, lang }: {
  tracks: readonly Track[]; top: number; x: (day: number) => number; frame: Frame; words: Words; dataset: Dataset; lang: Lang
}) {
  const values = tracks.flatMap(({ stretches, announced, considered }) => [...stretches, ...announced, ...considered].map(({ value }) => value))
  const most = Math.max(50, ...values.filter((value) => typeof value === 'number'))
  const y = (value: StateValue | undefined) => STEPS - (STEPS - STEPS_TOP) * (Number(value) / most)
  return (
    <g className="steps" transform={`translate(0 ${top})`}>
      {!frame.narrow && <text className="lane-name" x={18} y={10}>{words.chart.state.tariffs}</text>}
      {tracks.map((track, i) => {
        const name = measureName(track.measure, dataset, lang, words)
        const at = ratePlace(i, frame)
        const room = frame.narrow ? frame.width / 2 - 28 : frame.left - 40
        return (
          <g key={track.measure.id} className={`rate side-${i}`}>
            <path className="line" d={`M${at.x - 18} ${at.y - 4}h13`} />
            <text className="lane-name" x={at.x} y={at.y}>{measureText(name, NAME_SIZE) <= room ? name : words.chart.state.sides(track.measure.imposer, track.measure.target)}</text>
            {frame.narrow && <text x={at.x} y={at.y + 13}>{words.chart.state.lastTold(sayPrefix(track.measure.lastReportDate, words))}</text>}
          </g>
        )
      })}
      <g clipPath={`url(#plot-steps-${frame.plot})`} transform={`translate(${frame.left} 0)`}>
        <path className="zero" d={`M0 ${y(0)}H${frame.plot}`} />
        {tracks.map((track, i) => <Rate key={track.measure.id} track={track} side={i} x={x} y={y} width={frame.plot} />)}
        {/* After all lines, so that none runs through a number. */}
        {rateLabels(tracks, x, y, frame.plot, frame.narrow, words).map((label) => (
          <g key={`${label.side} ${label.x} ${label.y}`} className={`rate side-${label.side}`}><text x={label.x} y={label.y}>{label.text}</text></g>
        ))}
      </g>
    </g>
  )
}

function Rate({ track, side, x, y, width }: {
  track: Track; side: number; x: (day: number) => number; y: (value: StateValue | undefined) => number; width: number
}) {
  let certain = ''
  let unsure = ''
  for (const [i, stretch] of track.stretches.entries()) {
    if (typeof stretch.value !== 'number') continue
    const next = track.stretches[i + 1]
    const { from, to } = pixelsOf(stretch, next, x, width)
    const level = y(stretch.value)
    const rise = next && next.from === stretch.to && typeof next.value === 'number' ? `V${y(next.value)}` : ''
    if (stretch.sureness === 'certain') certain += `M${from} ${level}H${to}${rise}`
    else {
      unsure += `M${from} ${level}H${to}`
      if (rise) certain += `M${to} ${level}${rise}`
    }
  }
  return (
    <g className={`rate side-${side}`}>
      {track.announced.map((ahead) => {
        const { x: left, width: length } = aheadPixels(ahead, x)
        return <path key={ahead.event} className="line ahead" d={`M${left} ${y(ahead.value)}h${length}`} />
      })}
      {track.considered.map((ahead) => {
        const { x: left, width: length } = aheadPixels(ahead, x)
        return <path key={ahead.event} className="line plan" d={`M${left} ${y(ahead.value)}h${Math.max(PLAN_LENGTH, length)}`} />
      })}
      <path className="line unsure" d={unsure} />
      <path className="line" d={certain} />
    </g>
  )
}

/** Letters of a rate, and the height of the line that it keeps clear, in pixels. */
const RATE_SIZE = 10.5
const RATE_LINE = 11

/**
 * The rates in words, for all tracks at once, because a step of one may stand where the other's number would: above the
 * line, under it, or before its step; the latest first, what is only considered last; left out where no place is free.
 */
function rateLabels(tracks: readonly Track[], x: (day: number) => number, y: (value: StateValue | undefined) => number, width: number, narrow: boolean, words: Words) {
  const placed: { side: number; x: number; y: number; text: string; end: number }[] = []
  const place = (side: number, text: string, places: readonly (readonly [x: number, y: number])[]) => {
    const length = measureText(text, RATE_SIZE)
    for (const [left, base] of places) {
      const fits = left >= 0 && left + length <= width && base >= RATE_LINE - 4
      if (!fits || placed.some((other) => Math.abs(other.y - base) < RATE_LINE && left < other.end + 3 && other.x < left + length + 3)) continue
      placed.push({ side, x: left, y: base, text, end: left + length })
      return
    }
  }
  for (const [side, track] of tracks.entries()) {
    for (const [i, stretch] of [...track.stretches.entries()].reverse()) {
      if (typeof stretch.value !== 'number' || track.stretches[i - 1]?.value === stretch.value) continue
      const { from, to } = pixelsOf(stretch, track.stretches[i + 1], x, width)
      if (to <= 0 || from >= width) continue
      const text = words.chart.state.rate(stretch.value)
      const level = y(stretch.value)
      const start = Math.max(from, 0) + 3
      const before = from - 3 - measureText(text, RATE_SIZE)
      const own: [number, number] = [start, side === 0 ? level - 4 : level + RATE_LINE + 1]
      // A short step has its number before it: after it the next line rises through.
      const after = track.stretches[i + 1]
      const end = after?.value === stretch.value ? pixelsOf(after, track.stretches[i + 2], x, width).to : to
      const roomy = end - start >= measureText(text, RATE_SIZE)
      place(side, text, roomy ? [own, [before, level - 4]] : [[before, level - 4], own, [before, level + RATE_LINE + 1]])
    }
  }
  for (const [side, track] of tracks.entries()) {
    for (const ahead of track.considered) {
      if (typeof ahead.value !== 'number') continue
      const text = `${words.chart.state.rate(ahead.value)} ${words.status.considered}`
      const base = y(ahead.value) + 4
      // Before its line; after it what came of the plan may be drawn.
      place(side, text, [[x(ahead.from) - 4 - measureText(text, RATE_SIZE), base], [Math.max(x(ahead.from) + PLAN_LENGTH, x(ahead.to + 1)) + 4, base]])
    }
  }
  const begin = Math.min(...tracks.flatMap(({ stretches }) => stretches.slice(0, 1).map(({ from }) => x(from)))) - 6
  for (const [side, track] of tracks.entries()) {
    const [first, last] = [track.stretches[0], track.stretches.at(-1)]
    if (!first || !last || narrow) continue
    const { state: say } = words.chart
    // Why nothing is drawn there: before the line, else before all of them, else above; and after where it has faded.
    const length = measureText(say.untoldBefore, RATE_SIZE)
    if (first.sureness !== 'stale') place(side, say.untoldBefore, [
      [x(first.from) - 6, y(first.value) + 5], [begin, y(first.value) + 5], [x(first.from) - 6, STEPS_TOP + 5],
    ].map(([end, base]) => [Math.min(end as number, width) - length, base as number]))
    if (last.sureness === 'stale') {
      const { to } = pixelsOf(last, undefined, x, width)
      place(side, say.staleSince(sayPrefix(track.measure.lastReportDate, words)), [[Math.max(to, 0) + 6, y(last.value) + 5]])
    }
  }
  return placed
}
