import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dataset, datasetSchema } from '../../event.ts'
import type { Dropped, Proposal } from '../actions/proposal.ts'
import { type Codebook, readCodebook } from '../codebook/codebook.ts'
import { type Article, parseArticle } from '../pages/article.ts'
import { decodeText } from '../pages/text.ts'
import { type Problem, problemLine } from '../problem.ts'
import { makeReader } from '../reader/extract.ts'
import { groupProposals, idFor } from './merge.ts'
import { datasetOf, publish } from './publish.ts'
import { readReview } from './review.ts'

export interface Compiled {
  readonly ok: true
  /** The bytes of events.json. */
  readonly json: string
  readonly dataset: Dataset
  /** For people, on several lines. */
  readonly report: string
  /** Proposals that no decision names, and decisions whose article is gone: both fail `--check`. */
  readonly unsettled: readonly string[]
}

export interface NotCompiled {
  readonly ok: false
  /** One line each: `file:line: expected …, got …`. */
  readonly problems: readonly string[]
}

/** Reads and checks data/codebook; throws nothing, gives problems. */
export function loadCodebook(dataDir: string): { codebook?: Codebook; problems: Problem[] } {
  const names = ['actors', 'products', 'kinds', 'words', 'descriptions', 'rules'] as const
  const files: Record<string, string> = {}
  const problems: Problem[] = []
  for (const name of names) {
    const path = join(dataDir, 'codebook', `${name}.yaml`)
    if (existsSync(path)) files[name] = readFileSync(path, 'utf8')
    else problems.push({ file: `data/codebook/${name}.yaml`, line: 1, expected: 'a file', got: 'none' })
  }
  if (problems.length > 0) return { problems }
  return readCodebook(files as Record<(typeof names)[number], string>)
}

/** Reads every article file of data/articles, in the order of their names. */
export function loadArticles(dataDir: string): { articles: Article[]; problems: Problem[] } {
  const articles: Article[] = []
  const problems: Problem[] = []
  const folder = join(dataDir, 'articles')
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (name.startsWith('.')) continue
    const file = `data/articles/${name}`
    if (!name.endsWith('.md')) {
      problems.push({ file, line: 1, expected: 'an article file ending in .md', got: name })
      continue
    }
    const decoded = decodeText(readFileSync(join(folder, name)))
    if (decoded === undefined) {
      problems.push({ file, line: 1, expected: 'a text file in UTF-8', got: 'binary data' })
      continue
    }
    const { article, problems: found } = parseArticle(file, decoded)
    problems.push(...found)
    if (!article) continue
    const twin = articles.find((other) => other.id === article.id)
    if (twin) problems.push({ file, line: 2, expected: 'an article id used once', got: `${JSON.stringify(article.id)}, also in ${twin.file}` })
    if (article.published === undefined) problems.push({ file, line: 2, expected: 'published: (or publishedBasis: inferred with a note)', got: 'nothing' })
    articles.push(article)
  }
  return { articles, problems }
}

/**
 * data/ → events.json. Pure but for reading files: same files, same bytes; no clock, no locale, no path of the machine.
 * `dataDir` is the folder with articles/, codebook/ and review.yaml.
 */
