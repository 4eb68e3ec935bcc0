import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article } from '../pipeline/pages/article.ts'
import { type Band, BANDS, bandOf } from '../pipeline/events/band.ts'
import { type Codebook, wordClass } from '../pipeline/codebook/codebook.ts'
import { loadArticles, loadCodebook } from '../pipeline/events/compile.ts'
import { type Extraction, makeReader, type Reader } from '../pipeline/reader/extract.ts'
import { emptyTally, type Label, score, scores, type Tally, tellsTheSame } from '../pipeline/events/match-labels.ts'
import { groupProposals } from '../pipeline/events/merge.ts'
import { problemLine } from '../pipeline/problem.ts'
import type { Proposal } from '../pipeline/actions/proposal.ts'
import { readPage } from '../pipeline/pages/read-page.ts'
import { type ScoreReport, sum } from './score-report.ts'
import { writeAccuracy } from './write-accuracy.ts'

/** An article as a person labelled it; offsets and slots, no sentences. */
interface LabelledArticle {
  readonly inScope: boolean
  readonly events: readonly Label[]
}
interface LabelledPage {
  readonly page: string
  readonly articles: readonly (LabelledArticle & { readonly n: number; readonly published: string; readonly start: number; readonly end: number; readonly duplicateOf?: number })[]
}

/** A labelled article read by the page readers, with what it belongs to. */
interface Sample extends LabelledArticle {
  readonly page: string
  readonly article: Article
}

interface Places {
  readonly dataDir: string
  readonly labelsDir: string
  readonly seedsDir: string
}

/** Reads and scores everything; see {@link ScoreReport}. Throws nothing but for a codebook that does not compile. */
export async function measureAll({ dataDir, labelsDir, seedsDir }: Places): Promise<ScoreReport> {
  const { codebook, problems } = loadCodebook(dataDir)
  if (!codebook) throw new Error(problems.map(problemLine).join('\n'))
  const reader = makeReader(codebook)
  const fresh = await freshSamples(labelsDir, 'fresh')
  const aside = await freshSamples(labelsDir, 'aside')
  const firings = new Map<string, Set<string>>()
  const note = (samples: readonly Sample[]) => samples.forEach((sample) => noteFirings(codebook, sample, reader(sample.article), firings, (words) => words))
  note(fresh)
  const half = (samples: readonly Sample[]) => ({
    ko: tallyOf(samples.filter(({ article }) => article.lang === 'ko'), reader, codebook),
    en: tallyOf(samples.filter(({ article }) => article.lang === 'en'), reader, codebook),
    offTopic: surplus(samples, reader),
  })
  const names = existsSync(seedsDir) ? readdirSync(seedsDir) : []
  const labelled = (JSON.parse(readFileSync(join(labelsDir, 'seed-labels.json'), 'utf8')) as { pages: LabelledPage[] }).pages
  const here = labelled.filter((page) => names.includes(page.page))
  let pages: ScoreReport['pages']
  const judged = [...fresh, ...aside]
  if (here.length === labelled.length) {
    const read = await Promise.all(here.map((page) => pageSamples(page, seedsDir)))
    const samples = read.flatMap(({ found }) => found)
    note(samples)
    judged.push(...samples)
    const of = (page: string) => samples.filter((sample) => sample.page === page)
    const byPage = new Map(here.map(({ page }) => [page, tallyOf(of(page), reader, codebook)]))
    const leaveOneOut = (others: readonly Sample[]) => {
      const support = new Map<string, Set<string>>()
      for (const sample of others) noteFirings(codebook, sample, reader(sample.article), support, () => sample.page)
      return new Map(here.map(({ page }) => {
        const poorer = without(codebook, new Set([...support].filter(([, where]) => where.size === 1 && where.has(page)).map(([what]) => what)))
        return [page, tallyOf(of(page), makeReader(poorer), poorer)]
      }))
    }
    pages = {
      byPage, all: sum(byPage), leaveOneOut: leaveOneOut(samples), leaveOneOutOfAll: leaveOneOut([...samples, ...fresh]),
      offTopic: [...surplus(samples, reader), ...read.flatMap(({ others }) => others.flatMap((article) => reader(article).proposals.map(({ words }) => words)))],
      articlesNotFound: read.reduce((n, { missing }) => n + missing, 0),
      onlyFromDigest: onlyFromDigest(loadArticles(dataDir).articles, samples, reader, codebook),
    }
  }
  return {
    ...(pages ? { pages } : {}),
    fresh: half(fresh),
    ...(aside.length > 0 ? { aside: half(aside) } : {}),
    bands: bandsOf(judged, reader, codebook),
    firedOnce: [...firings].filter(([, where]) => where.size === 1).map(([what]) => what).sort(),
  }
}

