import { type Band } from '../pipeline/events/band.ts'
import { addTallies, emptyTally, type Tally } from '../pipeline/events/match-labels.ts'

/** Every number of the coder, over the raw pages (where they are at hand) and the fresh articles. */
export interface ScoreReport {
  /** Absent: the pages are not here. */
  readonly pages?: {
    readonly all: Tally
    readonly byPage: ReadonlyMap<string, Tally>
    /** Each page read without the rules and words that only it needs: no other page, … */
    readonly leaveOneOut: ReadonlyMap<string, Tally>
    /** … or neither another page nor a fresh article. */
    readonly leaveOneOutOfAll: ReadonlyMap<string, Tally>
    /** Sentences of off-topic articles, and of no article at all, that gave an event. */
    readonly offTopic: readonly string[]
    readonly articlesNotFound: number
    /** `article: kind, day` of events that the digest of an article yields and its page does not. */
    readonly onlyFromDigest: readonly string[]
  }
  readonly fresh: { readonly ko: Tally; readonly en: Tally; readonly offTopic: readonly string[] }
  /** Articles that no rule writer had seen when they were scored, once. */
  readonly aside?: { readonly ko: Tally; readonly en: Tally; readonly offTopic: readonly string[] }
  /** Of the events of all these articles that the reader calls sure, likely or unsure: how many there are and how many are labelled. */
  readonly bands: ReadonlyMap<Band, { readonly events: number; readonly right: number }>
  /** Rules and expressions that fired on one sentence only, over all that was read. */
  readonly firedOnce: readonly string[]
}

/** The tallies of several pages as one. */
export function sum(tallies: ReadonlyMap<string, Tally>): Tally {
  return [...tallies.values()].reduce(addTallies, emptyTally())
}
