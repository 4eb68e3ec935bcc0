import { describe, expect, it } from 'vitest'
import { buildSearch, markFound, nameFits, search } from '../../src/timeline/search.ts'
import { dataset, makeEvent } from '../app/dataset.ts'

const index = buildSearch({
  ...dataset,
  events: [...dataset.events, makeEvent({ id: 'h200', title: { en: 'H200 approved', ko: 'H200 수출 허용' }, sources: [{ article: 'none', grade: 'press', evidence: '', rule: 'r', dateBasis: 'stated' }] })],
})
const rows = (query: string) => [...(search(index, query)?.rows ?? [])]

// 0 top chips (nvidia)  1 hbm (samsung)  2 orders h20  3 withdrawn h20 (nvidia)  4 licence h20 (nvidia)  5 H200
describe('search()', () => {
  it.each<[string, number[], string]>([
    ['nvidia', [0, 3, 4], 'by an English name'],
    ['엔비디아', [0, 1, 2, 3, 4], 'by a Korean name, and in a headline'],
    ['삼성전자', [1], 'by a Korean name'],
    ['samsung', [1], 'by an English name'],
    ['성전', [1], 'by a part'],
    ['ㅅㅅㅈㅈ', [1], 'by initial consonants'],
    ['ㅅㅈ', [1], 'by some initial consonants'],
    ['삼서', [1], 'with its last syllable half typed'],
    ['삼성전ㅈ', [1], 'with its last syllable begun'],
    ['samsnug', [1], 'with two letters swapped'],
    ['samsun electronic', [1], 'with letters missing'],
    ['삼송전자', [1], 'with a wrong vowel'],
    ['HBM', [1], 'in capitals'],
    ['h200', [5], 'by a number'],
    ['h20', [2, 3, 4, 0, 1], 'h20 is not h200 (its headline names it in 0 and 1 too)'],
    ['hbm samsung', [1], 'by two words'],
    ['hbm withdrawn', [], 'only where both are'],
    ['zebra', [], 'nothing'],
    ['h21', [], 'no typo in a number'],
  ])('%s', (query, expected) => {
    expect(rows(query).toSorted()).toEqual(expected.toSorted())
  })
  it.each(['', '   ', '.*', '(?:', '\\', '<b>', '%00', '[['])('%j asks for nothing or finds nothing, and never fails', (query) => {
    expect(() => search(index, query)).not.toThrow()
  })
})

describe('nameFits()', () => {
  it.each([
    ['엔비디아 nvidia', 'ㅇㅂㄷㅇ', true], ['엔비디아 nvidia', 'ㅂㄷ', true], ['엔비디아 nvidia', '비디', true], ['엔비디아 nvidia', '엔빋', true],
    ['엔비디아 nvidia', 'NVI', true], ['RTX Pro 6000D rtx-pro-6000d', 'pro 60', true], ['삼성전자 samsung', 'ㅈㅅ', false], ['삼성전자 samsung', '전자 삼성', true],
    ['삼성전자 samsung', 'samsnug', false], ['삼성전자 samsung', '', true], ['삼성전자 samsung', '.*', false],
  ])('%s, typing %s: %s', (name, typed, fits) => expect(nameFits(name, typed)).toBe(fits))
})

describe('markFound()', () => {
  const marked = (text: string, query: string) => markFound(text, search(index, query)).map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
  it.each([
    ['미국, H20에 수출 허가 요구', 'h20', '미국, [H20]에 수출 허가 요구'],
    ['미국, H20에 수출 허가 요구', '허가', '미국, H20에 수출 [허가] 요구'],
    ['US requires a licence for H20', 'licnce', 'US requires a [licence] for H20'],
    ['삼성전자', 'ㅅㅅ', '[삼성전자]'],
    ['nothing here', 'samsung', 'nothing here'],
  ])('%s, looking for %s', (text, query, expected) => expect(marked(text, query)).toBe(expected))
})
