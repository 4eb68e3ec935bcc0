import type { Action } from '../actions/actions.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { NameMention } from '../names/names.ts'
import type { Mentions } from '../sentences/mentions.ts'

/** The products of the action's clause, else of the sentence; a broader one is left out where a narrower is named. */
export function productsOf(action: Action, mentions: Mentions, codebook: Codebook, grammar: Grammar): string[] {
  const ids = [...new Set(productsMeant(action, mentions, codebook, grammar).map((product) => product.id))]
  const covered = new Set(ids.flatMap((id) => codebook.covers.get(id) ?? []))
  return ids.filter((id) => !covered.has(id))
}

function productsMeant({ frame, kind, clause, verb }: Action, { products }: Mentions, codebook: Codebook, grammar: Grammar): readonly NameMention[] {
  const isContested = ({ id }: NameMention) => !codebook.everyday.has(id)
  const inClause = products.filter((product) => product.start >= clause.start && product.start < clause.end)
  if (inClause.length > 0) {
    // Servers are what the chips are smuggled in.
    const contested = frame && !kind.startsWith('tariff') && !inClause.some(isContested) ? products.filter(isContested) : []
    return contested.length > 0 ? contested : inClause
  }
  if (kind === 'statement' || (frame && !frame.pronoun && !frame.objectPronoun)) return []
  return products.filter((product) => product.start < verb.end || !grammar.objectFirst)
}
