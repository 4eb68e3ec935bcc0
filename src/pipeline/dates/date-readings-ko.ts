import type { Groups, Lean, Point, Reading, Relative } from './date-forms.ts'

/** Native words for so many days. */
export const NATIVE_DAYS: Readonly<Record<string, number>> = {
  하루: 1, 이틀: 2, 사흘: 3, 나흘: 4, 닷새: 5, 엿새: 6, 이레: 7, 여드레: 8, 아흐레: 9, 열흘: 10, 보름: 15, 일주일: 7,
}
/** Words that look ahead to the date after them. */
export const FORWARD = /^(?:오는|돌아오는|다가오는|이르면|빠르면|늦어도)/

function year(word: string | undefined): Relative | undefined {
  if (word === undefined) return undefined
  if (/^(?:지난|작)/.test(word)) return { rel: -1 }
  if (word === '재작년') return { rel: -2 }
  if (word === '내년') return { rel: 1 }
  return { rel: word === '내후년' ? 2 : 0 }
}

function month(word: string | undefined): Relative | undefined {
  if (word === undefined) return undefined
  return { rel: /^(?:지난|전)/.test(word) ? -1 : /^(?:다음|내)/.test(word) ? 1 : 0 }
}

const num = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits))
const within = (value: number | undefined, most: number) => value === undefined || (value >= 1 && value <= most)

/** Reads a row made of the pieces above. */
export function calendar(g: Groups, lean?: Lean): Reading | undefined {
  const [m, m2, d, d2] = [num(g['m']), num(g['m2']), num(g['d']), num(g['d2'])]
  if (![m, m2].every((v) => within(v, 12)) || ![d, d2].every((v) => within(v, 31))) return undefined
  const y = num(g['y']) ?? year(g['yw'])
  const mm = m ?? month(g['mw'])
  const from: Point = { ...(y === undefined ? {} : { year: y }), ...(mm === undefined ? {} : { month: mm }), ...(d === undefined ? {} : { day: d }) }
  const to: Point | undefined = m2 !== undefined ? { month: m2 } : d2 !== undefined ? { day: d2 } : undefined
  return { kind: 'calendar', from, ...(to ? { to } : {}), ...(lean ? { lean } : {}) }
}

export function leaning(g: Groups): Reading | undefined {
  return calendar(g, FORWARD.test(g['lean'] ?? '') ? 'future' : g['lean'] === '지난' ? 'past' : undefined)
}

export function quarter(g: Groups): Reading | undefined {
  const y = num(g['y']) ?? year(g['yw'])
  const q = num(g['q'])
  if (!within(q, 4)) return undefined
  const first = q !== undefined ? 3 * q - 2 : g['half'] === '상' ? 1 : 7
  const last = q !== undefined ? 3 * q : first + 5
  return { kind: 'calendar', from: { ...(y === undefined ? {} : { year: y }), month: first }, to: { month: last }, span: 'within' }
}

export function length(g: Groups): Reading {
  const n = Number((g['n'] ?? '').replace(',', ''))
  if (g['native'] !== undefined) {
    const days = NATIVE_DAYS[g['native']]
    if (days !== undefined) return { kind: 'duration', days }
    const months = { 한: 1, 두: 2, 석: 3, 반: 6 }[g['native'][0] ?? '']
    return { kind: 'duration', ...(months === undefined ? {} : { months }) }
  }
  if (g['u'] === '일') return { kind: 'duration', days: n }
  if (g['u']?.startsWith('주')) return { kind: 'duration', days: 7 * n }
  return { kind: 'duration', months: g['u'] === '년' ? 12 * n : n }
}

export function ago(g: Groups): Reading | undefined {
  const reading = length(g)
  if (reading.kind !== 'duration') return undefined
  if (reading.days !== undefined) return { kind: 'shift', of: 'published', days: -reading.days }
  if (reading.months === undefined) return { kind: 'open' }
  return { kind: 'calendar', from: g['u'] === '년' ? { year: { rel: -reading.months / 12 } } : { month: { rel: -reading.months } } }
}

export function dayOfNamed(g: Groups): Reading {
  return { kind: 'shift', of: 'latest', deed: g['deed'] ?? '', days: /^(?:이튿|다음)/.test(g['on'] ?? '') ? 1 : 0 }
}

const WEEKDAYS = '일월화수목금토'

export function weekday(g: Groups): Reading {
  const lead = (g['lead'] ?? '').replace(/\s/g, '')
  const week = /^(?:지난주|전주)$/.test(lead) ? -1 : /^(?:이번주|금주)$/.test(lead) ? 0 : /^(?:다음주|내주)$/.test(lead) ? 1 : undefined
  const lean: Lean | undefined = lead === '지난' ? 'past' : lead === '오는' ? 'future' : undefined
  return { kind: 'weekday', weekday: WEEKDAYS.indexOf(g['w'] ?? '일'), ...(week === undefined ? {} : { week }), ...(lean ? { lean } : {}) }
}
