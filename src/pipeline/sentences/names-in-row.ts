import type { ActorMention } from './mentions.ts'

/** What may stand between two names of a row, with the office of who is named: A 최고경영자(CEO)와 B, "A and B". */
const BETWEEN = /^(?:\s?\([^)]{1,12}\))?(?:\s?[가-힣]{2,5}(?:\(CEO\))?)?(?:의|와|과|,|·|및|\s|and|&|'s|’s|[가-힣]{2,4}\s(?:최고경영자|사장|CEO)(?:\(CEO\))?(?:와|과)?|최고경영자\(CEO\)(?:와|과)?|사장,?|chief|executive|CEO|president){0,6}$/u

/** The actors that stand in one row with `first`, in order: A, B와 C는. */
export function namesInRow(first: ActorMention, actors: readonly ActorMention[], sentence: string): string[] {
  const joined = (one: ActorMention, next: ActorMention) => next.start - one.end <= 30 && BETWEEN.test(sentence.slice(one.end, next.start).trim())
  const index = actors.indexOf(first)
  const row = [first]
  for (let i = index - 1, next = first; i >= 0; i--) {
    const one = actors[i]
    if (!one || !joined(one, next)) break
    row.unshift(one)
    next = one
  }
  for (let i = index + 1, one = first; i < actors.length; i++) {
    const next = actors[i]
    if (!next || !joined(one, next)) break
    row.push(next)
    one = next
  }
  return row.map(({ id }) => id)
}
