import type { Line } from './page-lines.ts'

/** Whether a line is running text. */
export type IsProse = (line: Line | undefined) => boolean

/** The first stretch of a page with this share of its running text is the article; later ones are sidebars. */
const ENOUGH = 0.4

/** Lines of running text that belong together: indexes of the first and the last, and how much text they hold. */
export interface Stretch {
  first: number
  last: number
  size: number
}

/** Stretches of running text between two lines, parted by `stop` lines. */
function stretches(lines: readonly Line[], from: number, to: number, isProse: IsProse): Stretch[] {
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

/** Running text is `prose`; on a page of short sentences only, those. */
export function proseIn(lines: readonly Line[]): IsProse {
  const some = lines.some((line) => line.kind === 'prose')
  return some ? (line) => line?.kind === 'prose' : (line) => line?.kind === 'weak'
}

/** The first, or the last, of the stretches between two lines that are long enough to be an article. */
export function bestStretch(
  lines: readonly Line[], from: number, to: number, isProse: IsProse, prefer: 'first' | 'last',
): Stretch | undefined {
  const all = stretches(lines, from, to, isProse)
  const enough = Math.max(0, ...all.map((stretch) => stretch.size)) * ENOUGH
  const good = all.filter((stretch) => stretch.size >= enough)
  return prefer === 'first' ? good[0] : good.at(-1)
}

/** Paragraphs of one line, each directly under a headline. */
export function headedParagraphs(lines: readonly Line[], from: number, to: number, isProse: IsProse): Stretch[] {
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

/** Whether most dates have one paragraph each: such a page may have more paragraphs than dates. */
export function usuallyOneParagraph(lines: readonly Line[], stamps: readonly number[], side: 'before' | 'after', isProse: IsProse): boolean {
  const counts = stamps.map((at, i) => {
    const from = side === 'after' ? (i === 0 ? 0 : (stamps[i - 1] ?? 0) + 1) : at
    const to = side === 'after' ? at : (stamps[i + 1] ?? at + 1)
    return lines.slice(from, to).filter(isProse).length
  })
  return counts.filter((count) => count === 1).length * 3 >= counts.length * 2
}
