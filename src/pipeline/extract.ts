import { addDays, firstDay, isDatePrefix } from '../day.ts'
import { type Direction, directionOfKind } from '../event.ts'
import { type Action, findActions, isContested } from './actions.ts'
import type { Article } from './article.ts'
import type { Codebook } from './codebook.ts'
import type { DateMention } from './date-forms.ts'
import type { Grammar } from './grammar.ts'
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
  let ministry: string | undefined
  // The article has named a product of the contest.
  let contested = false
  // Sentences since the last date, for 이날.
  let idle = 0
  const undated = new Set<Proposal>()
  // A day that the sentence before named and nothing in it took: "On Sunday it changed direction. Beijing barred …"
  let spare: Proposal['date'] | undefined
  // A price move may be ascribed to a measure named some sentences ago, or in the headline.
  let causes = grammar.cause.test(article.headline) ? REMEMBERED : 0
  for (const sentence of splitSentences(article.text, article.bodyStart, article.bodyEnd)) {
    const found = findMentions(recogniser, sentence.words, article.published, dates, idle)
    const mentions = ministriesOf(found, sentence.words, ministry ?? stage.government, codebook)
    ministry = mentions.actors.findLast((mention) => isMinistry(mention.id) && mention.end - mention.start > BARE_MINISTRY.length)?.id ?? ministry
    contested ||= mentions.products.some((product) => isContested(product.id))
    const dated = dates.slice(-40).findLast((mention) => mention.date !== undefined && (mention.role === 'event' || mention.role === 'from'))
    const lastDate: Proposal['date'] | undefined = dated?.date && { ...dateFields(dated.date), basis: dated.basis }
    dates.push(...mentions.dates.map((mention) => ({ ...mention, sentence: read.length })))
    if (dates.length > 4 * SPOKEN_OF) dates.splice(0, dates.length - SPOKEN_OF)
    const before = proposals.length
    idle = mentions.dates.length > 0 ? 0 : idle + 1
    const { actions, none } = findActions(codebook, grammar, sentence.words, mentions, { caused: causes > 0, contested, company: stage.company !== undefined, government: stage.imposer !== undefined })
    read.push({ sentence, mentions, actions })
    for (const { rule, reason, verb } of none) {
      dropped.push({ article: article.id, start: sentence.start, end: sentence.end, words: sentence.words.slice(verb.start, verb.end), rule: rule.name, reason })
    }
    let next: Story | undefined
    const free = actions.length === 0 ? mentions.dates.filter((mention) => mention.role === 'event' && mention.date?.start.length === 10 && mention.date.end === undefined) : []
    const past = inHistory(mentions, dates, read.length - 1, grammar.frames !== undefined)
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
      // 인하된 세율은 14일부터 적용된다.
      if (action.kind === 'tariff-in-force' && /(?:인하된|인하한|낮아진|낮춘|내린|lower(?:ed)?|reduced)\s$/u.test(sentence.words.slice(0, action.object.start))) action = { ...action, kind: 'tariff-lowered' }
      // The tariffs of this contest are the American ones; another country's are answers to them.
      if (TARIFF_UP.includes(action.kind) && isForeign(by, codebook)) action = { ...action, kind: 'tariff-retaliation' }
      const drop = (reason: string) => dropped.push({ article: article.id, start: sentence.start, end: sentence.end, words: sentence.words.slice(action.verb.start, action.verb.end), rule: action.rule.name, reason })
      if (past) {
        drop('history')
        continue
      }
      const home = action.frame ? atHome(action, sentence.words, mentions, by, codebook) : undefined
      if (home !== undefined) action = { ...action, kind: home }
      // "Trump had signed the order on Saturday": an order about what was just told.
      if (action.frame && action.rule.name.startsWith('rule-') && last?.kind.startsWith('tariff') && /order|proclamation/i.test(sentence.words.slice(action.object.start, action.object.end))) action = { ...action, kind: action.kind === 'restriction-imposed' ? 'tariff-announced' : action.kind }
      // China's tariffs on American goods answer America's.
      if (action.frame && (action.kind === 'tariff-announced' || action.kind === 'tariff-raised') && by !== undefined && codebook.actors.get(by)?.country === 'cn') action = { ...action, kind: 'tariff-retaliation' }
      // What a ministry says it will levy is announced; what the head of state says he will is threatened.
      if (action.frame && action.kind === 'tariff-threatened' && action.mode === 'vowed' && by !== undefined && by !== 'us-white-house') action = { ...action, kind: codebook.actors.get(by)?.country === 'cn' ? 'tariff-retaliation' : action.rule.kind }
      const governs = by !== undefined && codebook.actors.get(by)?.type === 'government'
      if (action.mode === 'expected') {
        if (actors.sure < 0.85) {
          drop('forecast')
          continue
        }
        action = { ...action, mode: 'announced' }
      }
      // What can or will be is news only from the mouth of who decides it.
      // What a firm says that it will or may lose is its disclosure.
      if ((action.mode === 'offered' || action.mode === 'foretold') && action.kind === 'loss' && action.frame && actors.sure >= 0.6 && by !== undefined) action = { ...action, mode: 'announced' }
      if (action.mode === 'offered' || action.mode === 'foretold') {
        if (!governs || actors.sure < 0.85 || codebook.kinds.get(action.kind)?.actor !== 'government') {
          drop('forecast')
          continue
        }
        const mode = action.mode === 'offered' ? 'considered' : 'vowed'
        action = { ...action, mode, kind: (mode === 'considered' ? action.rule.considered : action.rule.threatened) ?? action.kind }
      }
      if (action.kind === 'statement' && (by === undefined || (action.frame && !grammar.protest.test(sentence.words)) || (governs && !grammar.protest.test(sentence.words) && !mentions.dates.some((date) => date.role === 'event' && date.date?.start.length === 10)))) {
        drop(by === undefined ? 'nobody known speaks' : 'no protest')
        continue
      }
      const then = grammar.atThatTime.test(sentence.words) ? lastDate : undefined
      const told = then ?? (action.frame ? spare : undefined) ?? (story && !(grammar.earlier.test(sentence.words) && isRecent(story.date.start, article.published?.slice(0, 10) ?? '')) && (by === story.actor || (action.frame && by !== undefined && sameState(by, story.actor, codebook))) && !REVIEWS.includes(action.kind) ? story.date : undefined)
      const dated = dateOf(action, mentions, sentence.words, article.published, inferred, grammar, told, by)
      if (dated.value.date.basis !== 'published' && by !== undefined && (action.mode === 'announced' || (action.frame && governs && dated.sure > 0.6 && isRecent(dated.value.date.start, article.published?.slice(0, 10) ?? '')))) next = { actor: mentions.actors.find((mention) => mention.part === 'subject' || mention.part === 'topic')?.id ?? by, date: dated.value.date, age: 0 }
      const grade = gradeOf(action, actors.value, sentence.words, codebook, grammar)
      const adjacent = action.object.start >= action.clause.start && action.object.start < action.clause.end
      const confidence = Math.min(adjacent ? 0.95 : 0.7, actors.sure, dated.sure) * (grade === 'press-unnamed' ? 0.8 : 1)
      const ownWord = action.mode === 'announced' || (action.mode === 'planned' && !mentions.dates.some((date) => date.role === 'report'))
      const bare = /^(?:규제|통제|제한|controls?|curbs?|restrictions?)$/iu.test(sentence.words.slice(action.object.start, action.object.end))
      if ((action.kind === 'investment' && grammar.reason(sentence.words)) || dated.sure <= 0.5 && (grammar.reason(sentence.words) || ((bare || actors.sure < 0.85) && grammar.relative(sentence.words, action.verb.end)) || (action.kind === 'investment' && action.rule.status === undefined && action.mode === 'fact' && !mentions.figures.some((figure) => figure.unit.length === 3)))) {
        drop('background')
        continue
      }
      if (action.frame?.pluperfect && action.frame.governors.length === 0 && dated.sure <= 0.5) {
        drop('background')
        continue
      }
      if (action.kind === 'investment' && grammar.relative(sentence.words, action.verb.end) && !mentions.figures.some((figure) => figure.unit.length === 3)) {
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
      // Two clauses of a sentence may tell one deed: 허가를 받아야 하며 … 규제가 적용된다.
      const twin = proposals.slice(before).find((other) => other.kind === proposal.kind && other.status === proposal.status && other.date.start === proposal.date.start && other.grade === proposal.grade &&
        other.actors.find((actor) => actor.role === 'by')?.id === by && (proposal.products.length === 0 || other.products.length === 0 || proposal.products.every((product) => other.products.includes(product))) && other.kind.startsWith('restriction'))
      if (twin) {
        drop('told in this sentence already')
        continue
      }
      for (const party of partiesTo(action, mentions, sentence.words, codebook, grammar)) {
        const rest = proposal.actors.filter((actor) => actor.role !== 'by' && party !== undefined && !isRival(actor.id, codebook))
        // Which of the two did what is inferred.
        proposals.push(party === undefined ? proposal : { ...proposal, confidence: Math.min(proposal.confidence, 0.55), actors: [{ id: party, role: 'by' }, { id: party.startsWith('us') ? 'cn-government' : 'us-government', role: 'on' }, ...rest] })
      }
      if (dated.sure <= 0.6 && then === undefined) undated.add(proposal)
    }
    spare = free.length === 1 && free[0]?.date ? { ...dateFields(free[0].date), basis: free[0].basis } : undefined
    const imposer = proposals.slice(before).findLast((proposal) => codebook.kinds.get(proposal.kind)?.actor === 'government')?.actors.find((actor) => actor.role === 'by')?.id 
    const asked = /\?\W{0,3}$/.test(sentence.words) ? mentions.actors.filter(({ id }) => codebook.actors.get(id)?.type === 'government') : []
    if (asked.length === 1 && asked[0]) stage = { ...stage, government: asked[0].id, imposer: asked[0].id }
    stage = { ...stageAfter(stage, mentions, codebook), ...(imposer === undefined ? {} : { imposer }) }
    if (imposer !== undefined && proposals.at(-1)?.start === sentence.start) causes = REMEMBERED
    story = next ?? (story && story.age < (codebook.actors.get(story.actor)?.type === 'company' ? 4 : 2) ? { ...story, age: story.age + 1 } : undefined)
    causes = grammar.cause.test(sentence.words) ? REMEMBERED : causes - 1
  }
  const scheduled = scheduleBySequel(retell(proposals, undated, codebook), read, grammar)
  if (inField(read, codebook)) return { proposals: scheduled, dropped, read }
  return { proposals: [], dropped: [...dropped, ...scheduled.map(({ article: id, start, end, words, rule }) => ({ article: id, start, end, words, rule, reason: 'off topic' }))], read }
}

