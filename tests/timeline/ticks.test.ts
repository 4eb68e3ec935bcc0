import { describe, expect, it } from 'vitest'
import { dayOf, partsOf } from '../../src/day.ts'
import { type TimeScale } from '../../src/timeline/scale.ts'
import { ticksOf } from '../../src/timeline/ticks.ts'

/** A scale of equal days from October 2022 to January 2026, which leaves the first year little room. */
const first = dayOf(2022, 10, 1)
const last = dayOf(2026, 2, 1)
const scale = { domain: [first, last], unit: (day: number) => (day - first) / (last - first), day: (unit: number) => first + unit * (last - first) } as unknown as TimeScale

const years = (width: number, room: { year: number; outside?: number }) => ticksOf(scale, width, { k: 1, x: 0 }, { ...room, month: 30, day: 17 }).years
  .flatMap(({ day, labelX }) => (labelX === undefined ? [] : [`${partsOf(day).year} at ${Math.round(labelX)}`]))

describe('the years of an axis', () => {
  it.each([
    ['name the first one at the edge where it has room', 600, { year: 34 }, ['2022 at 0', '2023 at 45', '2024 at 225', '2025 at 405']],
    ['leave it out where the next one would have none', 346, { year: 34 }, ['2023 at 26', '2024 at 130', '2025 at 234']],
    ['let it begin outside the frame', 240, { year: 23, outside: 10 }, ['2022 at -10', '2023 at 18', '2024 at 90', '2025 at 162']],
    ['leave it out where that is too little', 120, { year: 23, outside: 10 }, ['2023 at 9', '2024 at 45', '2025 at 81']],
  ])('%s', (_, width, room, expected) => {
    expect(years(width, room)).toEqual(expected)
  })
})
