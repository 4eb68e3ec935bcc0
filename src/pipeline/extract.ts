import { addDays, firstDay, isDatePrefix } from '../day.ts'
import { type Direction, directionOfKind } from '../event.ts'
import { type Action, findActions } from './actions.ts'
import type { Article } from './article.ts'
import type { Codebook } from './codebook.ts'
import type { DateMention } from './date-forms.ts'
import { findMentions, type Mentions, makeRecogniser, type Recogniser } from './mentions.ts'
import type { Dropped, Proposal } from './proposal.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { actorsOf, dateOf, figuresOf, gradeOf, productsOf, type Stage, statusOf } from './slots.ts'

/** What was found in one article; `read` is for people who want to see why. */
export interface Extraction {
  readonly proposals: readonly Proposal[]
  readonly dropped: readonly Dropped[]
  readonly read: readonly { readonly sentence: Sentence; readonly mentions: Mentions; readonly actions: readonly Action[] }[]
}

/** Sentences after which a measure is no longer in the reader's mind. */
const REMEMBERED = 6

/** So many dates, and events of a kind, are kept in mind. */
const SPOKEN_OF = 200

/** Kinds that look back over more than the day at hand, so that a day told before is not theirs. */
const REVIEWS: readonly string[] = ['chip-for-market', 'market-reaction', 'order']

/** The day of what an actor made known, for the sentences that go on about it: a firm's filing longer than a minister's word. */
interface Story {
  readonly actor: string
  readonly date: Proposal['date']
  readonly age: number
}

export type Reader = (article: Article) => Extraction

/**
 * A reader for articles of both languages. The steps, in order: sentences; mentions (dates, actors, products, figures,
 * words); actions (rules over verbs and their objects, with the mode read from the grammar); slots (who, when, what);
 * one proposal of each happening per sentence.
 */
export function makeReader(codebook: Codebook): Reader {
  const recognisers = { ko: makeRecogniser(codebook, 'ko'), en: makeRecogniser(codebook, 'en') }
  return (article) => readArticle(codebook, recognisers[article.lang], article)
}

