import { clauseStart, connect } from './clauses-en.ts'
import type { Frame, Frames, Span } from './grammar.ts'
import { declined, modalOf, modeOf } from './mode-en.ts'
import { isMark, isPronoun } from './noun-phrases-en.ts'
import { tokens } from './tagging-en.ts'
import type { Token } from './tokens-en.ts'
import { type Group, groupsOf } from './verb-groups-en.ts'

/**
 * A shallow parse of an English sentence: the frames of its verbs, see {@link Frames}. Verbs with their auxiliaries make
 * groups (verb-groups-en.ts); each group gets its clause, its subject to the left (appositions and relative clauses
 * skipped), its reach to the right, and the group that governs it, *said* that …, *plans* to … (clauses-en.ts). How an
 * action is meant follows from its own auxiliaries and from what governs it (mode-en.ts). Every loop looks at one clause,
 * so a sentence costs about its length.
 */
export function framesOf(sentence: string): Frames {
  const words = tokens(sentence)
  const groups = groupsOf(words)
  connect(words, groups)
  const question = /\?[”"’']?\s*$/.test(sentence)
  const memo = new Map<Group, Frame>()
  const frame = (group: Group): Frame => {
    const known = memo.get(group) ?? frameOf(words, groups, group, question)
    memo.set(group, known)
    return known
  }
  const groupAt = (start: number, end: number) => groups.find((one) => one.head.start < end && start < one.head.end)
  return {
    at(start, end) {
      const group = groupAt(start, end)
      return group ? frame(group) : nominal(words, groups, start, end, question)
    },
    headAt(start, end) {
      return groupAt(start, end)?.head.start ?? words[deedAt(words, start, end)]?.start
    },
    subjects: groups.flatMap((group) => (group.shape === 'finite' && group.subject && !isPronoun(words, group.subject) && group.opener !== 'shared'
      ? [{ start: words[group.subject[0]]?.start ?? 0, end: words[group.subject[1] - 1]?.end ?? 0 }] : [])),
    ownerOf(offset) {
      const left = groups.findLast((one) => one.head.end <= offset && (words[one.end - 1]?.end ?? 0) > offset)
      const right = groups.find((one) => one.head.start > offset && (words[clauseStart(one)]?.start ?? 0) <= offset && one.shape === 'finite')
      const group = left ?? right
      return group && frame(group)
    },
  }
}

/** "listed for helping a probe by the trade representative": whose probe it is, not who listed. */
function ofDeed(words: readonly Token[], group: Group, by: number): boolean {
  return /^(?:probe|investigation|inquiry|review|report|notice|complaint|request|visit|speech|study)$/.test(words[by - 1]?.word ?? '') && words.slice(group.last + 1, by).some((token) => token.form === 'ing')
}

/** From one token up to another. */
function spanOf(words: readonly Token[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[Math.max(from, to - 1)]?.end ?? 0 }
}

function frameOf(words: readonly Token[], groups: readonly Group[], group: Group, question: boolean): Frame {
  const agent = group.passive ? words.findIndex((token, i) => i > group.last && i < group.end && token.word === 'by' && words[i + 1]?.tag !== 'number' && words[i + 1]?.form !== 'ing' && !ofDeed(words, group, i) && !/^(?:way|means|virtue|mistake)$/.test(words[i + 1]?.word ?? '')) : -1
  const tellers: Span[] = []
  const governors: number[] = []
  const seen = new Set<Group>([group])
  // A relative clause is told by nobody.
  let hosted = !group.governor && group.host ? 0 : 6
  for (let up = group.governor ?? group.host; up && !seen.has(up) && governors.length < 6; up = up.governor ?? up.host) {
    seen.add(up)
    if (up.subject) tellers.push(spanOf(words, ...up.subject))
    if (!up.governor && up.host) hosted = Math.min(hosted, governors.length + 1)
    governors.push(up.head.start)
  }
  return {
    mode: question ? 'condition' : modeOf(words, group),
    lemma: group.head.lemma,
    modal: modalOf(words, group).modal,
    passive: group.passive,
    participle: group.shape === 'participle' || group.shape === 'gerund',
    subject: group.subject && spanOf(words, ...group.subject),
    pronoun: group.subject !== undefined && isPronoun(words, group.subject),
    antecedent: group.antecedent && spanOf(words, ...group.antecedent),
    agent: agent < 0 ? undefined : spanOf(words, agent + 1, Math.min(group.end, agent + 9)),
    objectPronoun: /^(?:it|them|these|those|this)$/.test(words[group.last + 1]?.word ?? '') || /^(?:its|their)$/.test(words[group.last + 1]?.word ?? '') && words[group.last + 2]?.word === 'own',
    relative: group.relative && spanOf(words, ...group.relative),
    verb: spanOf(words, group.first, group.last + 1),
    // What somebody was told is what the next clause says.
    reach: { start: group.head.end, end: words[(/^(?:tell|inform|notify|order|instruct|rule|find|hold|declare|decide|conclude|examine|investigate|probe|look|check|review|consider|weigh|discuss|debate|study|ask)$/.test(group.head.lemma) ? toldUntil(words, groups, group) : group.end) - 1]?.end ?? group.head.end },
    clause: spanOf(words, Math.min(clauseStart(group), group.first), group.end),
    head: group.head.start, governors, tellers,
    infinitive: group.shape === 'infinitive',
    described: group.shape === 'finite' && /^(?:which|who|that)$/.test(group.opener ?? '') && !group.relative && !group.governor,
    told: governors.slice(0, hosted),
    shift: shiftOf(words, group).shift,
    pluperfect: words.slice(group.first, group.last).some((token) => token.word === 'had'),
    declined: declined(words, group),
    joined: words[clauseStart(group) - 1]?.tag === 'and' || group.opener === 'shared',
  }
}

/** What somebody was told ends where a clause begins that is beside it: "told allies of a plan, and a draft is said to …". */
function toldUntil(words: readonly Token[], groups: readonly Group[], group: Group): number {
  const under = (one: Group, steps = 0): boolean => one === group || (steps < 8 && one.governor !== undefined && under(one.governor, steps + 1)) || (steps < 8 && one.host !== undefined && under(one.host, steps + 1))
  const beside = groups.find((one) => one.shape === 'finite' && one.first > group.last && !under(one) && words[clauseStart(one) - 1]?.tag === 'and')
  return beside ? clauseStart(beside) : words.length
}

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, the: 1 }
const UNITS: Readonly<Record<string, readonly ['days' | 'months' | 'years', number]>> = {
  hours: ['days', 0], hour: ['days', 0], minutes: ['days', 0], moments: ['days', 0], shortly: ['days', 0], immediately: ['days', 0], soon: ['days', 0],
  day: ['days', 1], days: ['days', 1], week: ['days', 7], weeks: ['days', 7], fortnight: ['days', 14],
  month: ['months', 1], months: ['months', 1], year: ['years', 1], years: ['years', 1],
}

