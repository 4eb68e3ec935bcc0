import type { Kind } from '../event.ts'
import { speaksOf } from './anaphora.ts'
import type { Codebook, Rule } from './codebook.ts'
import { datedMeasures } from './dated-measures.ts'
import { type Clause, type Frame, type Grammar, isEventMode, type Mode, type Span } from './grammar.ts'
import type { Mentions, WordMention } from './mentions.ts'

/** A rule that fired on a verb of a sentence: what was done to what, and how it is meant. */
export interface Action {
  readonly rule: Rule
  readonly kind: Kind
  readonly mode: Mode
  readonly verb: WordMention
  readonly object: WordMention
  readonly clause: Clause
  /** Where the language's grammar tells the verb's parts. */
  readonly frame?: Frame
}

export interface NoAction {
  readonly rule: Rule
  readonly verb: WordMention
  readonly reason: string
}

/** Verbs that speak about another action of the sentence; they make an event only where no other verb did. */
const SPEAKING = ['announce', 'consider', 'threaten', 'speak', 'list']

/** Objects that the verb itself names: to sanction, to order, to invest. */
const NAMED_BY_VERB = ['ruling', 'market', 'flow', 'sanction', 'blacklist', 'counter-tariff', 'order', 'site', 'deal', 'probe', 'offence', 'cut-down', 'rework']

/** What is laid and lifted: no object of its verb where it only gives the reason. */
const MEASURES = ['control', 'tariff', 'counter-tariff', 'sanction']

/** Goods for everybody: tariffs may hit them, but no export control is about them. */
const FOR_EVERYBODY = ['smartphones', 'computers', 'pharmaceuticals']

/** Whether the controls may be about this product. */
export function isContested(product: string): boolean {
  return !FOR_EVERYBODY.includes(product)
}

/** What is undone was done before, and need not be told again. */
const UNDOING = ['remove', 'revoke', 'deny', 'pause', 'lower', 'exempt']

/** Kinds of which one sentence tells one. */
const OF_FIRMS = ['chip-for-market', 'order', 'investment', 'loss', 'statement']

/** Of these a passive's subject alone is what was done to: "the rise was announced as part of a review". */
const ONLY_SUBJECT = ['announce', 'probe', 'start', 'widen', 'raise', 'lower', 'pause', 'consider']

/** Verbs whose object may be a pronoun for what the sentence named before: "and let it go". */
const NAMED_BEFORE = ['allow', 'stop', 'remove', 'pause', 'raise', 'lower', 'exempt', 'retaliate', 'deny']

/** Verbs whose subject is the measure: the tariff took effect, shares fell. */
const INTRANSITIVE = ['start', 'fall', 'rise', 'lose', 'rule', 'speak', 'remove', 'retaliate', 'raise', 'lower', 'keep', 'go', 'lose']

/**
 * The actions of a sentence: for each verb the first rule whose object is there. `context` tells whether an earlier
 * sentence named a measure (a price move may be ascribed to it).
 */
