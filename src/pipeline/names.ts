import type { Alias } from './codebook.ts'

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

/**
 * A finder for a list of names. Latin names end at anything that is not a letter or digit, so that H20 is not found in
 * H200; a Hangul name must be followed by a particle or nothing, so that 한국 is not found in 한국투자증권.
 */
export function nameFinder(aliases: readonly Alias[]): NameFinder {
  const idOf = new Map(aliases.map((alias) => [fold(alias.name), alias.id]))
  const capitalised = new Set(aliases.filter((alias) => /^[A-Z]\S*$/.test(alias.name)).map((alias) => fold(alias.name)))
  // By their first letter, longest first: a pattern of all the names is so long that it would be slow.
  const byLetter = new Map<string, string[]>()
  for (const name of [...idOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const rows = byLetter.get(name.charAt(0))
    if (rows) rows.push(name)
    else byLetter.set(name.charAt(0), [name])
  }
  return (sentence) => {
    const found: NameMention[] = []
    const folded = fold(sentence)
    for (let start = 0; start < folded.length; start++) {
      if (start > 0 && /[a-z0-9]/.test(folded.charAt(start - 1))) continue
      const name = byLetter.get(folded.charAt(start))?.find((row) => folded.startsWith(row, start))
      if (name === undefined) continue
      // 델 is not found in 모델.
      if (name.length === 1 && /[가-힣]/.test(folded.charAt(start - 1))) continue
      const end = start + name.length
      const after = sentence.slice(end, end + 8)
      const latin = /[A-Za-z0-9]$/.test(name)
      const fits = latin ? !/^[A-Za-z0-9]/.test(after) || /^s\b/.test(after) : !/^[가-힣]/.test(after) || KOREAN_ENDING.test(after)
      const id = idOf.get(name)
      // Names of one word are words too: "us" is not the US, "arm" is not Arm; but a "commerce department" is one however it is written.
      const cased = !capitalised.has(name) || /^[A-Z]/.test(sentence.charAt(start))
      if (!fits || !cased || id === undefined) continue
      found.push({ start, end, id })
      start = end - 1
    }
    return found
  }
}

/** In small letters with straight apostrophes; the same length always, so that offsets hold (İ alone would grow, and is left as it is). */
function fold(typed: string): string {
  const text = typed.replaceAll('’', "'")
  const small = text.toLowerCase()
  return small.length === text.length ? small : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
