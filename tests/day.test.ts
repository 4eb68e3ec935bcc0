import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { addDays, type Day, dayOf, firstDay, isDatePrefix, isoOf, lastDay, weekdayOf } from '../src/day.ts'

describe('isDatePrefix()', () => {
  it.each([
    ['2025', true], ['2025-04', true], ['2025-04-12', true], ['2024-02-29', true],
    ['2025-02-29', false], ['2025-02-30', false], ['2025-13', false], ['2025-00', false], ['2025-4', false],
    ['2025-04-12T00:00', false], ['2025-04-', false], ['XXXX-XX-14', false], ['', false], ['..', false],
  ])('%s → %s', (text, expected) => expect(isDatePrefix(text)).toBe(expected))
})

describe('firstDay() and lastDay()', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-10', '2022-10-01', '2022-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-04-12', '2025-04-12', '2025-04-12'],
    ['0044-03-15', '0044-03-15', '0044-03-15'],
  ])('%s runs from %s to %s', (prefix, first, last) => {
    expect(isoOf(firstDay(prefix))).toBe(first)
    expect(isoOf(lastDay(prefix))).toBe(last)
  })
  it('throws on a date that does not exist, and says what came', () => {
    expect(() => firstDay('2025-02-30')).toThrow('got "2025-02-30"')
  })
})

describe('a day', () => {
  it('is the same whatever the zone: 1970-01-01 is 0 and a Thursday', () => {
    expect(dayOf(1970, 1, 1)).toBe(0)
    expect(weekdayOf(0 as Day)).toBe(4)
    expect(weekdayOf(firstDay('2025-04-13'))).toBe(0)
  })
  it('isoOf(firstDay(isoOf(day))) gives the day back', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 700_000 }), (n) => {
      expect(firstDay(isoOf(n as Day))).toBe(n)
      expect(addDays(n as Day, 1) - n).toBe(1)
    }))
  })
})
