import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { compileEvents } from '../../src/pipeline/events/compile.ts'

const folders: string[] = []
/** A copy of data/ to spoil. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'events-'))
  folders.push(folder)
  cpSync('data', folder, { recursive: true })
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})
function edit(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (after === before) throw new Error(`nothing to replace in ${file}: ${from}`)
  writeFileSync(path, after)
}
async function problemsOf(folder: string): Promise<readonly string[]> {
  const compiled = await compileEvents(folder)
  return compiled.ok ? [] : compiled.problems
}
const ARTICLE = 'articles/2025-04-16-zdnet-h20-indefinite.md'

describe('bad input gives one line: file, line, expected, got', () => {
  it.each<[string, (folder: string) => void, string]>([
    ['an article with no date', (folder) => edit(folder, ARTICLE, /published: .*\n/, ''),
      'data/articles/2025-04-16-zdnet-h20-indefinite.md:2: expected published: (or publishedBasis: inferred with a note), got nothing'],
    ['a date that does not exist', (folder) => edit(folder, ARTICLE, '2025-04-16T09', '2025-02-30T09'),
      'data/articles/2025-04-16-zdnet-h20-indefinite.md:5: expected published: ISO 8601 with offset, such as 2025-04-16T09:42:00+09:00, got "2025-02-30T09:42:00+09:00"'],
    ['front matter that is no YAML', (folder) => edit(folder, ARTICLE, 'lang: ko', 'lang: [ko'),
      'data/articles/2025-04-16-zdnet-h20-indefinite.md:7: expected YAML, got Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ['a field that does not exist', (folder) => edit(folder, ARTICLE, 'lang: ko', 'lang: ko\ncolour: red'),
      'data/articles/2025-04-16-zdnet-h20-indefinite.md:7: expected one of id, publisher, headline, published, publishedBasis, publishedNote, lang, url, got "colour"'],
    ['an unknown actor id in the review', (folder) => edit(folder, 'review.yaml', '{id: us-commerce, role: by}', '{id: us-comerce, role: by}'),
      'expected correct.actors: an actor id of data/codebook/actors.yaml, got "us-comerce"'],
    ['an article id used twice', (folder) => cpSync(join(folder, ARTICLE), join(folder, 'articles/zz-again.md')),
      'data/articles/zz-again.md:2: expected an article id used once, got "2025-04-16-zdnet-h20-indefinite", also in data/articles/2025-04-16-zdnet-h20-indefinite.md'],
    ['an event id used twice', (folder) => edit(folder, 'review.yaml', '- id: 2025-04-15-loss-nvidia', '- id: 2025-05-08-loss-amd'),
      'expected an event id used once, got "2025-05-08-loss-amd"'],
    ['an empty file', (folder) => writeFileSync(join(folder, 'articles/empty.md'), ''),
      'data/articles/empty.md:1: expected front matter and a body, got an empty file'],
    ['a binary file', (folder) => writeFileSync(join(folder, 'articles/image.md'), Buffer.from([0x89, 0x50, 0, 0xff, 0xfe])),
      'data/articles/image.md:1: expected a text file in UTF-8, got binary data'],
    ['a decision whose words are gone', (folder) => edit(folder, ARTICLE, '최대 5천억 달러', '최대 6천억 달러'),
      'expected a proposal from 2025-04-16-zdnet-h20-indefinite'],
    ['a correction that no digest shows', (folder) => edit(folder, 'review.yaml', 'shownBy: ["RTX 프로 6000D를 바탕으로 하며"', 'shownBy: ["이런 말은 없다"'),
      'expected correct.shownBy: words of a digest that is a source of the event, got "이런 말은 없다"'],
    ['a correction of actor, kind and date at once', (folder) => edit(folder, 'review.yaml', 'date: {start: 2025-01, basis: inferred}\n    actors: [{id: nvidia, role: by}, {id: deepseek', 'date: {start: 2025-03, basis: inferred}\n    kind: order\n    actors: [{id: amd, role: by}, {id: deepseek'),
      'expected a correction that keeps the actor, the kind or the date of the proposal, got all three changed'],
    ['a measure that is none', (folder) => edit(folder, 'review.yaml', 'measure: "export:us:cloud:cn"', 'measure: "cloud"'),
      'expected a measure such as export:us:h20:cn or tariff:us:cn, got "cloud"'],
    ['a relation to nothing', (folder) => edit(folder, 'review.yaml', 'event: 2024-12-restriction-imposed-hbm', 'event: 2024-12-nothing'),
      'expected relations: the id of an event here, got "2024-12-nothing"'],
    ['a file that is no article', (folder) => writeFileSync(join(folder, 'articles/notes.txt'), 'x'),
      'data/articles/notes.txt:1: expected an article file ending in .md, got notes.txt'],
  ])('%s', async (_, spoil, line) => {
    const folder = copy()
    spoil(folder)
    const problems = await problemsOf(folder)
    expect(problems.join('\n')).toContain(line)
    for (const problem of problems) expect(problem).toMatch(/^data\/[\w./-]+:\d+: expected .+, got .+$/)
  })
})

describe('the review', () => {
  it('is where events come from: delete a digest and its events go', async () => {
    const folder = copy()
    rmSync(join(folder, 'articles/2026-01-kukmin-h200-manus.md'))
    const compiled = await compileEvents(folder)
    expect(compiled.ok && compiled.dataset.events.some((event) => event.id === '2026-01-14-export-approved-h200')).toBe(false)
    expect(compiled.ok && compiled.dataset.data.through).toBe('2025-05-25')
    expect(compiled.ok && compiled.unsettled[0]).toContain('no article 2026-01-kukmin-h200-manus')
  })
  it('publishes nothing that nobody reviewed: a new digest gives proposals and a stub to paste', async () => {
    const folder = copy()
    writeFileSync(join(folder, 'articles/2025-06-01-new.md'), [
      '---', 'id: 2025-06-01-new', 'publisher: ZDNet Korea', 'headline: 새 기사', 'published: 2025-06-01T09:00:00+09:00', 'lang: ko', '---',
      '미국 상무부는 지난달 30일 A800의 중국 수출을 불허했다.', '',
    ].join('\n'))
    const before = await compileEvents('data')
    const after = await compileEvents(folder)
    expect(after.ok && before.ok && after.json === before.json).toBe(true)
    expect(after.ok && after.report).toContain('- id: 2025-05-30-licence-denied-a800')
    expect(after.ok && after.unsettled).toHaveLength(1)
  })
})

describe('npm run events', () => {
  it('fails on the wrong words with 2, and says what it takes', () => {
    let status = 0
    try {
      execFileSync('node', ['--import', 'tsx', 'src/commands/events.ts', '--chek'], { stdio: 'pipe' })
    } catch (error) {
      status = (error as { status: number }).status
      expect(String((error as { stderr: Buffer }).stderr)).toContain('expected --check or nothing, got "--chek"')
    }
    expect(status).toBe(2)
  })
})
