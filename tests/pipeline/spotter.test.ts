import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { beginningsOf } from '../../src/pipeline/names/beginnings.ts'
import { loadCodebook } from '../../src/pipeline/events/compile.ts'
import { ENGLISH_DATES } from '../../src/pipeline/dates/dates-en.ts'
import { KOREAN_DATES } from '../../src/pipeline/dates/dates-ko.ts'
import { type Spot, spotter } from '../../src/pipeline/names/spotter.ts'

describe('beginningsOf()', () => {
  it.each<[string, string[]]>([
    ['ban', ['ban']],
    ['tariffs?', ['tariff']],
    ['(cut|tone)d', ['cutd', 'toned']],
    ['colou?r', ['color', 'colour']],
    ['[BC]AR', ['bar', 'car']],
    ['(?<y>20\\d\\d)년', ['0000년']],
    ['\\d{1,2}\\s?월', ['0월', '0 월', '00월', '00 월']],
    ['(?<![가-힣])관세(?!국)', ['관세']],
    ['부과(?=하|했)', ['부과하', '부과했']],
    ['(?:지난\\s)?해', ['해', '지난 해']],
    ['ab*c', ['ac', 'abc', 'abbc', 'abbbc', 'abbbbc', 'abbbbbc', 'abbbbbbc', 'abbbbbbbb', 'abbbbbbbc']],
    ['no\\w+', ['no']],
    ['[^a]b', ['']],
    ['.?b', ['']],
    ['(?!)', []],
  ])('/%s/ begins with %j', (source, beginnings) => expect(beginningsOf(source).sort()).toEqual([...beginnings].sort()))
})

/** What each group finds by itself. */
function eachAlone(groups: readonly (readonly RegExp[])[], text: string): Spot[] {
  const found = groups.flatMap((group, which) => (group.length === 0 ? [] : [...text.matchAll(new RegExp(group.map(({ source }) => `(?:${source})`).join('|'), group[0]?.flags))])
    .filter(([words]) => words !== '').map((match) => ({ start: match.index, end: match.index + match[0].length, which })))
  return found.sort((a, b) => a.start - b.start || b.end - a.end || a.which - b.which)
}

describe('spotter()', () => {
  const { codebook } = loadCodebook('data')
  const lists: Record<string, { groups: (readonly RegExp[])[]; words: boolean }> = {
    'Korean words': { groups: codebook?.classes.map((row) => row.ko) ?? [], words: false },
    'English words': { groups: codebook?.classes.map((row) => row.en) ?? [], words: true },
    'Korean dates': { groups: KOREAN_DATES.rows.map((row) => [row.pattern]), words: false },
    'English dates': { groups: ENGLISH_DATES.rows.map((row) => [row.pattern]), words: false },
  }
  const folder = join('tests', 'coder', 'fresh')
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const odd = fc.oneof(fc.constantFrom('ſ', 'K', 'İ', '😀', '\ud83d', ' ', '\n', '9', 'A', '관세'), fc.string({ unit: 'binary', maxLength: 3 }))
  it.each(Object.keys(lists))('finds what each group finds by itself, in any text: %s', (name) => {
    const { groups, words } = lists[name] ?? { groups: [], words: false }
    const spots = spotter(groups, words)
    fc.assert(fc.property(fc.constantFrom(...texts), fc.nat(4000), fc.nat(160), odd, fc.boolean(), (text, from, length, put, big) => {
      const piece = text.slice(from % text.length, (from % text.length) + length) + put + text.slice(from % text.length).slice(0, 60)
      const some = big ? piece.toUpperCase() : piece
      expect(spots(some)).toEqual(eachAlone(groups, some))
    }), { numRuns: 300 })
  })
})

describe('the words and dates that are looked for', () => {
  it('begin with letters of their own, so that none is tried at every place of a text', () => {
    const words = loadCodebook('data').codebook?.classes.flatMap((row) => [...row.ko, ...row.en]) ?? []
    const dates = [KOREAN_DATES, ENGLISH_DATES].flatMap(({ rows }) => rows.map(({ pattern }) => pattern))
    expect([...words, ...dates].map(({ source }) => source).filter((source) => beginningsOf(source).includes(''))).toEqual([])
  })
})
