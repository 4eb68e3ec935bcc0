import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/commands/extract.ts'
import { controlEventSchema } from '../../src/event.ts'

const SENTENCE = 'The Commerce Department barred sales of the H20 chips to China on April 9.'
const ARTICLE = `---\r\nid: a\npublisher: Test\nheadline: Bar\npublished: 2025-04-10T09:00:00+09:00\nlang: en\n---\n${SENTENCE}\n`
const folder = mkdtempSync(join(tmpdir(), 'extract-'))

async function run(args: readonly string[], input: string | readonly Buffer[] = '') {
  let out = ''
  const errors: string[] = []
  const output = new Writable({ write(chunk, _, done) { out += String(chunk); done() } })
  const code = await extract(args, { dataDir: 'data', input: Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input), output, err: (line) => errors.push(line), watched: false })
  return { code, out, errors, lines: () => out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('extract FILE', () => {
  it('prints one array of events in the shape of events.json, with confidence and evidence', async () => {
    const { code, out, errors } = await run([file('a.md', ARTICLE)])
    expect({ code, errors }).toEqual({ code: 0, errors: [] })
    const events = JSON.parse(out) as Record<string, unknown>[]
    expect(events).toMatchObject([{ id: '2025-04-09-restriction-imposed-h20', kind: 'restriction-imposed', measure: 'export:us:h20:cn', date: { start: '2025-04-09', basis: 'resolved' } }])
    const bilingual = { en: 'x', ko: 'x' }
    expect(controlEventSchema.safeParse({ ...events[0], title: bilingual, summary: bilingual, importance: 'minor', relations: [] }).success).toBe(true)
    const { article, start, end } = (events[0]?.['evidence'] ?? {}) as { article: string; start: number; end: number }
    expect(article).toBe('a')
    expect(ARTICLE.slice(start, end)).toBe(SENTENCE)
  })
  it('prints the good files and fails for the bad one, a line each', async () => {
    const { code, out, errors } = await run([file('a.md', ARTICLE), join(folder, 'none.txt'), file('b.txt', '')])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toHaveLength(1)
    expect(errors).toHaveLength(2)
    for (const line of errors) expect(line).toMatch(/^\S+:1: expected .+, got .+$/)
  })
  it('leaves unknown what an undated article does not say, and warns; --published fills it', async () => {
    const undated = file('c.md', ARTICLE.replace(/published: .*\n/, ''))
    const open = await run([undated])
    expect(JSON.parse(open.out)).toMatchObject([{ date: { start: 'XXXX-04-09' } }])
    expect(open.errors.join()).toContain('give --published')
    const filled = await run([undated, '--published', '2024-04-11'])
    expect(JSON.parse(filled.out)).toMatchObject([{ date: { start: '2024-04-09' } }])
    expect(filled.errors).toEqual([])
  })
  it('merges the tellings of several articles into one event', async () => {
    const { out } = await run([file('a.md', ARTICLE), file('d.md', ARTICLE.replace('id: a', 'id: d'))])
    expect(JSON.parse(out)).toMatchObject([{ sources: [{ article: 'a' }, { article: 'd' }] }])
  })
  it('--explain tells for each sentence what was found and which rule fired or why not', async () => {
    const { out } = await run([file('e.md', ARTICLE.replace(SENTENCE, `${SENTENCE} Analysts expect tariffs to rise. Washington did not ban sales of chips.`)), '--explain'])
    expect(out).toContain('+ flow-stopped')
    expect(out).toContain('actor Commerce Department = us-commerce')
    expect(out).toMatch(/- flow-stopped \(ban\): negated/)
  })
  it('--format table is for people', async () => {
    const { out } = await run([file('a.md', ARTICLE), '--format', 'table'])
    expect(out).toMatch(/^2025-04-09 {2}restriction-imposed {2}in-force {2}sure/)
    expect(out).toContain('sales + barred')
  })
  it.each([[[]], [['--format', 'xml', 'a.md']], [['--published', 'soon', 'a.md']], [['--wrong']]])('gives 2 for %j', async (args) => {
    const { code, out, errors } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors.join()).toContain('usage:')
  })
})

describe('extract --format ndjson', () => {
  const line = (id: string, more: object = {}) => JSON.stringify({ id, publisher: 'Test', headline: 'Bar', published: '2025-04-10T09:00:00+09:00', lang: 'en', text: SENTENCE, ...more })
  it('answers each line in its order; a bad one gives its error in its place', async () => {
    const { code, lines } = await run(['--format', 'ndjson'], [line('a'), '{"id": "b", "text": 1}', 'nonsense', '', '[]', line('c', { published: 'soon' }), line('d')].join('\n'))
    expect(code).toBe(1)
    const error = (pattern: RegExp): unknown => expect.stringMatching(pattern)
    expect(lines()).toMatchObject([
      { id: 'a', events: [{ evidence: { article: 'a', start: 0, end: SENTENCE.length } }], dropped: [] },
      { id: 'b', error: error(/text: expected a text/) }, { error: error(/expected JSON/) }, { error: error(/expected an object/) },
      { id: 'c', error: error(/published/) }, { id: 'd', events: [{}] },
    ])
  })
  it('joins a line, and a letter, from the chunks it comes in', async () => {
    const bytes = Buffer.from(`${line('a', { headline: '수출 통제' })}\n${line('b')}`)
    const { code, lines } = await run(['--format', 'ndjson'], [...bytes].map((byte) => Buffer.from([byte])))
    expect(code).toBe(0)
    expect(lines().map((row) => row['id'])).toEqual(['a', 'b'])
  })
  it('warns of an undated article and fills it with --published', async () => {
    const undated = line('a', { published: undefined })
    expect((await run(['--format', 'ndjson'], undated)).lines()).toMatchObject([{ warnings: [expect.stringContaining('published')], events: [{ date: { start: 'XXXX-04-09' } }] }])
    expect((await run(['--format', 'ndjson', '--published', '2025-04-11'], undated)).lines()).toMatchObject([{ events: [{ date: { start: '2025-04-09' } }] }])
  })
})