function readArticle(codebook: Codebook, recogniser: Recogniser, article: Article): Extraction {
  const { grammar } = recogniser
  const proposals: Proposal[] = []
  const dropped: Dropped[] = []
  const read: { sentence: Sentence; mentions: Mentions; actions: Action[] }[] = []
  const dates: DateMention[] = []
  const inferred = article.publishedBasis === 'inferred'
  let stage: Stage = {}
  let story: Story | undefined
  // Sentences since the last date, for 이날.
  let idle = 0
  const undated = new Set<Proposal>()
  // A price move may be ascribed to a measure named some sentences ago, or in the headline.
  let causes = grammar.cause.test(article.headline) ? REMEMBERED : 0
  for (const sentence of splitSentences(article.text, article.bodyStart, article.bodyEnd)) {
    const mentions = findMentions(recogniser, sentence.words, article.published, dates, idle)
    const dated = dates.slice(-40).findLast((mention) => mention.date !== undefined && (mention.role === 'event' || mention.role === 'from'))
    const lastDate: Proposal['date'] | undefined = dated?.date && { ...dateFields(dated.date), basis: dated.basis }
    dates.push(...mentions.dates)
    if (dates.length > 4 * SPOKEN_OF) dates.splice(0, dates.length - SPOKEN_OF)
    const before = proposals.length
    idle = mentions.dates.length > 0 ? 0 : idle + 1
    const { actions, none } = findActions(codebook, grammar, sentence.words, mentions, { caused: causes > 0, company: stage.company !== undefined, government: stage.imposer !== undefined })
    read.push({ sentence, mentions, actions })
    for (const { rule, reason, verb } of none) {
      dropped.push({ article: article.id, start: sentence.start, end: sentence.end, words: sentence.words.slice(verb.start, verb.end), rule: rule.name, reason })
    }
    let next: Story | undefined
    for (const found of actions) {
      const last = proposals.at(-1)
      // "This rule takes effect …": a measure of the same sort, by the same actor, as the one just told.
      const anaphor = last?.kind === 'domestic-rule' && found.kind.startsWith('restriction') && grammar.anaphor.test(sentence.words.slice(Math.max(0, found.object.start - 6), found.object.end))
      let action: Action = anaphor ? { ...found, kind: 'domestic-rule' } : found
      const actors = actorsOf(action, mentions, sentence.words, codebook, grammar, stage)
      if (actors.value.length === 0) {
        dropped.push({ article: article.id, start: sentence.start, end: sentence.end, words: sentence.words.slice(action.verb.start, action.verb.end), rule: action.rule.name, reason: 'nobody acts' })
        continue
      }
      const by = actors.value.find((actor) => actor.role === 'by')?.id
      const drop = (reason: string) => dropped.push({ article: article.id, start: sentence.start, end: sentence.end, words: sentence.words.slice(action.verb.start, action.verb.end), rule: action.rule.name, reason })
      const governs = by !== undefined && codebook.actors.get(by)?.type === 'government'
      // What can or will be is news only from the mouth of who decides it.
      if (action.mode === 'offered' || action.mode === 'foretold') {
        if (!governs || actors.sure < 0.85 || codebook.kinds.get(action.kind)?.actor !== 'government') {
          drop('forecast')
          continue
        }
        const mode = action.mode === 'offered' ? 'considered' : 'vowed'
        action = { ...action, mode, kind: (mode === 'considered' ? action.rule.considered : action.rule.threatened) ?? action.kind }
      }
      if (action.kind === 'statement' && (by === undefined || (governs && !grammar.protest.test(sentence.words) && !mentions.dates.some((date) => date.role === 'event' && date.date?.start.length === 10)))) {
        drop(by === undefined ? 'nobody known speaks' : 'no protest')
        continue
      }
      const then = grammar.atThatTime.test(sentence.words) ? lastDate : undefined
      const told = then ?? (story && !(grammar.earlier.test(sentence.words) && isRecent(story.date.start, article.published?.slice(0, 10) ?? '')) && by === story.actor && !REVIEWS.includes(action.kind) ? story.date : undefined)
      const dated = dateOf(action, mentions, sentence.words, article.published, inferred, grammar, told)
      if (dated.value.date.basis !== 'published' && by !== undefined && action.mode === 'announced') next = { actor: mentions.actors.find((mention) => mention.part === 'subject' || mention.part === 'topic')?.id ?? by, date: dated.value.date, age: 0 }
      const grade = gradeOf(action, actors.value, sentence.words, codebook, grammar)
      const adjacent = action.object.start >= action.clause.start && action.object.start < action.clause.end
      const confidence = Math.min(adjacent ? 0.95 : 0.7, actors.sure, dated.sure) * (grade === 'press-unnamed' ? 0.8 : 1)
      const ownWord = action.mode === 'announced' || (action.mode === 'planned' && !mentions.dates.some((date) => date.role === 'report'))
      const bare = /^(?:규제|통제|제한|controls?|curbs?|restrictions?)$/iu.test(sentence.words.slice(action.object.start, action.object.end))
      if ((action.kind === 'investment' && grammar.reason(sentence.words)) || dated.sure <= 0.5 && (grammar.reason(sentence.words) || (bare && grammar.relative(sentence.words, action.verb.end)) || (action.kind === 'investment' && action.rule.status === undefined && action.mode === 'fact' && !mentions.figures.some((figure) => figure.unit.length === 3)))) {
        drop('background')
        continue
      }
      const proposal: Proposal = {
        article: article.id,
        rule: action.rule.name,
        kind: action.kind,
        status: statusOf(action, ownWord, dated.value.later),
        direction: directionOf(action, sentence.words),
        date: dated.value.date,
        actors: actors.value,
        products: productsOf(action, mentions, codebook, grammar),
        figures: figuresOf(action, mentions),
        grade,
        confidence: Math.round(confidence * 100) / 100,
        start: sentence.start,
        end: sentence.end,
        words: sentence.words,
        because: `${sentence.words.slice(action.object.start, action.object.end)} + ${sentence.words.slice(action.verb.start, action.verb.end)}`,
        dateBasis: dated.value.date.basis,
      }
      proposals.push(proposal)
      if (dated.sure <= 0.6 && then === undefined) undated.add(proposal)
    }
    const imposer = proposals.slice(before).findLast((proposal) => codebook.kinds.get(proposal.kind)?.actor === 'government')?.actors.find((actor) => actor.role === 'by')?.id 
    stage = { ...stageAfter(stage, mentions, codebook), ...(imposer === undefined ? {} : { imposer }) }
    if (imposer !== undefined && proposals.at(-1)?.start === sentence.start) causes = REMEMBERED
    story = next ?? (story && story.age < (codebook.actors.get(story.actor)?.type === 'company' ? 4 : 2) ? { ...story, age: story.age + 1 } : undefined)
    causes = grammar.cause.test(sentence.words) ? REMEMBERED : causes - 1
  }
  return { proposals: retell(proposals, undated), dropped, read }
}

