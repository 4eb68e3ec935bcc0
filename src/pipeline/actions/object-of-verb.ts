import type { Rule } from '../codebook/codebook.ts'
import type { Clause, Frame, Grammar, Span } from '../grammar/grammar.ts'
import { speaksOf } from '../sentences/anaphora.ts'
import type { Mentions, WordMention } from '../sentences/mentions.ts'

/** The object of a verb by a rule; the lower its cost, the closer they belong together. */
export interface ObjectFound {
  readonly object: WordMention
  readonly cost: number
}

/** Objects that the verb itself names: to sanction, to order, to invest. */
const NAMED_BY_VERB = ['ruling', 'market', 'flow', 'sanction', 'blacklist', 'counter-tariff', 'order', 'site', 'deal', 'probe', 'offence', 'cut-down', 'rework']

/** Classes whose words may be verbs too, and are then no object of another verb: curbs, permits. */
const NOUN_OR_VERB = ['control', 'licence', 'tariff']

/** What is laid and lifted: no object of its verb where it only gives the reason. */
const MEASURES = ['control', 'tariff', 'counter-tariff', 'sanction']

/** Of these a passive's subject alone is what was done to: "the rise was announced as part of a review". */
const ONLY_SUBJECT = ['announce', 'probe', 'start', 'widen', 'raise', 'lower', 'pause', 'consider']

/** Verbs whose object may be a pronoun for what the sentence named before: "and let it go". */
const NAMED_BEFORE = ['allow', 'stop', 'remove', 'pause', 'raise', 'lower', 'exempt', 'retaliate', 'deny']

/** Verbs that say to whom what the next clause says. */
const TOLD = /^(?:tell|inform|notify|ask)$/

/** What rises and falls by itself; other verbs of more and less have an object. */
const MOVES = /^(?:rise|jump|climb|go|increase|double|triple|quadruple|reach|stand|mount|swell|escalate|fall|drop|come|sink|decline|ease|halve|move)$/

/** Verbs of one who goes on with something no longer. */
export const CEASES = /^(?:stop|halt|cease|suspend|quit|pause|freeze)$/

/** Verbs whose subject is the measure: the tariff took effect, shares fell. */
const INTRANSITIVE = ['start', 'fall', 'rise', 'lose', 'rule', 'speak', 'remove', 'retaliate', 'raise', 'lower', 'keep', 'go', 'bind', 'join']

/** Verbs of which the measure is the subject whatever is said of it: "curbs are on the table", "tariffs are coming". */
const OF_SUBJECT = /^(?:is|are|was|were|be|been|come|loom|hang|await|grow|swell|lengthen|flow|resume|pass)$/

/**
 * The object in the verb's reach, or in the subject of a verb that is passive or has no object; where that is a pronoun,
 * what was named before it.
 */
export function objectOfFrame(sentence: string, rule: Rule, verb: WordMention, frame: Frame, mentions: Mentions): ObjectFound | undefined {
  const subject = frame.passive || OF_SUBJECT.test(frame.lemma) || (verb.class === 'lower' || verb.class === 'raise' ? MOVES.test(frame.lemma) : verb.class === 'remove' || verb.class === 'revoke' ? !frame.participle && /^(?:expire|lapse|end)$/.test(frame.lemma) : INTRANSITIVE.includes(verb.class))
  let best: ObjectFound | undefined
  for (const object of mentions.objects) {
    if (!rule.object.includes(object.class)) continue
    if (GOODS.includes(object.class) && describesMeasure(object, mentions)) continue
    // "went on buying despite the curbs".
    if (MEASURES.includes(object.class) && CONTROL_KINDS.test(rule.kind) && object.start > verb.start && SCENE.test(sentence.slice(Math.max(0, object.start - 48), object.start))) continue
    // "a licence that lets it keep networks": what a relative clause says of "it" is of somebody.
    if (object.remembered && (frame.described || !speaksOf(object, verb, frame))) continue
    // "stopped collecting its port fees", "halted its duty": nothing is laid.
    if (verb.class === 'stop' && (object.class === 'tariff' || object.class === 'counter-tariff') && CEASES.test(frame.lemma)) continue
    // "will not permit Nvidia to sell": no permit.
    const own = NOUN_OR_VERB.includes(object.class) ? mentions.frames?.at(object.start, object.end) : undefined
    if (own && !own.nominal && own.head === object.start && own.verb.end === object.end) continue
    // "Xiaomi, which lost 10 percent in January, surged 12 percent": each verb has its own.
    if (object.class === 'market' && object.start !== frame.head && mentions.frames?.at(object.start, object.start + 1)?.head === object.start) continue
    const same = object.start < frame.reach.start && frame.head < object.end
    if (same && !(rule.modal === 'must' && !frame.infinitive && object.class === 'home-rule') && (object.class === 'ruling' || !NAMED_BY_VERB.includes(object.class))) continue
    if ((verb.class === 'consider' || verb.class === 'announce') && isOfInfinitive(object, frame, mentions)) continue
    if (verb.class === 'list' && frame.passive && object.class === 'probe' && mentions.objects.some((reason) => reason.class === 'offence' && reason.start >= frame.reach.start && reason.start < object.start)) continue
    if (TOLD.test(frame.lemma) && object.start > frame.head && isOnlyTalk(object, frame, mentions)) continue
    const cost = same ? 60
      : (within(object, frame.reach) && !(frame.passive && ONLY_SUBJECT.includes(verb.class))) || (rule.kind === 'statement' && verb.class === 'speak' && object.start >= frame.reach.start) ? Math.max(0, object.start - verb.end)
        : within(object, frame.relative) ? 20 + Math.max(0, (frame.relative?.end ?? 0) - object.end) / 10
          : within(object, frame.subject) ? (subject ? verb.start - object.end : undefined)
            : object.end <= verb.start && ((rule.near === 'sentence' && frame.pronoun && subject) || (frame.objectPronoun && NAMED_BEFORE.includes(verb.class))) ? 200 + verb.start - object.end : undefined
    if (cost === undefined || (rule.near === 'verb' && cost > 30 && !within(object, frame.subject))) continue
    if (!best || cost < best.cost) best = { object, cost }
  }
  return best
}