/** The labelled articles of a raw page as the readers cut them; an undated page is given the day its labels infer. */
async function pageSamples(page: LabelledPage, seedsDir: string): Promise<{ found: Sample[]; others: Article[]; missing: number }> {
  const { articles } = await readPage(page.page, readFileSync(join(seedsDir, page.page)))
  const found: Sample[] = []
  const used = new Set<Article>()
  const wanted = page.articles.filter((label) => label.duplicateOf === undefined)
  for (const label of wanted) {
    const article = articles.find((one) => one.bodyStart < label.end && label.start < one.bodyEnd)
    if (!article) continue
    used.add(article)
    const dated: Article = article.published === undefined ? { ...article, published: label.published, publishedBasis: 'inferred' } : article
    found.push({ page: page.page, article: dated, inScope: label.inScope, events: label.events })
  }
  return { found, others: articles.filter((article) => !used.has(article)), missing: wanted.length - found.length }
}

async function freshSamples(labelsDir: string, folder: 'fresh' | 'aside'): Promise<Sample[]> {
  const file = join(labelsDir, `${folder}-labels.json`)
  if (!existsSync(file)) return []
  const { articles } = JSON.parse(readFileSync(file, 'utf8')) as { articles: (LabelledArticle & { id: string })[] }
  const samples: Sample[] = []
  for (const { id, inScope, events } of articles) {
    const path = join(labelsDir, folder, `${id}.md`)
    const [article] = (await readPage(path, readFileSync(path))).articles
    if (article) samples.push({ page: id, article, inScope, events })
  }
  return samples
}

function tallyOf(samples: readonly Sample[], reader: Reader, codebook: Codebook): Tally {
  const tally = emptyTally()
  for (const { article, events } of samples) score(grouped(reader(article).proposals, codebook), events, tally, broaderIn(codebook))
  return tally
}

/** How often the reader is right when it calls itself sure, likely or unsure: of each happening its surest telling counts. */
function bandsOf(samples: readonly Sample[], reader: Reader, codebook: Codebook): ScoreReport['bands'] {
  const bands = new Map<Band, { events: number; right: number }>(BANDS.map((band) => [band, { events: 0, right: 0 }]))
  for (const { article, events } of samples) {
    const groups = grouped(reader(article).proposals, codebook)
    const { right } = score(groups, events, emptyTally(), broaderIn(codebook))
    groups.forEach((group, i) => {
      const row = bands.get(bandOf(Math.max(...group.map(({ confidence }) => confidence))))
      if (!row) return
      row.events++
      if (right[i]) row.right++
    })
  }
  return bands
}

function grouped(proposals: readonly Proposal[], codebook: Codebook): Proposal[][] {
  return groupProposals(proposals, { countryOf: (actor) => codebook.actors.get(actor)?.country, product: (id) => codebook.products.get(id) })
}

function broaderIn(codebook: Codebook): (id: string) => string | undefined {
  return (id) => codebook.products.get(id)?.broader
}

function surplus(samples: readonly Sample[], reader: Reader): string[] {
  return samples.filter(({ inScope }) => !inScope).flatMap(({ article }) => reader(article).proposals.map(({ words }) => words))
}

/** Adds, for each rule and expression that took part in a proposal, where it did. */
function noteFirings(codebook: Codebook, { article }: Sample, { read, proposals }: Extraction, firings: Map<string, Set<string>>, where: (sentence: string) => string): void {
  const note = (what: string, sentence: string) => firings.set(what, (firings.get(what) ?? new Set()).add(where(sentence)))
  for (const { sentence, actions } of read) {
    for (const action of actions) {
      if (!proposals.some((proposal) => proposal.start === sentence.start && proposal.rule === action.rule.name)) continue
      note(`rule ${action.rule.name}`, sentence.words)
      for (const [role, mention] of [['verb', action.verb], ['object', action.object]] as const) {
        const row = codebook.classes.find((one) => one.role === role && one.name === mention.class)
        for (const [i, pattern] of (row?.[article.lang] ?? []).entries()) {
          pattern.lastIndex = mention.start
          const match = pattern.exec(sentence.words)
          if (match?.index === mention.start && match[0].length === mention.end - mention.start) note(`${role} ${mention.class} ${article.lang} ${row?.expressions[article.lang][i]}`, sentence.words)
        }
      }
    }
  }
}

