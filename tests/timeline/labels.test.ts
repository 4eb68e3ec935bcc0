import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBands } from '../../src/timeline/bands.ts'
import { buildIndex, type TimelineIndex } from '../../src/timeline/index-columns.ts'
import { type Label, labelsInFrame, movedLabels, placeLabels } from '../../src/timeline/labels.ts'
import { arrangeLanes, laneColumns } from '../../src/timeline/lanes.ts'
import { layoutMarks, type Mark, marksInFrame } from '../../src/timeline/layout.ts'
import { mergeWithin } from '../../src/timeline/merge.ts'
import { placesOn } from '../../src/timeline/places.ts'
import { balancedScale } from '../../src/timeline/scale.ts'
import { stackRows } from '../../src/timeline/stack.ts'
import { estimateWidth } from '../../src/timeline/text-width.ts'
import { windowOf } from '../../src/timeline/viewport.ts'
import { sample } from '../app/chart/sample.ts'
import { makeEvents } from '../bench/make-events.ts'

const WIDTH = 1000
const sets = { sample: buildIndex(sample), thousand: buildIndex(makeEvents(1000, 3)) }

/** The chart at one zoom: what is seen with the left edge at a pixel of the whole range, labels placed there or seen before. */
function chartAt(index: TimelineIndex, zoom: number) {
  const scale = balancedScale(index, index.all)
  const columns = laneColumns(index, 'actor')
  const arrangement = arrangeLanes(columns, index.all, [])
  const places = placesOn(index, scale)
  const stack = stackRows(index, index.all, columns, arrangement, places, WIDTH)
  const bands = placeBands(arrangement, stack, false)
  const pixels = WIDTH * zoom
  const groups = mergeWithin({ index, rows: index.all, stack, places, pixels, frame: WIDTH }, 440)
  const whole = { first: index.firstDay[0] as number, last: 1e6 } as never
  const layout = layoutMarks(index, places, groups, bands, pixels, 0, whole)
  return {
    layout,
    place: (left: number, seen: readonly Label[]) => placeLabels({
      marks: layout.marks, fontSize: 12, widest: 250, widestAlone: 430, left, right: left + WIDTH, seen,
      isMajor: (row) => index.major[row] === 1, textOf: (row) => index.events[row]?.title.en ?? '', measure: estimateWidth,
    }),
    marksAt: (left: number) => marksInFrame(layout, windowOf(scale, WIDTH, { k: zoom, x: -left }), left, left + WIDTH),
  }
}

it('a long title is told in full where nothing else wants the room, and gives way to the words of others where it does', () => {
  const title = 'Export rules widened to the A800 and the H800, made for China'
  const place = (others: readonly number[]) => placeLabels({
    marks: [100, ...others].map((x, row) => ({ row, size: 1, form: 0, slot: 0, x, y: 10, left: x - 5, right: x + 5 }) as unknown as Mark),
    fontSize: 12, widest: 250, widestAlone: 430, left: 0, right: 1000, isMajor: () => false, measure: estimateWidth,
    textOf: (row) => (row === 0 ? title : 'China answers with counter-tariffs'),
  }).map(({ text }) => text)
  expect(place([])).toEqual([title])
  expect(place([700])).toEqual([title, 'China answers with counter-tariffs'])
  expect(place([420])).toEqual(['Export rules widened to the A800 and the H800…', 'China answers with counter-tariffs'])
})

const edge = ({ side, x, width }: Label) => (side === 'right' ? x : x + width)

describe.each(Object.entries(sets))('labels of the %s set', (_, index) => {
  const anyPan = fc.record({
    zoom: fc.double({ min: 1, max: 30, noNaN: true }), at: fc.double({ min: 0, max: 1, noNaN: true }),
    pans: fc.array(fc.double({ min: -1.5, max: 1.5, noNaN: true }), { minLength: 1, maxLength: 4 }),
  })
  it('keep their side and their place by their mark when a pan comes to rest, as long as they are in view', () => {
    fc.assert(fc.property(anyPan, ({ zoom, at, pans }) => {
      const chart = chartAt(index, zoom)
      const held = (left: number) => Math.max(0, Math.min(WIDTH * (zoom - 1), left))
      let left = held(at * WIDTH * (zoom - 1))
      let placed = chart.place(left, [])
      for (const pan of pans) {
        left = held(left + pan * WIDTH)
        const inView = labelsInFrame(placed, chart.marksAt(left), left, left + WIDTH).map(({ row }) => row)
        const seen = placed.filter(({ row }) => inView.includes(row))
        // The page counts pixels from another origin now and then.
        placed = chart.place(left, movedLabels(movedLabels(seen, 1234.5), -1234.5))
        const after = new Map(placed.map((label) => [label.row, label]))
        for (const before of seen) {
          const now = after.get(before.row)
          expect(now?.side).toBe(before.side)
          expect(edge(now as Label)).toBeCloseTo(edge(before), 5)
          expect((now as Label).width).toBeGreaterThanOrEqual(before.width - 1e-6)
        }
        expect(overlapping(placed, chart.layout.marks)).toEqual([])
      }
    }), { numRuns: 30, endOnFailure: true })
  })
})

/** Pairs of a label and another label or a foreign mark of its row that lie on each other. */
function overlapping(labels: readonly Label[], marks: readonly { slot: number; row: number; y: number; left: number; right: number }[]): string[] {
  const found: string[] = []
  for (const [i, a] of labels.entries()) {
    for (const b of labels.slice(i + 1)) if (a.y === b.y && a.x < b.x + b.width - 0.1 && b.x < a.x + a.width - 0.1) found.push(`${a.text} / ${b.text}`)
    for (const mark of marks) if (mark.y === a.y && mark.row !== a.row && mark.left < a.x + a.width - 0.1 && mark.right > a.x + 0.1) found.push(`${a.text} / mark ${mark.row}`)
  }
  return found
}
