/** One machine is outgrown by fanning lines out: the line filter gives the same answers whoever feeds it, and GNU parallel does. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeArticles } from '../bench/make-articles.ts'

const root = join(import.meta.dirname, '..', '..')
const FILTER = 'node --import tsx src/commands/extract.ts --format ndjson'
const ARTICLES = 60
const folder = mkdtempSync(join(tmpdir(), 'fan-out-'))
const input = [...makeArticles(ARTICLES)].join('')
const sorted = (answers: string) => answers.split('\n').filter((line) => line !== '').sort()
let alone: string[]

function filter(lines: string): string {
  return execFileSync('sh', ['-c', FILTER], { cwd: root, input: lines, encoding: 'utf8', maxBuffer: 1e8 })
}

beforeAll(() => {
  alone = sorted(filter(input))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the line filter, fanned out', () => {
  it('gives each line the same answer whatever lines came before it', () => {
    const lines = input.trimEnd().split('\n')
    expect(alone).toHaveLength(ARTICLES)
    const backwards = lines.toReversed().join('\n')
    expect(sorted(filter(backwards))).toEqual(alone)
    expect(sorted(filter(lines.slice(0, 17).join('\n')) + filter(lines.slice(17).join('\n')))).toEqual(alone)
  }, 60_000)

  // .ci/run installs GNU parallel, so that this is tried at every change even where a developer lacks it.
  describe.runIf(spawnSync('parallel', ['--version']).status === 0)('by GNU parallel', () => {
    const parallel = (worker: string, more: readonly string[]) => {
      const log = join(folder, 'log')
      const { status, stdout } = spawnSync('parallel', ['--pipe', '-N', '15', '-j', '2', '--joblog', log, ...more, worker], { cwd: root, input, encoding: 'utf8', maxBuffer: 1e8 })
      // Of each job its exit code, by its number.
      const exits = readFileSync(log, 'utf8').trimEnd().split('\n').slice(1).map((line) => Number(line.split('\t')[6]))
      return { status, answers: sorted(stdout), exits }
    }
    /** A worker that answers something and is killed; `once`: the next one that is given its lines lives. */
    const killed = (once: boolean) => {
      const script = join(folder, `worker-${once ? 'once' : 'always'}.sh`)
      writeFileSync(script, `if ${once ? `mkdir '${folder}/died' 2>/dev/null` : 'true'}; then ${FILTER} | head -n 1 | head -c 300; kill -9 $$; fi\nexec ${FILTER}\n`)
      return `sh ${script}`
    }
    it('gives the same answers as one process', () => {
      expect(parallel(FILTER, [])).toEqual({ status: 0, answers: alone, exits: [0, 0, 0, 0] })
    }, 60_000)
    it('reports a killed worker and loses nothing when its lines are tried again', () => {
      expect(parallel(killed(true), ['--retries', '3'])).toEqual({ status: 0, answers: alone, exits: [0, 0, 0, 0] })
      expect(existsSync(join(folder, 'died'))).toBe(true)
    }, 60_000)
    it('says how many jobs failed when every try is killed', () => {
      const { status, exits } = parallel(killed(false), ['--retries', '2'])
      expect({ status, exits }).toEqual({ status: 4, exits: [137, 137, 137, 137] })
    }, 60_000)
  })
})
