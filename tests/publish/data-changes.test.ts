import { expect, it } from 'vitest'
import { changesBetween } from '../../src/publish/data-changes.ts'
import { type ControlEvent, type Dataset } from '../../src/event.ts'
import { makeEvent } from '../app/dataset.ts'

const data = (events: readonly ControlEvent[], more: Partial<Dataset> = {}): Dataset => ({
  schemaVersion: 1, data: { hash: 'x', through: '2025-05-01' }, actors: [], products: [], articles: [], events: [...events], ...more,
})
const [source] = makeEvent({ id: 'any' }).sources
if (!source) throw new Error('expected a source')

it('nothing changed, nothing told', () => {
  expect(changesBetween(data([makeEvent({ id: 'a' })]), data([makeEvent({ id: 'a' })]))).toEqual({ added: [], removed: [], changed: [], also: [] })
})

it.each<[string, Partial<ControlEvent>, Partial<ControlEvent>, object]>([
  ['a day', { date: { start: '2025-04', basis: 'stated' } }, { date: { start: '2025-04-15', basis: 'stated' } }, { date: { start: '2025-04', basis: 'stated' } }],
  ['a field that was not there', {}, { measure: 'export:us:h20:cn' }, { measure: null }],
  ['a field that is no longer there', { note: { en: 'n', ko: 'n' } }, {}, { note: { en: 'n', ko: 'n' } }],
  ['another source', { sources: [source] }, { sources: [source, { ...source, article: 'a2' }] }, { sources: [{ article: 'a1', grade: 'press', dateBasis: 'stated' }] }],
  ['the words of the digest alone', { sources: [source] }, { sources: [{ ...source, evidence: 'Other words.' }] }, { evidence: null }],
])('%s', (_, before, after, was) => {
  expect(changesBetween(data([makeEvent({ id: 'a', ...before })]), data([makeEvent({ id: 'a', ...after })])).changed).toEqual([{ event: 'a', was }])
})

it('an event under a new id is the same event, as it names its former one; without that it came and went', () => {
  const before = data([makeEvent({ id: 'old', title: { en: 'T', ko: '제' } })])
  expect(changesBetween(before, data([makeEvent({ id: 'new', formerIds: ['old'], title: { en: 'T', ko: '제' } })]))).toMatchObject({ added: [], removed: [], changed: [{ event: 'new', was: { id: 'old' } }] })
  expect(changesBetween(before, data([makeEvent({ id: 'new', title: { en: 'T', ko: '제' } })]))).toMatchObject({ added: ['new'], removed: [{ event: 'old', title: { en: 'T', ko: '제' } }], changed: [] })
})

it('says which of the lists beside the events changed', () => {
  const actor = { id: 'nvidia', name: { en: 'Nvidia', ko: '엔비디아' }, country: 'us', type: 'company' } as const
  expect(changesBetween(data([]), data([], { actors: [actor] })).also).toEqual(['actors'])
})
