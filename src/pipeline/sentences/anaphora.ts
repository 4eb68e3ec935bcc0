import type { Kind } from '../../event.ts'
import type { Frame, Span } from '../grammar/grammar.ts'

/** The measure that the last sentences told of, for one that says only "it was dropped" or "the order takes effect". */
export interface Remembered {
  /** The class of words that it belongs to. */
  readonly class: string
  readonly products: readonly string[]
  /** Sentences since. */
  readonly age: number
}

/** A word of a class, as mentions.ts has them. */
interface Word extends Span {
  readonly class: string
  readonly remembered?: true
}

/** After so many sentences "it" is something else. */
const FORGOTTEN = 4

/** What an event of a kind leaves in mind: tariffs are raised and lowered, curbs lifted, licences taken back. */
const LEAVES: Readonly<Partial<Record<Kind, string>>> = {
  'restriction-considered': 'control', 'restriction-imposed': 'control', 'restriction-withdrawn': 'control', 'licence-denied': 'control',
  'export-approved': 'licence', 'sanction-imposed': 'blacklist', 'sanction-lifted': 'blacklist', enforcement: 'offence', 'investigation-opened': 'probe',
  'deal-blocked': 'control', 'domestic-rule': 'home-rule', 'court-ruling': 'ruling',
  'tariff-threatened': 'tariff', 'tariff-announced': 'tariff', 'tariff-in-force': 'tariff', 'tariff-raised': 'tariff', 'tariff-lowered': 'tariff',
  'tariff-retaliation': 'counter-tariff', 'tariff-paused': 'truce', 'tariff-exempted': 'exemption',
}

/** Classes that a sentence leaves in mind by naming them, though it told nothing. */
const NAMED = ['control', 'tariff', 'counter-tariff', 'sanction', 'blacklist', 'waiver', 'home-rule', 'exemption', 'truce', 'ruling', 'bill']

/** What is in mind after a sentence: what it told last, else what it named last, else what was in mind before. */
export function measureInMind(before: Remembered | undefined, told: { readonly kind: Kind; readonly products: readonly string[] } | undefined, mentions: { readonly objects: readonly Word[]; readonly products: readonly { readonly id: string }[] }): Remembered | undefined {
  const left = told && LEAVES[told.kind]
  const bill = mentions.objects.some((object) => object.class === 'bill' && !object.remembered)
  if (bill && (told === undefined || told.kind.startsWith('restriction'))) return { class: 'bill', products: mentions.products.map(({ id }) => id), age: 0 }
  if (told && left !== undefined) return { class: left, products: told.products, age: 0 }
  const named = mentions.objects.findLast((object) => !object.remembered && NAMED.includes(object.class))
  if (named && !mentions.objects.some((object) => object.remembered)) return { class: named.class, products: mentions.products.map(({ id }) => id), age: 0 }
  return before && before.age < (before.class === 'bill' ? 2 : FORGOTTEN) ? { ...before, age: before.age + 1 } : undefined
}

/** Classes whose words are as nameless themselves. */
const VAGUE = ['rule', 'rivalry', 'plan']

const PRONOUN = /\b(?:it|them|they|this|these|those|both)\b/gi
const NAMELESS = /\b(?:the|that|this|those|these|its|their|such)\s(?:[a-z-]+\s)?(?:moves?|measures?|orders?|steps?|decisions?|rules?|plans?|bans?|curbs|increases?|rise|hike|requirements?|polic(?:y|ies)|package|directive|suspension|pause|rulings?|judge?ment|verdict|threats?|exemptions?|changes?|restrictions?|regime|system|dut(?:y|ies)|lev(?:y|ies)|regulations?|proposals?|extension|freeze|halt|reprieve|notice|letters?|treatment|list|one|gap|loophole|part|portion|tranche|round|batch|slice|bulk|rest|remainder)\b/gi

