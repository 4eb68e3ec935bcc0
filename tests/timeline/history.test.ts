import { describe, expect, it } from 'vitest'
import { changesSince, fieldsAfter, findRelease, type Release } from '../../src/timeline/history.ts'
import { makeEvent } from '../app/dataset.ts'

const release = (hash: string, given: Partial<Release>): Release => ({
  hash, released: '2026-01-01', why: { en: 'why', ko: '왜' }, added: [], removed: [], changed: [], also: [], ...given,
})
const title = { en: 'Gone', ko: '사라짐' }
const history = [
  release('aaaa1111', { added: ['chip', 'tariff'] }),
  release('aaab2222', { added: ['passing'], changed: [{ event: 'chip', was: { date: { start: '2025-04' }, kind: 'order' } }] }),
  release('bbbb3333', { removed: [{ event: 'passing', title }], changed: [{ event: 'chip-h20', was: { id: 'chip', date: { start: '2025-04-14' } } }] }),
  release('cccc4444', { removed: [{ event: 'tariff', title }], added: ['new'] }),
]
const [first, second, third, last] = history as [Release, Release, Release, Release]

describe('findRelease()', () => {
  it.each([['aaaa', first], ['aaab2222', second], [' BBBB33 ', third], ['aaa', undefined], ['cccc44445', undefined], ['', undefined]])('%o', (cited, found) => {
    expect(findRelease(history, cited)).toBe(found)
  })
  it('does not choose between two that begin alike', () => {
    expect(findRelease([...history, release('cccc4999', {})], 'cccc4')).toBeUndefined()
  })
})

describe('changesSince()', () => {
  it('keeps what the cited version said first, follows an event to its new id, and leaves out what came and went', () => {
    expect(changesSince(history, first)).toEqual({
      added: ['new'], removed: [{ event: 'tariff', title }],
      changed: [{ event: 'chip-h20', was: { id: 'chip', date: { start: '2025-04' }, kind: 'order' } }],
    })
  })
  it('counts from the cited version only', () => {
    expect(changesSince(history, second).changed).toEqual([{ event: 'chip-h20', was: { id: 'chip', date: { start: '2025-04-14' } } }])
    expect(changesSince(history, second).removed.map(({ event }) => event)).toEqual(['passing', 'tariff'])
    expect(changesSince(history, last)).toEqual({ added: [], removed: [], changed: [] })
  })
  it('an event that was added and corrected since is simply new', () => {
    const later = [first, release('dddd', { added: ['x'] }), release('eeee', { changed: [{ event: 'y', was: { id: 'x' } }] })]
    expect(changesSince(later, first)).toEqual({ added: ['y'], removed: [], changed: [] })
  })
  it('an event that was corrected and then taken out is only taken out', () => {
    const later = [first, release('dddd', { changed: [{ event: 'chip', was: { kind: 'order' } }] }), release('eeee', { removed: [{ event: 'chip', title }] })]
    expect(changesSince(later, first)).toEqual({ added: [], removed: [{ event: 'chip', title }], changed: [] })
  })
})

describe('fieldsAfter()', () => {
  const now = makeEvent({ id: 'chip-h20', kind: 'loss', date: { start: '2025-04-15', basis: 'stated' } })
  it('a field is what the next release that changed it found, else what it is now', () => {
    expect(fieldsAfter(history, second, second.changed[0] as Release['changed'][number], now)).toEqual({ date: { start: '2025-04-14' }, kind: 'loss' })
    expect(fieldsAfter(history, third, third.changed[0] as Release['changed'][number], now)).toEqual({ id: 'chip-h20', date: { start: '2025-04-15', basis: 'stated' } })
  })
  it('is nothing where the event is gone', () => {
    expect(fieldsAfter(history, third, third.changed[0] as Release['changed'][number], undefined)).toEqual({ id: null, date: null })
  })
})
