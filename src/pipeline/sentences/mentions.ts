import type { Codebook, WordClass } from '../codebook/codebook.ts'
import { mayTell, type RulesByVerb, rulesByVerb } from '../codebook/rules-by-verb.ts'
import type { DateMention } from '../dates/date-forms.ts'
import { findDates } from '../dates/dates.ts'
import type { FigureMention } from '../figures/figure-forms.ts'
import { findFigures } from '../figures/figures.ts'
import { englishGrammar } from '../grammar/grammar-en.ts'
import { koreanGrammar } from '../grammar/grammar-ko.ts'
import type { ActorPart, Clause, Frames, Grammar, Span } from '../grammar/grammar.ts'
import { type NameFinder, nameFinder, type NameMention } from '../names/names.ts'
import { spotter } from '../names/spotter.ts'
import { anaphors, type Remembered } from './anaphora.ts'

export const GRAMMARS: Readonly<Record<'ko' | 'en', Grammar>> = { ko: koreanGrammar, en: englishGrammar }

export interface WordMention {
  readonly start: number
  readonly end: number
  readonly class: string
  /** No word of the class, but what stands for one told before: it, the order. */
  readonly remembered?: true
}

export interface ActorMention extends NameMention {
  readonly part: ActorPart
}

/** Everything found in one sentence. Offsets within the sentence. */
export interface Mentions {
  readonly clauses: readonly Clause[]
  readonly verbs: readonly WordMention[]
  readonly objects: readonly WordMention[]
  readonly actors: readonly ActorMention[]
  readonly products: readonly NameMention[]
  readonly dates: readonly DateMention[]
  readonly figures: readonly FigureMention[]
  /** Of a language whose grammar tells them. */
  readonly frames: Frames | undefined
}

/** Finds the words of its classes, in order: those for what is done, and for what it is done to. */
export type WordFinder = (sentence: string) => { readonly verbs: WordMention[]; readonly objects: WordMention[] }

/** The codebook made ready to search sentences of one language. */
export interface Recogniser {
  readonly lang: 'ko' | 'en'
  readonly grammar: Grammar
  readonly actors: NameFinder
  readonly products: NameFinder
  readonly words: WordFinder
  readonly rules: RulesByVerb
  /** Ids of actors that are firms. */
  readonly firms: ReadonlySet<string>
}

/** Compiles the name lists once; a recogniser serves any number of articles. */
export function makeRecogniser(codebook: Codebook, lang: 'ko' | 'en'): Recogniser {
  return {
    lang,
    grammar: GRAMMARS[lang],
    actors: nameFinder(codebook.aliases[lang]),
    products: nameFinder(codebook.productAliases[lang]),
    words: wordFinder(codebook.classes, lang),
    firms: new Set([...codebook.actors].filter(([, { type }]) => type === 'company').map(([id]) => id)),
    rules: rulesByVerb(codebook.rules),
  }
}

/**
 * All mentions of a sentence, or undefined when it holds no object of any measure, so that no rule could fire; dates are
 * read even then, because later sentences refer back to them.
 */
