import { readFileSync, realpathSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Article } from '../pipeline/pages/article.ts'
import { bandOf } from '../pipeline/events/band.ts'
import type { Codebook } from '../pipeline/codebook/codebook.ts'
import { loadCodebook } from '../pipeline/events/compile.ts'
import { explain } from '../pipeline/events/explain.ts'
import { type Extraction, makeReader } from '../pipeline/reader/extract.ts'
import { problemLine } from '../pipeline/problem.ts'
import { dateText, droppedPlaces, type ProposedEvent, proposedEvents } from '../pipeline/events/proposed-event.ts'
import { readPage, readPublished } from '../pipeline/pages/read-page.ts'
import { filterLines } from './line-filter.ts'

const USAGE = `usage: npm run extract -- FILE... [--published DATE] [--format json|ndjson|table] [--explain]
       npm run extract -- --format ndjson < articles.ndjson`

const FORMATS = ['json', 'ndjson', 'table'] as const

/** Where the command reads from and writes to; tests give their own. */
export interface Surroundings {
  readonly dataDir: string
  readonly input: Readable
  readonly output: Writable
  readonly err: (line: string) => void
  /** Whether somebody watches the errors. */
  readonly watched: boolean
}

interface Asked {
  readonly files: readonly string[]
  readonly published?: string
  readonly format: (typeof FORMATS)[number]
  readonly explain: boolean
  /** `--format` was given: an explanation then goes beside the events, not in their place. */
  readonly formatGiven: boolean
}

/**
 * `npm run extract -- FILE...`: the events that raw pages or articles tell, on stdout. Gives the exit code: 0 done,
 * 1 an input was at fault (the good ones are printed), 2 wrong usage.
 */
export async function extract(args: readonly string[], { dataDir, input, output, err, watched }: Surroundings): Promise<0 | 1 | 2> {
  const asked = readArguments(args)
  if (typeof asked === 'string') {
    err(`${asked}\n${USAGE}`)
    return 2
  }
  const { codebook, problems } = loadCodebook(dataDir)
  for (const problem of problems) err(problemLine(problem))
  if (!codebook) return 1
  const reader = makeReader(codebook)
  if (asked.files.length === 0) {
    const good = await filterLines(input, output, {
      reader, codebook,
      ...(asked.published === undefined ? {} : { published: asked.published }),
      ...(watched ? { progress: (line: string) => err(`\r${line}`) } : {}),
    })
    return good ? 0 : 1
  }

  let fault = false
  const read: { article: Article; extraction: Extraction }[] = []
  for (const file of asked.files) {
    let bytes: Uint8Array
    try {
      bytes = readFileSync(file)
    } catch {
      err(problemLine({ file, line: 1, expected: 'a file to read', got: 'none that can be read' }))
      fault = true
      continue
    }
    const page = await readPage(file, bytes, asked.published === undefined ? {} : { published: asked.published })
    for (const warning of page.warnings) err(warning)
    for (const problem of page.problems) err(problemLine(problem))
    fault ||= page.problems.length > 0
    for (const article of page.articles) read.push({ article, extraction: reader(article) })
  }
  if (asked.explain) {
    const text = read.map(({ article, extraction }) => explain(article, extraction)).join('\n\n')
    if (asked.formatGiven) err(text)
    else output.write(`${text}\n`)
  }
  if (!asked.explain || asked.formatGiven) output.write(printed(asked.format, read, codebook))
  return fault ? 1 : 0
}

function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { published: { type: 'string' }, format: { type: 'string' }, explain: { type: 'boolean', default: false } },
    })
    const format = FORMATS.find((name) => name === (values.format ?? 'json'))
    if (!format) return `--format: expected ${FORMATS.join(', ')}, got ${JSON.stringify(values.format)}`
    if (values.published !== undefined && !readPublished(values.published)) {
      return `--published: expected a day (2025-04-16) or ISO 8601 with offset, got ${JSON.stringify(values.published)}`
    }
    if (positionals.length === 0 && (format !== 'ndjson' || values.explain)) return 'expected a FILE, or --format ndjson to read lines'
    return {
      files: positionals, format, explain: values.explain, formatGiven: values.format !== undefined,
      ...(values.published === undefined ? {} : { published: values.published }),
    }
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)
  }
}

function printed(format: Asked['format'], read: readonly { article: Article; extraction: Extraction }[], codebook: Codebook): string {
  const articles = new Map(read.map(({ article }) => [article.id, article]))
  if (format === 'ndjson') {
    return read.map(({ article, extraction }) => `${JSON.stringify({
      id: article.id, events: proposedEvents(extraction.proposals, articles, codebook), dropped: droppedPlaces(extraction.dropped, article),
    })}\n`).join('')
  }
  const events = proposedEvents(read.flatMap(({ extraction }) => extraction.proposals), articles, codebook)
  return format === 'json' ? `${JSON.stringify(events, null, 2)}\n` : tableOf(events, read.flatMap(({ extraction }) => extraction.proposals))
}

/** For people: what, when, who and how sure in a line, then the sentence with the words that led to it. */
function tableOf(events: readonly ProposedEvent[], proposals: Extraction['proposals']): string {
  const lines = events.flatMap((event) => {
    const first = event.sources[0]
    const because = proposals.find((proposal) => proposal.article === event.evidence.article && event.sources.some((source) => source.evidence === proposal.words) && proposal.kind === event.kind)?.because
    const who = event.actors.map((actor) => `${actor.role} ${actor.id}`).join(', ')
    const figures = event.figures.map((figure) => `${figure.approx ?? ''} ${figure.value}${figure.max === undefined ? '' : `–${figure.max}`} ${figure.unit}`.trim())
    return [
      [dateText(event.date).padEnd(10), event.kind, event.status, bandOf(event.confidence), who, event.products.join(', '), figures.join('; ')].filter((cell) => cell !== '').join('  '),
      `    ${because ?? ''}  [${first?.rule ?? ''}, ${event.sources.length} ${event.sources.length === 1 ? 'telling' : 'tellings'}]`,
      `    ${event.evidence.article}: ${first?.evidence.replace(/\s+/g, ' ').slice(0, 160) ?? ''}`,
      '',
    ]
  })
  return `${lines.join('\n')}${events.length} ${events.length === 1 ? 'event' : 'events'}\n`
}

const called = process.argv[1]
if (called !== undefined && realpathSync(called) === fileURLToPath(import.meta.url)) {
  // A closed pipe (head, less) is the end of the work, not a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  process.exitCode = await extract(process.argv.slice(2), {
    dataDir: fileURLToPath(new URL('../../data', import.meta.url)),
    input: process.stdin, output: process.stdout,
    err: (line) => process.stderr.write(line.startsWith('\r') ? line : `${line}\n`),
    watched: process.stderr.isTTY === true,
  })
}