/** "a day after Washington tightened its curbs": a day before what the clause around it tells. */
function shiftOf(words: readonly Token[], group: Group): { shift?: Frame['shift'] } {
  const own = group.opener === 'after' || group.opener === 'before' ? group : group.shape === 'finite' ? undefined : group.governor
  if (!own || (own.opener !== 'after' && own.opener !== 'before')) return {}
  const unit = UNITS[words[own.begin - 1]?.word ?? '']
  if (unit === undefined) return {}
  const [name, size] = unit
  const count = size === 0 ? 0 : COUNTS[words[own.begin - 2]?.word ?? ''] ?? Number(words[own.begin - 2]?.word)
  return Number.isNaN(count) || count > 31 ? {} : { shift: { [name]: (own.opener === 'after' ? -1 : 1) * size * count || 0 } }
}

const DEEDS = /^(?:(?:revoca|imposi|addi|suspen|exten|expan|prohibi|restric|designa|introduc|reduc|resump|inclu|exclu|exemp|cancella|termina|publica)(?:tion|sion)|(?:blacklist|list|tighten|lift|eas|widen|broaden|relax|scrapp|doubl|halv|unveil|loosen|rais|lower)ing|withdrawal|removal|approval|denial|refusal|repeal|release|ban|pause|hike|increase|cut|rollback|announcement|seizure|arrest|halt|freeze|postponement|delay|reversal|rescission)$/
const WISHES = /^(?:call|demand|urge|seek|want|oppose|expect|await|threaten|consider|propose|predict|fear|hope|request|weigh|mull|discuss|plan|face|risk|avoid|deny|support|welcome|criticise|criticize|protest|warn|back|push|lobby|ask|decry|blast|slam|denounce|condemn|rebuke|assail|attack|lament|deplore|hail|applaud|praise|cheer|laud|regret|bemoan|resent|defend|justify|question|challenge|lodge|float|mull|ponder|contemplate|explore|study|examine|debate)$/
/** What is undone was done before: "lifted its ban on sales". */
const UNDOES = /^(?:lift|ease|relax|loosen|scrap|rescind|suspend|end|drop|remove|repeal|revoke|reverse|withdraw|cancel|abandon|shelve|freeze|pause|postpone|delay|defer|overturn|undo|unwind|retract|annul|nullify|void|block|stay|quash|vacate|stop|roll|walk|tear|throw)$/
/** A noun for undoing, before the noun for what is undone: "the lifting of its ban". */
const UNDOING = /^(?:lifting|easing|scrapping|removal|suspension|repeal|withdrawal|relaxation|relaxing|loosening|rollback|reversal|end|ending|rescission|postponement|pause|delay|cancellation|freeze|revocation)$/
/** Verbs by which a deed told by a noun is done: "announced the suspension of". */
const CARRIES = /^(?:announce|unveil|declare|order|confirm|sign|approve|issue|publish|decree|disclose|complete|authorise|authorize|secure|win|agree|enact|impose|begin|start)$/

