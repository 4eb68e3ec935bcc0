import type { Codebook, Rule } from '../codebook/codebook.ts'
import type { RulesByVerb } from '../codebook/rules-by-verb.ts'
import type { Clause, Frame, Grammar } from '../grammar/grammar.ts'
import type { Mentions, WordMention } from '../sentences/mentions.ts'
import { objectOf, objectOfFrame } from './object-of-verb.ts'

/** What the sentences before let a rule take for granted. */
export interface Context {
  /** They named a measure: a price move may be ascribed to it. */
  readonly caused: boolean
  /** They named a product of the contest. */
  readonly contested: boolean
  /** They spoke of a company; of a government that imposes something. */
  readonly company: boolean
  readonly government: boolean
}

/** A sentence as the rules see it. */
export interface Ground {
  readonly codebook: Codebook
  readonly grammar: Grammar
  readonly sentence: string
  readonly mentions: Mentions
  readonly context: Context
  readonly rules: RulesByVerb
  /** Classes of the objects it names, */
  readonly present: ReadonlySet<string>
  /** and of those too that stand for one told before. */
  readonly meant: ReadonlySet<string>
  /** Types of the actors that it may be about. */
  readonly types: ReadonlySet<string | undefined>
}

/** A verb as the rules see it. */
export interface VerbPlace {
  /** All classes of one verb. */
  readonly unit: readonly WordMention[]
  readonly clause: Clause
  readonly frame: Frame | undefined
  /** A past relative, whose object may follow. */
  readonly relative: boolean
  /** Where the words end that make it an order. */
  readonly order: number | undefined
}

/** A rule that fits a verb, with its object. */
export interface Fit {
  readonly rule: Rule
  readonly verb: WordMention
  readonly object: WordMention
}

export function groundOf(codebook: Codebook, rules: RulesByVerb, grammar: Grammar, sentence: string, mentions: Mentions, context: Context): Ground {
  const types = new Set<string | undefined>(mentions.actors.map((mention) => codebook.actors.get(mention.id)?.type))
  // A chip stands for its maker, and a sentence without a subject goes on about the company before it.
  if (context.company || mentions.products.some((product) => codebook.products.get(product.id)?.maker !== undefined)) types.add('company')
  if (context.government) types.add('government')
  const present = new Set(mentions.objects.filter((object) => !object.remembered).map((object) => object.class))
  const meant = new Set(mentions.objects.map((object) => object.class))
  return { codebook, rules, grammar, sentence, mentions, context, types, present, meant }
}

/** The rules that fit a verb, best first: the nearest object decides, then their order; one with a condition of its own comes first. */
export function fittingRules(ground: Ground, { unit, frame, clause, relative, order }: VerbPlace): Fit[] {
  const { grammar, rules, sentence, mentions, meant } = ground
  // What only other clauses speak of neither helps nor hinders.
  const here = frame ? new Set(mentions.objects.filter((object) => !object.remembered && object.start >= clause.start && object.end <= Math.max(clause.end, frame.reach.end)).map((object) => object.class)) : ground.present
  const fitting: (Fit & { readonly cost: number; readonly place: number })[] = []
  for (const verb of unit) for (const { rule, place } of rules.get(verb.class)?.rows ?? []) {
    if ((rule.ordered && order === undefined) || !rule.object.some((name) => meant.has(name))) continue
    const found = frame ? objectOfFrame(sentence, rule, verb, frame, mentions) : objectOf(sentence, rule, verb, clause, mentions, grammar, relative)
    if (!found) continue
    const near = frame ? here : within(ground, Math.min(clause.start, found.object.start), grammar.objectFirst ? endOfDeed(clause, ground) : clause.end)
    if (!fits(rule, verb, found.object, frame, here, near, ground)) continue
    fitting.push({ rule, verb, object: found.object, place, cost: found.cost + (found.object.remembered ? 15 : 0) - (rule.court || rule.bargain || rule.modal ? 1000 : 0) + (rule.kind === 'statement' ? 500 : 0) })
  }
  return fitting.sort((a, b) => a.cost - b.cost || a.place - b.place)
}

/** 승인을 거부하면서 인수가 무산됐다: a clause that gives the cause goes on in the next. */
function endOfDeed(clause: Clause, { sentence, mentions: { clauses } }: Ground): number {
  const next = /(?:면서|[자해라아어]|[아어]서)$/u.test(sentence.slice(clause.start, clause.end)) ? clauses[clauses.indexOf(clause) + 1] : undefined
  return next?.end ?? clause.end
}

