import type { DateMention, DateRow, DateTable } from './date-forms.ts'

/** What an article has spoken of, for dates that lean on it. */
export interface DateScene {
  /** The day the story is at: `story` looks at the last two sentences with dates, `main` as far back as it takes, `latest` at the last day named, of a report where no other is. */
  day(reach: 'story' | 'main' | 'last' | 'latest', shift: number): string | undefined
  /** The last time of an event, the last one told to the day, or whatever time was named last, if it was told a few sentences ago at most. */
  told(of: 'event' | 'day' | 'that'): string | undefined
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
export function sceneOf(previous: readonly DateMention[], table: DateTable, idle: number, published = ''): DateScene {
  const kinds = kindsOf(table)
  let main: { date: string; sentence: number } | undefined
  let aside: { date: string; sentence: number } | undefined
  let last: string | undefined
  let reported: string | undefined
  let told: { date: string; sentence: number; event: boolean } | undefined
  let toldDay: typeof told
  let named: { date: string; sentence: number } | undefined
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
    // A stretch of days is no day: what counts from it knows its month.
    const point = mention.date?.end === undefined ? date : date.slice(0, 7)
    named = { date: point, sentence }
    const event = mention.role === 'event'
    // A sentence goes back to what was before ("widened the rules of October") without going on from there.
    const back = told !== undefined && told.sentence === sentence && told.event && (!event || (point < told.date && point.length <= told.date.length))
    if (!back && (event || (mention.role === 'from' && date <= published))) told = { date: point, sentence, event }
    if (told?.date.length === 10 && told.sentence === sentence) toldDay = told
    if (mention.role === 'report' && date.length === 10) reported = date
    const kind = kinds.get(mention.rule)
    if (mention.quoted || kind === undefined || date.length !== 10 || (mention.role !== 'event' && kind !== 'keeps')) return
    last = date
    if (kind === 'aside') aside = { date, sentence }
    else main = { date, sentence }
  }
  for (const mention of previous) take(mention)
  let own = false
  return {
    day(reach, shift) {
      if (reach === 'main') return main?.date
      if (reach === 'latest') return last ?? reported
      if (reach === 'last') return aside && (own ? sentence : sentence + 1) + idle - aside.sentence <= 3 ? last : main?.date ?? last
      // What is asked before this sentence has a date of its own is asked from one sentence on.
      const now = (own ? sentence : sentence + 1) + idle
      if (aside && shift >= 0 && now - aside.sentence <= 1 && (main?.sentence ?? -1) <= aside.sentence) return aside.date
      return main && now - main.sentence <= 2 ? main.date : undefined
    },
    told(of) {
      const one = of === 'that' ? named : of === 'day' ? toldDay : told
      return one && idle <= FORGOTTEN && (own ? sentence : sentence + 1) - one.sentence <= FORGOTTEN ? one.date : undefined
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

/** After so many sentences "a week later" counts from nothing. */
const FORGOTTEN = 4

/** What each row of a table does for the scene. */
const KINDS = new WeakMap<DateTable, ReadonlyMap<string, DateRow['scene']>>()

function kindsOf(table: DateTable): ReadonlyMap<string, DateRow['scene']> {
  const kinds = KINDS.get(table) ?? new Map([...table.rows, ...(table.alsoRows ?? [])].map((row) => [row.name, row.scene]))
  KINDS.set(table, kinds)
  return kinds
}
