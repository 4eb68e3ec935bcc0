/**
 * The state of every measure on a day, folded from the events' `effects` and nothing else. Answers are as reported: a state
 * is claimed from the first thing known up to the last article that speaks of its measure.
 */
import { addDays, firstDay, isoOf, lastDay } from '../day.ts'
import type { Day } from '../day.ts'
import type { ControlEvent, Dataset, Effect, Posture } from '../event.ts'

/** A posture of an export measure, or the rate of a tariff in percent. */
export type StateValue = Posture | number

/** A state that an event sets. */
export interface Claim {
  readonly event: string
  readonly value: StateValue
  /** The date it holds from, as precise as it is known, and the first and last day that may be. */
  readonly from: string
  readonly first: Day
  readonly sure: Day
  /** The last day it holds, where that is said. */
  readonly until?: Day
  /** Day of the event itself. */
  readonly day: Day
}

/** What a source says held before its event; it does not say since when. */
export interface Before {
  readonly event: string
  readonly value: StateValue
  readonly day: Day
}

/** Something that lies over the state: a plan under consideration, or a change announced ahead. Both days inclusive. */
export interface Ahead {
  readonly event: string
  readonly value: StateValue | undefined
  readonly from: Day
  readonly to: Day
}

export interface Measure {
  readonly id: string
  readonly kind: 'export' | 'tariff' | 'other'
  /** Who imposes it and on whom; the product, where it is about one. */
  readonly imposer: string
  readonly target: string
  readonly product?: string
  /** States in the order they set in. */
  readonly claims: readonly Claim[]
  /** What is said to have held before, for the time before the first claim; kept also where the claim itself was overtaken. */
  readonly before: readonly Before[]
  readonly considered: readonly Ahead[]
  readonly announced: readonly Ahead[]
  /** Withdrawals that took a plan away. */
  readonly withdrawals: readonly { readonly event: string; readonly day: Day }[]
  /** Days on which an article speaks of it, in order, and the last of them. */
  readonly reports: readonly Day[]
  readonly lastReported: Day
  /** The last of them as precisely as it is known: an article may be dated to its month alone. */
  readonly lastReportDate: string
  /** Pairs of events that contradict each other on it. */
  readonly contradictions: ReadonlyMap<string, readonly string[]>
}

export type Certainty = 'certain' | 'within' | 'stale' | 'unknown'

export interface MeasureState {
  readonly measure: string
  readonly posture?: Posture
  /** Null where a rate is not known. */
  readonly rate?: number | null
  readonly certainty: Certainty
  /** The date it holds from, as precise as it is known; null where only its end is known. */
  readonly since: string | null
  /** The event that set it. */
  readonly event: string | null
  /** Plans under consideration on that day. */
  readonly overlays: readonly string[]
  readonly next?: { readonly date: string; readonly event: string }
  /** As precise as it is known. */
  readonly lastReported: string
  readonly contradictedBy: readonly string[]
  /** The latest event up to that day that leaves the state as it was: one that says so again, or a plan's withdrawal. */
  readonly confirmedBy?: string
}

export interface StateOnDay {
  readonly date: string
  readonly measures: readonly MeasureState[]
}

/** What a source says held before is taken to reach back this far, in days: it does not say since when. */
export const LEAD_DAYS = 31

/** Every measure that some event speaks of, in the order of the first event that does. */
export function measuresOf(dataset: Dataset): Measure[] {
  const spoken = new Map<string, Mention[]>()
  for (const event of dataset.events) {
    const ids = new Set(event.effects.map((effect) => effect.measure))
    if (event.measure !== undefined) ids.add(event.measure)
    for (const id of ids) {
      const mention = { event, day: firstDay(event.date.start), effects: event.effects.filter((effect) => effect.measure === id) }
      const mentions = spoken.get(id)
      if (mentions) mentions.push(mention)
      else spoken.set(id, [mention])
    }
  }
  const published = publishedDays(dataset)
  return [...spoken]
    .filter(([, mentions]) => mentions.some(({ effects }) => effects.length > 0))
    .map(([id, mentions]) => foldMeasure(id, mentions.sort((a, b) => a.day - b.day), published))
}

