import { addDays, firstDay, isDatePrefix, lastDay } from '../../day.ts'
import type { Proposal } from '../actions/proposal.ts'

/** A label made by reading: what a sentence tells, before any rule was seen. The *Alt fields list other defensible readings. */
export interface Label {
  readonly label: string
  readonly kind: string
  readonly kindAlt?: readonly string[]
  readonly status: string
  readonly statusAlt?: readonly string[]
  readonly date: { readonly start: string; readonly end?: string }
  readonly dateAlt?: readonly (string | { readonly start: string; readonly end?: string })[]
  readonly actors: readonly { readonly id: string; readonly role: string }[]
  readonly actorsAlt?: readonly unknown[]
  readonly products: readonly string[]
  readonly productsAlt?: readonly unknown[]
  readonly spans: readonly (readonly [number, number])[]
  readonly optional?: boolean
}

/** Counts over any number of articles. */
export interface Tally {
  proposals: number
  labels: number
  detected: number
  /** Detected, and status and date (a day off at most) are right too. */
  strict: number
  /** Proposals matched to an optional label: neither right nor wrong. */
  excused: number
  /** Of the detected, whose slot is right. */
  kind: number
  status: number
  date: number
  products: number
  /** Of the detected that have a label with a day, whose day is exactly that one (or one of its alternatives). */
  withDay: number
  exactDay: number
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return { proposals: 0, labels: 0, detected: 0, strict: 0, excused: 0, kind: 0, status: 0, date: 0, products: 0, withDay: 0, exactDay: 0 }
}

/** The sum of two tallies. */
export function addTallies(a: Tally, b: Tally): Tally {
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Tally]])) as unknown as Tally
}

/** Families: kinds that tell the same happening with the same direction from two sides. */
const FAMILY: Readonly<Record<string, string>> = {
  'tariff-announced': 'tariff-up', 'tariff-raised': 'tariff-up', 'tariff-in-force': 'tariff-up', 'tariff-threatened': 'tariff-threat',
  'tariff-paused': 'tariff-down', 'tariff-lowered': 'tariff-down', 'tariff-exempted': 'tariff-down',
}

function family(kind: string): string {
  return FAMILY[kind] ?? kind
}

/** The government, the head of state and a ministry of one country count as one implementer (research §4.7). */
function implementer(id: string): string {
  return /^(?:us|cn|kr|jp|nl|tw|de|fr|sg)-/.test(id) ? id.slice(0, 2) : id
}

function near(a: string, b: string): boolean {
  if (a === b) return true
  if (!isDatePrefix(a) || !isDatePrefix(b)) return a.replace(/^XXXX-XX/, '') === b.replace(/^XXXX-XX/, '')
  // The same or a finer precision, a day off at most: Seoul writes the 10th where Washington had the 9th.
  if (a.length < b.length) return false
  return firstDay(a) >= addDays(firstDay(b), -1) && lastDay(a) <= addDays(lastDay(b), 1)
}

interface Fit { readonly score: number; readonly day: boolean; readonly exactDay: boolean; readonly status: boolean; readonly kind: boolean; readonly products: boolean }

/** Whether one of two products is the other or holds it: H20, AI chips, semiconductors (research §4.5). */
function related(a: string, b: string, broader: (id: string) => string | undefined): boolean {
  const up = (id: string): string[] => [id, ...(broader(id) === undefined ? [] : up(broader(id) ?? ''))]
  return up(a).includes(b) || up(b).includes(a)
}

function fit(proposal: Proposal, label: Label, broader: (id: string) => string | undefined): Fit | undefined {
  const kinds = [label.kind, ...(label.kindAlt ?? [])]
  if (!kinds.some((kind) => family(kind) === family(proposal.kind))) return undefined
  const ids = (actors: readonly { id: string; role: string }[], role: string) => actors.filter((actor) => actor.role === role).map((actor) => implementer(actor.id))
  const alternatives = (label.actorsAlt ?? []).flatMap((entry) => typeof entry === 'string' ? [entry] : Array.isArray(entry) ? entry.map((row: { id?: string }) => row.id ?? '') : [(entry as { id?: string }).id ?? '']).map(implementer)
  const by = ids(label.actors, 'by')
  const actor = by.length === 0 ? true : ids(proposal.actors, 'by').some((id) => by.includes(id) || alternatives.includes(id))
  if (!actor) return undefined
  const products = [...label.products, ...((label.productsAlt ?? []).flat() as string[])]
  const hit = (actors: readonly { id: string; role: string }[]) => actors.filter((actor) => actor.role !== 'by').map((actor) => implementer(actor.id))
  const overlap = products.length === 0 || proposal.products.length === 0 || proposal.products.some((id) => products.some((other) => related(id, other, broader))) ||
    hit(proposal.actors).some((id) => hit(label.actors).includes(id))
  if (!overlap) return undefined
  const day = [label.date, ...(label.dateAlt ?? [])].some((date) => near(proposal.date.start, typeof date === 'string' ? date : date.start))
  const status = [label.status, ...(label.statusAlt ?? [])].includes(proposal.status) ||
    (['announced', 'in-force', 'scheduled'].includes(proposal.status) && ['announced', 'in-force', 'scheduled'].includes(label.status) && proposal.status !== 'scheduled' && label.status !== 'scheduled')
  const inSpan = label.spans.some(([start, end]) => proposal.start < end && start < proposal.end)
  const days = [label.date, ...(label.dateAlt ?? [])].map((date) => (typeof date === 'string' ? date : date.start))
  const exactDay = days.includes(proposal.date.start)
  return {
    score: (inSpan ? 4 : 0) + (day ? 2 : 0) + (exactDay ? 0.2 : 0) + (status ? 1 : 0) + (label.optional ? 0 : 0.5) + (proposal.kind === label.kind ? 0.3 : 0),
    day, exactDay, status, kind: kinds.includes(proposal.kind),
    products: label.products.length === 0 || proposal.products.some((id) => products.some((other) => related(id, other, broader))),
  }
}

