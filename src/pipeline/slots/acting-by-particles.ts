import type { ActorMention } from '../sentences/mentions.ts'
import type { Acting } from './acting.ts'

/** How likely it is that a named actor is the one who acts, in a language without frames: by his particle and his place. */
export function partByParticles({ id, part, start, end }: ActorMention, { action: { kind, verb, clause }, sentence, mentions, grammar, wanted }: Acting): number {
  const spoken = kind === 'statement'
  const telling = spoken || verb.class === 'announce'
  const before = start < verb.start
  // Who says something is named first; who does something stands nearest to the verb.
  const distance = (telling ? start : Math.abs(start - verb.start)) / 1000
  const court = kind === 'court-ruling' && id.endsWith('-court') ? 50 : 0
  // 미국의 관세 발표에 대해 중국은 …: whose deed it is stands before the noun.
  if (part === 'owner' && end <= verb.start && grammar.nominal(sentence, verb.end)) return 60 - distance
  if (spoken && (part === 'owner' || part === 'other' || part === 'agent' || !grammar.speaks(sentence, start, end, verb.start))) return -1
  if (part === 'agent') return 40 + court - distance
  if (part === 'owner') return (wanted === 'government' ? 15 : 2) + court - distance
  if (grammar.passive(sentence, verb.start, verb.end)) return -1
  if (part === 'subject' || part === 'topic') {
    const inClause = start >= clause.start && start < clause.end && (!grammar.objectFirst || before || telling)
    // 대통령실은 미국이 허용했다고 발표했다: he tells, and the one in what he tells acts.
    const tells = part === 'topic' && !telling && /^(?:[^ ]{0,4} )?[^ ]{0,4}(?:다고|라고) /u.test(sentence.slice(verb.end, verb.end + 12)) && mentions.actors.some((other) => other.part === 'subject' && other.start > end && other.start >= clause.start && other.end < verb.start && !/[고며] /u.test(sentence.slice(other.end, verb.start)))
    return (part === 'topic' ? (tells ? -8 : 3) : 0) + (inClause ? 30 : before || !grammar.objectFirst ? (telling ? 30 : 25) : 5) + court - distance
  }
  if (part === 'other') return (wanted === 'company' || wanted === 'any' || start < 4 ? 8 : 2) + court - distance
  return -1
}
