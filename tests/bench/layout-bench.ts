/** The layout alone, in Node: 100,000 events filtered anew and laid out, nothing kept from before. */
import { placeBands } from '../../src/timeline/bands.ts'
import { buildIndex } from '../../src/timeline/index-columns.ts'
import { arrangeLanes, laneColumns } from '../../src/timeline/lanes.ts'
import { layoutMarks, marksInFrame } from '../../src/timeline/layout.ts'
import { mergeWithin, rowsTouching } from '../../src/timeline/merge.ts'
import { placesOn } from '../../src/timeline/places.ts'
import { balancedScale } from '../../src/timeline/scale.ts'
import { stackRows } from '../../src/timeline/stack.ts'
import { levelOf, type Transform, transformFor, windowOf, zoomOfLevel } from '../../src/timeline/viewport.ts'
import { makeEvents } from './make-events.ts'

const WIDTH = 1200
const ROUNDS = 30

/** Median milliseconds of each case. */
export function benchLayout(count: number): { readonly name: string; readonly median: number; readonly marks: number }[] {
  const index = buildIndex(makeEvents(count, 42))
  const columns = laneColumns(index, 'actor')
  const scale = balancedScale(index, index.all)
  const places = placesOn(index, scale)
  const middle = index.firstDay[index.size >> 1] as number
  const year = transformFor(scale, WIDTH, middle - 182, middle + 182)

  const draw = (keep: (row: number) => boolean, transform: Transform) => {
    const rows = index.all.filter(keep)
    const arrangement = arrangeLanes(columns, rows, [])
    const stack = stackRows(index, rows, columns, arrangement, places, WIDTH)
    const bands = placeBands(arrangement, stack, false)
    const window = windowOf(scale, WIDTH, transform)
    const groups = mergeWithin({
      index, rows: rowsTouching(index, rows, window.first, window.last), stack, places,
      pixels: WIDTH * zoomOfLevel(levelOf(transform.k, 1), 1), frame: WIDTH,
    }, 520)
    const layout = layoutMarks(index, places, groups, bands, transform.k * WIDTH, -transform.x, window)
    return marksInFrame(layout, window, 0, WIDTH).length
  }
  const cases = [
    { name: 'whole range', run: () => draw(() => true, { k: 1, x: 0 }) },
    { name: 'one year', run: () => draw(() => true, year) },
    { name: 'one lane off', run: () => draw((row) => columns.own[row] !== 0, { k: 1, x: 0 }) },
    { name: 'one direction', run: () => draw((row) => index.direction[row] === 0, { k: 1, x: 0 }) },
  ]
  return cases.map(({ name, run }) => {
    for (let i = 0; i < 8; i++) run()
    // The marks are summed and returned, so that no run can be left out as unused.
    let marks = 0
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      marks = run()
      return performance.now() - start
    }).sort((a, b) => a - b)
    return { name, median: times[ROUNDS >> 1] as number, marks }
  })
}
