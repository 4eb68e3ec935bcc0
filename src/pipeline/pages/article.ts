import { isValid, parseISO } from 'date-fns'
import { isMap, LineCounter, parseDocument } from 'yaml'
import { isDatePrefix } from '../../day.ts'
import type { Problem } from '../problem.ts'

/** One article as the reader sees it: where it comes from, and the stretch of `text` that is its body. */
export interface Article {
  /** The file it came from, as given; for messages. */
  readonly file: string
  readonly id: string
  readonly publisher: string
  readonly headline: string
  /** ISO 8601 with offset, or a date prefix when inferred; absent when nothing is known. */
  readonly published?: string
  readonly publishedBasis: 'stated' | 'inferred'
  readonly publishedNote?: string
  readonly lang: 'ko' | 'en'
  readonly url?: string
  /**
   * The whole decoded file (for a listing: the whole page), with what interrupts a body (captions, advertisements)
   * turned into spaces. All offsets are UTF-16 offsets into it. For HTML it is the readable text of the page, and
   * `origin` leads back to the file: see `fileSpan`.
   */
  readonly text: string
  readonly bodyStart: number
  readonly bodyEnd: number
  readonly origin?: readonly Piece[]
}

/** A stretch of readable text and the stretch of the file it was written in; ascending, a gap is text of our own. */
export interface Piece {
  readonly at: number
  readonly length: number
  readonly from: number
  /** Differs from `length` for a character reference: `&amp;` is one letter of text and five of the file. */
  readonly span: number
}

/** Where a stretch of an article's `text` stands in the decoded file; tags inside it are counted. */
export function fileSpan(article: Pick<Article, 'origin'>, start: number, end: number): { start: number; end: number } {
  const pieces = article.origin
  const last = pieces?.at(-1)
  if (!pieces || !last || end <= start) return { start, end }
  const first = pieces[pieceAt(pieces, start)] ?? last
  const final = pieces[pieceAt(pieces, end - 1)] ?? last
  const from = start < first.at ? first.from : first.span === first.length ? first.from + start - first.at : first.from
  // A gap at the end belongs to the piece before it.
  const closing = end - 1 < final.at ? (pieces[pieceAt(pieces, end - 1) - 1] ?? first) : final
  const inside = end - closing.at
  const to = inside >= closing.length || closing.span !== closing.length ? closing.from + closing.span : closing.from + inside
  return { start: Math.min(from, to), end: Math.max(from, to) }
}

/** Index of the piece that holds a place in the text, or of the next one. */
function pieceAt(pieces: readonly Piece[], place: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece && piece.at + piece.length <= place) low = middle + 1
    else high = middle
  }
  return low
}

const FENCE = /^---[ \t]*\r?\n/
const CLOSING_FENCE = /^---[ \t]*(?:\r?\n|$)/m
const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/
const FIELDS = ['id', 'publisher', 'headline', 'published', 'publishedBasis', 'publishedNote', 'lang', 'url']

/** Whether `text` is a time of publication: ISO 8601 with an offset, on a day that exists. */
export function isPublicationTime(text: string): boolean {
  return ISO_WITH_OFFSET.test(text) && isValid(parseISO(text))
}

/**
 * Reads an article file (contract: "An article file"). Gives the article, or every problem of its front matter at once.
 * `published` may be absent; an inferred one needs a note that says how it was inferred.
 */
