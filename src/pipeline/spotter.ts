import { beginningsOf, plain } from './beginnings.ts'
import { type Branch, letterTree } from './letter-tree.ts'

/** Where one of a list of patterns matches. */
export interface Spot {
  readonly start: number
  readonly end: number
  /** Its place in the list. */
  readonly which: number
}

/** All that each pattern of a list finds by itself, by place; of two at one place the longer, then the earlier in the list, first. */
export type Spotter = (text: string) => Spot[]

/** {@link plain} by letter code, filled as letters are met. */
const PLAIN = new Uint16Array(0x10000)

function plainCode(code: number): number {
  const known = PLAIN[code]
  if (known) return known
  const letter = plain(String.fromCharCode(code)).charCodeAt(0)
  PLAIN[code] = letter
  return letter
}

/**
 * Finds many patterns in one walk through a text: at each place only those are tried of which a beginning stands there, so
 * that a text costs about its length and not the number of patterns. With `words` no pattern begins inside a Latin word.
 */
export function spotter(patterns: readonly RegExp[], words = false): Spotter {
  const sticky = patterns.map(({ source, flags }) => new RegExp(source, `${flags.replace('g', '')}y`))
  const tree = letterTree(patterns.flatMap(({ source }, which) => beginningsOf(source).map((beginning) => [beginning, which] as const)))
  /** Where each pattern may match next; all 0 between two texts. */
  const free = new Uint32Array(patterns.length)
  return (text) => {
    const found: Spot[] = []
    let code = plainCode(text.charCodeAt(0))
    let inside = false
    for (let at = 0; at < text.length; at++) {
      const first = code
      const second = at + 1 < text.length ? plainCode(text.charCodeAt(at + 1)) : 0
      code = second
      const begins = !inside
      inside = words && ((first > 0x60 && first < 0x7b) || first === 0x30)
      if (begins && tree.mayBegin(first, second)) tryAt(text, at, tree.root, sticky, free, found)
    }
    for (const { which } of found) free[which] = 0
    return found.length > 1 ? found.sort((a, b) => a.start - b.start || b.end - a.end || a.which - b.which) : found
  }
}

/** Tries at one place the patterns whose beginnings stand there. */
function tryAt(text: string, at: number, root: Branch<number>, sticky: readonly RegExp[], free: Uint32Array, found: Spot[]): void {
  let branch: Branch<number> | undefined = root
  for (let ahead = at; branch; ahead++) {
    for (const which of branch.values) {
      const pattern = sticky[which]
      if (!pattern || at < (free[which] ?? 0)) continue
      pattern.lastIndex = at
      if (!pattern.test(text) || pattern.lastIndex === at) continue
      free[which] = pattern.lastIndex
      found.push({ start: at, end: pattern.lastIndex, which })
    }
    if (ahead === text.length) break
    branch = branch.next.get(plainCode(text.charCodeAt(ahead)))
  }
}
