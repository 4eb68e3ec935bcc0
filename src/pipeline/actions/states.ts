import type { Codebook } from '../codebook/codebook.ts'
import type { Mentions } from '../sentences/mentions.ts'

/** Two offices of one state. */
export function sameState(a: string, b: string, codebook: Codebook): boolean {
  const [first, second] = [codebook.actors.get(a), codebook.actors.get(b)]
  return first?.type === 'government' && second?.type === 'government' && first.country === second.country
}

/** A government whose tariffs answer the American ones. */
export function answersTariffs(id: string | undefined, codebook: Codebook): boolean {
  const actor = id === undefined ? undefined : codebook.actors.get(id)
  return actor?.type === 'government' && (actor.country === 'cn' || actor.country === 'eu' || actor.country === 'ca')
}

/** One of the two states of the contest. */
export function isRival(id: string, codebook: Codebook): boolean {
  const actor = codebook.actors.get(id)
  return actor?.type === 'government' && (actor.country === 'us' || actor.country === 'cn')
}

/** 상무부 alone: the ministry of commerce last named in full, else that of the government last spoken of. */
const BARE_MINISTRY = '상무부'

/** The ministry of commerce that a sentence names in full, so that a bare 상무부 after it means the same. */
export function ministryNamed(mentions: Mentions): string | undefined {
  return mentions.actors.findLast(({ id, start, end }) => (id === 'us-commerce' || id === 'cn-mofcom') && end - start > BARE_MINISTRY.length)?.id
}

/** The mentions with a bare 상무부 given to the state last spoken of. */
export function ministriesOf(mentions: Mentions, sentence: string, last: string | undefined, codebook: Codebook): Mentions {
  if (last === undefined || codebook.actors.get(last)?.country !== 'cn' || mentions.actors.some(({ id, part }) => part === 'owner' && id !== 'us-commerce' && codebook.actors.get(id)?.country === 'us')) return mentions
  return { ...mentions, actors: mentions.actors.map((mention) => (sentence.slice(mention.start, mention.end) === BARE_MINISTRY ? { ...mention, id: 'cn-mofcom' } : mention)) }
}