export function parseArticle(file: string, text: string): { article?: Article; problems: Problem[] } {
  const problems: Problem[] = []
  const complain = (line: number, expected: string, got: string) => problems.push({ file, line, expected, got })
  if (text.includes('\0')) return { problems: [{ file, line: 1, expected: 'a text file in UTF-8', got: 'binary data' }] }
  if (text.trim() === '') return { problems: [{ file, line: 1, expected: 'front matter and a body', got: 'an empty file' }] }
  const open = FENCE.exec(text)
  if (!open) return { problems: [{ file, line: 1, expected: '--- (front matter)', got: quote(firstLine(text)) }] }
  const rest = text.slice(open[0].length)
  const close = CLOSING_FENCE.exec(rest)
  if (!close) return { problems: [{ file, line: 1, expected: 'a closing --- after the front matter', got: 'none' }] }
  const lines = new LineCounter()
  const yaml = parseDocument(rest.slice(0, close.index), { lineCounter: lines })
  // The front matter starts on line 2 of the file.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1
  for (const error of yaml.errors) complain(lineAt(error.pos[0]), 'YAML', firstLine(error.message))
  if (problems.length > 0) return { problems }
  if (!isMap(yaml.contents)) return { problems: [{ file, line: 2, expected: 'fields such as id: and publisher:', got: 'none' }] }

  const lineOf: Record<string, number> = {}
  const field: Record<string, unknown> = {}
  for (const pair of yaml.contents.items) {
    const key = String(pair.key)
    const range = (pair.key as { range?: [number, number, number] | null }).range
    lineOf[key] = lineAt(range?.[0] ?? 0)
    field[key] = (pair.value as { toJSON?: () => unknown } | null)?.toJSON?.()
    if (!FIELDS.includes(key)) complain(lineOf[key], `one of ${FIELDS.join(', ')}`, quote(key))
  }
  const text1 = (key: string, required: boolean): string | undefined => {
    const value = field[key]
    if (value === undefined || value === null) {
      if (required) complain(lineOf[key] ?? 2, `${key}: a text`, 'nothing')
      return undefined
    }
    if (typeof value !== 'string' || value.trim() === '') {
      complain(lineOf[key] ?? 2, `${key}: a text`, quote(value))
      return undefined
    }
    return value
  }
  const id = text1('id', true)
  const publisher = text1('publisher', true)
  const headline = text1('headline', true)
  const lang = text1('lang', true)
  // A bare year is a number to YAML.
  if (typeof field['published'] === 'number') field['published'] = String(field['published'])
  const published = text1('published', false)
  const basis = text1('publishedBasis', false) ?? 'stated'
  const publishedNote = text1('publishedNote', false)
  const url = text1('url', false)
  if (lang !== undefined && lang !== 'ko' && lang !== 'en') complain(lineOf['lang'] ?? 2, 'lang: ko or en', quote(lang))
  if (basis !== 'stated' && basis !== 'inferred') {
    complain(lineOf['publishedBasis'] ?? 2, 'publishedBasis: stated or inferred', quote(basis))
  }
  if (published !== undefined) {
    if (basis === 'inferred') {
      if (!isDatePrefix(published) && !isPublicationTime(published)) {
        complain(lineOf['published'] ?? 2, 'published: YYYY, YYYY-MM, YYYY-MM-DD or ISO 8601 with offset', quote(published))
      }
    } else if (!isPublicationTime(published)) {
      complain(lineOf['published'] ?? 2, 'published: ISO 8601 with offset, such as 2025-04-16T09:42:00+09:00', quote(published))
    }
  }
  if (basis === 'inferred' && publishedNote === undefined) {
    complain(lineOf['publishedBasis'] ?? 2, 'publishedNote: how the day was inferred', 'nothing')
  }
  if (url !== undefined && !/^https?:\/\/\S+$/.test(url)) complain(lineOf['url'] ?? 2, 'url: an http(s) address', quote(url))
  const bodyStart = open[0].length + close.index + close[0].length
  if (text.slice(bodyStart).trim() === '') complain(text.slice(0, bodyStart).split('\n').length, 'a body after the front matter', 'nothing')
  if (problems.length > 0 || !id || !publisher || !headline || !lang) return { problems }
  return {
    article: {
      file, id, publisher, headline,
      ...(published === undefined ? {} : { published }),
      publishedBasis: basis as Article['publishedBasis'],
      ...(publishedNote === undefined ? {} : { publishedNote: publishedNote.trim() }),
      lang: lang as Article['lang'],
      ...(url === undefined ? {} : { url }),
      text, bodyStart, bodyEnd: text.length,
    },
    problems,
  }
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0]?.slice(0, 80) ?? ''
}

function quote(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 90) ?? String(value)
}
