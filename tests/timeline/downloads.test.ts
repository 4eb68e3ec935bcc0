import { describe, expect, it } from 'vitest'
import { cite } from '../../src/timeline/cite.ts'
import { csvOf } from '../../src/timeline/csv.ts'
import { fitView } from '../../src/timeline/fit-view.ts'
import { icsOf } from '../../src/timeline/ics.ts'
import { readDataset } from '../../src/timeline/read-dataset.ts'
import { elementSnippet, frameSnippet, htmlLink, markdownFigure, markdownLink } from '../../src/timeline/snippet.ts'
import { sortRows } from '../../src/timeline/sort.ts'
import { subset } from '../../src/timeline/subset.ts'
import { parseView } from '../../src/timeline/view.ts'
import { dataset, makeEvent } from '../app/dataset.ts'

describe('csvOf()', () => {
  it('begins with a byte order mark and ends its lines as Excel does', () => {
    const csv = csvOf(dataset, [0], 'ko')
    expect(csv.startsWith('\ufeffid,start,')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv).toContain('2022-10,')
    expect(csv).toContain('미국 상무부,중국 정부,엔비디아')
  })
  it('quotes commas, quotes and line ends, and disarms what looks like a formula', () => {
    const odd = { ...dataset, events: [makeEvent({ id: '=1+1', title: { en: 'a, "b"\nc', ko: '@x' } })] }
    expect(csvOf(odd, [0], 'en')).toContain(`'=1+1,`)
    expect(csvOf(odd, [0], 'en')).toContain(`"a, ""b""\nc",'@x`)
  })
})

describe('icsOf()', () => {
  const lines = icsOf(dataset, [0, 4], 'ko', 'Timeline').split('\r\n')
  it('a month stands on all its days, a day on itself', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20221001')
    expect(lines).toContain('DTEND;VALUE=DATE:20221101')
    expect(lines).toContain('DTSTART;VALUE=DATE:20250415')
    expect(lines).toContain('DTEND;VALUE=DATE:20250416')
  })
  it('takes the stamp from the data, not the clock', () => expect(lines).toContain('DTSTAMP:20260116T000000Z'))
  it('no line is longer than 75 bytes, and folded lines join again', () => {
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(icsOf(dataset, [4], 'ko', 'T').replaceAll('\r\n ', '')).toContain('SUMMARY:미국\\, H20에 수출 허가 요구\r\n')
  })
})

describe('cite()', () => {
  const words = { timeline: 'Export-control timeline', title: '5 % & {more}', date: '15 April 2025', through: '16 January 2026' }
  const citation = cite(makeEvent({ id: '2025-04-15-x' }), dataset, words, 'https://example.org/?event=x')
  it('names title, date, version and address in every style', () => {
    for (const text of [citation.apa, citation.chicago, citation.plain]) {
      for (const part of ['Export-control timeline', '5 % & {more}', '15 April 2025', '0000', 'https://example.org/?event=x']) expect(text).toContain(part)
    }
  })
  it('escapes for BibTeX', () => expect(citation.bibtex).toContain(String.raw`title = {{5 \% \& more}}`))
})

describe('sortRows()', () => {
  const text = (row: number, column: string) => (column === 'title' ? (dataset.events[row]?.title.en ?? '') : '')
  it.each([
    [undefined, [0, 1, 2, 3, 4]], ['date', [0, 1, 2, 3, 4]], ['-date', [4, 3, 2, 1, 0]],
    ['title', [2, 0, 1, 4, 3]], ['-sources', [4, 0, 1, 2, 3]], ['kind', [0, 1, 2, 3, 4]],
  ])('%s', (sort, expected) => expect(sortRows(dataset, [0, 1, 2, 3, 4], sort, 'en', text)).toEqual(expected))
})

describe('fitView()', () => {
  it('drops what the data does not know, alone, and reports it', () => {
    const { view, dropped } = fitView(parseView('country=cn,zz&actor=-nobody&event=gone&kind=order').view, dataset)
    expect(view).toMatchObject({ country: { only: ['cn'], not: [] }, actor: { only: [], not: [] }, kind: { only: ['order'] } })
    expect(view.event).toBeUndefined()
    expect(dropped).toEqual([{ param: 'country', value: 'zz' }, { param: 'actor', value: 'nobody' }, { param: 'event', value: 'gone' }])
  })
  it('a former id leads to the event', () => {
    expect(fitView(parseView('event=old-h20').view, dataset)).toMatchObject({ view: { event: '2025-04-15-restriction-imposed-h20' }, dropped: [] })
  })
  it('prototype names are no ids', () => {
    expect(fitView(parseView('actor=constructor,__proto__').view, dataset).dropped).toHaveLength(2)
  })
})

describe('subset()', () => {
  it('keeps the events, what they name, and nothing else', () => {
    const part = subset(dataset, [1])
    expect(part.events.map((event) => event.id)).toEqual(['2024-12-02-restriction-imposed-hbm'])
    expect(part.actors.map((actor) => actor.id)).toEqual(['us-commerce', 'cn-government', 'samsung'])
    expect([part.products, part.articles].map((list) => list.map(({ id }) => id))).toEqual([['hbm'], ['a1']])
    expect(readDataset(JSON.stringify(part)).ok).toBe(true)
  })
  it('the whole is the data set itself, hash and all', () => expect(subset(dataset, [0, 1, 2, 3, 4])).toBe(dataset))
})

describe('the snippets', () => {
  const words = { title: 'A "title" & [more]', openFull: 'Open' }
  it('the frame has title, sandbox and a link beside it, and its text cannot break out', () => {
    const snippet = frameSnippet('https://x.test/?q="><script>', 'https://x.test/?a=1&b=2', 640, words)
    expect(snippet).toContain('title="A &quot;title&quot; &amp; [more]"')
    expect(snippet).toContain('src="https://x.test/?q=&quot;&gt;&lt;script&gt;"')
    expect(snippet).toContain('<a href="https://x.test/?a=1&amp;b=2">Open</a>')
    expect(snippet.match(/<script/g)).toHaveLength(1)
    for (const part of ['loading="lazy"', 'height:640px', 'sandbox="allow-scripts allow-popups', 'f.contentWindow===m.source']) expect(snippet).toContain(part)
  })
  it('a Markdown link survives brackets', () => {
    expect(markdownLink('https://x.test/?q=(a)', words)).toBe(String.raw`[A "title" & \[more\]](https://x.test/?q=%28a%29)`)
  })
  it('the element carries view, language, theme and height, and the figure with a link for where no script runs', () => {
    const snippet = elementSnippet('https://x.test/embed.js', 'country=us&q="', 'https://x.test/?country=us', 'https://x.test/timeline.png', 480, { lang: 'ko', theme: 'auto' }, words)
    expect(snippet).toContain('<export-control-timeline view="country=us&amp;q=&quot;" lang="ko" theme="auto" height="480">')
    expect(snippet).toContain('<a href="https://x.test/?country=us"><img src="https://x.test/timeline.png" alt="A &quot;title&quot; &amp; [more]"')
    expect(snippet).toContain('  Open</a>')
  })
  it('the figure in Markdown links to the view', () => {
    expect(markdownFigure('https://x.test/timeline.png', 'https://x.test/?a=(1)', { title: 'T', openFull: '' })).toBe('[![T](https://x.test/timeline.png)](https://x.test/?a=%281%29)')
  })
  it('an HTML link is escaped', () => expect(htmlLink('https://x.test/?a=1&b', words)).toBe('<a href="https://x.test/?a=1&amp;b">A &quot;title&quot; &amp; [more]</a>'))
})