/** Where at a place there is a noun that tells a deed and of what: "suspension of"; else -1. */
function deedAt(words: readonly Token[], start: number, end: number): number {
  const at = words.findIndex((token) => token.start < end && start < token.end)
  const token = words[at]
  return token && token.tag !== 'verb' && /^(?:of|on|to|from|against)$/.test(words[at + 1]?.word ?? '') && DEEDS.test(token.word) ? at : -1
}

/** A noun that tells a deed, with whose and of what: "China's suspension of its ban". What the sentence's verb only wishes for is none. */
function nominal(words: readonly Token[], groups: readonly Group[], start: number, end: number, question: boolean): Frame | undefined {
  const at = deedAt(words, start, end)
  const token = words[at]
  if (!token) return undefined
  let first = at
  while (first > 0 && at - first < 5 && !['verb', 'aux', 'modal', 'prep', 'to', 'and', 'joiner', 'relative', 'mark'].includes(words[first - 1]?.tag ?? '')) first--
  const next = groups.find((one) => one.first > at && one.shape !== 'participle')
  let last = next ? next.first : words.length
  for (let i = at + 1; i < last; i++) {
    // "the addition of 28 firms, including Hikvision, to the list".
    if (isMark(words[i], ',') && /^(?:including|such|among)$/.test(words[i + 1]?.word ?? '')) {
      const closed = words.findIndex((token, k) => k > i + 1 && isMark(token, ','))
      if (closed > 0 && closed < last) i = closed
      continue
    }
    // "on May 15, 2019".
    if (isMark(words[i], ',') && words[i - 1]?.tag === 'number' && /^(?:19|20)\d\d$/.test(words[i + 1]?.word ?? '')) continue
    if (isMark(words[i], ',;:—–')) last = i
  }
  const enclosing = groups.findLast((one) => one.last < at && one.end > at)
  const outer = enclosing ? modeOf(words, enclosing) : 'fact'
  // "The removal of the tariff was ordered": of a passive it is the subject.
  const passive = enclosing ? undefined : groups.find((one) => one.shape === 'finite' && one.passive && one.subject && one.subject[0] <= at && one.subject[1] > at && CARRIES.test(one.head.lemma))
  const carrier = passive ?? (enclosing && CARRIES.test(enclosing.head.lemma) && enclosing.last < first + 1 && !words.slice(enclosing.last + 1, first).some(({ tag }) => tag === 'prep' || tag === 'mark') ? enclosing : undefined)
  const undone = (enclosing !== undefined && !enclosing.passive && UNDOES.test(enclosing.head.lemma)) || words.slice(Math.max(0, at - 9), at).some(({ word, tag }) => tag !== 'verb' && UNDOING.test(word) && !UNDOING.test(token.word))
  const wished = undone || (enclosing !== undefined && WISHES.test(enclosing.head.lemma))
  const by = words.findIndex((one, i) => i > at && i < (passive ? passive.end : last) && one.word === 'by' && words[i + 1]?.tag !== 'number')
  return {
    mode: question || wished || !['fact', 'announced'].includes(outer) || words[first]?.word === 'no' ? 'forecast' : 'fact',
    lemma: token.word, passive: false, participle: false, pronoun: false, objectPronoun: false, nominal: true, infinitive: false, told: carrier ? [carrier.head.start] : [], pluperfect: false, declined: false, joined: false,
    ...(first < at ? { subject: spanOf(words, first, at) } : {}),
    ...(by < 0 ? {} : { agent: spanOf(words, by + 1, Math.min(passive ? passive.end : last, by + 9)) }),
    verb: spanOf(words, at, at + 1), reach: { start: token.end, end: words[last - 1]?.end ?? token.end }, clause: carrier ? spanOf(words, Math.min(first, clauseStart(carrier)), Math.max(last, carrier.end)) : spanOf(words, first, last),
    head: token.start, governors: carrier ? [carrier.head.start] : [], tellers: carrier && !carrier.passive && carrier.subject ? [spanOf(words, ...carrier.subject)] : [],
  }
}
