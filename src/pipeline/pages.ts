import type { Article } from './article.ts'
import { type Line, readLines } from './page-lines.ts'
import type { Problem } from './problem.ts'
import { findPublisher } from './publisher.ts'
import { cutRepeat, squeeze } from './repeat.ts'
import { findDateline, type Stamp } from './stamp.ts'

/** What a page gave: its articles, what is wrong with it, and what a person should look at. */
export interface PageRead {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  /** Whole lines, each beginning with the file. */
  readonly warnings: readonly string[]
}

/** One body found on a page, before it becomes an article. */
export interface Found {
  readonly start: number
  readonly end: number
  /** Stretches inside the body that are none of it. */
  readonly gaps: readonly (readonly [number, number])[]
  readonly headline: string
  readonly stamp?: Pick<Stamp, 'published'>
  readonly twice: boolean
}

const KOREA = '+09:00'
const LONGEST_HEADLINE = 200
/** The first stretch of a page with this share of its running text is the article; later ones are sidebars. */
const ENOUGH = 0.4

/**
 * The articles on the text of a raw page. The layout is told by shape: where the dates of publication stand among the
 * stretches of running text. Several dates: a listing, each date belonging to the text before it or after it, whichever
 * holds for the page. One date or none: one article. Every date must find a body and every body a date; a warning
 * names those that do not.
 */
export function readPages(file: string, text: string): PageRead {
  const { found, stamps } = findBodies(text, zoneOf(text))
  if (found.length === 0) return noArticle(file)
  const articles = makeArticles(file, text, found)
  const lineAt = lineCounter(text)
  const used = new Set(found.flatMap((body) => body.stamp ?? []))
  const warnings: string[] = []
  if (used.size !== stamps.length || (stamps.length > 0 && used.size !== found.length)) {
    const spare = stamps.filter((stamp) => !used.has(stamp)).map((stamp) => lineAt(stamp.start))
    const bare = found.filter((body) => body.stamp === undefined).map((body) => lineAt(body.start))
    const parts = [
      ...(spare.length === 0 ? [] : [`dates without a body on line ${spare.slice(0, 5).join(', ')}${spare.length > 5 ? ' …' : ''}`]),
      ...(bare.length === 0 ? [] : [`bodies without a date on line ${bare.slice(0, 5).join(', ')}${bare.length > 5 ? ' …' : ''}`]),
    ]
    warnings.push(`${file}: ${count(stamps.length, 'date')} but ${count(found.length, 'body', 'bodies')}: ${parts.join('; ')}`)
  }
  found.forEach((body, i) => {
    if (body.twice) warnings.push(`${file}:${lineAt(body.start)}: the body is printed twice; read once`)
    if (articles[i]?.published === undefined && stamps.length === 0) {
      warnings.push(`${file}:${lineAt(body.start)}: no date of publication on the page; give --published`)
    }
  })
  return { articles, problems: [], warnings }
}

/** What a page without running text is: an input at fault. */
export function noArticle(file: string): PageRead {
  return { articles: [], problems: [{ file, line: 1, expected: 'an article', got: 'no running text' }], warnings: [] }
}

/** The zone of dates that name none: Korea's on a Korean page. */
export function zoneOf(text: string): string {
  return hangulRatio(text) >= 0.2 ? KOREA : '+00:00'
}

/**
 * The bodies between two places of a page, in order, each with the date that belongs to it, and all dates found.
 * `isOutside` marks lines known from elsewhere to be none of an article.
 */
export function findBodies(
  text: string, zone: string, from = 0, to = text.length, isOutside?: (line: string) => boolean,
): { found: Found[]; stamps: Stamp[] } {
  const read = readLines(text, zone, from, to)
  const lines = isOutside
    ? read.map((line) => ((line.kind === 'prose' || line.kind === 'weak') && isOutside(text.slice(line.start, line.end)) ? { ...line, kind: 'noise' as const } : line))
    : read
  const at = stampLines(lines)
  const side = at.length === 0 ? 'none' : sideOf(lines, at)
  const stamps = at.flatMap((i) => lines[i]?.stamp ?? [])
  return { found: dropReprints(text, bodiesOf(text, lines, at, side)), stamps }
}

