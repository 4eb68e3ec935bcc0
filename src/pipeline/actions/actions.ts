import type { Kind } from '../../event.ts'
import type { Rule } from '../codebook/codebook.ts'
import { mayTell } from '../codebook/rules-by-verb.ts'
import { type Clause, type Frame, isEventMode, type Mode, type Span } from '../grammar/grammar.ts'
import type { Mentions, WordMention } from '../sentences/mentions.ts'
import { datedMeasures } from './dated-measures.ts'
import { type Fit, fittingRules, type Ground, type VerbPlace } from './fitting-rules.ts'
import { CEASES } from './object-of-verb.ts'

/** A rule that fired on a verb of a sentence: what was done to what, and how it is meant. */
export interface Action {
  readonly rule: Rule
  readonly kind: Kind
  readonly mode: Mode
  readonly verb: WordMention
  readonly object: WordMention
  readonly clause: Clause
  /** Where the language's grammar tells the verb's parts. */
  readonly frame: Frame | undefined
}

export interface NoAction {
  readonly rule: Rule
  readonly verb: WordMention
  readonly reason: string
}

/** Verbs that speak about another action of the sentence; they make an event only where no other verb did. */
const SPEAKING = ['announce', 'consider', 'threaten', 'speak', 'list']

/** What is undone was done before, and need not be told again. */
const UNDOING = ['remove', 'revoke', 'deny', 'pause', 'lower', 'exempt']

/** Verbs that may govern what is done: agreed to, began to, let it. */
const GOVERNING = ['announce', 'start', 'allow']

/** Kinds of which one sentence tells one. */
const OF_FIRMS = ['chip-for-market', 'order', 'investment', 'loss', 'statement']

/** The actions of a sentence, and those that the way it speaks of them rules out: for each verb the first rule whose object is there. */
export function findActions(ground: Ground): { actions: readonly Action[]; none: readonly NoAction[] } {
  const { grammar, sentence, mentions } = ground
  const actions: Action[] = []
  const none: NoAction[] = []
  const dated = datedActions(ground)
  if (grammar.frames && !mentions.frames) return { actions: dated, none }
  for (const unit of unitsOf(ground)) {
    const [first] = unit
    const place = first && placeOf(unit, first, ground)
    if (!first || !place) continue
    // 적용되고 있다 holds 적용: one verb.
    if (actions.some((action) => first.start < action.verb.end && action.verb.start < first.end)) continue
    const nominal = grammar.nominal(sentence, first.end)
    if (!nominal && (speaksOfTold(unit, first, place, actions) || deniesTold(unit, place, none))) continue
    const fits = fittingRules(ground, place)
    for (const fit of fits) {
      const told = tellFit(fit, place, nominal, ground, actions.length > 0)
      if (told === 'another') continue
      if (told !== 'nothing' && 'reason' in told) none.push(told)
      else if (told !== 'nothing') actions.push(told, ...alsoTold(told, fits, place, nominal, ground))
      break
    }
  }
  // "put off the controls of 9 October": undone now, laid then.
  for (const action of dated) if (!actions.some(({ object, verb }) => object === action.object && !UNDOING.includes(verb.class))) actions.push(action)
  return { actions: oneOfEach(newlyTold(actions, ground), ground), none }
}

/** What is done in nouns that carry their day: "the tariffs of May 2019". */
function datedActions({ codebook, grammar, sentence, mentions, present }: Ground): Action[] {
  if (!grammar.frames || grammar.history.test(sentence)) return []
  return datedMeasures(sentence, mentions, codebook.rules)
    .filter(({ rule }) => !rule.without.some((name) => present.has(name)))
    .map(({ rule, object, frame }): Action => ({ rule, kind: rule.kind, mode: 'fact', verb: object, object, clause: { ...frame.clause, conditional: false }, frame }))
}

function placeOf(unit: readonly WordMention[], { start, end }: WordMention, { grammar, sentence, mentions }: Ground): VerbPlace | undefined {
  const frame = mentions.frames?.at(start, end)
  const clause = frame ? { start: frame.clause.start, end: frame.clause.end, conditional: false } : mentions.clauses.find((row) => start >= row.start && start < row.end)
  return clause && { unit, clause, frame, relative: grammar.objectFirst && grammar.relative(sentence, end), order: grammar.ordered(sentence, end) }
}

