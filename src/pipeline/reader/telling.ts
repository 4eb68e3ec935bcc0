import { type Direction, directionOfKind } from '../../event.ts'
import type { Action } from '../actions/actions.ts'
import { gradeOf } from '../actions/grade.ts'
import { CONTROLS } from '../actions/kind-groups.ts'
import type { Memory, Story } from '../actions/memory.ts'
import type { Proposal } from '../actions/proposal.ts'
import { isRival, sameState } from '../actions/states.ts'
import { statusOf } from '../actions/status.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { isLongBefore, isRecent } from '../dates/near-days.ts'
import { type Frame, type Grammar, isEventMode } from '../grammar/grammar.ts'
import type { Article } from '../pages/article.ts'
import type { Mentions } from '../sentences/mentions.ts'
import type { Sentence } from '../sentences/sentences.ts'
import { CEASES } from '../actions/object-of-verb.ts'
import { actorsOf } from '../slots/actors-of-action.ts'
import { carried } from '../slots/carried-day.ts'
import { dateOf, type DayTold } from '../slots/day-of-action.ts'
import { figuresOf } from '../slots/figures-of-action.ts'
import type { Filled } from '../slots/filled.ts'
import { productsOf } from '../slots/products-of-action.ts'
import { eachOnItsDay } from './firms-each-on-its-day.ts'
import { kindByAnaphor, kindInContext } from './kind-in-context.ts'

/** Where an action is told. */
export interface Scene {
  readonly article: Article
  readonly sentence: Sentence
  readonly mentions: Mentions
  /** What the article told before this sentence. */
  readonly memory: Memory
  /** The sentence goes on about history. */
  readonly past: boolean
  readonly codebook: Codebook
  readonly grammar: Grammar
}

/** What an action comes to: proposals, or the reason why it is none. */
export interface Told {
  readonly proposals: readonly Proposal[]
  readonly dropped: string | undefined
  /** No day of its own: a later sentence may tell it. */
  readonly undated: boolean
  /** What was made known and when, for the sentences that go on about it. */
  readonly story: Story | undefined
}

const nothing = (dropped: string, story?: Story): Told => ({ proposals: [], dropped, undated: false, story })

/**
 * An action with its slots filled. `last` is the proposal before it, `here` are those that its sentence has told already.
 * The order: who acts; what it is called in this context; how it is meant, coming from him; when; and whether it is news.
 */