/**
 * A lead often tells without a day what a later sentence dates: an undated telling takes the day of a dated one of the
 * same happening in the same article, when that lies in the month before publication.
 */
function retell(proposals: readonly Proposal[], undated: ReadonlySet<Proposal>): Proposal[] {
  const alike = new Map<string, Proposal[]>()
  for (const proposal of proposals) {
    const rows = alike.get(proposal.kind) ?? []
    if (rows.length === 0) alike.set(proposal.kind, rows)
    if (!undated.has(proposal) && rows.length < SPOKEN_OF) rows.push(proposal)
  }
  return proposals.map((proposal) => {
    if (!undated.has(proposal)) return proposal
    const dated = (alike.get(proposal.kind) ?? []).find((other) => !undated.has(other) && other.kind === proposal.kind && other.status === proposal.status &&
      other.actors.some((actor) => actor.role === 'by' && proposal.actors.some((ref) => ref.role === 'by' && ref.id === actor.id)) &&
      (other.products.some((id) => proposal.products.includes(id) && id !== 'semiconductors') || isRecent(other.date.start, proposal.date.start)))
    return dated ? { ...proposal, date: dated.date, dateBasis: dated.dateBasis } : proposal
  })
}

function isRecent(day: string, published: string): boolean {
  if (!isDatePrefix(day) || !isDatePrefix(published) || published.length !== 10 || day.length !== 10) return day.startsWith(published) || published.startsWith(day)
  return day <= published && addDays(firstDay(day), 31) >= firstDay(published)
}

function directionOf(action: Action, sentence: string): Direction {
  return directionOfKind(action.kind) ?? (/위법|위헌|무효|정지|unlawful|illegal|struck|block|invalid|vacat|exceed/iu.test(sentence) ? 'eases' : 'tightens')
}

function dateFields({ start, end, span }: { start: string; end?: string; span?: 'throughout' | 'within' }) {
  return { start, ...(end === undefined ? {} : { end, span: span ?? ('throughout' as const) }) }
}

function stageAfter(stage: Stage, mentions: Mentions, codebook: Codebook): Stage {
  let { government, company, imposer } = stage
  // 미국 정부의 대중국 수출 통제: the measure's owner is who imposes it.
  for (const mention of mentions.actors) {
    if (codebook.actors.get(mention.id)?.type !== 'government' || mention.id === 'world' || mention.part === 'target') continue
    if (mentions.objects.some((object) => ['control', 'tariff', 'sanction'].includes(object.class) && object.start >= mention.end && object.start - mention.end < 18)) imposer = mention.id
  }
  for (const mention of mentions.actors) {
    if (mention.part !== 'subject' && mention.part !== 'topic') continue
    const type = codebook.actors.get(mention.id)?.type
    if (type === 'government' && mention.id !== 'world') government = mention.id
    else if (type === 'company') company = mention.id
  }
  return { ...(government === undefined ? {} : { government }), ...(company === undefined ? {} : { company }), ...(imposer === undefined ? {} : { imposer }) }
}
