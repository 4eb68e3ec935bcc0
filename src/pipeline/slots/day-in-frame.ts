import type { Action } from '../actions/actions.ts'
import { REPORTED } from '../actions/kind-groups.ts'
import type { DateMention } from '../dates/date-forms.ts'
import type { Frame } from '../grammar/grammar.ts'
import type { Mentions } from '../sentences/mentions.ts'

/** The date of a verb with a frame. */
export interface DayInFrame {
  readonly date?: DateMention
  /** It names a day to come, too. */
  readonly later: boolean
  /** The date where no sentence before has left a day in mind. */
  readonly fallback?: DateMention
}

/**
 * The date that belongs to the action's verb, else to a verb that tells of it, else to the whole sentence. A day from
 * which a thing holds is not the day on which it was announced: it only makes it `later`, except where the verb itself
 * tells of the effect ("took effect").
 */
export function dayInFrame(action: Action, sentence: string, mentions: Mentions, usable: readonly DateMention[], published: string | undefined): DayInFrame {
  const { frame, verb, kind, mode } = action
  if (!frame || (!mentions.frames && !frame.nominal)) return { later: false }
  const nearness = nearnessIn(frame, isForetoldLoss(action, sentence), sentence, mentions)
  const ranked = usable.filter((mention) => mention.role !== 'from' || !REPORTED.includes(kind))
    .map((mention) => ({ mention, score: nearness(mention) })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || Number(isDay(b.mention)) - Number(isDay(a.mention)))
  // "Since July 2023 Japan has required": that is when it began.
  const since = ({ start }: DateMention) => /\bsince\s(?:the\s)?$/i.test(sentence.slice(Math.max(0, start - 10), start))
  const ahead = (mention: DateMention) => mention.role === 'future' || (mention.role === 'from' && !since(mention)) ||
    (published !== undefined && (mention.date?.start ?? '') > published)
  const done = ranked.find(({ mention }) => !ahead(mention))?.mention
  const after = ranked.find(({ mention }) => ahead(mention) && isOwn(mention, frame, mentions))?.mention
  const effect = (verb.class === 'start' || kind === 'tariff-in-force') && kind !== 'investigation-opened'
  if (effect || after === undefined) {
    const date = ranked[0]?.mention
    return date ? { date, later: false } : { later: false }
  }
  if (done) return { date: done, later: done.date?.start !== after.date?.start }
  const day = after.date?.start.length === 10 ? after.date.start : undefined
  // A measure put off from a day on is put off that day, whenever it was told.
  if (kind === 'restriction-withdrawn' && day !== undefined) return { date: after, later: published !== undefined && day > published }
  // "will be suspended on 10 November" is dated by that day, "will need a permit from 1 December" by the day it is told.
  const past = published !== undefined && day !== undefined && day <= published
  if (past && after.role === 'from') return { later: true, fallback: after }
  return past || (mode === 'planned' && after.role !== 'from') ? { date: after, later: false } : { later: true }
}

/** "In August, on the 12th": the day tells more. */
function isDay({ date }: DateMention): boolean {
  return date?.start.length === 10 && date.end === undefined
}

/** A loss foretold is dated to the day it was told, not to the quarter it will fall in. */
function isForetoldLoss({ kind, frame, mode, object }: Action, sentence: string): boolean {
  return kind === 'loss' && (/^(?:offered|foretold|expected|vowed|planned)$/.test(frame?.mode ?? mode) || /^(?:outlook|guidance|forecast|target)/i.test(sentence.slice(object.start, object.end)))
}

/** After a date: the measure that it describes. */
const ATTRIBUTE = /^(?:['’]s)?\s(?:[a-z-]+\s){0,2}(?:curbs|controls|rules?|restrictions|tariffs?|dut(?:y|ies)|limits|measures|sanctions|orders?|package|ban)\b/

/** How near a date is to a verb in the parse; 0 for a date that is another's. */
function nearnessIn(frame: Frame, foretoldLoss: boolean, sentence: string, { frames }: Mentions): (mention: DateMention) => number {
  const { clause, subject, head } = frame
  return ({ start, end, date }) => {
    // "its forecast for the quarter".
    if ((date?.end !== undefined || (date?.start.length ?? 0) < 10) && /\bfor (?:the |its )?$/.test(sentence.slice(0, start))) return 0
    // "The April curbs would cost it": the time of the curbs, not of the loss; "under an order of November 4".
    if (!frame.nominal && frame.head > end && ATTRIBUTE.test(sentence.slice(end, end + 40)) && /\b(?:the|its|their|those|these)\s(?:(?:early|late|mid)[- ])?$/i.test(sentence.slice(0, start))) return 0
    if (/\b(?:orders?|letters?|notices?|rules?|proclamations?|memos?|circulars?) (?:of|dated) $/.test(sentence.slice(0, start)) && start > frame.verb.end) return 6
    if (foretoldLoss && (date?.end !== undefined || date?.start.length === 4)) return 0
    if (frame.nominal && start >= clause.start && end <= clause.end) return 50
    // "October 7, the same day the agency introduced its controls".
    if (end < clause.start && (subject?.start ?? clause.start) >= clause.start && sentence.slice(end, clause.start).trim() === '') return 45
    // "…, according to reports on Wednesday", whatever clause stands before it.
    if (start > frame.verb.end && /,\s(?:according to|as)\s[^,]*$/.test(sentence.slice(0, start))) return 28
    const opens = start < 40
    const owner = frames?.ownerOf(start)
    if (!owner) return opens ? 35 : 0
    if (owner.head === head) return 50
    // What stands deeper is less its own, and what a relative clause tells is not.
    if (owner.governors.includes(head)) return !owner.told.includes(head) ? 0 : owner.governors[0] === head ? 40 : 15
    const above = frame.governors.indexOf(owner.head)
    if (above >= 0) return 30 - 3 * above
    // "An order published last Friday obliges".
    if (subject && owner.head > subject.start && owner.head < head) return 20
    // "X did this on Monday and Y did that".
    if (frame.joined && start < head && owner.governors.length === 0) return 8
    return opens && start < head && frames?.ownerOf(0)?.head === owner.head ? 22 : 0
  }
}

/** Whether a later day is this verb's: what a relative clause tells of one is not ("the rule that was to apply from Thursday"). */
function isOwn({ start }: DateMention, { head, governors }: Frame, { frames }: Mentions): boolean {
  // "obliges suppliers to apply before exporting from 1 September": through infinitives and gerunds alone.
  const beneath = (owner: Frame): boolean => {
    const [above] = owner.governors
    const up = above === undefined ? undefined : frames?.at(above, above + 1)
    return up !== undefined && (owner.infinitive || owner.participle) && (up.head === head || beneath(up))
  }
  const owner = frames?.ownerOf(start)
  return owner === undefined || owner.head === head || owner.governors[0] === head || beneath(owner) || governors.includes(owner.head)
}
