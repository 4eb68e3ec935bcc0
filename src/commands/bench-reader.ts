/**
 * How fast the reader reads: articles of 2 kB a CPU second through the line filter on one core, whether ten times the input
 * takes ten times as long, and in how much memory. `-- 100000` reads that many; the default is 1,000 and ten times that.
 */
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { makeArticles } from '../../tests/bench/make-articles.ts'
import { loadCodebook } from '../pipeline/events/compile.ts'
import { makeReader } from '../pipeline/reader/extract.ts'
import { filterLines } from './line-filter.ts'

const { codebook, problems } = loadCodebook(fileURLToPath(new URL('../../data', import.meta.url)))
if (!codebook) {
  console.error(`data/codebook:1: expected a codebook that reads, got ${problems.length} problems (run npm run events)`)
  process.exit(1)
}
const filter = { reader: makeReader(codebook), codebook }

/** CPU seconds for `count` articles from line to line, with the events found, so that no work can be left out. */
async function read(count: number): Promise<{ seconds: number; events: number; bytes: number }> {
  let events = 0
  let bytes = 0
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      events += (JSON.parse(chunk.toString()) as { events?: unknown[] }).events?.length ?? 0
      done()
    },
  })
  const before = process.cpuUsage()
  await filterLines(Readable.from(makeArticles(count)), output, filter)
  const used = process.cpuUsage(before)
  return { seconds: (used.user + used.system) / 1e6, events, bytes }
}

const asked = Number(process.argv[2] ?? 10_000)
if (!Number.isInteger(asked) || asked < 100) {
  console.error(`bench-reader: expected a count of articles from 100, got ${process.argv[2]}`)
  process.exit(2)
}
await read(300)
const small = await read(asked / 10)
const large = await read(asked)
const rate = (count: number, { seconds }: { seconds: number }) => Math.round(count / seconds).toLocaleString('en')
console.log(`reader: ${rate(asked / 10, small)} articles of 2 kB a CPU second over ${(asked / 10).toLocaleString('en')}, ${rate(asked, large)} over ${asked.toLocaleString('en')} (${large.events.toLocaleString('en')} events)`)
console.log(`ten times the input takes ${(large.seconds / small.seconds).toFixed(1)} times as long; at most ${Math.round(process.resourceUsage().maxRSS / 1000)} MB of memory`)
