import type { ActorRef, DateBasis, EventDate, Grade, Kind, Status } from '../event.ts'
import { addDays, firstDay, isDatePrefix, isoOf } from '../day.ts'
import type { Action } from './actions.ts'
import type { Codebook } from './codebook.ts'
import { isContested } from './fitting-rules.ts'
import type { DateMention } from './date-forms.ts'
import type { Frame, Grammar, Span } from './grammar.ts'
import type { ActorMention, Mentions } from './mentions.ts'
import type { ProposedFigure } from './proposal.ts'

/** Who was last the subject, by type: pronouns and dropped subjects mean him. */
export interface Stage {
  readonly government?: string
  readonly company?: string
  /** The government whose measure was last told. */
  readonly imposer?: string
}

export interface Filled<T> {
  readonly value: T
  /** 0–1: how sure the slot is. */
  readonly sure: number
}

const REPORTED: readonly Kind[] = ['loss', 'order', 'statement', 'market-reaction', 'chip-for-market']
const CONTROLS: readonly Kind[] = ['restriction-considered', 'restriction-imposed', 'licence-denied', 'restriction-withdrawn', 'export-approved']
/** What China digs and others need. */
const MINERALS: readonly string[] = ['gallium', 'germanium', 'antimony', 'graphite', 'rare-earths']
/** After a country's name: somebody or something of it, but not its government. */
const OF_COUNTRY = /^(?:-[a-z]|(?:['’]s)?\s(?:(?!of|on|to|in|for)[a-z-]+\s){0,2}(?:goods|products|compan(?:y|ies)|firms?|chip-?makers?|toolmakers|exports|imports|shares|stocks|buyers|customers|nationals?|citizens?|m[ae]n|wom[ae]n|couple|students?|engineers?|business(?:m[ae]n|woman)|residents?|chips|semiconductors|processors|equipment|vehicles|cars|magnets|minerals|suppliers|makers|manufacturers|entities|groups|exporters|importers|rivals|plants?|fabs?|unit|head office|office|arm|parent|subsidiar(?:y|ies)|market|tech|startups?|investors|consumers|origin|make|manufacture|universit(?:y|ies))\b(?!['’]s))/
/** Before a country's name: something goes there. */
const WAY_TO = /\b(?:to|via|through|into|in|way of)\s(?:the\s)?(?:[A-Z]\w+,? (?:and )?)*$/
const SELF: readonly Kind[] = ['loss', 'order', 'investment', 'chip-for-market', 'statement']

/** The status of an action, from how the sentence means it, what the rule says and whether a later day is named. */
export function statusOf(action: Action, ownWord: boolean, later: boolean): Status {
  const { kind, mode, rule } = action
  if (kind === 'restriction-considered') return 'considered'
  if (kind === 'market-reaction') return 'reported'
  if (mode === 'considered') return 'considered'
  if (kind === 'tariff-threatened') return 'announced'
  if (rule.status !== undefined) return rule.status
  if (kind === 'statement' || kind === 'order' || kind === 'loss') return 'reported'
  if (kind === 'restriction-withdrawn') return later ? 'scheduled' : action.verb.class === 'pause' ? 'paused' : 'withdrawn'
  if (kind === 'tariff-paused') return 'paused'
  // 벌금을 내기로 했다: the case is settled.
  if (kind === 'enforcement' && mode === 'planned' && !action.frame) return 'in-force'
  if (mode === 'vowed') return later && !SELF.includes(kind) ? 'scheduled' : 'announced'
  if (mode === 'planned') return later && !SELF.includes(kind) ? 'scheduled' : ownWord || !SELF.includes(kind) ? 'announced' : 'considered'
  if (REPORTED.includes(kind)) return 'reported'
  if (kind === 'restriction-imposed') return later ? 'scheduled' : 'in-force'
  if (kind === 'tariff-in-force' && later) return 'scheduled'
  if (later && (kind === 'domestic-rule' || kind.startsWith('restriction'))) return 'scheduled'
  if (kind === 'investment' && mode === 'fact') return 'reported'
  if (mode === 'announced' || kind === 'tariff-announced' || kind === 'investment') {
    return kind === 'licence-denied' || kind === 'export-approved' || kind === 'enforcement' || kind === 'court-ruling' ? 'in-force' : 'announced'
  }
  return 'in-force'
}