/** Articles out of bodies: language by their letters, the publisher by the words outside them. */
export function makeArticles(file: string, text: string, found: readonly Found[], known: { publisher?: string; url?: string } = {}): Article[] {
  const publisher = known.publisher ?? findPublisher(outsideOf(text, found))
  const blanked = blank(text, found)
  const stem = stemOf(file)
  const zone = zoneOf(text)
  return found.map((body, i) => {
    const words = text.slice(body.start, body.end)
    const published = body.stamp?.published ?? findDateline(words, zone)
    return {
      file,
      id: found.length === 1 ? stem : `${stem}#${i + 1}`,
      publisher,
      headline: body.headline || firstWords(words),
      ...(published === undefined ? {} : { published }),
      publishedBasis: 'stated',
      lang: hangulRatio(words) >= 0.2 ? 'ko' : 'en',
      ...(known.url === undefined ? {} : { url: known.url }),
      text: blanked,
      bodyStart: body.start,
      bodyEnd: body.end,
    }
  })
}

/** Share of Hangul among the letters: 0.2 and more is Korean, with its Latin names. */
export function hangulRatio(text: string): number {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  return letters === 0 ? 0 : (sample.match(/[가-힣ㄱ-ㆎ]/g)?.length ?? 0) / letters
}

/** `inbox/000_2596.txt` → `000_2596`. */
export function stemOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? ''
  return name.replace(/\.[^.]*$/, '') || name || 'page'
}

