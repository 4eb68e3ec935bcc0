import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accuracyOf, accuracyTable, withAccuracy } from '../../src/commands/accuracy.ts'
import { emptyTally } from '../../src/pipeline/events/match-labels.ts'
import { type ScoreReport } from '../../src/commands/score-report.ts'
import { type Accuracy } from '../../src/timeline/accuracy.ts'

const written = JSON.parse(readFileSync('data/accuracy.json', 'utf8')) as Accuracy

it('the README says what data/accuracy.json says: npm run score -- --write enters both', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(withAccuracy(readme, accuracyTable(written))).toBe(readme)
})

it('withAccuracy() changes nothing where the marks are not there', () => {
  expect(withAccuracy('no marks', 'table')).toBeUndefined()
})

describe('accuracyOf()', () => {
  const half = { ko: { ...emptyTally(), labels: 3 }, en: { ...emptyTally(), labels: 4 }, offTopic: ['one'] }
  const pages = {
    all: { ...emptyTally(), labels: 7 }, byPage: new Map(), leaveOneOut: new Map(), leaveOneOutOfAll: new Map(), offTopic: [], articlesNotFound: 0, onlyFromDigest: ['x'],
  }
  const report: ScoreReport = { pages, fresh: half, aside: half, bands: new Map(), firedOnce: ['a', 'b'] }
  it('scores articles kept aside once: the same labels keep their first figures, others get new ones', () => {
    const first = accuracyOf(report, 'set 1', '2026-11-22', undefined)
    const again = accuracyOf({ ...report, aside: { ...half, offTopic: [] } }, 'set 1', '2026-12-01', first)
    expect(again?.unseen).toEqual({ scored: '2026-11-22', labels: 'set 1', offTopic: 1, rows: [expect.objectContaining({ sample: 'korean', events: 3 }), expect.objectContaining({ sample: 'english', events: 4 })] })
    expect(again?.seen.measured).toBe('2026-12-01')
    expect(accuracyOf({ ...report, aside: { ...half, offTopic: [] } }, 'set 2', '2026-12-01', first)?.unseen).toMatchObject({ scored: '2026-12-01', offTopic: 0 })
  })
  it('keeps the figures of articles kept aside when those have become fresh ones and no others are there', () => {
    const first = accuracyOf(report, 'set 1', '2026-11-22', undefined)
    const { aside: _, ...without } = report
    expect(accuracyOf(without, 'none', '2026-12-01', first)?.unseen).toEqual(first?.unseen)
    expect(accuracyOf(without, 'none', '2026-12-01', undefined)).toBeUndefined()
  })
  it('writes nothing where a part was not measured', () => {
    expect(accuracyOf({ fresh: half, bands: new Map(), firedOnce: [] }, 'set 1', '2026-11-22', undefined)).toBeUndefined()
  })
})
