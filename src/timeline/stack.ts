/**
 * The row of every event inside its lane. Rows are decided once, for the whole range at the fitting zoom: nothing that
 * stays visible is ever reshuffled by zooming or panning.
 */
import { FORM } from './index-columns.ts'
import type { TimelineIndex } from './index-columns.ts'
import type { Arrangement, LaneColumns } from './lanes.ts'
import type { Places } from './places.ts'
import { leftEdge, rightEdge } from './shape.ts'

/** A power of two, so that a slot gives its band by a shift. */
export const MOST_ROWS = 4

export interface Stack {
  /** Slot of each row of the index: band · MOST_ROWS + row in the lane. Unset where not selected. */
  readonly slot: Int32Array
  /** Rows used in each band; 0 where a band has no marks of its own. */
  readonly rowsIn: Uint8Array
}

/** Marks left over when every row is taken: more than this share, and a lane counts as dense. */
const DENSE_SHARE = 0.25
const DENSE_LEAST = 12

/** Stacks the selected events in their lanes; `width` is the frame in pixels. */
export function stackRows(
  index: TimelineIndex, rows: Int32Array, columns: LaneColumns, arrangement: Arrangement, places: Places, width: number,
): Stack {
  const bands = arrangement.bands.length
  const slot = new Int32Array(index.size).fill(-1)
  const rowsIn = new Uint8Array(bands)
  const taken = new Float64Array(bands * MOST_ROWS).fill(-Infinity)
  const left = new Int32Array(bands)
  const most = Float64Array.from(arrangement.bands, (band) => Math.max(DENSE_LEAST, band.own * DENSE_SHARE))
  for (const row of rows) {
    const band = arrangement.bandOfLane[columns.own[row] as number] as number
    if ((left[band] as number) > (most[band] as number)) {
      // Dense already: stacked anew below.
      slot[row] = band * MOST_ROWS
      continue
    }
    const form = index.form[row] as number
    const anchor = (places.anchor[row] as number) * width
    const start = leftEdge(form, (places.start[row] as number) * width, anchor)
    const end = rightEdge(form, (places.end[row] as number) * width, anchor)
    let free = 0
    while (free < MOST_ROWS && (taken[band * MOST_ROWS + free] as number) > start) free++
    if (free === MOST_ROWS) {
      left[band] = (left[band] as number) + 1
      free = earliest(taken, band)
    }
    const place = band * MOST_ROWS + free
    taken[place] = Math.max(taken[place] as number, end + 1)
    slot[row] = place
    rowsIn[band] = Math.max(rowsIn[band] as number, free + 1)
  }
  restackDense(index, rows, most.map((limit, band) => Number((left[band] as number) > limit)), slot, rowsIn)
  return { slot, rowsIn }
}

/**
 * A lane that overflows gains nothing from rows far out, and would only grow tall: it gets one row for points and two for
 * what lasts, stacked by days so that bars which do not overlap in time never merge near by. Where several last at any
 * time, two rows would not part them either: one row takes all.
 */
function restackDense(
  index: TimelineIndex, rows: Int32Array, dense: Float64Array, slot: Int32Array, rowsIn: Uint8Array,
): void {
  if (!dense.includes(1)) return
  for (let band = 0; band < dense.length; band++) if (dense[band]) rowsIn[band] = 1
  const range = Math.max(1, (index.firstDay[rows[rows.length - 1] as number] as number) - (index.firstDay[rows[0] as number] as number))
  const lasting = new Float64Array(dense.length)
  for (const row of rows) {
    if (index.form[row] === FORM.point) continue
    const band = (slot[row] as number) >> 2
    lasting[band] = (lasting[band] as number) + Math.min(range, (index.lastDay[row] as number) - (index.firstDay[row] as number))
  }
  const until = new Float64Array(dense.length * 2).fill(-Infinity)
  for (const row of rows) {
    const band = (slot[row] as number) >> 2
    if (dense[band] === 0) continue
    let place = 0
    if (index.form[row] !== FORM.point && (lasting[band] as number) / range < MOST_AT_ONCE) {
      const first = index.firstDay[row] as number
      const upper = (until[band * 2] as number) < first || (until[band * 2] as number) <= (until[band * 2 + 1] as number)
      place = upper ? 1 : 2
      const bound = band * 2 + place - 1
      until[bound] = Math.max(until[bound] as number, index.lastDay[row] as number)
      rowsIn[band] = Math.max(rowsIn[band] as number, place + 1)
    }
    slot[row] = band * MOST_ROWS + place
  }
}

/** Spans of a lane that last at the same time, on average, from which rows no longer help. */
const MOST_AT_ONCE = 1.5

function earliest(taken: Float64Array, band: number): number {
  let best = 0
  for (let i = 1; i < MOST_ROWS; i++) {
    if ((taken[band * MOST_ROWS + i] as number) < (taken[band * MOST_ROWS + best] as number)) best = i
  }
  return best
}
