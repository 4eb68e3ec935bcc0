import { CONTROLS } from '../actions/kind-groups.ts'
import type { ActorMention } from '../sentences/mentions.ts'
import type { Acting } from './acting.ts'

/** Kinds that aim at the firms they name; of the others a firm only feels the effect. */
const AT_FIRMS = /^(?:sanction-|enforcement|investigation-opened|deal-blocked|domestic-rule)/

/** Whether an action aims at an actor that its sentence names, or hits him besides; `country` is that of who acts. */
export function isHitBesides({ id, part }: ActorMention, country: string | undefined, { action: { kind }, codebook, wanted }: Acting): 'on' | 'affected' | undefined {
  const actor = codebook.actors.get(id)
  const state = actor?.type === 'government'
  const firm = actor?.type === 'company'
  if (kind === 'market-reaction') return part !== 'owner' || firm ? 'affected' : undefined
  if (wanted === 'government' || kind === 'court-ruling') {
    if (id === 'world') return 'on'
    if (state) return actor.country !== country && (part === 'target' || CONTROLS.includes(kind)) ? 'on' : undefined
    return firm ? (AT_FIRMS.test(kind) ? 'on' : 'affected') : undefined
  }
  if (kind === 'statement') return state && part !== 'other' ? 'on' : firm ? 'affected' : undefined
  return firm && part !== 'agent' ? 'affected' : undefined
}
