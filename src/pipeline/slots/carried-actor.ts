import type { ActorRef } from '../../event.ts'
import { CONTROLS } from '../actions/kind-groups.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { ActorMention } from '../sentences/mentions.ts'
import type { Acting } from './acting.ts'
import { firmInMind } from './described-actor.ts'
import type { Filled } from './filled.ts'
import { isOfCountry, isWayTo, sanctionsOwn, whoControls } from './whose-measure.ts'

/** Words of the field, of which a measure that nobody is said to take is America's. */
const OF_THE_FIELD = /수출|관세|반도체|칩|장비|혐의|export (?:control|curb|restriction|licen)|tariff|entity list|smuggl|(?:dut(?:y|ies)|lev(?:y|ies))(?: of \S+(?: per cent| percent)?)? on (?:all |most )?(?:Chinese|imported|imports)|(?:baseline|reciprocal) (?:dut(?:y|ies)|lev(?:y|ies))/iu

/** Who acts where the sentence names nobody that could: who was spoken of before, whose measure it is by its name, who makes the product. */
export function carriedOver(acting: Acting): Filled<ActorRef[]> {
  const { action: { kind, object, frame, verb }, mentions, sentence, codebook, grammar, wanted, owner } = acting
  const as = (id: string, sure: number, basis?: 'inferred') => ({ value: [{ id, role: 'by' as const, ...(basis ? { basis } : {}) }], sure })
  // A state keeps firms of its own from being sold.
  const homes = kind === 'deal-blocked' && frame ? mentions.actors.filter(({ id, start }) => start > verb.start && codebook.actors.get(id)?.type === 'company').map(({ id }) => `${codebook.actors.get(id)?.country}-government`).filter((id) => codebook.actors.has(id) && id !== 'cn-government') : []
  const fining = kind === 'enforcement' && !frame?.pronoun ? mentions.actors.findLast((mention) => mayFine(mention, acting)) : undefined
  if (fining) return as(fining.id, 0.5)
  const state = stateInMind(acting)
  const carried = inMind(acting, state)
  if (owner !== undefined && kind !== 'tariff-retaliation') {
    const his = carried !== undefined && codebook.actors.get(carried)?.country === codebook.actors.get(owner)?.country
    return as(his ? carried : owner, 0.5)
  }
  // A bill nobody is said to table is a parliament's: here America's.
  if (frame && object.class === 'bill' && (carried === undefined || codebook.actors.get(carried)?.country === 'us')) return as('us-congress', 0.6, 'inferred')
  const home = homes.at(-1)
  if (carried === undefined && home !== undefined) return as(home, 0.5, 'inferred')
  if (carried !== undefined && (kind !== 'market-reaction' || object.class === 'target')) return as(generalised(carried, codebook), 0.7)
  if (kind === 'market-reaction') return { value: [], sure: 0.7 }
  const makers = mentions.products.flatMap(({ id }) => codebook.products.get(id)?.maker ?? [])
  const maker = wanted !== 'government' && kind !== 'statement' ? makers[0] : undefined
  if (maker !== undefined && kind !== 'order') return as(maker, 0.5, 'inferred')
  if (wanted !== 'government' || (!frame && object.end > verb.start && !grammar.objectFirst)) return { value: [], sure: 0.5 }
  // Chips and the machines that make them are America's to control, minerals China's.
  const owning = frame && CONTROLS.includes(kind) && state === undefined ? whoControls(mentions, codebook, 'cn-government') : undefined
  if (owning === 'us-government' && mentions.products.length > 0) return as(owning, 0.5, 'inferred')
  // "will be allowed to take in American equipment": whose goods they are allows it.
  const american = (frame !== undefined && CONTROLS.includes(kind) && mentions.actors.some(({ id }) => codebook.actors.get(id)?.country === 'us' && codebook.actors.get(id)?.type === 'government')) || sanctionsOwn(kind, state, mentions, codebook) || OF_THE_FIELD.test(sentence) ||
    ((CONTROLS.includes(kind) || kind === 'enforcement') && makers.some((id) => codebook.actors.get(id)?.country === 'us'))
  return american ? as('us-government', 0.5, 'inferred') : { value: [], sure: 0.5 }
}

