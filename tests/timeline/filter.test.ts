import { describe, expect, it } from 'vitest'
import { buildFilterColumns, extentOf, select } from '../../src/timeline/filter.ts'
import { parseView } from '../../src/timeline/view.ts'
import { dataset, makeEvent } from '../app/dataset.ts'
import { isoOf } from '../../src/day.ts'

const columns = buildFilterColumns(dataset)
const selected = (query: string, found?: ReadonlySet<number>) => select(columns, parseView(query).view, found)
const counts = (query: string, facet: 'country' | 'actor' | 'direction' | 'publisher') =>
  Object.fromEntries(selected(query).options[facet].map(({ value, count }) => [value, count]))

// 0: 2022-10 us→cn,nvidia   1: 2024-12-02 hbm us→cn,samsung   2: 2025-01..03 cn order   3: 2025-04-10 us→nvidia eases   4: 2025-04-15 us→nvidia,cn
describe('select()', () => {
  it.each<[string, number[]]>([
    ['', [0, 1, 2, 3, 4]],
    ['country=kr', [1]],
    ['country=kr,cn', [0, 1, 2, 4]],
    ['country=cn&actor=nvidia', [0, 4]],
    ['country=cn,-kr', [0, 2, 4]],
    ['actor=-nvidia', [1, 2]],
    ['product=h20&direction=tightens', [4]],
    ['publisher=Kukmin%20Ilbo', [3, 4]],
    ['importance=major&kind=-restriction-withdrawn', [0, 4]],
    ['country=eu', []],
  ])('%s', (query, rows) => expect(selected(query).inWindow).toEqual(rows))

  it.each<[string, number[]]>([
    ['from=2025-02&to=2025-02', [2]],
    ['from=2022-10-31&to=2022-11', [0]],
    ['from=2022-11&to=2024-12-01', []],
    ['to=2024', [0, 1]],
    ['from=2025-04-15', [4]],
  ])('the window %s takes what touches it; the chart keeps the rest to pan to', (query, rows) => {
    expect(selected(query).inWindow).toEqual(rows)
    expect(selected(query).rows).toEqual([0, 1, 2, 3, 4])
  })
  it('an event without a known end touches every later window', () => {
    const open = buildFilterColumns({ ...dataset, events: [{ ...dataset.events[0] ?? makeEvent({ id: 'x' }), date: { start: '2022-10', end: '..', basis: 'stated' } }] })
    expect(select(open, parseView('from=2030').view).inWindow).toEqual([0])
  })
  it('what a search found limits the rows', () => expect(selected('country=cn', new Set([2, 3])).rows).toEqual([2]))

  it('the counts of a filter follow the other filters, not itself', () => {
    expect(counts('country=kr', 'country')).toEqual({ us: 4, cn: 4, kr: 1 })
    expect(counts('country=kr', 'actor')).toMatchObject({ samsung: 1, nvidia: 0, 'us-commerce': 1 })
    expect(counts('country=kr&direction=eases', 'direction')).toEqual({ tightens: 1, neutral: 0, eases: 0 })
    expect(counts('from=2025-04', 'publisher')).toEqual({ 'ZDNet Korea': 1, 'Kukmin Ilbo': 2 })
  })
  it('options keep their places whatever is chosen', () => {
    const places = (query: string) => selected(query).options.actor.map(({ value }) => value)
    expect(places('actor=samsung')).toEqual(places(''))
  })
})

describe('extentOf()', () => {
  it('runs from the first to the last day', () => {
    const extent = extentOf(columns)
    expect(extent && [isoOf(extent.first), isoOf(extent.last)]).toEqual(['2022-10-01', '2025-04-15'])
  })
  it('is nothing without events', () => expect(extentOf(buildFilterColumns({ ...dataset, events: [] }))).toBeUndefined())
})
