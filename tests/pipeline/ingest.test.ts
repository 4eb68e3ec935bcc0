import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/commands/ingest.ts'
import { parseArticle } from '../../src/pipeline/pages/article.ts'
import { dateAfter, KOREAN, PARAGRAPHS, SINGLE } from './pages-of-our-own.ts'

async function run(files: Record<string, string | Uint8Array>, args: string[] = [], times = 1) {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
  const inbox = join(folder, 'inbox')
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const lines = { out: [] as string[], err: [] as string[] }
  let code: number = -1
  for (let i = 0; i < times; i++) {
    lines.out = []
    lines.err = []
    code = await ingest([...Object.keys(files).map((name) => join(folder, name)), ...args], {
      inbox, out: (line) => lines.out.push(line.replaceAll(folder, '.')), err: (line) => lines.err.push(line.replaceAll(folder, '.')),
    })
  }
  const written = () => readdirSync(inbox).sort()
  return { code, ...lines, inbox, written, article: (name: string) => parseArticle(name, readFileSync(join(inbox, name), 'utf8')) }
}

describe('ingest', () => {
  it('writes one article file for each article of a listing', async () => {
    const { code, err, written, article } = await run({ 'listing.txt': dateAfter(KOREAN) })
    expect([code, err]).toEqual([0, []])
    expect(written()).toEqual(['listing-01.md', 'listing-02.md', 'listing-03.md', 'listing-04.md'])
    const { article: second, problems } = article('listing-02.md')
    expect(problems).toEqual([])
    expect(second && { id: second.id, publisher: second.publisher, headline: second.headline, published: second.published, lang: second.lang, body: second.text.slice(second.bodyStart).trim() })
      .toEqual({ id: 'listing#2', publisher: 'ZDNet Korea', headline: KOREAN[1]?.headline, published: KOREAN[1]?.published, lang: 'ko', body: KOREAN[1]?.body })
  })
  it('fills a missing date from --published, and no other', async () => {
    const { code, article } = await run({ 'note.txt': PARAGRAPHS.join('\n\n'), 'one.txt': SINGLE }, ['--published', '2024-03-18'])
    expect(code).toBe(0)
    expect(article('note.md').article?.published).toBe('2024-03-18T00:00:00+09:00')
    expect(article('one.md').article?.published).toBe('2022-11-03T16:14:00+09:00')
  })
  it('takes a month for an inferred date', async () => {
    const { article } = await run({ 'note.txt': PARAGRAPHS.join('\n\n') }, ['--published=2024-03'])
    expect(article('note.md').article).toMatchObject({ published: '2024-03', publishedBasis: 'inferred', publishedNote: 'given with --published' })
  })
  it('keeps a file that is there: silently the same one, with a line another one', async () => {
    const again = await run({ 'one.txt': SINGLE }, [], 2)
    expect([again.code, again.out, again.err]).toEqual([0, ['./inbox/one.md: unchanged'], []])
    writeFileSync(join(again.inbox, 'one.md'), 'mine')
    const lines: string[] = []
    const file = join(again.inbox, '..', 'one.txt')
    expect(await ingest([file], { inbox: again.inbox, out: () => {}, err: (line) => lines.push(line) })).toBe(1)
    expect(lines).toEqual([`${join(again.inbox, 'one.md')}:1: expected the article one or no file, got another text; kept as it is`])
    expect(readFileSync(join(again.inbox, 'one.md'), 'utf8')).toBe('mine')
  })
  it('reads the good files beside bad ones, one line for each problem', async () => {
    const { code, err, written } = await run({ 'bad.bin': new Uint8Array([65, 0, 66, 0, 0, 0]), 'empty.txt': '', 'good.txt': SINGLE, 'front.md': '---\nid: x\n---\nwords' })
    expect(code).toBe(1)
    expect(written()).toEqual(['good.md'])
    expect(err).toEqual([
      './bad.bin:1: expected a text in UTF-8, UTF-16 or EUC-KR, got binary data (NUL at byte 1)',
      './empty.txt:1: expected a text in UTF-8, UTF-16 or EUC-KR, got an empty file',
      './front.md:2: expected publisher: a text, got nothing',
      './front.md:2: expected headline: a text, got nothing',
      './front.md:2: expected lang: a text, got nothing',
    ])
  })
  it('leaves no half file and says what it could not read', async () => {
    const { code, err } = await run({}, ['nowhere.txt'])
    expect([code, err]).toEqual([1, ['nowhere.txt:1: expected a file to read, got no such file or directory']])
  })
  it.each([[[]], [['--nonsense']], [['--published']], [['--published', 'yesterday', 'x.txt']], [['--published', '2024-02-30', 'x.txt']]])('is used wrongly with %j', async (args) => {
    const { code, err } = await run({}, args)
    expect(code).toBe(2)
    expect(err).toHaveLength(1)
  })
})
