import { memo } from 'react'
import { type Dataset, type Posture } from '../../event.ts'
import { type Ahead, type Measure, type StateValue } from '../../timeline/state.ts'
import { type Stretch, type Track } from '../../timeline/tracks.ts'
import { type TimeScale } from '../../timeline/scale.ts'
import { pixelOf, type Transform } from '../../timeline/viewport.ts'
import { fitLetters } from '../../timeline/text-width.ts'
import { type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { measureText } from './measure-text.ts'
import { countryName } from './names.ts'
import { type Frame } from './use-scene.ts'

export interface TrackPlaces {
  readonly heading: number
  /** Top of each strip, and of the step chart. */
  readonly strips: readonly number[]
  readonly steps: number
  readonly total: number
}

const HEADING = 26
const STRIP = 12
const STRIP_ROW = 17
const NARROW_ROW = 24
const STEPS = 72
/** Least length of the line of a plan, in pixels. */
const PLAN_LENGTH = 12
/** Pixels over which a state fades after the last article that speaks of it. */
const FADE = 56

/** Where the tracks lie, in pixels from their top; nothing but the heading where they are folded. */
export function placeTracks(exports: number, tariffs: number, folded: boolean, narrow: boolean): TrackPlaces {
  if (exports + tariffs === 0) return { heading: 0, strips: [], steps: 0, total: 0 }
  if (folded) return { heading: HEADING, strips: [], steps: HEADING, total: HEADING }
  const row = narrow ? NARROW_ROW : STRIP_ROW
  const strips = Array.from({ length: exports }, (_, i) => HEADING + i * row + (narrow ? 11 : 3))
  const steps = HEADING + exports * row + 8
  return { heading: HEADING, strips, steps, total: tariffs > 0 ? steps + STEPS + (narrow ? 20 : 8) : steps }
}

/** Where the name of a tariff's line begins, and where its rate on the day of the cursor is read; from the top of the steps. */
export function ratePlaces(i: number, frame: Frame): { name: { x: number; y: number }; reading: { x: number; y: number } } {
  if (!frame.narrow) return { name: { x: 36, y: 28 + i * 17 }, reading: { x: frame.left + 4, y: 28 + i * 17 } }
  return { name: { x: 28 + i * (frame.width / 2), y: STEPS + 14 }, reading: { x: frame.left, y: 12 + i * 17 } }
}

/** What a measure is called: the product of an export measure, the two sides of a tariff. */
export function measureName(measure: Measure, dataset: Dataset, lang: Lang, words: Words): string {
  const product = measure.product === undefined ? undefined : dataset.products.find(({ id }) => id === measure.product)?.name[lang] ?? measure.product
  const sides = words.chart.state.tariff(countryName(measure.imposer, words), countryName(measure.target, words))
  if (measure.kind === 'tariff') return product === undefined ? sides : `${sides}, ${product}`
  return product ?? measure.id
}

/** What a track is called: who makes the products, where that is known, and each of them. */
export function trackName(measures: readonly Measure[], dataset: Dataset, lang: Lang, words: Words): string {
  const maker = dataset.products.find(({ id }) => id === measures[0]?.product)?.maker
  const name = maker === undefined ? undefined : dataset.actors.find(({ id }) => id === maker)?.name[lang] ?? maker
  return [name, measures.map((measure) => measureName(measure, dataset, lang, words)).join(', ')].filter((part) => part !== undefined).join(' ')
}

/** A posture or a rate in words. */
export function stateName(value: StateValue | null | undefined, isTariff: boolean, words: Words): string {
  if (typeof value === 'number') return words.chart.state.rate(value)
  if (value === null || value === undefined) return isTariff ? words.chart.state.unknownRate : words.chart.state.posture.unknown
  return words.chart.state.posture[value]
}

/** One strip for each chip to China and the tariff rates as steps, on the chart's own axis. */
export const Tracks = memo(function Tracks({ exports, tariffs, places, frame, scale, transform, dataset, lang, words, folded }: {
  exports: readonly Track[]
  tariffs: readonly Track[]
  places: TrackPlaces
  frame: Frame
  scale: TimeScale
  transform: Transform
  dataset: Dataset
  lang: Lang
  words: Words
  folded: boolean
}) {
  const x = (day: number) => pixelOf(scale, frame.plot, transform, day)
  const nameRoom = frame.narrow ? frame.width - 20 : frame.left - 28
  return (
    <g className="tracks">
      <g className="fold" data-fold="state" role="button" tabIndex={-1} aria-expanded={!folded} aria-label={(folded ? words.chart.unfold : words.chart.fold)(words.chart.state.heading)}>
        <rect className="fold-area" x={0} y={1} width={frame.narrow ? frame.width : frame.left} height={24} />
        <path className="caret" d={folded ? 'M6 -4l5 4l-5 4z' : 'M4 -3h8l-4 5z'} transform="translate(0 13)" />
        <text className="group-name" x={18} y={17}>{words.chart.state.heading}</text>
      </g>
      {exports.map((track, i) => {
        const top = places.strips[i]
        if (top === undefined) return null
        const name = trackName(track.measures, dataset, lang, words)
        return (
          <g key={track.measure.id} data-measure={track.measures.map(({ id }) => id).join(' ')}>
            <text className="lane-name" x={frame.narrow ? 10 : 18} y={frame.narrow ? top - 2 : top + 10}>{fitLetters(name, 12, nameRoom, measureText)}</text>
            <g clipPath={`url(#plot-tracks-${frame.plot})`} transform={`translate(${frame.left} ${top})`}>
              <path className="unknown-line" d={`M0 ${STRIP / 2}H${frame.plot}`} />
              <Strip track={track} x={x} width={frame.plot} words={words} />
            </g>
          </g>
        )
      })}
      {!folded && tariffs.length > 0 && <Steps tracks={tariffs} top={places.steps} x={x} frame={frame} words={words} dataset={dataset} lang={lang} />}
    </g>
  )
})

function Strip({ track, x, width, words }: { track: Track; x: (day: number) => number; width: number; words: Words }) {
  return (
    <>
      {track.stretches.map((stretch, i) => {
        const { from, to } = inPixels(stretch, track.stretches[i + 1], x, width)
        if (to <= 0 || from >= width || to - from < 0.2) return null
        const posture = stretch.value as Posture
        return (
          <g key={`${stretch.event} ${stretch.from}`} className={`posture ${posture} ${stretch.sureness}`} mask={stretch.sureness === 'stale' ? 'url(#stale)' : stretch.sureness === 'before' || stretch.sureness === 'within' ? 'url(#before)' : undefined}>
            <rect className="fill" x={from} width={Math.max(0.5, to - from - 1)} height={STRIP} />
            {posture !== 'open' && posture !== 'refused' && <rect className="texture" x={from} width={Math.max(0.5, to - from - 1)} height={STRIP} fill={`url(#posture-${posture})`} />}
          </g>
        )
      })}
      {track.announced.map((ahead) => <rect key={ahead.event} className="ahead" {...box(ahead, x)} y={1} height={STRIP - 2} />)}
      {track.considered.map((ahead) => <rect key={ahead.event} className="considered" {...box(ahead, x)} height={STRIP} fill="url(#considered)" />)}
      {track.stretches.map((stretch, i) => {
        const { from, to } = inPixels(stretch, track.stretches[i + 1], x, width)
        const text = words.chart.state.posture[stretch.value as Posture]
        const left = Math.max(0, from)
        const repeats = track.stretches[i - 1]?.sureness === 'certain' && track.stretches[i - 1]?.value === stretch.value && from > 0
        if (repeats || stretch.sureness !== 'certain' || Math.min(width, to) - left < measureText(text, 10.5) + 10) return null
        return <g key={stretch.from} className={`posture ${stretch.value}`}><text x={left + 5} y={9.5}>{text}</text></g>
      })}
      <path className="reports" d={track.measure.reports.map((day) => `M${round(x(day + 0.5))} ${STRIP + 0.5}v2.5`).join('')} />
      {[...track.measure.contradictions.keys()].flatMap((event) => track.measure.claims.filter((claim) => claim.event === event)).map((claim) => (
        <path key={`${claim.event} ${claim.from}`} className="contradicted" d={`M${x(claim.first)} -1l3 -4h-6z`} />
      ))}
    </>
  )
}

function Steps({ tracks, top, x, frame, words, dataset, lang }: {
  tracks: readonly Track[]; top: number; x: (day: number) => number; frame: Frame; words: Words; dataset: Dataset; lang: Lang
}) {
  const values = tracks.flatMap(({ stretches, announced, considered }) => [...stretches, ...announced, ...considered].map(({ value }) => value))
  const most = Math.max(50, ...values.filter((value) => typeof value === 'number'))
  const y = (value: StateValue | undefined) => STEPS - (STEPS - 12) * (Number(value) / most)
  return (
    <g className="steps" transform={`translate(0 ${top})`}>
      {!frame.narrow && <text className="lane-name" x={18} y={10}>{words.chart.state.tariffs}</text>}
      {tracks.map((track, i) => {
        const name = measureName(track.measure, dataset, lang, words)
        const { name: at } = ratePlaces(i, frame)
        return (
          <g key={track.measure.id} className={`rate side-${i}`}>
            <path className="line" d={`M${at.x - 18} ${at.y - 4}h13`} />
            <text className="lane-name" x={at.x} y={at.y}>{fitLetters(name, 12, (frame.narrow ? frame.width / 2 - 24 : frame.left - 46), measureText)}</text>
          </g>
        )
      })}
      <g clipPath={`url(#plot-steps-${frame.plot})`} transform={`translate(${frame.left} 0)`}>
        <path className="zero" d={`M0 ${y(0)}H${frame.plot}`} />
        {tracks.map((track, i) => <Rate key={track.measure.id} track={track} side={i} x={x} y={y} width={frame.plot} />)}
        {/* After all lines, so that none runs through a number. */}
        {rateLabels(tracks, x, y, frame.plot, words).map((label) => (
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
    const { from, to } = inPixels(stretch, next, x, width)
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
        const { x: left, width: length } = box(ahead, x)
        return <path key={ahead.event} className="line ahead" d={`M${left} ${y(ahead.value)}h${length}`} />
      })}
      {track.considered.map((ahead) => {
        const { x: left, width: length } = box(ahead, x)
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
function rateLabels(tracks: readonly Track[], x: (day: number) => number, y: (value: StateValue | undefined) => number, width: number, words: Words) {
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
      const { from, to } = inPixels(stretch, track.stretches[i + 1], x, width)
      if (to <= 0 || from >= width) continue
      const text = words.chart.state.rate(stretch.value)
      const level = y(stretch.value)
      const start = Math.max(from, 0) + 3
      const before = from - 3 - measureText(text, RATE_SIZE)
      const own: [number, number] = [start, side === 0 ? level - 4 : level + RATE_LINE + 1]
      // A short step has its number before it: after it the next line rises through.
      const roomy = to - start >= measureText(text, RATE_SIZE)
      place(side, text, roomy ? [own, [before, level - 4]] : [[before, level - 4], own, [before, level + RATE_LINE + 1]])
    }
  }
  for (const [side, track] of tracks.entries()) {
    for (const ahead of track.considered) {
      if (typeof ahead.value !== 'number') continue
      const at = Math.max(x(ahead.from) + PLAN_LENGTH, x(ahead.to + 1)) + 4
      place(side, `${words.chart.state.rate(ahead.value)} ${words.status.considered}`, [[at, y(ahead.value) + 4]])
    }
  }
  return placed
}

/** Pixels of a stretch; one that is stale ends where it has faded. */
function inPixels(stretch: Stretch, next: Stretch | undefined, x: (day: number) => number, width: number): { from: number; to: number } {
  const from = Math.max(-FADE, x(stretch.from))
  const end = Number.isFinite(stretch.to) ? x(stretch.to) : next ? x(next.from) : width + FADE
  return { from, to: Math.min(width + FADE, stretch.sureness === 'stale' ? Math.min(end, x(stretch.from) + FADE) : end) }
}

function box(ahead: Ahead, x: (day: number) => number): { x: number; width: number } {
  const from = x(ahead.from)
  return { x: from, width: Math.max(2, x(ahead.to + 1) - from) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Textures that tell postures apart without colour. */
export function TrackPaints({ frame, height }: { frame: Frame; height: number }) {
  return (
    <>
      <clipPath id={`plot-tracks-${frame.plot}`}><rect x={0} y={-6} width={frame.plot} height={STRIP + 10} /></clipPath>
      <clipPath id={`plot-steps-${frame.plot}`}><rect x={0} y={-4} width={frame.plot} height={height} /></clipPath>
      <linearGradient id="fade-out"><stop offset="0" stopColor="#fff" stopOpacity=".6" /><stop offset="1" stopColor="#fff" stopOpacity="0" /></linearGradient>
      <linearGradient id="fade-in"><stop offset="0" stopColor="#fff" stopOpacity="0" /><stop offset="1" stopColor="#fff" stopOpacity=".7" /></linearGradient>
      <mask id="stale" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#fade-out)" /></mask>
      <mask id="before" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#fade-in)" /></mask>
      <pattern id="posture-licence-required" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M2.5 0V5" className="weave" /></pattern>
      <pattern id="posture-conditions" width="5" height="6" patternUnits="userSpaceOnUse"><circle cx="2.5" cy="3" r=".8" className="dot" /></pattern>
      <pattern id="posture-under-review" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" className="weave" /></pattern>
      <pattern id="posture-unknown" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 3H3" className="weave" /></pattern>
      <pattern id="considered" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" className="hatch" /></pattern>
    </>
  )
}