export function findActions(
  codebook: Codebook, grammar: Grammar, sentence: string, mentions: Mentions, context: { readonly caused: boolean; readonly contested: boolean; readonly company: boolean; readonly government: boolean },
): { actions: Action[]; none: NoAction[] } {
  const actions: Action[] = []
  const none: NoAction[] = []
  const present = new Set(mentions.objects.filter((object) => !object.remembered).map((object) => object.class))
  const types = new Set(mentions.actors.map((mention) => codebook.actors.get(mention.id)?.type))
  // Soya may be taxed in this contest, but no export control is about it.
  const rivals = mentions.actors.some((mention) => codebook.actors.get(mention.id)?.country === 'cn')
  // A chip stands for its maker, and a sentence without a subject goes on about the company before it.
  if (context.company || mentions.products.some((product) => codebook.products.get(product.id)?.maker !== undefined)) types.add('company')
  if (context.government) types.add('government')
  const dated = !grammar.frames || grammar.history.test(sentence) ? [] : datedMeasures(sentence, mentions, codebook.rules)
    .filter(({ rule }) => !rule.without.some((name) => present.has(name)))
    .map(({ rule, object, frame }): Action => ({ rule, kind: rule.kind, mode: 'fact', verb: object, object, clause: { ...frame.clause, conditional: false }, frame }))
  if (grammar.frames && !mentions.frames) return { actions: dated, none }
  for (const unit of unitsOf(mentions)) {
    const [first] = unit
    if (!first) continue
    const index = mentions.clauses.findIndex((clause) => first.start >= clause.start && first.start < clause.end)
    const frame = mentions.frames?.at(first.start, first.end)
    const clause = frame ? { ...frame.clause, conditional: false } : mentions.clauses[index]
    if (!clause) continue
    // 적용되고 있다 holds 적용: one verb.
    if (actions.some((action) => first.start < action.verb.end && action.verb.start < first.end)) continue
    const speaking = unit.every((verb) => SPEAKING.includes(verb.class) && !(frame && verb.class === 'list'))
    const nominal = grammar.nominal(sentence, first.end)
    if (speaking && !nominal && actions.some((action) => (frame ? action.frame?.governors.includes(frame.head) === true && first.class !== 'speak' : action.clause === clause))) continue
    const relative = grammar.objectFirst && grammar.relative(sentence, first.end)
    // What only other clauses speak of neither helps nor hinders.
    const here = frame ? new Set(mentions.objects.filter((object) => !object.remembered && object.start >= clause.start && object.end <= Math.max(clause.end, frame.reach.end)).map((object) => object.class)) : present
    const order = grammar.ordered(sentence, first.end)
    // The nearest object decides, then the order of the rules; a rule with a condition of its own comes first.
    const fitting: { rule: Rule; verb: WordMention; object: WordMention; cost: number }[] = []
    for (const rule of codebook.rules) for (const verb of unit) {
      if (!rule.verb.includes(verb.class)) continue
      if (rule.ordered && order === undefined) continue
      const found = frame ? objectOfFrame(rule, verb, frame, mentions) : objectOf(sentence, rule, verb, clause, mentions, grammar, relative)
      if (!found) continue
      if (rule.with.some((name) => !here.has(name)) || rule.without.some((name) => here.has(name) && !(name === 'other-goods' && rivals && rule.kind.startsWith('tariff')))) continue
      if (rule.court && !mentions.actors.some((mention) => mention.id.endsWith('-court') && (!frame || [frame.subject, frame.agent, frame.antecedent, ...frame.tellers].some((span) => span && mention.start >= span.start && mention.end <= span.end)))) continue
      // "Nvidia lost 4 percent": the firm itself must be what moved.
      if (frame && found.object.class === 'market' && found.object.start === verb.start && !mentions.actors.some((mention) => frame.subject?.end === mention.end && codebook.actors.get(mention.id)?.type === 'company')) continue
      if (rule.bargain && !grammar.bargain.test(sentence)) continue
      if (rule.modal !== undefined && frame?.modal !== rule.modal) continue
      if (rule.figure && !mentions.figures.some((figure) => figure.unit.length === 3)) continue
      if (rule.product && mentions.products.length === 0) continue
      if (rule.contested && !context.contested && !types.has('company') && !mentions.products.some((product) => isContested(product.id)) &&
        !mentions.objects.some((object) => object.class === 'device' && /chip|gpu|칩|가속기/iu.test(sentence.slice(object.start, object.end)))) continue
      if (rule.caused && !context.caused && !grammar.cause.test(sentence)) continue
      if (rule.actor !== undefined && rule.actor !== 'any' && !types.has(rule.actor)) continue
      fitting.push({ rule, verb, object: found.object, cost: found.cost - (rule.court || rule.bargain || rule.modal ? 1000 : 0) + (rule.kind === 'statement' ? 500 : 0) })
    }
    fitting.sort((a, b) => a.cost - b.cost)
    for (const { rule, verb, object } of fitting) {
      // A statement is made in a clause of its own: not "left them complaining".
      if (rule.kind === 'statement' && frame && (actions.length > 0 || frame.participle || frame.infinitive || frame.nominal)) break
      if (grammar.history.test(sentence)) {
        none.push({ rule, verb, reason: 'history' })
        break
      }
      // What a relative clause says in the past is taken for granted, whatever the sentence goes on to say.
      // 규제가 도입되면 … 수출할 수 없게 된다: what would follow from a condition is no deed, unless it is told in the past.
      const supposed = rule.kind !== 'statement' && !frame && grammar.supposed(sentence, mentions.clauses.slice(0, index), verb.end)
      const meant = frame ? (rule.modal === undefined || rule.modal === 'must' ? frame.mode : 'fact') : supposed ? 'condition' : nominal || (relative && object.start > verb.start) ? 'fact'
        : rule.ordered && order !== undefined ? grammar.mode(sentence, { ...clause, end: Math.max(clause.end, order) }, verb.start, order, mentions.clauses[index + 1])
          : grammar.mode(sentence, clause, verb.start, verb.end, mentions.clauses[index + 1])
      // What somebody expects is news of his own books only.
      const mode = meant === 'expected' && rule.kind !== 'loss' ? 'forecast' : meant
      // What stands in another, conditional clause is only talked about: "unless China drops its counter-tariff".
      const objectClause = frame ? undefined : mentions.clauses.find((row) => object.start >= row.start && object.start < row.end)
      if (objectClause !== clause && objectClause?.conditional === true && (rule.kind === 'tariff-retaliation' || (mode !== 'threatened' && mode !== 'vowed'))) continue
      if (rule.kind === 'chip-for-market' && relative && object.start < verb.start) {
        none.push({ rule, verb, reason: 'habit' })
        break
      }
      // A noun tells a deed only where it is dated: "the blacklisting of Huawei in May 2019".
      if (frame?.nominal && !mentions.dates.some((date) => date.date !== undefined && date.start >= clause.start && date.end <= clause.end)) break
      const own = rule.kind === 'statement' || rule.verb.includes('consider') && verb.class === 'consider' || verb.class === 'threaten'
      if (!isEventMode(mode) && !(own && mode === 'habit')) {
        // What is not allowed is refused.
        const flipped = mode === 'negated' && rule.kind === 'export-approved' && frame?.declined !== false ? codebook.rules.find((row) => row.kind === 'licence-denied') : undefined
        if (flipped) actions.push({ rule: flipped, kind: 'licence-denied', mode: 'fact', verb, object, clause, ...(frame ? { frame } : {}) })
        else none.push({ rule, verb, reason: mode })
        break
      }
      const kind = mode === 'considered' && rule.considered !== undefined ? rule.considered
        : (mode === 'threatened' || mode === 'vowed') && rule.threatened !== undefined ? rule.threatened
          : rule.kind
      actions.push({ rule, kind, mode: rule.status === 'considered' ? 'considered' : mode, verb, object, clause, ...(frame ? { frame } : {}) })
      break
    }
  }
  for (const action of dated) if (!actions.some(({ object, kind }) => object === action.object && kind === action.kind)) actions.push(action)
  // "revoked the licences that let Intel supply Huawei": what is taken away had been given, but when is not told.
  const given = (action: Action) => action.kind === 'export-approved' && actions.some((other) => other.kind !== action.kind && other.verb.start < action.verb.start && [action.frame?.relative, action.frame?.subject].some((span) => span && other.object.start >= span.start && other.object.end <= span.end))
  // 공급할 수 있도록 한 면허를 거둬들였다: what an undated relative clause says of the object is taken for granted.
  const granted = (action: Action) => !action.frame && action.object.start > action.verb.start && actions.some((other) => other.object === action.object && other.verb.start > action.object.start && UNDOING.includes(other.verb.class)) &&
    !mentions.dates.some((date) => date.start >= action.clause.start && date.end <= action.verb.start)
  // "signed an order that bars": what the order does is the deed.
  const told = actions.filter((action) => !given(action) && !granted(action) && !(action.object.class === 'rule' && actions.some((other) => other !== action && other.frame?.subject && other.frame.head > action.verb.start && action.object.start >= other.frame.subject.start && action.object.end <= other.frame.subject.end)))
  return { actions: oneOfEach(told), none }
}

