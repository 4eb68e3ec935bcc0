import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBands } from '../../src/timeline/bands.ts'
import { buildIndex, type TimelineIndex } from '../../src/timeline/index-columns.ts'
import { arrangeLanes, laneColumns } from '../../src/timeline/lanes.ts'
import { layoutMarks, type Mark, marksInFrame, rowsIn } from '../../src/timeline/layout.ts'
import { mergeWithin, rowsTouching } from '../../src/timeline/merge.ts'
import { placesOn } from '../../src/timeline/places.ts'
import { balancedScale, calendarScale } from '../../src/timeline/scale.ts'
import { stackRows } from '../../src/timeline/stack.ts'
import { levelOf, type Transform, windowOf, zoomedAt, zoomOfLevel } from '../../src/timeline/viewport.ts'
import { sample } from '../app/chart/sample.ts'
import { makeEvents } from '../bench/make-events.ts'

/** What a frame of a chart shows, from the dataset to the marks. */
function draw(index: TimelineIndex, width: number, transform: Transform, kind: 'balanced' | 'calendar' = 'balanced', collapsed: string[] = []) {
  const scale = kind === 'balanced' ? balancedScale(index, index.all) : calendarScale(index)
  const columns = laneColumns(index, 'actor')
  const arrangement = arrangeLanes(columns, index.all, collapsed)
  const places = placesOn(index, scale)
  const stack = stackRows(index, index.all, columns, arrangement, places, width)
  const bands = placeBands(arrangement, stack, false)
    const window = windowOf(scale, width, transform)
  const groups = mergeWithin({
    index, rows: rowsTouching(index, index.all, window.first, window.last), stack, places,
    pixels: width * zoomOfLevel(levelOf(transform.k, 1), 1), frame: width,
  }, 500)
  const layout = layoutMarks(index, places, groups, bands, transform.k * width, -transform.x, window)
  return { scale, stack, layout, window, marks: marksInFrame(layout, window, 0, width) }
}

const touching = (index: TimelineIndex, window: { first: number; last: number }) =>
  [...index.all].filter((row) => (index.firstDay[row] as number) <= window.last && (index.lastDay[row] as number) >= window.first)

const total = (marks: readonly Mark[]) => marks.reduce((sum, mark) => sum + mark.size, 0)

function overlaps(marks: readonly Mark[]): [Mark, Mark][] {
  const found: [Mark, Mark][] = []
  const sorted = [...marks].sort((a, b) => a.slot - b.slot || a.left - b.left)
  for (const [i, b] of sorted.entries()) {
    const a = sorted[i - 1]
    if (a && a.slot === b.slot && b.left < a.right - 0.01) found.push([a, b])
  }
  return found
}

const sets = { sample: buildIndex(sample), thousand: buildIndex(makeEvents(1000, 3)), many: buildIndex(makeEvents(8000, 3)) }
const anyView = fc.record({ zooms: fc.array(fc.record({ factor: fc.double({ min: 0.5, max: 6, noNaN: true }), at: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 6 }) })

/** Large sets make shrinking slow: the first counterexample will do. */
const RUNS = { numRuns: 40, endOnFailure: true }

describe.each(Object.entries(sets))('a frame of the %s set', (_, index) => {
  const scale = balancedScale(index, index.all)
  const viewOf = ({ zooms }: { zooms: { factor: number; at: number }[] }) =>
    zooms.reduce<Transform>((transform, { factor, at }) => zoomedAt(scale, 1000, transform, factor, at * 1000), { k: 1, x: 0 })

  it('holds exactly the events that touch its window, as marks or in counts', () => {
    fc.assert(fc.property(anyView, (view) => {
      const { marks, layout, window } = draw(index, 1000, viewOf(view))
      const rows = marks.flatMap((mark) => rowsIn(layout, mark, window)).sort((a, b) => a - b)
      expect(rows).toEqual(touching(index, window))
      expect(total(marks)).toBe(rows.length)
    }), RUNS)
  })
  it('draws no mark over another of its row', () => {
    fc.assert(fc.property(anyView, (view) => {
      expect(overlaps(draw(index, 1000, viewOf(view)).marks)).toEqual([])
    }), RUNS)
  })
  it('never draws more than a frame holds', () => {
    fc.assert(fc.property(anyView, (view) => {
      expect(draw(index, 1000, viewOf(view)).marks.length).toBeLessThanOrEqual(700)
    }), RUNS)
  })
})

describe('stackRows()', () => {
  it('keeps every event in its row at any zoom', () => {
    const index = sets.sample
    const rowsAt = (k: number) => draw(index, 1000, { k, x: 0 }).marks.filter(({ size }) => size === 1).map(({ row, slot }) => [row, slot] as const)
    const far = new Map(rowsAt(1))
    for (const [row, slot] of rowsAt(3)) if (far.has(row)) expect(far.get(row)).toBe(slot)
  })
})

describe('a folded group', () => {
  it('takes the marks of its lanes', () => {
    const { marks } = draw(sets.sample, 1000, { k: 1, x: 0 }, 'balanced', ['us'])
    expect(total(marks)).toBe(sets.sample.size)
  })
})
