import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, vi } from 'vitest'
import { figureSvg } from '../../src/publish/figure.ts'
import { readDataset } from '../../src/timeline/read-dataset.ts'
import { parseView } from '../../src/timeline/view.ts'

// Two processors that others use too: how long a drawing takes says nothing here.
vi.setConfig({ testTimeout: 120_000 })

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDER = mkdtempSync(join(tmpdir(), 'figure-'))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const LONG = `${'a'.repeat(300)}.svg`

const command = (...args: string[]) => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', TSX, join(ROOT, 'src/commands/figure.ts'), ...args], {
    cwd: FOLDER, encoding: 'utf8', env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') },
  })
  return { status, lines: stderr.trim().split('\n'), stdout }
}

writeFileSync(join(FOLDER, 'there.svg'), 'mine')

it.each([
  // Each thing that is wrong has a line of its own.
  [['--view', 'foo=1&country=zz&from=tomorrow', '--size', '0x900', '--out', 'there.svg'], [
    '--size: expected sides of 200 to 10000 px, got 0x900', '--view: expected parameters of a view (…), got "foo"',
    '--view: expected a value that means something for from, got "tomorrow"', '--view: expected a value that means something for country, got "zz"',
    '--out: expected a new file, got there.svg, which exists; add --force to replace it',
  ]],
  [['--view', '%%%', '--out', 'x.svg'], ['--view: expected parameters of a view (…), got "%%%"']],
  [['--view', 'country=eu&actor=samsung', '--out', 'x.svg'], ['--view: expected a view with at least one event, got none for "country=eu&actor=samsung"']],
  [['--view', 'view=method', '--out', 'x.pdf'], ['--view: expected a view that can be drawn (timeline, table, list), got view=method']],
  [['--view', 'data=other.json', '--out', 'x.svg'], ['--view: expected a view of data/events.json, got another file in data']],
  [['--size', '100000', '--out', 'x.svg'], ['--size: expected sides of 200 to 10000 px, got 100000']],
  [['--size', '9000x9000', '--out', 'x.png'], ['--size: expected at most 60 million pixels, got 9000x9000']],
  [['--size', 'wide', '--out', 'x.svg'], ['--size: expected a size such as 1600x900, or 1600 for a height that follows, got "wide"']],
  [['--out', 'no/where.png'], ['--out: expected a file in a folder that exists, got no/where.png']],
  [['--format', 'svg', '--out', '.'], ['--out: expected a file, got the folder .']],
  [['--out', LONG], [`--out: expected a place that can be written, got ${LONG} (ENAMETOOLONG)`]],
])('bad input is said in a line, ends with 1 and writes nothing: %j', (args, lines) => {
  const said = command(...args)
  expect([said.status, said.lines.map((line) => line.replace(/\((lang, .*?)\)/, '(…)')), said.stdout]).toEqual([1, lines, ''])
  expect(readdirSync(FOLDER)).toEqual(['there.svg'])
  expect(readFileSync(join(FOLDER, 'there.svg'), 'utf8')).toBe('mine')
})

it.each([[[]], [['--out', 'x.gif']], [['--out', 'x.png', '--format', 'gif']], [['--out', 'x.svg', '--colour', 'red']], [['x.svg']]])('wrong usage ends with 2: %j', (args) => {
  const { status, lines } = command(...args)
  expect([status, lines.length, lines[0]?.slice(0, 24)]).toEqual([2, 1, 'usage: npm run figure --'])
})

it('writes the figure, the format taken from the name of the file; what is there only by force', () => {
  const folder = mkdtempSync(join(tmpdir(), 'figure-'))
  const out = join(folder, 'cn.svg')
  const read = readDataset(readFileSync(join(ROOT, 'data/events.json'), 'utf8'))
  if (!read.ok) throw new Error('expected data/events.json to be read')
  const expected = figureSvg(read.dataset, parseView('country=cn&lang=ko').view, { width: 900, height: 700 })
  writeFileSync(out, 'old')
  expect(command('--view', 'country=cn&lang=ko', '--size', '900x700', '--force', '--out', out)).toEqual({ status: 0, lines: [''], stdout: '' })
  expect(readFileSync(out, 'utf8')).toBe(expected)
  expect(readdirSync(folder)).toEqual(['cn.svg'])
})
