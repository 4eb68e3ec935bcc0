import { describe, expect, it } from 'vitest'
import type { ControlEvent, Dataset } from '../../src/event.ts'
import { answersOf, lastAnswers } from '../../src/timeline/answers.ts'
import { dataset, makeEvent } from '../app/dataset.ts'

/** One event: who acted, when, and what it answers. */
function told(id: string, day: string, by: string, answers: readonly string[] = [], more: Partial<ControlEvent> = {}): ControlEvent {
  return makeEvent({
    id, date: { start: day, basis: 'stated' }, actors: [{ id: by, role: 'by' }],
    relations: answers.map((event) => ({ type: 'responds-to', event })), ...more,
  })
}

function of(...events: ControlEvent[]): Dataset {
  return { ...dataset, events }
}

const said = (data: Dataset) => answersOf(data).map(({ event, to, by }) => `${by}: ${event.id} ← ${to.id}`)

describe('answersOf()', () => {
  const tariff = told('tariff', '2025-04-02', 'us-white-house')
  it.each<[string, ControlEvent[], string[]]>([
    ['tells what one government did in answer to the other', [tariff, told('counter', '2025-04-04', 'cn-government', ['tariff'])], ['cn: counter ← tariff']],
    ['tells what a government did in answer to a company of the other country', [told('deal', '2026-01', 'nvidia'), told('inquiry', '2026-01-08', 'cn-government', ['deal'])], ['cn: inquiry ← deal']],
    ['leaves out what a company did in answer', [tariff, told('cheaper-chip', '2025-05-01', 'nvidia', ['tariff'])], []],
    ['leaves out an answer to the own side', [tariff, told('exemption', '2025-04-11', 'us-commerce', ['tariff'])], []],
    ['leaves out what another country did', [told('tariff', '2025-04-02', 'us-white-house'), told('order', '2025-04-03', 'samsung', ['tariff'])], []],
    ['leaves out other relations', [tariff, told('counter', '2025-04-04', 'cn-government', [], { relations: [{ type: 'results-from', event: 'tariff' }] })], []],
    ['leaves out an answer to an event that is not there', [told('counter', '2025-04-04', 'cn-government', ['tariff'])], []],
    ['names the latest of several that are answered', [tariff, told('more', '2025-04-08', 'us-white-house'), told('counter', '2025-04-10', 'cn-government', ['tariff', 'more'])], ['cn: counter ← more']],
    ['goes by the day, not by the order of the data', [
      told('b', '2025-04-08', 'us-white-house', ['a']), told('a', '2025-04-04', 'cn-government', ['tariff']), tariff,
    ], ['cn: a ← tariff', 'us: b ← a']],
  ])('%s', (_, events, expected) => {
    expect(said(of(...events))).toEqual(expected)
  })
})

describe('lastAnswers()', () => {
  const answers = answersOf(of(
    told('cause', '2025-04-01', 'us-white-house'),
    told('first', '2025-04-02', 'cn-government', ['cause'], { importance: 'major' }),
    told('second', '2025-04-03', 'cn-government', ['cause']),
    told('third', '2025-04-04', 'cn-government', ['cause']),
  ))
  it.each([
    [3, ['first', 'second', 'third']],
    [2, ['first', 'third']],
    [1, ['first']],
    [0, []],
  ])('keeps %i: major ones, then the latest, in their order', (most, expected) => {
    expect(lastAnswers(answers, most).map(({ event }) => event.id)).toEqual(expected)
  })
})
