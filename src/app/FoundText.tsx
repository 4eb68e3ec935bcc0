import { type Found, markFound } from '../timeline/search.ts'

/** A text with what the search met marked. */
export function FoundText({ text, found }: { readonly text: string; readonly found: Found | undefined }) {
  if (!found) return text
  let at = 0
  return markFound(text, found).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.hit ? <mark key={key}>{piece.text}</mark> : piece.text
  })
}
