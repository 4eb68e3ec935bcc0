/**
 * A day of the Gregorian calendar as a branded integer: days since 1970-01-01, no time, no zone.
 * A `Date` at midnight means another day elsewhere; an integer cannot (see the zone runs in package.json).
 */
export type Day = number & { readonly unit: 'day' }

/** How much of a date the text gave: the length of the date string says it, so nothing is ever padded. */
export type Precision = 'year' | 'month' | 'day'

const DATE_PREFIX = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const MS_PER_DAY = 86_400_000

/** Days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of a year, month (1–12) and day of month; the parts are not checked. Years 0–99 stay themselves. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return Math.round(date.getTime() / MS_PER_DAY) as Day
}

/** Whether `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and exists in the calendar (2025-02-30 does not). */
export function isDatePrefix(text: string): boolean {
  const match = DATE_PREFIX.exec(text)
  if (!match) return false
  const month = match[2] === undefined ? 1 : Number(match[2])
  const dayOfMonth = match[3] === undefined ? 1 : Number(match[3])
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(Number(match[1]), month)
}

/** Precision of a checked date prefix. */
export function precisionOf(prefix: string): Precision {
  return prefix.length === 4 ? 'year' : prefix.length === 7 ? 'month' : 'day'
}

/** First day a date prefix can mean: `2022-10` gives 1 October 2022. Throws a RangeError on anything else. */
export function firstDay(prefix: string): Day {
  if (!isDatePrefix(prefix)) throw new RangeError(`expected YYYY, YYYY-MM or YYYY-MM-DD, got "${prefix}"`)
  return dayOf(Number(prefix.slice(0, 4)), Number(prefix.slice(5, 7) || 1), Number(prefix.slice(8, 10) || 1))
}

/** Last day a date prefix can mean: `2022-10` gives 31 October 2022. Throws a RangeError on anything else. */
export function lastDay(prefix: string): Day {
  const first = firstDay(prefix)
  const precision = precisionOf(prefix)
  if (precision === 'day') return first
  const year = Number(prefix.slice(0, 4))
  const month = precision === 'year' ? 12 : Number(prefix.slice(5, 7))
  return dayOf(year, month, daysInMonth(year, month))
}

/** Year, month (1–12) and day of month of a day. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

/** `2025-04-12` for a day. */
export function isoOf(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return (day + count) as Day
}

/** 0 = Sunday … 6 = Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}