/** The verbs to look at, what is done before what is said of it; where there are frames all classes of one verb together. */
function unitsOf({ verbs, frames }: Mentions): WordMention[][] {
  const speaking = (unit: readonly WordMention[]) => unit.every((verb) => SPEAKING.includes(verb.class))
  const units: WordMention[][] = []
  if (frames) {
    const byHead = new Map<number, WordMention[]>()
    for (const verb of verbs) {
      // The same word as a noun has no frame: the curbs of "export curbs".
      const head = frames.at(verb.start, verb.end)?.head
      if (head !== undefined) byHead.set(head, [...(byHead.get(head) ?? []), verb])
    }
    units.push(...byHead.values())
  } else units.push(...verbs.map((verb) => [verb]))
  return [...units.filter((unit) => !speaking(unit)), ...units.filter(speaking)]
}

/**
 * The object in the verb's reach, or in the subject of a verb that is passive or has no object; where that is a pronoun,
 * what was named before it.
 */
function objectOfFrame(rule: Rule, verb: WordMention, frame: Frame, mentions: Mentions): { object: WordMention; cost: number } | undefined {
  const within = (object: WordMention, span: Span | undefined) => span !== undefined && object.start >= span.start && object.end <= span.end
  const subject = frame.passive || frame.participle || (verb.class === 'remove' ? /^(?:expire|lapse|end)$/.test(frame.lemma) : INTRANSITIVE.includes(verb.class))
  let best: { object: WordMention; cost: number } | undefined
  for (const object of mentions.objects) {
    if (!rule.object.includes(object.class)) continue
    if (object.remembered && !speaksOf(object, verb, frame)) continue
    const same = object.start < frame.reach.start && frame.head < object.end
    if (same && !(rule.modal === 'must' && !frame.infinitive && object.class === 'home-rule') && (object.class === 'ruling' || !NAMED_BY_VERB.includes(object.class))) continue
    const cost = same ? 60
      : (within(object, frame.reach) && !(frame.passive && ONLY_SUBJECT.includes(verb.class))) || (rule.kind === 'statement' && object.start >= frame.reach.start) ? Math.max(0, object.start - verb.end)
        : within(object, frame.relative) ? 20
          : within(object, frame.subject) ? (subject ? verb.start - object.end : undefined)
            : object.end <= verb.start && ((rule.near === 'sentence' && frame.pronoun && subject) || (frame.objectPronoun && NAMED_BEFORE.includes(verb.class))) ? 200 + verb.start - object.end : undefined
    if (cost === undefined || (rule.near === 'verb' && cost > 30)) continue
    if (!best || cost < best.cost) best = { object, cost }
  }
  return best
}

