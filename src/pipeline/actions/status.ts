import type { Status } from '../../event.ts'
import type { Action } from './actions.ts'
import { OF_ONESELF, REPORTED } from './kind-groups.ts'

/** The status of an action, from how the sentence means it, what the rule says and whether a later day is named. */
export function statusOf(action: Action, ownWord: boolean, later: boolean): Status {
  const { kind, mode, rule } = action
  if (kind === 'restriction-considered') return 'considered'
  if (kind === 'market-reaction') return 'reported'
  if (mode === 'considered') return 'considered'
  if (kind === 'tariff-threatened') return 'announced'
  if (rule.status !== undefined) return rule.status
  if (kind === 'statement' || kind === 'order' || kind === 'loss') return 'reported'
  if (kind === 'restriction-withdrawn') return later ? 'scheduled' : action.verb.class === 'pause' ? 'paused' : 'withdrawn'
  if (kind === 'tariff-paused') return 'paused'
  // 벌금을 내기로 했다: the case is settled.
  if (kind === 'enforcement' && mode === 'planned' && !action.frame) return 'in-force'
  const own = OF_ONESELF.includes(kind)
  if (mode === 'vowed') return later && !own ? 'scheduled' : 'announced'
  if (mode === 'planned') return later && !own ? 'scheduled' : ownWord || !own ? 'announced' : 'considered'
  if (REPORTED.includes(kind)) return 'reported'
  if (kind === 'restriction-imposed') return later ? 'scheduled' : 'in-force'
  if (kind === 'tariff-in-force' && later) return 'scheduled'
  if (later && (kind === 'domestic-rule' || kind.startsWith('restriction'))) return 'scheduled'
  if (kind === 'investment' && mode === 'fact') return 'reported'
  if (mode === 'announced' || kind === 'tariff-announced' || kind === 'investment') {
    return kind === 'licence-denied' || kind === 'export-approved' || kind === 'enforcement' || kind === 'court-ruling' ? 'in-force' : 'announced'
  }
  return 'in-force'
}
