import { directionOfKind, type ActorRef, type ArticleRef, type ControlEvent, type Dataset, type Figure, SCHEMA_VERSION, type Source } from '../../event.ts'
import type { Proposal } from '../actions/proposal.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Article } from '../pages/article.ts'
import type { Problem } from '../problem.ts'
import type { Review, ReviewedEvent, ReviewSource, Rejection } from './review.ts'

export interface Published {
  readonly events: readonly ControlEvent[]
  /** Proposals that no decision names. */
  readonly awaiting: readonly Proposal[]
  /** Fields that the editor corrected: `event: field`. */
  readonly corrections: readonly string[]
  /** Decisions whose article is gone. */
  readonly orphans: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Turns proposals and the editor's decisions into events. Every event rests on at least one proposal; an editor may
 * correct a proposal with words of the digest that show it, but not its actor, kind and date all at once, so that there
 * is no door for events that no article told.
 */
export function publish(codebook: Codebook, articles: readonly Article[], proposals: readonly Proposal[], review: Review): Published {
  const problems: Problem[] = []
  const corrections: string[] = []
  const orphans: string[] = []
  const claimed = new Map<Proposal, string>()
  const articleById = new Map(articles.map((article) => [article.id, article]))
  const complain = (line: number, expected: string, got: string) => problems.push({ file: review.file, line, expected, got })

  /** The proposal a decision names; several of one sentence are told apart by kind, and by order. */
  const find = (row: ReviewSource | Rejection, line: number, owner: string): Proposal | undefined => {
    const article = articleById.get(row.article)
    if (!article) {
      orphans.push(`${owner}: no article ${row.article}`)
      return undefined
    }
    const there = proposals.filter((proposal) => proposal.article === row.article && squeeze(proposal.words).includes(squeeze(row.evidence)))
    const free = there.filter((proposal) => !claimed.has(proposal))
    const fitting = row.proposes === undefined ? free : free.filter((proposal) => proposal.kind === row.proposes)
    const sentences = new Set(fitting.map((proposal) => proposal.start))
    if (sentences.size > 1) {
      complain(line, `evidence found once in ${row.article}`, `${sentences.size} sentences with ${JSON.stringify(row.evidence)}`)
      return undefined
    }
    const proposal = fitting[0] ?? (free.length === 1 ? free[0] : undefined)
    if (!proposal) {
      const said = article.text.slice(article.bodyStart, article.bodyEnd)
      const why = !squeeze(said).includes(squeeze(row.evidence)) ? 'no such words there'
        : there.length === 0 ? 'no proposal from that sentence (see npm run extract -- FILE --explain)'
          : free.length === 0 ? `a proposal that ${claimed.get(there[0] as Proposal) ?? 'another decision'} has already`
            : `proposals of ${free.map((row) => row.kind).join(', ')}`
      complain(line, `a proposal${row.proposes ? ` of ${row.proposes}` : ''} from ${row.article} at ${JSON.stringify(row.evidence)}`, why)
      return undefined
    }
    claimed.set(proposal, owner)
    return proposal
  }

  const ids = new Set<string>()
  for (const row of review.events) {
    if (ids.has(row.id)) complain(row.line, 'an event id used once', JSON.stringify(row.id))
    ids.add(row.id)
  }
  // Decisions that name a kind choose first, so that one that names none takes what is left.
  const found = new Map<ReviewSource | Rejection, Proposal | undefined>()
  const rows = [
    ...review.events.flatMap((event) => event.sources.map((source) => ({ row: source as ReviewSource | Rejection, line: event.line, owner: event.id }))),
    ...review.rejected.map((row) => ({ row: row as ReviewSource | Rejection, line: row.line, owner: `rejected ${row.article}` })),
  ]
  for (const wantsKind of [true, false]) for (const { row, line, owner } of rows) {
    if ((row.proposes !== undefined) === wantsKind) found.set(row, find(row, line, owner))
  }

  const events: ControlEvent[] = []
  for (const row of review.events) {
    const sources = row.sources.map((source) => ({ source, proposal: found.get(source) }))
      .filter((pair): pair is { source: ReviewSource; proposal: Proposal } => pair.proposal !== undefined)
    const first = sources[0]?.proposal
    if (!first) continue
    events.push(eventOf(row, first, sources, articleById, codebook, complain, corrections))
  }
  const published = new Set(events.map((event) => event.id))
  for (const [i, event] of events.entries()) {
    const row = review.events.find((candidate) => candidate.id === event.id)
    for (const relation of event.relations) {
      if (!ids.has(relation.event)) complain(row?.line ?? 1, 'relations: the id of an event here', JSON.stringify(relation.event))
    }
    events[i] = { ...event, relations: event.relations.filter((relation) => published.has(relation.event)) }
  }
  return {
    events: events.sort((a, b) => order(a.date.start, b.date.start) || order(a.id, b.id)),
    awaiting: proposals.filter((proposal) => !claimed.has(proposal)),
    corrections, orphans, problems,
  }
}

function eventOf(
  row: ReviewedEvent & { line: number }, first: Proposal, sources: readonly { source: ReviewSource; proposal: Proposal }[],
  articles: ReadonlyMap<string, Article>, codebook: Codebook,
  complain: (line: number, expected: string, got: string) => void, corrections: string[],
): ControlEvent {
  const correct = row.correct
  for (const actor of correct?.actors ?? []) if (!codebook.actors.has(actor.id)) complain(row.line, 'correct.actors: an actor id of data/codebook/actors.yaml', JSON.stringify(actor.id))
  for (const product of correct?.products ?? []) if (!codebook.products.has(product)) complain(row.line, 'correct.products: a product id of data/codebook/products.yaml', JSON.stringify(product))
  if (correct) {
    const said = sources.map(({ proposal }) => bodyOf(articles.get(proposal.article))).join('\n')
    for (const words of correct.shownBy) {
      if (!squeeze(said).includes(squeeze(words))) complain(row.line, 'correct.shownBy: words of a digest that is a source of the event', JSON.stringify(words))
    }
    const acts = (actors: readonly ActorRef[]) => actors.filter((actor) => actor.role === 'by').map((actor) => actor.id).sort().join()
    const changed = [
      correct.actors !== undefined && acts(correct.actors) !== acts(first.actors) && 'actor',
      correct.kind !== undefined && correct.kind !== first.kind && 'kind',
      correct.date !== undefined && correct.date.start !== first.date.start && 'date',
    ].filter(Boolean)
    if (changed.length === 3) complain(row.line, 'a correction that keeps the actor, the kind or the date of the proposal', 'all three changed')
    for (const field of ['kind', 'status', 'direction', 'date', 'actors', 'products'] as const) {
      if (correct[field] === undefined) continue
      // Where the reader has learnt it meanwhile there is nothing to correct any more.
      if (JSON.stringify(correct[field]) !== JSON.stringify(first[field])) corrections.push(`${row.id}: ${field}`)
    }
  }
  const kind = correct?.kind ?? first.kind
  const figures = figuresOf(row, sources.map(({ proposal }) => proposal), corrections)
  const event: ControlEvent = {
    id: row.id,
    ...(row.formerIds === undefined ? {} : { formerIds: row.formerIds }),
    kind,
    status: correct?.status ?? first.status,
    direction: correct?.direction ?? directionOfKind(kind) ?? first.direction,
    importance: row.importance,
    date: correct?.date ?? first.date,
    title: row.title,
    summary: row.summary,
    actors: correct?.actors ?? unionActors(sources.map(({ proposal }) => proposal)),
    products: correct?.products ?? [...new Set(sources.flatMap(({ proposal }) => proposal.products))],
    figures,
    ...(row.measure === undefined ? {} : { measure: row.measure }),
    effects: row.effects ?? [],
    relations: row.relations ?? [],
    sources: sourcesOf(sources, correct?.date ?? first.date, first.article),
    ...(row.note === undefined ? {} : { note: row.note }),
  }
  const MEASURE = /^(?:export:[a-z]+:[a-z0-9-]+:[a-z]+|tariff:[a-z]+:[a-z]+(?::[a-z0-9-]+)?|[a-z-]+:[a-z0-9:-]+)$/
  for (const measure of [...(row.measure === undefined ? [] : [row.measure]), ...event.effects.map((effect) => effect.measure)]) {
    if (!MEASURE.test(measure)) complain(row.line, 'a measure such as export:us:h20:cn or tariff:us:cn', JSON.stringify(measure))
  }
  for (const effect of event.effects) {
    if ((effect.posture === undefined) === (effect.rate === undefined)) complain(row.line, 'effects: a posture or a rate', 'both or neither')
    if (effect.measure.startsWith('tariff:') !== (effect.rate !== undefined)) complain(row.line, 'effects: a rate for tariff:, a posture for export:', effect.measure)
  }
  return event
}

/** The figures the editor named; one that no source proposes is a correction. */
function figuresOf(row: ReviewedEvent, proposals: readonly Proposal[], corrections: string[]): Figure[] {
  const figures = row.figures ?? []
  for (const figure of figures) {
    const read = proposals.some((proposal) => proposal.figures.some((other) => other.unit === figure.unit && other.value === figure.value && other.max === figure.max))
    if (!read) corrections.push(`${row.id}: figure ${figure.value} ${figure.unit}`)
  }
  return figures
}

/**
 * One source for each article: where it tells the happening in several sentences, all of them are the evidence, in the
 * digest's order, with a mark where something is left out. How the day was found is told of the sentence that has the day of
 * the event; where the editor set that day, of his.
 */
function sourcesOf(pairs: readonly { source: ReviewSource; proposal: Proposal }[], date: ControlEvent['date'], primary: string): Source[] {
  const articles = [...new Set(pairs.map(({ proposal }) => proposal.article))]
  return articles.map((article) => {
    const own = pairs.filter(({ proposal }) => proposal.article === article)
    const [first] = own
    if (!first) throw new Error(`expected a source of ${article}, got none`)
    const sentences = [...new Map(own.map(({ proposal }) => [proposal.start, proposal])).values()].sort((a, b) => a.start - b.start)
    const evidence = sentences.map((proposal, i) => {
      const previous = sentences[i - 1]
      return `${previous === undefined ? '' : proposal.start - previous.end > 2 ? ' … ' : ' '}${proposal.words}`
    }).join('')
    const telling = own.find(({ proposal }) => proposal.date.start === date.start)?.proposal
    return {
      article,
      grade: own.find(({ source }) => source.grade !== undefined)?.source.grade ?? first.proposal.grade,
      evidence,
      rule: first.proposal.rule,
      dateBasis: own.find(({ source }) => source.dateBasis !== undefined)?.source.dateBasis ?? (telling && telling.dateBasis === date.basis ? telling.dateBasis : article === primary ? date.basis : first.proposal.dateBasis),
    }
  })
}

/** Actors of all sources: who acts as the first tells it, then everybody hit. */
function unionActors(proposals: readonly Proposal[]): ActorRef[] {
  const refs: ActorRef[] = [...(proposals[0]?.actors ?? [])]
  for (const proposal of proposals.slice(1)) for (const actor of proposal.actors) {
    if (actor.role !== 'by' && !refs.some((ref) => ref.id === actor.id)) refs.push(actor)
  }
  return refs
}

/** The whole of events.json but for its hash; only actors and products that an event names, or that lead to one. */
export function datasetOf(codebook: Codebook, articles: readonly Article[], events: readonly ControlEvent[]): Omit<Dataset, 'data'> & { through: string } {
  const cited = new Set(events.flatMap((event) => event.sources.map((source) => source.article)))
  const refs = articles.filter((article) => cited.has(article.id)).map((article): ArticleRef => ({
    id: article.id, publisher: article.publisher, headline: article.headline,
    published: article.published ?? '', publishedBasis: article.publishedBasis,
    ...(article.publishedNote === undefined ? {} : { publishedNote: article.publishedNote }),
    lang: article.lang,
    ...(article.url === undefined ? {} : { url: article.url }),
  })).sort((a, b) => order(a.published, b.published) || order(a.id, b.id))
  const productIds = new Set(events.flatMap((event) => event.products))
  for (const id of productIds) {
    const broader = codebook.products.get(id)?.broader
    if (broader !== undefined) productIds.add(broader)
  }
  const actorIds = new Set(events.flatMap((event) => event.actors.map((actor) => actor.id)))
  for (const id of productIds) {
    const maker = codebook.products.get(id)?.maker
    if (maker !== undefined) actorIds.add(maker)
  }
  return {
    schemaVersion: SCHEMA_VERSION,
    actors: [...codebook.actors.values()].filter((actor) => actorIds.has(actor.id)),
    products: [...codebook.products.values()].filter((product) => productIds.has(product.id)),
    articles: refs,
    events: [...events],
    through: refs.map((article) => article.published.slice(0, 10)).sort(order).at(-1) ?? '',
  }
}

function bodyOf(article: Article | undefined): string {
  return article ? article.text.slice(article.bodyStart, article.bodyEnd) : ''
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Code-unit order: the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
