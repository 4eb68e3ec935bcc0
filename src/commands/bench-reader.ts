/**
 * How fast the reader reads: articles of about 2 kB a second on one core, and whether ten times the input takes ten times as
 * long. Articles are our digests, cut to length in turn, so that every run reads the same.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadArticles, loadCodebook } from '../pipeline/compile.ts'
import { makeReader } from '../pipeline/extract.ts'

const LENGTH = 700 // characters: about 2 kB of Korean in UTF-8
const dataDir = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'data')
const { codebook } = loadCodebook(dataDir)
const { articles } = loadArticles(dataDir)
if (!codebook || articles.length === 0) {
  console.error('data/codebook:1: expected a codebook and articles that read, got problems (run npm run events)')
  process.exit(1)
}
const reader = makeReader(codebook)
const bodies = articles.map((article) => article.text.slice(article.bodyStart, article.bodyEnd).repeat(3).slice(0, LENGTH))

/** CPU seconds for `count` articles, and the events found, so that no work can be left out. */
function read(count: number): { seconds: number; events: number } {
  const before = process.cpuUsage()
  let events = 0
  for (let i = 0; i < count; i++) {
    const article = articles[i % articles.length]
    const text = bodies[i % bodies.length]
    if (article && text) events += reader({ ...article, text, bodyStart: 0, bodyEnd: text.length }).proposals.length
  }
  const used = process.cpuUsage(before)
  return { seconds: (used.user + used.system) / 1e6, events }
}

read(200)
const small = read(300)
const large = read(3000)
console.log(`reader: ${Math.round(300 / small.seconds)} articles of 2 kB a CPU second (${small.events} events), ${Math.round(3000 / large.seconds)} at ten times the input (${large.events}); ten times the input takes ${(large.seconds / small.seconds).toFixed(1)} times as long; ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
