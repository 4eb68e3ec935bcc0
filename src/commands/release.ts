/**
 * `npm run release -- --why-en TEXT --why-ko TEXT`: enters data/events.json as a version that people may cite, with what it
 * changed in the version before and why, into data/history.json. `-- --check` only says whether that is still to be done.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Dataset } from '../event.ts'
import { changesBetween } from '../publish/data-changes.ts'
import type { History, Release } from '../timeline/history.ts'
import { readDataset } from '../timeline/read-dataset.ts'
import { readEvents } from './read-events.ts'

const USAGE = 'usage: npm run release -- --why-en "what was changed and why" --why-ko "무엇을 왜 고쳤는지", or npm run release -- --check'
const NONE: Dataset = { schemaVersion: 1, data: { hash: '', through: '' }, actors: [], products: [], articles: [], events: [] }

process.exitCode = run(process.argv.slice(2))

function run(args: string[]): number {
  const asked = readArguments(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const dataset = readEvents()
  if (typeof dataset === 'string') {
    console.error(dataset)
    return 1
  }
  const history = JSON.parse(readFileSync(fileAt('data/history.json'), 'utf8')) as History
  const { hash } = dataset.data
  const isReleased = history.at(-1)?.hash === hash
  if (asked === 'check') {
    if (!isReleased) console.error(`data/history.json:1: expected ${hash} as the last version, got ${history.at(-1)?.hash ?? 'none'} (run npm run release)`)
    return isReleased ? 0 : 1
  }
  if (isReleased) {
    console.log(`${hash} is released already`)
    return 0
  }
  const changes = changesBetween(lastReleased(), dataset)
  const release: Release = { hash, released: new Date().toISOString().slice(0, 10), why: asked, ...changes }
  put('data/history.json', `${JSON.stringify([...history, release], null, 1)}\n`)
  put('data/released.json', readFileSync(fileAt('data/events.json'), 'utf8'))
  console.log(`released ${hash}: ${changes.added.length} added, ${changes.changed.length} changed, ${changes.removed.length} removed`)
  return 0
}

function readArguments(args: string[]): 'check' | Release['why'] | undefined {
  try {
    const { values } = parseArgs({ args, options: { check: { type: 'boolean' }, 'why-en': { type: 'string' }, 'why-ko': { type: 'string' } } })
    const [en, ko] = [values['why-en']?.trim(), values['why-ko']?.trim()]
    if (values.check) return en === undefined && ko === undefined ? 'check' : undefined
    return en && ko ? { en, ko } : undefined
  } catch {
    return undefined
  }
}

/** The events as they were last released. */
function lastReleased(): Dataset {
  const file = fileAt('data/released.json')
  if (!existsSync(file)) return NONE
  const read = readDataset(readFileSync(file, 'utf8'))
  if (read.ok) return read.dataset
  throw new Error(`data/released.json: ${'newer' in read ? `schema version ${read.newer}` : read.problem}`)
}

function fileAt(path: string): URL {
  return new URL(`../../${path}`, import.meta.url)
}

// Written beside and renamed, so that nobody ever sees half a file.
function put(path: string, text: string): void {
  writeFileSync(fileAt(`${path}.part`), text)
  renameSync(fileAt(`${path}.part`), fileAt(path))
}
