import { type Lexeme, lexemeOf } from './lexicon-en.ts'
import type { Token } from './tokens-en.ts'
import { markVerb } from './verb-places-en.ts'

const WORD = /(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Inc|Corp|Co|Ltd|St|No|U\.S|U\.K|a\.m|p\.m)\.(?!\w)|\dG\b|[$€£¥]?\d(?:[\d.,]*\d)?(?:%|(?:st|nd|rd|th)\b)?|[A-Za-z](?:[\w.&-]*\w)?(?:['’](?:s|t|ll|d|re|ve)(?![A-Za-z]))?|['’]s\b|[^\s\w]/g

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
  // "Trump more than doubled the tariff": no comparison.
  for (const [i, token] of found.entries()) {
    const than = found[i + 1]
    if (token.word === 'more' && than?.word === 'than' && lexemes[i + 2]?.forms.some(({ form }) => form === 'past')) token.tag = than.tag = 'adverb'
  }
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