/** Kinds of which a measure is the object, and not the cause. */
const CONTROL_KINDS = /^(?:restriction|tariff|sanction|licence|export)/

/** Before a measure that only sets the scene. */
const SCENE = /\b(?:despite|amid|because of|in spite of|thanks to|owing to|due to|notwithstanding|regardless of)\s(?:[\w’'-]+\s){0,4}$/i

function within(object: Span, span: Span | undefined): boolean {
  return span !== undefined && object.start >= span.start && object.end <= span.end
}

/** Goods, which may only describe a measure. */
const GOODS = ['device', 'flow', 'goods']
const OF_GOODS = ['control', 'rule', 'licence', 'tariff', 'counter-tariff', 'sanction', 'waiver']

/** The rare earths of "the rare-earth licensing regime" are no object of their own. */
function describesMeasure(object: WordMention, { objects }: Mentions): boolean {
  return objects.some((other) => !other.remembered && OF_GOODS.includes(other.class) && other.start >= object.end && other.start - object.end <= 1)
}

/** "plans to rescind the rule", "agreed on Monday to halve the tariff": the object is the infinitive's, and none before the verb is its own. */
function isOfInfinitive(object: WordMention, { head }: Frame, { frames, verbs }: Mentions): boolean {
  const owner = object.start > head ? frames?.ownerOf(object.start) : undefined
  if (owner?.infinitive && owner.governors[0] === head) return true
  return object.start < head && verbs.some(({ start, end }) => {
    const other = start > head && start - head < 40 ? frames?.at(start, end) : undefined
    return other?.infinitive === true && other.governors[0] === head
  })
}

/** "told allies they are thinking of using the rule": what is told is only weighed. */
function isOnlyTalk(object: WordMention, frame: Frame, { frames, verbs }: Mentions): boolean {
  // "was told that the curbs might hurt it": of what the inner clause speaks.
  const inner = verbs.map(({ start, end }) => (start > object.end ? frames?.at(start, end) : undefined)).find((one) => one?.subject && one.governors[0] === frame.head && one.subject.start <= object.start && object.end <= one.subject.end)
  if (inner && /^(?:forecast|foretold|offered|condition|considered)$/.test(inner.mode)) return true
  const owner = frames?.at(object.start, object.end) ?? frames?.ownerOf(object.start)
  return owner !== undefined && owner.head !== frame.head && owner.governors.includes(frame.head) && !(frame.lemma === 'ask' && owner.infinitive) && (/^(?:considered|forecast|condition|offered)$/.test(owner.mode) || (owner.infinitive && owner.mode === 'negated'))
}

/** The object nearest to the verb on the side where the language puts it; for `near: sentence` anywhere before or after. */
export function objectOf(sentence: string, rule: Rule, verb: WordMention, clause: Clause, mentions: Mentions, grammar: Grammar, relative: boolean): ObjectFound | undefined {
  let best: WordMention | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const object of mentions.objects) {
    if (!rule.object.includes(object.class)) continue
    const inClause = object.start >= clause.start && object.start < clause.end
    const topic = object.end <= clause.start && grammar.topic?.(sentence, object.end) === true
    // 미국이 관세를 물리자 중국도 맞받았다: with what was told before.
    const answered = grammar.objectFirst && rule.kind === 'tariff-retaliation' && verb.class === 'retaliate' && object.class === 'tariff' && object.end <= clause.start && grammar.core(sentence, object.end)
    // 이를 통보했다: what is told is no measure.
    if (object.remembered && grammar.objectFirst && (!UNDONE.includes(verb.class) || verb.class === 'allow' || verb.class === 'deny' || rule.bargain)) continue
    const leftOut = grammar.objectFirst && rule.kind !== 'statement' && UNDONE.includes(verb.class) && object.end <= clause.start && (HAVE_ONE_VERB.includes(object.class) || (object.class === 'flow' && verb.class === 'allow')) && grammar.core(sentence, object.end) && isLeftOut(object, sentence.slice(clause.start, verb.start), mentions, clause.start)
    if (!inClause && !topic && !answered && !leftOut && (rule.near !== 'sentence' || (grammar.objectFirst && object.start > clause.end))) continue
    // The same words cannot be both (제한 in 수출을 제한), unless the object spans more than the verb.
    if (object.start >= verb.start && object.end <= verb.end && !NAMED_BY_VERB.includes(object.class)) continue
    if (MEASURES.includes(object.class) && rule.kind !== 'statement' && !['retaliate', 'threaten'].includes(verb.class) && grammar.adverbial(sentence, object.end)) continue
    if (!inClause && grammar.objectFirst && !['market', 'offence'].includes(object.class) && rule.kind !== 'statement' && !grammar.core(sentence, object.end)) continue
    if (rule.near === 'verb' && (object.start - verb.end > 30 || verb.start - object.end > (grammar.objectFirst ? 34 : 10) || grammar.governedBefore(sentence.slice(object.end, Math.max(object.end, verb.start))))) continue
    if (grammar.objectFirst && rule.kind !== 'statement' && grammar.otherObject(topic ? `는 ${sentence.slice(clause.start, verb.start)}` : sentence.slice(object.end, Math.max(object.end, verb.start)))) continue
    // 증시가 마감한 뒤 트윗이 올라왔다: something else rose.
    if (grammar.objectFirst && object.class === 'market' && object.end < verb.start && /^[이가은는] .*[가-힣](?<!지수|주가)[이가] /u.test(sentence.slice(object.end, verb.start))) continue
    // SK하이닉스는 메모리를 공급했다고 밝혔다: what a firm did is no remark on trade.
    if (rule.kind === 'statement' && object.class === 'flow' && grammar.verbal(sentence, object.end)) continue
    // 발표한 수출 통제: after a relative verb its object follows at once.
    const follows = relative && object.start >= verb.end && object.start - verb.end < 30 && verb.class !== 'exempt' && !grammar.broken(sentence.slice(verb.end, object.start)) && !(grammar.objectFirst && /것[은이] /u.test(sentence.slice(verb.end, object.start)))
    if (grammar.objectFirst && !follows && object.start >= verb.end) continue
    if (grammar.objectFirst && !follows && rule.kind !== 'statement' && HAVE_ONE_VERB.includes(object.class) && isTaken(object, verb, sentence, mentions, grammar)) continue
    const side = grammar.objectFirst && !follows ? verb.start - object.start : object.start - verb.end
    const cost = (side >= 0 ? side : -side * 1.5) + (inClause ? 0 : 200)
    if (cost < bestCost) {
      best = object
      bestCost = cost
    }
  }
  return best && { object: best, cost: bestCost }
}

/** Verbs whose object a clause may leave out, where the one before has it: 관세를 매겼다가 5월에 유예했다. */
const UNDONE = ['remove', 'pause', 'lower', 'raise', 'exempt', 'allow', 'deny']

/** Whether a clause names nothing of its own that its verb could be done to, and no other measure stands between. */
function isLeftOut(object: WordMention, before: string, { objects }: Mentions, start: number): boolean {
  return !/[가-힣A-Za-z0-9)%’'”"](?:[을를]|(?<![놓높많])이|가)(?= )|마저|조차/u.test(before) && !objects.some((other) => other.start > object.end && other.end <= start && HAVE_ONE_VERB.includes(other.class))
}

/** Objects that a Korean sentence gives to the first verb after them. */
const HAVE_ONE_VERB = ['blacklist', 'sanction', 'control', 'tariff', 'counter-tariff', 'waiver', 'truce', 'exemption']

/** 명단에 올려 구매를 중단했다: a verb before has the object, and the one after it has its own. */
function isTaken(object: WordMention, verb: WordMention, sentence: string, { verbs }: Mentions, grammar: Grammar): boolean {
  return verbs.some((first) => first.end > object.end && first.end < verb.start && !(first.start <= verb.start && first.end >= verb.end) && !grammar.toCome?.(sentence, first.end) &&
    /[가-힣A-Za-z0-9)%](?<! 이|기)[을를] /u.test(sentence.slice(first.end + 1, verb.start)))
}
