import { plainCode } from './plain-letters.ts'

/**
 * Texts by their first letters, made to be asked at every place of a long text: what answers a no (nearly always the answer)
 * is small enough to stay in the processor's cache.
 */
export interface LetterIndex<T> {
  /** The values, in order, of the texts that may stand at a place of a text in plain codes; now and then one that does not. Undefined for none. */
  lookUp(codes: Uint16Array, place: number): readonly T[] | undefined
}

/** An index of texts by their plain letters, of which it looks at `depth` at most. The empty text stands everywhere. */
export function letterIndex<T>(rows: Iterable<readonly [text: string, value: T]>, depth: number): LetterIndex<T> {
  // By a number made of the letters so far: may a text begin so, or be just this.
  const begins = new Uint8Array(0x8000)
  const ends = new Uint8Array(0x8000)
  const order = new Map<T, number>()
  const bySum = new Map<number, { readonly path: Set<number>; readonly values: T[] }>()
  const everywhere: T[] = []
  for (const [text, value] of rows) {
    if (!order.has(value)) order.set(value, order.size)
    if (text === '') {
      everywhere.push(value)
      continue
    }
    let sum = 0
    const path = new Set<number>()
    for (let i = 0; i < Math.min(text.length, depth); i++) {
      sum = added(sum, plainCode(text.charCodeAt(i)))
      set(begins, sum)
      path.add(sum)
    }
    set(ends, sum)
    const same = bySum.get(sum)
    if (same) {
      same.values.push(value)
      // Two texts of one number: what either begins with.
      for (const part of path) same.path.add(part)
    } else bySum.set(sum, { path, values: [value] })
  }
  // Where a text stands, so do those that it begins with.
  const standing = new Map<number, readonly T[]>()
  for (const [sum, { path }] of bySum) {
    const all = new Set([...everywhere, ...[...path].flatMap((part) => bySum.get(part)?.values ?? [])])
    standing.set(sum, [...all].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
  }
  const always = everywhere.length === 0 ? undefined : everywhere
  return {
    lookUp(codes, place) {
      let found: readonly T[] | undefined = always
      let sum = added(0, codes[place] ?? 0)
      for (let at = place + 1; has(begins, sum); at++) {
        if (has(ends, sum)) found = standing.get(sum) ?? found
        const code = codes[at] ?? 0
        // Behind the last letter of a text stands 0.
        if (code === 0 || at - place === depth) break
        sum = added(sum, code)
      }
      return found
    },
  }
}

/** A number for some letters from that for all but the last: of 30 bits, so that two runs of letters seldom share one. */
function added(sum: number, code: number): number {
  return (Math.imul(sum ^ code, 0x9e3779b1) ^ (sum >>> 13)) & 0x3fffffff
}

function set(bits: Uint8Array, sum: number): void {
  const at = (sum >>> 3) & 0x7fff
  bits[at] = (bits[at] ?? 0) | (1 << (sum & 7))
}

function has(bits: Uint8Array, sum: number): boolean {
  return ((bits[(sum >>> 3) & 0x7fff] ?? 0) & (1 << (sum & 7))) !== 0
}