/**
 * Whether an undated sentence goes on about history: the last date before it was of history, and told just before, or
 * the article has named no other date yet (a book review).
 */
function inHistory(mentions: Mentions, dates: readonly DateMention[], sentence: number, far: boolean): boolean {
  if (mentions.dates.some((mention) => mention.role !== 'duration' && mention.role !== 'vague')) return false
  const told = dates.filter((mention) => mention.role !== 'duration' && mention.role !== 'vague')
  const last = told.at(-1)
  return last?.role === 'history' && (sentence - (last.sentence ?? 0) <= (far ? 4 : 1) || told.every((mention) => mention.role === 'history'))
}

/**
 * A lead often tells without a day what a later sentence dates: an undated telling takes the day of a dated one of the
 * same happening in the same article, when that lies in the month before publication.
 */
function retell(proposals: readonly Proposal[], undated: ReadonlySet<Proposal>, codebook: Codebook): Proposal[] {
  const alike = new Map<string, Proposal[]>()
  for (const proposal of proposals) {
    const rows = alike.get(proposal.kind) ?? []
    if (rows.length === 0) alike.set(proposal.kind, rows)
    if (!undated.has(proposal) && rows.length < SPOKEN_OF) rows.push(proposal)
  }
  return proposals.map((proposal) => {
    if (!undated.has(proposal)) return proposal
    const dated = (alike.get(proposal.kind) ?? []).find((other) => !undated.has(other) && other.kind === proposal.kind && other.status === proposal.status &&
      other.actors.some((actor) => actor.role === 'by' && proposal.actors.some((ref) => ref.role === 'by' && (ref.id === actor.id || sameState(ref.id, actor.id, codebook)))) &&
      (other.products.some((id) => proposal.products.includes(id) && id !== 'semiconductors') ||
        (isRecent(other.date.start, proposal.date.start) && (mayBeAlike(other.products, proposal.products, codebook)))))
    return dated ? { ...proposal, date: dated.date, dateBasis: dated.dateBasis } : proposal
  })
}