/** A fine is somebody's, whatever part he has in the sentence. */
function mayFine({ id, part, start, end }: ActorMention, { sentence, codebook }: Acting): boolean {
  if (codebook.actors.get(id)?.type !== 'government') return false
  const after = sentence.slice(end)
  return ((part !== 'target' || after.startsWith('에 ')) && !isOfCountry(after, codebook) && !isWayTo(sentence.slice(0, start))) || /^,?\s(?:where|in which)\b/.test(after)
}

/** The state that a sentence goes on about. */
function stateInMind({ action, mentions, sentence, codebook, grammar, stage }: Acting): string | undefined {
  const { kind, object, frame, clause } = action
  // "It opened the year by adding": the state last spoken of; elsewhere the one whose measure was last told.
  const it = frame ? !object.remembered && (frame.pronoun || /\bthere\b/.test(sentence.slice(clause.start, clause.end))) : grammar.pronoun(sentence)
  const last = it ? stage.government ?? stage.imposer : stage.imposer ?? stage.government
  // Whom American chips are not to be bought by is China's business.
  const goods = mentions.products.length > 0 ? mentions.products.map(({ id }) => id) : stage.goods ?? []
  if (kind === 'domestic-rule' && (frame ?? action.rule.name === 'told-not-to-buy') && codebook.actors.get(last ?? '')?.country === 'us' && goods.some((id) => codebook.actors.get(codebook.products.get(id)?.maker ?? '')?.country === 'us')) return 'cn-government'
  return CONTROLS.includes(kind) && !object.remembered ? whoControls(mentions, codebook, last, frame ? stage.goods : []) : last
}

/** Who was spoken of before, where the sentence may go on about him. */
function inMind(acting: Acting, state: string | undefined): string | undefined {
  const { action: { kind, verb }, mentions, sentence, codebook, grammar, stage, wanted } = acting
  if (wanted === 'government') return sanctionsOwn(kind, state, mentions, codebook) ? undefined : state
  if (wanted === 'company' && namesAnother(acting)) return undefined
  if ((kind === 'statement' || grammar.objectFirst) && !grammar.carriesSpeaker(sentence, verb.start)) return undefined
  return wanted === 'company' ? firmInMind(acting.action.frame, stage, mentions) : stage.company ?? stage.government
}

/** Another subject than the one before: nobody is carried into his sentence. */
function namesAnother({ action: { frame, clause, kind }, mentions, sentence, codebook }: Acting): boolean {
  // "A lawmaker said the damage could come to $60 million".
  const teller = kind === 'loss' ? frame?.tellers.at(-1) : undefined
  if (teller && /^(?:an? |one |some )?(?:[a-z]+ ){0,2}(?:lawmaker|analyst|economist|senator|minister|official|expert|lawyer|broker|consultant)s?\b/i.test(sentence.slice(teller.start, teller.end))) return true
  if (frame?.subject && /\b(?:customers|buyers|clients|distributors|companies|firms|fabs)\b/.test(sentence.slice(frame.subject.start, frame.subject.end))) return true
  return mentions.actors.some(({ id, part, start }) => (part === 'subject' || part === 'topic') && start >= clause.start && start < clause.end && codebook.actors.get(id)?.type === 'government')
}

/** An agency named a sentence ago stands for its country now; the head of state stays himself. */
function generalised(id: string, codebook: Codebook): string {
  const actor = codebook.actors.get(id)
  const government = `${actor?.country}-government`
  return actor?.type === 'government' && id !== 'us-white-house' && codebook.actors.has(government) ? government : id
}
