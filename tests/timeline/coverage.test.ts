import { expect, it } from 'vitest'
import { isoOf } from '../../src/day.ts'
import { type Dataset } from '../../src/event.ts'
import { coverageOf } from '../../src/timeline/coverage.ts'
import { dataset, makeEvent } from '../app/dataset.ts'

const published = (...days: string[]): Dataset => ({
  ...dataset,
  articles: days.map((day, i) => ({ id: `a${i}`, publisher: 'eToday', headline: 'h', published: day, publishedBasis: 'stated', lang: 'ko' })),
})
const gaps = (...days: string[]) => coverageOf(published(...days)).gaps.map(({ first, last, days: count }) => [isoOf(first), isoOf(last), count])

it.each<[string, string[], (string | number)[][]]>([
  ['sixty silent days', ['2025-01-01', '2025-03-03'], [['2025-01-02', '2025-03-02', 60]]],
  ['fifty-nine are not told', ['2025-01-01', '2025-03-02'], []],
  ['a month may be any of its days', ['2025-01', '2025-04-02T08:00:00+09:00'], [['2025-02-01', '2025-04-01', 60]]],
  ['the longest first', ['2025-01-01', '2025-04-01', '2026-04-01'], [['2025-04-02', '2026-03-31', 364], ['2025-01-02', '2025-03-31', 89]]],
  ['no articles', [], []],
])('%s', (_, days, expected) => expect(gaps(...days)).toEqual(expected))

it('counts events that one article alone carries, and names what nobody speaks of any more', () => {
  const [source] = makeEvent({ id: 'x' }).sources
  if (!source) throw new Error('expected a source')
  const set: Dataset = {
    ...published('2025-04-16', '2025-05-20'),
    events: [
      makeEvent({ id: 'one', sources: [{ ...source, article: 'a0' }, { ...source, article: 'a0', rule: 'again' }], effects: [{ measure: 'export:us:h20:cn', posture: 'refused' }] }),
      makeEvent({ id: 'two', sources: [{ ...source, article: 'a0' }, { ...source, article: 'a1' }], effects: [{ measure: 'export:us:h200:cn', posture: 'refused' }] }),
    ],
  }
  expect(coverageOf(set).ofOneArticle).toBe(1)
  expect(coverageOf(set).silent.map(({ id }) => id)).toEqual(['export:us:h20:cn'])
})
