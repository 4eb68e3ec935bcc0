import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/pipeline/figures.ts'

function read(lang: 'ko' | 'en', sentence: string): string[] {
  return findFigures(sentence, lang).map((one) => {
    expect(sentence.slice(one.start, one.end)).toBe(one.words)
    return `${one.words} = ${one.approx ? `${one.approx} ` : ''}${one.value}${one.max === undefined ? '' : `..${one.max}`} ${one.unit}${one.conversion ? ' conversion' : ''}`
  })
}

describe('findFigures() reads Korean amounts', () => {
  it.each<[string, string[]]>([
    ['비용은 55억 달러(약 7조 8천556억원)다', ['55억 달러 = 5500000000 USD', '7조 8천556억원 = about 7855600000000 KRW conversion']],
    ['값은 6천500~8천 달러', ['6천500~8천 달러 = 6500..8000 USD']],
    ['최대 5천억(한화 약 700조원) 달러를 쓴다', ['5천억(한화 약 700조원) 달러 = at-most 500000000000 USD', '700조원 = about 700000000000000 KRW conversion']],
    ['무역확장법 232조 조사', []],
  ])('%s', (sentence, expected) => expect(read('ko', sentence)).toEqual(expected))
})