export function tell(found: Action, scene: Scene, last: Proposal | undefined, here: readonly Proposal[]): Told {
  const { article, mentions, codebook, grammar, memory } = scene
  const { start, end, words } = scene.sentence
  const named: Action = { ...found, kind: kindByAnaphor(found, words, last?.kind, grammar) }
  const actors = actorsOf(named, mentions, words, codebook, grammar, memory.stage)
  // "Nexperia halted shipments": no government's doing, but the firm's.
  const own = actors.value.length === 0 && found.frame && found.kind === 'restriction-imposed' ? stoppage(found, codebook) : undefined
  if (own) return tell(own, scene, last, here)
  if (actors.value.length === 0) return nothing('nobody acts')
  if (scene.past) return nothing('history')
  // What others say that a firm has stopped it may not have.
  if (named.rule.verb.includes('cease') && /\b(?:claim|alleg|rumou?r)/.test(words)) return nothing('forecast')
  if (isOnlyOfHistory(found, mentions)) return nothing('history')
  const by = actors.value.find((actor) => actor.role === 'by')?.id
  const governs = by !== undefined && codebook.actors.get(by)?.type === 'government'
  const action = asMeant({ ...named, kind: kindInContext(named, words, mentions, by, last?.kind, codebook) }, by, governs, actors.sure, codebook)
  if (!action) return nothing('forecast')
  // 인하된 세율은 14일부터 적용된다: the effect of the cut just told.
  if (!found.frame && found.kind === 'tariff-in-force' && action.kind === 'tariff-lowered' && last?.kind === action.kind) return nothing('told before')
  // "Antimony joined them in September": what was told before, of other goods.
  if (action.verb.class === 'join' && !here.some(({ kind }) => kind === 'restriction-imposed') && (last?.kind !== 'restriction-imposed' || memory.measure?.class !== 'control' || memory.measure.age > 1)) return nothing('nothing to join')
  // "plans to stop supplying": not yet.
  if (action.kind === 'order' && action.verb.class === 'cease' && action.mode !== 'fact' && action.mode !== 'announced') return nothing('plan')
  if (action.kind === 'statement' && !isProtest(action, by, governs, actors.sure, scene)) return nothing(by === undefined ? 'nobody known speaks' : 'no protest')

  const then = grammar.atThatTime.test(words) ? memory.lastDay : undefined
  const story = then ?? dayInMind(action, by, scene)
  const left = story ?? dayOfParagraph(action, scene)
  const mind = left && carried(left)
  const day = dateOf(action, { sentence: words, mentions, grammar, published: article.published, inferred: article.publishedBasis === 'inferred', story: mind, by })
  const { date, later } = day.value
  const recent = () => isRecent(date.start, article.published?.slice(0, 10) ?? '')
  const madeKnown = date.basis !== 'published' && by !== undefined && (action.mode === 'announced' || (action.frame !== undefined && governs && day.sure > 0.6 && recent()))
  const made = madeKnown ? { actor: mentions.actors.find((mention) => mention.part === 'subject' || mention.part === 'topic')?.id ?? by, date } : undefined
  if (last?.kind === 'sanction-imposed' && saysWhatListingMeans(action, day, scene)) return nothing('told before', made)
  // A list is a sanction on those it names, or on a day.
  if (action.kind === 'sanction-imposed' && action.frame && day.sure <= 0.5 && actors.sure < 0.85 && !actors.value.some(({ role }) => role === 'on') && !SEVERAL.test(words)) return nothing('nobody is hit', made)
  if (isBackground(action, actors.sure, mind !== undefined && mind === day.value.date && story === undefined ? 0.5 : day.sure, scene)) return nothing('background', made)

  const grade = gradeOf(action, actors.value, words, codebook, grammar)
  const adjacent = action.object.start >= action.clause.start && action.object.start < action.clause.end
  const confidence = Math.min(adjacent ? 0.95 : 0.7, actors.sure, day.sure) * (grade === 'press-unnamed' ? 0.8 : 1)
  const ownWord = action.mode === 'announced' || (action.mode === 'planned' && !mentions.dates.some((mention) => mention.role === 'report'))
  const proposal: Proposal = {
    article: article.id,
    rule: action.rule.name,
    kind: action.kind,
    status: statusOf(action, ownWord, later),
    direction: directionOf(action, words),
    date,
    actors: actors.value,
    products: productsOf(action, mentions, codebook, grammar),
    figures: figuresOf(action, mentions),
    grade,
    confidence: Math.round(confidence * 100) / 100,
    start, end, words,
    because: `${words.slice(action.object.start, action.object.end)} + ${words.slice(action.verb.start, action.verb.end)}`,
    dateBasis: date.basis,
  }
  if (here.some((other) => tellsTheSame(other, proposal, by))) return nothing('told in this sentence already', made)
  // 관세율을 끌어올리며 맞받았다: America's answer is what it did.
  if (!action.frame && action.kind === 'tariff-retaliation' && codebook.actors.get(by ?? '')?.country === 'us' && here.some(({ kind }) => kind.startsWith('tariff'))) return nothing('told in this sentence already', made)
  const both = actedOnEachOther(action, scene)
  return { proposals: both ? actOfEach(proposal, codebook) : grammar.objectFirst ? eachOnItsDay(proposal, words, mentions, codebook) : [proposal], dropped: undefined, undated: !both && day.sure <= 0.6 && then === undefined, story: made }
}

