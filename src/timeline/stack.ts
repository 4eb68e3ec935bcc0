/**
 * The row of every event inside its lane. Rows are decided once, for the whole range at the fitting zoom: nothing that
 * stays visible is ever reshuffled by zooming or panning.
 */
import { FORM } from './index-columns.ts'
import type { TimelineIndex } from './index-columns.ts'
import type { Arrangement, LaneColumns } from './lanes.ts'
import type { Places } from './places.ts'
import { leftEdge, MARK_RADIUS, rightEdge } from './shape.ts'

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
  // Of more events than these, too many are left over wherever they stand.
  const fitting = MOST_ROWS * (Math.ceil(width / (2 * MARK_RADIUS + 1)) + 2)
  const dense = Uint8Array.from(arrangement.bands, (band, i) => Number(band.own - fitting > (most[i] as number)))
  const { bandOfLane } = arrangement
  const { own } = columns
  const { form, firstDay, lastDay } = index
  const range = rows.length === 0 ? 1 : Math.max(1, (firstDay[rows[rows.length - 1] as number] as number) - (firstDay[rows[0] as number] as number))
  const lasting = new Float64Array(bands)
  // How many rows had a place in a lane before it was seen to be dense.
  const placed = new Int32Array(bands)
  let mostPlaced = 0
  const crowd = (row: number, band: number) => {
    slot[row] = band * MOST_ROWS
    if (form[row] !== FORM.point) lasting[band] = (lasting[band] as number) + Math.min(range, (lastDay[row] as number) - (firstDay[row] as number))
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    const band = bandOfLane[own[row] as number] as number
    if (dense[band] === 1) {
      crowd(row, band)
      continue
    }
    const shape = form[row] as number
    const anchor = (places.anchor[row] as number) * width
    const start = leftEdge(shape, (places.start[row] as number) * width, anchor)
    const end = rightEdge(shape, (places.end[row] as number) * width, anchor)
    let free = 0
    while (free < MOST_ROWS && (taken[band * MOST_ROWS + free] as number) > start) free++
    if (free === MOST_ROWS) {
      left[band] = (left[band] as number) + 1
      if ((left[band] as number) > (most[band] as number)) {
        dense[band] = 1
        placed[band] = mostPlaced = i + 1
      }
      free = earliest(taken, band)
    }
    const place = band * MOST_ROWS + free
    taken[place] = Math.max(taken[place] as number, end + 1)
    slot[row] = place
    rowsIn[band] = Math.max(rowsIn[band] as number, free + 1)
  }
  for (let i = 0; i < mostPlaced; i++) {
    const row = rows[i] as number
    const band = bandOfLane[own[row] as number] as number
    if (i < (placed[band] as number)) crowd(row, band)
  }
  for (let band = 0; band < bands; band++) if (dense[band] === 1) rowsIn[band] = 1
  const parts = dense.map((is, band) => Number(is === 1 && (lasting[band] as number) / range < MOST_AT_ONCE))
  if (parts.includes(1)) partLasting(index, rows, parts, slot, rowsIn)
  return { slot, rowsIn }
}

/**
 * A lane that overflows gains nothing from rows far out, and would only grow tall: it gets one row for points and two for
 * what lasts, stacked by days so that bars which do not overlap in time never merge near by. Where several last at any
 * time, two rows would not part them either: one row takes all, and this is not called for that band.
 */
function partLasting({ form, firstDay, lastDay }: TimelineIndex, rows: Int32Array, parts: Uint8Array, slot: Int32Array, rowsIn: Uint8Array): void {
  const until = new Float64Array(parts.length * 2).fill(-Infinity)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number
    if (form[row] === FORM.point) continue
    const band = (slot[row] as number) >> 2
    if (parts[band] === 0) continue
    const first = firstDay[row] as number
    const upper = (until[band * 2] as number) < first || (until[band * 2] as number) <= (until[band * 2 + 1] as number)
    const bound = band * 2 + (upper ? 0 : 1)
    until[bound] = Math.max(until[bound] as number, lastDay[row] as number)
    slot[row] = band * MOST_ROWS + (upper ? 1 : 2)
    rowsIn[band] = Math.max(rowsIn[band] as number, upper ? 2 : 3)
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