/**
 * Scores the proposals of one article, of which those that tell one happening have been joined, against its labels:
 * matched one to one, best fits first. Missing an optional label costs nothing, finding it gains nothing.
 */
export function score(groups: readonly (readonly Proposal[])[], labels: readonly Label[], tally: Tally, broader: (id: string) => string | undefined): { missed: Label[]; wrong: Proposal[]; half: string[]; right: boolean[] } {
  const half: string[] = []
  const pairs: { group: number; label: number; fit: Fit }[] = []
  groups.forEach((group, g) => labels.forEach((label, l) => {
    const fits = group.map((proposal) => fit(proposal, label, broader)).filter((row) => row !== undefined).sort((a, b) => b.score - a.score)
    if (fits[0]) pairs.push({ group: g, label: l, fit: fits[0] })
  }))
  pairs.sort((a, b) => b.fit.score - a.fit.score)
  const usedGroups = new Set<number>()
  const usedLabels = new Set<number>()
  for (const pair of pairs) {
    if (usedGroups.has(pair.group) || usedLabels.has(pair.label)) continue
    usedGroups.add(pair.group)
    usedLabels.add(pair.label)
    if (labels[pair.label]?.optional) {
      tally.excused++
      continue
    }
    tally.detected++
    if (!pair.fit.day || !pair.fit.status) {
      const [label, group] = [labels[pair.label], groups[pair.group]]
      half.push(`${label?.label}: ${label?.status} ${label?.date.start}, read ${group?.map((row) => `${row.status} ${row.date.start}`).join(' / ')} in: ${group?.[0]?.words.slice(0, 220)}`)
    }
    if (pair.fit.kind) tally.kind++
    if (pair.fit.day) tally.date++
    if (pair.fit.status) tally.status++
    if (pair.fit.products) tally.products++
    if (labels[pair.label]?.date.start.length === 10) {
      tally.withDay++
      if (pair.fit.exactDay) tally.exactDay++
    }
    if (pair.fit.day && pair.fit.status) tally.strict++
  }
  // A second telling of a label already found is the merge's fault, not an invented event, and is counted as wrong.
  tally.proposals += groups.length
  tally.labels += labels.filter((label) => !label.optional).length
  return {
    half,
    right: groups.map((_, g) => usedGroups.has(g)),
    missed: labels.filter((label, l) => !label.optional && !usedLabels.has(l)),
    wrong: groups.filter((_, g) => !usedGroups.has(g)).map((group) => group[0]).filter((proposal) => proposal !== undefined),
  }
}

export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly strict: { readonly precision: number; readonly recall: number; readonly f1: number }
  readonly kind: number
  readonly status: number
  readonly date: number
  readonly exactDay: number
  readonly products: number
}

/** Precision, recall and F1 of detection and of the strict tuple, and the slots of what was detected. */
export function scores(tally: Tally): Scores {
  const made = tally.proposals - tally.excused
  const f = (hits: number) => {
    const precision = made === 0 ? 1 : hits / made
    const recall = tally.labels === 0 ? 1 : hits / tally.labels
    return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
  }
  const share = (hits: number, of = tally.detected) => (of === 0 ? 1 : hits / of)
  return {
    ...f(tally.detected), strict: f(tally.strict),
    kind: share(tally.kind), status: share(tally.status), date: share(tally.date), products: share(tally.products),
    exactDay: share(tally.exactDay, tally.withDay),
  }
}

/** Whether two proposals tell the same thing by the matching rule of the labels; the sentence does not matter. */
export function tellsTheSame(a: Proposal, b: Proposal, broader: (id: string) => string | undefined): boolean {
  return fit(a, { label: '', kind: b.kind, status: b.status, date: b.date, actors: b.actors, products: b.products, spans: [] }, broader) !== undefined
}