/** The codebook with these rules and expressions taken out. */
function without(codebook: Codebook, gone: ReadonlySet<string>): Codebook {
  const kept = (role: string, name: string, lang: 'ko' | 'en', list: readonly string[]) => list.filter((expression) => !gone.has(`${role} ${name} ${lang} ${expression}`))
  return {
    ...codebook,
    rules: codebook.rules.filter((rule) => !gone.has(`rule ${rule.name}`)),
    classes: codebook.classes.map(({ name, role, expressions }) => wordClass(name, role, {
      ko: kept(role, name, 'ko', expressions.ko), en: kept(role, name, 'en', expressions.en),
    })),
  }
}

/** Events of a digest that the page it was written from does not yield: how much the digests help the reader. */
function onlyFromDigest(digests: readonly Article[], samples: readonly Sample[], reader: Reader, codebook: Codebook): string[] {
  return digests.flatMap((digest) => {
    const page = samples.find(({ article }) => article.published === digest.published)
    if (!page) return []
    const onPage = reader(page.article).proposals
    return grouped(reader(digest).proposals, codebook)
      .filter((group) => !group.some((proposal) => onPage.some((other) => tellsTheSame(proposal, other, broaderIn(codebook)))))
      .map(([first]) => `${digest.id}: ${first?.kind}, ${first?.date.start}`)
  })
}

/** The report as a page of text: first the scores, a line for each part, then the lists. */
export function scoreTable({ pages, fresh, aside, bands, firedOnce }: ScoreReport): string {
  const percent = (share: number) => share.toFixed(2).padStart(6)
  const row = (title: string, tally: Tally) => {
    const s = scores(tally)
    return `${title.padEnd(26)}${String(tally.labels).padStart(7)}${[s.precision, s.recall, s.f1, s.strict.precision, s.strict.recall, s.strict.f1, s.kind, s.status, s.date, s.exactDay, s.products].map(percent).join(' ')}`
  }
  const head = `${''.padEnd(26)}${'events'.padStart(7)}${['P', 'R', 'F1', 'P*', 'R*', 'F1*', 'kind', 'status', 'date', 'day', 'prod.'].map((name) => name.padStart(6)).join(' ')}`
  const list = (title: string, lines: readonly string[]) => [`${title}: ${lines.length}`, ...lines.map((line) => `  ${line.replace(/\s+/g, ' ').slice(0, 110)}`)]
  const parts = (title: string, { ko, en, offTopic }: NonNullable<ScoreReport['aside']>) => [row(`${title}, Korean`, ko), row(`${title}, English`, en), `  events from its off-topic articles: ${offTopic.length}`]
  return [
    'Detection (P, R, F1), the strict tuple (*: status and date right too), slots of what was detected; day: exactly.',
    head,
    ...(pages ? [
      row('raw pages (seen)', pages.all),
      ...[...pages.byPage].map(([page, tally]) => row(`  ${page.slice(0, 3)}`, tally)),
      row('leave one page out', sum(pages.leaveOneOut)),
      ...[...pages.leaveOneOut].map(([page, tally]) => row(`  ${page.slice(0, 3)}`, tally)),
      row('… fresh articles help', sum(pages.leaveOneOutOfAll)),
      ...[...pages.leaveOneOutOfAll].map(([page, tally]) => row(`  ${page.slice(0, 3)}`, tally)),
    ] : ['raw pages: not measured here (SEEDS_DIR)']),
    ...parts('fresh articles', fresh),
    ...(aside ? parts('kept aside', aside) : ['kept aside: not measured here']),
    '',
    ...[...bands].map(([band, { events, right }]) => `of ${events} events that the reader calls ${band}, right: ${events === 0 ? '-' : (right / events).toFixed(2)}`),
    '',
    ...(pages ? [
      ...list('events from boilerplate or off-topic articles', pages.offTopic),
      `labelled articles that the page readers did not find: ${pages.articlesNotFound}`,
      ...list('events that only the digest yields', pages.onlyFromDigest), '',
    ] : []),
    ...list('rules and words that fired on one sentence only', firedOnce),
  ].join('\n')
}

/** `npm run score [-- --write]`: prints the report; with --write also enters it into data/accuracy.json and the README. */
async function run(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg !== '--write')) {
    process.stderr.write(`score: expected --write or nothing, got ${JSON.stringify(args.join(' '))}\n`)
    return 2
  }
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const labelsDir = join(root, 'tests', 'coder')
  try {
    const report = await measureAll({ dataDir: join(root, 'data'), labelsDir, seedsDir: process.env['SEEDS_DIR'] ?? join(root, '..', 'shared', 'seeds') })
    process.stdout.write(`${scoreTable(report)}\n`)
    return args.length > 0 ? writeAccuracy(root, report, join(labelsDir, 'aside-labels.json')) : 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

const called = process.argv[1]
if (called !== undefined && realpathSync(called) === fileURLToPath(import.meta.url)) process.exitCode = await run(process.argv.slice(2))