/** Who acted, whom it aims at, whom else it hits. Never empty unless nobody is known at all. */
export function actorsOf(action: Action, mentions: Mentions, sentence: string, codebook: Codebook, grammar: Grammar, stage: Stage): Filled<ActorRef[]> {
  const { kind, rule, verb, clause } = action
  const wanted = rule.actor ?? codebook.kinds.get(kind)?.actor ?? 'any'
  const typeOf = (mention: ActorMention) => codebook.actors.get(mention.id)?.type
  const countryOf = (id: string) => codebook.actors.get(id)?.country
  const passive = grammar.passive(sentence, verb.start, verb.end)
  const fits = (mention: ActorMention) =>
    !(kind === 'market-reaction' && typeOf(mention) === 'government') && (wanted === 'any' ? typeOf(mention) !== undefined && mention.id !== 'world' : typeOf(mention) === wanted) && mention.id !== 'world'
  const inClause = (mention: ActorMention) => mention.start >= clause.start && mention.start < clause.end
  const spoken = kind === 'statement'
  const nominal = grammar.nominal(sentence, verb.end)
  const owner = wanted === 'government' ? grammar.instrumentOf(sentence.slice(Math.max(0, action.object.start - 8), action.object.end + 4)) : undefined
  const score = (mention: ActorMention): number => {
    // 한국은 상호관세를 15%로 낮추기로 했다: a tariff named after its owner is nobody else's, but for those who answer it.
    if (owner !== undefined && !action.frame && kind.startsWith('tariff') && !['us', 'cn', 'eu', 'ca'].includes(countryOf(mention.id) ?? '')) return -1
    if (!action.frame && mention.id.endsWith('-court') && kind !== 'court-ruling' && kind !== 'enforcement' && wanted === 'government') return -1
    if (action.frame) return partInFrame(mention, action, sentence, wanted, spoken)
    // Who says something is named first; who does something stands nearest to the verb.
    const distance = (kind === 'statement' || verb.class === 'announce' ? mention.start : Math.abs(mention.start - verb.start)) / 1000
    const court = kind === 'court-ruling' && mention.id.endsWith('-court') ? 50 : 0
    // 미국의 관세 발표에 대해 중국은 …: whose deed it is stands before the noun.
    if (nominal && mention.part === 'owner' && mention.end <= verb.start) return 60 - distance
    if (spoken && (mention.part === 'owner' || mention.part === 'other' || mention.part === 'agent' || !grammar.speaks(sentence, mention.start, mention.end, verb.start))) return -1
    if (mention.part === 'agent') return 40 + court - distance
    if ((mention.part === 'subject' || mention.part === 'topic') && !passive) return (mention.part === 'topic' ? 3 : 0) + (inClause(mention) && (!grammar.objectFirst || mention.start < verb.start || spoken || verb.class === 'announce') ? 30 : (mention.start < verb.start || !grammar.objectFirst) ? (kind === 'statement' || verb.class === 'announce' ? 30 : 25) : 5) + court - distance
    if (mention.part === 'owner') return (wanted === 'government' ? 15 : 2) + court - distance
    if (mention.part === 'other' && !passive) return (wanted === 'company' || (wanted === 'any' && !spoken) || mention.start < 4 ? 8 : 2) + court - distance
    return -1
  }
  const he = grammar.pronoun(sentence)
  const candidates = spoken && he ? [] : mentions.actors.filter(fits).map((mention) => ({ mention, score: score(mention) })).filter((row) => row.score > (he ? 20 : 0))
    .sort((a, b) => b.score - a.score)
  const best = candidates[0]
  const told = action.frame ? describedActor(action.frame, sentence, wanted, stage, codebook, mentions) : undefined
  // "The government prohibited rare-earth exports": China's, whoever was spoken of.
  const named = told !== undefined && CONTROLS.includes(kind) ? whoControls(mentions, codebook, told) : told
  if (wanted === 'government' && action.frame && named === undefined && (best?.score ?? 0) < 10 && strangerActs(action, mentions, sentence)) return { value: [], sure: 0 }
  if (wanted === 'government' && action.frame && firmActs(action, sentence, mentions, typeOf) && (best?.score ?? 0) < 30) return { value: [], sure: 0 }
  const by: ActorRef[] = []
  let affectedOnly: string[] = []
  let sure = 0.5
  if (named !== undefined && (best?.score ?? 0) < 20) {
    by.push({ id: named, role: 'by' })
    sure = 0.85
  } else if (best && best.score >= 3) {
    by.push({ id: best.mention.id, role: 'by' })
    sure = best.score >= 25 ? 1 : best.score >= 6 ? 0.85 : 0.6
    // A와 B는, A, B and C: names in a row act together.
    if (wanted !== 'government') {
      const row = rowOf(best.mention, mentions.actors, sentence).filter((id) => wanted === 'any' || codebook.actors.get(id)?.type === wanted)
      by.splice(0, 1, ...[...new Set(row)].map((id) => ({ id, role: 'by' as const })))
    }
  } else {
    // Another subject than the one before: nobody is carried into his sentence.
    // A fine is somebody's, whatever part he has in the sentence.
    const fining = kind === 'enforcement' && !action.frame?.pronoun ? mentions.actors.findLast((mention) => typeOf(mention) === 'government' && (mention.part !== 'target' || sentence.slice(mention.end).startsWith('에 ')) && !OF_COUNTRY.test(sentence.slice(mention.end)) && !WAY_TO.test(sentence.slice(0, mention.start)) || (mention !== undefined && typeOf(mention) === 'government' && /^,?\s(?:where|in which)\b/.test(sentence.slice(mention.end)))) : undefined
    const unnamed = action.frame?.subject !== undefined && /\b(?:customers|buyers|clients|distributors|companies|firms|fabs)\b/.test(sentence.slice(action.frame.subject.start, action.frame.subject.end))
    const another = wanted === 'company' && (unnamed || mentions.actors.some((mention) => inClause(mention) && typeOf(mention) === 'government' && (mention.part === 'subject' || mention.part === 'topic')))
    // "It opened the year by adding": the state last spoken of; elsewhere the one whose measure was last told.
    const last = action.frame && !action.object.remembered && (action.frame.pronoun || /\bthere\b/.test(sentence.slice(clause.start, clause.end))) ? stage.government ?? stage.imposer : stage.imposer ?? stage.government
    const state = CONTROLS.includes(kind) && !action.object.remembered ? whoControls(mentions, codebook, last) : last
    const carried = another || (wanted !== 'government' && (spoken || grammar.objectFirst) && !grammar.carriesSpeaker(sentence, verb.start)) ? undefined : wanted === 'company' ? stage.company : wanted === 'government' ? (sanctionsOwn(kind, state, mentions, codebook) ? undefined : state) : stage.company ?? stage.government
    const maker = wanted !== 'government' && !spoken ? mentions.products.map((product) => codebook.products.get(product.id)?.maker).find((id) => id !== undefined) : undefined
    if (fining) by.push({ id: fining.id, role: 'by' })
    else if (owner !== undefined && kind !== 'tariff-retaliation') by.push({ id: carried !== undefined && codebook.actors.get(carried)?.country === codebook.actors.get(owner)?.country ? carried : owner, role: 'by' })
    else if (carried !== undefined && (kind !== 'market-reaction' || action.object.class === 'target')) {
      by.push({ id: generalised(carried, codebook), role: 'by' })
      sure = 0.7
    } else if (kind === 'market-reaction') {
      sure = 0.7
    } else if (maker !== undefined && kind !== 'order') {
      by.push({ id: maker, role: 'by', basis: 'inferred' })
    } else if (wanted === 'government' && (action.frame !== undefined || action.object.end <= verb.start || grammar.objectFirst) && (sanctionsOwn(kind, state, mentions, codebook) || /수출|관세|반도체|칩|장비|혐의|export (?:control|curb|restriction|licen)|tariff|entity list|smuggl/iu.test(sentence) || ((CONTROLS.includes(kind) || kind === 'enforcement') && mentions.products.some((product) => codebook.actors.get(codebook.products.get(product.id)?.maker ?? '')?.country === 'us')))) {
      by.push({ id: 'us-government', role: 'by', basis: 'inferred' })
    }
  }
  if (SELF.includes(kind) && by.length === 0) return { value: [], sure: 0 }
  // Shares move; nobody moves them but who sets a target.
  if (kind === 'market-reaction' && action.object.class !== 'target') affectedOnly = by.splice(0).map((ref) => ref.id)
  const actor = by[0]?.id
  const country = actor === undefined ? undefined : countryOf(actor)
  const refs: ActorRef[] = [...by]
  const add = (id: string, role: 'on' | 'affected', basis?: 'inferred') => {
    if (!refs.some((ref) => ref.id === id)) refs.push({ id, role, ...(basis ? { basis } : {}) })
  }
  for (const id of affectedOnly) if (codebook.actors.get(id)?.type === 'company') add(id, 'affected')
  const others = mentions.actors.filter((mention) => !by.some((ref) => ref.id === mention.id))
  for (const mention of others) {
    const type = typeOf(mention)
    const foreign = countryOf(mention.id) !== country
    if (kind === 'market-reaction') {
      if (mention.part !== 'owner' || type === 'company') add(mention.id, 'affected')
    } else if (wanted === 'government' || kind === 'court-ruling') {
      if (mention.id === 'world') add('world', 'on')
      else if (type === 'government') {
        if (foreign && (mention.part === 'target' || CONTROLS.includes(kind))) add(mention.id, 'on')
      } else if (type === 'company') add(mention.id, kind.startsWith('sanction') || kind === 'enforcement' || kind === 'investigation-opened' || kind === 'deal-blocked' || kind === 'domestic-rule' ? 'on' : 'affected')
    } else if (kind === 'statement') {
      if (type === 'government' && mention.part !== 'other') add(mention.id, 'on')
      else if (type === 'company') add(mention.id, 'affected')
    } else if (type === 'company' && mention.part !== 'agent') add(mention.id, 'affected')
  }
  // The controls of the one side aim at the other, also where only the goods are named.
  if (CONTROLS.includes(kind) && country === 'us' && !refs.some((ref) => ref.role === 'on')) add('cn-government', 'on', 'inferred')
  if (CONTROLS.includes(kind)) for (const product of mentions.products) {
    const maker = codebook.products.get(product.id)?.maker
    if (maker !== undefined) add(maker, 'affected')
  }
  if (refs.length === 0 && kind === 'market-reaction') add(stage.company ?? stage.government ?? 'world', 'affected', 'inferred')
  return { value: refs, sure }
}

