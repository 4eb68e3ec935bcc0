import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCodebook } from '../pipeline/events/compile.ts'
import { makeReader } from '../pipeline/reader/extract.ts'
import { factSheet, factsOf, missingFacts } from '../pipeline/events/facts.ts'
import { problemLine } from '../pipeline/problem.ts'
import { readPage } from '../pipeline/pages/read-page.ts'

const USAGE = 'usage: npm run facts -- ARTICLE [DIGEST]'

export interface Surroundings {
  readonly dataDir: string
  readonly out: (text: string) => void
  readonly err: (line: string) => void
}

/**
 * `npm run facts -- ARTICLE`: what its digest must carry, as ids, days and numbers. With the DIGEST: what that still lacks.
 * Gives the exit code: 0 done and nothing lacking, 1 a file was at fault or the digest lacks something, 2 wrong usage.
 */
export async function facts(args: readonly string[], { dataDir, out, err }: Surroundings): Promise<0 | 1 | 2> {
  const [page, digest, ...more] = args
  if (page === undefined || more.length > 0 || args.some((arg) => arg.startsWith('-'))) {
    err(USAGE)
    return 2
  }
  const { codebook, problems } = loadCodebook(dataDir)
  for (const problem of problems) err(problemLine(problem))
  if (!codebook) return 1
  const reader = makeReader(codebook)
  const articlesOf = async (file: string) => {
    let bytes: Uint8Array
    try {
      bytes = readFileSync(file)
    } catch {
      err(problemLine({ file, line: 1, expected: 'a file to read', got: 'none that can be read' }))
      return []
    }
    const read = await readPage(file, bytes)
    for (const warning of read.warnings) err(warning)
    for (const problem of read.problems) err(problemLine(problem))
    return read.articles
  }
  const articles = await articlesOf(page)
  if (articles.length === 0) return 1
  if (digest === undefined) {
    out(articles.map((article) => factSheet(article, factsOf(reader(article), codebook), 'A digest must carry')).join('\n\n'))
    return 0
  }
  const [own] = await articlesOf(digest)
  // A page of many articles: the one that the digest is of has its day.
  const article = articles.length === 1 ? articles[0] : articles.find(({ published }) => published === own?.published)
  if (!own || !article) {
    if (own) err(problemLine({ file: page, line: 1, expected: `an article of ${own.published ?? 'no date'}, as the digest says`, got: `${articles.length} of other days` }))
    return 1
  }
  const missing = missingFacts(factsOf(reader(article), codebook), factsOf(reader(own), codebook), codebook)
  out(factSheet(article, missing, 'The digest lacks'))
  return missing.length === 0 ? 0 : 1
}

const called = process.argv[1]
if (called !== undefined && realpathSync(called) === fileURLToPath(import.meta.url)) {
  process.exitCode = await facts(process.argv.slice(2), {
    dataDir: fileURLToPath(new URL('../../data', import.meta.url)),
    out: (text) => console.log(text), err: (line) => console.error(line),
  })
}
