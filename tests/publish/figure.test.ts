import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DOMParser } from 'linkedom'
import PdfKit from 'pdfkit'
import { expect, it, vi } from 'vitest'
import { en } from '../../src/app/words/en.ts'
import { ko } from '../../src/app/words/ko.ts'
import { wrap } from '../../src/app/figure/wrap.ts'
import { countIn, figureSvg } from '../../src/publish/figure.ts'
import { readFonts } from '../../src/publish/figure-fonts.ts'
import { pdfOf } from '../../src/publish/figure-pdf.ts'
import { pngOf } from '../../src/publish/figure-png.ts'
import { readDataset } from '../../src/timeline/read-dataset.ts'
import { parseView } from '../../src/timeline/view.ts'

// Two processors that others use too: how long a drawing takes says nothing here.
vi.setConfig({ testTimeout: 120_000 })

const ROOT = resolve(import.meta.dirname, '../..')
const read = readDataset(readFileSync(join(ROOT, 'data/events.json'), 'utf8'))
if (!read.ok) throw new Error('expected data/events.json to be read')
const { dataset } = read
const fonts = readFonts()
if (typeof fonts === 'string') throw new Error(fonts)

const svgOf = (query: string, width = 1600, height?: number) => figureSvg(dataset, parseView(query).view, height === undefined ? { width } : { width, height })
const textsOf = (svg: string) => {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml')
  return [...root.querySelectorAll('text')].map((one) => (one as unknown as Element).textContent ?? '')
}
const bigEndian = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)

it('a figure has title, filters, legend, sources and the date of the data, as text', () => {
  const texts = textsOf(svgOf('country=cn&from=2025-04-01&lang=ko', 1600, 900))
  expect(texts[0]).toBe(ko.page.title)
  expect(texts[1]).toContain('중국 · 2025년 4월 1일부터')
  expect(texts.join('\n')).toContain('출처: ')
  expect(texts.join('\n')).toContain('자료 기준일')
  expect(texts).toContain(ko.direction.tightens)
  expect(texts).toContain('미국 정부')
})

it('a window within one month is named once', () => {
  expect(textsOf(svgOf('from=2025-04&to=2025-04&lang=en'))[1]).toMatch(/^April 2025 · \d+ of/)
})

it('a table or a list is drawn as one: every event once, in the order of the page, with who printed it', () => {
  const idsOf = (svg: string) => [...svg.matchAll(/ data-row-event-id="([^"]+)"/g)].map(([, id]) => id)
  const ids = dataset.events.map(({ id }) => id)
  expect(idsOf(svgOf('view=table', 1200))).toEqual(ids)
  expect(idsOf(svgOf('view=list&sort=-date', 1200))).toEqual(ids.toReversed())
  expect(idsOf(svgOf('view=table&sort=title&country=kr', 1200))).not.toEqual(idsOf(svgOf('view=table&country=kr', 1200)))
  const table = textsOf(svgOf('view=table&country=kr&lang=ko', 1200))
  for (const text of [ko.table.title, '미국, HBM의 중국 수출 금지 발표', '백악관', 'ZDNet Korea', ko.direction.tightens]) expect(table).toContain(text)
  // Too narrow for columns.
  expect(textsOf(svgOf('view=table&country=kr&lang=ko', 400))).not.toContain(ko.table.title)
  expect(svgOf('view=list&country=kr', 400)).not.toContain('data-event-id')
})

it('a table fills the size that is asked for, and nothing of it sticks out', () => {
  const svg = svgOf('view=table&from=2025-04', 1600, 900)
  expect(svg).toMatch(/^<svg [^>]*width="1600" height="900"/)
  const [, w, h] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  expect(Math.abs(Number(w) / Number(h) / (1600 / 900) - 1)).toBeLessThan(0.02)
})

it('the relations of a chosen event are drawn with their words, clear of the titles', () => {
  const chosen = 'event=2025-04-15-restriction-imposed-h20&lang=en'
  const texts = textsOf(svgOf(chosen))
  expect(texts).toContain('Contradicted by, 5 days')
  expect(textsOf(svgOf('lang=en'))).not.toContain('Contradicted by, 5 days')
  const [x, y] = (/<text[^>]* x="([\d.-]+)" y="([\d.-]+)"[^>]*>Contradicted by, 5 days/.exec(svgOf(chosen)) ?? []).slice(1).map(Number)
  const titles = [...svgOf(chosen).matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*font-size="12"[^>]*>/g)].map((match) => match.slice(1).map(Number))
  expect(titles.filter(([left = 0, top = 0]) => Math.abs(left - (x ?? 0)) < 30 && Math.abs(top - (y ?? 0)) < 10)).toEqual([])
})

