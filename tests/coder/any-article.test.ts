import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../../src/commands/line-filter.ts'
import type { Article } from '../../src/pipeline/pages/article.ts'
import { loadCodebook } from '../../src/pipeline/events/compile.ts'
import { makeReader } from '../../src/pipeline/reader/extract.ts'
import { DATE_BASES, KINDS, STATUSES } from '../../src/event.ts'

const { codebook } = loadCodebook('data')
if (!codebook) throw new Error('the codebook does not compile')
const reader = makeReader(codebook)

const folder = join('tests', 'coder', 'fresh')
const TEXTS = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
const NASTY = ['\0', '\u202E', '\u200F', '😀', '[', '"', '“', '‘', '(', '\n\n', '\r', '\u2028', '\uD83D', '없', '지 않', ' if ', 'unless', '관세', '9일', '2025', '%', '…', '다.다.', ' '.repeat(40)]

function article(text: string, lang: 'ko' | 'en', published: string | undefined): Article {
  return { file: 'a', id: 'a', publisher: 'Test', headline: text.slice(0, 40), lang, text, bodyStart: 0, bodyEnd: text.length, publishedBasis: 'stated', ...(published === undefined ? {} : { published }) }
}

const mutated = fc.tuple(
  fc.constantFrom(...TEXTS),
  fc.array(fc.record({ at: fc.nat(4000), length: fc.nat(300), what: fc.constantFrom('cut', 'double', 'put'), sign: fc.constantFrom(...NASTY) }), { maxLength: 10 }),
).map(([text, changes]) => changes.reduce((now, { at, length, what, sign }) => {
  const i = at % (now.length + 1)
  return what === 'cut' ? now.slice(0, i) + now.slice(i + length) : what === 'double' ? now.slice(0, i + length) + now.slice(i) : now.slice(0, i) + sign + now.slice(i)
}, text))

describe('the reader with any article', () => {
  it('throws nothing and gives only events with evidence, an actor and a ground for their date', () => {
    fc.assert(fc.property(mutated, fc.constantFrom('ko' as const, 'en' as const), fc.constantFrom(undefined, '2025-08-12', '2025-08-12T09:00:00+09:00', '2025-01'), (text, lang, published) => {
      const { proposals, dropped } = reader(article(text, lang, published))
      for (const proposal of proposals) {
        expect(text.slice(proposal.start, proposal.end)).toBe(proposal.words)
        expect(proposal.words).not.toBe('')
        expect(proposal.actors.length).toBeGreaterThan(0)
        expect(KINDS).toContain(proposal.kind)
        expect(STATUSES).toContain(proposal.status)
        expect(DATE_BASES).toContain(proposal.date.basis)
        expect(proposal.date.start).toMatch(/^(?:\d{4}|XXXX)(?:-(?:\d{2}|XX)){0,2}$/)
        if (proposal.date.start.includes('XXXX')) expect(published).toBe(undefined)
        expect(proposal.confidence).toBeGreaterThanOrEqual(0)
        expect(proposal.confidence).toBeLessThanOrEqual(1)
      }
      for (const drop of dropped) expect(drop.reason).not.toBe('')
    }), { numRuns: 600 })
  }, 120_000)
  it('answers any line', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.record({ id: fc.string(), lang: fc.constantFrom('ko', 'en', 1), text: fc.string() }).map((row) => JSON.stringify(row))), (line) => {
      const answer = answerTo(line, { reader, codebook })
      expect('error' in answer || 'events' in answer).toBe(true)
    }), { numRuns: 500 })
  })

  const sentence = { ko: '미국 정부는 지난 9일 H20의 중국 수출을 금지했다고 밝혔다 ', en: 'The Commerce Department barred sales of the H20 to China on April 9 and ' }
  it.each<[string, 'ko' | 'en', string]>([
    ['a sentence without an end', 'ko', sentence.ko], ['a sentence without an end', 'en', sentence.en],
    ['nothing but [', 'ko', '['], ['nothing but “', 'ko', '“'], ['nothing but spaces', 'en', ' '], ['nothing but 관세', 'ko', '관세'], ['nothing but tariffs', 'en', 'tariffs '],
    ['numbers', 'ko', '1,234억 '], ['dates', 'en', 'April 9 '], ['names', 'ko', '중국 '], ['commas', 'en', ', '],
  ])('takes time in proportion to 100,000 characters of %s (%s)', (_, lang, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      const start = performance.now()
      reader(article(text, lang, '2025-04-16'))
      return performance.now() - start
    }
    time(2_000)
    // Twelve times the text may take thirty times as long on a busy machine; a quadratic reader takes 144 times.
    expect(time(96_000)).toBeLessThan(Math.max(1_500, 30 * time(8_000)))
  }, 120_000)
})
