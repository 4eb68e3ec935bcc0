import { describe, expect, it } from 'vitest'
import { arcsOf, backlinksOf } from '../../src/timeline/arcs.ts'
import { placeBands } from '../../src/timeline/bands.ts'
import { buildIndex } from '../../src/timeline/index-columns.ts'
import { arrangeLanes, laneColumns } from '../../src/timeline/lanes.ts'
import { layoutMarks, marksInFrame } from '../../src/timeline/layout.ts'
import { mergeWithin } from '../../src/timeline/merge.ts'
import { placesOn } from '../../src/timeline/places.ts'
import { calendarScale } from '../../src/timeline/scale.ts'
import { stackRows } from '../../src/timeline/stack.ts'
import { transformFor, windowOf } from '../../src/timeline/viewport.ts'
import { firstDay } from '../../src/day.ts'
import { sample } from '../app/chart/sample.ts'

const WIDTH = 1000
const index = buildIndex(sample)
const rowOf = (title: string) => index.events.findIndex((event) => event.title.en === title)

/** The arcs of one event in a window, each as "type to title", with the edge it leaves by. */
function arcsIn(title: string, from: string, to: string) {
  const scale = calendarScale(index)
  const columns = laneColumns(index, 'actor')
  const arrangement = arrangeLanes(columns, index.all, [])
  const places = placesOn(index, scale)
  const stack = stackRows(index, index.all, columns, arrangement, places, WIDTH)
  const bands = placeBands(arrangement, stack, false)
  const transform = transformFor(scale, WIDTH, firstDay(from), firstDay(to))
  const window = windowOf(scale, WIDTH, transform)
  const pixels = WIDTH * transform.k
  const groups = mergeWithin({ index, rows: index.all, stack, places, pixels, frame: WIDTH }, 440)
  const layout = layoutMarks(index, places, groups, bands, pixels, -transform.x, window)
  return arcsOf(rowOf(title), index, backlinksOf(index), layout, marksInFrame(layout, window, 0, WIDTH), stack, bands, 0, WIDTH)
}

const said = (arcs: ReturnType<typeof arcsIn>) => arcs.map(({ type, other, beyond }) => [type, index.events[other]?.title.en, beyond])

describe('arcsOf()', () => {
  it('lead to the marks of the other events where these are in the frame', () => {
    const arcs = arcsIn('China answers with 34 % on all US goods', '2025-04-01', '2025-04-20')
    expect(said(arcs)).toEqual([
      ['responds-to', 'Trump announces reciprocal tariffs', undefined], ['responds-to', 'US adds 50 points: 104 % on China', undefined],
    ])
    expect(arcs.map(({ days }) => days)).toEqual([2, 4])
  })
  it('end at the edge of the frame where the other event lies beyond it', () => {
    const arcs = arcsIn('H20 exports to China need a licence, indefinitely', '2025-04-12', '2025-04-14')
    expect(arcs).toEqual([])
    const inside = arcsIn('H20 exports to China need a licence, indefinitely', '2025-04-12', '2025-04-20')
    expect(said(inside)).toEqual([
      ['contradicts', 'Plan to restrict the H20 reported withdrawn', 'left'], ['results-from', 'Nvidia takes a charge of $5.5bn', undefined],
    ])
    expect(inside[0]?.x2).toBe(0)
    const after = arcsIn('Trump announces reciprocal tariffs', '2025-03-01', '2025-04-06')
    expect(said(after)).toEqual([
      ['responds-to', 'China answers with 34 % on all US goods', undefined], ['pauses', 'Pause of 90 days for all but China', 'right'],
    ])
    expect(after[1]?.x2).toBe(WIDTH)
  })
  it('are none for an event that is itself out of the frame', () => {
    expect(arcsIn('Trump announces reciprocal tariffs', '2025-04-12', '2025-04-20')).toEqual([])
  })
})