/** The object nearest to the verb on the side where the language puts it; for `near: sentence` anywhere before or after. */
function objectOf(sentence: string, rule: Rule, verb: WordMention, clause: Clause, mentions: Mentions, grammar: Grammar, relative: boolean): { object: WordMention; cost: number } | undefined {
  let best: WordMention | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const object of mentions.objects) {
    if (!rule.object.includes(object.class)) continue
    const inClause = object.start >= clause.start && object.start < clause.end
    if (!inClause && (rule.near !== 'sentence' || (grammar.objectFirst && object.start > clause.end))) continue
    // The same words cannot be both (제한 in 수출을 제한), unless the object spans more than the verb.
    if (object.start >= verb.start && object.end <= verb.end && !NAMED_BY_VERB.includes(object.class)) continue
    if (MEASURES.includes(object.class) && rule.kind !== 'statement' && !['retaliate', 'threaten'].includes(verb.class) && grammar.adverbial(sentence, object.end)) continue
    if (!inClause && grammar.objectFirst && !['market', 'offence'].includes(object.class) && rule.kind !== 'statement' && !grammar.core(sentence, object.end)) continue
    if (rule.near === 'verb' && (object.start - verb.end > 30 || verb.start - object.end > (grammar.objectFirst ? 34 : 10) || grammar.governedBefore(sentence.slice(object.end, Math.max(object.end, verb.start))))) continue
    if (grammar.objectFirst && rule.kind !== 'statement' && grammar.otherObject(sentence.slice(object.end, Math.max(object.end, verb.start)))) continue
    // SK하이닉스는 메모리를 공급했다고 밝혔다: what a firm did is no remark on trade.
    if (rule.kind === 'statement' && object.class === 'flow' && grammar.verbal(sentence, object.end)) continue
    // 발표한 수출 통제: after a relative verb its object follows at once.
    const follows = relative && object.start >= verb.end && object.start - verb.end < 30 && verb.class !== 'exempt' && !grammar.broken(sentence.slice(verb.end, object.start))
    if (grammar.objectFirst && !follows && object.start >= verb.end) continue
    const side = grammar.objectFirst && !follows ? verb.start - object.start : object.start - verb.end
    const cost = (side >= 0 ? side : -side * 1.5) + (inClause ? 0 : 200)
    if (cost < bestCost) {
      best = object
      bestCost = cost
    }
  }
  return best && { object: best, cost: bestCost }
}

/** Several verbs may tell one action (인상하겠다고 밝혔다): of each kind in a clause one stays. */
function oneOfEach(actions: readonly Action[]): Action[] {
  const seen = new Set<string>()
  return actions.filter((action, i) => {
    // What is weighed in one clause is not done in the next: 규제를 준비해 왔으며 여기에 …도 포함됐다.
    if (actions.some((other) => other.mode === 'considered' && other.mode !== action.mode && other.object === action.object && other.verb.start < action.verb.start)) return false
    // A firm's doing is told once a sentence; the last verb tells it.
    if (OF_FIRMS.includes(action.kind) && actions.slice(i + 1).some((other) => other.kind === action.kind)) return false
    // One object of one kind is one deed, however many verbs tell it.
    const key = action.frame ? `${action.kind} ${action.object.start} ${action.frame.relative ? action.frame.head : ''}` : `${action.kind} ${action.clause.start}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
