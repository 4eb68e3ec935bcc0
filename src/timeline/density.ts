/** How much happens along a scale: for the overview. */
import type { TimelineIndex } from './index-columns.ts'
import type { Places } from './places.ts'

/**
 * Events per bin and direction (in the order of DIRECTIONS): bin b of direction d is at `d * bins + b`. Every event counts
 * once, at its mark.
 */
export function densityOf(index: TimelineIndex, rows: Int32Array, places: Places, bins: number): Int32Array {
  const counts = new Int32Array(3 * bins)
  for (const row of rows) {
    const bin = Math.max(0, Math.min(bins - 1, Math.floor((places.anchor[row] as number) * bins)))
    const at = (index.direction[row] as number) * bins + bin
    counts[at] = (counts[at] as number) + 1
  }
  return counts
}
