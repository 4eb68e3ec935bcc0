/** `npm run events [-- --check]`: data/ → data/events.json. See the contract of commands in the README. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileEvents } from '../pipeline/events/compile.ts'

const args = process.argv.slice(2)
const unknown = args.find((arg) => arg !== '--check')
if (unknown !== undefined) {
  console.error(`events: expected --check or nothing, got ${JSON.stringify(unknown)}`)
  process.exit(2)
}
const check = args.includes('--check')
const dataDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data')
const target = join(dataDir, 'events.json')

const compiled = await compileEvents(dataDir)
if (!compiled.ok) {
  for (const problem of compiled.problems) console.error(problem)
  process.exit(1)
}
console.log(compiled.report)
const old = existsSync(target) ? readFileSync(target, 'utf8') : undefined
if (check) {
  const complaints = [...compiled.unsettled]
  if (old !== compiled.json) complaints.push('data/events.json:1: expected what data/ gives now, got an older file (run npm run events)')
  for (const complaint of complaints) console.error(complaint)
  process.exit(complaints.length > 0 ? 1 : 0)
}
if (old !== compiled.json) {
  // Written beside and renamed, so that nobody ever sees half a file.
  writeFileSync(`${target}.part`, compiled.json)
  renameSync(`${target}.part`, target)
}
