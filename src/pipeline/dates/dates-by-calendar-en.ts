import { calendarDates, type DateParts } from './calendar-en.ts'
import type { DateRow, DateTable, Lean, Point, Reading } from './date-forms.ts'
import { relative } from './date-readings-en.ts'

/** "May" and "March" are verbs too; alone they are months only after one of these. */
const BEFORE_MONTH = /(?:\b(?:in|by|since|until|till|of|from|to|this|last|next|early|mid|late|through|and|between|before|after|during|for|or|around|the)|mid-)[\s-]$/i
const PART = /(?:(?:the\s)?(?:early|mid|late|beginning of|start of|middle of|end of)|mid)[\s-]$/i
const LEAD_INSIDE = /^(?<lead>last|past|this|next)\s/i
const LEAD = /\b(?<lead>last|past|this|this past|next|this coming|the coming|coming|as early as|as soon as)\s$/i

const CALENDAR_DAY: DateRow = { name: 'calendar-day', pattern: /(?!)/g, read: () => undefined, scene: 'aside' }
const CALENDAR_WEEKDAY: DateRow = { name: 'calendar-weekday', pattern: /(?!)/g, read: () => undefined, scene: 'main' }
const CALENDAR_MONTH: DateRow = { name: 'calendar-month', pattern: /(?!)/g, read: () => undefined }
/** The rows that what is found here is given to. */
export const CALENDAR_ROWS = [CALENDAR_DAY, CALENDAR_WEEKDAY, CALENDAR_MONTH]

type Found = ReturnType<NonNullable<DateTable['also']>>[number]

/** The names of months and weekdays and the dates in digits, with what stands before and after them. */
export function byCalendar(sentence: string): Found[] {
  return calendarDates(sentence).flatMap(({ start, end, from, to }) => adopt(sentence, start, end, from, to) ?? [])
}

function adopt(sentence: string, at: number, bare: number, start: DateParts, end: DateParts | undefined): Found | undefined {
  const text = sentence.slice(at, bare)
  let from = at
  // "in May last year", "in October of that year": the year stands in words.
  const tail = /^\s(?:of\s)?(?<w>last|this|next)\syear\b/i.exec(sentence.slice(bare, bare + 24))
  const to = bare + (tail?.[0].length ?? 0)
  const head = sentence.slice(Math.max(0, from - 24), from)
  const inside = LEAD_INSIDE.exec(text)
  const leading = inside ?? LEAD.exec(head)
  const word = leading?.groups?.['lead']?.toLowerCase()
  const lean: Lean | undefined = word === undefined ? undefined : /^(?:last|past|this past)$/.test(word) ? 'past' : word === 'this' ? undefined : 'future'
  if (start.weekday !== undefined && start.day === undefined) {
    if (leading && !inside && !word?.startsWith('as')) from -= leading[0].length
    const week = word === 'last' ? -1 : word === 'next' ? 1 : undefined
    const reading: Reading = { kind: 'weekday', weekday: start.weekday, ...(week === undefined ? {} : { week }), ...(lean ? { lean } : {}) }
    return { start: from, end: to, row: CALENDAR_WEEKDAY, reading }
  }
  const named = pointOf(start)
  const point: Point = tail && named.year === undefined ? { ...named, year: relative(tail.groups?.['w']) } : named
  if (point.day === undefined) {
    // "may 5 of them", "March on": a bare month name wants a capital and, where it is a verb too, a preposition.
    if (!/^[A-Z]/.test(text)) return undefined
    if (/^(?:May|March|Mar)\.?$/.test(text) && !BEFORE_MONTH.test(head)) return undefined
    const part = PART.exec(sentence.slice(Math.max(0, from - 24), from))
    if (part) {
      from -= part[0].length
      const days = thirdOf(part[0], point.month)
      if (days && !end) return { start: from, end: to, row: CALENDAR_MONTH, reading: { kind: 'calendar', from: { ...point, day: days[0] }, to: { ...point, day: days[1] }, span: 'within', ...(lean ? { lean } : {}) } }
    }
  }
  if (leading && !inside && from === at) from -= leading[0].length
  return {
    start: from, end: to, row: point.day === undefined ? CALENDAR_MONTH : CALENDAR_DAY,
    reading: { kind: 'calendar', from: point, ...(end ? { to: pointOf(end) } : {}), ...(lean ? { lean } : {}) },
  }
}

/** The days of an early, middle or late part of a month; undefined for "the end of", which is no third. */
function thirdOf(words: string, month: Point['month']): readonly [number, number] | undefined {
  if (typeof month !== 'number') return undefined
  const last = month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31
  return /^(?:the\s)?early/i.test(words) ? [1, 10] : /^(?:the\s)?mid/i.test(words) ? [11, 20] : /^(?:the\s)?late/i.test(words) ? [21, last] : undefined
}

function pointOf({ year, month, day }: DateParts): Point {
  return { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}