/** The state of one measure on a day. */
export function stateOf(measure: Measure, day: Day): MeasureState {
  const at = measure.claims.findLastIndex((claim) => claim.first <= day)
  const latest = measure.claims[at]
  const following = measure.claims[at + 1]
  const lapsed = latest?.until !== undefined && day > latest.until
  const saying = lapsed ? [] : sameUntil(measure.claims, at)
  const set = saying[0]
  const lead = latest === undefined ? beforeOn(measure, day) : undefined
  const setter = set?.event ?? lead?.event ?? null
  const certainty: Certainty = setter === null ? 'unknown'
    : day > measure.lastReported ? 'stale'
      : set && day < set.sure ? 'within' : 'certain'
  const withdrawal = measure.withdrawals.findLast(({ day: withdrawn }) => withdrawn <= day && withdrawn >= (latest?.first ?? -Infinity))
  const confirmed = withdrawal?.event ?? saying.at(-1)?.event
  const next = nextChange(measure, latest, following, day)
  return {
    measure: measure.id,
    ...stated(measure, set?.value ?? lead?.value),
    certainty,
    since: set?.from ?? null,
    event: setter,
    overlays: measure.considered.filter(({ from, to }) => from <= day && day <= to).map(({ event }) => event),
    ...(next ? { next } : {}),
    lastReported: measure.lastReportDate,
    contradictedBy: contradictionsOf(measure, [...saying.map(({ event }) => event), setter, withdrawal?.event]),
    ...(confirmed !== undefined && confirmed !== setter ? { confirmedBy: confirmed } : {}),
  }
}

/** What is said to have held on a day before any claim: by the last event up to then, else by the next one soon after. */
export function beforeOn(measure: Measure, day: Day): Before | undefined {
  return measure.before.findLast((said) => said.day <= day) ?? measure.before.find((said) => day >= said.day - LEAD_DAYS)
}

/** The day the first article told of an event; undefined where none of its articles is dated. */
export function reportedOn(dataset: Dataset, event: ControlEvent): Day | undefined {
  const published = publishedDays(dataset)
  const days = event.sources.flatMap((source) => published.get(source.article)?.day ?? [])
  return days.length === 0 ? undefined : Math.min(...days) as Day
}

/** The claims that lead up to one without a change in between, the first of them first. */
function sameUntil(claims: readonly Claim[], at: number): Claim[] {
  const last = claims[at]
  if (!last) return []
  let start = at
  while (start > 0 && claims[start - 1]?.value === last.value && claims[start - 1]?.until === undefined) start--
  return claims.slice(start, at + 1)
}

/** The state of every measure on a day: what `asof` prints. */
export function stateOn(measures: readonly Measure[], day: Day): StateOnDay {
  return { date: isoOf(day), measures: measures.map((measure) => stateOf(measure, day)) }
}

interface Mention {
  readonly event: ControlEvent
  readonly day: Day
  readonly effects: readonly Effect[]
}

function foldMeasure(id: string, mentions: readonly Mention[], published: ReadonlyMap<string, Report>): Measure {
  const claims: Claim[] = []
  const announced: Ahead[] = []
  const before: Before[] = []
  const plans: { event: string; value: StateValue | undefined; from: Day; end?: Day }[] = []
  const withdrawals: { event: string; day: Day }[] = []
  const reports = mentions.flatMap(({ event }) => event.sources.flatMap((source) => published.get(source.article) ?? []))
  const said = reports.length > 0 ? reports : mentions.map(({ event, day }) => ({ day, date: event.date.start }))
  const last = said.reduce((latest, report) => (report.day > latest.day ? report : latest))
  const lastReported = last.day

  for (const [i, mention] of mentions.entries()) {
    const { event, day, effects } = mention
    if (event.status === 'considered') {
      plans.push({ event: event.id, value: effects[0] && valueOf(effects[0]), from: day })
      // A plan says what it would change; that counts only while nobody has said it better.
      const was = effects[0]?.was
      if (was !== undefined && claims.length + before.length + announced.length === 0) before.push({ event: event.id, value: was, day })
      continue
    }
    if (event.status === 'withdrawn') {
      const open = plans.filter((plan) => plan.end === undefined)
      for (const plan of open) plan.end = addDays(day, -1)
      // A plan taken away leaves what holds as it was; only where nothing is known does the withdrawal say what holds.
      if (open.length > 0 && claims.some((claim) => claim.first <= day)) {
        withdrawals.push({ event: event.id, day })
        continue
      }
    }
    for (const effect of effects) {
      const claim = claimOf(effect, event, day)
      if (effect.was !== undefined) before.push({ event: event.id, value: effect.was, day })
      if (!claim) continue
      if (event.status === 'announced' || event.status === 'scheduled') {
        const between = mentions.slice(i + 1).find((later) => overtakes(later, event, claim))
        if (claim.first > day) announced.push({ event: event.id, value: claim.value, from: day, to: addDays(between ? between.day : claim.first, -1) })
        if (between) continue
      }
      claims.push(claim)
      for (const plan of plans) if (plan.end === undefined && claim.first >= plan.from) plan.end = addDays(claim.first, -1)
    }
  }
  claims.sort((a, b) => a.sure - b.sure || a.day - b.day)

  const parts = id.split(':')
  const kind = parts[0] === 'export' || parts[0] === 'tariff' ? parts[0] : 'other'
  const product = kind === 'export' ? parts[2] : kind === 'tariff' ? parts[3] : undefined
  return {
    id, kind,
    imposer: parts[1] ?? '',
    target: (kind === 'export' ? parts[3] : parts[2]) ?? '',
    ...(product === undefined ? {} : { product }),
    claims, before, announced, withdrawals, lastReported,
    lastReportDate: last.date,
    reports: [...new Set(reports.map(({ day }) => day))].sort((a, b) => a - b),
    considered: plans.map(({ event, value, from, end }) => ({ event, value, from, to: Math.min(end ?? lastReported, lastReported) as Day })),
    contradictions: contradictionsIn(mentions, claims),
  }
}

