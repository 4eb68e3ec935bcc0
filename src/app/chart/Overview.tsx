import { memo, type RefObject, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { isoOf, partsOf } from '../../day.ts'
import { DIRECTIONS } from '../../event.ts'
import { densityOf } from '../../timeline/density.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Places } from '../../timeline/places.ts'
import { type TimeScale } from '../../timeline/scale.ts'
import { ticksOf } from '../../timeline/ticks.ts'
import { type Track } from '../../timeline/tracks.ts'
import { FIT, type Transform, windowOf } from '../../timeline/viewport.ts'
import { toTenth } from '../../timeline/to-tenth.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { BRIEF_YEARS } from './Axis.tsx'
import { type Frame } from './use-scene.ts'

const BIN = 4
const DENSITY = 30
const STRIP = 3
const AXIS = 15
/** Narrowest window that the brush makes, as a share of the range. */
const NARROWEST = 0.002
const HANDLE = 9
/** One press of an arrow key moves by this share of the range. */
const KEY_STEP = 0.01

/** The whole range in small, with the window as a brush: dragged by its middle or its ends, or moved by keys. */
export function Overview({ index, rows, places, scale, exports, frame, transform, words, onMove, onRest }: {
  index: TimelineIndex
  rows: Int32Array
  places: Places
  scale: TimeScale
  exports: readonly Track[]
  frame: Frame
  /** In frame widths. */
  transform: Transform
  words: Words
  onMove: (transform: Transform) => void
  onRest: () => void
}) {
  const svg = useRef<SVGSVGElement>(null)
  // How dense what is, may come a moment after the chart.
  const calm = useDeferredValue(rows)
  const from = -transform.x / transform.k
  const to = from + 1 / transform.k
  const latest = useRef({ from, to, frame, onMove, onRest })
  useEffect(() => {
    latest.current = { from, to, frame, onMove, onRest }
  })
  useBrush(svg, latest)

  const height = DENSITY + exports.length * (STRIP + 1) + AXIS + 4
  const { first, last } = windowOf(scale, 1, transform)
  const name = (day: typeof first) => sayPrefix(isoOf(day), words)
  const handle = (side: 'from' | 'to', at: number, text: string) => (
    <rect
      className="brush-handle" data-side={side} x={at * frame.plot - HANDLE / 2} width={HANDLE} height={height - AXIS} role="slider" tabIndex={0}
      aria-label={side === 'from' ? words.chart.windowStart : words.chart.windowEnd}
      aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(at * 100)} aria-valuetext={text}
    />
  )
  return (
    <svg className="overview" width={frame.width} height={height} ref={svg} role="group" aria-label={words.chart.overview}>
      <g transform={`translate(${frame.left} 0)`}>
        <Backdrop index={index} rows={calm} places={places} scale={scale} exports={exports} frame={frame} words={words} height={height} />
        <path className="brush-shade" d={`M0 0H${from * frame.plot}V${height - AXIS}H0ZM${to * frame.plot} 0H${frame.plot}V${height - AXIS}H${to * frame.plot}Z`} />
        <rect className="brush" data-side="both" x={from * frame.plot} width={Math.max(1, (to - from) * frame.plot)} height={height - AXIS} />
        {handle('from', from, name(first))}
        {handle('to', to, name(last))}
      </g>
    </svg>
  )
}

