/** Shorter sentences recur by chance; ellipses and quotes differ between two printings of one text. */
const SHORTEST_KEY = 12

interface Unit { readonly start: number; readonly end: number; readonly key: string }

/**
 * Where a text printed twice is printed the second time (or the first time, where that was only a teaser): the
 * stretch of `text` between `from` and `to` that tells everything once, or nothing when no text comes twice.
 */
export function cutRepeat(text: string, from: number, to: number): { start: number; end: number } | undefined {
  const units = sentenceUnits(text, from, to)
  const firstAt = new Map<string, number>()
  for (let k = 0; k < units.length; k++) {
    const key = units[k]?.key ?? ''
    if (key.length < SHORTEST_KEY) continue
    const earlier = firstAt.get(key)
    if (earlier === undefined) {
      firstAt.set(key, k)
      continue
    }
    // A second printing goes through the same sentences in the same order; a quotation that recurs does not.
    let run = 1
    while (k + run < units.length && earlier + run < k && units[k + run]?.key === units[earlier + run]?.key) run++
    if (run < 3 && !(earlier <= 1 && earlier + run >= k - 1 && run >= 2)) continue
    const chars = (a: number, b: number) => (units[Math.min(b, units.length) - 1]?.end ?? 0) - (units[a]?.start ?? 0)
    const before = chars(0, k)
    const after = chars(k, units.length)
    const startOfRepeat = units[k - 1] && endsAlike(units[k - 1]?.key ?? '', units[earlier - 1]?.key ?? '') ? k - 1 : k
    if (after > before * 1.5 && earlier === 0) return { start: units[k]?.start ?? from, end: to }
    return { start: from, end: units[startOfRepeat - 1]?.end ?? to }
  }
  return undefined
}

/** Letters and digits of a text, for comparing two printings of it. */
export function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The second printing may be glued to a menu word: its first sentence then only ends like the first one's. */
function endsAlike(late: string, early: string): boolean {
  return early.length >= SHORTEST_KEY && late.length >= early.length && late.endsWith(early)
}

function sentenceUnits(text: string, from: number, to: number): Unit[] {
  const units: Unit[] = []
  const ends = /[.!?。]["'”’)\]]*(?=\s|[가-힣A-Z“"‘'①-⑳]|$)|[\r\n]+/g
  ends.lastIndex = from
  let start = from
  while (start < to) {
    const match = ends.exec(text)
    const end = match && match.index + match[0].length <= to ? match.index + match[0].length : to
    const key = squeeze(text.slice(start, end))
    if (key !== '') units.push({ start, end, key })
    start = end
    if (!match) break
  }
  return units
}