/** 명단에 올렸다. 이 회사에 팔려면 허가를 받아야 한다. 2027년부터는 살 수 없게 된다: what being listed means, now or later. */
function saysWhatListingMeans(action: Action, { value: { date, later }, sure }: Filled<DayTold>, { article, sentence: { words }, memory, grammar }: Scene): boolean {
  // "American suppliers must now seek a licence": so in English, of what is to come.
  if (action.frame) return CONTROLS.includes(action.kind) && /^(?:licence|case-by-case)$/.test(action.object.class) && (action.mode !== 'fact' || action.rule.modal === 'must') && sure <= 0.6 && memory.measure?.class === 'blacklist' && memory.measure.age <= 1
  if (action.kind !== 'restriction-imposed') return false
  const present = grammar.present?.(words) === true
  if (present && (later || date.start > (article.published ?? '9'))) return true
  return sure <= 0.6 && memory.scene !== undefined && memory.scene.age <= 2 && (present || (action.rule.verb.includes('impose') && action.object.class === 'licence'))
}

/** The verb and object of an action as what a firm stops on its own. */
function stoppage(found: Action, codebook: Codebook): Action | undefined {
  const rule = codebook.rules.find((row) => row.verb.includes('cease') && row.object.includes(found.object.class))
  return rule && CEASES.test(found.frame?.lemma ?? '') && /^(?:fact|announced)$/.test(found.mode) ? { ...found, rule, kind: rule.kind } : undefined
}

/** 2015년 명단에 올랐다: the only day told is of history, and is the verb's: near it in its clause, or with no other verb between. */
function isOnlyOfHistory({ frame, clause, verb }: Action, { dates, frames, verbs }: Mentions): boolean {
  if (dates.some(({ role, date }) => role !== 'history' && role !== 'duration' && date !== undefined)) return false
  return dates.some(({ role, date, start, end }) => {
    if (role !== 'history' || date === undefined) return false
    if (frame) return frames?.ownerOf(start)?.head === frame.head
    const isNear = start >= clause.start && verb.start - end < 30
    return end <= verb.start && (isNear || !verbs.some((other) => other.start >= end && other.end <= verb.start))
  })
}

/** How an action is meant, coming from who does it: what can or will be is news only from the mouth of who decides it. */
function asMeant(action: Action, by: string | undefined, governs: boolean, sure: number, codebook: Codebook): Action | undefined {
  // What lawmakers table is a measure to come.
  if (by === 'us-congress' && action.kind === 'restriction-imposed' && isEventMode(action.mode)) return { ...action, mode: 'considered', kind: 'restriction-considered' }
  if (action.mode === 'expected') return sure < 0.85 ? undefined : { ...action, mode: 'announced' }
  if (action.mode !== 'offered' && action.mode !== 'foretold') return action
  // What a firm says that it will or may lose is its disclosure.
  if (action.kind === 'loss' && action.frame && sure >= 0.6 && by !== undefined) return { ...action, mode: 'announced' }
  // What another says that a firm will build is its plan.
  if (action.kind === 'investment' && action.mode === 'foretold') return { ...action, mode: 'planned' }
  if (!governs || sure < 0.85 || codebook.kinds.get(action.kind)?.actor !== 'government') return undefined
  const mode = action.mode === 'offered' ? 'considered' : 'vowed'
  return { ...action, mode, kind: (mode === 'considered' ? action.rule.considered : action.rule.threatened) ?? action.kind }
}

/**
 * A remark is an event where somebody known protests; a government's also where it names its day. Whatever a firm, named in
 * the sentence, says of the controls is its position on them.
 */
function isProtest(action: Action, by: string | undefined, governs: boolean, sure: number, { sentence, mentions, memory, grammar }: Scene): boolean {
  if (by === undefined) return false
  // What a firm stops, it says itself.
  if (action.rule.verb.includes('cease')) return !governs && sure >= 0.7
  if (grammar.protest.test(sentence.words)) return true
  // “…”고 했다: said, no more.
  if (!action.frame && sentence.words.slice(action.verb.start, action.verb.end) === '했') return false
  if (action.frame) return !governs && sure >= 0.85 && memory.contested && OF_CONTROLS.includes(action.object.class) &&
    (action.object.class !== 'flow' || /\b(?:China|Chinese|Beijing|Huawei)\b/.test(sentence.words) || mentions.figures.some((figure) => figure.unit.length === 3))
  return (!governs || mentions.dates.some((date) => date.role === 'event' && date.date?.start.length === 10))
}

