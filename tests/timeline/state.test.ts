import { describe, expect, it } from 'vitest'
import { firstDay } from '../../src/day.ts'
import type { ControlEvent, Dataset, Effect, Relation, Status } from '../../src/event.ts'
import { measuresOf, stateOf, stateOn } from '../../src/timeline/state.ts'

const H20 = 'export:us:h20:cn'
const US_ON_CHINA = 'tariff:us:cn'

interface Told {
  id: string
  date: string
  status: Status
  effects?: Omit<Effect, 'measure'>[]
  relations?: Relation[]
  article?: string
}

/** A dataset that says only what a test is about; articles are named by the day they came out. */
function told(measure: string, events: readonly Told[]): Dataset {
  const articles = [...new Set(events.map(({ article }) => article ?? '2025-12-31'))]
  return {
    schemaVersion: 1,
    data: { hash: 'x', through: '2026-01-20' },
    actors: [], products: [],
    articles: articles.map((day) => ({ id: day, publisher: 'eToday', headline: 'h', published: `${day}T09:00:00+09:00`, publishedBasis: 'stated', lang: 'ko' })),
    events: events.map(({ id, date, status, effects = [], relations = [], article = '2025-12-31' }): ControlEvent => ({
      id, kind: 'restriction-imposed', status, direction: 'tightens', importance: 'major', date: { start: date, basis: 'stated' },
      title: { en: id, ko: id }, summary: { en: '', ko: '' }, actors: [{ id: 'us-commerce', role: 'by' }], products: [], figures: [],
      measure, effects: effects.map((effect) => ({ ...effect, measure })), relations,
      sources: [{ article, grade: 'press', evidence: '', rule: 'r', dateBasis: 'stated' }],
    })),
  }
}

function on(date: string, measure: string, events: readonly Told[]) {
  const [only] = measuresOf(told(measure, events))
  if (!only) throw new Error('no measure')
  return stateOf(only, firstDay(date))
}

describe('stateOf() an export measure', () => {
  const events: Told[] = [
    { id: 'made', date: '2024-07', status: 'reported', effects: [{ posture: 'open' }] },
    { id: 'plan', date: '2025-03-20', status: 'considered', effects: [{ posture: 'licence-required' }] },
    { id: 'dropped', date: '2025-04-10', status: 'withdrawn', effects: [{ posture: 'open' }] },
    { id: 'licence', date: '2025-04-15', status: 'in-force', effects: [{ posture: 'licence-required' }], relations: [{ type: 'contradicts', event: 'dropped' }] },
  ]

  it('is unknown before the first thing known', () => {
    expect(on('2024-06-30', H20, events)).toMatchObject({ posture: 'unknown', certainty: 'unknown', since: null, event: null, next: { date: '2024-07', event: 'made' } })
  })
  it('is within during a month that alone is known, and certain from its last day', () => {
    expect(on('2024-07-15', H20, events)).toMatchObject({ posture: 'open', certainty: 'within', since: '2024-07' })
    expect(on('2024-07-31', H20, events)).toMatchObject({ posture: 'open', certainty: 'certain' })
  })
  it('has a considered plan lie over what holds', () => {
    expect(on('2025-04-01', H20, events)).toMatchObject({ posture: 'open', overlays: ['plan'], next: { date: '2025-04-15', event: 'licence' } })
  })
  it('loses the plan when it is withdrawn, keeps what held, and says what contradicts it', () => {
    expect(on('2025-04-12', H20, events)).toMatchObject({
      posture: 'open', overlays: [], event: 'made', confirmedBy: 'dropped', contradictedBy: ['licence'],
    })
  })
  it('changes on the day a measure takes effect', () => {
    expect(on('2025-04-14', H20, events).posture).toBe('open')
    expect(on('2025-04-15', H20, events)).toMatchObject({ posture: 'licence-required', since: '2025-04-15', event: 'licence', contradictedBy: ['dropped'] })
  })
  it('is stale after the last article that speaks of it', () => {
    expect(on('2026-01-10', H20, events)).toMatchObject({ posture: 'licence-required', certainty: 'stale', lastReported: '2025-12-31' })
  })
  it('says no more of its last report than the month, where the article is dated to a month', () => {
    const monthly: Told[] = [{ id: 'approval', date: '2026-01-13', status: 'in-force', effects: [{ posture: 'conditions' }], article: '2026-01' }]
    expect(on('2026-01-20', H20, monthly)).toMatchObject({ certainty: 'certain', lastReported: '2026-01' })
  })
  it('takes what a plan would change for what holds, where nothing else is known', () => {
    const plan: Told[] = [{ id: 'cloud', date: '2023-06-28', status: 'considered', effects: [{ posture: 'under-review', was: 'open' }] }]
    expect(on('2023-06-30', 'export:us:cloud:cn', plan)).toMatchObject({ posture: 'open', event: 'cloud', since: null, overlays: ['cloud'] })
  })
  it('ends a plan when the restriction comes', () => {
    const planned: Told[] = [events[1], events[3]].flatMap((event) => event ?? [])
    expect(on('2025-04-16', H20, planned)).toMatchObject({ overlays: [] })
  })
  it('lets a withdrawal say what holds where nothing else is known', () => {
    const bare: Told[] = [events[1], events[2]].flatMap((event) => event ?? [])
    expect(on('2025-04-12', H20, bare)).toMatchObject({ posture: 'open', since: '2025-04-10', event: 'dropped' })
  })
})

