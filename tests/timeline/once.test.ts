import { describe, expect, it } from 'vitest'
import { buildFilterColumns } from '../../src/timeline/filter.ts'
import { buildIndex } from '../../src/timeline/index-columns.ts'
import { laneSteps } from '../../src/timeline/lanes.ts'
import { once } from '../../src/timeline/once.ts'
import { makeEvents } from '../bench/make-events.ts'

describe('once()', () => {
  const counting = () => {
    const made: object[] = []
    const make = once(function* steps(source: { readonly of: string }): Generator<number, { readonly of: string }, void> {
      yield 0.5
      const result = { of: source.of }
      made.push(result)
      return result
    })
    return { make, made }
  }
  it('makes a thing once for each source', () => {
    const { make, made } = counting()
    const a = { of: 'a' }
    expect(make(a)).toBe(make(a))
    expect(make({ of: 'a' })).not.toBe(make(a))
    expect(made).toHaveLength(2)
  })
  it('keeps what was made in steps, and then needs none', () => {
    const { make, made } = counting()
    const a = { of: 'a' }
    expect([...make.steps(a)]).toEqual([0.5])
    expect([...make.steps(a)]).toEqual([])
    expect(make(a)).toBe(made[0])
  })
})

describe('what a page makes of a large data set', () => {
  // A page breathes between two steps: each may do no more than a hundredth of the whole.
  const dataset = makeEvents(100_000, 42)
  it.each([
    ['the index', () => buildIndex.steps(dataset)],
    ['the columns of the filters', () => buildFilterColumns.steps(dataset)],
    ['the lanes', () => laneSteps(buildIndex(dataset), 'actor')],
  ])('%s comes in a hundred steps or more, each with more done', (_, start) => {
    const shares = [...start()]
    expect(shares.length).toBeGreaterThanOrEqual(100)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})