it('a line of a figure is broken between words, and an address where it must be', () => {
  expect(wrap('Data through January 2026', 12, 100)).toEqual(['Data through', 'January 2026'])
  expect(wrap('one · two', 12, 30)).toEqual(['one', 'two'])
  const address = `https://example.org/?q=${'a'.repeat(60)}`
  const lines = wrap(`from ${address}`, 12, 120)
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.slice(1).join('')).toBe(address)
})

it('a figure of the whole has a mark for every event, alone or in a count', () => {
  const svg = svgOf('')
  const single = svg.match(/data-event-id=/g)?.length ?? 0
  const counted = [...svg.matchAll(/data-cluster-size="(\d+)"/g)].reduce((sum, [, size]) => sum + Number(size), 0)
  expect(single + counted).toBe(dataset.events.length)
})

it('a figure needs no style sheet and nothing from elsewhere: no class, no custom property, no style, no reference but to itself', () => {
  for (const query of ['', 'view=table', 'theme=dark&asof=2025-04-12', 'lanes=kind&scale=calendar&lang=ko', 'event=2025-04-15-restriction-imposed-h20']) {
    const svg = svgOf(query)
    expect(svg).not.toMatch(/var\(|class=|style=|<style|undefined|NaN|Infinity/)
    expect(svg.match(/(?:href|src|url\()\s*=?\s*["']?(?!#)[\w/.]/g)).toBeNull()
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  }
})

it('light is the default and dark is honoured', () => {
  expect(svgOf('')).toMatch(/<rect width="1600" height="\d+" fill="#fdfdfb"/)
  expect(svgOf('theme=dark')).toMatch(/<rect width="1600" height="\d+" fill="#14171c"/)
})

it('a figure fills the size that is asked for, whatever its shape', () => {
  for (const [width, height] of [[1600, 900], [400, 400], [600, 2400]] as const) {
    const svg = svgOf('country=cn', width, height)
    expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"`))
    const [, w, h] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
    expect(Math.abs(Number(w) / Number(h) / (width / height) - 1)).toBeLessThan(0.02)
  }
})

it('the fonts have every character of the words, the names and the titles', () => {
  const has = (font: Uint8Array, text: string) => {
    const document = new PdfKit({ autoFirstPage: false }).font(font as Buffer) as unknown as Record<'_font', { font: { hasGlyphForCodePoint(point: number): boolean } }>
    const { font: opened } = document['_font']
    return [...new Set(text)].filter((character) => character >= ' ' && !opened.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  }
  const all = JSON.stringify([dataset, en, ko])
  expect(has(fonts.regular, all)).toEqual([])
  expect(has(fonts.bold, all)).toEqual([])
})

it('the PNG has the size, and the same bytes each time', async () => {
  const svg = svgOf('lang=ko&country=kr', 800, 600)
  const png = await pngOf(svg, fonts)
  expect(bigEndian(png, 16)).toBe(800)
  expect(bigEndian(png, 20)).toBe(600)
  expect(Buffer.from(await pngOf(svgOf('lang=ko&country=kr', 800, 600), fonts)).equals(png)).toBe(true)
})

it('Hangul comes from our font: the PNG has ink where the words are, and differs from that of other words', async () => {
  const word = (text: string) => pngOf(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30" font-family="Noto Sans CJK KR"><text y="20">${text}</text></svg>`, fonts)
  const [one, other, none] = await Promise.all([word('수출'), word('통제'), word('')])
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  expect(Buffer.from(one).equals(Buffer.from(none))).toBe(false)
})

it('the PDF has one page, embedded fonts with their characters, the date of the data, and the same bytes each time', async () => {
  const svg = svgOf('lang=ko&country=kr', 800, 600)
  const about = { title: ko.page.title, through: dataset.data.through }
  const pdf = Buffer.from(await pdfOf(svg, fonts, about))
  const text = pdf.toString('latin1')
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(['/FontFile3', '/ToUnicode', '(D:20260101000000Z)', '/FlateDecode'].filter((part) => text.includes(part)))
    .toEqual(['/FontFile3', '/ToUnicode', '(D:20260101000000Z)'])
  expect(Buffer.from(await pdfOf(svg, fonts, about)).equals(pdf)).toBe(true)
})

it('a missing font is said in one line', () => {
  const empty = mkdtempSync(join(tmpdir(), 'fonts-'))
  expect(readFonts(pathToFileURL(`${empty}/`))).toMatch(/^src\/publish\/fonts\/NotoSansKR-Regular\.otf:1: expected .*, got no file/)
})

it('a view that matches nothing has no figure', () => {
  expect(countIn(dataset, parseView('country=eu&actor=samsung').view)).toBe(0)
  expect(countIn(dataset, parseView('country=cn').view)).toBeGreaterThan(0)
})