export function findMentions(
  recogniser: Recogniser, sentence: string, published: string | undefined, previousDates: readonly DateMention[], idle: number, remembered?: Remembered, deed?: (words: string) => string | undefined, scene?: string,
): Mentions {
  const { lang, grammar } = recogniser
  const dates = findDates(sentence, { lang, previous: previousDates, idle, ...(published === undefined ? {} : { published }), ...(deed === undefined ? {} : { deed }), ...(scene === undefined ? {} : { scene }) })
    .filter(({ start, end }) => lang === 'ko' || !isNoTime(sentence.slice(0, start), sentence.slice(start, end), sentence.slice(end)))
  const words = recogniser.words(sentence)
  const names = recogniser.actors(sentence)
  const actors = (lang === 'en' ? ofPlaces(names, sentence) : names).map((mention) => ({
    ...mention, part: grammar.actorPart(sentence, mention.start, mention.end),
  }))
  // "to move machines abroad without approval": no licence is told of. "approved a chip plant": no chip. "State Administration for
  // Market Regulation": no rule.
  const inName = ({ start, end }: Span) => actors.some((actor) => actor.start <= start && end <= actor.end && actor.end - actor.start > end - start)
  const objects = outermost(words.objects).filter((object) => lang === 'ko' ||
    !(inName(object) || (object.class === 'licence' && /\bwithout (?:an? |any |the |its |their |prior |such )*$/.test(sentence.slice(0, object.start))) || (object.class === 'device' && NO_GOODS.test(sentence.slice(object.end, object.end + 24)))))
  // 중국 화웨이: a firm's country does nothing.
  if (lang === 'ko') for (const [i, actor] of actors.entries()) if (i + 1 < actors.length && actors[i + 1]?.start === actor.end + 1 && COUNTRY.test(sentence.slice(actor.start, actor.end)) && recogniser.firms.has(actors[i + 1]?.id ?? '')) actors[i] = { ...actor, part: 'target' }
  // The Memory of Yangtze Memory is no product.
  const products = recogniser.products(sentence).filter((product) => !actors.some((actor) => actor.start <= product.start && product.end <= actor.end))
  // Where frames tell what a verb is done to, a product by its name is an object too ("barred the A800"), but not in "rare earth curbs".
  for (const { start, end } of grammar.frames ? products : []) if (!NO_GOODS.test(sentence.slice(end, end + 24)) && !objects.some((object) => (object.class === 'device' && object.start === start) || (object.class === 'control' && object.start <= start && object.end > end))) objects.push({ start, end, class: 'device' })
  // H20은 막혔다가 풀렸다: in Korean where a particle makes it what is spoken of.
  for (const { start, end } of grammar.frames ? [] : products) if (/^(?:[을를은는이가도]|까지|마저)(?![가-힣])/u.test(sentence.slice(end, end + 3)) && !objects.some((object) => object.start < end && start < object.end)) objects.push({ start, end, class: 'device' })
  // 이를 해제했다: what the sentence has named before, else what was told last.
  if (!grammar.frames) for (const { 0: words, index } of sentence.matchAll(/(?<![가-힣])(?:이를|[그이](?:것)?마저)(?= )/gu)) {
    const before = objects.findLast((object) => object.end <= index && OF_IT.includes(object.class))
    // 허가를 받으라고 했다가 이를 거둬들였다: the duty.
    const duty = before?.class === 'licence' && /^[을를이가]? ?(?:받|필요|얻)/u.test(sentence.slice(before.end, before.end + 4))
    const of = duty ? 'control' : before?.class ?? remembered?.class
    // 그마저 막혔다: the goods.
    if (words.endsWith('마저') && remembered) objects.push({ start: index, end: index + words.length, class: 'device' })
    else if (of !== undefined) objects.push({ start: index, end: index + 2, class: of, remembered: true })
  }
  // 5월에는 30%로 내려왔다, 90일 유예를 줬다: of the tariff told before.
  if (!grammar.frames && !objects.some((object) => OF_IT.includes(object.class))) for (const { 0: words, index } of sentence.matchAll(OF_TARIFF)) {
    if (remembered?.class === 'tariff' || remembered?.class === 'counter-tariff') objects.push({ start: index, end: index + words.length, class: words.endsWith('유예') ? 'truce' : 'tariff' })
  }
  // So is a firm: "summoned Nvidia".
  if (grammar.frames) for (const { id, start, end } of actors) if (recogniser.firms.has(id)) objects.push({ start, end, class: 'firm' })
  if (grammar.frames && remembered) objects.push(...anaphors(sentence, remembered, objects))
  if (objects.length === 0) return { clauses: [], verbs: [], objects, actors, products, dates, figures: [], frames: undefined }
  const verbs = withoutParts(words.verbs)
  // The parse is for sentences of which a rule may make something.
  const parsed = grammar.frames !== undefined && mayTell(verbs, new Set(objects.map((object) => object.class)), recogniser.rules)
  let figures: readonly FigureMention[] | undefined
  return {
    clauses: grammar.frames ? [] : grammar.clauses(sentence),
    verbs,
    objects, actors,
    products,
    dates,
    // Few sentences are asked for them.
    get figures() {
      return (figures ??= findFigures(sentence, lang))
    },
    frames: parsed ? grammar.frames?.(sentence) : undefined,
  }
}

/** 명단에 오른: what is listed does not rise. */
function withoutParts(verbs: readonly WordMention[]): WordMention[] {
  const lists = verbs.filter((verb) => verb.class === 'list')
  return verbs.filter((verb) => !lists.some((list) => list !== verb && list.class !== verb.class && list.start < verb.start && list.end >= verb.end))
}

