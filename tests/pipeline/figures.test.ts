import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/pipeline/figures/figures.ts'

/** One figure in one line: `words = about value..max unit`. */
function read(lang: 'ko' | 'en', sentence: string): string[] {
  return findFigures(sentence, lang).map((one) => {
    expect(sentence.slice(one.start, one.end)).toBe(one.words)
    return `${one.words} = ${one.approx ? `${one.approx} ` : ''}${one.value}${one.max === undefined ? '' : `..${one.max}`} ${one.unit}${one.conversion ? ' conversion' : ''}`
  })
}

type Rows = readonly (readonly [sentence: string, expected: readonly string[]])[]

const KOREAN: Readonly<Record<string, Rows>> = {
  'numerals mix digits with 천, 만, 억 and 조': [
    ['7조 8천556억원을 썼다', ['7조 8천556억원 = 7855600000000 KRW']],
    ['147억5000만 달러다', ['147억5000만 달러 = 14750000000 USD']],
    ['290조1천20억원이다', ['290조1천20억원 = 290102000000000 KRW']],
    ['3만8천882명이 받았다', ['3만8천882명 = 38882 count']],
    ['2천600만명이다', ['2천600만명 = 26000000 count']],
    ['20억 5011만 달러다', ['20억 5011만 달러 = 2050110000 USD']],
    ['11만 7145명이 10만 2025년', ['11만 7145명 = 117145 count']],
    ['24.2만 건이다', ['24.2만 건 = 242000 count']],
    ['1,508억 달러다', ['1,508억 달러 = 150800000000 USD']],
    ['40억 위안과 3억 유로와 5천억 엔이다', ['40억 위안 = 4000000000 CNY', '3억 유로 = 300000000 EUR', '5천억 엔 = 500000000000 JPY']],
    ['2025 55억 달러', ['55억 달러 = 5500000000 USD']],
  ],
  'percentages and points': [
    ['관세를 25%에서 100%로 올렸다', ['25% = 25 %', '100% = 100 %']],
    ['금리가 4.422%가 됐다', ['4.422% = 4.422 %']],
    ['115%포인트 낮췄다', ['115%포인트 = 115 pp']],
    ['17.5%p 벌어졌다', ['17.5%p = 17.5 pp']],
    ['10퍼센트다', ['10퍼센트 = 10 %']],
    ['20%에 34%를 더해 54%가 된다', ['20% = 20 %', '34% = 34 %', '54% = 54 %']],
  ],
  'a range borrows the scale of its end': [
    ['값은 6천500~8천 달러', ['6천500~8천 달러 = 6500..8000 USD']],
    ['값은 1만~1만2천 달러', ['1만~1만2천 달러 = 10000..12000 USD']],
    ['5~10억 달러를 낸다', ['5~10억 달러 = 500000000..1000000000 USD']],
    ['15∼25% 관세다', ['15∼25% = 15..25 %']],
    ['10%~25% 관세다', ['10%~25% = 10..25 %']],
    ['30~40개 기업이다', ['30~40개 = 30..40 count']],
  ],
  'hedges stand on either side': [
    ['약 5690억 원이다', ['5690억 원 = about 569000000000 KRW']],
    ['최대 55억 달러다', ['55억 달러 = at-most 5500000000 USD']],
    ['관세를 84%까지 올렸다', ['84% = 84 %']],
    ['최소 10%의 관세다', ['10% = at-least 10 %']],
    ['800억 달러 이상 쓴다', ['800억 달러 = at-least 80000000000 USD']],
    ['20% 넘게 떨어졌다', ['20% = at-least 20 %']],
    ['100여 곳이다', ['100여 곳 = at-least 100 count']],
    ['5억 원가량이다', ['5억 원 = about 500000000 KRW']],
    ['160억 달러(23조 5000억 원)어치 넘게 샀다', ['160억 달러 = at-least 16000000000 USD', '23조 5000억 원 = 23500000000000 KRW conversion']],
  ],
  'a bracketed amount says the one before it again': [
    ['비용은 55억 달러(약 7조 8천556억원)다', ['55억 달러 = 5500000000 USD', '7조 8천556억원 = about 7855600000000 KRW conversion']],
    ['최대 5천억(한화 약 700조원) 달러를 쓴다', ['5천억(한화 약 700조원) 달러 = at-most 500000000000 USD', '700조원 = about 700000000000000 KRW conversion']],
    ['5억 원(전체의 10%)이다', ['5억 원 = 500000000 KRW', '10% = 10 %']],
    ['삼성(약 5억 원)은 3억 달러를 썼다', ['5억 원 = about 500000000 KRW', '3억 달러 = 300000000 USD']],
  ],
  'days and counts': [
    ['90일간 유예했다', ['90일간 = 90 days']],
    ['90일 유예를 9일 발표했다', ['90일 = 90 days']],
    ['길게는 270일이 걸린다', ['270일 = at-most 270 days']],
    ['140개 기업과 68곳을 올렸다', ['140개 = 140 count', '68곳 = 68 count']],
    ['칩 40만 개, 서버 3000대, 카드 1200장을 막았다', ['40만 개 = 400000 count', '3000대 = 3000 count', '1200장 = 1200 count']],
  ],
  'near misses are nothing': [
    '무역확장법 232조 조사', '301조에 따른 조치', '3nm 공정', '1.6T 대역폭', 'H20과 A800', 'GPT-4.1 모델', 'RTX 5090D', '4대 그룹', '8대 2로 나뉜다', '3개월', '5개년 계획', '9일 발표했다',
    '3원칙', '100억 대만달러', '수백억 달러', '3분의 2', 'HBM3E',
  ].map((s) => [s, []] as const),
}

