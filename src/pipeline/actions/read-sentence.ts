import type { Mentions } from '../sentences/mentions.ts'
import type { Sentence } from '../sentences/sentences.ts'
import type { Action } from './actions.ts'

/** A sentence of an article with what was found in it. */
export interface ReadSentence {
  readonly sentence: Sentence
  readonly mentions: Mentions
  readonly actions: readonly Action[]
}
