import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/pipeline/events/compile.ts'
import { groupProposals, idFor } from '../../src/pipeline/events/merge.ts'
import type { Proposal } from '../../src/pipeline/actions/proposal.ts'

const { codebook } = loadCodebook('data')
if (!codebook) throw new Error('the codebook does not compile')
const names = { countryOf: (actor: string) => codebook.actors.get(actor)?.country, product: (id: string) => codebook.products.get(id) }
const proposal = (change: Partial<Proposal>): Proposal => ({
  article: 'a', rule: 'r', kind: 'restriction-imposed', status: 'in-force', direction: 'tightens', date: { start: '2025-04-15', basis: 'resolved' },
  actors: [{ id: 'us-government', role: 'by' }], products: ['h20'], figures: [], grade: 'press', confidence: 0.9, start: 0, end: 1, words: 'w', because: 'b', dateBasis: 'resolved',
  ...change,
})
const groups = (a: Partial<Proposal>, b: Partial<Proposal>) => groupProposals([proposal(a), proposal(b)], names).length

describe('groupProposals() puts two tellings together', () => {
  it.each<[string, Partial<Proposal>]>([
    ['of one day', {}],
    ['a day apart, as Seoul and Washington are', { date: { start: '2025-04-16', basis: 'published' } }],
    ['where one names only the month', { date: { start: '2025-04', basis: 'resolved' } }],
    ['where one names a ministry, the other the government', { actors: [{ id: 'us-commerce', role: 'by' }] }],
    ['where one names the wider product', { products: ['ai-chips'] }],
    ['where one names no product', { products: [] }],
  ])('%s', (_, other) => expect(groups({}, other)).toBe(1))
})

describe('groupProposals() keeps apart', () => {
  it.each<[string, Partial<Proposal>]>([
    ['plan and announcement', { kind: 'restriction-considered', status: 'considered' }],
    ['announcement and withdrawal', { kind: 'restriction-withdrawn', status: 'withdrawn' }],
    ['two products', { products: ['hbm'] }],
    ['two countries', { actors: [{ id: 'cn-government', role: 'by' }] }],
    ['a week', { date: { start: '2025-04-22', basis: 'resolved' } }],
  ])('%s', (_, other) => expect(groups({}, other)).toBe(2))
  it('54 and 125 %, which contradict each other', () => {
    const rate = (value: number): Partial<Proposal> => ({ kind: 'tariff-raised', products: [], figures: [{ value, unit: '%' }] })
    expect(groups(rate(54), rate(125))).toBe(2)
    expect(groups(rate(125), rate(125))).toBe(1)
  })
  it('two firms that are not one', () => {
    expect(groups({ kind: 'loss', actors: [{ id: 'nvidia', role: 'by' }] }, { kind: 'loss', actors: [{ id: 'amd', role: 'by' }] })).toBe(2)
  })
})

describe('idFor()', () => {
  it('is readable: day, kind, product, or who acts', () => {
    expect(idFor(proposal({}), new Set())).toBe('2025-04-15-restriction-imposed-h20')
    expect(idFor(proposal({ kind: 'tariff-raised', products: [] }), new Set())).toBe('2025-04-15-tariff-raised-us-government')
  })
  it('numbers the second of a name', () => {
    expect(idFor(proposal({}), new Set(['2025-04-15-restriction-imposed-h20']))).toBe('2025-04-15-restriction-imposed-h20-2')
  })
})
