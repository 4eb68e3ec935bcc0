import { addDays, dayOf, daysInMonth, firstDay, isDatePrefix, isoOf, weekdayOf } from '../../day.ts'
import type { DateMention, Told } from './date-forms.ts'

/**
 * The time that words give by their distance from a time told before: "two days later", "that April", "the following
 * Monday", "on the 20th". `told` is as exact as it was told (`2018-06`), and so is what is counted from it. Undefined where
 * too little is known.
 */
export function fromTold({ steps, month, weekday, week, day, side = 0 }: Told, told: string): DateMention['date'] {
  if (!isDatePrefix(told)) return steps?.days === undefined || told.length < 10 ? undefined : shiftUnknown(told, steps.days)
  const year = Number(told.slice(0, 4))
  const toldMonth = told.length >= 7 ? Number(told.slice(5, 7)) : undefined
  const exact = told.length === 10 ? firstDay(told) : undefined
  if (steps) {
    if (steps.years !== undefined) return { start: writtenDate(year + steps.years) }
    if (steps.months !== undefined) {
      if (toldMonth === undefined) return { start: writtenDate(year) }
      const count = year * 12 + toldMonth - 1 + steps.months
      return { start: writtenDate(Math.floor(count / 12), (count % 12) + 1) }
    }
    // Two weeks after a month is that month still, as far as anybody can tell.
    return { start: exact === undefined ? told : isoOf(addDays(exact, steps.days ?? 0)) }
  }
  if (month !== undefined) {
    const at = toldMonth ?? (side < 0 ? 13 : 0)
    const turned = side > 0 ? (month <= at ? 1 : 0) : side < 0 ? (month >= at ? -1 : 0) : 0
    return { start: writtenDate(year + turned, month, day) }
  }
  if (exact !== undefined && weekday !== undefined) {
    const ahead = (weekday - weekdayOf(exact) + 7) % 7
    return { start: isoOf(addDays(exact, side < 0 ? (ahead || 7) - 7 : side > 0 ? ahead || 7 : ahead)) }
  }
  if (exact !== undefined && week !== undefined) {
    const monday = addDays(exact, -((weekdayOf(exact) + 6) % 7) + 7 * week)
    return { start: isoOf(monday), end: isoOf(addDays(monday, 6)), span: 'within' }
  }
  if (week !== undefined) return { start: told }
  if (day !== undefined && toldMonth !== undefined && day <= daysInMonth(year, toldMonth)) return { start: isoOf(dayOf(year, toldMonth, day)) }
  return undefined
}

/** The day before `XXXX-XX-14` is `XXXX-XX-13`; the day before `XXXX-XX-01` is not known. */
export function shiftUnknown(date: string, days: number): DateMention['date'] {
  const day = Number(date.slice(8)) + days
  return day >= 1 && (days <= 0 || day <= 28) ? { start: date.slice(0, 8) + String(day).padStart(2, '0') } : undefined
}

/** A date as precise as its parts: `2018`, `2018-06`, `2018-06-20`; `XXXX-XX-20` where a part before the last is not known. */
export function writtenDate(year: number | undefined, month?: number, day?: number): string {
  const two = (part: number | undefined) => (part === undefined ? 'XX' : String(part).padStart(2, '0'))
  const head = year === undefined ? 'XXXX' : String(year).padStart(4, '0')
  return day !== undefined ? `${head}-${two(month)}-${two(day)}` : month !== undefined ? `${head}-${two(month)}` : head
}
