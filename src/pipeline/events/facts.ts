import type { Proposal } from '../actions/proposal.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Article } from '../pages/article.ts'
import type { Extraction } from '../reader/extract.ts'
import { tellsTheSame } from './match-labels.ts'
import { groupProposals } from './merge.ts'
import { dateText } from './proposed-event.ts'

/** Something a digest must carry: an event, or a day, figure, actor or product named beside a measure. */
export interface Fact {
  readonly sort: 'event' | 'date' | 'figure' | 'actor' | 'product'
  /** Ids, days and numbers, none of the page's wording. */
  readonly text: string
  /** Of an event, its surest telling. */
  readonly proposal?: Proposal
}

const SORTS: readonly Fact['sort'][] = ['event', 'date', 'figure', 'actor', 'product']

/**
 * What a digest of this article must carry: its events, and the days, amounts, actors and products of every sentence
 * that speaks of a measure (others are no matter of the timeline). Each once, by sort, then in the order of the text.
 */
export function factsOf({ proposals, read }: Extraction, codebook: Codebook): Fact[] {
  const groups = groupProposals(proposals, { countryOf: (actor) => codebook.actors.get(actor)?.country, product: (id) => codebook.products.get(id) })
  const facts: Fact[] = groups.flatMap((group) => {
    const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a), group[0] as Proposal)
    return [{ sort: 'event', text: eventText(best), proposal: best }]
  })
  for (const { mentions } of read) {
    if (mentions.objects.length === 0) continue
    for (const { date, role } of mentions.dates) {
      if (date && role !== 'history' && role !== 'vague') facts.push({ sort: 'date', text: dateText({ ...date, basis: 'stated' }) })
    }
    for (const { value, max, unit, approx, conversion } of mentions.figures) {
      if (!conversion) facts.push({ sort: 'figure', text: [approx, `${value}${max === undefined ? '' : `–${max}`}`, unit].filter((part) => part !== undefined).join(' ') })
    }
    for (const { id } of mentions.actors) facts.push({ sort: 'actor', text: id })
    for (const { id } of mentions.products) facts.push({ sort: 'product', text: id })
  }
  const seen = new Set<string>()
  return SORTS.flatMap((sort) => facts.filter((fact) => fact.sort === sort && !seen.has(`${sort} ${fact.text}`) && seen.add(`${sort} ${fact.text}`)))
}

/**
 * What the article has and its digest lacks. An event is there when the digest tells the same, in whatever words; a product
 * also when the digest names one of its kind: the H20 is a chip.
 */
export function missingFacts(article: readonly Fact[], digest: readonly Fact[], codebook: Codebook): Fact[] {
  const broader = (id: string) => codebook.products.get(id)?.broader
  const isOf = (id: string | undefined, wanted: string): boolean => id !== undefined && (id === wanted || isOf(broader(id), wanted))
  return article.filter(({ sort, text, proposal }) => !digest.some((other) => {
    if (other.sort !== sort) return false
    if (proposal && other.proposal) return tellsTheSame(proposal, other.proposal, broader)
    return sort === 'product' ? isOf(other.text, text) : other.text === text
  }))
}

/** A fact sheet to write a digest from: the citation, then a line for each fact. */
export function factSheet(article: Article, facts: readonly Fact[], heading: string): string {
  const lines = SORTS.flatMap((sort) => facts.filter((fact) => fact.sort === sort).map(({ text }) => `  ${sort.padEnd(8)}${text}`))
  return [`# ${article.published ?? 'undated'} · ${article.publisher} · ${article.headline}`, `${heading}: ${facts.length === 0 ? 'nothing' : facts.length}`, ...lines].join('\n')
}

function eventText(proposal: Proposal): string {
  const actors = proposal.actors.map((actor) => `${actor.role} ${actor.id}`).join(', ')
  const figures = proposal.figures.map(({ value, unit }) => `${value} ${unit}`).join(', ')
  const hedge = proposal.grade === 'press-unnamed' ? 'unnamed source' : ''
  return [`${dateText(proposal.date)} ${proposal.kind} (${proposal.status})`, actors, proposal.products.join(', '), figures, hedge].filter((part) => part !== '').join('; ')
}