/** Neither list of products rules the other out: one is empty, or they meet in the tree of products. */
function mayBeAlike(a: readonly string[], b: readonly string[], codebook: Codebook): boolean {
  const root = (id: string): string => { const up = codebook.products.get(id)?.broader; return up === undefined ? id : root(up) }
  return a.length === 0 || b.length === 0 || a.some((id) => b.some((other) => root(id) === root(other)))
}

function sameState(a: string, b: string, codebook: Codebook): boolean {
  const [first, second] = [codebook.actors.get(a), codebook.actors.get(b)]
  return first?.type === 'government' && second?.type === 'government' && first.country === second.country
}

const TARIFF_UP: readonly string[] = ['tariff-announced', 'tariff-raised', 'tariff-in-force', 'tariff-threatened']

function isForeign(id: string | undefined, codebook: Codebook): boolean {
  const actor = id === undefined ? undefined : codebook.actors.get(id)
  return actor?.type === 'government' && (actor.country === 'cn' || actor.country === 'eu' || actor.country === 'ca')
}

/** Measures that are made known on one day and take effect on another. */
const WITH_EFFECT: readonly string[] = ['restriction-imposed', 'tariff-announced', 'tariff-raised', 'tariff-lowered', 'tariff-retaliation']

/** What is announced is scheduled where the same or the next sentence names the later day of its effect. */
function scheduleBySequel(proposals: readonly Proposal[], read: Extraction['read'], grammar: Grammar): Proposal[] {
  const place = new Map(read.map(({ sentence }, i) => [sentence.start, i]))
  return proposals.map((proposal) => {
    if (!WITH_EFFECT.includes(proposal.kind) || !['announced', 'in-force'].includes(proposal.status) || proposal.date.start.length !== 10) return proposal
    const at = place.get(proposal.start) ?? 0
    const later = [0, 1, 2, 3].some((step) => {
      const row = read[at + step]
      if (!row || (step > 1 && !OF_THE_MEASURE.test(row.sentence.words)) || (step === 1 && row.actions.some((action) => action.kind !== proposal.kind))) return false
      return row.mentions.dates.some((mention) => mention.date !== undefined && mention.role !== 'report' && mention.role !== 'until' && mention.role !== 'history' &&
        (grammar.effect?.test(row.sentence.words) ?? EFFECT.test(row.sentence.words.slice(mention.end, mention.end + 24))) && isAfter(mention.date.start, proposal.date.start))
    })
    return later ? { ...proposal, status: 'scheduled' } : proposal
  })
}

