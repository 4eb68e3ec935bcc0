import type { DateMention, DateRow, DateTable } from './date-forms.ts'

/** What an article has spoken of, for dates that lean on it. */
export interface DateScene {
  /** The day the story is at: `story` looks at the last two sentences with dates, `main` as far back as it takes, `latest` at the last day named. */
  day(reach: 'story' | 'main' | 'last' | 'latest', shift: number): string | undefined
  /** The last date that has a year or a month. */
  last(unit: 'year' | 'month'): string | undefined
  /** Whether the last date spoken of is history. */
  inHistory(): boolean
  add(mention: DateMention): void
}

/**
 * What the article has spoken of. Sentences are told apart by their offsets, which begin anew in each.
 * Only days of events set the scene, never the day of a report. An aside ("on the 30th of last month") sets it for this
 * and the next sentence only, and never for "the day before": beside such a peak in the past, markets mean yesterday.
 */
export function sceneOf(previous: readonly DateMention[], table: DateTable, idle: number): DateScene {
  const kinds = kindsOf(table)
  let main: { date: string; sentence: number } | undefined
  let aside: { date: string; sentence: number } | undefined
  let last: string | undefined
  let year: string | undefined
  let month: string | undefined
  let history = false
  let sentence = 0
  let lastStart = -1
  let lastSentence: number | undefined
  const take = (mention: DateMention) => {
    if (mention.sentence === undefined ? mention.start <= lastStart : mention.sentence !== lastSentence) sentence += 1
    lastStart = mention.start
    lastSentence = mention.sentence
    const date = mention.date?.start
    if (mention.role === 'history') history = true
    else if (date !== undefined) history = false
    if (date === undefined) return
    if (/^\d{4}/.test(date)) year = date
    if (/^\d{4}-\d{2}/.test(date)) month = date
    const kind = kinds.get(mention.rule)
    if (kind === undefined || date.length !== 10 || (mention.role !== 'event' && kind !== 'keeps')) return
    last = date
    if (kind === 'aside') aside = { date, sentence }
    else main = { date, sentence }
  }
  for (const mention of previous) take(mention)
  let own = false
  return {
    day(reach, shift) {
      if (reach === 'main') return main?.date
      if (reach === 'latest') return last
      if (reach === 'last') return aside && (own ? sentence : sentence + 1) + idle - aside.sentence <= 1 ? last : main?.date ?? last
      // What is asked before this sentence has a date of its own is asked from one sentence on.
      const now = (own ? sentence : sentence + 1) + idle
      if (aside && shift >= 0 && now - aside.sentence <= 1 && (main?.sentence ?? -1) <= aside.sentence) return aside.date
      return main && now - main.sentence <= 2 ? main.date : undefined
    },
    last: (unit) => (unit === 'year' ? year : month),
    inHistory: () => history,
    add(mention) {
      if (!own) {
        own = true
        sentence += 1
        lastStart = -1
      }
      take(mention)
    },
  }
}

/** What each row of a table does for the scene. */
const KINDS = new WeakMap<DateTable, ReadonlyMap<string, DateRow['scene']>>()

function kindsOf(table: DateTable): ReadonlyMap<string, DateRow['scene']> {
  const kinds = KINDS.get(table) ?? new Map([...table.rows, ...(table.alsoRows ?? [])].map((row) => [row.name, row.scene]))
  KINDS.set(table, kinds)
  return kinds
}