/** One of several measures: "The first, tied to fentanyl, was announced". */
const ONE_OF = /\b(?:[Tt]he (?:first|second|third|fourth|former|latter|other|others|rest)(?=,|\s(?:was|were|is|are|has|have|had|took|takes|came|went|would|will)\b))/g
/** A part of one: "its floor of 10%", "the Chinese part", "that paragraph". */
const PART_OF = /\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]hat|[Tt]hose|[A-Z]\w+['’]s)\s(?:[\w-]+\s){0,3}?(?:(floor|rates?|part|portion|half|share|slice|component|layer)|paragraph|clause|section|provision|tranche|batch|round|phase|stage|chapter)(?:\sof\s[\d.]+\s?(?:%|per\s?cent))?(?![\w-])/g

/** Verbs that name no measure at all: "In July it relented". */
const ALONE = /\b(?:sided with|(?:relented|backed (?:down|off)|reversed (?:course|itself)|changed (?:course|(?:its|his|their) mind)|climbed down|gave way|affirmed|agreed|concurred)(?=\s(?:on|in|by|last|a|this|late|early|but|and|after|the)\b|[,.;]))/gi

const PEOPLE = /\b(?:\d+|a|an|the|two|three|four|five|six|seven|eight|nine|ten|several)\s(?:[\w-]+\s){0,2}?(?:men|man|woman|people|persons|suspects?|nationals?|executives?|employees|brothers)\b/gi

/** Verbs that say what was said before of another. */
const AGAIN = /\b(?:(?:joined|followed)(?: suit)?(?=,?\s(?:on|in|last|from|within|soon|later|a|two|three|that|this|shortly)\b|[.;])|(?:went|gone) the same way|(?:suffered|met|shared) (?:the|a|its|their) (?:same |similar )?fate|(?:was|were|came|come) next(?=\s|[,.;])|got the same treatment)/g
/** … of these. */
const REPEATED = ['blacklist', 'sanction']

/** Measures that are told of part by part. */
const HAVE_PARTS = ['control', 'tariff', 'counter-tariff', 'home-rule']

/** … and those of them that are a court's, whatever was told before it. */
const OF_COURTS = /^(?:affirmed|agreed|concurred|sided with)$/i

/** Where a sentence may speak of what is remembered: pronouns and names of no measure in particular. */
export function anaphors(sentence: string, remembered: Remembered, objects: readonly Word[]): Word[] {
  const found: Word[] = []
  for (const pattern of [NAMELESS, PRONOUN]) for (const match of sentence.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if ([...objects, ...found].some((object) => !VAGUE.includes(object.class) && object.start < end && start < object.end)) continue
    // "That rule has been shelved: Washington suspended it": the same one.
    const of = pattern === PRONOUN ? found.findLast((other) => other.end <= start)?.class ?? remembered.class : classOf(match[0], remembered.class)
    if (of !== undefined) found.push({ start, end, class: of, remembered: true })
  }
  if (HAVE_PARTS.includes(remembered.class)) for (const pattern of [ONE_OF, PART_OF]) for (const match of sentence.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (match[1] !== undefined && !/tariff/.test(remembered.class)) continue
    if (![...objects, ...found].some((object) => !VAGUE.includes(object.class) && object.start < end && start < object.end)) found.push({ start, end, class: remembered.class, remembered: true })
  }
  // "Sugon went the same way": what was told last was done to it too.
  if (REPEATED.includes(remembered.class)) for (const { index, 0: words } of sentence.matchAll(AGAIN)) found.push({ start: index + words.length, end: index + words.length, class: remembered.class, remembered: true })
  // "placed 31 parties on it".
  if (remembered.class === 'blacklist') for (const { index, 0: words } of sentence.matchAll(/\b(?:on|onto|to|from|off) (?:it|that list|the list)\b/g)) found.push({ start: index, end: index + words.length, class: 'blacklist' })
  // Where a case was told: "police arrested nine people".
  if (remembered.class === 'offence') for (const { index, 0: words } of sentence.matchAll(PEOPLE)) found.push({ start: index, end: index + words.length, class: 'offence', remembered: true })
  for (const { index, 0: words } of sentence.matchAll(ALONE)) found.push({ start: index + words.length, end: index + words.length, class: OF_COURTS.test(words) ? 'ruling' : remembered.class, remembered: true })
  return found
}

/** What a name of no measure in particular may stand for: "the rule" for no sanction, "the rise" for nothing but a tariff. */
function classOf(words: string, remembered: string): string | undefined {
  if (/\b(?:rules?|bans?|curbs|restrictions?|requirements?|regime|system|extension|package|gap|loophole)$/i.test(words)) return /^(?:tariff|counter-tariff|truce|exemption)$/.test(remembered) ? remembered : 'control'
  if (/\b(?:increases?|rise|hike|dut(?:y|ies)|lev(?:y|ies))$/i.test(words)) return /^(?:tariff|counter-tariff)$/.test(remembered) ? remembered : undefined
  if (/\b(?:rulings?|judge?ment|verdict)$/i.test(words)) return 'ruling'
  if (/\bdecisions?$/i.test(words) && /^(?:tariff|counter-tariff|truce|exemption)$/.test(remembered)) return 'ruling'
  if (/\blist$/i.test(words)) return /^(?:tariff|counter-tariff|blacklist|sanction)$/.test(remembered) ? remembered : undefined
  return remembered === 'offence' ? undefined : remembered
}

/** Verbs of what happens to a measure, and to nothing else that "it" may be. */
const OF_MEASURES = ['remove', 'pause', 'lower', 'raise', 'exempt', 'revoke', 'widen', 'rule', 'announce', 'threaten', 'retaliate', 'relent', 'list', 'punish']
/** Verbs without an object that a measure alone has. */
const EFFECT = /^(?:take|come|go|enter|become|expire|lapse|apply|kick|remain|stay)$/
/** … and of those that other things have too. */
const CHANGE = /^(?:start|begin|rise|fall|jump|drop|climb|double|end)$/

/** Whether a verb speaks of what is remembered: it is its direct object, or the subject that it is done to. */
export function speaksOf(object: Word, verb: Word, frame: Frame): boolean {
  // "The House passed it", "leaders left it out".
  if (object.class === 'bill' && !['announce', 'exempt', 'remove'].includes(verb.class)) return false
  const within = (span: Span | undefined) => span !== undefined && object.start >= span.start && object.end <= span.end
  // "its higher rates, suspended on April 9": what has a noun may be described.
  const named = object.end - object.start > 5
  const moved = named && /tariff/.test(object.class) ? ['raise', 'lower'] : []
  if (within(frame.subject) && object.end === frame.subject?.end) return (frame.passive && (!frame.participle || named) && OF_MEASURES.includes(verb.class)) || ((EFFECT.test(frame.lemma) || (named && CHANGE.test(frame.lemma))) && ['start', 'remove', 'keep', ...moved].includes(verb.class))
  if (object.end === object.start) return ['relent', 'rule', 'repeat'].includes(verb.class) && object.start >= frame.head && object.start - frame.reach.start < 16
  return OF_MEASURES.includes(verb.class) && !frame.passive && object.start > verb.start && object.start - frame.verb.end <= 1
}
