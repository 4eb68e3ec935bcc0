import { addDays, type Day, firstDay, isDatePrefix, lastDay } from '../../day.ts'
import type { Product } from '../../event.ts'
import type { Proposal } from '../actions/proposal.ts'

/** Tellings of one day may differ by this many days: Seoul writes the 10th where Washington had the 9th. */
const TOLERANCE = 1

/** A proposal is compared with so many groups, and so many members of each, at most: enough for any news, and linear for any input. */
const NEAR = 400
const MEMBERS = 24

/** What the merge must know of the codebook. */
export interface MergeNames {
  readonly countryOf: (actor: string) => string | undefined
  readonly product: (id: string) => Product | undefined
}

/**
 * Groups proposals that tell one happening, in the order of their first member. Two belong together when kind, acting
 * country and class of status agree, their products overlap in the product tree (or one names none), their days meet
 * within a day, and no figure of theirs contradicts. Plan, announcement, effect, pause and end stay apart because their
 * kinds or statuses differ. (The criteria follow the actor–place–day rule of the ACLED codebook, with the one-day window of
 * xSub as the tolerance.)
 */
export function groupProposals(proposals: readonly Proposal[], names: MergeNames): Proposal[][] {
  const groups: Proposal[][] = []
  const alike = new Map<string, Proposal[][]>()
  for (const proposal of proposals) {
    const key = `${proposal.kind} ${statusClass(proposal)}`
    const near = (alike.get(key) ?? []).slice(-NEAR)
    const home = near.find((group) => group.slice(0, MEMBERS).every((other) => sameHappening(proposal, other, names)))
    if (home) {
      home.push(proposal)
      continue
    }
    const group = [proposal]
    groups.push(group)
    alike.set(key, [...near, group])
  }
  return groups
}

/** Whether two proposals can tell the same happening; see {@link groupProposals}. */
export function sameHappening(a: Proposal, b: Proposal, names: MergeNames): boolean {
  // The market's answer to a measure on one day is one happening, whoever's shares are named.
  if (a.kind === 'market-reaction' && b.kind === a.kind && !hasActor(a) && !hasActor(b)) return a.date.start === b.date.start
  // A higher court that holds a ruling back, a day later, does another thing.
  if (a.kind === 'court-ruling' && a.direction !== b.direction) return false
  return a.kind === b.kind && statusClass(a) === statusClass(b) && sameActor(a, b, names) &&
    productsMeet(a.products, b.products, names) && daysMeet(a, b) && !figuresContradict(a, b)
}

function hasActor(proposal: Proposal): boolean {
  return proposal.actors.some((actor) => actor.role === 'by')
}

function statusClass(proposal: Proposal): string {
  return proposal.status === 'considered' || proposal.status === 'withdrawn' || proposal.status === 'paused' ? proposal.status : 'done'
}

function sameActor(a: Proposal, b: Proposal, names: MergeNames): boolean {
  const by = (proposal: Proposal) => proposal.actors.filter((actor) => actor.role === 'by').map((actor) => actor.id)
  const [first, second] = [by(a), by(b)]
  if (first.length === 0 || second.length === 0) return first.length === second.length
  if (first.some((id) => second.includes(id))) return true
  // The government, the head of state and a ministry of one country may stand for each other; firms may not.
  const states = (ids: readonly string[]) => ids.map((id) => names.countryOf(id)).filter((country) => country !== undefined)
  const government = a.kind !== 'statement' && a.kind !== 'market-reaction' && ![...first, ...second].some((id) => !isState(id))
  return government && states(first).some((country) => states(second).includes(country))
}

function isState(id: string): boolean {
  return /^(?:[a-z]{2}-(?!.*hynix)|eu$)/.test(id)
}

function productsMeet(a: readonly string[], b: readonly string[], names: MergeNames): boolean {
  if (a.length === 0 || b.length === 0) return true
  const up = (id: string): string[] => {
    const chain = [id]
    for (let broader = names.product(id)?.broader; broader !== undefined; broader = names.product(broader)?.broader) chain.push(broader)
    return chain
  }
  return a.some((first) => b.some((second) => up(first).includes(second) || up(second).includes(first)))
}

function daysMeet(a: Proposal, b: Proposal): boolean {
  const [first, second] = [interval(a), interval(b)]
  if (!first || !second) return a.date.start === b.date.start
  // July and August are two.
  const tolerance = a.date.start.length === 10 || b.date.start.length === 10 ? TOLERANCE : 0
  return first[0] <= addDays(second[1], tolerance) && second[0] <= addDays(first[1], tolerance)
}

function interval({ date }: Proposal): [Day, Day] | undefined {
  if (!isDatePrefix(date.start)) return undefined
  return [firstDay(date.start), date.end !== undefined && isDatePrefix(date.end) ? lastDay(date.end) : lastDay(date.start)]
}

function figuresContradict(a: Proposal, b: Proposal): boolean {
  const only = (proposal: Proposal) => (proposal.figures.length === 1 ? proposal.figures[0] : undefined)
  const [first, second] = [only(a), only(b)]
  return first !== undefined && second !== undefined && first.unit === second.unit &&
    Math.abs(first.value - second.value) > 0.02 * Math.max(Math.abs(first.value), Math.abs(second.value))
}

/** A readable id for a group: `2025-04-15-restriction-imposed-h20`; `taken` ids get a number. */
export function idFor(proposal: Proposal, taken: ReadonlySet<string>): string {
  const by = proposal.actors.find((actor) => actor.role === 'by')?.id ?? proposal.actors[0]?.id ?? 'unknown'
  const about = proposal.products[0] ?? by
  const base = `${proposal.date.start.toLowerCase()}-${proposal.kind}-${about}`
  if (!taken.has(base)) return base
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`
}
