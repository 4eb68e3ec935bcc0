import { isDatePrefix } from '../../day.ts'
import type { DateBasis, EventDate } from '../../event.ts'
import type { Action } from '../actions/actions.ts'
import { OF_ONESELF } from '../actions/kind-groups.ts'
import type { DateMention } from '../dates/date-forms.ts'
import { fromTold } from '../dates/told-dates.ts'
import type { Frame, Grammar } from '../grammar/grammar.ts'
import type { Mentions } from '../sentences/mentions.ts'
import { dayInFrame, type DayInFrame } from './day-in-frame.ts'
import type { Filled } from './filled.ts'

/** A day, and whether what was told takes effect on one to come. */
export interface DayTold {
  readonly date: EventDate
  readonly later: boolean
}

/** What the day of an action is asked from. */
export interface Timing {
  readonly sentence: string
  readonly mentions: Mentions
  readonly grammar: Grammar
  /** ISO 8601, or a prefix where `inferred`; absent where nothing is known. */
  readonly published: string | undefined
  readonly inferred: boolean
  /** The day at which the same actor was a sentence ago. */
  readonly story: EventDate | undefined
  /** Who acts. */
  readonly by: string | undefined
}

/** The day of an action, and how it was found. Undated articles give `XXXX-XX-XX`. */
export function dateOf(action: Action, timing: Timing): Filled<DayTold> {
  const { sentence, mentions, grammar, published, inferred, story } = timing
  const usable = mentions.dates.filter((mention) => mention.date !== undefined && mayDate(mention, action, sentence))
  const publishedDay = published?.slice(0, 10)
  const framed = action.frame ? dayInFrame(action, sentence, mentions, usable, publishedDay) : undefined
  const best = framed ? framed.date ?? (story ? undefined : framed.fallback) : bestOf(usable, action, timing)
  const shifted = shiftedDay(action, best, usable, timing)
  if (shifted) return { value: { date: shifted, later: false }, sure: 0.8 }
  const since = grammar.objectFirst ? daySince(action, usable, timing) : undefined
  if (since) return { value: { date: since, later: false }, sure: 0.6 }
  // 5종을 얹고 11월 8일부터 시행하기로 했다: made known on the day in mind, for a day to come.
  const goesOn = () => !mentions.actors.some(({ part }) => part === 'topic' || part === 'subject')
  if (story && best?.date && grammar.objectFirst && best.role !== 'event' && best.role !== 'report' && isMeasure(action) && story.start.length === 10 && best.date.start > (publishedDay ?? story.start) && goesOn()) return { value: { date: story, later: true }, sure: 0.6 }
  if (best?.date) {
    const basis: DateBasis = inferred && best.basis === 'resolved' ? 'inferred' : best.basis
    const { start, end, span } = best.date
    return {
      value: {
        date: { start, ...(end === undefined ? {} : { end, span: span ?? 'throughout' }), basis },
        later: liesAhead(best, framed, start, publishedDay),
      },
      sure: best.role === 'report' ? 0.75 : best.basis === 'stated' ? 1 : 0.92,
    }
  }
  const later = framed?.later === true
  if (story) return { value: { date: story, later }, sure: 0.6 }
  if (publishedDay === undefined) return { value: { date: { start: 'XXXX-XX-XX', basis: 'published' }, later }, sure: 0.3 }
  return { value: { date: { start: publishedDay, basis: inferred ? 'inferred' : 'published' }, later }, sure: 0.5 }
}

/** What is only weighed or planned for oneself is not dated by the day planned for. */
function isWeighed({ mode, kind }: Action): boolean {
  return mode === 'considered' || (mode === 'planned' && OF_ONESELF.includes(kind))
}

/** A measure that is made known, not one that takes effect. */
function isMeasure({ kind, mode, verb }: Action): boolean {
  return /^(?:restriction|tariff-(?:announced|raised|lowered|retaliation)|sanction-imposed|export)/.test(kind) && (mode !== 'fact' || verb.class !== 'start')
}

/** Whether a date, by what it is to its sentence, may be the day of the action. */
function mayDate({ role, start, end }: DateMention, action: Action, sentence: string): boolean {
  if (role === 'event' || role === 'from' || role === 'report') return true
  // "By late May it had revoked …".
  if (role === 'until') return action.frame !== undefined && /\bhad\s/.test(sentence.slice(end)) && /\bby\s(?:late\s|early\s)?$/i.test(sentence.slice(0, start))
  return role === 'future' && !isWeighed(action) && action.kind !== 'statement'
}