/** Begins a sentence that goes on about the measure just told. */
const OF_THE_MEASURE = /^(?:시행일|발효일|인하된|낮아진|(?:이|이번|해당|이들|새) ?(?:규정|규칙|조치|관세|제도|세율|공고))/u

/** After a day: a measure takes effect on it. */
const EFFECT = /^(?:\([^)]{1,8}\))?(?:부터|이?다[.]|,? ?(?:전면 |정식 |본격 )?(?:시행|발효|적용|효력)|에 (?:시행|발효|적용))/u

function isAfter(day: string, than: string): boolean {
  if (!isDatePrefix(day) || !isDatePrefix(than)) return false
  return firstDay(day) > firstDay(than) && firstDay(day) <= addDays(firstDay(than), 400)
}

/** Classes that name what governments of the field do to its goods. */
const OF_THE_FIELD: readonly string[] = ['control', 'deal', 'tariff', 'counter-tariff', 'sanction', 'blacklist', 'licence', 'waiver', 'truce', 'offence', 'purchase', 'probe', 'home-rule', 'countermeasure', 'sealed-list']

/** 상무부 alone: the ministry of commerce last named in full, else that of the government last spoken of. */
const BARE_MINISTRY = '상무부'

function isMinistry(id: string): boolean {
  return id === 'us-commerce' || id === 'cn-mofcom'
}

function ministriesOf(mentions: Mentions, sentence: string, last: string | undefined, codebook: Codebook): Mentions {
  if (last === undefined || codebook.actors.get(last)?.country !== 'cn') return mentions
  return { ...mentions, actors: mentions.actors.map((mention) => (sentence.slice(mention.start, mention.end) === BARE_MINISTRY ? { ...mention, id: 'cn-mofcom' } : mention)) }
}

function isRival(id: string, codebook: Codebook): boolean {
  const actor = codebook.actors.get(id)
  return actor?.type === 'government' && (actor.country === 'us' || actor.country === 'cn')
}