describe('stateOf() a tariff', () => {
  const events: Told[] = [
    { id: 'announced', date: '2025-04-02', status: 'announced', effects: [{ rate: 54, was: 20, from: '2025-04-09' }], article: '2025-04-03' },
    { id: 'raised', date: '2025-04-08', status: 'announced', effects: [{ rate: 104, from: '2025-04-09' }], article: '2025-04-09' },
    { id: 'higher', date: '2025-04-10', status: 'in-force', effects: [{ rate: 145 }], article: '2025-04-14' },
  ]

  it('has the rate that a source says held before, a month back at most', () => {
    expect(on('2025-04-01', US_ON_CHINA, events)).toMatchObject({ rate: 20, certainty: 'certain', since: null, event: 'announced' })
    expect(on('2025-01-01', US_ON_CHINA, events)).toMatchObject({ rate: null, certainty: 'unknown', event: null })
  })
  it('drops an announcement that another overtakes', () => {
    expect(on('2025-04-09', US_ON_CHINA, events)).toMatchObject({ rate: 104, event: 'raised', next: { date: '2025-04-10', event: 'higher' } })
  })
  it('is not claimed beyond the last article', () => {
    expect(on('2025-04-14', US_ON_CHINA, events).certainty).toBe('certain')
    expect(on('2025-04-15', US_ON_CHINA, events)).toMatchObject({ rate: 145, certainty: 'stale' })
  })
  it('is unknown again after the day it was said to last', () => {
    const paused: Told[] = [{ id: 'pause', date: '2025-04-09', status: 'paused', effects: [{ rate: 10, until: '2025-07-08' }] }]
    expect(on('2025-07-08', 'tariff:us:world', paused)).toMatchObject({ rate: 10, next: { date: '2025-07-09', event: 'pause' } })
    expect(on('2025-07-09', 'tariff:us:world', paused)).toMatchObject({ rate: null, certainty: 'unknown' })
  })
  it('names claims of one day with different rates as contradicting', () => {
    const two: Told[] = [
      { id: 'a', date: '2025-04-10', status: 'in-force', effects: [{ rate: 125 }] },
      { id: 'b', date: '2025-04-10', status: 'in-force', effects: [{ rate: 145 }] },
    ]
    expect(on('2025-04-11', US_ON_CHINA, two)).toMatchObject({ rate: 145, contradictedBy: ['a'] })
  })
  it('does not call it a contradiction when one pauses the other on the day it was due', () => {
    const two: Told[] = [
      { id: 'due', date: '2025-04-09', status: 'scheduled', effects: [{ rate: 25 }] },
      { id: 'pause', date: '2025-04-09', status: 'paused', effects: [{ rate: 10 }], relations: [{ type: 'pauses', event: 'due' }] },
    ]
    expect(on('2025-04-10', 'tariff:us:world', two)).toMatchObject({ rate: 10, event: 'pause', contradictedBy: [] })
  })
})

describe('stateOn()', () => {
  it('answers for every measure, and not for one that no effect tells of', () => {
    const dataset = told(H20, [{ id: 'said', date: '2025-04-01', status: 'reported' }])
    expect(stateOn(measuresOf(dataset), firstDay('2025-04-02'))).toEqual({ date: '2025-04-02', measures: [] })
  })
})
