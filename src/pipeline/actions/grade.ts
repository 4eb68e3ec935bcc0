import type { ActorRef, Grade } from '../../event.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { Action } from './actions.ts'

/** Who speaks: the state, the firm concerned, the press with a name behind it, or without. */
export function gradeOf(action: Action, actors: readonly ActorRef[], sentence: string, codebook: Codebook, grammar: Grammar): Grade {
  const by = actors.find((ref) => ref.role === 'by')
  const type = by && codebook.actors.get(by.id)?.type
  if (action.mode === 'announced' && type === 'company') return 'company'
  if (action.mode === 'announced' && type === 'government') return 'official'
  return grammar.unnamed.test(sentence) ? 'press-unnamed' : 'press'
}
