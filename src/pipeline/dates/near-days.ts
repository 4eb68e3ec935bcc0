import { addDays, firstDay, isDatePrefix, lastDay } from '../../day.ts'

/** Whether a day lies in the month up to publication; of two dates less exact than days, whether they agree. */
export function isRecent(day: string, published: string): boolean {
  if (!isDatePrefix(day) || !isDatePrefix(published) || published.length !== 10 || day.length !== 10) return day.startsWith(published) || published.startsWith(day)
  return day <= published && addDays(firstDay(day), 31) >= firstDay(published)
}

/** Whether a day lies after another, by no more than a year or so. */
export function isSoonAfter(day: string, than: string): boolean {
  if (!isDatePrefix(day) || !isDatePrefix(than)) return false
  return firstDay(day) > firstDay(than) && firstDay(day) <= addDays(firstDay(than), 400)
}

/** Whether a day, a month or a year lies weeks before another day. */
export function isLongBefore(date: string, than: string): boolean {
  return isDatePrefix(date) && isDatePrefix(than) && addDays(lastDay(date), 21) < firstDay(than)
}
