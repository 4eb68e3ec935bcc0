import { memo } from 'react'
import { partsOf } from '../../day.ts'
import { type TimeScale } from '../../timeline/scale.ts'
import { type Tick, type TickRoom, type Ticks } from '../../timeline/ticks.ts'
import { pixelOf, type Transform } from '../../timeline/viewport.ts'
import { toTenth } from '../../timeline/to-tenth.ts'
import { type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { type Frame } from './use-scene.ts'

export const AXIS_HEIGHT = 58

/** What the words of ticks need, in pixels: on a phone that shows it all, years have two digits and the first begins at the edge of the screen, or it has no room. */
export function roomForTicks(frame: Frame, { k }: Transform, lang: Lang): TickRoom {
  return { ...(hasBriefYears(frame, k) ? BRIEF_YEARS : { year: 34 }), month: lang === 'ko' ? 34 : 30, day: 17 }
}

/** Room for years of two digits. */
export const BRIEF_YEARS = { year: 23, outside: 10 }

/** By the zoom and not by what is in view: while panning nothing changes its form. */
function hasBriefYears(frame: Frame, k: number): boolean {
  return frame.narrow && k < 1.5
}

/** Years, months and days over a ruler whose every cell is one month: it shows where time is stretched. */
export const Axis = memo(function Axis({ ticks, frame, scale, transform, words }: {
  ticks: Ticks
  frame: Frame
  scale: TimeScale
  /** In pixels. */
  transform: Transform
  words: Words
}) {
  const named = (tick: Tick) => tick.labelX !== undefined
  return (
    <g className="axis" transform={`translate(${frame.left} 0)`}>
      {ticks.years.filter(named).map((tick) => (
        <text key={tick.day} className="axis-year" x={(tick.labelX ?? 0) + 4} y={14}>{words.chart.year(partsOf(tick.day).year, hasBriefYears(frame, transform.k))}</text>
      ))}
      {ticks.months.filter(named).map((tick) => (
        <text key={tick.day} className="axis-month" x={(tick.labelX ?? 0) + 4} y={31}>{words.chart.monthTick(partsOf(tick.day).month)}</text>
      ))}
      {ticks.days.filter(named).map((tick) => (
        <text key={tick.day} className="axis-day" x={tick.labelX} y={46} textAnchor="middle">{partsOf(tick.day).dayOfMonth}</text>
      ))}
      <path className="ruler" d={ruler(ticks.months, frame.plot, scale, transform)} />
      <rect className="ruler-edge" x={0} y={AXIS_HEIGHT - 6} width={frame.plot} height={5} />
    </g>
  )
})

/** Every second month filled, counted from January so that a cell keeps its shade while panning. */
function ruler(months: readonly Tick[], width: number, scale: TimeScale, transform: Transform): string {
  let path = ''
  for (const [i, tick] of months.entries()) {
    if (partsOf(tick.day).month % 2 === 1) continue
    const next = months[i + 1]
    const from = Math.max(0, pixelOf(scale, width, transform, Math.max(tick.day, scale.domain[0])))
    const to = Math.min(width, next ? next.x : width)
    if (to > from) path += `M${toTenth(from)} ${AXIS_HEIGHT - 6}H${toTenth(to)}v5H${toTenth(from)}Z`
  }
  return path
}

/** The lines behind the lanes: one path for each unit, whatever the number of ticks. */
export const Gridlines = memo(function Gridlines({ ticks, frame, height }: { ticks: Ticks; frame: Frame; height: number }) {
  const lines = (list: readonly Tick[]) =>
    list.filter(({ x }) => x >= 0 && x <= frame.plot).map(({ x }) => `M${Math.round(x) + 0.5} 0V${height}`).join('')
  return (
    <g className="gridlines" transform={`translate(${frame.left} 0)`} aria-hidden="true">
      <path className="grid-day" d={lines(ticks.days)} />
      <path className="grid-month" d={lines(apart(ticks.months))} />
      <path className="grid-year" d={lines(ticks.years)} />
    </g>
  )
})

/** Without the lines of squeezed months, which would only make a grey patch. */
function apart(ticks: readonly Tick[]): Tick[] {
  return ticks.filter(({ x }, i) => x - (ticks[i - 1]?.x ?? -Infinity) >= LEAST_GRID || (ticks[i + 1]?.x ?? Infinity) - x >= LEAST_GRID)
}

const LEAST_GRID = 9
