import { describe, expect, it } from 'vitest'
import { readDataset, readDatasetSteps, type ReadResult } from '../../src/timeline/read-dataset.ts'
import { dataset, makeEvent } from '../app/dataset.ts'

const json = (given: object) => JSON.stringify({ ...dataset, ...given })

describe('readDataset()', () => {
  it.each([['compact', undefined], ['pretty-printed', 2]])('reads a %s file', (_, indent) => {
    expect(readDataset(JSON.stringify(dataset, null, indent))).toEqual({ ok: true, dataset })
  })
  it('reads quotes, brackets and the word events inside strings as text', () => {
    const odd = makeEvent({ id: 'x', title: { en: 'a "quoted" ] } \\', ko: '"events":[' } })
    const read = readDataset(JSON.stringify({ ...dataset, data: { hash: '"events":[{', through: '' }, events: [odd, { ...odd, id: 'y' }] }))
    expect(read.ok && read.dataset.events.map((event) => event.title)).toEqual([odd.title, odd.title])
  })
  it('reads an empty list of events', () => expect(readDataset(json({ events: [] }))).toMatchObject({ ok: true }))
  it('puts events in order of time', () => {
    const read = readDataset(json({ events: dataset.events.toReversed() }))
    expect(read.ok && read.dataset.events.map((event) => event.id)).toEqual(dataset.events.map((event) => event.id))
  })
  it('lets unknown kinds and fields pass', () => {
    expect(readDataset(json({ events: [{ ...makeEvent({ id: 'x', kind: 'moon-landing' }), more: 1 }] }))).toMatchObject({ ok: true })
  })
  it.each([
    ['', 'JSON'],
    ['<html>', 'JSON'],
    ['[]', 'expected'],
    ['null', 'expected object, got null'],
    [json({ events: 7 }), 'events: expected array, got 7'],
    [json({ events: [{ ...makeEvent({ id: 'x' }), date: { start: '2025-02-30', basis: 'stated' } }] }), 'events[0].date.start: expected YYYY, YYYY-MM or YYYY-MM-DD, got "2025-02-30"'],
    [json({ events: [makeEvent({ id: 'x' }), { ...makeEvent({ id: 'y' }), direction: 'up' }] }), 'events[1].direction: expected "tightens" or "eases" or "neutral", got "up"'],
    [json({ events: [makeEvent({ id: 'x' }), makeEvent({ id: 'x' })] }), 'events[1].id: expected an id of its own, got "x" again'],
    [json({ events: [{ ...makeEvent({ id: 'x' }), actors: [] }] }), 'events[0].actors'],
    [json({ schemaVersion: 0 }), 'schemaVersion: expected 1, got 0'],
    [json({}).slice(0, -40), ''],
  ])('%.60s is refused with place, expected and got', (text, problem) => {
    const read = readDataset(text)
    expect(read.ok).toBe(false)
    expect('problem' in read && read.problem).toContain(problem)
  })
  it('says which newer version it met', () => expect(readDataset(json({ schemaVersion: 2 }))).toEqual({ ok: false, newer: '2' }))
})

describe('readDatasetSteps()', () => {
  it('tells how much is done, never going back', () => {
    const events = Array.from({ length: 350 }, (_, i) => makeEvent({ id: `e${i}` }))
    const text = json({ events })
    const shares = [...readDatasetSteps(piecesOf(text, 1000), text.length)]
    expect(shares.length).toBeGreaterThan(5)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
  it.each([1, 2, 3, 7, 64, 1000, 100_000])('reads the same from pieces of %i letters', (size) => {
    const odd = makeEvent({ id: 'x', title: { en: 'a "quoted" ] } \\\\', ko: '"events":[' } })
    const whole = { ...dataset, data: { hash: '"events":[{', through: '' }, events: [odd, ...dataset.events] }
    const text = JSON.stringify(whole)
    const later = JSON.stringify({ ...whole, events: undefined, more: { events: [1] } }).replace(/}$/, `,"events":${JSON.stringify(whole.events)}}`)
    expect(atOneGo(piecesOf(text, size), text.length)).toEqual(readDataset(text))
    expect(atOneGo(piecesOf(later, size), later.length)).toEqual(readDataset(text))
    expect(atOneGo(piecesOf(text.slice(0, -40), size), text.length)).toMatchObject({ ok: false })
  })
})

function piecesOf(text: string, size: number): Iterator<string> {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size)).values()
}

function atOneGo(...args: Parameters<typeof readDatasetSteps>): ReadResult {
  const steps = readDatasetSteps(...args)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