export async function compileEvents(dataDir: string): Promise<Compiled | NotCompiled> {
  const { codebook, problems } = loadCodebook(dataDir)
  const loaded = loadArticles(dataDir)
  const reviewPath = join(dataDir, 'review.yaml')
  const { review, problems: reviewProblems } = existsSync(reviewPath)
    ? readReview('data/review.yaml', readFileSync(reviewPath, 'utf8'))
    : { review: undefined, problems: [{ file: 'data/review.yaml', line: 1, expected: 'a file', got: 'none' }] }
  const before = [...problems, ...loaded.problems, ...reviewProblems]
  if (!codebook || !review || before.length > 0) return { ok: false, problems: before.map(problemLine) }

  const reader = makeReader(codebook)
  const read = loaded.articles.map((article) => reader(article))
  const proposals = read.flatMap((extraction) => extraction.proposals)
  const published = publish(codebook, loaded.articles, proposals, review)
  if (published.problems.length > 0) return { ok: false, problems: published.problems.map(problemLine) }

  const { through, ...rest } = datasetOf(codebook, loaded.articles, published.events)
  const hash = createHash('sha256').update(JSON.stringify({ ...rest, through })).digest('hex').slice(0, 16)
  const dataset: Dataset = { schemaVersion: rest.schemaVersion, data: { hash, through }, actors: rest.actors, products: rest.products, articles: rest.articles, events: rest.events }
  const checked = datasetSchema.safeParse(dataset)
  if (!checked.success) {
    return { ok: false, problems: checked.error.issues.map((issue) => problemLine({ file: 'data/review.yaml', line: 1, expected: `${issue.path.join('.')}: ${issue.message}`, got: 'another value' })) }
  }
  const awaiting = published.awaiting.map((proposal) => `${proposal.article}: ${proposal.kind} at ${JSON.stringify(proposal.words.slice(0, 60))} awaits a decision`)
  return {
    ok: true,
    json: `${JSON.stringify(dataset, null, 2)}\n`,
    dataset,
    report: reportOf(loaded.articles, dataset, proposals, published.awaiting, published.corrections, published.orphans, read.flatMap((extraction) => extraction.dropped), codebook),
    unsettled: [...awaiting, ...published.orphans],
  }
}

function reportOf(
  articles: readonly Article[], dataset: Dataset, proposals: readonly Proposal[], awaiting: readonly Proposal[],
  corrections: readonly string[], orphans: readonly string[], dropped: readonly Dropped[], codebook: Codebook,
): string {
  const reasons = new Map<string, number>()
  for (const row of dropped) reasons.set(row.reason, (reasons.get(row.reason) ?? 0) + 1)
  const fields = new Map<string, number>()
  for (const row of corrections) {
    const field = row.split(': ')[1]?.split(' ')[0] ?? ''
    fields.set(field, (fields.get(field) ?? 0) + 1)
  }
  const count = (map: ReadonlyMap<string, number>) => [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name, n]) => `${name} ${n}`).join(', ')
  const corrected = new Set(corrections.map((row) => row.split(': ')[0])).size
  const lines = [
    `articles ${articles.length}, proposals ${proposals.length}, events ${dataset.events.length}, through ${dataset.data.through}, hash ${dataset.data.hash}`,
    `corrections ${corrections.length} in ${corrected} events${corrections.length > 0 ? ` (${count(fields)})` : ''}`,
    `dropped ${dropped.length}${dropped.length > 0 ? ` (${count(reasons)})` : ''}`,
    `awaiting review ${awaiting.length}`,
    ...orphans.map((row) => `without an article: ${row}`),
  ]
  if (awaiting.length > 0) lines.push('', '# to paste into data/review.yaml, under events: (or under rejected:, with why:)', stubs(awaiting, codebook))
  return lines.join('\n')
}

/** Stubs for data/review.yaml: one event for each group of proposals that tell one happening. */
export function stubs(proposals: readonly Proposal[], codebook: Codebook): string {
  const taken = new Set<string>()
  const groups = groupProposals(proposals, {
    countryOf: (actor) => codebook.actors.get(actor)?.country,
    product: (id) => codebook.products.get(id),
  })
  return groups.map((group) => {
    const first = group[0]
    if (!first) return ''
    const id = idFor(first, taken)
    taken.add(id)
    const who = first.actors.map((actor) => `${actor.role} ${actor.id}`).join(', ')
    const figures = first.figures.map((figure) => `${figure.approx ?? ''} ${figure.value}${figure.max === undefined ? '' : `–${figure.max}`} ${figure.unit}`.trim()).join('; ')
    const date = `${first.date.start}${first.date.end === undefined ? '' : `/${first.date.end}`}`
    return [
      `- id: ${id}`,
      `  # ${first.kind} · ${first.status} · ${date} (${first.date.basis}) · ${who} · ${first.products.join(', ')} · ${figures}`,
      '  sources:',
      ...group.flatMap((proposal) => [
        `  - article: ${proposal.article}`,
        `    evidence: ${JSON.stringify(proposal.words)}`,
        `    proposes: ${proposal.kind}`,
      ]),
      '  importance: minor',
      '  title: {en: "", ko: ""}',
      '  summary: {en: "", ko: ""}',
    ].join('\n')
  }).join('\n')
}
