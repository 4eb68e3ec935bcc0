/** State tracks: the stretches of time that one measure's claims fill, ready to be put on a scale. */
import { addDays } from '../day.ts'
import type { Product } from '../event.ts'
import { grouped } from './grouped.ts'
import type { Ahead, Measure, StateValue } from './state.ts'
import { beforeOn, LEAD_DAYS } from './state.ts'

export interface Stretch {
  readonly value: StateValue
  readonly event: string
  /** Continuous days: from the start of the first to the end of the last. */
  readonly from: number
  readonly to: number
  /**
   * `certain`: claimed. `within`: it began some time in here. `before`: said to have held before, since when is not said.
   * `stale`: after the last article that speaks of it.
   */
  readonly sureness: 'certain' | 'within' | 'before' | 'stale'
}

export interface Track {
  /** Measures of which the same is known at all times; the first stands for all. */
  readonly measures: readonly Measure[]
  readonly measure: Measure
  readonly stretches: readonly Stretch[]
  readonly considered: readonly Ahead[]
  readonly announced: readonly Ahead[]
}

/**
 * The tracks of the chart. Exports: by maker, who has the most first, then in the order they begin; those that are alike
 * at all times are one. Then tariffs between two countries.
 */
export function tracksOf(measures: readonly Measure[], products: readonly Product[]): { exports: Track[]; tariffs: Track[] } {
  const track = (alike: readonly Measure[]): Track => {
    const measure = alike[0] as Measure
    return { measures: alike, measure, stretches: stretchesOf(measure), considered: measure.considered, announced: measure.announced }
  }
  const exports = measures.filter(isExportToChina)
  const byMaker = grouped(exports, ({ product }) => products.find(({ id }) => id === product)?.maker)
  const makers = [...byMaker].sort(([a, mine], [b, others]) => Number(a === undefined) - Number(b === undefined) || others.length - mine.length)
  return {
    exports: makers.flatMap(([, made]) => alikeIn(made).map(track).sort((a, b) => beginOf(a) - beginOf(b))),
    tariffs: measures.filter(isBetweenTheTwo).sort((a) => (a.imposer === 'us' ? -1 : 1)).map((measure) => track([measure])),
  }
}

function beginOf({ stretches, considered }: Track): number {
  return Math.min(...stretches.map(({ from }) => from), ...considered.map(({ from }) => from))
}

/** Measures of which the same is known at all times, together. */
function alikeIn(measures: readonly Measure[]): Measure[][] {
  return [...grouped(measures, ({ claims, before, considered, announced, withdrawals, reports, lastReportDate, contradictions }) =>
    JSON.stringify([claims, before, considered, announced, withdrawals, reports, lastReportDate, [...contradictions]])).values()]
}

/** Whether a measure controls what is exported to China. */
export function isExportToChina({ kind, target }: Measure): boolean {
  return kind === 'export' && target === 'cn'
}

/** The general rates of the United States on China and back. */
export function isBetweenTheTwo({ kind, imposer, target, product }: Measure): boolean {
  if (kind !== 'tariff' || product !== undefined) return false
  return (imposer === 'us' && target === 'cn') || (imposer === 'cn' && target === 'us')
}

/** The stretches of a measure from left to right; where there is none, nothing is known. */
export function stretchesOf(measure: Measure): Stretch[] {
  const stretches: Stretch[] = []
  const spoken = measure.lastReported + 1
  const add = (stretch: Stretch) => {
    if (stretch.to <= stretch.from) return
    if (stretch.to <= spoken) stretches.push(stretch)
    else if (stretch.from >= spoken) stretches.push({ ...stretch, sureness: 'stale' })
    else stretches.push({ ...stretch, to: spoken }, { ...stretch, from: spoken, sureness: 'stale' })
  }
  const { claims } = measure
  const first = claims[0]
  if (measure.before.length > 0) {
    const end = first?.first ?? spoken
    const start = Math.min(...measure.before.map(({ day }) => day)) - LEAD_DAYS
    for (let from = start; from < end;) {
      const said = beforeOn(measure, addDays(from as never, 0))
      let to = from + 1
      while (to < end && beforeOn(measure, to as never) === said) to++
      if (said) add({ value: said.value, event: said.event, from, to, sureness: 'before' })
      from = to
    }
  }
  for (const [i, claim] of claims.entries()) {
    const next = claims[i + 1]?.first ?? Infinity
    const end = Math.min(next, claim.until === undefined ? Infinity : claim.until + 1)
    add({ value: claim.value, event: claim.event, from: claim.first, to: Math.min(claim.sure, end), sureness: 'within' })
    add({ value: claim.value, event: claim.event, from: Math.min(claim.sure, end), to: end, sureness: 'certain' })
  }
  return stretches
}