/** Classes of the objects between two places of a sentence. */
function within({ mentions }: Ground, start: number, end: number): ReadonlySet<string> {
  return new Set(mentions.objects.filter((object) => !object.remembered && object.start >= start && object.end <= end).map((object) => object.class))
}

/** Whether what a rule asks for beside verb and object is there. */
function fits(rule: Rule, verb: WordMention, object: WordMention, frame: Frame | undefined, here: ReadonlySet<string>, near: ReadonlySet<string>, { codebook, grammar, sentence, mentions, context, types, present }: Ground): boolean {
  if (rule.with.some((name) => !here.has(name))) return false
  // "…, ending a ban introduced in August": what a gerund or participle is about, its sentence says.
  const there = frame?.participle || frame?.infinitive ? present : near
  // Soya may be taxed in this contest, but no export control is about it.
  if (rule.without.some((name) => (name === 'other-goods' || name === 'bill' ? there : near).has(name) &&
    !(name === 'other-goods' && rule.kind.startsWith('tariff') && mentions.actors.some((mention) => codebook.actors.get(mention.id)?.country === 'cn')))) return false
  if (rule.court && !mentions.actors.some((mention) => mention.id.endsWith('-court') && (!frame || [frame.subject, frame.agent, frame.antecedent, ...frame.tellers].some((span) => span && mention.start >= span.start && mention.end <= span.end)))) return false
  // "Nvidia lost 4 percent": the firm itself must be what moved.
  if (frame && object.class === 'market' && object.start === verb.start && !mentions.actors.some((mention) => frame.subject?.end === mention.end && codebook.actors.get(mention.id)?.type === 'company')) return false
  // What one state asks of another it does not do itself.
  if (frame && /^(?:ask|urge|press|lobby|persuade)$/.test(frame.lemma) && rule.kind.startsWith('restriction') && mentions.actors.some(({ id, start, end }) => start >= verb.end && end <= object.start && codebook.actors.get(id)?.type === 'government')) return false
  // "Sugon went the same way", but "an indictment followed".
  const named = (one: { readonly start: number; readonly end: number }) => frame?.subject !== undefined && one.start >= frame.subject.start && one.end <= frame.subject.end
  if (verb.class === 'repeat' && !mentions.actors.some((mention) => named(mention) && codebook.actors.get(mention.id)?.type === 'company')) return false
  if (rule.bargain && !grammar.bargain.test(sentence)) return false
  if (rule.modal !== undefined && frame?.modal !== rule.modal) return false
  // "stopped collecting the fees" lays no tariff; "put aside an inquiry", "listed for helping a probe" open none.
  if (frame && ((verb.class === 'stop' && rule.kind === 'tariff-announced') || (verb.class === 'list' && rule.kind === 'investigation-opened'))) return false
  // "has been spared such curbs": who is exempt, not what is dropped.
  if (frame && verb.class === 'exempt' && rule.kind === 'restriction-withdrawn') return false
  // "TSMC stopped supplying it": a firm's own doing is no restriction.
  const doer = frame?.pronoun ? frame.antecedent ?? frame.tellers[0] : frame?.subject
  if (frame && doer && !frame.passive && rule.kind === 'restriction-imposed' && (verb.class === 'stop' || verb.class === 'pause') && mentions.actors.some(({ id, start, end }) => end === doer.end && start >= doer.start && codebook.actors.get(id)?.type === 'company')) return false
  if (rule.figure && !mentions.figures.some((figure) => figure.unit.length === 3)) return false
  if (rule.product && mentions.products.length === 0) return false
  if (rule.contested && !context.contested && !types.has('company') && !mentions.products.some(({ id }) => !codebook.everyday.has(id)) &&
    !mentions.objects.some((one) => one.class === 'device' && /chip|gpu|칩|가속기/iu.test(sentence.slice(one.start, one.end)))) return false
  // A rule of a government is of the field where the article speaks of its goods.
  if (rule.caused && !context.caused && !(context.contested && rule.object.some((name) => (frame && name === 'rule') || name === 'bill')) && !grammar.cause.test(sentence)) return false
  return rule.actor === undefined || rule.actor === 'any' || types.has(rule.actor)
}
