import type { Kind } from '../event.ts'
import type { Codebook, Rule } from './codebook.ts'
import { type Clause, type Grammar, isEventMode, type Mode } from './grammar.ts'
import type { Mentions, WordMention } from './mentions.ts'

/** A rule that fired on a verb of a sentence: what was done to what, and how it is meant. */
export interface Action {
  readonly rule: Rule
  readonly kind: Kind
  readonly mode: Mode
  readonly verb: WordMention
  readonly object: WordMention
  readonly clause: Clause
}

export interface NoAction {
  readonly rule: Rule
  readonly verb: WordMention
  readonly reason: string
}

/** Verbs that speak about another action of the sentence; they make an event only where no other verb did. */
const SPEAKING = ['announce', 'consider', 'threaten', 'speak', 'list']

/** Objects that the verb itself names: to sanction, to order, to invest. */
const NAMED_BY_VERB = ['flow', 'sanction', 'counter-tariff', 'order', 'site', 'deal', 'probe', 'offence', 'cut-down', 'rework']

/** What is laid and lifted: no object of its verb where it only gives the reason. */
const MEASURES = ['control', 'tariff', 'counter-tariff', 'sanction']

/** Goods for everybody: tariffs may hit them, but no export control is about them. */
const FOR_EVERYBODY = ['smartphones', 'computers', 'pharmaceuticals']

/** Whether the controls may be about this product. */
export function isContested(product: string): boolean {
  return !FOR_EVERYBODY.includes(product)
}

/** Kinds of which one sentence tells one. */
const OF_FIRMS = ['chip-for-market', 'order', 'investment', 'loss', 'statement']

/** Verbs whose subject is the measure: the tariff took effect, shares fell. */
const INTRANSITIVE = ['start', 'fall', 'rise', 'lose', 'rule', 'speak', 'remove', 'retaliate', 'raise', 'lower', 'keep']

/**
 * The actions of a sentence: for each verb the first rule whose object is there. `context` tells whether an earlier
 * sentence named a measure (a price move may be ascribed to it).
 */
