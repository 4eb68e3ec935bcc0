import type { Frame, Span } from '../grammar/grammar.ts'
import type { ActorMention } from '../sentences/mentions.ts'
import type { Acting } from './acting.ts'
import { isOfCountry, isWayTo } from './whose-measure.ts'

/** How likely it is that a named actor is the one who acts, from where he stands to the verb. */
export function partInFrame(mention: ActorMention, { action: { frame, kind, verb, object }, sentence, codebook, wanted }: Acting): number {
  if (!frame) return -1
  const { subject, antecedent, agent, passive } = frame
  const { start, end } = mention
  const inside = (span: Span | undefined) => span !== undefined && start >= span.start && end <= span.end
  const spoken = kind === 'statement'
  const government = wanted === 'government'
  const owner = mention.part === 'owner'
  // "Chinese companies", "US-origin chips": of that country, but not its government.
  if (government && isOfCountry(sentence.slice(end, [subject, ...frame.tellers].find(inside)?.end ?? end + 40), codebook)) return -1
  const distance = Math.abs(start - verb.start) / 1000
  const court = kind === 'court-ruling' ? (mention.id.endsWith('-court') ? 50 : -30) : 0
  if (agent && inside(agent)) return 40 + court - distance
  if (subject && inside(subject)) {
    if (passive && !spoken) return government && owner ? 18 + court - distance : wanted === 'company' ? 6 - distance : -1
    // "Nvidia asked TSMC to stop work": who asks does it.
    if (kind === 'order' && frame.infinitive && frame.tellers[0] && frame.tellers[0].start !== subject.start) return 10 - distance
    return 35 + atHead(mention, subject, frame, sentence) - (owner ? 8 : 0) + court - distance
  }
  if (antecedent && inside(antecedent) && (!passive || spoken)) return 30 - (owner ? 8 : 0) + court - distance
  // "An order that the Dutch government published obliges".
  if (subject && start >= subject.end && end < frame.verb.start && !passive && mention.part === 'subject') return (frame.mode === 'foretold' ? 10 : 20) + court - distance
  const teller = frame.tellers.findIndex(inside)
  if (teller >= 0) return spoken ? -1 : (passive || frame.participle || frame.pronoun ? 24 : 16) - teller + court - distance
  if (spoken) return -1
  // "The curbs will dent AMD's revenue", "could cost Nvidia $5 billion": who loses is the object.
  if (kind === 'loss' && wanted === 'company' && inside(frame.reach) && !passive && !frame.participle && frame.tellers.every((span) => OWN_WORD.test(sentence.slice(span.start, span.end))) && (owner || mention.part === 'other') && start - frame.reach.start < 60) return 12 - distance
  if (government) {
    const before = sentence.slice(0, start)
    // "received a subpoena from the Commerce Department", "agreed to pay to settle Commerce Department claims".
    const gives = inside(frame.reach) && !/\b(?:through|in|via|to|for|into|and)\s(?:the\s)?$/.test(before) && !isWayTo(before)
    if (gives && (kind === 'enforcement' || /^(?:receive|get|pass)$/.test(frame.lemma) || (mention.part === 'agent' && /^(?:come|fall|is|are|was|were|been|be|remain|face)$/.test(frame.lemma)))) return 18 - distance
    // "Curbs are under consideration in Washington".
    if (kind.endsWith('considered') && inside(frame.reach) && SEAT.test(sentence.slice(start - 3, end))) return 16 - distance
    // Whose measure it is: "Washington's curbs were lifted", "the American rule".
    const owns = owner ? Math.abs(end - object.start) < 24
      : OF_STATE.includes(object.class) && object.class !== 'deal' && end < object.start && /^(?:['’]s)? (?:[a-z]+ )?$/.test(sentence.slice(end, object.start))
    if (owns) return 14 + court - distance
  }
  return court > 0 ? court - 30 : -1
}

/** A firm that tells of itself. */
const OWN_WORD = /^(?:it|they|he|she|the (?:company|firm|group|chip-?maker|toolmaker))$/i

/** Where a government sits. */
const SEAT = /^in (?:Washington|Beijing|Brussels|The Hague|Tokyo|Seoul|Taipei|Berlin|London|Congress|the (?:White House|Senate|House)|Capitol Hill)$/

/** "the head of Nvidia" names whom he speaks for; "exports to China" does not. */
function atHead({ start, end }: ActorMention, subject: Span, frame: Frame, sentence: string): number {
  // "in the shadow of Washington, which shut them off".
  if (frame.described && end === subject.end) return 0
  const before = sentence.slice(subject.start, start)
  if (/\b(?:spokes\w+|group|pair|panel|committee|chiefs?|head|heads|secretary|minister|officials?|president|chair\w*|director|representatives?|boss|founder|executives?|bureau|office|court|part|arm)\b[^,]*\b(?:of|for|at)\s(?:the\s|[A-Z]\w+['’]s\s)?$/.test(before)) return 12
  if (/\b(?:letters?|notices?|orders?|rules?|directives?|instructions?|guidance)\sfrom\s(?:the\s)?$/i.test(before)) return 0
  return /\b(?:of|for|at|from|by|to|on|in|against|with|into|over|under|toward|than)\s[^,]*$/.test(before) ? -40 : 0
}

/** Classes of words that, as a subject, may stand for a state's deed. */
const OF_STATE: readonly string[] = ['control', 'rule', 'tariff', 'counter-tariff', 'tariff-cut', 'licence', 'waiver', 'blacklist', 'sanction', 'truce', 'probe', 'home-rule', 'deal']

/** Verbs of what happens to the one whom a state's deed hits, or of the case against him. */
const HAPPENING = /^(?:need|require|face|lose|be|resume|begin|apply|take|come|go|rise|fall|double|drop|join|enter|land|leave|pay|plead|settle|admit|agree|appear|find|end|wind|escape|exit|slip|incur|attract|grow|swell|been|is|are|was|were)$/

/** Somebody else is the subject: "a planner told us that approvals take longer". What needs or loses a licence is no such one. */
export function isStrangers({ action: { frame, verb }, mentions, sentence }: Acting): boolean {
  // "I told him to use pencil", unless a minister says so.
  if (frame?.subject && frame.pronoun && /^(?:I|[Ww]e|[Yy]ou)$/.test(sentence.slice(frame.subject.start, frame.subject.end)) && frame.tellers.length === 0) return true
  if (!frame?.subject || frame.passive || frame.participle || frame.pronoun || frame.infinitive || frame.nominal || frame.modal !== undefined) return false
  if (['start', 'obtain', 'go', 'repeat'].includes(verb.class) || HAPPENING.test(frame.lemma)) return false
  const { start, end } = frame.subject
  if (/\b(?:prosecutors|police|agents|investigators|jury)\b/i.test(sentence.slice(start, end))) return false
  const inside = (mention: Span) => mention.start >= start && mention.end <= end
  // An injunction is a court's, but "an injunction against the Defense Department, which had listed Xiaomi" names a state.
  return !mentions.objects.some((object) => inside(object) && (OF_STATE.includes(object.class) || (object.class === 'ruling' && mentions.actors.some(inside))))
}

/** What firms decide to do; a loss may be told with the curbs as its subject. */
const DECIDED: readonly string[] = ['order', 'investment', 'chip-for-market']

/** What a state does is no firm's: "the ministry ordered checks"; nor is what somebody else does, whom nobody knows: "state funds put $2bn into a plant". */
export function isStatesOwn({ action: { frame, kind }, sentence, mentions, codebook }: Acting): boolean {
  if (!frame?.subject || frame.passive || frame.pronoun || frame.participle) return false
  const { start, end } = frame.subject
  const isState = (span: Span) => mentions.actors.some((mention) => mention.end === span.end && mention.start >= span.start && codebook.actors.get(mention.id)?.type === 'government')
  if (isState(frame.subject)) return true
  // "the regulator told ByteDance to halt orders": what firms are told to do is the state's.
  const [teller] = frame.tellers
  if (DECIDED.includes(kind) && frame.infinitive && teller && teller.start !== start && (isState(teller) || codebook.descriptions.office.test(sentence.slice(teller.start, teller.end)))) return true
  if (/\b(?:analysts?|economists?|brokers?|traders?|strategists?|lawyers?)$/i.test(sentence.slice(start, end))) return true
  return DECIDED.includes(kind) && !frame.infinitive && !codebook.descriptions.firm.test(sentence.slice(start, end)) && !mentions.actors.some((mention) => mention.start >= start && mention.end <= end && codebook.actors.get(mention.id)?.type === 'company') && !mentions.products.some((product) => product.start >= start && product.end <= end)
}

/** Verbs of which a firm is the subject where a state's deed hits it. */
const HIT = /^(?:need|require|face|see|expect|join|enter|land|leave|go|appear|lose|find|come|end|wind|become|escape|exit|drop|slip|incur|pay|attract)$/

/** Kinds whose verbs firms may be the subject of, though states do it. */
const SUFFERED: readonly string[] = ['export-approved', 'enforcement', 'court-ruling', 'investigation-opened']

/** A firm's own doing is no government's: "Nvidia told suppliers to stop", "TSMC halted shipments". */
export function isFirmsOwn({ action: { frame, verb, kind }, sentence, mentions, codebook }: Acting): boolean {
  if (!frame || frame.passive || verb.class === 'obtain' || verb.class === 'go' || (SUFFERED.includes(kind) && verb.class !== 'exempt') || /^(?:be|been|is|are|was|were)$/.test(frame.lemma)) return false
  const names = (type: 'company' | 'government', span: Span | undefined) => span !== undefined &&
    mentions.actors.some(({ id, start, end }) => codebook.actors.get(id)?.type === type && start >= span.start && end <= span.end)
  const firm = (span: Span | undefined) => names('company', span) && !names('government', span)
  const { subject, antecedent, tellers } = frame
  const unnamed = subject !== undefined && codebook.descriptions.firm.test(sentence.slice(subject.start, subject.end))
  if ((firm(subject) || unnamed || firm(antecedent) || (frame.pronoun && firm(tellers[0]))) && (!HIT.test(frame.lemma) || verb.class === 'exempt')) return true
  return frame.infinitive && firm(tellers[0]) && !names('government', subject)
}