const Backdrop = memo(function Backdrop({ index, rows, places, scale, exports, frame, words, height }: {
  index: TimelineIndex; rows: Int32Array; places: Places; scale: TimeScale; exports: readonly Track[]; frame: Frame; words: Words; height: number
}) {
  const { plot, narrow } = frame
  const bins = Math.max(1, Math.floor(plot / BIN))
  const density = useMemo(() => densityOf(index, rows, places, bins), [index, rows, places, bins])
  const years = useMemo(() => ticksOf(scale, plot, FIT, { ...(narrow ? BRIEF_YEARS : { year: 34 }), month: 30, day: 99 }).years, [scale, plot, narrow])
  let most = 1
  for (let bin = 0; bin < bins; bin++) {
    most = Math.max(most, (density[bin] as number) + (density[bins + bin] as number) + (density[2 * bins + bin] as number))
  }
  const columns = DIRECTIONS.map((direction, d) => {
    let path = ''
    for (let bin = 0; bin < bins; bin++) {
      const count = density[d * bins + bin] as number
      if (count === 0) continue
      let below = 0
      for (let other = 0; other < d; other++) below += density[other * bins + bin] as number
      const y = DENSITY - ((below + count) / most) * (DENSITY - 2)
      path += `M${bin * BIN} ${toTenth(y)}h${BIN - 1}v${toTenth((count / most) * (DENSITY - 2))}h${1 - BIN}Z`
    }
    return <path key={direction} className={`density ${direction}`} d={path} />
  })
  const x = (day: number) => Math.max(0, Math.min(plot, scale.unit(day) * plot))
  return (
    <g aria-hidden="true">
      {columns}
      {exports.map((track, i) => track.stretches.filter(({ sureness }) => sureness === 'certain').map((stretch) => (
        <g key={`${track.measure.id} ${stretch.from}`} className={`posture ${stretch.value}`}>
          <rect className="fill" x={x(stretch.from)} y={DENSITY + 2 + i * (STRIP + 1)} width={x(stretch.to) - x(stretch.from)} height={STRIP} />
        </g>
      )))}
      <path className="overview-edge" d={`M0 ${height - AXIS + 0.5}H${plot}`} />
      {years.map((tick) => (
        <g key={tick.day}>
          {tick.x > 0 && <path className="overview-edge" d={`M${toTenth(tick.x)} 0V${height - AXIS}`} />}
          {tick.labelX !== undefined && <text className="axis-day" x={tick.labelX + 3} y={height - 3}>{words.chart.year(partsOf(tick.day).year, narrow)}</text>}
        </g>
      ))}
    </g>
  )
})

interface BrushState {
  readonly from: number
  readonly to: number
  readonly frame: Frame
  onMove(transform: Transform): void
  onRest(): void
}

function useBrush(held: RefObject<SVGSVGElement | null>, latest: { readonly current: BrushState }): void {
  useEffect(() => {
    const svg = held.current
    if (!svg) return
    let drag: { side: string; at: number; from: number; to: number } | undefined
    const unitAt = (event: PointerEvent) => {
      const { frame } = latest.current
      return (event.clientX - svg.getBoundingClientRect().left - frame.left) / frame.plot
    }
    const onDown = (event: PointerEvent) => {
      const at = unitAt(event)
      let { from, to } = latest.current
      let side = event.target instanceof Element ? event.target.getAttribute('data-side') : null
      if (side === null) {
        // Beside the brush: it comes to the pointer, and may be dragged on.
        side = 'both'
        const half = (to - from) / 2
        const middle = Math.max(half, Math.min(1 - half, at))
        from = middle - half
        to = middle + half
        latest.current.onMove(transformOver(from, to))
      }
      drag = { side, at, from, to }
      svg.setPointerCapture(event.pointerId)
    }
    const onMove = (event: PointerEvent) => {
      if (drag) latest.current.onMove(moved(drag, unitAt(event) - drag.at))
    }
    const onUp = () => {
      if (drag) latest.current.onRest()
      drag = undefined
    }
    const onKey = (event: KeyboardEvent) => {
      const side = event.target instanceof Element ? event.target.getAttribute('data-side') : null
      const by = event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -KEY_STEP : event.key === 'ArrowRight' || event.key === 'ArrowUp' ? KEY_STEP : 0
      if (side === null || by === 0) return
      event.preventDefault()
      const { from, to, onMove, onRest } = latest.current
      onMove(moved({ side: event.shiftKey ? 'both' : side, from, to }, by))
      onRest()
    }
    svg.addEventListener('pointerdown', onDown)
    svg.addEventListener('pointermove', onMove)
    svg.addEventListener('pointerup', onUp)
    svg.addEventListener('pointercancel', onUp)
    svg.addEventListener('keydown', onKey)
    return () => {
      svg.removeEventListener('pointerdown', onDown)
      svg.removeEventListener('pointermove', onMove)
      svg.removeEventListener('pointerup', onUp)
      svg.removeEventListener('pointercancel', onUp)
      svg.removeEventListener('keydown', onKey)
    }
  }, [held, latest])
}

function moved({ side, from, to }: { side: string; from: number; to: number }, by: number): Transform {
  if (side === 'from') return transformOver(Math.max(0, Math.min(to - NARROWEST, from + by)), to)
  if (side === 'to') return transformOver(from, Math.min(1, Math.max(from + NARROWEST, to + by)))
  const held = Math.max(-from, Math.min(1 - to, by))
  return transformOver(from + held, to + held)
}

function transformOver(from: number, to: number): Transform {
  const k = 1 / Math.max(NARROWEST, to - from)
  return { k, x: -from * k }
}
