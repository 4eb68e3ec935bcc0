/** What a date is to its sentence. See {@link DateMention}. */
export type DateRole = 'event' | 'report' | 'from' | 'until' | 'future' | 'duration' | 'history' | 'vague'

/** One expression of time in a sentence. `sentence.slice(start, end) === words`, always. */
export interface DateMention {
  /** UTF-16 offsets within the sentence. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; in an undated article with unknown parts (`XXXX-XX-14`, `XXXX-12`). Never padded. */
  readonly date?: { readonly start: string; readonly end?: string; readonly span?: 'throughout' | 'within' } | undefined
  /** Length of a duration told in days or weeks. */
  readonly days?: number | undefined
  /** Length of a duration told in months or years, which have no fixed number of days. */
  readonly months?: number | undefined
  /** Full date in the text; relative words and the day of publication; the day of a deed told before, which the words name. */
  readonly basis: 'stated' | 'resolved' | 'inferred'
  /**
   * report: the day of a report, not of what it tells. from, until: a bound; a joined range is `from` and carries its end.
   * future: after publication. history: before 2016, or an anaphor of such. vague: no day can be had from it.
   */
  readonly role: DateRole
  /** Said to be the local time of somewhere else; the printed day is kept, never shifted. */
  readonly local: boolean
  /** Name of the row that read it. */
  readonly rule: string
  /** It stands in somebody's words, so that it is no day of the story. */
  readonly quoted?: boolean
  /** Which sentence of its article it stands in, once it is kept for the later ones. */
  readonly sentence?: number | undefined
}

/** What a sentence's dates depend on. */
export interface DateContext {
  readonly lang: 'ko' | 'en'
  /** ISO 8601 with offset, or an inferred prefix such as `2026-01`; absent when nothing is known. */
  readonly published?: string
  /** Mentions of the earlier sentences of this article, in order. */
  readonly previous: readonly DateMention[]
  /** How many sentences without a date have gone by since the last of them. */
  readonly idle?: number
  /** The time at which the paragraph is, told before this sentence. */
  readonly scene?: string
  /** The day of the deed that words like "the ruling" name, of those told before. */
  readonly deed?: (words: string) => string | undefined
}

/** A part counted from the day of publication: `{ rel: -1 }` as a month is last month. */
export interface Relative { readonly rel: number }

/** A place in the calendar as the words give it: what they leave out is left out. */
export interface Point {
  readonly year?: number | Relative
  readonly month?: number | Relative
  readonly day?: number
}

/** Which way to look for a part that the words leave out; `ahead` and `behind` are only hints from the rest of the sentence. */
export type Lean = 'past' | 'future' | 'ahead' | 'behind'

/**
 * A time by its distance from one told before. One of: so many `steps` on; a `month`, with or without its `day`; a `weekday`;
 * a `week`; a `day` of the month told. `side`: the first after it (1), the last before it (-1), or of the same year or week.
 */
export interface Told {
  readonly of?: 'that'
  readonly steps?: { readonly days?: number; readonly months?: number; readonly years?: number }
  readonly month?: number
  readonly weekday?: number
  readonly week?: number
  readonly day?: number
  readonly side?: -1 | 0 | 1
  /** What is meant where nothing was told before: the day of publication takes its place, or nothing does. */
  readonly else?: 'published'
}

/** What words say about time, before any calendar or article is consulted. */
export type Reading =
  /** `to` takes from `from` what it leaves out. */
  | { readonly kind: 'calendar'; readonly from: Point; readonly to?: Point; readonly span?: 'throughout' | 'within'; readonly lean?: Lean }
  /**
   * So many days from the day of publication, or from the day the story is at (`story`), however far back (`main`), or the last
   * day named at all (`last`), which alone may count (`latest`: never from publication); in months, the day is not known; `deed` names what was
   * told before, whose day then counts.
   */
  | { readonly kind: 'shift'; readonly of: 'published' | 'story' | 'main' | 'last' | 'latest'; readonly days: number; readonly months?: number; readonly deed?: string }
  /** The year or month last spoken of, so many years on. */
  | { readonly kind: 'same'; readonly unit: 'year' | 'month'; readonly years?: number; readonly month?: number; readonly day?: number }
  /** Counted from a time told before: from the last event, or (`that`) from whatever was named last. */
  | ({ readonly kind: 'told' } & Told)
  /** 0 = Sunday; `week` counts from that of publication, a lean takes the nearest one on that side. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly week?: number; readonly lean?: Lean }
  /** The quarter of publication, so many on. */
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'week'; readonly week: number; readonly weekend?: boolean }
  | { readonly kind: 'duration'; readonly days?: number; readonly months?: number }
  | { readonly kind: 'open' }
  /** Looks like a date and is none: takes the words away from every other row. */
  | { readonly kind: 'nothing' }

/** What the named groups of a pattern matched. */
export type Groups = Readonly<Record<string, string | undefined>>

/** One form of date. Where two rows claim the same words the leftmost wins, then the longest, then the earlier row. */
export interface DateRow {
  readonly name: string
  /** Global; every quantifier in it bounded, so that a hostile text costs no more than a long one. */
  readonly pattern: RegExp
  /** Undefined refuses the match (a 13th month). */
  readonly read: (groups: Groups) => Reading | undefined
  readonly role?: DateRole | undefined
  /** `main`: what follows may call this day "that day". `aside`: only this and the next sentence may. `keeps`: is itself such a call. */
  readonly scene?: 'main' | 'aside' | 'keeps' | undefined
}

/** A form of date by the source of its pattern. */
export function row(name: string, pattern: string, read: DateRow['read'], more: Partial<DateRow> = {}): DateRow {
  return { name, pattern: new RegExp(pattern, 'g'), read, role: more.role, scene: more.scene }
}

/** What stands around a candidate, cut short so that each costs the same. */
export interface Surroundings { readonly words: string; readonly head: string; readonly tail: string; readonly row: DateRow; readonly reading: Reading }

/** A language: its rows and the words around a date that tell what it is to the sentence. */
export interface DateTable {
  readonly rows: readonly DateRow[]
  /** Whether what stands at a place of a sentence is in somebody's words. */
  readonly quoted?: (sentence: string, at: number) => boolean
  /** Another reader whose findings stand beside those of the rows. */
  readonly also?: (sentence: string) => { start: number; end: number; row: DateRow; reading: Reading }[]
  /** The rows that it gives its findings to. */
  readonly alsoRows?: readonly DateRow[]
  /** Directly after or before a date: words that belong to it and make it local, or not. */
  readonly localAfter: RegExp
  readonly localBefore: RegExp
  readonly isLocal: RegExp
  /** Words that make every later day of the article local too. */
  readonly localOnwards: RegExp
  /** What may stand between two dates that are one range; `before` must stand before the first, `after` follow the second. */
  readonly ranges: readonly { readonly between: RegExp; readonly before?: RegExp; readonly after?: RegExp }[]
  /** What stands between a month and the days that belong to it. */
  readonly list: RegExp
  /** Ends a clause: a day behind it does not belong to the month before it. */
  readonly clauseEnd: RegExp
  /** The first that fits gives the role. */
  readonly roles: readonly { readonly role: DateRole; readonly fits: (around: Surroundings) => boolean }[]
  /** Which way the sentence looks from a date without year or month. */
  readonly lean: (around: Surroundings) => Lean | undefined
}