/** What two states do to each other in one sentence is an act of each: 미국은 …에서 …로, 중국은 …에서 …로 인하한다. */
function partiesTo(action: Action, mentions: Mentions, sentence: string, codebook: Codebook, grammar: Grammar): (string | undefined)[] {
  if (action.kind !== 'tariff-lowered' && action.kind !== 'tariff-paused') return [undefined]
  const states = mentions.actors.filter((mention) => mention.part === 'topic' && isRival(mention.id, codebook) && mention.start < action.verb.start && mention.start >= action.clause.start)
  const own = states.filter((state, i) => mentions.objects.some((object) => object.class === 'tariff' && object.start > state.end && object.start < (states[i + 1]?.start ?? action.verb.start)))
  const countries = new Set(own.map((state) => codebook.actors.get(state.id)?.country))
  return countries.size === 2 || (countries.size === 0 && action.kind === 'tariff-lowered' && grammar.both(sentence.slice(0, action.verb.start))) ? ['us-government', 'cn-government'] : [undefined]
}

/** A shorter text need not name everything that shows its field. */
const SHORT = 6

/**
 * Whether an article is of the field at all: some sentence of it names a measure beside a government, and it names a
 * controlled good, a blacklist, or a tariff of the United States or China. A phone company's tariffs and a league's
 * sanctions are neither.
 */
function inField(read: Extraction['read'], codebook: Codebook): boolean {
  if (read.length <= SHORT) return true
  const government = (mentions: Mentions, wanted: RegExp) => mentions.actors.some(({ id }) => {
    const actor = codebook.actors.get(id)
    return actor?.type === 'government' && wanted.test(actor.country)
  })
  const names = (mentions: Mentions, classes: readonly string[]) => mentions.objects.some((object) => classes.includes(object.class))
  return read.some(({ mentions }) => names(mentions, OF_THE_FIELD) && government(mentions, /^(?!world)/)) && read.some(({ mentions }) => government(mentions, /^(?:us|cn)$/)) &&
    read.some(({ mentions }) => mentions.products.some(({ id }) => isContested(id)) || names(mentions, ['blacklist']) ||
      (names(mentions, ['tariff', 'counter-tariff']) && government(mentions, /^(?:us|cn)$/)))
}

function isRecent(day: string, published: string): boolean {
  if (!isDatePrefix(day) || !isDatePrefix(published) || published.length !== 10 || day.length !== 10) return day.startsWith(published) || published.startsWith(day)
  return day <= published && addDays(firstDay(day), 31) >= firstDay(published)
}

/** Words of those who buy and use. */
const BUYING = /\b(?:buy|bought|buying|purchas\w*|us(?:e|ing)|order\w*|procur\w*|install\w*|deploy\w*|test\w*)\b/i

/**
 * A state that keeps its own people from buying makes a rule at home; one that keeps others from buying its goods, or
 * its own from selling, restricts exports.
 */
function atHome(action: Action, sentence: string, mentions: Mentions, by: string | undefined, codebook: Codebook): Proposal['kind'] | undefined {
  const country = by === undefined ? undefined : codebook.actors.get(by)?.country
  const { kind, frame, verb, object } = action
  if (!frame || country === undefined) return undefined
  const foreign = mentions.actors.some((mention) => mention.start >= verb.end && mention.end <= object.start && ![country, 'world'].includes(codebook.actors.get(mention.id)?.country ?? country))
  const buying = BUYING.test(sentence.slice(object.start, object.end)) || BUYING.test(sentence.slice(verb.start, object.start))
  if (kind === 'domestic-rule' && foreign && buying && country !== 'cn') return 'restriction-imposed'
  if (kind === 'restriction-imposed' && buying && country === 'cn' && !foreign) return 'domestic-rule'
  return undefined
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
  // Where frames tell the subjects, who heads one; else who looks like one.
  const heads = (mention: Mentions['actors'][number]) => mentions.frames?.subjects.some((span) => mention.start >= span.start && mention.start - span.start < 24 && mention.end <= span.end)
  for (const mention of mentions.actors) {
    if (!(heads(mention) ?? (mention.part === 'subject' || mention.part === 'topic')) || mention.part === 'target') continue
    const type = codebook.actors.get(mention.id)?.type
    if (type === 'government' && mention.id !== 'world') government = mention.id
    else if (type === 'company') company = mention.id
  }
  return { ...(government === undefined ? {} : { government }), ...(company === undefined ? {} : { company }), ...(imposer === undefined ? {} : { imposer }) }
}
