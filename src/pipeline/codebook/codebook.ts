import { parseDocument } from 'yaml'
import * as z from 'zod/mini'
import { type Actor, KINDS, type Kind, type Product, STATUSES, type Status } from '../../event.ts'
import type { Problem } from '../problem.ts'
import { compileDescriptions, type Descriptions } from './descriptions.ts'

/** The word classes that rules combine: what a measure is about, and what is done to it. */
export interface WordClass {
  readonly name: string
  readonly role: 'object' | 'verb'
  /** As written in words.yaml. */
  readonly expressions: { readonly ko: readonly string[]; readonly en: readonly string[] }
  /** Compiled, in order: where two stand at one place, the first counts. */
  readonly ko: readonly RegExp[]
  readonly en: readonly RegExp[]
}

/** A rule of data/codebook/rules.yaml: which words make which event. */
export interface Rule {
  readonly name: string
  readonly kind: Kind
  readonly verb: readonly string[]
  readonly object: readonly string[]
  /** How far from its verb the object may stand; `verb`: a few words. */
  readonly near: 'verb' | 'clause' | 'sentence'
  readonly with: readonly string[]
  readonly without: readonly string[]
  readonly actor: 'government' | 'company' | 'any' | undefined
  readonly status: Status | undefined
  /** The kind that a considered, or threatened, form of it has. */
  readonly considered: Kind | undefined
  readonly threatened: Kind | undefined
  readonly court: boolean
  readonly bargain: boolean
  readonly figure: boolean
  readonly product: boolean
  /** The verb tells others what to do: 중단하라고 지시했다. */
  readonly ordered: boolean
  /** The sentence names a product of the contest, or a firm. */
  readonly contested: boolean
  readonly caused: boolean
  /** Fires only on what must be done (a licence must be had), or on what may not be, will not be, or may be done. */
  readonly modal: 'must' | 'barred' | 'refused' | 'free' | undefined
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

export interface Alias {
  readonly name: string
  readonly id: string
}

export interface KindEntry {
  readonly actor: 'government' | 'company' | 'any'
  readonly means: string
  readonly example: string
  readonly near: string
}

/** Everything an editor maintains about words, checked and ready for use. */
export interface Codebook {
  readonly kinds: ReadonlyMap<Kind, KindEntry>
  readonly actors: ReadonlyMap<string, Actor>
  readonly products: ReadonlyMap<string, Product>
  /** Products for everybody: tariffs may hit them, but no export control is about them. */
  readonly everyday: ReadonlySet<string>
  /** What China digs and others need. */
  readonly minerals: ReadonlySet<string>
  /** The broader products that are the same thing where this one is named: an H20 is the AI chip of its sentence. */
  readonly covers: ReadonlyMap<string, readonly string[]>
  readonly aliases: { readonly ko: readonly Alias[]; readonly en: readonly Alias[] }
  readonly productAliases: { readonly ko: readonly Alias[]; readonly en: readonly Alias[] }
  readonly classes: readonly WordClass[]
  readonly descriptions: Descriptions
  readonly rules: readonly Rule[]
}

/** The files of data/codebook, as text. */
export interface CodebookFiles {
  readonly actors: string
  readonly products: string
  readonly kinds: string
  readonly words: string
  readonly descriptions: string
  readonly rules: string
}

const names = z.array(z.string())
const aliases = z.strictObject({ en: names, ko: names })
const actorRows = z.record(z.string(), z.strictObject({
  country: z.string(), type: z.enum(['government', 'company', 'institution']), en: z.string(), ko: z.string(), aliases,
}))
const productRows = z.record(z.string(), z.strictObject({
  en: z.string(), ko: z.string(), maker: z.optional(z.string()), broader: z.optional(z.string()), aliases,
  sort: z.optional(z.enum(['everyday', 'mineral'])), covers: z.optional(names),
}))
const kindRows = z.record(z.enum(KINDS), z.strictObject({
  actor: z.enum(['government', 'company', 'any']), means: z.string(), example: z.string(), near: z.string(),
}))
const expressions = z.record(z.string(), z.strictObject({ ko: names, en: names }))
const wordRows = z.strictObject({ objects: expressions, verbs: expressions })
const descriptionLists = z.strictObject({ offices: names, firms: names, 'of-a-country': names })
const ruleRows = z.array(z.strictObject({
  name: z.string(), kind: z.enum(KINDS), verb: names, object: names,
  near: z.optional(z.enum(['verb', 'clause', 'sentence'])),
  with: z.optional(names), without: z.optional(names),
  actor: z.optional(z.enum(['government', 'company', 'any'])),
  status: z.optional(z.enum(STATUSES)),
  considered: z.optional(z.enum(KINDS)), threatened: z.optional(z.enum(KINDS)),
  court: z.optional(z.boolean()), bargain: z.optional(z.boolean()), figure: z.optional(z.boolean()),
  product: z.optional(z.boolean()), ordered: z.optional(z.boolean()), contested: z.optional(z.boolean()), caused: z.optional(z.boolean()),
  modal: z.optional(z.enum(['must', 'barred', 'refused', 'free'])),
  yes: names, no: names,
}))

/** What makes a Korean noun a verb: 부과하다, 부과된, 부과키로, 부과받았다. */
const VERBAL = '하|한|할|해|했|되|된|될|돼|됐|키로|시키|시킨|시켰|당하|당한|당했|받| 중|중[인이]|[을를]? (?:받(?!도록|아야|으라|게 )|당했|당한)|에 (?:나[서섰선설]|들어|돌입|착수|합의[했하]|서명[했하])| 착수|[”"’]?(?:…|\\.?$|\\()|' +
  // 해제를 발표했다, 유예 결정을 내렸다: the verb after it only tells it.
  '[을를] (?:[가-힣]{1,6}(?:적으로|[히게로]) )?(?:약속|결정|확정|선언|통보|통지|공식화|보장|지시|명령|단행|의결|합의|개시|공언)(?=[했하한할해됐될된받])|(?<!제한|통제|규제|금지|차단|등재|부과|제재|조사)[을를] (?:발표|예고|공고|고시|검토|고려|논의|추진|시사)(?=[했하한할해됐될된])| (?:방침|결정|계획|의사|입장)[을를] (?:밝|발표|내[렸놨놓]|전[했달]|굳[혔히]|확정|통보|공개|시사|공식)'
/** What shows that the noun alone tells a deed that is done: 부과로 인한, 유예 직후. */
const DONE = '로 |로,|[을를] (?:대가|조건)로|에 따|에 대응|에 맞|에 대해| 이후| 직후| 소식| 조치로| (?:\\d+|[한두세]) ?(?:시간|일|달|개월) ?만에| (?:하루|이틀|사흘) 만에'

/** Writes out the short forms of words.yaml: `부과~` (the noun with any verb ending), `부과~~` (also alone, as a deed done). */
function verbal(expression: string): string {
  return expression.replace(/~~/g, `(?=${VERBAL}|${DONE})`).replace(/~/g, `(?=${VERBAL})`)
}

/** A class of these expressions; Korean ones end where a particle or ending may follow, English ones at a word's end. */
export function wordClass(name: string, role: WordClass['role'], expressions: WordClass['expressions']): WordClass {
  return {
    name, role, expressions,
    ko: expressions.ko.map((expression) => new RegExp(verbal(expression), 'g')),
    en: expressions.en.map((expression) => new RegExp(`(?<![A-Za-z0-9])(?:${expression})(?![A-Za-z0-9])`, 'gi')),
  }
}

/** All that a product is: an H20 is an AI chip and a semiconductor. Ends where it would go in a circle. */
function broaderThan(id: string, products: ReadonlyMap<string, Product>): string[] {
  const found: string[] = []
  for (let up = products.get(id)?.broader; up !== undefined && !found.includes(up); up = products.get(up)?.broader) found.push(up)
  return found
}

/**
 * Checks and compiles the codebook. Gives it, or every problem: bad YAML, unknown fields, an alias of two actors,
 * a rule that names a class that does not exist, an expression that does not compile.
 */
export function readCodebook(files: CodebookFiles, folder = 'data/codebook'): { codebook?: Codebook; problems: Problem[] } {
  const problems: Problem[] = []
  const read = <T>(name: keyof CodebookFiles, schema: z.ZodMiniType<T>): T | undefined => {
    const file = `${folder}/${name}.yaml`
    const lineOf = (needle: string) => Math.max(1, files[name].split('\n').findIndex((line) => line.includes(needle)) + 1)
    const document = parseDocument(files[name])
    const error = document.errors[0]
    if (error) {
      problems.push({ file, line: error.linePos?.[0].line ?? 1, expected: 'YAML', got: error.message.split('\n')[0] ?? '' })
      return undefined
    }
    const result = schema.safeParse(document.toJS())
    if (result.success) return result.data
    for (const issue of result.error.issues) {
      problems.push({ file, line: lineOf(String(issue.path[0] ?? '')), expected: issue.message, got: issue.path.join('.') })
    }
    return undefined
  }
  const actorData = read('actors', actorRows)
  const productData = read('products', productRows)
  const kindData = read('kinds', kindRows)
  const wordData = read('words', wordRows)
  const descriptionData = read('descriptions', descriptionLists)
  const ruleData = read('rules', ruleRows)
  if (!actorData || !productData || !kindData || !wordData || !descriptionData || !ruleData) return { problems }

  const line = (name: keyof CodebookFiles, needle: string) =>
    Math.max(1, files[name].split('\n').findIndex((row) => row.startsWith(needle)) + 1)
  const complain = (name: keyof CodebookFiles, needle: string, expected: string, got: string) =>
    problems.push({ file: `${folder}/${name}.yaml`, line: line(name, needle), expected, got })

  const actors = new Map<string, Actor>()
  for (const [id, row] of Object.entries(actorData)) {
    actors.set(id, { id, name: { en: row.en, ko: row.ko }, country: row.country, type: row.type })
  }
  const products = new Map<string, Product>()
  for (const [id, row] of Object.entries(productData)) {
    if (row.maker !== undefined && !actors.has(row.maker)) complain('products', `${id}:`, 'maker: an actor id', JSON.stringify(row.maker))
    if (row.broader !== undefined && productData[row.broader] === undefined) {
      complain('products', `${id}:`, 'broader: a product id', JSON.stringify(row.broader))
    }
    for (const other of row.covers ?? []) if (productData[other] === undefined) complain('products', `${id}:`, 'covers: product ids', JSON.stringify(other))
    products.set(id, {
      id, name: { en: row.en, ko: row.ko },
      ...(row.maker === undefined ? {} : { maker: row.maker }),
      ...(row.broader === undefined ? {} : { broader: row.broader }),
    })
  }
  for (const id of products.keys()) if (broaderThan(id, products).includes(id)) complain('products', `${id}:`, 'broader: no circle', JSON.stringify(id))
  const gather = (name: 'actors' | 'products', rows: Record<string, { en: string; ko: string; aliases: { en: string[]; ko: string[] } }>) => {
    const lists = { ko: [] as Alias[], en: [] as Alias[] }
    for (const lang of ['ko', 'en'] as const) {
      const owner = new Map<string, string>()
      for (const [id, row] of Object.entries(rows)) {
        // Korean pages write Latin names too, so the English name is looked for in both.
        for (const alias of new Set([row[lang], ...row.aliases[lang], ...(lang === 'ko' && /^[\x20-\x7e]+$/.test(row.en) ? [row.en] : [])])) {
          const key = alias.toLowerCase()
          const other = owner.get(key)
          if (other === id) continue
          if (other !== undefined) complain(name, `${id}:`, `an alias of one id only`, `"${alias}" of ${other} and ${id}`)
          owner.set(key, id)
          // A product is a common noun, so that its capital means nothing: "Gallium".
          lists[lang].push({ name: name === 'products' && /^[A-Z][a-z]+(?: [a-z]+)*$/.test(alias) ? alias.toLowerCase() : alias, id })
        }
      }
    }
    return lists
  }
  const classes: WordClass[] = []
  for (const role of ['objects', 'verbs'] as const) {
    for (const [name, row] of Object.entries(wordData[role])) {
      try {
        classes.push(wordClass(name, role === 'objects' ? 'object' : 'verb', { ko: row.ko, en: row.en }))
      } catch (error) {
        complain('words', `  ${name}:`, 'regular expressions', error instanceof Error ? error.message : String(error))
      }
    }
  }
  let descriptions: Descriptions | undefined
  try {
    descriptions = compileDescriptions(descriptionData)
  } catch (error) {
    complain('descriptions', '', 'regular expressions', error instanceof Error ? error.message : String(error))
  }
  const known = { object: new Set(Object.keys(wordData.objects)), verb: new Set(Object.keys(wordData.verbs)) }
  const seen = new Set<string>()
  for (const rule of ruleData) {
    if (seen.has(rule.name)) complain('rules', `- name: ${rule.name}`, 'a rule name used once', JSON.stringify(rule.name))
    seen.add(rule.name)
    for (const verb of rule.verb) if (!known.verb.has(verb)) complain('rules', `- name: ${rule.name}`, 'a class under verbs: in words.yaml', JSON.stringify(verb))
    for (const object of [...rule.object, ...(rule.with ?? []), ...(rule.without ?? [])]) {
      if (!known.object.has(object)) complain('rules', `- name: ${rule.name}`, 'a class under objects: in words.yaml', JSON.stringify(object))
    }
  }
  for (const kind of KINDS) if (kindData[kind] === undefined) complain('kinds', '', `a row for ${kind}`, 'none')
  const actorAliases = gather('actors', actorData)
  const productAliases = gather('products', productData)
  if (problems.length > 0 || !descriptions) return { problems }
  const ofSort = (sort: 'everyday' | 'mineral') => new Set(Object.entries(productData).flatMap(([id, row]) => (row.sort === sort ? [id] : [])))
  return {
    codebook: {
      descriptions, everyday: ofSort('everyday'), minerals: ofSort('mineral'),
      // Who makes it is who names it: a maker's product stands for all that it is.
      covers: new Map(Object.entries(productData).map(([id, { maker, covers = [] }]) => [id, maker === undefined ? covers : [...covers, ...broaderThan(id, products)]])),
      kinds: new Map(Object.entries(kindData) as [Kind, KindEntry][]),
      actors, products, aliases: actorAliases, productAliases, classes,
      // All of one shape, which the engine reads faster.
      rules: ruleData.map(({ name, kind, verb, object, actor, status, considered, threatened, modal, yes, no, ...rule }) => ({
        name, kind, verb, object, actor, status, considered, threatened, modal, yes, no,
        near: rule.near ?? 'sentence', with: rule.with ?? [], without: rule.without ?? [],
        court: rule.court ?? false, bargain: rule.bargain ?? false, figure: rule.figure ?? false,
        product: rule.product ?? false, ordered: rule.ordered ?? false, contested: rule.contested ?? false, caused: rule.caused ?? false,
      })),
    },
    problems,
  }
}
