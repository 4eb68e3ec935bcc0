import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDay } from '../../src/day.ts'
import { buildIndex } from '../../src/timeline/index-columns.ts'
import { balancedScale, calendarScale, mixScales, type TimeScale } from '../../src/timeline/scale.ts'
import { sample } from '../app/chart/sample.ts'
import { makeEvents } from '../bench/make-events.ts'

const index = buildIndex(sample)
const balanced = balancedScale(index, index.all)
const calendar = calendarScale(index)
const dayIn = (scale: TimeScale) => fc.double({ min: scale.domain[0], max: scale.domain[1], noNaN: true })

describe.each([
  ['balanced', balanced], ['calendar', calendar], ['half way from one to the other', mixScales(calendar, balanced, 0.5)],
] as const)('the %s scale', (_, scale) => {
  it('gives back every day of the range', () => {
    fc.assert(fc.property(dayIn(scale), (day) => {
      expect(scale.day(scale.unit(day))).toBeCloseTo(day, 5)
    }))
  })
  it('never goes back in time', () => {
    fc.assert(fc.property(dayIn(scale), dayIn(scale), (a, b) => {
      fc.pre(a < b)
      expect(scale.unit(a)).toBeLessThanOrEqual(scale.unit(b))
    }))
  })
  it('runs from 0 to 1', () => {
    expect(scale.unit(scale.domain[0])).toBeCloseTo(0, 9)
    expect(scale.unit(scale.domain[1])).toBeCloseTo(1, 9)
  })
})

describe('balancedScale()', () => {
  const widthOf = (scale: TimeScale, first: string, last: string) => scale.unit(firstDay(last)) - scale.unit(firstDay(first))

  it('draws busy April 2025 more than twenty times as wide as quiet April 2024', () => {
    expect(widthOf(balanced, '2025-04-01', '2025-05-01') / widthOf(balanced, '2024-04-01', '2024-05-01')).toBeGreaterThan(20)
  })
  it('leaves every empty month some width', () => {
    expect(widthOf(balanced, '2024-04-01', '2024-05-01')).toBeGreaterThan(0.003)
  })
  it('takes an empty dataset', () => {
    const empty = buildIndex({ ...sample, events: [] })
    const scale = balancedScale(empty, empty.all)
    expect(scale.day(scale.unit(empty.through))).toBeCloseTo(empty.through, 6)
  })
  it('gives back every day of a large bursty set', () => {
    const large = buildIndex(makeEvents(2000, 1))
    const scale = balancedScale(large, large.all)
    fc.assert(fc.property(dayIn(scale), (day) => {
      expect(scale.day(scale.unit(day))).toBeCloseTo(day, 5)
    }))
  })
})
