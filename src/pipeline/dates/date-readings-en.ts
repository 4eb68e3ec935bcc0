import type { Groups, Reading, Relative } from './date-forms.ts'

/** Numbers in words. */
export const NUMBERS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, eighteen: 18, twenty: 20, thirty: 30, sixty: 60, ninety: 90,
}
const QUARTERS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, q1: 1, q2: 2, q3: 3, q4: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, final: 4 }

export function relative(word: string | undefined): Relative {
  const lower = (word ?? '').toLowerCase()
  return { rel: /last|past|previous/.test(lower) ? -1 : /next|coming|following/.test(lower) ? 1 : 0 }
}

function count(g: Groups): number {
  const word = (g['n'] ?? '').toLowerCase()
  return NUMBERS[word] ?? Number(word)
}

export function length(g: Groups): Reading {
  const n = count(g)
  switch (g['u']?.toLowerCase()) {
    case 'day': return { kind: 'duration', days: n }
    case 'week': return { kind: 'duration', days: 7 * n }
    case 'fortnight': return { kind: 'duration', days: 14 * n }
    case 'month': return { kind: 'duration', months: n }
    case 'decade': return { kind: 'duration', months: 120 * n }
    default: return { kind: 'duration', months: 12 * n }
  }
}

export function ago(g: Groups): Reading {
  const reading = length(g)
  if (reading.kind === 'duration' && reading.days !== undefined) return { kind: 'shift', of: 'published', days: -reading.days }
  const months = reading.kind === 'duration' ? reading.months ?? 0 : 0
  return { kind: 'calendar', from: months % 12 === 0 && months > 12 ? { year: { rel: -months / 12 } } : { month: { rel: -months } } }
}

/** "two weeks later", "a month before that", "the day after the ruling": counted from what was told. */
export function fromToldOf(g: Groups): Reading {
  const reading = length({ n: 'a', ...g })
  if (reading.kind !== 'duration') return { kind: 'nothing' }
  const back = /^(?:earlier|before|previous|preceding|prior)/i.test(g['way'] ?? '')
  const sign = back ? -1 : 1
  const { days, months = 0 } = reading
  const steps = days !== undefined ? { days: sign * days } : months % 12 === 0 ? { years: sign * months / 12 } : { months: sign * months }
  return { kind: 'told', steps, ...(/\s(?:that|then)$/.test(g['way'] ?? '') ? { of: 'that' as const } : {}), ...(back && days !== undefined ? { else: 'published' as const } : {}) }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
export const monthOf = (word: string | undefined) => MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1
export const sideOf = (word: string | undefined) => (/following|next/i.test(word ?? '') ? 1 : /previous|preceding|prior/i.test(word ?? '') ? -1 : 0)

/** The three months up to one, or to the month before where its first days end them: "the quarter ended April 2". */
export function quarterTo(g: Groups): Reading {
  const last = monthOf(g['m']) - (g['d'] !== undefined && Number(g['d']) < 8 ? 1 : 0)
  const first = last - 2
  const year = g['y'] === undefined ? {} : { year: Number(g['y']) }
  const lean = g['w'] === 'ended' ? { lean: 'past' as const } : {}
  if (first < 1) return { kind: 'calendar', from: { ...(g['y'] === undefined ? {} : { year: Number(g['y']) - 1 }), month: first + 12 }, to: { month: last < 1 ? last + 12 : last }, span: 'within', ...lean }
  return { kind: 'calendar', from: { ...year, month: first }, to: { month: last }, span: 'within', ...lean }
}

/** "on the 9th", "on the first of this month", "on the 20th of that month". */
export function dayOfMonth(g: Groups): Reading | undefined {
  const day = g['d'] === 'first' ? 1 : Number(g['d'])
  if (day < 1 || day > 31) return undefined
  const of = g['of'] ?? ''
  if (/^(?:this|last)\s/.test(of)) return { kind: 'calendar', from: { month: relative(of), day } }
  return { kind: 'told', of: 'that', day }
}

function yearOf(g: Groups): number | Relative | undefined {
  if (g['y'] !== undefined) return Number(g['y'])
  return g['yw'] === undefined ? undefined : relative(g['yw'])
}

export function spanOfYear(g: Groups): Reading | undefined {
  const year = yearOf(g)
  const q = QUARTERS[(g['q'] ?? '').toLowerCase()]
  if (q === undefined) return undefined
  const length = g['half'] ? 6 : 3
  if (q * length > 12) return undefined
  const first = (q - 1) * length + 1
  return { kind: 'calendar', from: { ...(year === undefined ? {} : { year }), month: first }, to: { month: first + length - 1 }, span: 'within' }
}