/** Offset → 1-based line, counted once for the page. */
function lineCounter(text: string): (offset: number) => number {
  const breaks: number[] = []
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) breaks.push(i)
  return (offset) => {
    let low = 0
    let high = breaks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((breaks[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

/** Indexes of the lines that carry the date of an article: a date of change beside one is not another. */
function stampLines(lines: readonly Line[]): number[] {
  const all = lines.flatMap((line, i) => (line.stamp ? [i] : []))
  const hasProse = (a: number, b: number) => lines.slice(a, b).some((line) => line.kind === 'prose' || line.kind === 'weak')
  const kept: number[] = []
  for (const at of all) {
    const previous = kept.at(-1)
    const line = lines[at]
    const before = previous === undefined ? undefined : lines[previous]
    const near = previous !== undefined && at - previous <= 4 && !before?.stamp?.glued && !hasProse(previous + 1, at)
    if (near && line?.stamp?.changed) continue
    if (near && (before?.stamp?.changed || before?.stamp?.published === line?.stamp?.published)) kept.pop()
    kept.push(at)
  }
  const appeared = kept.filter((at) => !lines[at]?.stamp?.changed)
  const own = appeared.length > 0 ? appeared : kept
  const times = own.map((at) => lines[at]?.stamp?.published)
  // A wire story tells its minute above and below; a second article in the very same minute is rarer than that.
  if (own.length === 2 && times[0] === times[1] && !times[0]?.includes('T00:00:00')) return own.slice(0, 1)
  return own
}

/** Whether the page's dates stand before or after their bodies. */
function sideOf(lines: readonly Line[], stamps: readonly number[]): 'before' | 'after' {
  if (stamps.filter((at) => lines[at]?.stamp?.glued).length * 2 >= stamps.length) return 'before'
  const firstStamp = stamps[0] ?? 0
  const lastStamp = stamps.at(-1) ?? 0
  const isProse = proseIn(lines)
  const weigh = (from: number, to: number) => bestStretch(lines, from, to, isProse, 'first')?.size ?? 0
  const above = weigh(0, firstStamp)
  const below = weigh(lastStamp + 1, lines.length)
  if (above > 0 && below === 0) return 'after'
  if (below > 0 && above === 0) return 'before'
  if (stamps.length === 1) return above > below ? 'after' : 'before'
  // Text at both ends, or at neither: a headline stands at the head of its article, on the far or the near side of the date.
  let after = 0
  let before = 0
  for (let i = 0; i + 1 < stamps.length; i++) {
    const from = (stamps[i] ?? 0) + 1
    const to = stamps[i + 1] ?? 0
    let first = from
    while (first < to && !isProse(lines[first])) first++
    if (first === to) continue
    let last = to - 1
    while (!isProse(lines[last])) last--
    if (lines.slice(from, first).some((line) => line.kind === 'short')) after++
    if (lines.slice(last + 1, to).some((line) => line.kind === 'short')) before++
  }
  return after >= before ? 'after' : 'before'
}

/** Running text is `prose`; on a page of short sentences only, those. */
function proseIn(lines: readonly Line[]): (line: Line | undefined) => boolean {
  const some = lines.some((line) => line.kind === 'prose')
  return some ? (line) => line?.kind === 'prose' : (line) => line?.kind === 'weak'
}

interface Stretch { first: number; last: number; size: number }

/** Stretches of running text between two lines, parted by `stop` lines. */
function stretches(lines: readonly Line[], from: number, to: number, isProse: (line: Line | undefined) => boolean): Stretch[] {
  const found: Stretch[] = []
  let open: Stretch | undefined
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (!line) break
    // A reporter's name ends the article above it, or opens the one below: the larger stretch tells which.
    if (line.kind === 'stop' || line.kind === 'byline') open = undefined
    if (!isProse(line)) continue
    if (!open) {
      open = { first: i, last: i, size: 0 }
      found.push(open)
    }
    open.last = i
    open.size += line.end - line.start
  }
  return found
}

function bestStretch(
  lines: readonly Line[], from: number, to: number, isProse: (line: Line | undefined) => boolean, prefer: 'first' | 'last',
): Stretch | undefined {
  const all = stretches(lines, from, to, isProse)
  const enough = Math.max(0, ...all.map((stretch) => stretch.size)) * ENOUGH
  const good = all.filter((stretch) => stretch.size >= enough)
  return prefer === 'first' ? good[0] : good.at(-1)
}

function bodiesOf(text: string, lines: readonly Line[], stamps: readonly number[], side: 'before' | 'after' | 'none'): Found[] {
  const isProse = proseIn(lines)
  const make = (stretch: Stretch, from: number, to: number, stampAt: number | undefined, headlineAt?: number) =>
    bodyOf(text, lines, stretch, from, to, stampAt, headlineAt)
  if (side === 'none') {
    const stretch = bestStretch(lines, 0, lines.length, isProse, 'first')
    return stretch ? [make(stretch, 0, lines.length, undefined)] : []
  }
  const weakToo = (line: Line | undefined) => line?.kind === 'prose' || line?.kind === 'weak'
  const found: Found[] = []
  const oneLine = stamps.length >= 3 && usuallyOneParagraph(lines, stamps, side, isProse)
  /** Takes the bodies of one region; the one next to the date gets it. */
  const take = (from: number, to: number, stampAt: number | undefined) => {
    if (oneLine) {
      const several = headedParagraphs(lines, from, to, isProse)
      if (several.length > 1) {
        several.forEach((stretch, i) => {
          const nearest = side === 'after' ? several.length - 1 : 0
          const start = i === 0 ? from : (several[i - 1]?.last ?? 0) + 1
          found.push(make(stretch, start, several[i + 1]?.first ?? to, i === nearest ? stampAt : undefined))
        })
        return
      }
    }
    const prefer = side === 'after' && stampAt !== undefined ? 'last' : 'first'
    const stretch = bestStretch(lines, from, to, isProse, prefer) ?? (stampAt === undefined ? undefined : bestStretch(lines, from, to, weakToo, prefer))
    if (stretch) found.push(make(stretch, from, to, stampAt))
  }
  if (side === 'after') {
    stamps.forEach((at, i) => take(i === 0 ? 0 : (stamps[i - 1] ?? 0) + 1, at, at))
    if (stamps.length >= 2) takeHeaded(text, lines, (stamps.at(-1) ?? 0) + 1, lines.length, isProse, found)
  } else {
    const heads = stamps.map((at) => headlineAbove(lines, at))
    if (stamps.length >= 2) takeHeaded(text, lines, 0, heads[0] ?? stamps[0] ?? 0, isProse, found)
    stamps.forEach((at, i) => {
      const next = stamps[i + 1]
      const to = next === undefined ? lines.length : (heads[i + 1] ?? next)
      take(lines[at]?.stamp?.glued ? at : at + 1, Math.max(to, at + 1), at)
    })
  }
  return found
}

/** Outside all dates only a paragraph under its own headline is an article, and only up to the first `stop`. */
function takeHeaded(text: string, lines: readonly Line[], from: number, to: number, isProse: (line: Line | undefined) => boolean, found: Found[]): void {
  let end = from
  while (end < to && lines[end]?.kind !== 'stop') end++
  const headed = headedParagraphs(lines, from, end, isProse)
  headed.forEach((stretch, i) => {
    found.push(bodyOf(text, lines, stretch, i === 0 ? from : (headed[i - 1]?.last ?? 0) + 1, headed[i + 1]?.first ?? end, undefined))
  })
}

/** Paragraphs of one line, each directly under a headline. */
function headedParagraphs(lines: readonly Line[], from: number, to: number, isProse: (line: Line | undefined) => boolean): Stretch[] {
  const found: Stretch[] = []
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (!line || !isProse(line)) continue
    let above = i - 1
    while (above >= from && lines[above]?.kind === 'blank') above--
    const headed = line.stamp !== undefined || (above >= from && lines[above]?.kind === 'short') || (above < from && found.length === 0 && i === from)
    const last = found.at(-1)
    if (headed) found.push({ first: i, last: i, size: line.end - line.start })
    else if (last && lines.slice(last.last + 1, i).every((between) => between.kind === 'blank')) {
      last.last = i
      last.size += line.end - line.start
    }
  }
  return found
}

function usuallyOneParagraph(lines: readonly Line[], stamps: readonly number[], side: 'before' | 'after', isProse: (line: Line | undefined) => boolean): boolean {
  const counts = stamps.map((at, i) => {
    const from = side === 'after' ? (i === 0 ? 0 : (stamps[i - 1] ?? 0) + 1) : at
    const to = side === 'after' ? at : (stamps[i + 1] ?? at + 1)
    return lines.slice(from, to).filter(isProse).length
  })
  return counts.filter((count) => count === 1).length * 3 >= counts.length * 2
}

/** The nearest headline above a date: a short line, or a single sentence that is not the end of a body above it. */
function headlineAbove(lines: readonly Line[], at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    const kind = lines[i]?.kind
    if (kind === 'short' || kind === 'weak') return i
    if (kind !== 'blank' && kind !== 'noise' && kind !== 'rule' && kind !== 'byline') return undefined
  }
  return undefined
}

function bodyOf(
  text: string, lines: readonly Line[], stretch: Stretch, from: number, to: number, stampAt: number | undefined, headlineAt?: number,
): Found {
  let { first, last } = stretch
  const stampLine = stampAt === undefined ? undefined : lines[stampAt]
  const above = stampAt !== undefined && stampAt < first + 1 ? headlineAbove(lines, stampAt) : undefined
  // Short sentences beside the running text belong to it; across a headline, a caption or a menu they do not.
  for (let i = first - 1; i >= from; i--) {
    const kind = lines[i]?.kind
    if (kind === 'weak' || kind === 'prose') first = i
    else if (kind !== 'blank') break
  }
  for (let i = last + 1; i < to; i++) {
    const kind = lines[i]?.kind
    if (kind === 'weak' || kind === 'prose') last = i
    else if (kind === 'stop' || kind === 'stamp' || kind === 'byline') break
  }
  let headline = headlineAt ?? above
  if (headline === undefined) {
    // One line under the headline of a page is kept for it when nothing else can be the headline.
    for (let i = first - 1; i >= from; i--) {
      const kind = lines[i]?.kind
      if (kind === 'short') {
        headline = i
        break
      }
      if (kind === 'prose' || kind === 'stop') break
    }
  }
  const start = lines[first]?.start ?? 0
  let end = lines[last]?.end ?? 0
  const cut = cutRepeat(text, start, end)
  if (cut) {
    // Between two printings stand words that belong to neither.
    while (last > first && ((lines[last]?.start ?? 0) >= cut.end || (lines[last]?.kind !== 'prose' && lines[last]?.kind !== 'weak'))) last--
    end = Math.min(cut.end, lines[last]?.end ?? cut.end)
  }
  const gaps = lines.slice(first, last + 1)
    .filter((line) => line.kind === 'noise' || line.kind === 'rule' || line.kind === 'stamp')
    .map((line) => [line.start, line.end] as const)
  const bodyStart = cut?.start ?? start
  end = trimEnd(text, bodyStart, end)
  return {
    start: bodyStart,
    end,
    gaps: gaps.filter(([a, b]) => a >= bodyStart && b <= end),
    headline: headline === undefined ? (stampLine?.stamp?.glued && stampLine.stamp.prefix.length >= 10 ? stampLine.stamp.prefix : '') : headlineText(text, lines, headline, stampLine === undefined),
    ...(stampLine?.stamp ? { stamp: stampLine.stamp } : {}),
    twice: cut !== undefined || reprinted(text, lines, last + 1, to, bodyStart, end),
  }
}

/** A headline broken over several lines opens its page: nothing but headline lines stands above it. */
function headlineText(text: string, lines: readonly Line[], at: number, undated: boolean): string {
  const own = (line: Line | undefined) => (line ? text.slice(line.start, line.end).replace(/^#+\s*/, '').replace(/\s+/g, ' ') : '')
  const above = undated && at <= 40 ? lines.slice(0, at).filter((line) => line.kind !== 'blank') : []
  const broken = above.length > 0 && above.length <= 3 && above.every((line) => line.kind === 'short' && line.end - line.start <= 80)
  return [...(broken ? above : []), lines[at]].map(own).join(' ').slice(0, LONGEST_HEADLINE)
}

/** Whether the rest of the page prints the body again, for the warning only: it is outside the body already. */
function reprinted(text: string, lines: readonly Line[], from: number, to: number, start: number, end: number): boolean {
  const opening = squeeze(text.slice(start, Math.min(end, start + 120))).slice(0, 40)
  if (opening.length < 20) return false
  return lines.slice(from, to).some((line) => line.end - line.start >= opening.length && squeeze(text.slice(line.start, Math.min(line.end, line.start + 300))).includes(opening))
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

/** The page with the gaps of its bodies turned into spaces: nothing is read there, and every offset stays. */
function blank(text: string, found: readonly Found[]): string {
  const gaps = found.flatMap((body) => body.gaps)
  if (gaps.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const [start, end] of gaps) {
    parts.push(text.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

function outsideOf(text: string, found: readonly Found[]): string {
  const parts: string[] = []
  let at = 0
  for (const body of found) {
    parts.push(text.slice(at, body.start))
    at = body.end
  }
  parts.push(text.slice(at))
  return parts.join('\n')
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/.test(text.charAt(last - 1))) last--
  return last
}

function firstWords(body: string): string {
  const line = body.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  const sentence = /^.{10,90}?[.!?](?=\s|$)/.exec(line.slice(0, 100))?.[0]
  return sentence ?? (line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line)
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