/** "threatened a tariff of 100% and export controls on software": another measure that the verb has beside the first. */
function alsoTold(first: Action, fits: readonly Fit[], place: VerbPlace, nominal: boolean, ground: Ground): Action[] {
  if (!place.frame) return []
  const beside = fits.find(({ rule, object }) => object.start > first.object.end && !object.remembered && sortOf(rule.kind) !== undefined && sortOf(rule.kind) !== sortOf(first.kind) && sortOf(first.kind) !== undefined &&
    BESIDE.test(ground.sentence.slice(first.object.end, object.start)) && ground.mentions.frames?.ownerOf(object.start)?.head === place.frame?.head)
  const told = beside && tellFit(beside, place, nominal, ground, true)
  return told !== undefined && typeof told !== 'string' && !('reason' in told) ? [told] : []
}

/** Between two objects of a verb. */
const BESIDE = /\b(?:and|as well as|along with|plus)\s(?:(?!and\b)[\w’'-]+\s){0,4}$/

/** Measures of one sort are told with one word for both. */
function sortOf(kind: Kind): string | undefined {
  return /^(?:tariff|sanction|restriction|investigation)/.exec(kind)?.[0]
}

/** Whether a verb only speaks of an action that was found already. */
function speaksOfTold(unit: readonly WordMention[], first: WordMention, { clause, frame }: VerbPlace, actions: readonly Action[]): boolean {
  const speaking = unit.every((verb) => SPEAKING.includes(verb.class) && !(frame && verb.class === 'list'))
  return speaking && actions.some((action) => (frame ? action.frame?.told.includes(frame.head) === true && first.class !== 'speak' : action.clause === clause))
}

/** 확정했다는 보도는 사실과 다르다고 밝혔다: saying what is not so tells no deed. */
function deniesTold(unit: readonly WordMention[], { clause }: VerbPlace, none: readonly NoAction[]): boolean {
  return speaksOnly(unit) && none.some(({ reason, verb }) => reason === 'dropped' && verb.start >= clause.start && verb.end <= clause.end)
}

/** What a fitting rule makes of its verb: an action, or the reason for none; `another` leaves the verb to the next rule, `nothing` to none. */
function tellFit(fit: Fit, place: VerbPlace, nominal: boolean, ground: Ground, others: boolean): Action | NoAction | 'another' | 'nothing' {
  const { rule, verb, object } = fit
  const { clause, frame } = place
  const { codebook, grammar, sentence, mentions } = ground
  // A statement is made in a clause of its own: not "left them complaining".
  if (rule.kind === 'statement' && frame && (others || frame.participle || frame.infinitive || frame.nominal || frame.passive)) return 'nothing'
  // "magnets ordered now": whoever ordered them.
  if (rule.kind === 'order' && frame?.participle && frame.passive) return 'nothing'
  if (rule.kind === 'statement' && others && grammar.neutral?.test(sentence.slice(verb.start, verb.end))) return 'nothing'
  if (grammar.history.test(sentence)) return { rule, verb, reason: 'history' }
  const meant = modeOf(fit, place, nominal, ground)
  // What somebody expects is news of his own books only.
  const asked = meant === 'forecast' && rule.kind === 'order' && frame?.infinitive ? frameOfGovernor(frame, mentions) : undefined
  // "Nvidia asked TSMC to stop work": what a firm asks of its suppliers is done.
  const mode = meant === 'demanded' && rule.kind === 'order' ? 'fact' : meant === 'expected' && rule.kind !== 'loss' ? 'forecast' : asked?.lemma === 'ask' && /^(?:fact|announced)$/.test(asked.mode) ? 'fact' : meant
  // What stands in another, conditional clause is only talked about: "unless China drops its counter-tariff".
  const objectClause = frame ? undefined : mentions.clauses.find((row) => object.start >= row.start && object.start < row.end)
  if (objectClause !== clause && objectClause?.conditional === true && (rule.kind === 'tariff-retaliation' || (mode !== 'threatened' && mode !== 'vowed'))) return 'another'
  if (rule.kind === 'chip-for-market' && place.relative && object.start < verb.start) return { rule, verb, reason: 'habit' }
  // A noun tells a deed only where it is dated: "the blacklisting of Huawei in May 2019".
  if (frame?.nominal && !mentions.dates.some((date) => date.date !== undefined && date.start >= clause.start && date.end <= clause.end)) return 'nothing'
  const act = (by: Rule, kind: Kind, how: Mode): Action => ({ rule: by, kind, mode: how, verb, object, clause, frame })
  const own = rule.kind === 'statement' || rule.verb.includes('consider') && verb.class === 'consider' || verb.class === 'threaten'
  if (!isEventMode(mode) && !(own && mode === 'habit')) {
    // What is not allowed is refused; a restriction whose plan is dropped is withdrawn.
    const ceased = mode === 'negated' && frame?.participle === true && rule.kind.startsWith('tariff-') && CEASES.test(frameOfGovernor(frame, mentions)?.lemma ?? '') && /^(?:fact|announced)$/.test(frameOfGovernor(frame, mentions)?.mode ?? '') && frameOfGovernor(frame, mentions)?.infinitive === false
    const opposite = ceased ? 'tariff-paused' : mode === 'negated' && rule.kind === 'export-approved' && frame?.declined !== false ? 'licence-denied' : mode === 'dropped' && frame && rule.kind === 'restriction-imposed' ? 'restriction-withdrawn' : undefined
    const flipped = codebook.rules.find((row) => row.kind === opposite)
    return flipped ? act(flipped, flipped.kind, 'fact') : { rule, verb, reason: mode }
  }
  const kind = mode === 'considered' ? rule.considered : mode === 'threatened' || mode === 'vowed' ? rule.threatened : undefined
  return act(rule, kind ?? rule.kind, rule.status === 'considered' ? 'considered' : mode)
}

/** The frame of the verb that governs this one. */
function frameOfGovernor({ governors: [head] }: Frame, { frames }: Mentions): Frame | undefined {
  return head === undefined ? undefined : frames?.at(head, head + 1)
}

/** How a sentence means what a rule finds in it. */
function modeOf({ rule, verb, object }: Fit, { clause, frame, relative, order }: VerbPlace, nominal: boolean, { grammar, sentence, mentions: { clauses } }: Ground): Mode {
  if (frame) {
    // What a court will not do is its ruling too; what may be done is news from who allows it.
    if (rule.court && frame.mode === 'negated' && frame.declined) return 'fact'
    if (rule.modal === 'free') return frame.mode === 'offered' ? 'foretold' : 'forecast'
    return rule.modal === undefined || rule.modal === 'must' ? frame.mode : 'fact'
  }
  const index = clauses.indexOf(clause)
  // 규제가 도입되면 … 수출할 수 없게 된다: what would follow from a condition is no deed, unless it is told in the past.
  if (rule.kind !== 'statement' && order === undefined && grammar.supposed(sentence, clauses.slice(0, index), verb.end)) return 'condition'
  // What a relative clause says in the past is taken for granted, whatever the sentence goes on to say.
  if (nominal || (relative && object.start > verb.start)) return 'fact'
  if (rule.ordered && order !== undefined) return grammar.mode(sentence, { ...clause, end: Math.max(clause.end, order) }, verb.start, order, clauses[index + 1])
  return grammar.mode(sentence, clause, verb.start, verb.end, clauses[index + 1])
}

/** Leaves out what the sentence only takes for granted, to say something of it. */
function newlyTold(actions: readonly Action[], { sentence, mentions: { dates } }: Ground): readonly Action[] {
  // Only another action of its sentence makes one background.
  if (actions.length < 2) return actions
  // "revoked the licences that let Intel supply Huawei": what is taken away had been given, but when is not told.
  const given = (action: Action) => action.kind === 'export-approved' && actions.some((other) => other.kind !== action.kind && other.verb.start < action.verb.start && [action.frame?.relative, action.frame?.subject].some((span) => span && other.object.start >= span.start && other.object.end <= span.end))
  // 공급할 수 있도록 한 면허를 거둬들였다: what an undated relative clause says of the object is taken for granted.
  const follows = ({ verb }: Action, object: WordMention) => object.start >= verb.end && object.start < verb.end + 8
  const granted = (action: Action) => !action.frame && (/^[했됐었았]?던 /u.test(sentence.slice(action.verb.end, action.verb.end + 3)) || !dates.some((date) => date.role === 'event' && date.start >= action.clause.start && date.end <= action.verb.start && !/[가-힣A-Za-z)][이가] /u.test(sentence.slice(date.end, action.verb.start)))) &&
    actions.some(({ verb, object }) => UNDOING.includes(verb.class) && verb.start > object.start && ((object === action.object && object.start > action.verb.start) || follows(action, object)))
  // "signed an order that bars", "a proclamation taxing imports", "a rule under which it judges": what the order does is the deed.
  const within = ({ object }: Action, span: Span | undefined) => span !== undefined && object.start >= span.start && object.end <= span.end
  const describes = (action: Action, { frame, object }: Action) => object.class !== 'rule' && frame !== undefined &&
    ((frame.participle && frame.head - action.object.end < 3) || (frame.governors[0] === action.frame?.head && !frame.told.includes(frame.governors[0] ?? -1)))
  const paper = (action: Action) => action.object.class === 'rule' && actions.some((other) => other !== action && other.frame && other.frame.head > action.verb.start && (within(action, other.frame.subject) || describes(action, other)))
  // "let a licence lapse", "agreed to cut tariffs", "stopped granting licences": the inner verb tells what is done to the object that both have.
  const outer = ({ frame, object, kind, verb }: Action) => frame !== undefined && actions.some((other) => (other.object === object || (other.object.start < object.end && object.start < other.object.end)) && other.kind !== kind && other.frame?.governors[0] === frame.head &&
    (['licence-denied', 'tariff-threatened'].includes(other.kind) || GOVERNING.includes(verb.class)))
  // "warned that it would cost $600 million": what is warned of is the news.
  const remark = (action: Action) => action.kind === 'statement' && action.frame !== undefined && actions.some((other) => other.kind !== 'statement')
  // 관세를 물리기 시작했다: one deed.
  const begun = ({ verb, object, frame }: Action) => !frame && /^기 (?:시작|개시)/u.test(sentence.slice(verb.end, verb.end + 4)) && actions.some((other) => other.verb.class === 'start' && other.object === object && other.verb.start > verb.end && other.verb.start - verb.end < 4)
  // "stopped shipping to Huawei and trimmed its forecast": the loss tells it.
  const costs = (action: Action) => action.kind === 'order' && actions.some((other) => other.kind === 'loss')
  return actions.filter((action) => !begun(action) && !costs(action) && !remark(action) && !given(action) && !granted(action) && !paper(action) && !outer(action))
}

function speaksOnly(unit: readonly WordMention[]): boolean {
  return unit.every((verb) => SPEAKING.includes(verb.class))
}

/** The verbs to look at, what is done before what is said of it; where there are frames all classes of one verb together. Only those of which a rule may make something. */
function unitsOf({ mentions: { verbs, frames }, meant, rules }: Ground): WordMention[][] {
  const units: WordMention[][] = []
  if (frames) {
    const byHead = new Map<number, WordMention[]>()
    for (const verb of verbs) {
      // The same word as a noun has no frame: the curbs of "export curbs".
      const head = frames.headAt(verb.start, verb.end)
      const unit = head === undefined ? undefined : byHead.get(head)
      if (unit) unit.push(verb)
      else if (head !== undefined) byHead.set(head, [verb])
    }
    units.push(...byHead.values())
  } else for (const verb of verbs) {
    // One word of several classes is one verb; what speaks of a deed is asked after what does it.
    const same = SPEAKING.includes(verb.class) ? undefined : units.find(([first]) => first?.start === verb.start && !SPEAKING.includes(first.class))
    if (same) same.push(verb)
    else units.push([verb])
  }
  const telling = units.filter((unit) => mayTell(unit, meant, rules))
  return [...telling.filter((unit) => !speaksOnly(unit)), ...telling.filter(speaksOnly)]
}

/** Several verbs may tell one action (인상하겠다고 밝혔다): of each kind in a clause one stays. */
function oneOfEach(actions: readonly Action[], { mentions: { dates } }: Ground): readonly Action[] {
  if (actions.length < 2) return actions
  const seen = new Set<string>()
  // "was ordered in July and began on 1 August": two days, two events.
  const isEffect = ({ verb, frame }: Action) => verb.class === 'start' && frame !== undefined && dates.some(({ date, start, end }) => date !== undefined && start >= frame.reach.start && end <= frame.reach.end)
  return actions.filter((action, i) => {
    // What is weighed in one clause is not done in the next: 규제를 준비해 왔으며 여기에 …도 포함됐다.
    if (actions.some((other) => other.mode === 'considered' && other.mode !== action.mode && other.object === action.object && other.verb.start < action.verb.start)) return false
    // A firm's doing is told once a sentence; the last verb tells it.
    if (OF_FIRMS.includes(action.kind) && actions.slice(i + 1).some((other) => other.kind === action.kind)) return false
    // One object of one kind is one deed, however many verbs tell it.
    const key = action.frame ? `${action.kind} ${action.object.start} ${action.frame.relative || isEffect(action) ? action.frame.head : ''}` : `${action.kind} ${action.kind === 'enforcement' ? action.object.start : action.clause.start}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
