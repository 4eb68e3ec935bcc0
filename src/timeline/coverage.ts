/** What the data cannot know, as far as it shows by itself: the stretches and measures of which no article speaks. */
import { type Day, firstDay, isDatePrefix, lastDay } from '../day.ts'
import { type Dataset } from '../event.ts'
import { type Measure, measuresOf, stateOf } from './state.ts'

export interface Coverage {
  /** Stretches of at least {@link LONG_SILENCE} days between the publication of one article and of the next, the longest first. */
  readonly gaps: readonly { readonly first: Day; readonly last: Day; readonly days: number }[]
  /** Events that a single article carries. */
  readonly ofOneArticle: number
  /** Measures whose state nobody speaks of any more on the last day of the data. */
  readonly silent: readonly Measure[]
}

/** Days without an article that are worth telling. */
export const LONG_SILENCE = 60

/** The coverage of a data set. An article dated to a month may have come out on any of its days. */
export function coverageOf(dataset: Dataset): Coverage {
  const spans = dataset.articles
    .map(({ published }) => /^\d{4}(?:-\d{2}){0,2}/.exec(published)?.[0])
    .filter((prefix) => prefix !== undefined && isDatePrefix(prefix))
    .map((prefix) => ({ first: firstDay(prefix ?? ''), last: lastDay(prefix ?? '') }))
    .sort((a, b) => a.first - b.first)
  const gaps: Coverage['gaps'][number][] = []
  let spoken: Day | undefined
  for (const { first, last } of spans) {
    if (spoken !== undefined && first - spoken - 1 >= LONG_SILENCE) gaps.push({ first: (spoken + 1) as Day, last: (first - 1) as Day, days: first - spoken - 1 })
    if (spoken === undefined || last > spoken) spoken = last
  }
  const end = spoken
  return {
    gaps: gaps.sort((a, b) => b.days - a.days),
    ofOneArticle: dataset.events.filter(({ sources }) => new Set(sources.map(({ article }) => article)).size === 1).length,
    silent: end === undefined ? [] : measuresOf(dataset).filter((measure) => stateOf(measure, end).certainty === 'stale'),
  }
}
