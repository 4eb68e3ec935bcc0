import type { Lean, Surroundings } from './date-forms.ts'

const AHEAD = /\b(?:will|would|shall|may|might|could|going to|(?:is|are|was|were) to (?=[a-z])|(?:is|are|was|were) (?:set|due|expected|scheduled|slated|planned|likely) (?:to|for)|expected|scheduled|slated|plans? to|aims? to|(?:take|takes|taking) effect|(?:come|comes|coming|go|goes|going) into (?:force|effect)|effective|starting|beginning|set to|due|to (?:begin|start|apply|run|expire|lapse)|starts|begins|applies|kicks in|expires)\b/g
const BEHIND = /(?<!\b(?:be|get|been|is|are|not|the|their|its|an?|of|for|with)\s)\b(?:[a-z]{3,14}ed|said|told|took|went|came|began|made|won|lost|cut|hit|gave|got|became|rose|fell|sold|saw|met|struck|sent|kept|left|held|upheld|forbade|withdrew|froze|threw|drew|broke|wrote|chose|paid|bought|built|laid|led|spoke|brought|sought|was|were|had|has)\b/g
const NOT_BEHIND = /\b(?:expected|scheduled|slated|planned|proposed|need|indeed|based|advanced|related)\b/

/** The verb nearest before a date tells which way it looks; English puts the date after its verb. */
export function englishLean({ head, tail }: Surroundings): Lean | undefined {
  const clause = head.slice(head.search(/[^.!?;]*$/))
  const ahead = lastOf(AHEAD, clause)
  const behind = lastOf(BEHIND, clause, NOT_BEHIND)
  // A bound's verb says when it was set, not where it lies.
  if (/\b(?:until|till|by|through|before|to|from|starting|beginning|effective|as of|expires?|expire on|expires on)\s(?:the\s)?$/i.test(head)) return ahead >= behind && ahead >= 0 ? 'ahead' : undefined
  if (ahead >= 0 || behind >= 0) return ahead >= behind ? 'ahead' : 'behind'
  const first = /^[^.!?;]{0,60}?\b(?:(will|would|is set to|is due to)|[a-z]{3,14}ed|said|told|took|went|came|was|were|wrote|gave|put|set|cut|hit|met|held|sent|made|won|lost|spoke|laid|led|left|kept|began|became|saw|sold|bought)\b/.exec(tail)
  return first ? (first[1] === undefined ? 'behind' : 'ahead') : undefined
}

/** Where a pattern last matches, but for matches that `except` passes over; -1 for nowhere. */
function lastOf(pattern: RegExp, text: string, except?: RegExp): number {
  let last = -1
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) if (!except?.test(match[0])) last = match.index
  return last
}
