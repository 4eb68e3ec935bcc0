import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileSpan } from '../../src/pipeline/pages/article.ts'
import { readPage } from '../../src/pipeline/pages/read-page.ts'
import { dateAfter, dateBefore, ENGLISH, KOREAN, SINGLE, TWICE } from '../pipeline/pages-of-our-own.ts'

const HTML = `<html><head><title>목록</title></head><body>${KOREAN.map((a) => `<article><h2>${a.headline}</h2><p>${a.body}&amp;</p><time datetime="${a.published}">어제</time></article>`).join('')}</body></html>`
const PAGES = [dateAfter(KOREAN), dateBefore(KOREAN), SINGLE, TWICE, ENGLISH, HTML]
const NASTY = ['\0', '\u202E', '\u200F', '😀', '[', '"', '“', '<', '&', '---\n', '2025.04.16 14:37', '\r', '\u2028', '\uD83D', '<article>', '</p>', '•', '-\n', ' '.repeat(50), '(((', '다.다.다.']

/** A page with some of it cut, doubled, swapped or spoilt. */
const mutated = fc.tuple(
  fc.constantFrom(...PAGES),
  fc.array(fc.record({ at: fc.nat(6000), length: fc.nat(400), what: fc.constantFrom('cut', 'double', 'put', 'byte'), sign: fc.constantFrom(...NASTY), byte: fc.nat(255) }), { maxLength: 8 }),
  fc.boolean(),
).map(([page, changes, crlf]) => {
  let text = page
  for (const { at, length, what, sign } of changes) {
    const i = at % (text.length + 1)
    if (what === 'cut') text = text.slice(0, i) + text.slice(i + length)
    else if (what === 'double') text = text.slice(0, i + length) + text.slice(i)
    else if (what === 'put') text = text.slice(0, i) + sign + text.slice(i)
  }
  const bytes = new TextEncoder().encode(crlf ? text.replaceAll('\n', '\r\n') : text)
  for (const { at, what, byte } of changes) if (what === 'byte' && bytes.length > 0) bytes[at % bytes.length] = byte
  return bytes
})

async function check(bytes: Uint8Array, file: string): Promise<void> {
  const { articles, problems, warnings } = await readPage(file, bytes)
  for (const line of [...warnings, ...problems.map((problem) => `${problem.expected}${problem.got}`)]) expect(line).not.toMatch(/[\r\n]/)
  if (articles.length === 0) expect(problems.length).toBeGreaterThan(0)
  let before = 0
  for (const article of articles) {
    expect(article.bodyStart).toBeGreaterThanOrEqual(before)
    expect(article.bodyEnd).toBeGreaterThan(article.bodyStart)
    expect(article.bodyEnd).toBeLessThanOrEqual(article.text.length)
    expect(article.text.slice(article.bodyStart, article.bodyEnd)).toMatch(/\p{L}/u)
    const span = fileSpan(article, article.bodyStart, article.bodyEnd)
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    expect(span.end).toBeLessThanOrEqual(bytes.length)
    before = article.bodyEnd
  }
  expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length)
}

describe('readPage() with any bytes', () => {
  it('gives bodies in range and in order, or a problem, for mutated pages', async () => {
    await fc.assert(fc.asyncProperty(mutated, fc.constantFrom('a.txt', 'a.html', 'a.md'), check), { numRuns: 1500 })
  }, 60_000)
  it('gives the same for noise', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom('a.txt', 'a.html', 'a.md'), check), { numRuns: 500 })
  }, 60_000)

  const sentence = '가람국이 칩 수출을 막았다고 한빛통신이 18일 보도했다. '
  const mega = 1_000_000
  it.each<[string, () => string]>([
    ['a line of 20 MB', () => sentence.repeat(400_000)],
    ['a line without an end to its sentence', () => '가'.repeat(4 * mega)],
    ['a million [', () => '['.repeat(mega)],
    ['a million quotes', () => '“'.repeat(mega)],
    ['a million dots', () => '.'.repeat(mega)],
    ['a million line breaks', () => `${'\n'.repeat(mega)}${sentence}`],
    ['a million short lines', () => `가나다\n${'나래 칩\n'.repeat(mega / 4)}`],
    ['a hundred thousand dates', () => '2025.04.16 14:37 김가람\n'.repeat(100_000)],
    ['twenty thousand dated articles', () => `나래칩 수출 금지\n\n${sentence.repeat(3)}\n\n2025.04.16 14:37김가람\n\n`.repeat(20_000)],
    ['digits and dashes', () => '2025-'.repeat(mega / 5)],
    ['spaces', () => `가${' '.repeat(mega)}나`],
    ['a million <', () => `<html>${'<'.repeat(mega)}`],
    ['tags without end', () => `<html><p>${'<b>'.repeat(mega / 5)}${sentence.repeat(4)}`],
    ['paragraphs without end', () => `<html><body>${`<p>${sentence.repeat(3)}</p>`.repeat(20_000)}`],
    ['character references', () => `<html><p>${'&amp;가람국 '.repeat(100_000)}${sentence}</p>`],
  ])('comes through %s', async (_, make) => {
    const bytes = new TextEncoder().encode(make())
    // A quadratic reader would run into the time limit below; how fast it is, the benchmark says.
    await check(bytes, 'a.txt')
  }, 60_000)
})
