import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isDatePrefix } from '../../src/day.ts'
import { type Dataset } from '../../src/event.ts'
import { HISTORY_FIELDS, type History } from '../../src/timeline/history.ts'

const history = JSON.parse(readFileSync('data/history.json', 'utf8')) as History
const released = JSON.parse(readFileSync('data/released.json', 'utf8')) as Dataset

describe('data/history.json', () => {
  it('has every version once, dated, in order, with its reason in both languages', () => {
    expect(new Set(history.map(({ hash }) => hash)).size).toBe(history.length)
    expect(history.map((release) => release.released)).toEqual(history.map((release) => release.released).toSorted())
    for (const { hash, released: day, why } of history) {
      expect(hash).toMatch(/^[0-9a-f]{16}$/)
      expect(isDatePrefix(day) && day.length === 10, day).toBe(true)
      expect(why.en).not.toMatch(/[가-힣]|^$/)
      expect(why.ko).toMatch(/[가-힣]/)
    }
  })
  it('tells of every event of the released version how it came, and of none that is not there', () => {
    const ids = new Set<string>()
    for (const { added, removed, changed } of history) {
      for (const { event } of removed) expect(ids.delete(event), event).toBe(true)
      for (const { event, was } of changed) {
        expect(ids.delete(typeof was.id === 'string' ? was.id : event), event).toBe(true)
        ids.add(event)
        expect(Object.keys(was).filter((field) => !HISTORY_FIELDS.some((known) => known === field)), event).toEqual([])
      }
      for (const id of added) {
        expect(ids.has(id), id).toBe(false)
        ids.add(id)
      }
    }
    expect([...ids].toSorted()).toEqual(released.events.map(({ id }) => id).toSorted())
  })
})

describe('data/released.json', () => {
  it('is the last version of the history, and what its own hash says', () => {
    expect(released.data.hash).toBe(history.at(-1)?.hash)
    const { schemaVersion, actors, products, articles, events } = released
    const content = JSON.stringify({ schemaVersion, actors, products, articles, events, through: released.data.through })
    expect(createHash('sha256').update(content).digest('hex').slice(0, 16)).toBe(released.data.hash)
  })
})
