import type { ActorRef } from '../../event.ts'
import type { Action } from '../actions/actions.ts'
import { CONTROLS, OF_ONESELF } from '../actions/kind-groups.ts'
import type { Stage } from '../actions/memory.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Grammar } from '../grammar/grammar.ts'
import type { ActorMention, Mentions } from '../sentences/mentions.ts'
import { namesInRow } from '../sentences/names-in-row.ts'
import { partByParticles } from './acting-by-particles.ts'
import { isFirmsOwn, isStatesOwn, isStrangers, partInFrame } from './acting-in-frame.ts'
import type { Acting } from './acting.ts'
import { carriedOver } from './carried-actor.ts'
import { describedActor } from './described-actor.ts'
import type { Filled } from './filled.ts'
import { isHitBesides } from './hit-besides.ts'
import { whoControls } from './whose-measure.ts'

/** Who acted, whom it aims at, whom else it hits. Never empty unless nobody is known at all. */
export function actorsOf(action: Action, mentions: Mentions, sentence: string, codebook: Codebook, grammar: Grammar, stage: Stage): Filled<ActorRef[]> {
  const { kind, object } = action
  const wanted = action.rule.actor ?? codebook.kinds.get(kind)?.actor ?? 'any'
  const owner = wanted === 'government' ? grammar.instrumentOf(sentence.slice(Math.max(0, object.start - 8), object.end + 4)) : undefined
  const acting: Acting = { action, mentions, sentence, codebook, grammar, stage, wanted, owner }
  const { value: by, sure } = whoActs(acting)
  if (OF_ONESELF.includes(kind) && by.length === 0) return { value: [], sure: 0 }
  if (by.length === 0 && (sure === 0 || (action.frame !== undefined && wanted === 'government' && kind !== 'market-reaction'))) return { value: [], sure }
  return { value: withThoseHit(by, acting), sure }
}

/** Who acts: somebody named, described or left out. Nobody with sureness 0 where somebody else does who is no actor of it. */
function whoActs(acting: Acting): Filled<ActorRef[]> {
  const { action: { frame, kind }, mentions, sentence, codebook, stage, wanted } = acting
  const best = likeliest(acting)
  const score = best?.score ?? 0
  const told = frame ? describedActor(frame, sentence, wanted, stage, codebook, mentions) : undefined
  // "The government prohibited rare-earth exports": China's, whoever was spoken of.
  const described = told !== undefined && CONTROLS.includes(kind) ? whoControls(mentions, codebook, told) : told
  // "The act, introduced in May", "in December leaders left it out".
  if (frame && acting.action.object.class === 'bill' && score < 20 && described === undefined && isOfCongress(acting)) return { value: [{ id: 'us-congress', role: 'by' }], sure: 0.85 }
  if (wanted === 'government' && frame && described === undefined && score < 10 && isStrangers(acting)) return { value: [], sure: 0 }
  if (wanted === 'government' && frame && score < 30 && isFirmsOwn(acting)) return { value: [], sure: 0 }
  if (wanted === 'company' && score < 20 && isStatesOwn(acting)) return { value: [], sure: 0 }
  if (described !== undefined && score < 20) return { value: [{ id: described, role: 'by' }], sure: 0.85 }
  if (!best || score < 3) return carriedOver(acting)
  const sure = score >= 25 ? 1 : score >= 6 ? 0.85 : 0.6
  // A와 B는, A, B and C: names in a row act together.
  const row = wanted === 'government' ? [best.mention.id]
    : namesInRow(best.mention, mentions.actors, sentence).filter((id) => wanted === 'any' || codebook.actors.get(id)?.type === wanted)
  return { value: [...new Set(row)].map((id) => ({ id, role: 'by' as const })), sure }
}

/** A bill with nobody named who tabled it: America's, unless another state was spoken of. */
function isOfCongress({ mentions, codebook, stage }: Acting): boolean {
  const named = mentions.actors.filter(({ id }) => codebook.actors.get(id)?.type === 'government').map(({ id }) => codebook.actors.get(id)?.country)
  return !named.some((country) => country !== 'us' && country !== 'cn') && (codebook.actors.get(stage.government ?? 'us-government')?.country === 'us' || codebook.actors.get(stage.imposer ?? '')?.country === 'us')
}

/** The named actor that most likely acts, with a number for how likely. */
function likeliest(acting: Acting): { mention: ActorMention; score: number } | undefined {
  const { action: { kind, frame }, mentions, sentence, codebook, grammar, wanted, owner } = acting
  const he = grammar.pronoun(sentence)
  if (kind === 'statement' && he) return undefined
  const part = frame ? partInFrame : partByParticles
  const score = (mention: ActorMention): number => {
    const actor = codebook.actors.get(mention.id)
    if (!actor || mention.id === 'world' || (wanted !== 'any' && actor.type !== wanted) || (kind === 'market-reaction' && actor.type === 'government')) return -1
    // 한국은 상호관세를 15%로 낮추기로 했다: a tariff named after its owner is nobody else's, but for those who answer it.
    if (owner !== undefined && !frame && kind.startsWith('tariff') && !['us', 'cn', 'eu', 'ca'].includes(actor.country)) return -1
    // A court rules and fines; it makes no measures.
    if (wanted === 'government' && mention.id.endsWith('-court') && kind !== 'court-ruling' && kind !== 'enforcement') return -1
    return part(mention, acting)
  }
  return mentions.actors.map((mention) => ({ mention, score: score(mention) })).filter((row) => row.score > (he ? 20 : 0)).sort((a, b) => b.score - a.score)[0]
}

/** Those who act with those whom it aims at and those whom it hits besides. */
function withThoseHit(acts: readonly ActorRef[], acting: Acting): ActorRef[] {
  const { action: { kind, object }, mentions, codebook, stage } = acting
  // Shares move; nobody moves them but who sets a target.
  const moved = kind === 'market-reaction' && object.class !== 'target' ? acts : []
  const by = moved.length > 0 ? [] : acts
  const country = codebook.actors.get(by[0]?.id ?? '')?.country
  const refs: ActorRef[] = [...by]
  const add = (id: string, role: 'on' | 'affected', basis?: 'inferred') => {
    if (!refs.some((ref) => ref.id === id)) refs.push({ id, role, ...(basis ? { basis } : {}) })
  }
  for (const { id } of moved) if (codebook.actors.get(id)?.type === 'company') add(id, 'affected')
  for (const mention of mentions.actors) {
    const role = isHitBesides(mention, country, acting)
    if (role !== undefined) add(mention.id, role)
  }
  if (CONTROLS.includes(kind)) {
    // The controls of the one side aim at the other, also where only the goods are named.
    if (country === 'us' && !refs.some((ref) => ref.role === 'on')) add('cn-government', 'on', 'inferred')
    for (const { id } of mentions.products) {
      const maker = codebook.products.get(id)?.maker
      if (maker !== undefined) add(maker, 'affected')
    }
  }
  if (refs.length === 0 && kind === 'market-reaction') add(stage.company ?? stage.government ?? 'world', 'affected', 'inferred')
  return refs
}