const ENGLISH: Readonly<Record<string, Rows>> = {
  'amounts': [
    ['a charge of $5.5 billion', ['$5.5 billion = 5500000000 USD']],
    ['US$500bn and €3bn and RMB 40 billion', ['US$500bn = 500000000000 USD', '€3bn = 3000000000 EUR', 'RMB 40 billion = 40000000000 CNY']],
    ['a $1.6T plan', ['$1.6T = 1600000000000 USD']],
    ['40 billion yuan ($5.5 billion) of orders', ['40 billion yuan = 40000000000 CNY', '$5.5 billion = 5500000000 USD conversion']],
    ['$5.5 billion (7.4 trillion won) lost', ['$5.5 billion = 5500000000 USD', '7.4 trillion won = 7400000000000 KRW conversion']],
    ['between $2 billion to $5 billion', ['$2 billion to $5 billion = 2000000000..5000000000 USD']],
    ['$2-5 billion', ['$2-5 billion = 2000000000..5000000000 USD']],
    ['$6,500 to $8,000 each', ['$6,500 to $8,000 = 6500..8000 USD']],
  ],
  'rates': [
    ['a 25% tariff', ['25% = 25 %']],
    ['raised from 25% to 50%', ['25% = 25 %', '50% = 50 %']],
    ['duties of 10% to 25%', ['10% to 25% = 10..25 %']],
    ['15 percent of sales', ['15 percent = 15 %']],
    ['cut by 115 percentage points', ['115 percentage points = 115 pp']],
    ['a 90-day pause', ['90-day = 90 days']],
  ],
  'hedges and counts': [
    ['up to $500 billion', ['$500 billion = at-most 500000000000 USD']],
    ['more than 140 companies', ['140 companies = at-least 140 count']],
    ['about 30 Chinese firms', ['30 Chinese firms = about 30 count']],
    ['as much as 100%', ['100% = at-most 100 %']],
    ['20% or more', ['20% = at-least 20 %']],
  ],
  'near misses are nothing': ['Section 232', 'a 3nm node', '1.6T of bandwidth', 'RTX 5090', 'the H20', 'NT$100 billion', 'S$5 million', 'Form 8-K', '10 T-bills'].map((s) => [s, []] as const),
}

for (const [lang, table] of [['ko', KOREAN], ['en', ENGLISH]] as const) {
  for (const [behaviour, rows] of Object.entries(table)) {
    describe(`findFigures() in ${lang}: ${behaviour}`, () => {
      it.each(rows)('%s', (sentence, expected) => expect(read(lang, sentence)).toEqual(expected))
    })
  }
}

describe('findFigures()', () => {
  it('never throws, and its words are what stands at their place', () => {
    const bits = ['1', '55', '억', '조', '천', ' ', '(', ')', '약 ', '달러', '원', '%', '%p', '~', '.', ',', '$', 'billion', ' to ', '여', '일', '간', '개', '😀', 'US', '\u200f']
    fc.assert(fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 24 }), fc.constantFrom('ko', 'en'), (parts, lang) => {
      const sentence = parts.join('')
      for (const one of findFigures(sentence, lang as 'ko' | 'en')) {
        expect(sentence.slice(one.start, one.end)).toBe(one.words)
        expect(Number.isFinite(one.value)).toBe(true)
        if (one.max !== undefined) expect(one.max).toBeGreaterThan(one.value)
      }
    }), { numRuns: 400 })
  })

  it.each(['1', '1,', '1억 ', '1달러(1원', '((((', '1~', '$1 ', '1%', '1 to '])('comes through 100,000 characters of %j', (bit) => {
    const text = bit.repeat(Math.ceil(100_000 / bit.length))
    for (const lang of ['ko', 'en'] as const) {
      expect(() => findFigures(text, lang)).not.toThrow()
    }
  })
})
