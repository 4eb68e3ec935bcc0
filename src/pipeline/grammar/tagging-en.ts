import { type Lexeme, lexemeOf } from './lexicon-en.ts'
import type { Token } from './tokens-en.ts'
import { markVerb } from './verb-places-en.ts'

const WORD = /(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Inc|Corp|Co|Ltd|St|No|U\.S|U\.K|a\.m|p\.m)\.(?!\w)|\dG\b|[$€£¥]?\d(?:[\d.,]*\d)?(?:%|(?:st|nd|rd|th)\b)?|[A-Za-z](?:[\w.&-]*\w)?(?:['’](?:s|t|ll|d|re|ve)(?![A-Za-z]))?|['’]s\b|[^\s\w]/g

const ORDINAL = /^(?:first|second|third|fourth|former|latter|other|others|rest)$/

/** A quotation of so many words at most after a verb, with no stop before its end, is part of the clause that it stands in: "is “not permitted” to enter". */
const SCARE = 3

function withoutScareQuotes(found: Token[], lexemes: Lexeme[]): void {
  for (let open = 0; open < found.length; open++) {
    if (!/^["“]$/.test(found[open]?.word ?? '')) continue
    const close = found.findIndex(({ word }, i) => i > open && /^["”]$/.test(word))
    if (close < 0) return
    if (close - open - 1 <= SCARE && open > 0 && close > open + 1 && !found.slice(open, close).some(({ word }) => word === 'and') && (/^(?:aux|modal|not)$/.test(found[open - 1]?.tag ?? '') || (lexemes[open - 1]?.forms.length ?? 0) > 0) && !/^[.,!?;]$/.test(found[close - 1]?.word ?? '')) for (const at of [close, open]) {
      found.splice(at, 1)
      lexemes.splice(at, 1)
    }
    else open = close
  }
}

/** The words of a sentence in order, each with its part of speech. Linear. */
export function tokens(sentence: string): Token[] {
  const found: Token[] = []
  const lexemes: Lexeme[] = []
  WORD.lastIndex = 0
  for (let match = WORD.exec(sentence); match; match = WORD.exec(sentence)) {
    const [written] = match
    const lexeme = lexemeOf(written)
    const { word, capital, tag } = lexeme
    lexemes.push(lexeme)
    found.push({ start: match.index, end: match.index + written.length, word, capital, tag, lemma: word, form: undefined })
  }
  withoutScareQuotes(found, lexemes)
  // "Trump more than doubled the tariff": no comparison.
  for (const [i, token] of found.entries()) {
    const than = found[i + 1]
    if (token.word === 'more' && than?.word === 'than' && lexemes[i + 2]?.forms.some(({ form }) => form === 'past')) token.tag = than.tag = 'adverb'
  }
  // "The first, tied to fentanyl, was announced": one of several.
  for (const [i, token] of found.entries()) if (ORDINAL.test(token.word) && found[i - 1]?.word === 'the' && (found[i + 1]?.word === ',' || ['aux', 'modal'].includes(found[i + 1]?.tag ?? ''))) token.tag = 'noun'
  for (const [i, { mayBeVerb, forms }] of lexemes.entries()) if (mayBeVerb) markVerb(found, i, forms)
  for (const [i, token] of found.entries()) {
    // "…, provided the truce holds".
    if (token.word === 'provided' && found[i - 1]?.word === ',' && (found[i + 1]?.tag === 'det' || found[i + 1]?.word === 'that')) token.tag = 'joiner'
    // "as if to say" sets no condition; "this would cost": alone before its verb.
    if (token.word === 'if' && found[i - 1]?.word === 'as') token.tag = 'adverb'
    if (token.tag === 'det' && /^(?:this|these|those)$/.test(token.word) && ['modal', 'aux'].includes(found[i + 1]?.tag ?? '')) token.tag = 'pronoun'
  }
  return found
}
