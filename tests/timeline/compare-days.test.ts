import { describe, expect, it } from 'vitest'
import { firstDay } from '../../src/day.ts'
import { type ControlEvent, type Dataset, type Status } from '../../src/event.ts'
import { compareDays } from '../../src/timeline/compare-days.ts'
import { makeEvent } from '../app/dataset.ts'

const H20 = 'export:us:h20:cn'
const TARIFF = 'tariff:us:cn'
const event = (id: string, start: string, status: Status, measure: string, given: Partial<ControlEvent['effects'][number]>): ControlEvent =>
  makeEvent({ id, status, measure, date: { start, basis: 'stated' }, effects: [{ measure, ...given }], sources: [{ article: 'late', grade: 'press', evidence: '', rule: 'r', dateBasis: 'stated' }] })
const data: Dataset = {
  schemaVersion: 1, data: { hash: 'x', through: '2025-12-31' }, actors: [], products: [],
  articles: [{ id: 'late', publisher: 'eToday', headline: 'h', published: '2025-12-31', publishedBasis: 'stated', lang: 'ko' }],
  events: [
    event('made', '2025-01-01', 'reported', H20, { posture: 'open' }),
    event('54', '2025-04-02', 'in-force', TARIFF, { rate: 54, was: 20 }),
    event('licence', '2025-04-15', 'in-force', H20, { posture: 'licence-required' }),
    event('again', '2025-05-01', 'reported', H20, { posture: 'licence-required' }),
    event('h200', '2025-11-01', 'in-force', 'export:us:h200:cn', { posture: 'conditions' }),
  ],
}
const compared = (first: string, second: string) => {
  const { moved, same, unknown } = compareDays(data, firstDay(first), firstDay(second))
  return {
    moved: moved.map(({ measure, before, after, between }) => [measure.id, before.posture ?? before.rate, after.posture ?? after.rate, between.join()]),
    same: same.map(({ id }) => id), unknown: unknown.map(({ id }) => id),
  }
}

describe('compareDays()', () => {
  it('tells both states of what moved, and the events in between', () => {
    expect(compared('2025-04-01', '2025-04-30')).toEqual({
      moved: [[H20, 'open', 'licence-required', 'licence'], [TARIFF, 20, 54, '54']], same: [], unknown: ['export:us:h200:cn'],
    })
  })
  it('an event of the first day has set its state already; one of the second counts', () => {
    expect(compared('2025-04-15', '2025-04-30')).toMatchObject({ moved: [], same: [H20, TARIFF] })
    expect(compared('2025-04-14', '2025-04-15').moved).toEqual([[H20, 'open', 'licence-required', 'licence']])
  })
  it('one that says the same again is told, though nothing changed', () => {
    expect(compared('2025-04-20', '2025-05-02').moved).toEqual([[H20, 'licence-required', 'licence-required', 'again']])
  })
  it('that nobody speaks of it any more is no difference', () => {
    expect(compared('2025-12-01', '2026-06-01')).toMatchObject({ moved: [], same: [H20, TARIFF, 'export:us:h200:cn'] })
  })
})
