import { LineCounter, parseDocument } from 'yaml'
import * as z from 'zod/mini'
import { actorRefSchema, DIRECTIONS, effectSchema, eventDateSchema, figureSchema, DATE_BASES, GRADES, KINDS, relationSchema, STATUSES } from '../../event.ts'
import type { Problem } from '../problem.ts'

const text = z.string().check(z.minLength(1))
const bilingual = z.strictObject({ en: text, ko: text })

/** A decision names its proposal by article and evidence, so that a better rule does not break it. */
const pointer = {
  article: text,
  /** The sentence of the digest, or enough of it to be found once. */
  evidence: text,
  /** The kind proposed, where one sentence gives several proposals. */
  proposes: z.optional(z.enum(KINDS)),
}
const sourceRow = z.strictObject({ ...pointer, grade: z.optional(z.enum(GRADES)), dateBasis: z.optional(z.enum(DATE_BASES)) })
const correction = z.strictObject({
  kind: z.optional(z.enum(KINDS)),
  status: z.optional(z.enum(STATUSES)),
  direction: z.optional(z.enum(DIRECTIONS)),
  date: z.optional(eventDateSchema),
  actors: z.optional(z.array(actorRefSchema).check(z.minLength(1))),
  products: z.optional(z.array(text)),
  /** Words of the digests that show it. */
  shownBy: z.array(text).check(z.minLength(1)),
})
const eventRow = z.strictObject({
  id: text,
  formerIds: z.optional(z.array(text)),
  sources: z.array(sourceRow).check(z.minLength(1)),
  correct: z.optional(correction),
  importance: z.enum(['major', 'minor']),
  title: bilingual,
  summary: bilingual,
  figures: z.optional(z.array(figureSchema)),
  measure: z.optional(text),
  effects: z.optional(z.array(effectSchema)),
  relations: z.optional(z.array(relationSchema)),
  note: z.optional(bilingual),
})
const rejectedRow = z.strictObject({ ...pointer, why: text })
const reviewSchema = z.strictObject({ events: z.array(eventRow), rejected: z.array(rejectedRow) })

export type ReviewedEvent = z.infer<typeof eventRow>
export type Rejection = z.infer<typeof rejectedRow>
export type ReviewSource = z.infer<typeof sourceRow>

/** The editor's decisions, with the line each stands on. */
export interface Review {
  readonly file: string
  readonly events: readonly (ReviewedEvent & { readonly line: number })[]
  readonly rejected: readonly (Rejection & { readonly line: number })[]
}

/** Reads data/review.yaml. Gives it, or each problem with its line. */
export function readReview(file: string, source: string): { review?: Review; problems: Problem[] } {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const problems: Problem[] = document.errors.map((error) => ({
    file, line: counter.linePos(error.pos[0]).line, expected: 'YAML', got: error.message.split('\n')[0] ?? '',
  }))
  if (problems.length > 0) return { problems }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth) as (string | number)[], true) as { range?: [number, number, number] | null } | undefined
      if (node?.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
  const result = reviewSchema.safeParse(document.toJS())
  if (!result.success) {
    for (const issue of result.error.issues) {
      const got = issue.path.length === 0 ? undefined : document.getIn(issue.path as (string | number)[])
      problems.push({
        file, line: lineOf(issue.path), expected: `${issue.path.join('.')}: ${issue.message}`,
        got: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : JSON.stringify(got) ?? 'nothing',
      })
    }
    return { problems }
  }
  return {
    review: {
      file,
      events: result.data.events.map((event, i) => ({ ...event, line: lineOf(['events', i]) })),
      rejected: result.data.rejected.map((row, i) => ({ ...row, line: lineOf(['rejected', i]) })),
    },
    problems,
  }
}
