/** Where each band of the arrangement lies on the page, in CSS pixels from the top of the first. */
import type { Arrangement } from './lanes.ts'
import { ECHO_HEIGHT, ROW_HEIGHT } from './shape.ts'
import { MOST_ROWS } from './stack.ts'
import type { Stack } from './stack.ts'

export interface BandPlaces {
  readonly top: Float64Array
  readonly height: Float64Array
  /** Middle of the line that carries the name. */
  readonly nameY: Float64Array
  readonly total: number
  /** Middle of a slot's row. */
  slotY(slot: number): number
  /** Middle of the line of echoes in a band. */
  echoY(band: number): number
}

const HEADING_HEIGHT = 26
const PADDING = 4
/** The line above a lane that carries its name where there is no room beside it. */
const NAME_HEIGHT = 16

/** Places the bands under each other. `narrow`: names stand above their lane instead of beside it. */
export function placeBands(arrangement: Arrangement, stack: Stack, narrow: boolean): BandPlaces {
  const count = arrangement.bands.length
  const top = new Float64Array(count)
  const height = new Float64Array(count)
  const nameY = new Float64Array(count)
  const rowsTop = new Float64Array(count)
  let y = 0
  for (const [i, band] of arrangement.bands.entries()) {
    top[i] = y
    if (band.kind === 'heading') {
      height[i] = HEADING_HEIGHT
      nameY[i] = y + HEADING_HEIGHT / 2
    } else {
      const name = narrow ? NAME_HEIGHT : 0
      const rows = (stack.rowsIn[i] as number) * ROW_HEIGHT
      // A lane of echoes alone gets a line that its name fits on.
      const echoes = band.echoes === 0 ? 0 : rows === 0 && !narrow ? ROW_HEIGHT : ECHO_HEIGHT
      rowsTop[i] = y + PADDING + name
      height[i] = 2 * PADDING + name + rows + echoes
      nameY[i] = narrow ? y + PADDING + NAME_HEIGHT / 2 : y + PADDING + ROW_HEIGHT / 2
    }
    y += height[i] as number
  }
  return {
    top, height, nameY, total: y,
    slotY: (slot) => (rowsTop[Math.floor(slot / MOST_ROWS)] as number) + ((slot % MOST_ROWS) + 0.5) * ROW_HEIGHT,
    echoY: (band) => {
      const rows = (stack.rowsIn[band] as number) * ROW_HEIGHT
      const line = rows === 0 && !narrow ? ROW_HEIGHT : ECHO_HEIGHT
      return (rowsTop[band] as number) + rows + line / 2
    },
  }
}
