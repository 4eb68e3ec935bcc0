import type { EventDate } from '../../event.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { DateMention } from '../dates/date-forms.ts'
import type { Grammar } from '../grammar/grammar.ts'
import { type Remembered, measureInMind } from '../sentences/anaphora.ts'
import type { Mentions } from '../sentences/mentions.ts'
import type { Proposal } from './proposal.ts'
import { ministryNamed } from './states.ts'

/** Sentences after which a measure is no longer in the reader's mind. */
const REMEMBERED = 9

/** So many dates are kept in mind. */
const SPOKEN_OF = 200

/** Who was last the subject, by type: pronouns and dropped subjects mean him. */
export interface Stage {
  readonly government: string | undefined
  readonly company: string | undefined
  /** The one before it: "the company stopped production for Phytium" is not Phytium. */
  readonly otherCompany: string | undefined
  /** Of those of the contest the goods last named. */
  readonly goods: readonly string[] | undefined
  /** The government whose measure was last told. */
  readonly imposer: string | undefined
  /** The government where the article was written, by its dateline: "TAIPEI — The government suspended". */
  readonly home: string | undefined
}

/** The day of what an actor made known, for the sentences that go on about it. */
export interface Story {
  readonly actor: string
  readonly date: EventDate
}

/** What an article has told so far, as far as its next sentence leans on it. It changes as the article is read. */
export interface Memory {
  stage: Stage
  /** With the sentences since: a firm's filing is longer than a minister's word. */
  story: (Story & { readonly age: number }) | undefined
  /** The ministry of commerce last named in full. */
  ministry: string | undefined
  /** The article has named a product of the contest. */
  contested: boolean
  /** Its dates, in order, each with its sentence. */
  readonly dates: DateMention[]
  /** Sentences since the last date, for 이날. */
  idle: number
  /** The last day of an event that the sentences before have named. */
  lastDay: EventDate | undefined
  /** A day that the sentence before named and nothing in it took: "On Sunday it changed direction. Beijing barred …" */
  spare: EventDate | undefined
  /** The day that this paragraph has told of last, with the sentences since: what follows without a day goes on about it. */
  scene: { readonly date: EventDate; readonly age: number } | undefined
  /** The article parts its paragraphs; where none are told apart, no day is kept for the sentences after it. */
  readonly parted: boolean
  /** The measure last told, which "it" and "the order" may stand for. */
  measure: Remembered | undefined
  /** For so many sentences a price move may be ascribed to a measure named before, or in the headline. */
  causes: number
}

/** What is in mind before the first sentence. */
export function memoryOf(headline: string, parted: boolean, grammar: Grammar): Memory {
  return {
    stage: { government: undefined, company: undefined, otherCompany: undefined, goods: undefined, imposer: undefined, home: undefined }, story: undefined, ministry: undefined, contested: false, dates: [], idle: 0, lastDay: undefined, spare: undefined, scene: undefined, parted, measure: undefined,
    causes: grammar.cause.test(headline) ? REMEMBERED : 0,
  }
}

/** Takes in what a sentence names, before its actions are told; `opens` where a paragraph begins with it. */
export function meet(memory: Memory, mentions: Mentions, sentence: number, opens: boolean, codebook: Codebook): void {
  if (opens) memory.scene = undefined
  memory.ministry = ministryNamed(mentions) ?? memory.ministry
  memory.contested ||= mentions.products.some(({ id }) => !codebook.everyday.has(id))
  const last = memory.dates.findLast((mention, i) => i >= memory.dates.length - 40 && mention.date !== undefined && (mention.role === 'event' || mention.role === 'from'))
  memory.lastDay = last && eventDate(last)
  for (const mention of mentions.dates) memory.dates.push({ ...mention, sentence })
  if (memory.dates.length > 4 * SPOKEN_OF) memory.dates.splice(0, memory.dates.length - SPOKEN_OF)
  memory.idle = mentions.dates.length > 0 ? 0 : memory.idle + 1
}

/** Takes in what a sentence has told: its proposals, the day that was made known, and whether it had any action. */
export function remember(
  memory: Memory, sentence: string, mentions: Mentions, told: readonly Proposal[], story: Story | undefined, acted: boolean, codebook: Codebook, grammar: Grammar,
): void {
  const free = acted ? [] : mentions.dates.filter(({ role, date }) => role === 'event' && date?.start.length === 10 && date.end === undefined)
  memory.spare = free.length === 1 && free[0] ? eventDate(free[0]) : undefined
  memory.scene = sceneAfter(memory, sentence, mentions, told)
  memory.measure = measureInMind(memory.measure, told.at(-1), mentions)
  const imposer = told.findLast((proposal) => codebook.kinds.get(proposal.kind)?.actor === 'government')?.actors.find((actor) => actor.role === 'by')?.id
  const stage = stageAfter(askedOf(memory.stage, sentence, mentions, codebook), sentence, mentions, codebook)
  // 트럼프 대통령은 몇 시간 뒤 맞받았다: what follows is his.
  const takesOver = grammar.objectFirst && imposer === undefined && stage.imposer !== undefined && stage.government !== undefined && stage.government !== memory.stage.government
  const goods = mentions.products.map(({ id }) => id).filter((id) => !codebook.everyday.has(id))
  memory.stage = { ...stage, goods: goods.length > 0 ? goods : stage.goods, imposer: imposer ?? (takesOver ? stage.government : stage.imposer) }
  const age = memory.story && memory.story.age + 1
  if (story) memory.story = { ...story, age: 0 }
  else if (memory.story && age !== undefined && age <= (codebook.actors.get(memory.story.actor)?.type === 'company' ? 4 : 2)) memory.story = { ...memory.story, age }
  else memory.story = undefined
  // A market report names the cause once, and then price after price.
  const moved = grammar.objectFirst && told.some((proposal) => proposal.kind === 'market-reaction')
  memory.causes = grammar.cause.test(sentence) ? REMEMBERED : moved ? memory.causes : (imposer === undefined ? memory.causes : REMEMBERED) - 1
}

