/** A term of the trade: the ways it is written, and what it means. */
export interface Explained {
  readonly terms: readonly string[]
  readonly meaning: string
}

export interface TermPiece {
  readonly start: number
  readonly text: string
  /** Set where the piece is a term. */
  readonly meaning?: string
}

/** Where a term first stands in a text. In Latin letters it is a whole word, also in the plural; Korean endings may follow. */
function placeOf(text: string, term: string): { start: number; end: number } | undefined {
  const isLatin = /^[\x20-\x7e]+$/.test(term)
  const word = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const match = new RegExp(isLatin ? `(?<![A-Za-z])${word}s?(?![A-Za-z])` : word, 'i').exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/** The explained terms that a text uses. */
export function termsIn<T extends Explained>(text: string, glossary: readonly T[]): T[] {
  return glossary.filter(({ terms }) => terms.some((term) => placeOf(text, term)))
}

/** Cuts a text into its terms, each where it first stands, and what is between them. */
export function splitByTerms(text: string, glossary: readonly Explained[]): TermPiece[] {
  const places = glossary
    .flatMap(({ terms, meaning }) => {
      const found = terms.flatMap((term) => placeOf(text, term) ?? []).sort((a, b) => a.start - b.start)[0]
      return found ? [{ ...found, meaning }] : []
    })
    .sort((a, b) => a.start - b.start)
  const pieces: TermPiece[] = []
  let done = 0
  for (const { start, end, meaning } of places) {
    if (start < done) continue
    if (start > done) pieces.push({ start: done, text: text.slice(done, start) })
    pieces.push({ start, text: text.slice(start, end), meaning })
    done = end
  }
  if (done < text.length) pieces.push({ start: done, text: text.slice(done) })
  return pieces
}
