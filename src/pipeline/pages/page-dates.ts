import type { Line } from './page-lines.ts'
import { bestStretch, proseIn } from './stretches.ts'

/** Where the dates of a page stand to their bodies. */
export type Side = 'before' | 'after'

/** Indexes of the lines that carry the date of an article: a date of change beside one is not another. */
export function stampLines(lines: readonly Line[]): number[] {
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
export function sideOf(lines: readonly Line[], stamps: readonly number[]): Side {
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