/** After a day with which another is compared: 전날보다 1% 내린. */
const COMPARED = /^(?:보다|에 비해|에 견줘| ?대비| ?종가| ?기준)/u

/** Sentences of a paragraph after which its day is no longer in mind. */
const SCENE = 5

/** The day at which a paragraph is after a sentence: that of what it told, else the last day it named. */
function sceneAfter({ scene, parted }: Memory, sentence: string, mentions: Mentions, told: readonly Proposal[]): Memory['scene'] {
  if (!parted) return undefined
  const named = mentions.dates.findLast(({ role, date, end, quoted }) => role === 'event' && date !== undefined && !quoted && !COMPARED.test(sentence.slice(end, end + 6)))
  const deed = told.findLast((proposal) => mentions.dates.some(({ role, date }) => (role === 'event' || role === 'report') && date?.start === proposal.date.start))
  const date = deed?.date ?? (named && eventDate(named))
  if (date && date.start.length >= 7) return { date, age: 0 }
  return scene && date === undefined && scene.age < SCENE ? { ...scene, age: scene.age + 1 } : undefined
}

/** A date as an event carries it. */
function eventDate({ date, basis }: DateMention): EventDate | undefined {
  return date && { start: date.start, ...(date.end === undefined ? {} : { end: date.end, span: date.span ?? ('throughout' as const) }), basis }
}

function tellsTime({ role }: DateMention): boolean {
  return role !== 'duration' && role !== 'vague'
}

/**
 * Whether an undated sentence goes on about history: the last date before it was of history, and told just before, or
 * the article has named no other date yet (a book review).
 */
export function inHistory(mentions: Mentions, dates: readonly DateMention[], sentence: number, far: boolean): boolean {
  if (mentions.dates.some(tellsTime)) return false
  const told = dates.filter(tellsTime)
  const last = told.at(-1)
  return last?.role === 'history' && (sentence - (last.sentence ?? 0) <= (far ? 4 : 1) || told.every((mention) => mention.role === 'history'))
}

/** Times of history after which an article may be about it: an aside names one or two, and often no year. */
const OF_HISTORY = 3

/** Whether an article is about history (a book review, an anniversary): most of the times that it tells are of history. */
export function isAboutHistory(dates: readonly DateMention[]): boolean {
  const told = dates.filter(tellsTime)
  const history = told.filter(({ role, date }) => role === 'history' && date !== undefined).length
  return history >= OF_HISTORY && history > told.filter(({ role }) => role !== 'history').length
}

/** "What will Beijing do?": the one government in a question is who is spoken of next. */
function askedOf(stage: Stage, sentence: string, mentions: Mentions, codebook: Codebook): Stage {
  if (!/\?\W{0,3}$/.test(sentence)) return stage
  const [asked, ...others] = mentions.actors.filter(({ id }) => codebook.actors.get(id)?.type === 'government')
  return asked && others.length === 0 ? { ...stage, government: asked.id, imposer: asked.id } : stage
}

/** Who is spoken of after a sentence. */
function stageAfter(stage: Stage, sentence: string, mentions: Mentions, codebook: Codebook): Stage {
  let { government, company, otherCompany, imposer } = stage
  // 미국 정부의 대중국 수출 통제: the measure's owner is who imposes it.
  for (const mention of mentions.actors) {
    if (codebook.actors.get(mention.id)?.type !== 'government' || mention.id === 'world' || mention.part === 'target') continue
    if (mentions.objects.some((object) => ['control', 'tariff', 'sanction'].includes(object.class) && object.start >= mention.end && object.start - mention.end < 18)) imposer = mention.id
    // "Two rules from the bureau".
    if (mention.part === 'agent' && mentions.objects.some((object) => ['rule', 'control', 'tariff', 'sanction', 'licence'].includes(object.class) && object.end < mention.start && mention.start - object.end < 12)) imposer = mention.id
  }
  // Where frames tell the subjects, who heads one; else who looks like one.
  const subjects = mentions.frames?.subjects
  for (const mention of mentions.actors) {
    // Whoever is named first is spoken of until another is.
    if (mentions.frames === undefined && government === undefined && imposer === undefined && mention.part === 'other' && mention.id !== 'world' && codebook.actors.get(mention.id)?.type === 'government') government = mention.id
    // "Canadian research firm TechInsights": no government.
    const heads = subjects?.find((span) => mention.start >= span.start && mention.end <= span.end)
    if (heads && codebook.actors.get(mention.id)?.type === 'government' && codebook.descriptions.ofCountry.test(sentence.slice(mention.end, heads.end))) continue
    if (!(subjects ? subjects.some((span) => mention.start >= span.start && mention.start - span.start < 24 && mention.end <= span.end) : mention.part === 'subject' || mention.part === 'topic') || mention.part === 'target') continue
    const type = codebook.actors.get(mention.id)?.type
    if (type === 'government' && mention.id !== 'world') government = mention.id
    else if (type === 'company' && company !== mention.id) [company, otherCompany] = [mention.id, company]
  }
  return { government, company, otherCompany, goods: stage.goods, imposer, home: stage.home }
}
