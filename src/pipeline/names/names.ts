import type { Alias } from '../codebook/codebook.ts'
import { letterIndex } from './letter-index.ts'
import { plainCodes } from './plain-letters.ts'

/** A name found in a sentence: offsets within the sentence. */
export interface NameMention {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** Finds the names of a list in a sentence, longest first, never one inside another. */
export type NameFinder = (sentence: string) => NameMention[]

/** What may follow a Hangul name directly: particles and the suffixes that news writes on to names. */
const KOREAN_ENDING = /^(?:이|가|은|는|을|를|의|에|도|와|과|로|만|측|산|향|발|용|내|계|식|인|나|란|에서|에게|에는|에도|에선|에만|에서는|에서도|으로|로의|로는|로부터|으로부터|까지|부터|보다|라는|라고|라며|이라|이라는|처럼|뿐|뿐만|조차|마저|이나|이며|이고|이란|께서|측은|측이|측에|산에|산을|향으로|발로|내에서|내에|계인|용으로|용은|만의|만을|와의|과의|에게는|에게서|에게도|에서의|까지도|으로의|이|이자|이었던|였던|인데)(?![가-힣])/u

const HANGUL = /^[가-힣]/
const CAPITAL = /^[A-Z]/

interface Name {
  readonly folded: string
  readonly id: string
  readonly latin: boolean
  /** Only with a capital is it the name. */
  readonly capital: boolean
}

/**
 * A finder for a list of names. Latin names end at anything that is not a letter or digit, so that H20 is not found in
 * H200; a Hangul name must be followed by a particle or nothing, so that 한국 is not found in 한국투자증권.
 */
export function nameFinder(aliases: readonly Alias[]): NameFinder {
  const names = new Map<string, Name>()
  for (const { name, id } of aliases) {
    const folded = fold(name)
    // Names of one word are words too: "us" is not the US, "arm" is not Arm; but a "commerce department" is one however it is written.
    const capital = /^[A-Z]\S*$/.test(name) || (names.get(folded)?.capital ?? false)
    names.set(folded, { folded, id, latin: /[A-Za-z0-9]$/.test(name), capital })
  }
  const index = letterIndex(names, 6)
  return (sentence) => {
    const found: NameMention[] = []
    const codes = plainCodes(sentence)
    let folded: string | undefined
    for (let start = 0; start < sentence.length; start++) {
      if (start > 0 && isLatin(codes[start - 1] ?? 0)) continue
      const candidates = index.lookUp(codes, start)
      if (!candidates) continue
      folded ??= fold(sentence)
      let name: Name | undefined
      for (const one of candidates) if (one.folded.length > (name?.folded.length ?? 0) && folded.startsWith(one.folded, start)) name = one
      if (!name) continue
      const end = start + name.folded.length
      // 델 is not found in 모델.
      if (end - start === 1 && HANGUL.test(sentence.charAt(start - 1))) continue
      const after = sentence.slice(end, end + 8)
      const fits = name.latin ? !isLatin(sentence.charCodeAt(end)) || /^s\b/.test(after) : !HANGUL.test(after) || KOREAN_ENDING.test(after)
      if (!fits || (name.capital && !CAPITAL.test(sentence.charAt(start)))) continue
      found.push({ start, end, id: name.id })
      start = end - 1
    }
    return found
  }
}

/** A digit or letter of English, by its code. */
function isLatin(code: number): boolean {
  return (code > 0x2f && code < 0x3a) || (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b)
}

/** In small letters with straight apostrophes; the same length always, so that offsets hold (İ alone would grow, and is left as it is). */
function fold(typed: string): string {
  const text = typed.replaceAll('’', "'")
  const small = text.toLowerCase()
  return small.length === text.length ? small : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
