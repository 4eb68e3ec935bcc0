/**
 * The one contract between the rooms: what `data/events.json` holds.
 * Both the pipeline (before writing) and the app (before showing) check against these schemas.
 * zod/mini keeps the page small; the JSON Schema of the build is made from the same objects.
 */
import * as z from 'zod/mini'
import { isDatePrefix } from './day.ts'

export const SCHEMA_VERSION = 1

/** The kinds of the codebook. A reader may meet others: they are drawn neutral and named as they are. */
export const KINDS = [
  'restriction-considered', 'restriction-imposed', 'licence-denied', 'restriction-withdrawn', 'export-approved',
  'tariff-threatened', 'tariff-announced', 'tariff-in-force', 'tariff-raised', 'tariff-retaliation',
  'tariff-paused', 'tariff-exempted', 'tariff-lowered',
  'sanction-imposed', 'sanction-lifted', 'investigation-opened', 'deal-blocked', 'enforcement', 'domestic-rule', 'court-ruling',
  'chip-for-market', 'order', 'investment', 'loss', 'statement', 'market-reaction',
] as const
export type Kind = (typeof KINDS)[number]

export const STATUSES = ['considered', 'announced', 'scheduled', 'in-force', 'paused', 'withdrawn', 'reported'] as const
export const DIRECTIONS = ['tightens', 'eases', 'neutral'] as const
export const POSTURES = ['open', 'under-review', 'licence-required', 'refused', 'conditions', 'unknown'] as const
export const RELATION_TYPES = ['reverses', 'amends', 'pauses', 'implements', 'responds-to', 'results-from', 'contradicts'] as const
export const DATE_BASES = ['stated', 'resolved', 'published', 'inferred'] as const
export const ROLES = ['by', 'on', 'affected'] as const
export const GRADES = ['press', 'press-unnamed', 'company', 'official'] as const

const id = z.string().check(z.minLength(1))
const text = z.string()
const bilingual = z.object({ en: text, ko: text })
const datePrefix = z.string().check(
  z.refine(isDatePrefix, { error: (issue) => `expected YYYY, YYYY-MM or YYYY-MM-DD, got ${JSON.stringify(issue.input)}` }),
)
const basis = z.enum(DATE_BASES)

export const eventDateSchema = z.object({
  start: datePrefix,
  /** `..` = it goes on, no end known. */
  end: z.optional(z.union([datePrefix, z.literal('..')])),
  /** With an end: it lasted `throughout`, or fell somewhere `within`. */
  span: z.optional(z.enum(['throughout', 'within'])),
  basis,
})

export const actorRefSchema = z.object({ id, role: z.enum(ROLES), basis: z.optional(z.literal('inferred')) })

export const figureSchema = z.object({
  /** In whole units: 5.5 billion dollars is 5500000000 USD. */
  value: z.number(),
  max: z.optional(z.number()),
  approx: z.optional(z.enum(['about', 'at-least', 'at-most'])),
  unit: id,
  label: bilingual,
})

const posture = z.enum(POSTURES)
export const effectSchema = z.object({
  measure: id,
  posture: z.optional(posture),
  /** The resulting total in percent, never the increment. */
  rate: z.optional(z.number()),
  was: z.optional(z.union([posture, z.number()])),
  from: z.optional(datePrefix),
  until: z.optional(datePrefix),
  untilBasis: z.optional(z.literal('computed')),
})

export const relationSchema = z.object({ type: z.enum(RELATION_TYPES), event: id })

export const sourceSchema = z.object({
  article: id,
  grade: z.enum(GRADES),
  evidence: text,
  rule: id,
  dateBasis: basis,
})

export const controlEventSchema = z.object({
  id,
  formerIds: z.optional(z.array(id)),
  kind: id,
  status: z.enum(STATUSES),
  direction: z.enum(DIRECTIONS),
  importance: z.enum(['major', 'minor']),
  date: eventDateSchema,
  title: bilingual,
  summary: bilingual,
  actors: z.array(actorRefSchema).check(z.minLength(1)),
  products: z.array(id),
  figures: z.array(figureSchema),
  measure: z.optional(id),
  effects: z.array(effectSchema),
  relations: z.array(relationSchema),
  sources: z.array(sourceSchema).check(z.minLength(1)),
  note: z.optional(bilingual),
})

export const actorSchema = z.object({
  id, name: bilingual, country: id, type: z.enum(['government', 'company', 'institution']),
})
export const productSchema = z.object({ id, name: bilingual, maker: z.optional(id), broader: z.optional(id) })
export const articleRefSchema = z.object({
  id,
  publisher: id,
  headline: id,
  published: z.string(),
  publishedBasis: z.enum(['stated', 'inferred']),
  publishedNote: z.optional(text),
  lang: z.enum(['ko', 'en']),
  url: z.optional(text),
})

export const datasetSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  data: z.object({ hash: id, through: z.string() }),
  actors: z.array(actorSchema),
  products: z.array(productSchema),
  articles: z.array(articleRefSchema),
  events: z.array(controlEventSchema),
})

export type Bilingual = z.infer<typeof bilingual>
export type Status = (typeof STATUSES)[number]
export type Direction = (typeof DIRECTIONS)[number]
export type Posture = (typeof POSTURES)[number]
export type RelationType = (typeof RELATION_TYPES)[number]
export type DateBasis = (typeof DATE_BASES)[number]
export type Role = (typeof ROLES)[number]
export type Grade = (typeof GRADES)[number]
export type EventDate = z.infer<typeof eventDateSchema>
export type ActorRef = z.infer<typeof actorRefSchema>
export type Figure = z.infer<typeof figureSchema>
export type Effect = z.infer<typeof effectSchema>
export type Relation = z.infer<typeof relationSchema>
export type Source = z.infer<typeof sourceSchema>
export type ControlEvent = z.infer<typeof controlEventSchema>
export type Actor = z.infer<typeof actorSchema>
export type Product = z.infer<typeof productSchema>
export type ArticleRef = z.infer<typeof articleRefSchema>
export type Dataset = z.infer<typeof datasetSchema>

const DIRECTION_OF_KIND: Readonly<Record<Exclude<Kind, 'court-ruling'>, Direction>> = {
  'restriction-considered': 'tightens', 'restriction-imposed': 'tightens', 'licence-denied': 'tightens',
  'restriction-withdrawn': 'eases', 'export-approved': 'eases',
  'tariff-threatened': 'tightens', 'tariff-announced': 'tightens', 'tariff-in-force': 'tightens', 'tariff-raised': 'tightens',
  'tariff-retaliation': 'tightens', 'tariff-paused': 'eases', 'tariff-exempted': 'eases', 'tariff-lowered': 'eases',
  'sanction-imposed': 'tightens', 'sanction-lifted': 'eases', 'investigation-opened': 'tightens', 'deal-blocked': 'tightens',
  enforcement: 'tightens', 'domestic-rule': 'tightens',
  'chip-for-market': 'neutral', order: 'neutral', investment: 'neutral', loss: 'neutral', statement: 'neutral',
  'market-reaction': 'neutral',
}

/**
 * The direction that follows from a kind; undefined for `court-ruling` (it is as the court decides) and for kinds that
 * the codebook does not know.
 */
export function directionOfKind(kind: string): Direction | undefined {
  return (DIRECTION_OF_KIND as Readonly<Record<string, Direction | undefined>>)[kind]
}
