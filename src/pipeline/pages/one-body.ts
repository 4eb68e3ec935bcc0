import type { Line } from './page-lines.ts'
import { cutRepeat, squeeze } from './repeat.ts'
import type { Stamp } from './stamp.ts'
import type { Stretch } from './stretches.ts'

const LONGEST_HEADLINE = 200

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

/** The nearest headline above a date: a short line, or a single sentence that is not the end of a body above it. */
export function headlineAbove(lines: readonly Line[], at: number): number | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 8; i--) {
    const kind = lines[i]?.kind
    if (kind === 'short' || kind === 'weak') return i
    if (kind !== 'blank' && kind !== 'noise' && kind !== 'rule' && kind !== 'byline') return undefined
  }
  return undefined
}

/** Where a body is looked for: the lines of a page from one index up to another. */
export interface Region {
  readonly text: string
  readonly lines: readonly Line[]
  readonly from: number
  readonly to: number
  /** Index of the line with the date that belongs to the body. */
  readonly stampAt?: number | undefined
}

/** The body of a stretch of running text: with the short sentences beside it, its headline and date, and without a second printing. */
export function bodyOf(region: Region, stretch: Stretch): Found {
  const { text, lines, to, stampAt } = region
  const grown = withWeakBeside(region, stretch)
  const { first } = grown
  let { last } = grown
  const start = lines[first]?.start ?? 0
  let end = lines[last]?.end ?? 0
  const cut = cutRepeat(text, start, end)
  if (cut) {
    // Between two printings stand words that belong to neither.
    while (last > first && ((lines[last]?.start ?? 0) >= cut.end || !isText(lines[last]))) last--
    end = Math.min(cut.end, lines[last]?.end ?? cut.end)
  }
  const bodyStart = cut?.start ?? start
  end = trimEnd(text, bodyStart, end)
  const gaps = lines.slice(first, last + 1)
    .filter((line) => line.kind === 'noise' || line.kind === 'rule' || line.kind === 'stamp')
    .map((line) => [line.start, line.end] as const)
    .filter(([a, b]) => a >= bodyStart && b <= end)
  const stamp = stampAt === undefined ? undefined : lines[stampAt]?.stamp
  return {
    start: bodyStart, end, gaps,
    headline: headlineOf(region, stretch, first),
    ...(stamp ? { stamp } : {}),
    twice: cut !== undefined || reprinted(text, lines, last + 1, to, bodyStart, end),
  }
}

function isText(line: Line | undefined): boolean {
  return line?.kind === 'weak' || line?.kind === 'prose'
}

/** Short sentences beside the running text belong to it; across a headline, a caption or a menu they do not. */
function withWeakBeside({ lines, from, to }: Region, stretch: Stretch): { first: number; last: number } {
  let { first, last } = stretch
  for (let i = first - 1; i >= from; i--) {
    if (isText(lines[i])) first = i
    else if (lines[i]?.kind !== 'blank') break
  }
  for (let i = last + 1; i < to; i++) {
    const kind = lines[i]?.kind
    if (isText(lines[i])) last = i
    else if (kind === 'stop' || kind === 'stamp' || kind === 'byline') break
  }
  return { first, last }
}

/** The headline above the date, else above the body that begins at line `first`, else what stands before a glued date. */
function headlineOf({ text, lines, from, stampAt }: Region, stretch: Stretch, first: number): string {
  const stampLine = stampAt === undefined ? undefined : lines[stampAt]
  let headline = stampAt !== undefined && stampAt <= stretch.first ? headlineAbove(lines, stampAt) : undefined
  // One line under the headline of a page is kept for it when nothing else can be the headline.
  for (let i = first - 1; headline === undefined && i >= from; i--) {
    const kind = lines[i]?.kind
    if (kind === 'short') headline = i
    if (kind === 'prose' || kind === 'stop') break
  }
  if (headline !== undefined) return headlineText(text, lines, headline, stampLine === undefined)
  const { glued, prefix } = stampLine?.stamp ?? { glued: false, prefix: '' }
  return glued && prefix.length >= 10 ? prefix : ''
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
  return lines.slice(from, to).some((line) => line.end - line.start >= opening.length &&
    squeeze(text.slice(line.start, Math.min(line.end, line.start + 300))).includes(opening))
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/.test(text.charAt(last - 1))) last--
  return last
}
