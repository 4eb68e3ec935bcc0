/** What a language must tell the reader of figures, and what that gives. */
export type FigureUnit = '%' | 'USD' | 'KRW' | 'CNY' | 'JPY' | 'EUR' | 'days' | 'count' | 'pp'

/** One quantity in a sentence. `sentence.slice(start, end) === words`, always. */
export interface FigureMention {
  /** UTF-16 offsets within the sentence. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** In whole units: 5.5 billion dollars is 5500000000. The lower end of a range. */
  readonly value: number
  readonly max?: number | undefined
  readonly approx?: 'about' | 'at-least' | 'at-most' | undefined
  readonly unit: FigureUnit
  /** A bracketed amount that says the one before it in another currency: no figure of its own. */
  readonly conversion: boolean
}

/** A number as read from the text; `scale` is what its last word multiplied by (억 → 1e8), for "5~10억". */
export interface Numeral { readonly value: number; readonly end: number; readonly scale: number; readonly coefficient: number }

/** A language: how it writes numbers, units and hedges. All patterns are sticky or run on short slices. */
export interface FigureTable {
  /** The numeral that starts at `at`, where a digit stands. */
  readonly numeral: (text: string, at: number) => Numeral | undefined
  /** Between the two ends of a range. */
  readonly range: RegExp
  /** Before the number: what looks like a range is a change. */
  readonly change?: RegExp
  /** Before the number, where it stands for the unit ("$"). */
  readonly unitBefore: readonly { readonly unit: FigureUnit; readonly pattern: RegExp }[]
  /** Directly after the number; what it matches belongs to the words. */
  readonly unitAfter: readonly { readonly unit: FigureUnit; readonly pattern: RegExp; readonly refuses?: (value: number) => boolean }[]
  readonly hedgeBefore: readonly { readonly approx: FigureMention['approx']; readonly pattern: RegExp }[]
  /** Between number and unit ("10여 곳"). */
  readonly hedgeInside?: { readonly approx: FigureMention['approx']; readonly pattern: RegExp }
  readonly hedgeAfter: readonly { readonly approx: FigureMention['approx']; readonly pattern: RegExp }[]
}
