import { type Found, bodyOf, headlineAbove } from './one-body.ts'
import { sideOf, stampLines } from './page-dates.ts'
import { type Line, readLines } from './page-lines.ts'
import { squeeze } from './repeat.ts'
import type { Stamp } from './stamp.ts'
import { bestStretch, headedParagraphs, type IsProse, proseIn, type Stretch, usuallyOneParagraph } from './stretches.ts'

/**
 * The bodies between two places of a page, in order, each with the date that belongs to it, and all dates found.
 * `isOutside` marks lines known from elsewhere to be none of an article.
 */
export function findBodies(
  text: string, zone: string, from = 0, to = text.length, isOutside?: (line: string) => boolean,
): { found: Found[]; stamps: Stamp[] } {
  const read = readLines(text, zone, from, to)
  const outside = (line: Line) => (line.kind === 'prose' || line.kind === 'weak') && isOutside?.(text.slice(line.start, line.end)) === true
  const lines = read.map((line) => (outside(line) ? { ...line, kind: 'noise' as const } : line))
  const at = stampLines(lines)
  return { found: dropReprints(text, bodiesOf(text, lines, at)), stamps: at.flatMap((i) => lines[i]?.stamp ?? []) }
}

/** A page as its lines, with what is running text on it. */
interface Page {
  readonly text: string
  readonly lines: readonly Line[]
  readonly isProse: IsProse
}

/** The bodies of a page whose dates stand on these lines, before or after their bodies. */
function bodiesOf(text: string, lines: readonly Line[], stamps: readonly number[]): Found[] {
  const page: Page = { text, lines, isProse: proseIn(lines) }
  if (stamps.length === 0) return bodyBetween(page, 0, lines.length, undefined, 'first')
  const side = sideOf(lines, stamps)
  const oneLine = stamps.length >= 3 && usuallyOneParagraph(lines, stamps, side, page.isProse)
  const first = stamps[0] ?? 0
  const last = stamps.at(-1) ?? 0
  /** The bodies of one region; the one next to the date gets it. */
  const region = (from: number, to: number, stampAt: number): Found[] => {
    const several = oneLine ? headedParagraphs(lines, from, to, page.isProse) : []
    if (several.length <= 1) return bodyBetween(page, from, to, stampAt, side === 'after' ? 'last' : 'first')
    return headedBodies(page, several, from, to, side === 'after' ? several.length - 1 : 0, stampAt)
  }
  if (side === 'after') {
    const dated = stamps.flatMap((at, i) => region(i === 0 ? 0 : (stamps[i - 1] ?? 0) + 1, at, at))
    return [...dated, ...(stamps.length >= 2 ? bodiesOutside(page, last + 1, lines.length) : [])]
  }
  const heads = stamps.map((at) => headlineAbove(lines, at))
  const dated = stamps.flatMap((at, i) => {
    const next = stamps[i + 1]
    const to = next === undefined ? lines.length : (heads[i + 1] ?? next)
    return region(lines[at]?.stamp?.glued ? at : at + 1, Math.max(to, at + 1), at)
  })
  return [...(stamps.length >= 2 ? bodiesOutside(page, 0, heads[0] ?? first) : []), ...dated]
}

/** The body between two lines, if there is one: beside a date also of short sentences only. */
function bodyBetween({ text, lines, isProse }: Page, from: number, to: number, stampAt: number | undefined, prefer: 'first' | 'last'): Found[] {
  const stretch = bestStretch(lines, from, to, isProse, prefer) ??
    (stampAt === undefined ? undefined : bestStretch(lines, from, to, (line) => line?.kind === 'prose' || line?.kind === 'weak', prefer))
  return stretch ? [bodyOf({ text, lines, from, to, stampAt }, stretch)] : []
}

/** Outside all dates only a paragraph under its own headline is an article, and only up to the first `stop`. */
function bodiesOutside(page: Page, from: number, to: number): Found[] {
  let end = from
  while (end < to && page.lines[end]?.kind !== 'stop') end++
  return headedBodies(page, headedParagraphs(page.lines, from, end, page.isProse), from, end)
}

/** Paragraphs under headlines of their own, each a body; the one in place `dated` has the date. */
function headedBodies({ text, lines }: Page, paragraphs: readonly Stretch[], from: number, to: number, dated?: number, stampAt?: number): Found[] {
  return paragraphs.map((stretch, i) => bodyOf({
    text, lines, from: i === 0 ? from : (paragraphs[i - 1]?.last ?? 0) + 1, to: paragraphs[i + 1]?.first ?? to, stampAt: i === dated ? stampAt : undefined,
  }, stretch))
}

/** A page and its print view side by side: the same body under the same date is one article. */
function dropReprints(text: string, found: readonly Found[]): Found[] {
  const seen = new Map<string, number>()
  const kept: Found[] = []
  for (const body of found) {
    const key = `${body.stamp?.published ?? ''} ${squeeze(text.slice(body.start, body.end))}`
    const earlier = seen.get(key)
    const first = earlier === undefined ? undefined : kept[earlier]
    if (earlier !== undefined && first) kept[earlier] = { ...first, twice: true }
    else {
      seen.set(key, kept.length)
      kept.push(body)
    }
  }
  return kept
}
