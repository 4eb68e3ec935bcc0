import type { Readable, Writable } from 'node:stream'
import { once } from 'node:events'
import type { Article } from '../pipeline/pages/article.ts'
import type { Codebook } from '../pipeline/codebook/codebook.ts'
import type { Reader } from '../pipeline/reader/extract.ts'
import { droppedPlaces, proposedEvents } from '../pipeline/events/proposed-event.ts'
import { readPublished } from '../pipeline/pages/read-page.ts'

/** A line longer than this is no article: it is passed over without being kept in memory. */
const LONGEST_LINE = 128 * 1024 * 1024
const PROGRESS_EVERY = 1000

export interface LineFilter {
  readonly reader: Reader
  readonly codebook: Codebook
  /** `--published`, for articles that do not say it. */
  readonly published?: string
  /** Where to tell how far it is; only given for a terminal. */
  readonly progress?: (line: string) => void
}

/**
 * One article in a line in, one answer in a line out, in order; a bad line gives `{id?, error}` in its place. Memory is
 * bounded by the longest line. Gives whether every line was good.
 */
export async function filterLines(input: Readable, output: Writable, filter: LineFilter): Promise<boolean> {
  let good = true
  let count = 0
  for await (const line of linesOf(input)) {
    if (line !== undefined && line.trim() === '') continue
    const answer = line === undefined ? { error: `expected a line of at most ${LONGEST_LINE} bytes` } : answerTo(line, filter)
    if ('error' in answer) good = false
    count++
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
    if (filter.progress && count % PROGRESS_EVERY === 0) filter.progress(`${count} articles`)
  }
  return good
}

/** The answer to one line: its events and what was dropped, or why it is no article. */
export function answerTo(line: string, { reader, codebook, published }: LineFilter): object {
  let id: string | undefined
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return { error: 'expected an object such as {"id": …, "lang": …, "text": …}' }
    const fields = row as Record<string, unknown>
    if (typeof fields['id'] === 'string' && fields['id'] !== '') id = fields['id']
    const article = articleOf(fields, published)
    if (typeof article === 'string') return { ...(id === undefined ? {} : { id }), error: article }
    const { proposals, dropped } = reader(article)
    return {
      id: article.id,
      events: proposedEvents(proposals, new Map([[article.id, article]]), codebook),
      dropped: droppedPlaces(dropped, article),
      ...(article.published === undefined ? { warnings: ['no date of publication: give published or --published'] } : {}),
    }
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'expected JSON' : 'expected an article that can be read'
    return { ...(id === undefined ? {} : { id }), error: `${reason}, got ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** The article of a line, or what is wrong with it. */
function articleOf(fields: Record<string, unknown>, given: string | undefined): Article | string {
  const { id, publisher = '', headline = '', lang, text, published = given } = fields
  if (typeof id !== 'string' || id === '') return `id: expected a text, got ${short(id)}`
  if (typeof text !== 'string') return `text: expected a text, got ${short(text)}`
  if (lang !== 'ko' && lang !== 'en') return `lang: expected ko or en, got ${short(lang)}`
  if (typeof publisher !== 'string' || typeof headline !== 'string') return `publisher and headline: expected texts, got ${short(publisher)} and ${short(headline)}`
  const day = published === undefined || published === null ? {} : typeof published === 'string' ? readPublished(published) : undefined
  if (!day) return `published: expected a day or ISO 8601 with offset, got ${short(published)}`
  return { file: id, id, publisher, headline, lang, text, bodyStart: 0, bodyEnd: text.length, publishedBasis: 'stated', ...day }
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 60)
}

/** The lines of a stream of bytes; undefined for one that is too long. */
async function* linesOf(input: Readable): AsyncGenerator<string | undefined> {
  let parts: Buffer[] = []
  let size = 0
  const line = () => {
    const whole = size > LONGEST_LINE ? undefined : (parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)).toString('utf8')
    parts = []
    size = 0
    return whole
  }
  const keep = (part: Buffer) => {
    size += part.length
    if (size > LONGEST_LINE) parts = []
    else parts.push(part)
  }
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer)
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      keep(bytes.subarray(start, end))
      yield line()
      start = end + 1
    }
    if (start < bytes.length) keep(bytes.subarray(start))
  }
  if (size > 0) yield line()
}
