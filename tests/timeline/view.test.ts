import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatView, isStep, parseView, START_VIEW, toggled, toggledOut, type View } from '../../src/timeline/view.ts'

const view = (given: Partial<View>): View => ({ ...START_VIEW, ...given })

describe('parseView()', () => {
  it('an empty address is the start view', () => {
    expect(parseView('')).toEqual({ view: START_VIEW, dropped: [] })
  })
  it.each<[string, Partial<View>]>([
    ['lang=ko', { lang: 'ko' }],
    ['country=cn,us', { country: { only: ['cn', 'us'], not: [] } }],
    ['country=cn&country=us', { country: { only: ['cn', 'us'], not: [] } }],
    ['actor=nvidia,-amd', { actor: { only: ['nvidia'], not: ['amd'] } }],
    ['kind=-statement', { kind: { only: [], not: ['statement'] } }],
    ['publisher=ZDNet%20Korea', { publisher: { only: ['ZDNet Korea'], not: [] } }],
    ['q=h20+수출', { q: 'h20 수출' }],
    ['from=2025-04&to=2025', { from: '2025-04', to: '2025' }],
    ['lanes=product&scale=calendar&view=table&sort=-date', { lanes: 'product', scale: 'calendar', pane: 'table', sort: '-date' }],
    ['collapsed=us,cn', { collapsed: ['us', 'cn'] }],
    ['event=2025-04-15-restriction-imposed-h20&asof=2025-04-12', { event: '2025-04-15-restriction-imposed-h20', asof: '2025-04-12' }],
    ['theme=dark&embed=1&controls=filters', { theme: 'dark', embed: true, controls: 'filters' }],
    ['data=other/events.json', { data: 'other/events.json' }],
    ['utm_source=mail&fbclid=1', {}],
    ['country=', {}],
  ])('%s', (query, expected) => {
    expect(parseView(query)).toEqual({ view: view(expected), dropped: [] })
  })
  it.each([
    ['lang=fr', 'lang'], ['lanes=colour', 'lanes'], ['scale=log', 'scale'], ['view=map', 'view'], ['sort=size', 'sort'], ['theme=sepia', 'theme'],
    ['from=2025-02-30', 'from'], ['to=soon', 'to'], ['asof=2025-04', 'asof'], ['embed=yes', 'embed'], ['controls=some', 'controls'],
    ['data=https://example.org/e.json', 'data'], ['data=//example.org/e.json', 'data'], ['data=javascript:alert(1)', 'data'], ['data=\\\\host\\e', 'data'],
    ['q=%00', 'q'], [`q=${'x'.repeat(10_000)}`, 'q'], [`event=${'x'.repeat(10_000)}`, 'event'], ['country=-', 'country'],
    ['lanes=__proto__', 'lanes'], ['theme=constructor', 'theme'],
  ])('%s is dropped alone: the country stays', (query, param) => {
    const { view: read, dropped } = parseView(`${query}&country=cn`)
    expect(dropped.map((one) => one.param)).toEqual([param])
    expect(read.country.only).toContain('cn')
    expect({ ...read, country: START_VIEW.country }).toEqual(START_VIEW)
  })
  it('a window that ends before it begins keeps its beginning', () => {
    expect(parseView('from=2025-04&to=2024')).toMatchObject({ view: { from: '2025-04' }, dropped: [{ param: 'to', value: '2024' }] })
  })
  it('never throws, whatever the address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => { parseView(query) }))
  })
})

describe('formatView()', () => {
  it('the start view has no address', () => expect(formatView(START_VIEW)).toBe(''))
  it('a language alone is named alone', () => expect(formatView(view({ lang: 'ko' }))).toBe('lang=ko'))
  it('any other view names lanes, scale and form, so that it outlives a change of defaults', () => {
    expect(formatView(view({ country: { only: ['cn'], not: ['kr'] } }))).toBe('country=cn,-kr&lanes=actor&scale=balanced&view=timeline')
  })
  it('ids with commas, a leading minus or a per cent sign come back as they were', () => {
    const odd = view({ actor: { only: ['a,b', '-x', '%2C', 'é &='], not: ['-,'] }, collapsed: ['a,b'] })
    expect(parseView(formatView(odd)).view).toEqual(odd)
  })
  it('what is written is read again', () => {
    const id = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/\p{Cc}|\p{Cs}/u.test(text))
    const choice = fc.uniqueArray(id, { maxLength: 4 }).map((ids) => ({ only: ids.slice(0, 2), not: ids.slice(2) }))
    fc.assert(fc.property(fc.record({
      actor: choice, kind: choice, q: fc.constantFrom('', 'h20', '엔비디아 "x"'), from: fc.constantFrom(undefined, '2022', '2025-04'),
      lanes: fc.constantFrom('actor', 'kind'), pane: fc.constantFrom('timeline', 'list'), event: fc.option(id, { nil: undefined }),
    }), (given) => {
      const before = view(given as Partial<View>)
      expect(parseView(formatView(before)).view).toEqual(JSON.parse(JSON.stringify(before)))
    }))
  })
})

describe('isStep()', () => {
  it.each<[string, Partial<View>, boolean]>([
    ['a filter', { country: { only: ['cn'], not: [] } }, true], ['a card', { event: 'x' }, true], ['the form', { pane: 'table' }, true],
    ['panning', { from: '2025' }, false], ['typing', { q: 'h2' }, false], ['folding', { collapsed: ['us'] }, false], ['nothing', {}, false],
  ])('%s', (_, change, expected) => expect(isStep(START_VIEW, view(change))).toBe(expected))
})

describe('toggled() and toggledOut()', () => {
  it('a value is wanted or excluded, never both', () => {
    expect(toggled({ only: [], not: ['cn'] }, 'cn')).toEqual({ only: ['cn'], not: [] })
    expect(toggledOut({ only: ['cn', 'us'], not: [] }, 'cn')).toEqual({ only: ['us'], not: ['cn'] })
    expect(toggled({ only: ['cn'], not: [] }, 'cn')).toEqual({ only: [], not: [] })
  })
})
