import { tagOf } from './closed-classes-en.ts'
import type { Tag } from './tokens-en.ts'
import { type Form, FORMS } from './verb-forms-en.ts'

/** Nouns or adjectives, whatever they look like. */
const NO_VERBS = new Set([
  'united advanced integrated limited related unrelated so-called concerned hands indeed need-based unprecedented hundred',
  'red feed seed breed exceed proceed proceeds agreed-upon licensing chipmaking manufacturing warning training engineering',
  'meeting morning evening building trading beijing filing ruling hearing briefing during according king thing nothing',
  'something anything everything string spring ring being offering packaging computing processing pricing listing spending',
  'funding shipping sharing reporting holding holdings meaning feeling setting wing wording news cross-border statement',
  'states uses means series works works goods sales exports imports talks',
].flatMap((row) => row.split(' ')))

/** What a word is by itself, whatever stands around it. */
export interface Lexeme {
  readonly word: string
  readonly capital: boolean
  readonly tag: Tag
  /** What verb it may be a form of; none where it is no verb. */
  readonly forms: readonly Form[]
  readonly mayBeVerb: boolean
}

/** Words met before, by how they were written: most of a text are. */
const LEXICON = new Map<string, Lexeme>()
/** So many are kept, so that memory is bounded. */
const MOST_WORDS = 20_000

/** What a word is by itself, as it is written. */
export function lexemeOf(written: string): Lexeme {
  const known = LEXICON.get(written)
  if (known) return known
  const raw = written.replace('’', "'")
  const word = raw.toLowerCase()
  const capital = /^[A-Z]/.test(raw)
  const tag = tagOf(word, raw)
  // A possessive is not what its noun is: China's.
  const mayBeVerb = tag === 'noun' && (!NO_VERBS.has(word) || word === 'advanced') && !word.includes("'") && (!word.includes('-') || FORMS.has(word))
  const lexeme = { word, capital, tag, mayBeVerb, forms: mayBeVerb ? formsOf(word, capital) : [] }
  if (LEXICON.size >= MOST_WORDS) LEXICON.clear()
  LEXICON.set(written, lexeme)
  return lexeme
}

/** The verb forms of a word: those of the tables, or what its ending says. */
function formsOf(word: string, capital: boolean): readonly Form[] {
  const known = FORMS.get(word)
  if (known || capital) return known ?? []
  if (/[a-z]{2}ed$/.test(word)) return [{ lemma: word.replace(/ed$/, ''), form: 'past' }]
  return /[a-z]{3}ing$/.test(word) ? [{ lemma: word.replace(/ing$/, ''), form: 'ing' }] : []
}