/** Whether a later event on the same measure comes between an announcement and its effect. What carries it out does not. */
function overtakes(later: Mention, announcement: ControlEvent, claim: Claim): boolean {
  if (later.event.status === 'considered' || later.effects.length === 0) return false
  if (later.day <= claim.day || later.day > claim.first) return false
  const isItself = later.event.relations.some((relation) => relation.type === 'implements' && relation.event === announcement.id)
  return !isItself || later.day === claim.first
}

function claimOf(effect: Effect, event: ControlEvent, day: Day): Claim | undefined {
  const value = valueOf(effect)
  if (value === undefined) return undefined
  const from = effect.from ?? event.date.start
  return {
    event: event.id, value, from, day,
    first: firstDay(from),
    sure: lastDay(from),
    ...(effect.until === undefined ? {} : { until: lastDay(effect.until) }),
  }
}

function valueOf(effect: Effect): StateValue | undefined {
  return effect.posture ?? effect.rate
}

function stated(measure: Measure, value: StateValue | undefined): Pick<MeasureState, 'posture' | 'rate'> {
  if (typeof value === 'number') return { rate: value }
  if (value === undefined && measure.kind === 'tariff') return { rate: null }
  return { posture: value ?? 'unknown' }
}

function nextChange(measure: Measure, claim: Claim | undefined, following: Claim | undefined, day: Day): MeasureState['next'] {
  const lapse = claim?.until !== undefined && claim.until >= day ? addDays(claim.until, 1) : undefined
  if (claim && lapse !== undefined && (following === undefined || lapse <= following.first)) return { date: isoOf(lapse), event: claim.event }
  const change = measure.claims.find((candidate) => candidate.first > day && candidate.value !== claim?.value) ?? following
  return change && { date: change.from, event: change.event }
}

/**
 * Events that relate as contradicting, and claims that set in on one day with different values, unless one of the two is
 * told as a step upon the other: a tariff due on the day on which it was paused.
 */
function contradictionsIn(mentions: readonly Mention[], claims: readonly Claim[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const add = (a: string, b: string) => {
    if (a === b) return
    const list = found.get(a)
    if (!list) found.set(a, [b])
    else if (!list.includes(b)) list.push(b)
  }
  const here = new Set(mentions.map(({ event }) => event.id))
  for (const { event } of mentions) {
    for (const relation of event.relations) {
      if (relation.type !== 'contradicts' || !here.has(relation.event)) continue
      add(event.id, relation.event)
      add(relation.event, event.id)
    }
  }
  const steps = new Set(mentions.flatMap(({ event }) => event.relations
    .filter(({ type }) => type !== 'contradicts')
    .flatMap((relation) => [`${event.id} ${relation.event}`, `${relation.event} ${event.id}`])))
  for (const a of claims) {
    for (const b of claims) if (a.from === b.from && a.value !== b.value && !steps.has(`${a.event} ${b.event}`)) add(a.event, b.event)
  }
  return found
}

function contradictionsOf(measure: Measure, events: readonly (string | null | undefined)[]): string[] {
  return [...new Set(events.flatMap((event) => (event == null ? [] : measure.contradictions.get(event) ?? [])))]
}

/** When an article came out: the day, and the date as precise as it is known. */
interface Report {
  readonly day: Day
  readonly date: string
}

/** When each article came out; the day of one dated only to a month is its last, but not after the date of the data. */
function publishedDays(dataset: Dataset): Map<string, Report> {
  const through = prefixOf(dataset.data.through)
  const reports = new Map<string, Report>()
  for (const article of dataset.articles) {
    const report = prefixOf(article.published)
    if (report) reports.set(article.id, through ? { ...report, day: Math.min(report.day, through.day) as Day } : report)
  }
  return reports
}

function prefixOf(text: string): Report | undefined {
  const date = /^\d{4}(?:-\d{2}){0,2}/.exec(text)?.[0]
  try {
    return date === undefined ? undefined : { day: lastDay(date), date }
  } catch {
    return undefined
  }
}
