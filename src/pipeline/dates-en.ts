import type { DateTable } from './dates.ts'

/** English: the rows and what stands around a date. */
export const ENGLISH_DATES: DateTable = {
  rows: [],
  localAfter: /^\s\(?local time\)?/,
  localBefore: /(?!)/,
  isLocal: /local/,
  localOnwards: /(?!)/,
  ranges: [],
  list: /(?!)/,
  roles: [],
  lean: () => undefined,
}
