/** The layout alone, in Node: the events filtered anew, every option counted, and laid out; nothing kept from before. */
import { placeBands } from '../../src/timeline/bands.ts'
import { buildFilterColumns, select } from '../../src/timeline/filter.ts'
import { buildIndex, rowsOf } from '../../src/timeline/index-columns.ts'
import { arrangeLanes, laneColumns } from '../../src/timeline/lanes.ts'
import { layoutMarks, marksInFrame } from '../../src/timeline/layout.ts'
import { mergeWithin, rowsTouching } from '../../src/timeline/merge.ts'
import { placesOn } from '../../src/timeline/places.ts'
import { balancedScale } from '../../src/timeline/scale.ts'
import { stackRows } from '../../src/timeline/stack.ts'
import { parseView } from '../../src/timeline/view.ts'
import { levelOf, type Transform, transformFor, windowOf, zoomOfLevel } from '../../src/timeline/viewport.ts'
import { makeEvents } from './make-events.ts'

const WIDTH = 1200
const ROUNDS = 30

/** Median milliseconds of each case. */
export function benchLayout(count: number): { readonly name: string; readonly median: number; readonly marks: number }[] {
  const dataset = makeEvents(count, 42)
  const index = buildIndex(dataset)
  const filters = buildFilterColumns(dataset)
  const columns = laneColumns(index, 'actor')
  const scale = balancedScale(index, index.all)
  const places = placesOn(index, scale)
  const middle = index.firstDay[index.size >> 1] as number
  const year = transformFor(scale, WIDTH, middle - 182, middle + 182)

  // Options are counted when they are asked for.
  let counted = 0
  const draw = (query: string, transform: Transform) => {
    const selection = select(filters, parseView(query).view)
    counted += selection.options.country.length
    const rows = rowsOf(index, selection.rows)
    const arrangement = arrangeLanes(columns, rows, [])
    const stack = stackRows(index, rows, columns, arrangement, places, WIDTH)
    const bands = placeBands(arrangement, stack, false)
    const window = windowOf(scale, WIDTH, transform)
    const groups = mergeWithin({
      index, rows: rowsTouching(index, rows, window.first, window.last), stack, places,
      pixels: WIDTH * zoomOfLevel(levelOf(transform.k, 1), 1), frame: WIDTH,
    }, 380)
    const layout = layoutMarks(index, places, groups, bands, transform.k * WIDTH, -transform.x, window)
    return marksInFrame(layout, window, 0, WIDTH).length
  }
  const whole = { k: 1, x: 0 }
  const cases = [
    { name: 'all', run: () => draw('', whole) },
    { name: 'all, one year', run: () => draw('', year) },
    { name: 'one country', run: () => draw('country=us', whole) },
    { name: 'one country, one year', run: () => draw('country=us', year) },
    { name: 'all but one actor', run: () => draw('actor=-actor-1', whole) },
    { name: 'one direction', run: () => draw('direction=tightens', whole) },
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
