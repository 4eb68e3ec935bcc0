import { firstDay, isDatePrefix, partsOf, precisionOf } from '../../day.ts'
import { type EventDate } from '../../event.ts'
import { type Words } from './en.ts'

/** A date prefix in words, no more precise than it is: `2022-10` → "October 2022". Anything else stays as it is. */
export function sayPrefix(prefix: string, words: Words): string {
  if (!isDatePrefix(prefix)) return prefix
  const { year, month, dayOfMonth } = partsOf(firstDay(prefix))
  const precision = precisionOf(prefix)
  if (precision === 'year') return words.date.year(year)
  return precision === 'month' ? words.date.month(year, month) : words.date.day(year, month, dayOfMonth)
}

/** When an event was, as precisely as is known: "some time in October 2022", "since April 2025, no end known". */
export function sayDate(date: EventDate, words: Words): string {
  const start = sayPrefix(date.start, words)
  if (date.end === '..') return words.date.since(start)
  if (date.end !== undefined && date.end !== date.start) {
    const end = sayPrefix(date.end, words)
    return date.span === 'within' ? words.date.within(start, end) : words.date.throughout(start, end)
  }
  return precisionOf(date.start) === 'day' ? start : words.date.some(start)
}