/** Firms by their number: whom a list names. */
const SEVERAL = /\b(?:\d+|dozens|hundreds|two|three|four|five|six|seven|eight|nine|ten|dozen)\s(?:(?:more|other|of|the|its|their|[A-Z]\w+|[a-z]+['’]s|[a-z]+)\s){0,3}(?:entities|firms|companies|affiliates|organi[sz]ations|subsidiaries|groups|parties|units)\b/

/** What a remark must be about to be one on the controls. */
const OF_CONTROLS: readonly string[] = ['control', 'flow', 'licence', 'waiver', 'blacklist', 'sanction', 'rivalry', 'tariff']

/** Kinds that look back over more than the day at hand, so that a day told before is not theirs. */
const REVIEWS: readonly string[] = ['chip-for-market', 'market-reaction', 'order']

/** … but that a firm stops is of a day. */
function isReview({ kind, rule }: Action): boolean {
  return REVIEWS.includes(kind) && !rule.verb.includes('cease')
}

/** The day that the sentences before have left in mind for this one. */
function dayInMind(action: Action, by: string | undefined, { article, sentence, memory: { story, spare }, codebook, grammar }: Scene): Proposal['date'] | undefined {
  if (action.frame && spare) return spare
  if (!story || isReview(action)) return undefined
  const his = by === story.actor || (action.frame !== undefined && by !== undefined && sameState(by, story.actor, codebook))
  return his && !(grammar.earlier.test(sentence.words) && isRecent(story.date.start, article.published?.slice(0, 10) ?? '')) ? story.date : undefined
}

/** "needs", "is barred", with nobody telling of it. */
function isPresentTense({ verb, lemma, infinitive, nominal, participle, governors }: Frame, words: string): boolean {
  const said = words.slice(verb.start, verb.end).toLowerCase()
  return !infinitive && !nominal && !participle && governors.length === 0 && (/^(?:is|are)\b(?! \w+ing\b| being)/.test(said) || said === lemma || said === `${lemma}s` || said === `${lemma}es`)
}

/** The day that its paragraph has told of, for a deed without one of its own. */
function dayOfParagraph(action: Action, { article, sentence: { words }, memory, grammar }: Scene): Proposal['date'] | undefined {
  if (memory.scene === undefined) return undefined
  const { date } = memory.scene
  const published = article.published?.slice(0, 10) ?? ''
  // Nobody tells today's news in the middle of last year's.
  if (action.frame) return !isReview(action) && isPastTense(action.frame, words) && isLongBefore(date.start, published) ? date : undefined
  return !grammar.objectFirst || /최근|현재/u.test(words) || (grammar.earlier.test(words) && isRecent(date.start, published)) ? undefined : date
}

/** "ordered", "was ordered", not "has ordered" or "orders". */
function isPastTense({ verb, lemma, infinitive, nominal }: Frame, words: string): boolean {
  const said = words.slice(verb.start, verb.end).toLowerCase()
  return !infinitive && !nominal && !/^(?:has|have|is|are|will|would|may|might|can|could|must|should|['’])/.test(said) && !/ing\b/.test(said) && said !== lemma && said !== `${lemma}s` && said !== `${lemma}es`
}

/** Whether an action is told only to explain another: undated, as a reason, as an attribute. */
function isBackground(action: Action, who: number, when: number, { sentence: { words }, mentions, grammar }: Scene): boolean {
  const { kind, rule, mode, object, verb, clause, frame } = action
  const money = () => mentions.figures.some((figure) => figure.unit.length === 3)
  if (kind === 'investment' && (grammar.reason(words) || (grammar.relative(words, verb.end) && !money()))) return true
  // “관세가 석 달 미뤄진 것뿐”이라고 한 연구원은 말했다: somebody unnamed takes for granted what he speaks of, if he dates it not.
  if (grammar.objectFirst && kind !== 'statement' && grammar.quotedBy?.(words, verb.start) === 'nobody' && !mentions.dates.some(({ date, start, end }) => date !== undefined && start >= clause.start && end <= verb.start)) return true
  // "cards, which also need a licence", "sales are still forbidden": how things are, whatever day the clause around it tells.
  if (frame && CONTROLS.includes(kind) && /\b(?:still|remains?)\b/.test(words.slice(frame.verb.start, frame.verb.end))) return true
  if (frame?.described && /^(?:licence|tariff)$/.test(object.class) && isPresentTense(frame, words)) return true
  if (when > 0.5) return false
  // "Exports of it need a licence": how things are, not what was done.
  if (frame && object.class === 'licence' && CONTROLS.includes(kind) && mode !== 'considered' && verb.class !== 'catch' && isPresentTense(frame, words)) return true
  const bare = /^(?:규제|통제|제한|controls?|curbs?|restrictions?)$/iu.test(words.slice(object.start, object.end))
  // 2년 동안 사들인 칩은 20억 달러어치다: how much there is.
  if (kind === 'order' && grammar.objectFirst && grammar.relative(words, verb.end)) return true
  return grammar.reason(words) || ((bare || who < 0.85) && grammar.relative(words, verb.end)) ||
    (kind === 'investment' && rule.status === undefined && mode === 'fact' && !money()) ||
    (frame?.pluperfect === true && (frame.governors.length === 0 || (frame.passive && mode !== 'fact')))
}

/** Two clauses of a sentence may tell one deed: 허가를 받아야 하며 … 규제가 적용된다. */
function tellsTheSame(other: Proposal, proposal: Proposal, by: string | undefined): boolean {
  return proposal.kind.startsWith('restriction') && other.kind === proposal.kind && other.status === proposal.status && other.date.start === proposal.date.start && other.grade === proposal.grade &&
    other.actors.find((actor) => actor.role === 'by')?.id === by && (proposal.products.length === 0 || other.products.length === 0 || proposal.products.every((product) => other.products.includes(product)))
}

/** Whether two states did it to each other: 미국은 …에서 …로, 중국은 …에서 …로 인하한다. */
function actedOnEachOther(action: Action, { sentence: { words }, mentions, codebook, grammar }: Scene): boolean {
  // "began imposing duties on each other's goods".
  if (action.frame && /^tariff-(?:announced|raised|in-force|retaliation)$/.test(action.kind) && /\beach other['’]s\b/.test(words)) return true
  if (action.kind !== 'tariff-lowered' && action.kind !== 'tariff-paused') return false
  const states = mentions.actors.filter((mention) => mention.part === 'topic' && isRival(mention.id, codebook) && mention.start < action.verb.start && mention.start >= action.clause.start)
  const own = states.filter((state, i) => mentions.objects.some((object) => object.class === 'tariff' && object.start > state.end && object.start < (states[i + 1]?.start ?? action.verb.start)))
  const countries = new Set(own.map((state) => codebook.actors.get(state.id)?.country))
  return countries.size === 2 || (countries.size === 0 && action.kind === 'tariff-lowered' && grammar.both(words.slice(0, action.verb.start)))
}

/** One proposal for each of the two states. Which of them did what is inferred. */
function actOfEach(proposal: Proposal, codebook: Codebook): Proposal[] {
  const rest = proposal.actors.filter((actor) => actor.role !== 'by' && !isRival(actor.id, codebook))
  const act = (by: string, on: string): Proposal => ({ ...proposal, confidence: Math.min(proposal.confidence, 0.55), actors: [{ id: by, role: 'by' }, { id: on, role: 'on' }, ...rest] })
  const answer = /^tariff-(?:announced|raised|in-force)$/.test(proposal.kind) ? { kind: 'tariff-retaliation' as const } : {}
  return [act('us-government', 'cn-government'), { ...act('cn-government', 'us-government'), ...answer }]
}

function directionOf(action: Action, sentence: string): Direction {
  return directionOfKind(action.kind) ?? (/위법|위헌|무효|정지|unlawful|illegal|struck|block|invalid|vacat|exceed/iu.test(sentence) ? 'eases' : 'tightens')
}
