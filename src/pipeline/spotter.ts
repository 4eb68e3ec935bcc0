import { beginningsOf, plain } from './beginnings.ts'

/** Where one of a list of patterns matches. */
export interface Spot {
  readonly start: number
  readonly end: number
  /** Its place in the list. */
  readonly which: number
}

/** All that each pattern of a list finds by itself, by place; of two at one place the longer, then the earlier in the list, first. */
export type Spotter = (text: string) => Spot[]

interface Node {
  readonly next: Map<number, Node>
  /** Patterns of which a beginning ends here. */
  readonly ends: number[]
}

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
  const root: Node = { next: new Map(), ends: [] }
  for (const [which, { source }] of patterns.entries()) for (const beginning of beginningsOf(source)) plant(root, beginning, which)
  return (text) => {
    const found: Spot[] = []
    const free = new Map<number, number>()
    const attempt = (which: number, at: number) => {
      const pattern = sticky[which]
      if (!pattern || at < (free.get(which) ?? 0)) return
      pattern.lastIndex = at
      if (!pattern.test(text) || pattern.lastIndex === at) return
      free.set(which, pattern.lastIndex)
      found.push({ start: at, end: pattern.lastIndex, which })
    }
    let inside = false
    for (let at = 0; at < text.length; at++) {
      const code = plainCode(text.charCodeAt(at))
      const begins = !inside
      inside = words && ((code > 0x60 && code < 0x7b) || code === 0x30)
      if (!begins) continue
      for (const which of root.ends) attempt(which, at)
      let node = root.next.get(code)
      for (let ahead = at + 1; node; ahead++) {
        for (const which of node.ends) attempt(which, at)
        if (ahead === text.length) break
        node = node.next.get(plainCode(text.charCodeAt(ahead)))
      }
    }
    return found.sort((a, b) => a.start - b.start || b.end - a.end || a.which - b.which)
  }
}

function plant(root: Node, beginning: string, which: number): void {
  let node = root
  for (const letter of beginning) {
    const code = letter.charCodeAt(0)
    let next = node.next.get(code)
    if (!next) {
      next = { next: new Map(), ends: [] }
      node.next.set(code, next)
    }
    node = next
  }
  node.ends.push(which)
}