export function findActions(
  codebook: Codebook, grammar: Grammar, sentence: string, mentions: Mentions, context: { readonly caused: boolean; readonly contested: boolean; readonly company: boolean; readonly government: boolean },
): { actions: Action[]; none: NoAction[] } {
  const actions: Action[] = []
  const none: NoAction[] = []
  const ordered = [
    ...mentions.verbs.filter((verb) => !SPEAKING.includes(verb.class)),
    ...mentions.verbs.filter((verb) => SPEAKING.includes(verb.class)),
  ]
  const present = new Set(mentions.objects.map((object) => object.class))
  const types = new Set(mentions.actors.map((mention) => codebook.actors.get(mention.id)?.type))
  // A chip stands for its maker, and a sentence without a subject goes on about the company before it.
  if (context.company || mentions.products.some((product) => codebook.products.get(product.id)?.maker !== undefined)) types.add('company')
  if (context.government) types.add('government')
  for (const verb of ordered) {
    const index = mentions.clauses.findIndex((clause) => verb.start >= clause.start && verb.start < clause.end)
    const clause = mentions.clauses[index]
    if (!clause) continue
    // In English a noun may look like a verb: the curbs of "export curbs".
    if (!grammar.objectFirst && mentions.objects.some((object) => object.start <= verb.start && object.end >= verb.end && object.end - object.start > verb.end - verb.start)) continue
    // 적용되고 있다 holds 적용: one verb.
    if (actions.some((action) => verb.start < action.verb.end && action.verb.start < verb.end)) continue
    const speaking = SPEAKING.includes(verb.class)
    const nominalSpeech = grammar.nominal(sentence, verb.end)
    if (speaking && actions.some((action) => action.clause === clause) && !nominalSpeech && (grammar.objectFirst || !/\b(?:it|they|he|she)\s$/.test(sentence.slice(0, verb.start)))) continue
    const relative = grammar.objectFirst && grammar.relative(sentence, verb.end)
    const nominal = grammar.nominal(sentence, verb.end)
    const order = grammar.ordered(sentence, verb.end)
    // The nearest object decides, then the order of the rules; a rule with a condition of its own comes first.
    const fitting: { rule: Rule; object: WordMention; cost: number }[] = []
    for (const rule of codebook.rules) {
      if (!rule.verb.includes(verb.class)) continue
      if (rule.ordered && order === undefined) continue
      const found = objectOf(sentence, rule, verb, clause, mentions, grammar, relative)
      if (!found) continue
      if (rule.with.some((name) => !present.has(name)) || rule.without.some((name) => present.has(name))) continue
      if (rule.court && !mentions.actors.some((mention) => mention.id.endsWith('-court'))) continue
      if (rule.bargain && !grammar.bargain.test(sentence)) continue
      if (rule.figure && !mentions.figures.some((figure) => figure.unit.length === 3)) continue
      if (rule.product && mentions.products.length === 0) continue
      if (rule.contested && !context.contested && !types.has('company') && !mentions.products.some((product) => isContested(product.id)) &&
        !mentions.objects.some((object) => object.class === 'device' && /chip|gpu|칩|가속기/iu.test(sentence.slice(object.start, object.end)))) continue
      if (rule.caused && !context.caused && !grammar.cause.test(sentence)) continue
      if (rule.actor !== undefined && rule.actor !== 'any' && !types.has(rule.actor)) continue
      fitting.push({ rule, object: found.object, cost: found.cost - (rule.court || rule.bargain ? 1000 : 0) + (rule.kind === 'statement' ? 500 : 0) })
    }
    fitting.sort((a, b) => a.cost - b.cost)
    for (const { rule, object } of fitting) {
      if (grammar.history.test(sentence)) {
        none.push({ rule, verb, reason: 'history' })
        break
      }
      // What a relative clause says in the past is taken for granted, whatever the sentence goes on to say.
      // 규제가 도입되면 … 수출할 수 없게 된다: what would follow from a condition is no deed, unless it is told in the past.
      const supposed = rule.kind !== 'statement' && grammar.supposed(sentence, mentions.clauses.slice(0, index), verb.end)
      const meant = supposed ? 'condition' : nominal || (relative && object.start > verb.start) ? 'fact'
        : rule.ordered && order !== undefined ? grammar.mode(sentence, { ...clause, end: Math.max(clause.end, order) }, verb.start, order, mentions.clauses[index + 1])
          : grammar.mode(sentence, clause, verb.start, verb.end, mentions.clauses[index + 1])
      // What somebody expects is news of his own books only.
      const mode = meant === 'expected' && rule.kind !== 'loss' ? 'forecast' : meant
      // What stands in another, conditional clause is only talked about: "unless China drops its counter-tariff".
      const objectClause = mentions.clauses.find((row) => object.start >= row.start && object.start < row.end)
      if (objectClause !== clause && objectClause?.conditional === true && (rule.kind === 'tariff-retaliation' || (mode !== 'threatened' && mode !== 'vowed'))) continue
      if (rule.kind === 'chip-for-market' && relative && object.start < verb.start) {
        none.push({ rule, verb, reason: 'habit' })
        break
      }
      const own = rule.kind === 'statement' || rule.verb.includes('consider') && verb.class === 'consider' || verb.class === 'threaten'
      if (!isEventMode(mode) && !(own && mode === 'habit')) {
        // What is not allowed is refused.
        const flipped = mode === 'negated' && rule.kind === 'export-approved' ? codebook.rules.find((row) => row.kind === 'licence-denied') : undefined
        if (flipped) actions.push({ rule: flipped, kind: 'licence-denied', mode: 'fact', verb, object, clause })
        else none.push({ rule, verb, reason: mode })
        break
      }
      const kind = mode === 'considered' && rule.considered !== undefined ? rule.considered
        : (mode === 'threatened' || mode === 'vowed') && rule.threatened !== undefined ? rule.threatened
          : rule.kind
      actions.push({ rule, kind, mode: rule.status === 'considered' ? 'considered' : mode, verb, object, clause })
      break
    }
  }
  return { actions: oneOfEach(actions), none }
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
    // An English object follows its verb, unless the verb is passive or stands in a relative clause.
    if (!grammar.objectFirst && object.end <= verb.start && !INTRANSITIVE.includes(verb.class) && !grammar.passive(sentence, verb.start, verb.end) && !/\b(?:that|which)\b|^\s(?:it|they|he|she|[A-Z][a-z]+)\s(?:had\s|has\s)?$|^\s$/.test(sentence.slice(object.end, verb.start))) continue
    if (MEASURES.includes(object.class) && rule.kind !== 'statement' && !['retaliate', 'threaten'].includes(verb.class) && grammar.adverbial(sentence, object.end)) continue
    if (!inClause && grammar.objectFirst && object.class !== 'market' && rule.kind !== 'statement' && !grammar.core(sentence, object.end)) continue
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
    const key = `${action.kind} ${action.clause.start}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
