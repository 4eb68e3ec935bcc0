import type { DateTable } from './date-forms.ts'
import { englishLean } from './date-lean-en.ts'
import { englishRoles } from './date-roles-en.ts'
import { ENGLISH_DATE_ROWS } from './date-rows-en.ts'
import { byCalendar, CALENDAR_ROWS } from './dates-by-calendar-en.ts'

/** English: the calendar for names of months and days, the rows for the rest. */
export const ENGLISH_DATES: DateTable = {
  rows: ENGLISH_DATE_ROWS,
  also: byCalendar,
  alsoRows: CALENDAR_ROWS,
  localAfter: /^,?\s\(?(?:local|Beijing|Washington|Eastern)\stime\)?/,
  localBefore: /(?!)/,
  isLocal: /time/,
  localOnwards: /(?!)/,
  ranges: [{ between: /^\s?(?:[–—-]|to|until|till|through)\s?$/ }, { before: /\bbetween\s$/i, between: /^\sand\s$/ }],
  list: /(?!)/,
  clauseEnd: /[;.]/,
  roles: englishRoles,
  lean: englishLean,
}