/** In a language without frames: the date that best fits the action, by its place and role. */
function bestOf(usable: readonly DateMention[], action: Action, { sentence, mentions, grammar, by }: Timing): DateMention | undefined {
  const { verb, clause, object, kind, mode } = action
  // ▲ 4월 4일 = 중국, 보복관세 발표(12일 시행): the day of an entry is that of all it tells.
  const [entry] = mentions.dates
  if (grammar.objectFirst && entry && usable.includes(entry) && /^[^가-힣A-Za-z0-9]*$/u.test(sentence.slice(0, entry.start)) && /^\s?[=:：]/u.test(sentence.slice(entry.end, entry.end + 2))) return entry
  const weighed = isWeighed(action)
  // A relative clause has only the dates before its verb: 발표한 … 오는 9일 says nothing of the announcement.
  const relative = grammar.objectFirst && grammar.relative(sentence, verb.end)
  /** 이날 지난 9일 내놓은 통제를 중단했다: the 9th is of the relative clause before the object. */
  const ofRelative = (mention: DateMention) => grammar.objectFirst && mentions.verbs.some((other) =>
    other.start >= mention.end && other.start - mention.end < 40 && other.end <= object.start && other !== verb &&
    !mentions.dates.some((between) => between.start >= mention.end && between.end <= other.start) && grammar.relative(sentence, other.end))
  /** Directly after the subject of a clause inside the one whose topic acts. */
  const ofAnother = (mention: DateMention) => mentions.actors.some((actor) =>
    actor.part === 'subject' && actor.end <= mention.start && mention.start - actor.end < 3 && actor.end < verb.start &&
    mentions.actors.some((other) => other.part === 'topic' && other.end < actor.start && other.id === by))
  const score = (mention: DateMention): number => {
    const inside = mention.start >= clause.start && mention.start < clause.end
    const before = grammar.objectFirst ? mention.start <= verb.start : true
    // What is announced for a later day is dated to the announcement; a loss foretold, to the day it was told.
    const ahead = grammar.objectFirst && (mention.role === 'future' || mention.role === 'from') && verb.class !== 'start' && kind !== 'tariff-in-force'
    const day = mention.date?.start.length === 10
    // 12월 말에는 올해 들여갈 장비를 승인했다: the finer one, and the one that sets the scene.
    const scene = grammar.objectFirst ? (mention.date?.start.length === 7 ? 3 : 0) + (/^(?:에는|에도|엔)(?= )/u.test(sentence.slice(mention.end, mention.end + 3)) ? 6 : 0) : 0
    return (day ? 6 : 0) + scene + (mention.role === 'report' ? (weighed ? 60 : 0) : 40) + (inside ? 30 : before ? 10 : 0) -
      (ahead ? 22 : 0) - (kind === 'loss' && mode !== 'fact' && !day ? 35 : 0) - (ofRelative(mention) || ofAnother(mention) ? 25 : 0) - Math.abs(mention.start - verb.start) / 50
  }
  // 담판이 오는 28일 예정된 가운데 …을 올렸다: a day to come of another clause.
  const othersDay = ({ role, start }: DateMention) => grammar.objectFirst && mode === 'fact' && role === 'future' && (start < clause.start || start >= clause.end)
  // 서명한 것은 8월 9일이다: here the day is what the sentence tells.
  const within = usable.filter((mention) => !othersDay(mention) && (!relative || mention.end <= verb.start || /^[가-힣]{0,3} (?:것|때)[은이] $/u.test(sentence.slice(verb.end, mention.start))))
  const alone = grammar.objectFirst && mentions.dates.filter(({ date }) => date !== undefined).length === 1 ? usable.filter(({ role }) => role === 'event') : []
  const rows = (within.length > 0 ? within : alone).map((mention) => ({ mention, score: score(mention) }))
  return rows.sort((a, b) => b.score - a.score)[0]?.mention
}

/** "A day after it barred …": the time counted from the clause around it, which a date of the action's own makes needless; or the other way round. */
function shiftedDay({ frame, clause }: Action, best: DateMention | undefined, usable: readonly DateMention[], { sentence, mentions, story, published }: Timing): EventDate | undefined {
  const shift = frame?.shift
  if (frame && shift === undefined) {
    // "Two days after Washington tightened its curbs on 17 October Beijing answered".
    for (const { start, date } of best ? [best] : usable) {
      const beside = mentions.frames?.ownerOf(start)
      const around = beside && (beside.told.includes(frame.head) || (beside.governors.length === 0 && frame.governors.length === 0 && beside.clause.end <= frame.clause.start))
      if (date && around && beside.shift && beside.head !== frame.head) return counted({ steps: reversed(beside.shift) }, date.start)
    }
    return undefined
  }
  if (shift === undefined) return undefined
  // "The reprieve comes a week after": today's.
  const before = best?.date || /\b(?:comes?|follows?)\b/.test(sentence) ? undefined : story
  const from = best?.date?.start ?? before?.start ?? published?.slice(0, 10)
  if (from === undefined || usable.some((mention) => mention.start >= clause.start && mention.end <= clause.end)) return undefined
  return counted({ steps: shift }, from, before)
}

function reversed(steps: NonNullable<Frame['shift']>): NonNullable<Frame['shift']> {
  return Object.fromEntries(Object.entries(steps).map(([unit, count]) => [unit, -count]))
}

/** 수출이 막힌 지 사흘 만에: so long before the day that the sentence tells of, else the one in mind. */
function daySince({ verb, clause }: Action, usable: readonly DateMention[], { mentions, story, published }: Timing): EventDate | undefined {
  const since = mentions.dates.find(({ rule, start }) => rule === 'length-since' && start >= verb.end && start - verb.end < 8)
  if (!since || usable.some(({ start, end }) => start >= clause.start && end <= verb.start)) return undefined
  const own = usable.find(({ role }) => role === 'event')?.date?.start
  const before = own === undefined ? story : undefined
  const from = own ?? before?.start ?? published?.slice(0, 10)
  if (from === undefined || !isDatePrefix(from)) return undefined
  const { days, months } = since
  if (days !== undefined) return from.length === 10 ? counted({ steps: { days: -days } }, from, before) : undefined
  if (months === undefined || from.length < 7) return undefined
  return counted({ steps: months % 12 === 0 ? { years: -months / 12 } : { months: -months } }, from, before)
}

/** So far from a day; inferred where that day was left in mind by the sentences `before`. */
function counted(steps: Parameters<typeof fromTold>[0], from: string, before?: EventDate): EventDate | undefined {
  const date = fromTold(steps, from)
  return date && { ...date, basis: before ? before.basis : 'resolved' }
}

function liesAhead(best: DateMention, framed: DayInFrame | undefined, start: string, published: string | undefined): boolean {
  if ((framed?.later === true && best !== framed.fallback) || best.role === 'future') return true
  return published?.length === 10 && isDatePrefix(start) && start.length === 10 && start > published
}
