import type { Action } from '../actions/actions.ts'
import type { Stage } from '../actions/memory.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Mentions } from '../sentences/mentions.ts'

/** What the actors of an action are asked from. */
export interface Acting {
  readonly action: Action
  readonly mentions: Mentions
  readonly sentence: string
  readonly codebook: Codebook
  readonly grammar: Grammar
  /** Who was spoken of before. */
  readonly stage: Stage
  /** The type of actor that the action is of. */
  readonly wanted: 'government' | 'company' | 'any'
  /** Whose measure it is by its name: a Section 232 tariff is the American government's. */
  readonly owner: string | undefined
}
