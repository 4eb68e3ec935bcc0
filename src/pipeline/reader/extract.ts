import { findActions } from '../actions/actions.ts'
import { inField } from '../actions/field.ts'
import { groundOf } from '../actions/fitting-rules.ts'
import { inHistory, isAboutHistory, meet, memoryOf, remember } from '../actions/memory.ts'
import type { Dropped, Proposal } from '../actions/proposal.ts'
import type { ReadSentence } from '../actions/read-sentence.ts'
import { isRival, ministriesOf, sameState } from '../actions/states.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Span } from '../grammar/grammar.ts'
import type { Article } from '../pages/article.ts'
import { findMentions, makeRecogniser, type Recogniser } from '../sentences/mentions.ts'
import { type Sentence, splitSentences } from '../sentences/sentences.ts'
import { dayOfDeed } from '../slots/day-of-deed.ts'
import { dateBySequel, scheduleBySequel } from './sequel.ts'
import { type Scene, tell, type Told } from './telling.ts'

/** What was found in one article; `read` is for people who want to see why. */
export interface Extraction {
  readonly proposals: readonly Proposal[]
  readonly dropped: readonly Dropped[]
  readonly read: readonly ReadSentence[]
}

export type Reader = (article: Article) => Extraction

/**
 * A reader for articles of both languages. The steps, in order: sentences; mentions (dates, actors, products, figures,
 * words); actions (rules over verbs and their objects, with the mode read from the grammar); slots (who, when, what),
 * in the light of what the article told before; what its later sentences add; and whether it is of the field at all.
 */
export function makeReader(codebook: Codebook): Reader {
  const recognisers = { ko: makeRecogniser(codebook, 'ko'), en: makeRecogniser(codebook, 'en') }
  return (article) => readArticle(codebook, recognisers[article.lang], article)
}

/** Between two sentences: a new paragraph. */
const PARAGRAPH = /\n[ \t]*\n/

/** After the name of a city that opens an article. */
const DATELINE = /^(?:,[^—–-]{1,24})?(?: \([^)]{1,24}\))? ?[—–-] /

function readArticle(codebook: Codebook, recogniser: Recogniser, article: Article): Extraction {
  const { grammar } = recogniser
  const proposals: Proposal[] = []
  const undated = new Set<Proposal>()
  const dropped: Dropped[] = []
  const read: ReadSentence[] = []
  const memory = memoryOf(article.headline, PARAGRAPH.test(article.text.slice(article.bodyStart, article.bodyEnd).trim()), grammar)
  memory.contested = grammar.frames !== undefined && recogniser.products(article.headline).some(({ id }) => !codebook.everyday.has(id))
  let before = article.bodyStart
  for (const sentence of splitSentences(article.text, article.bodyStart, article.bodyEnd)) {
    const { start, end, words } = sentence
    const opens = PARAGRAPH.test(article.text.slice(before, start))
    const found = findMentions(recogniser, words, article.published, memory.dates, memory.idle, memory.measure, (named) => dayOfDeed(named, proposals, article.published?.slice(0, 10) ?? '9', recogniser.actors, codebook), opens ? undefined : memory.scene?.date.start)
    const mentions = ministriesOf(found, words, memory.ministry ?? memory.stage.government, codebook)
    const [place] = mentions.actors
    if (read.length === 0 && place?.start === 0 && DATELINE.test(words.slice(place.end)) && codebook.actors.get(place.id)?.type === 'government') memory.stage = { ...memory.stage, home: place.id }
    meet(memory, mentions, read.length, opens, codebook)
    before = end
    const { stage, contested, causes } = memory
    const context = { caused: causes > 0, contested, company: stage.company !== undefined, government: (stage.imposer ?? (grammar.frames && stage.government)) !== undefined }
    const { actions, none } = findActions(groundOf(codebook, recogniser.rules, grammar, words, mentions, context))
    for (const { rule, reason, verb } of none) dropped.push(droppedAt(verb, rule.name, reason, article, sentence))
    const scene: Scene = { article, sentence, mentions, memory, past: inHistory(mentions, memory.dates, read.length, grammar.frames !== undefined), codebook, grammar }
    const here: Proposal[] = []
    let story: Told['story']
    for (const action of actions) {
      const told = tell(action, scene, here.at(-1) ?? proposals.at(-1), here)
      if (told.dropped !== undefined) dropped.push(droppedAt(action.verb, action.rule.name, told.dropped, article, sentence))
      if (told.undated) for (const proposal of told.proposals) undated.add(proposal)
      here.push(...told.proposals)
      story = told.story ?? story
    }
    // "That rule has been shelved: it was suspended on Monday": told twice, and once with its day.
    if (grammar.frames) here.splice(0, here.length, ...here.filter((one) => !undated.has(one) || !here.some((other) => other !== one && !undated.has(other) && sameDeed(one, other, codebook))))
    // "stopped shipping and trimmed its outlook": what it costs is the news.
    if (grammar.frames && here.some(({ kind }) => kind === 'loss' || kind === 'order')) here.splice(0, here.length, ...here.filter(({ kind }) => kind !== 'statement'))
    remember(memory, words, mentions, here, story, actions.length > 0, codebook, grammar)
    proposals.push(...here)
    read.push({ sentence, mentions, actions })
  }
  const all = scheduleBySequel(dateBySequel(proposals, undated, codebook), read, grammar, codebook)
  // What an article about history tells of others than the two rivals, without a day, is of then; theirs may be today's.
  const aboutHistory = isAboutHistory(memory.dates)
  const isOfThen = ({ date, actors }: Proposal) => aboutHistory && date.basis === 'published' &&
    actors.some(({ id, role }) => role === 'by' && !isRival(id, codebook) && codebook.actors.get(id)?.type === 'government')
  for (const proposal of all) if (isOfThen(proposal)) dropped.push(leftOut(proposal, 'history'))
  const settled = all.filter((proposal) => !isOfThen(proposal))
  if (inField(read, settled, codebook)) return { proposals: settled, dropped, read }
  return { proposals: [], dropped: [...dropped, ...settled.map((proposal) => leftOut(proposal, 'off topic'))], read }
}

function leftOut({ article, start, end, words, rule }: Proposal, reason: string): Dropped {
  return { article, start, end, words, rule, reason }
}

function droppedAt(verb: Span, rule: string, reason: string, article: Article, { start, end, words }: Sentence): Dropped {
  return { article: article.id, start, end, words: words.slice(verb.start, verb.end), rule, reason }
}

/** Two tellings of one kind by one state. */
function sameDeed(a: Proposal, b: Proposal, codebook: Codebook): boolean {
  const by = (proposal: Proposal) => proposal.actors.find(({ role }) => role === 'by')?.id ?? ''
  return a.kind === b.kind && (by(a) === by(b) || sameState(by(a), by(b), codebook)) && codebook.kinds.get(a.kind)?.actor === 'government'
}