/** After a product: no goods, but where they are made, or what is paid for them. */
const NO_GOODS = /^[- ](?:(?:manufacturing|production|packaging|fabrication|design|testing) )?(?:plants?|fabs?|factor(?:y|ies)|industry|sector|stocks?|shares|prices)\b/

/** Countries by their bare names. */
const COUNTRY = /^(?:미국|美|중국|中|한국|일본|대만|독일|영국|네덜란드)$/u

/** What a tariff told before has come to, or was given. */
const OF_TARIFF = /(?<=\d)%로(?= (?:내려|낮아|떨어|줄|올라|높아|뛰|치솟))|(?:\d+(?:일|개월)|[한두석세] ?달)(?:간|짜리)? ?유예(?=를 [줬준부])/gu

/** What 이를 may stand for. */
const OF_IT = ['control', 'tariff', 'counter-tariff', 'sanction', 'waiver', 'licence', 'truce', 'blacklist']

/** Classes whose expressions run over other objects without replacing them. */
const PHRASES = ['cut-down', 'rivalry', 'ruling', 'money', 'earnings', 'outlook', 'amount', 'device', 'site']

/** Leaves out what is part of a longer word: the tariff in a counter-tariff. */
function outermost(words: readonly WordMention[]): WordMention[] {
  return words.filter((word) => !words.some((other) =>
    other.class !== word.class && !PHRASES.includes(other.class) &&
    other.start <= word.start && other.end >= word.end && other.end - other.start > word.end - word.start))
}

function wordFinder(classes: readonly WordClass[], lang: 'ko' | 'en'): WordFinder {
  const spots = spotter(classes.map((row) => row[lang]), lang === 'en')
  return (sentence) => {
    const found = { verbs: [] as WordMention[], objects: [] as WordMention[] }
    for (const { start, end, which } of spots(sentence)) {
      const row = classes[which]
      if (row) found[row.role === 'verb' ? 'verbs' : 'objects'].push({ start, end, class: row.name })
    }
    return found
  }
}

/** Offices that every country has, and where: "prosecutors in Singapore" are Singapore's. */
const OFFICE_IN = /\b(?:[Pp]rosecutors|[Pp]olice|[Cc]ustoms(?: officers| officials)?|[Rr]egulators|[Aa]uthorities|[Oo]fficials|(?:[Aa] )?court|[Jj]udges?|[Ll]awmakers) in (?:the )?$/

/** After the name of a country: who governs it. */
const OFFICES = /^ (?:President|Premier|Prime|Vice|Ministry|Minister|Foreign|Commerce|Trade|Customs|Central|State|Communist|Party|Cyberspace|Securities|Tariff|On|In|And|[A-Z][a-z]+day\b|January|February|March|April|May|June|July|August|September|October|November|December)/

function ofPlaces(names: readonly NameMention[], sentence: string): NameMention[] {
  const placed = names.map((name) => {
    const office = OFFICE_IN.exec(sentence.slice(Math.max(0, name.start - 32), name.start))
    return office ? { ...name, start: name.start - office[0].length } : name
  })
  // China Telecom is no government; the China Ministry of Commerce is.
  const isPart = ({ start, end }: NameMention) => /^(?:China|Korea|Taiwan|Japan|India|Canada|Germany|Britain|Singapore|Malaysia)$/.test(sentence.slice(start, end)) && /^ [A-Z][a-z]+/.test(sentence.slice(end)) && !OFFICES.test(sentence.slice(end))
  return placed.filter((name) => !isPart(name) && !placed.some((other) => other !== name && other.start <= name.start && other.end > name.end && name.end > other.start))
}

/** The year of a law ("under the Trade Act of 1974", "a 1977 statute"), and the distance to a clause ("a day after issuing it"). */
function isNoTime(before: string, words: string, after: string): boolean {
  return /\b(?:Act|Law|law|statute|Code) of $/.test(before) || /^ (?:law|statute|act)\b/.test(after) ||
    (/^(?:a|one) day (?:after|before)$/i.test(words) && /^ (?:[a-z]+ing\b|[A-Z]|(?:the|it|he|they|that) )/.test(after))
}