/** ZTE는 제재에서 벗어났다: a state does not sanction firms of its own, so another's sanctions are meant. */
function sanctionsOwn(kind: Kind, state: string | undefined, mentions: Mentions, codebook: Codebook): boolean {
  const firms = mentions.actors.map(({ id }) => codebook.actors.get(id)).filter((actor) => actor?.type === 'company')
  return kind.startsWith('sanction') && state !== undefined && firms.length > 0 && firms.every((firm) => firm?.country === codebook.actors.get(state)?.country)
}

/** How likely it is that a named actor is the one who acts, from where he stands to the verb. */
function partInFrame(mention: ActorMention, { frame, kind, verb, object }: Action, sentence: string, wanted: string, spoken: boolean): number {
  if (!frame) return -1
  const inside = (span: Span | undefined) => span !== undefined && mention.start >= span.start && mention.end <= span.end
  if (mention.id.endsWith('-court') && kind !== 'court-ruling' && kind !== 'enforcement' && wanted === 'government') return -1
  const court = kind === 'court-ruling' ? (mention.id.endsWith('-court') ? 50 : -30) : 0
  // "Chinese companies", "US-origin chips": of that country, but not its government.
  const modified = sentence.slice(mention.end, inside(frame.subject) ? frame.subject?.end : mention.end + 40)
  if (wanted === 'government' && OF_COUNTRY.test(modified)) return -1
  const distance = Math.abs(mention.start - verb.start) / 1000
  // "the head of Nvidia" names whom he speaks for; "exports to China" does not.
  const head = (span: Span) => {
    // "in the shadow of Washington, which shut them off".
    if (frame.described && mention.end === span.end) return 0
    const before = sentence.slice(span.start, mention.start)
    if (/\b(?:spokes\w+|group|pair|panel|committee|chiefs?|head|heads|secretary|minister|officials?|president|chair\w*|director|representatives?|boss|founder|executives?|bureau|office|court|part|arm)\b[^,]*\b(?:of|for|at)\s(?:the\s|[A-Z]\w+['’]s\s)?$/.test(before)) return 12
    if (/\b(?:letters?|notices?|orders?|rules?|directives?|instructions?|guidance)\sfrom\s(?:the\s)?$/i.test(before)) return 0
    if (/\b(?:of|for|at|from|by|to|on|in|against|with|into|over|under|toward|than)\s[^,]*$/.test(before)) return -40
    return 0
  }
  if (frame.agent && inside(frame.agent)) return 40 + court - distance
  if (frame.subject && inside(frame.subject)) {
    if (frame.passive && !spoken) return wanted === 'government' && mention.part === 'owner' ? 18 + court - distance : wanted === 'company' ? 6 - distance : -1
    return 35 + head(frame.subject) - (mention.part === 'owner' ? 8 : 0) + court - distance
  }
  if (frame.antecedent && inside(frame.antecedent) && (!frame.passive || spoken)) return 30 - (mention.part === 'owner' ? 8 : 0) + court - distance
  // "An order that the Dutch government published obliges".
  if (frame.subject && mention.start >= frame.subject.end && mention.end < frame.verb.start && !frame.passive && mention.part === 'subject') return 20 + court - distance
  const teller = frame.tellers.findIndex(inside)
  if (teller >= 0) return spoken ? -1 : (frame.passive || frame.participle || frame.pronoun ? 24 : 16) - teller + court - distance
  if (spoken) return -1
  // "received a subpoena from the Commerce Department", "agreed to pay to settle Commerce Department claims".
  if (wanted === 'government' && inside(frame.reach) && !/\b(?:through|in|via|to|for|into|and)\s(?:the\s)?$/.test(sentence.slice(0, mention.start)) && !WAY_TO.test(sentence.slice(0, mention.start)) && (kind === 'enforcement' || /^(?:receive|get)$/.test(frame.lemma))) return 18 - distance
  // Whose measure it is: "Washington's curbs were lifted", "the American rule".
  if (wanted === 'government' && (mention.part === 'owner' ? Math.abs(mention.end - object.start) < 24 : OF_STATE.includes(object.class) && object.class !== 'deal' && mention.end < object.start && /^(?:['’]s)? (?:[a-z]+ )?$/.test(sentence.slice(mention.end, object.start)))) return 14 + court - distance
  return court > 0 ? court - 30 : -1
}

/** Words of a subject that may stand for a state's deed. */
const OF_STATE: readonly string[] = ['control', 'rule', 'tariff', 'counter-tariff', 'tariff-cut', 'licence', 'waiver', 'blacklist', 'sanction', 'truce', 'probe', 'home-rule', 'deal']

/** Somebody else is the subject: "a planner told us that approvals take longer". What needs or loses a licence is no such one. */
function strangerActs({ frame, verb }: Action, mentions: Mentions, sentence: string): boolean {
  if (!frame?.subject || frame.passive || frame.participle || frame.pronoun || frame.infinitive || frame.nominal || frame.modal !== undefined || verb.class === 'start' || verb.class === 'obtain' || verb.class === 'go') return false
  if (/^(?:need|require|face|lose|be|resume|begin|apply|take|come|go|rise|fall|double|drop|join|enter|land|leave|pay|plead|settle|admit|agree|appear|been|is|are|was|were)$/.test(frame.lemma)) return false
  if (/\b(?:prosecutors|police|agents|investigators|jury)\b/i.test(sentence.slice(frame.subject.start, frame.subject.end))) return false
  const { start, end } = frame.subject
  const inside = (mention: Span) => mention.start >= start && mention.end <= end
  // An injunction is a court's, but "an injunction against the Defense Department, which had listed Xiaomi" names a state.
  return !mentions.objects.some((object) => inside(object) && (OF_STATE.includes(object.class) || (object.class === 'ruling' && mentions.actors.some(inside))))
}

/** A firm's own doing is no government's: "Nvidia told suppliers to stop", "TSMC halted shipments". */
function firmActs({ frame, verb, kind }: Action, sentence: string, mentions: Mentions, typeOf: (mention: ActorMention) => string | undefined): boolean {
  if (!frame || frame.passive || verb.class === 'obtain' || verb.class === 'go' || kind === 'export-approved' || kind === 'enforcement' || frame.lemma === 'be' || /^(?:been|is|are|was|were)$/.test(frame.lemma) || kind === 'court-ruling' || kind === 'investigation-opened') return false
  const firm = (span: Span | undefined) => span !== undefined && mentions.actors.some((mention) => typeOf(mention) === 'company' && mention.start >= span.start && mention.end <= span.end) && !mentions.actors.some((mention) => typeOf(mention) === 'government' && mention.start >= span.start && mention.end <= span.end)
  const unnamed = frame.subject !== undefined && /^(?:the |its )?(?:[\w-]+ )?(?:company|firm|group|chip-?maker|toolmaker|maker|supplier|foundry)\b/i.test(sentence.slice(frame.subject.start, frame.subject.end))
  return ((firm(frame.subject) || unnamed || firm(frame.antecedent) || (frame.pronoun && firm(frame.tellers[0]))) && !/^(?:need|require|face|see|expect|join|enter|land|leave|go|appear|lose)$/.test(frame.lemma)) || (frame.infinitive && firm(frame.tellers[0]) && !mentions.actors.some((mention) => typeOf(mention) === 'government' && frame.subject !== undefined && mention.start >= frame.subject.start && mention.end <= frame.subject.end))
}

/** Who is meant by "the ministry", "the company" or "it": the last one of that sort. */
function describedActor(frame: NonNullable<Action['frame']>, sentence: string, wanted: string, stage: Stage, codebook: Codebook, mentions: Mentions): string | undefined {
  const firms = mentions.actors.filter((mention) => codebook.actors.get(mention.id)?.type === 'company' && mention.part === 'subject')
  const words = (span: Span | undefined) => (span === undefined ? '' : sentence.slice(span.start, span.end))
  const described = frame.passive ? frame.agent : frame.pronoun ? frame.antecedent : frame.subject
  const told = words(described).replace(/^[A-Z]/, (letter) => letter.toLowerCase())
  // "The Dutch have followed: their requirement was published".
  const owner = wanted !== 'company' && frame.subject && /^(?:its|their) /i.test(words(frame.subject)) ? mentions.actors.findLast((mention) => mention.end <= (frame.subject?.start ?? 0) && codebook.actors.get(mention.id)?.type === 'government' && mention.part === 'subject') : undefined
  if (owner) return owner.id
  if (wanted !== 'company' && /^(?:the |an? |this |that )?executive order\b/i.test(told)) return 'us-white-house'
  if (wanted !== 'company' && /^(?:the |its |their )?(?:country['’]s )?(?:[a-z]+ )?(?:[Mm]inistry|[Dd]epartment|[Aa]gency|[Bb]ureau|[Gg]overnment|[Aa]dministration|[Rr]egulators?|officials?|authorities|[Cc]ommission|customs|cabinet|president|minister|secretary|prosecutors|police|watchdog|list|rules?|order|curbs|restrictions|controls|measures?|package|notice|move|decision|ban)\b/.test(told)) {
    // "The agency, part of the Commerce Department, said".
    const named = described && sentence.slice(described.end).startsWith(',') ? mentions.actors.find((mention) => mention.start > described.end && mention.end < frame.verb.start && codebook.actors.get(mention.id)?.type === 'government') : undefined
    if (named) return named.id
    const country = /administration|president|secretary|department|bureau/.test(told) ? 'us' : undefined
    const id = /^(?:its|their) /.test(told) ? stage.government ?? stage.imposer : stage.imposer ?? stage.government
    if (id !== undefined && (country === undefined || codebook.actors.get(id)?.country === country)) return id
    // "Nvidia said the government had told it": its own.
    const own = [...firms.map(({ id }) => id), ...(stage.company === undefined ? [] : [stage.company])].map((firm) => codebook.actors.get(firm)?.country)[0]
    return country === 'us' || (stage.government === undefined && own === 'us') ? 'us-government' : stage.government ?? (/^(?:federal )?(?:prosecutors|investigators|agents)\b/.test(told) ? 'us-government' : undefined)
  }
  const speaker = frame.tellers[0] ?? frame.subject
  // "The rate will go to 30 percent, he wrote": the one last spoken of.
  if (wanted === 'government' && frame.mode === 'foretold' && /^(?:he|she|it|they)$/.test(words(frame.tellers[0])) && stage.government !== undefined) return stage.government
  if (wanted !== 'government' && /^(?:the |its )?(?:company['’]s )?(?:chief (?:executive|financial|operating)|CEO|CFO|finance chief|founder|chairman)\b/i.test(words(speaker)) && !mentions.actors.some((mention) => speaker && mention.start >= speaker.start && mention.end <= speaker.end)) return stage.company
  if (wanted !== 'government' && /^(?:(?:the |its )?(?:[\w-]+ )?(?:company|firm|group|chip-?maker|toolmaker|maker|designer|supplier|giant|manufacturer|startup|start-up)|management|executives)\b/i.test(told)) {
    // The firm of this sentence before that of the last.
    const nearest = firms.findLast((mention) => mention.end <= frame.head && (frame.subject === undefined || mention.end <= frame.subject.start))
    return nearest?.id ?? stage.company
  }
  return undefined
}

/** Whose controls goods are under where nobody is named: the West keeps machines and chips, China its minerals. */
function whoControls(mentions: Mentions, codebook: Codebook, last: string | undefined): string | undefined {
  const minerals = mentions.products.some(({ id }) => MINERALS.includes(id))
  const chips = mentions.products.some(({ id }) => !MINERALS.includes(id) && codebook.products.get(id)?.broader !== undefined)
  if (minerals === chips) return last
  const chinese = codebook.actors.get(last ?? '')?.country === 'cn'
  return chips && chinese ? 'us-government' : minerals && !chinese ? 'cn-government' : last
}

/** An agency named a sentence ago stands for its country now; the head of state stays himself. */
function generalised(id: string, codebook: Codebook): string {
  const actor = codebook.actors.get(id)
  const government = `${actor?.country}-government`
  return actor?.type === 'government' && id !== 'us-white-house' && codebook.actors.has(government) ? government : id
}

/** The names that stand in one row with `first`: A, B와 C는. */
function rowOf(first: ActorMention, actors: readonly ActorMention[], sentence: string): string[] {
  const ids: string[] = [first.id]
  const joined = (from: number, to: number) => /^(?:\s?\([^)]{1,12}\))?(?:\s?[가-힣]{2,5}(?:\(CEO\))?)?(?:의|와|과|,|·|및|\s|and|&|'s|’s|[가-힣]{2,4}\s(?:최고경영자|사장|CEO)(?:\(CEO\))?(?:와|과)?|최고경영자\(CEO\)(?:와|과)?|사장,?|chief|executive|CEO|president){0,6}$/u.test(sentence.slice(from, to).trim())
  const index = actors.indexOf(first)
  let edge = first.start
  for (let i = index - 1; i >= 0; i--) {
    const previous = actors[i]
    if (!previous || edge - previous.end > 30 || !joined(previous.end, edge)) break
    ids.unshift(previous.id)
    edge = previous.start
  }
  edge = first.end
  for (let i = index + 1; i < actors.length; i++) {
    const next = actors[i]
    if (!next || next.start - edge > 30 || !joined(edge, next.start)) break
    ids.push(next.id)
    edge = next.end
  }
  return ids
}

/** The products of the action's clause, else of the sentence; a broader one is left out where a narrower is named. */
export function productsOf(action: Action, mentions: Mentions, codebook: Codebook, grammar: Grammar): string[] {
  const inClause = mentions.products.filter((product) => product.start >= action.clause.start && product.start < action.clause.end)
  // Servers are what the chips are smuggled in.
  const contested = action.frame && !action.kind.startsWith('tariff') ? mentions.products.filter((product) => isContested(product.id)) : []
  const chosen = inClause.length > 0 && contested.length > 0 && !inClause.some((product) => isContested(product.id)) ? contested
    : inClause.length > 0 ? inClause : action.kind === 'statement' || (action.frame && !action.frame.pronoun && !action.frame.objectPronoun) ? [] : mentions.products.filter((product) => product.start < action.verb.end || !grammar.objectFirst)
  const ids = [...new Set(chosen.map((product) => product.id))]
  // "AI chip H20" is one thing; "chips and chip equipment" are two.
  const broader = new Set<string>(ids.includes('ai-chips') ? ['semiconductors'] : [])
  for (const id of ids) {
    if (codebook.products.get(id)?.maker === undefined && !id.startsWith('hbm')) continue
    if (id.startsWith('rtx')) broader.add('ai-chips')
    for (let up = codebook.products.get(id)?.broader; up !== undefined; up = codebook.products.get(up)?.broader) broader.add(up)
  }
  return ids.filter((id) => !broader.has(id))
}

/** The day of an action, and how it was found; `story` is the day at which the same actor was a sentence ago. Undated articles give `XXXX-XX-XX`. */
export function dateOf(
  action: Action, mentions: Mentions, sentence: string, published: string | undefined, inferred: boolean, grammar: Grammar,
  story: EventDate | undefined, by?: string,
): Filled<{ date: EventDate; later: boolean }> {
  const dated = mentions.dates.filter((mention) => mention.date !== undefined)
  const weighed = action.mode === 'considered' || (action.mode === 'planned' && SELF.includes(action.kind))
  const usable = dated.filter((mention) => mention.role === 'event' || mention.role === 'from' || mention.role === 'report' || (mention.role === 'until' && action.frame !== undefined && /\bhad\s/.test(sentence.slice(mention.end)) && /\bby\s(?:late\s|early\s)?$/i.test(sentence.slice(0, mention.start))) || (mention.role === 'future' && !weighed && action.kind !== 'statement'))
  // A relative clause has only the dates before its verb: 발표한 … 오는 9일 says nothing of the announcement.
  const relative = grammar.objectFirst && grammar.relative(sentence, action.verb.end)
  // 이날 지난 9일 내놓은 통제를 중단했다: the 9th is of the relative clause before the object.
  const owned = (mention: DateMention): boolean => grammar.objectFirst && mentions.verbs.some((verb) =>
    verb.start >= mention.end && verb.start - mention.end < 40 && verb.end <= action.object.start && verb !== action.verb && !mentions.dates.some((other) => other.start >= mention.end && other.end <= verb.start) && grammar.relative(sentence, verb.end)) ||
    mentions.actors.some((actor) => actor.part === 'subject' && actor.end <= mention.start && mention.start - actor.end < 3 && actor.end < action.verb.start &&
      mentions.actors.some((other) => other.part === 'topic' && other.end < actor.start && other.id === by))
  const score = (mention: DateMention): number => {
    const inside = mention.start >= action.clause.start && mention.start < action.clause.end
    const distance = Math.abs(mention.start - action.verb.start)
    const before = grammar.objectFirst ? mention.start <= action.verb.start : true
    // What is announced for a later day is dated to the announcement; a loss foretold, to the day it was told.
    const ahead = grammar.objectFirst && (mention.role === 'future' || mention.role === 'from') && action.verb.class !== 'start' && action.kind !== 'tariff-in-force' ? 22 : 0
    const period = action.kind === 'loss' && action.mode !== 'fact' && (mention.date?.start.length !== 10) ? 35 : 0
    const fine = mention.date?.start.length === 10 ? 6 : 0
    return fine - ahead - period + (mention.role === 'report' ? (weighed ? 60 : 0) : 40) + (inside ? 30 : before ? 10 : 0) - (owned(mention) ? 25 : 0) - distance / 50
  }
  const framed = action.frame ? datesInFrame(action, sentence, mentions, usable, published?.slice(0, 10)) : undefined
  // 서명한 것은 8월 9일이다: here the day is what the sentence tells.
  const reach = usable.filter((mention) => !relative || mention.end <= action.verb.start || /^[가-힣]{0,3} (?:것|때)[은이] $/u.test(sentence.slice(action.verb.end, mention.start)))
  const alone = grammar.objectFirst && dated.length === 1 ? usable.filter((mention) => mention.role === 'event') : []
  const best = framed ? framed.date ?? (story ? undefined : framed.fallback) : (reach.length > 0 ? reach : alone).map((mention) => ({ mention, score: score(mention) })).sort((a, b) => b.score - a.score)[0]?.mention
  const publishedDay = published?.slice(0, 10)
  const shift = action.frame?.shift
  // "The reprieve comes a week after": today's.
  const around = best?.date?.start ?? (/\b(?:comes?|follows?)\b/.test(sentence) ? undefined : story?.start) ?? publishedDay
  if (shift !== undefined && around?.length === 10 && isDatePrefix(around) && !usable.some((mention) => mention.start >= action.clause.start && mention.end <= action.clause.end)) {
    return { value: { date: { start: isoOf(addDays(firstDay(around), shift)), basis: 'resolved' }, later: false }, sure: 0.8 }
  }
  if (best?.date) {
    const basis: DateBasis = inferred && best.basis === 'resolved' ? 'inferred' : best.basis
    const { start, end, span } = best.date
    return {
      value: {
        date: { start, ...(end === undefined ? {} : { end, span: span ?? 'throughout' }), basis },
        later: (framed?.later === true && best !== framed.fallback) || best.role === 'future' || (publishedDay !== undefined && isDatePrefix(start) && start.length === 10 && publishedDay.length === 10 && start > publishedDay),
      },
      sure: best.role === 'report' ? 0.75 : best.basis === 'stated' ? 1 : 0.92,
    }
  }
  const later = framed?.later === true
  if (story) return { value: { date: story, later }, sure: 0.6 }
  if (publishedDay === undefined) return { value: { date: { start: 'XXXX-XX-XX', basis: 'published' }, later }, sure: 0.3 }
  return { value: { date: { start: publishedDay, basis: inferred ? 'inferred' : 'published' }, later }, sure: 0.5 }
}

/**
 * The date that belongs to the action's verb, else to a verb that tells of it, else to the whole sentence. A day from
 * which a thing holds is not the day on which it was announced: it only makes it `later`, except where the verb itself
 * tells of the effect ("took effect").
 */
function datesInFrame({ frame, verb, object, kind, mode }: Action, sentence: string, mentions: Mentions, usable: readonly DateMention[], published: string | undefined): { date?: DateMention; later: boolean; fallback?: DateMention } {
  if (!frame || (!mentions.frames && !frame.nominal)) return { later: false }
  const foretold = kind === 'loss' && (/^(?:offered|foretold|expected|vowed|planned)$/.test(frame?.mode ?? mode) || /^(?:outlook|guidance|forecast|target)/i.test(sentence.slice(object.start, object.end)))
  const rank = (mention: DateMention): number => {
    // A loss foretold is dated to the day it was told, not to the quarter it will fall in.
    if (foretold && (mention.date?.end !== undefined || mention.date?.start.length === 4)) return 0
    if (frame.nominal && mention.start >= frame.clause.start && mention.end <= frame.clause.end) return 50
    // "October 7, the same day the agency introduced its controls".
    if (mention.end < frame.clause.start && (frame.subject?.start ?? frame.clause.start) >= frame.clause.start && sentence.slice(mention.end, frame.clause.start).trim() === '') return 45
    const owner = mentions.frames?.ownerOf(mention.start)
    if (!owner) return mention.start < 40 ? 35 : 0
    if (owner.head === frame.head) return 50
    // What stands deeper, as in a relative clause, is less its own.
    if (owner.governors.includes(frame.head)) return owner.governors[0] === frame.head ? 40 : 15
    const above = frame.governors.indexOf(owner.head)
    if (above >= 0) return 30 - 3 * above
    // "An order published last Friday obliges".
    if (frame.subject && owner.head > frame.subject.start && owner.head < frame.head) return 20
    // "X did this on Monday and Y did that".
    if (frame.joined && mention.start < frame.head && owner.governors.length === 0) return 8
    if (mention.start < 40 && mention.start < frame.head && mentions.frames?.ownerOf(0)?.head === owner.head) return 22
    return 0
  }
  const ranked = usable.filter((mention) => mention.role !== 'from' || !REPORTED.includes(kind)).map((mention) => ({ mention, score: rank(mention) })).filter((row) => row.score > 0).sort((a, b) => b.score - a.score)
  // "obliges suppliers to apply before exporting from 1 September": through infinitives and gerunds alone.
  const beneath = (owner: Frame): boolean => {
    const [above] = owner.governors
    const up = above === undefined ? undefined : mentions.frames?.at(above, above + 1)
    return up !== undefined && (owner.infinitive || owner.participle) && (up.head === frame.head || beneath(up))
  }
  // What a relative clause tells of a later day is not this verb's: "the rule that was to apply from Thursday".
  const own = (mention: DateMention) => { const owner = mentions.frames?.ownerOf(mention.start); return owner === undefined || owner.head === frame.head || owner.governors[0] === frame.head || beneath(owner) || frame.governors.includes(owner.head) }
  // "Since July 2023 Japan has required": that is when it began.
  const since = (mention: DateMention) => /\bsince\s(?:the\s)?$/i.test(sentence.slice(Math.max(0, mention.start - 10), mention.start))
  const ahead = ({ mention }: { mention: DateMention }) => mention.role === 'future' || (mention.role === 'from' && !since(mention)) || (published !== undefined && (mention.date?.start ?? '') > published)
  const done = ranked.find((row) => !ahead(row))?.mention
  const after = ranked.find((row) => ahead(row) && own(row.mention))?.mention
  const effect = (verb.class === 'start' || kind === 'tariff-in-force') && kind !== 'investigation-opened'
  if (effect || after === undefined) {
    const date = ranked[0]?.mention
    return date ? { date, later: false } : { later: false }
  }
  if (done) return { date: done, later: done.date?.start !== after.date?.start }
  // "will be suspended on 10 November" is dated by that day, "will need a permit from 1 December" by the day it is told.
  const past = published !== undefined && after.date?.start.length === 10 && after.date.start <= published
  // A measure put off from a day on is put off that day, whenever it was told.
  if (kind === 'restriction-withdrawn' && after.date?.start.length === 10) return { date: after, later: published !== undefined && after.date.start > published }
  if (past && after.role === 'from') return { later: true, fallback: after }
  return past || (mode === 'planned' && after.role !== 'from') ? { date: after, later: false } : { later: true }
}

/** The figures that belong to the action: rates for tariffs, money for losses, orders and investments. */
export function figuresOf(action: Action, mentions: Mentions): ProposedFigure[] {
  const money = action.kind === 'loss' || action.kind === 'order' || action.kind === 'investment'
  const tariff = action.kind.startsWith('tariff')
  const near = mentions.figures.filter((figure) => !figure.conversion && figure.unit !== 'count')
  const inClause = near.filter((figure) => figure.start >= action.clause.start && figure.start < action.clause.end)
  const pool = inClause.length > 0 ? inClause : near
  return pool
    .filter((figure) => (money ? figure.unit.length === 3 : tariff ? figure.unit === '%' || figure.unit === 'days' : true))
    .map((figure) => ({
      value: figure.value,
      ...(figure.max === undefined ? {} : { max: figure.max }),
      ...(figure.approx === undefined ? {} : { approx: figure.approx }),
      unit: figure.unit,
    }))
}

/** Who speaks: the state, the firm concerned, the press with a name behind it, or without. */
export function gradeOf(action: Action, actors: readonly ActorRef[], sentence: string, codebook: Codebook, grammar: Grammar): Grade {
  const by = actors.find((ref) => ref.role === 'by')
  const type = by && codebook.actors.get(by.id)?.type
  if (action.mode === 'announced' && type === 'company') return 'company'
  if (action.mode === 'announced' && type === 'government') return 'official'
  return grammar.unnamed.test(sentence) ? 'press-unnamed' : 'press'
}
