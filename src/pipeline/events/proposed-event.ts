import type { ActorRef, ControlEvent, EventDate, Figure, Source } from '../../event.ts'
import type { Dropped, Proposal } from '../actions/proposal.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { type Article, fileSpan } from '../pages/article.ts'
import { groupProposals, idFor } from './merge.ts'

/** An event as `npm run extract` prints it: the shape of events.json without what only an editor can write. */
export interface ProposedEvent extends Omit<ControlEvent, 'title' | 'summary' | 'importance' | 'relations'> {
  readonly confidence: number
  /** The sentence of the surest telling: UTF-16 offsets into the decoded file. */
  readonly evidence: { readonly article: string; readonly start: number; readonly end: number }
}

/** A place that looked like an event and is none. */
export interface DroppedPlace {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly rule?: string
  readonly reason: string
}

/**
 * One event for each happening that the proposals tell, in the order of the text. `taken` holds the ids given so far and
 * gets the new ones, so that ids stay apart over many articles.
 */
export function proposedEvents(
  proposals: readonly Proposal[], articles: ReadonlyMap<string, Article>, codebook: Codebook, taken: Set<string> = new Set(),
): ProposedEvent[] {
  const names = { countryOf: (actor: string) => codebook.actors.get(actor)?.country, product: (id: string) => codebook.products.get(id) }
  return groupProposals(proposals, names).flatMap((group) => {
    const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a), group[0] as Proposal)
    const id = idFor(best, taken)
    taken.add(id)
    const measure = measureOf(best, codebook)
    const article = articles.get(best.article)
    return [{
      id,
      kind: best.kind, status: best.status, direction: best.direction,
      date: best.date,
      actors: [...best.actors], products: [...best.products],
      figures: best.figures.map((figure) => ({ ...figure, label: labelOf(best, figure.unit) })),
      ...(measure === undefined ? {} : { measure }),
      effects: [],
      sources: group.map(sourceOf),
      confidence: best.confidence,
      evidence: { article: best.article, ...(article ? fileSpan(article, best.start, best.end) : { start: best.start, end: best.end }) },
    }]
  })
}

/** Dropped places with offsets into the file. */
export function droppedPlaces(dropped: readonly Dropped[], article: Article): DroppedPlace[] {
  return dropped.map(({ start, end, words, rule, reason }) => ({
    ...fileSpan(article, start, end), words, ...(rule === undefined ? {} : { rule }), reason,
  }))
}

function sourceOf(proposal: Proposal): Source {
  return { article: proposal.article, grade: proposal.grade, evidence: proposal.words, rule: proposal.rule, dateBasis: proposal.dateBasis }
}

/**
 * The measure that an event is about, where the slots leave one answer: who imposes it, on whom, and for an export
 * control on which one product. A date, actor or product that was only guessed still counts: the id is a proposal too.
 */
export function measureOf(proposal: Pick<Proposal, 'kind' | 'actors' | 'products'>, codebook: Codebook): string | undefined {
  const country = (ref: ActorRef | undefined) => (ref === undefined ? undefined : codebook.actors.get(ref.id)?.country)
  const by = country(proposal.actors.find((actor) => actor.role === 'by'))
  const targets = new Set(proposal.actors.filter((actor) => actor.role === 'on' && codebook.actors.get(actor.id)?.type === 'government').map(country))
  const target = targets.size === 1 ? [...targets][0] : undefined
  const [product, ...others] = proposal.products
  if (by === undefined || target === undefined || others.length > 0 || target === by) return undefined
  if (proposal.kind.startsWith('tariff')) return `tariff:${by}:${target}${product === undefined ? '' : `:${product}`}`
  const control = proposal.kind.startsWith('restriction') || proposal.kind === 'licence-denied' || proposal.kind === 'export-approved'
  return control && product !== undefined ? `export:${by}:${product}:${target}` : undefined
}

function labelOf(proposal: Proposal, unit: string): Figure['label'] {
  if (unit === 'days') return { en: 'length', ko: '기간' }
  if (unit === '%') return proposal.kind.startsWith('tariff') ? { en: 'rate', ko: '세율' } : { en: 'share', ko: '비율' }
  if (proposal.kind === 'loss') return { en: 'charge', ko: '비용' }
  if (proposal.kind === 'order') return { en: 'value of the orders', ko: '주문액' }
  if (proposal.kind === 'investment') return { en: 'investment', ko: '투자액' }
  return { en: 'figure', ko: '수치' }
}

/** `2025-04-01/2025-04-08`, as the date is printed for people. */
export function dateText({ start, end }: EventDate): string {
  return end === undefined ? start : `${start}/${end}`
}
