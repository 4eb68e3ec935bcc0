import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DATE_BASES, DIRECTIONS, GRADES, KINDS, POSTURES, RELATION_TYPES, ROLES, STATUSES } from '../../src/event.ts'
import { en } from '../../src/app/words/en.ts'
import { ko } from '../../src/app/words/ko.ts'
import { laterEn } from '../../src/app/words/later-en.ts'
import { laterKo } from '../../src/app/words/later-ko.ts'
import { sayDate } from '../../src/app/words/say-date.ts'
import { sayEffect, sayMeasure } from '../../src/app/words/say-effect.ts'
import { sayFigure } from '../../src/app/words/say-figure.ts'
import { sayPublished } from '../../src/app/words/say-time.ts'

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const leaves = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (isTree(value) ? leaves(value, `${path}${key}.`) : [`${path}${key}`]))

const APP = resolve(import.meta.dirname, '../../src/app')
const sources = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/words[\\/]((chart-|later-)?(en|ko))\.ts$/.test(file))
  .map((file) => readFileSync(join(APP, file), 'utf8')).join('\n')

describe('the words', () => {
  it('every language has the same words, of the same kind', () => {
    const at = (tree: Tree, path: string) => path.split('.').reduce<unknown>((value, key) => (value as Tree)[key], tree)
    for (const [one, other] of [[en, ko], [laterEn, laterKo]] as const) {
      expect(leaves(other)).toEqual(leaves(one))
      for (const path of leaves(one)) expect([path, typeof at(other, path)]).toEqual([path, typeof at(one, path)])
    }
  })
  it('every value of the contract has a word', () => {
    const named: Record<string, readonly string[]> = {
      kind: KINDS, status: STATUSES, direction: DIRECTIONS, posture: POSTURES, role: ROLES, basis: DATE_BASES, grade: GRADES,
      relation: RELATION_TYPES, related: RELATION_TYPES,
    }
    for (const [section, values] of Object.entries(named)) expect([section, ...Object.keys(en[section as keyof typeof en])].toSorted()).toEqual([section, ...values].toSorted())
  })
  it('every word is used: by its name, or by a value looked up in its section', () => {
    const lookedUp = ['kind', 'status', 'direction', 'importance', 'country', 'posture', 'role', 'basis', 'grade', 'relation', 'related', 'theme', 'pane', 'field', 'sample']
    const unused = [...leaves(en), ...leaves(laterEn)].filter((path) => {
      const keys = path.split('.')
      if (keys.some((key) => lookedUp.includes(key))) return false
      const name = keys.at(-1) ?? ''
      const section = keys.at(-2) ?? ''
      return !new RegExp(`\\.${name}\\b|\\b${section}\\[`).test(sources)
    })
    expect(unused).toEqual([])
  })
})

describe('sayDate()', () => {
  it.each([
    [{ start: '2025-04-15' }, '15 April 2025', '2025년 4월 15일'],
    [{ start: '2022-10' }, 'some time in October 2022', '2022년 10월 중'],
    [{ start: '2023' }, 'some time in 2023', '2023년 중'],
    [{ start: '2025-01', end: '2025-03', span: 'within' }, 'some time between January 2025 and March 2025', '2025년 1월과 2025년 3월 사이 어느 때'],
    [{ start: '2025-04-09', end: '2025-07-08', span: 'throughout' }, '9 April 2025 to 8 July 2025', '2025년 4월 9일부터 2025년 7월 8일까지'],
    [{ start: '2025-04', end: '..' }, 'since April 2025, no end known', '2025년 4월부터, 끝은 알려지지 않음'],
  ] as const)('%o', (date, english, korean) => {
    expect(sayDate({ ...date, basis: 'stated' }, en)).toBe(english)
    expect(sayDate({ ...date, basis: 'stated' }, ko)).toBe(korean)
  })
})

describe('sayFigure()', () => {
  const label = { en: '', ko: '' }
  it.each([
    [{ value: 5_500_000_000, unit: 'USD', approx: 'about' }, 'about $5.5 billion', '약 55억 달러'],
    [{ value: 7_860_000_000_000, unit: 'KRW' }, '7.86 trillion won', '7조 8,600억 원'],
    [{ value: 25, unit: '%' }, '25%', '25%'],
    [{ value: 90, unit: 'days' }, '90 days', '90일'],
    [{ value: 1, unit: 'days', approx: 'at-least' }, 'at least 1 day', '1일 이상'],
    [{ value: 10, max: 12.5, unit: '%' }, '10% to 12.5%', '10%~12.5%'],
    [{ value: 1300000, unit: 'chips' }, '1.3 million chips', '130만 chips'],
  ] as const)('%o', (figure, english, korean) => {
    expect(sayFigure({ ...figure, label }, en)).toBe(english)
    expect(sayFigure({ ...figure, label }, ko)).toBe(korean)
  })
})

describe('sayMeasure() and sayEffect()', () => {
  const name = (_: string, value: string) => ({ h20: 'H20', us: 'US', cn: 'China' })[value] ?? value
  it.each([
    ['export:us:h20:cn', 'Exports of H20, US to China'], ['tariff:cn:us', 'Tariff of China on US'],
    ['tariff:us:cn:h20', 'Tariff of US on China, H20'], ['odd', 'odd'],
  ])('%s', (measure, said) => expect(sayMeasure(measure, en, name)).toBe(said))
  it('says before, from and until', () => {
    expect(sayEffect({ measure: 'm', rate: 125, was: 84, from: '2025-04-09', until: '2025-07', untilBasis: 'computed' }, en))
      .toBe('125% (before: 84%), from 9 April 2025, until July 2025 by our count')
  })
})

describe('sayPublished()', () => {
  it.each([
    ['2025-04-16T08:30:00+09:00', { seoul: '16 April 2025, 08:30', washington: '15 April 2025, 19:30' }],
    ['2026-01-15T00:10:00+09:00', { seoul: '15 January 2026, 00:10', washington: '14 January 2026, 10:10' }],
    ['2026-01', { seoul: 'January 2026' }],
    ['soon', { seoul: 'soon' }],
  ])('%s', (published, times) => expect(sayPublished(published, en)).toEqual(times))
})
