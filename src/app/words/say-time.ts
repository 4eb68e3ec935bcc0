import { isDatePrefix } from '../../day.ts'
import { type Words } from './en.ts'
import { sayPrefix } from './say-date.ts'

export interface PublishedTimes {
  readonly seoul: string
  /** Absent where only a day, month or year of publication is known. */
  readonly washington?: string
}

/** When an article was published, on the clocks of Seoul and of Washington. */
export function sayPublished(published: string, words: Words): PublishedTimes {
  if (isDatePrefix(published)) return { seoul: sayPrefix(published, words) }
  const moment = new Date(published)
  if (Number.isNaN(moment.getTime())) return { seoul: published }
  return { seoul: onClock(moment, 'Asia/Seoul', words), washington: onClock(moment, 'America/New_York', words) }
}

function onClock(moment: Date, timeZone: string, words: Words): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(moment)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${sayPrefix(`${part('year')}-${part('month')}-${part('day')}`, words)}, ${part('hour')}:${part('minute')}`
}
