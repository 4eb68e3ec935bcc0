import { beginningsOf, DEPTH } from './beginnings.ts'
import { letterIndex } from './letter-index.ts'
import { plainCodes, small } from './plain-letters.ts'

/** Where one of a list of groups matches. */
export interface Spot {
  readonly start: number
  readonly end: number
  /** Its place in the list. */
  readonly which: number
}

/** What each group finds by itself, by place; of two at one place the longer, then the earlier in the list, first. */
export type Spotter = (text: string) => Spot[]

/**
 * Finds many groups of patterns in one walk through a text, each group as one pattern of its patterns as alternatives would
 * (with the `g` flag). At each place only those are tried of which a beginning stands there, so that a text costs about its
 * length and not the number of patterns. With `words` none begins inside a Latin word.
 */
export function spotter(groups: readonly (readonly RegExp[])[], words = false): Spotter {
  const patterns = groups.flatMap((group, which) => group.map(({ source, flags }) => {
    // Case-blind matching costs three times as much as small letters do.
    const blind = flags.includes('i')
    return { which, blind, sticky: new RegExp(blind ? smallPattern(source) : source, `${flags.replace(/[gi]/g, '')}y`) }
  }))
  const index = letterIndex(patterns.flatMap(({ sticky }, place) => beginningsOf(sticky.source).map((beginning) => [beginning, place] as const)), DEPTH)
  /** Where each group may match next; all 0 between two texts. */
  const free = new Uint32Array(groups.length)
  return (text) => {
    const found: Spot[] = []
    const codes = plainCodes(text)
    let inside = false
    for (let at = 0; at < text.length; at++) {
      const code = codes[at] ?? 0
      const begins = !inside
      inside = words && ((code > 0x60 && code < 0x7b) || code === 0x30)
      if (!begins) continue
      const candidates = index.lookUp(codes, at)
      if (!candidates) continue
      for (const place of candidates) {
        const pattern = patterns[place]
        if (!pattern || at < (free[pattern.which] ?? 0)) continue
        const { sticky, which, blind } = pattern
        sticky.lastIndex = at
        if (!sticky.test(blind ? small(text) : text) || sticky.lastIndex === at) continue
        free[which] = sticky.lastIndex
        found.push({ start: at, end: sticky.lastIndex, which })
      }
    }
    for (const { which } of found) free[which] = 0
    return found.length > 1 ? found.sort(byPlace) : found
  }
}

const byPlace = (a: Spot, b: Spot) => a.start - b.start || b.end - a.end || a.which - b.which

/** A pattern for small letters; what a backslash gives a meaning keeps it. */
function smallPattern(source: string): string {
  return source.replace(/\\.|[A-Z]/g, (sign) => (sign.startsWith('\\') ? sign : sign.toLowerCase()))
}
