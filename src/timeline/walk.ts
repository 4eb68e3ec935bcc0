/** Walking the events by keys: in time order inside a lane, across lanes to the event nearest in time, or through all. */
import type { TimelineIndex } from './index-columns.ts'
import type { Arrangement, LaneColumns } from './lanes.ts'

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'earlier' | 'later'

/**
 * The row that a step leads to; the same row where there is none further. `from` and `to` are the first and last event of
 * the mark that is left: the same one, but for counts.
 */
export function walk(
  index: TimelineIndex, rows: Int32Array, columns: LaneColumns, arrangement: Arrangement, step: Step, from: number, to: number,
): number {
  const bandOf = (row: number) => arrangement.bandOfLane[columns.own[row] as number] as number
  const band = bandOf(from)
  if (step === 'earlier') return rows.findLast((row) => row < from) ?? from
  if (step === 'later') return rows.find((row) => row > to) ?? to
  if (step === 'left') return rows.findLast((row) => row < from && bandOf(row) === band) ?? from
  if (step === 'right') return rows.find((row) => row > to && bandOf(row) === band) ?? to
  if (step === 'first') return rows.find((row) => bandOf(row) === band) ?? from
  if (step === 'last') return rows.findLast((row) => bandOf(row) === band) ?? to

  const day = index.firstDay[from] as number
  const isBeyond = step === 'up' ? (other: number) => other < band : (other: number) => other > band
  let best = from
  let bestBand = -1
  let bestDistance = Infinity
  for (const row of rows) {
    const other = bandOf(row)
    if (!isBeyond(other)) continue
    const distance = Math.abs((index.firstDay[row] as number) - day)
    const isNearer = bestBand < 0 || (step === 'up' ? other > bestBand : other < bestBand)
    if (isNearer || (other === bestBand && distance < bestDistance)) {
      best = row
      bestBand = other
      bestDistance = distance
    }
  }
  return best
}

/** The row of a selection nearest in time to one that may no longer be in it; undefined when nothing is selected. */
export function nearestRow(index: TimelineIndex, rows: Int32Array, wanted: number): number | undefined {
  const day = index.firstDay[wanted] ?? 0
  let best: number | undefined
  for (const row of rows) {
    if (row === wanted) return row
    if (best === undefined || Math.abs((index.firstDay[row] as number) - day) < Math.abs((index.firstDay[best] as number) - day)) best = row
  }
  return best
}
