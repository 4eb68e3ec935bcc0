import { EITHER } from './closed-classes-en.ts'
import { isMark, isPronoun, nameAt, nounPhrase, TIME, unbroken } from './noun-phrases-en.ts'
import { closesAside, reduced } from './reduced-en.ts'
import { CONDITION, DENY, DOUBT, NOUNS, REPORT } from './telling-verbs-en.ts'
import type { Token } from './tokens-en.ts'
import type { Group } from './verb-groups-en.ts'

/** Verbs whose object does what the infinitive after them says. */
const OBJECT_CONTROL = /^(?:order|tell|allow|permit|require|force|ask|urge|let|instruct|authorise|authorize|direct|compel|oblige|press|warn|invite|enable|help|lead|prompt|push|clear|forbid|license|want|expect|advise|cause|get|notify|inform|persuade|pressure|bar|ban|block|prohibit|stop|prevent)$/

/** Verbs of those who judge what another did. */
const JUDGE = /^(?:thank|praise|criticise|criticize|blame|fault|condemn|rebuke|berate|scold|chide|attack|assail|slam|blast|denounce|applaud|commend|credit|congratulate|castigate|lambast|lambaste|pillory)$/

/** Verbs that keep somebody "from" doing what follows. */
const KEPT_FROM = /^(?:forbid|bar|ban|block|prohibit|stop|prevent|keep|restrict|exclude|discourage|dissuade)$/

/** Finds for each group its clause, subject and governor, left to right. */
export function connect(words: readonly Token[], groups: Group[]): void {
  for (const [g, group] of groups.entries()) {
    const before = groups.slice(0, g)
    const previous = before.at(-1)
    const left = words[group.first - 1]
    if (group.shape === 'infinitive') {
      linkInfinitive(words, group, before)
      continue
    }
    if (group.shape === 'gerund') {
      group.begin = group.first
      // "by banning": its doer is the main clause's. "bar X from selling": X's.
      group.governor = before.findLast((one) => one.shape === 'finite' || one.shape === 'infinitive') ?? groups[g + 1]
      if (left?.tag === 'prep' || left?.tag === 'verb') group.opener = left.word
      // "forbade the plant, where chips are packaged, from exporting": past the relative clause.
      const kept = left?.word === 'from' && isMark(words[group.first - 2], ',') ? before.findLast((one) => one.shape === 'finite' && KEPT_FROM.test(one.head.lemma)) : undefined
      if (kept) group.governor = kept
      const next = group.governor
      if (next?.subject) group.subject = next.subject
      // "thanked the president for rescinding": whom one thanks or blames did it.
      const judged = left?.word === 'for' && next && next.last < group.first && JUDGE.test(next.head.lemma) ? (next.passive ? next.subject : nounPhrase(words, group.first - 2, next.last + 1)) : undefined
      if (judged) group.subject = judged
      // "with the bureau adding X to the list": a doer of its own.
      const own = nounPhrase(words, group.first - 1, previous ? previous.last + 1 : 0)
      if (own && isMark(words[own[0] - 1], ',') === false && words[own[0] - 1]?.word === 'with') {
        group.subject = own
        group.opener = 'with'
      }
      continue
    }
    if (group.shape === 'participle' || reduced(words, groups, g)) {
      Object.assign(group, { shape: 'participle', passive: true })
      // "the rule, published in May, …"
      const own = nounPhrase(words, group.first - (isMark(left, ',') ? 2 : 1), previous ? previous.last + 1 : 0)
      if (own) group.subject = own
      if (previous) group.governor = previous
      group.begin = group.first
      continue
    }
    linkFinite(words, group, before)
  }
  // "X will restrict exports, the ministry announced on Friday": told by what stands last.
  for (const [g, group] of groups.entries()) {
    const begin = clauseStart(group)
    const before = words[begin - 1]
    if (g === 0 || group.shape !== 'finite' || group.governor || !REPORT.test(group.head.lemma) || !(isMark(before, ',”"') || isMark(words[begin - 2], ','))) continue
    const after = words[group.last + 1]
    if (after && after.tag !== 'mark' && !/^(?:on|in|at|late|last|earlier|this)$/.test(after.word) && !TIME.has(after.word)) continue
    if (after?.tag !== 'mark' && groups.slice(g + 1).some((one) => one.governor === group && one.shape === 'finite' && (one.opener === undefined || one.opener === 'that'))) continue
    const main = groups.slice(0, g).find((one) => one.shape === 'finite' && !one.governor && !one.relative)
    if (!main || main === group || main.opener === 'shared') continue
    main.governor = group
    // "carry risks and had not passed a review, the watchdog said": it tells all that is joined.
    for (const twin of groups.slice(groups.indexOf(main) + 1, g)) if (twin.opener === 'shared' && twin.subject === main.subject && !twin.governor) twin.governor = group
  }
  // Reach: to where the next clause begins. Infinitives, gerunds and participles stay inside.
  for (const [g, group] of groups.entries()) {
    // A relative clause between commas, after which "to …" goes on, is stepped over.
    const resumed = groups.slice(g + 1).find((one) => one.governor === group && (one.shape === 'infinitive' ? isMark(words[one.first - 1], ',') : one.shape === 'gerund' && one.opener === 'from' && isMark(words[one.first - 2], ',')))
    const next = groups.slice(g + 1).find((one) => one.shape === 'finite' && one.first > (resumed?.first ?? group.last) && !(one.opener === 'quote'))
    let end = next ? (next.subject && next.subject[0] < group.first && (group.shape === 'participle' || group.shape === 'infinitive' || clauseStart(next) < group.first) ? next.first : clauseStart(next)) : words.length
    for (let at = (resumed?.first ?? group.last) + 1; at < end; at++) {
      if (isMark(words[at], ';:—–')) end = at
      // ", which …" and ", while …" are clauses of their own even where no verb was seen.
      else if (isMark(words[at], ',') && words[at + 1] && ['relative', 'joiner'].includes(words[at + 1]?.tag ?? '')) end = at
    }
    group.end = Math.max(end, group.last + 1)
  }
  // "put the firm, which had won a licence, on its list": what stands behind the relative clause is the verb's again.
  for (const group of groups) {
    const { host } = group
    if (!host || !/^(?:which|who|whose)$/.test(group.opener ?? '') || !isMark(words[group.begin - 1], ',') || host.shape === 'participle') continue
    const comma = words.findIndex((token, at) => at > group.last && at < group.end && isMark(token, ',') && /^(?:on|onto|to|from|off|for|with|as|over|into)$/.test(words[at + 1]?.word ?? ''))
    if (comma < 0) continue
    host.end = Math.max(host.end, group.end)
    group.end = comma
  }
}

export function clauseStart(group: Group): number {
  return Math.max(0, Math.min(group.begin, group.subject && group.opener !== 'shared' && group.subject[0] >= group.begin ? group.subject[0] : group.first))
}

/** "to …": governed by the verb before it, or by a noun between them. */
function linkInfinitive(words: readonly Token[], group: Group, before: readonly Group[]): void {
  group.begin = group.first
  const left = words[group.first - 1]
  const coordinated = left?.tag === 'and' || isMark(left, ',')
  const governor = before.findLast((one) => one.shape !== 'infinitive' || !coordinated) ?? before.at(-1)
  if (coordinated) {
    // "to stop selling … and to fill orders": the same governor as the infinitive before.
    const twin = before.findLast((one) => one.shape === 'infinitive')
    if (twin?.governor && left?.tag === 'and') {
      group.governor = twin.governor
      if (twin.nounGovernor !== undefined) group.nounGovernor = twin.nounGovernor
      if (twin.subject) group.subject = twin.subject
      return
    }
  }
  // "forbade the arm, which packages chips, to export them": past the relative clause.
  const around = isMark(left, ',') && governor?.shape === 'finite' && /^(?:which|who|where|that)$/.test(governor.opener ?? '') ? governor.host ?? governor.governor : undefined
  if (around) {
    group.governor = around
    const described = governor?.relative ?? (governor?.opener === 'where' ? undefined : governor?.subject)
    const subject = OBJECT_CONTROL.test(around.head.lemma) && !around.passive ? described ?? nounPhrase(words, governor ? governor.begin - 2 : 0, around.last + 1) : around.subject
    if (subject) group.subject = subject
  } else if (governor) {
    group.governor = governor
    const object = nounPhrase(words, group.first - 1, governor.last + 1)
    // "It took the ministry until May to publish".
    const taken = governor.head.lemma === 'take' && governor.subject && words[governor.subject[0]]?.word === 'it'
    if ((OBJECT_CONTROL.test(governor.head.lemma) || taken) && !governor.passive && object) group.subject = object
    else if (governor.subject) group.subject = governor.subject
  } else {
    const own = nounPhrase(words, group.first - 1, 0)
    if (own) group.subject = own
  }
  // "the decision in October 2022 to bar": the time stands between.
  let back = group.first - 1
  while (back > group.first - 6 && (TIME.has(words[back]?.word ?? '') || words[back]?.tag === 'number' || words[back]?.tag === 'prep' || /^(?:last|this)$/.test(words[back]?.word ?? ''))) back--
  const noun = words[back]?.tag === 'noun' || words[back]?.tag === 'adverb' ? words[back]?.word : undefined
  if (noun === undefined || !NOUNS.some(([pattern]) => pattern.test(noun)) || (governor && governor.last === group.first - 1)) return
  group.nounGovernor = noun
  // "after the department's move to bar": whose move it is does it.
  const whose = nounPhrase(words, back, governor ? governor.last + 1 : 0)
  if (whose && words.slice(...whose).some((token) => /['’]s$/.test(token.word))) group.subject = whose
}

/** What somebody may be said to have laid, right after it: "the levies Trump announced". */
const MEASURE = /^(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|rules?|curbs?|controls?|restrictions?|bans?|measures?|regime|sanctions?|licen[cs]es?|limits?|packages?)$/

/** A finite verb: who is its subject, what opens its clause, which verb tells of it. */
function linkFinite(words: readonly Token[], group: Group, before: readonly Group[]): void {
  const previous = before.findLast((one) => one.shape === 'finite')
  const floor = previous ? previous.last + 1 : 0
  let at = group.first - 1
  while (words[at]?.tag === 'adverb' || words[at]?.tag === 'not') at--
  // "which on 7 October shut": the time stands between.
  let skipped = at
  while (skipped > floor && (TIME.has(words[skipped]?.word ?? '') || words[skipped]?.tag === 'number' || words[skipped]?.tag === 'prep' || (words[skipped]?.tag !== 'pronoun' && /^(?:last|this|early|late|mid)$/.test(words[skipped]?.word ?? '')))) skipped--
  if (words[skipped]?.tag === 'relative' || words[skipped]?.word === 'that') at = skipped
  const left = words[at]
  group.begin = Math.max(floor, at + 1)
  // "which bars": the noun before it.
  if (left?.tag === 'relative' || (left?.word === 'that' && at > floor)) {
    group.opener = left.word
    group.begin = at
    // "which it published in June and which has applied since": the same one.
    const noun = words[at - 1]?.tag === 'and' ? previous?.relative ?? previous?.subject : nounPhrase(words, isMark(words[at - 1], ',') ? at - 2 : at - 1, floor)
    if (noun) group.subject = noun
    if (previous) group.host = previous
    return
  }
  // "and told", ", told": a second verb of the same subject.
  if (previous && (left?.tag === 'and' || (isMark(left, ',') && words[at + 1] !== undefined && coordinatedList(words, at, group)))) {
    // "declared that products posed risks and ordered": what follows is done by somebody, not by products.
    const twins = before.filter((one) => one.shape === 'finite' && one.perfect === group.perfect && one.modal === group.modal)
    const twin = twins.findLast((one) => one.subject && (words[one.subject[1] - 1]?.capital || isPronoun(words, one.subject))) ?? twins.findLast((one) => one.subject && (words.slice(...one.subject).some((token) => token.capital) || isPronoun(words, one.subject) || words[one.subject[0]]?.word === 'the')) ?? twins.at(-1) ?? previous
    group.opener = previous.opener !== undefined && CONDITION.test(previous.opener) ? previous.opener : 'shared'
    if (twin.subject) group.subject = twin.subject
    if (twin.governor) group.governor = twin.governor
    if (twin.antecedent) group.antecedent = twin.antecedent
    group.begin = at
    return
  }
  // "The waivers given in October were": what the participle describes is the subject.
  const described = before.at(-1)
  // "Its decision in May to double the tariff alarmed importers": so is a noun with what it decides.
  const first = before.find((one) => one.first > floor)
  const deed = first?.shape === 'infinitive' && first.nounGovernor !== undefined && !first.governor && first.subject && before.every((one) => one.shape === 'infinitive' || one.shape === 'gerund') && unbroken(words, first.last + 1, at + 1) ? first.subject : undefined
  if (deed && first) first.host = group
  const across = deed ?? (described?.shape === 'participle' && described.subject && described.first > floor && (unbroken(words, described.last + 1, at + 1) || closesAside(words, described.last + 1, at)) ? described.subject : undefined)
  // "Seagate, which agreed to pay, has been hit": whom the relative clause between commas describes.
  // "everything China sells to America would face": so is what a clause without "that" describes.
  const contact = previous?.opener === 'contact' && previous.relative && !words.slice(previous.last + 1, at + 1).some((token) => isMark(token, ',;:—–')) ? previous.relative : undefined
  const closed = isMark(left, ',') && /^(?:which|who)$/.test(previous?.opener ?? '') && isMark(words[(previous?.begin ?? 0) - 1], ',') ? previous?.relative ?? previous?.subject : undefined
  // "Washington, it said, will suspend": who stands before what is put in.
  const putIn = isMark(left, ',') && previous?.last === at - 1 && REPORT.test(previous.head.lemma) && previous.subject && isPronoun(words, previous.subject) && isMark(words[previous.subject[0] - 1], ',') ? nounPhrase(words, previous.subject[0] - 2, 0) : undefined
  if (putIn && previous) group.governor = previous
  const stands = contact ?? closed ?? across ?? putIn ?? pastGerund(words, at, before) ?? pastRelative(words, at, previous) ?? nounPhrase(words, at, floor)
  // "…", said Howard Lutnick; but "Huang, its chief, said Nvidia would": whoever stands before it says it, unless a quotation does.
  const quoted = isMark(words[group.first - 1], '”"') || isMark(words[group.first - 2], '”"')
  const follows = (quoted || !stands) && REPORT.test(group.head.lemma) && !/^(?:tell|inform|notify|assure)$/.test(group.head.lemma) && isMark(words[group.first - 1], ',”"') && words[group.last + 1]?.capital ? nameAt(words, group.last + 1) : undefined
  const subject = follows ?? stands
  if (contact && previous) {
    group.subject = contact
    group.begin = at + 1
    group.opener = 'that'
    if (previous.host) group.governor = previous.host
    return
  }
  if (subject && !follows && /^(?:everything|anything|something|nothing|all|what)$/.test(words[subject[0] - 1]?.word ?? '') && words[subject[0]]?.capital && words[subject[1] - 1]?.capital) {
    Object.assign(group, { subject, begin: subject[0], opener: 'contact', relative: [subject[0] - 1, subject[0]] })
    if (previous) group.host = previous
    return
  }
  // "the levies Trump announced".
  const named = subject && !follows ? words.slice(...subject).findIndex((token, i, all) => i > 0 && token.capital && !all[i - 1]?.capital && MEASURE.test(all[i - 1]?.word ?? '') && all.slice(i).every((one) => one.capital)) : -1
  if (subject && named > 0) {
    Object.assign(group, { subject: [subject[0] + named, subject[1]], begin: subject[0] + named, opener: 'contact', relative: [subject[0], subject[0] + named] })
    if (previous) group.host = previous
    return
  }
  if (subject) {
    group.subject = subject
    group.begin = follows ? group.first : subject[0]
    const earlier = previous?.antecedent ?? previous?.subject
    if (earlier && isPronoun(words, subject)) group.antecedent = earlier
  } else if (previous?.subject && !isMark(left, '“"')) {
    // ", X, said": nothing between; the clause goes on about the same one.
    group.subject = previous.relative ?? previous.subject
  }
  // What stands before the subject: a joiner, "that", or an introduction.
  let open = (subject && !follows ? subject[0] : at + 1) - 1
  while (open >= floor && !(words[open]?.tag === 'joiner' || words[open]?.tag === 'relative' || words[open]?.word === 'that' || (EITHER.has(words[open]?.word ?? '') && words[open - 1]?.word !== 'such' && !/^(?:\d.*|well|of|part|much|many|such|than)$/.test(words[open + 1]?.word ?? '') && !words.slice(open, subject ? subject[0] : at + 1).some((token) => isMark(token, ','))) || isMark(words[open], ';:—–') || (words[open]?.tag === 'and' && begins(words, open + 1, subject ? subject[0] : at + 1)))) open--
  const opener = open >= floor ? words[open] : undefined
  // "the rules that BIS issued", "the regime it unveiled".
  const noun = words[open]?.tag === 'relative' || words[open]?.word === 'that' ? (isMark(words[open - 1], ',') && words[open]?.word === 'which' ? open - 2 : open - 1) : opener ? -1 : (subject ? subject[0] : 0) - 1
  // "agreed to suspend the regime it unveiled": what it unveiled, not what was agreed.
  const nearest = before.at(-1)
  const past = nearest !== undefined && nearest !== previous && nearest.shape === 'infinitive' && !REPORT.test(nearest.head.lemma) && subject !== undefined && words[subject[0] - 1]?.tag === 'noun' && isPronoun(words, subject)
  const isComplement = previous !== undefined && !past && complement(words, previous, group)
  const told = previous !== undefined && ((words[open]?.word === 'that' && REPORT.test(previous.head.lemma)) || (!opener && isComplement))
  // "which was made for China and which Washington blocked": the same one.
  const shared = words[open]?.tag === 'relative' && words[open - 1]?.tag === 'and' && previous?.host && /^(?:which|that|who)$/.test(previous.opener ?? '') ? previous.relative ?? previous.subject : undefined
  if (subject && shared) group.relative = shared
  else if (subject && noun >= floor && words[noun]?.tag === 'noun' && !told && (previous || opener)) {
    group.relative = previous ? [Math.max(floor, noun - 24), noun + 1] : nounPhrase(words, noun, floor) ?? [noun, noun + 1]
  }
  const describes = group.relative !== undefined && (words[open]?.tag === 'relative' || words[open]?.word === 'that')
  if (opener && opener.tag !== 'mark' && opener.tag !== 'and') {
    group.opener = opener.word
    group.begin = open
  } else if (opener) {
    group.begin = open + 1
    // "if … or licences are not granted".
    if (opener.tag === 'and' && previous?.opener !== undefined && CONDITION.test(previous.opener)) group.opener = previous.opener
  }
  else if (!previous) group.begin = 0
  const fresh = opener?.tag === 'and' || opener?.tag === 'mark'
  const subordinate = opener !== undefined && !fresh
  if (describes) {
    if (previous) group.host = previous
    return
  }
  // "wrote to ask that they be subjected": what "that" follows upon.
  const asked = opener?.word === 'that' ? before.find((one) => one.last === open - 1) : undefined
  if (asked) group.governor = asked
  else if (previous && (subordinate || (!fresh && isComplement))) group.governor = previous
  else if (previous && opener?.tag === 'and' && previous.governor && REPORT.test(previous.governor.head.lemma) && !isMark(words[open - 1], ',')) group.governor = previous.governor
  // "were X to", "should X": an inverted condition.
  if (/^(?:were|should|had)$/.test(words[0]?.word ?? '') && (!previous || (previous.first === 0 && previous.head.tag === 'aux' && group.head.form !== 'base'))) group.opener = 'if'
}

function coordinatedList(words: readonly Token[], comma: number, group: Group): boolean {
  // "raised its tariff, cut quotas and barred": a comma, then a past verb, with "and" plus a verb later.
  return group.head.form === 'past' && words.slice(group.last, group.last + 24).some((token, i, rest) => token.tag === 'and' && ['verb', 'adverb'].includes(rest[i + 1]?.tag ?? '')) && comma > 0
}

/** Only a time or place stands between a joining "and" and the subject: "and in December it added". */
function begins(words: readonly Token[], from: number, to: number): boolean {
  const between = words.slice(from, to)
  return between.every((token) => ['prep', 'number', 'adverb', 'det'].includes(token.tag) || isMark(token, ',') || TIME.has(token.word) || /^(?:last|same|years?|months?|weeks?|days?)$/.test(token.word))
}

/** "China, ignoring a tweet in which he advised it not to, announced": who stands before the gerund between commas. */
function pastGerund(words: readonly Token[], at: number, before: readonly Group[]): [number, number] | undefined {
  if (!isMark(words[at], ',')) return undefined
  const gerund = before.findLast((one) => one.shape === 'gerund' && isMark(words[one.first - 1], ','))
  // Only where the gerund has a clause of its own; else the commas alone show what is between them.
  if (!gerund || at - gerund.first > 24 || !before.some((one) => one.shape === 'finite' && one.first > gerund.first)) return undefined
  const previous = before.findLast((one) => one.shape === 'finite' && one.first < gerund.first)
  return nounPhrase(words, gerund.first - 2, previous ? previous.last + 1 : 0)
}

/** "sales that it had counted on for the quarter could be lost": what stands in a phrase of the relative clause is no subject; what it describes is. */
function pastRelative(words: readonly Token[], at: number, previous: Group | undefined): readonly [number, number] | undefined {
  if (previous?.opener !== 'that' || !previous.relative || !previous.host || words.slice(previous.last + 1, at + 1).some((token) => token.tag === 'mark' || token.tag === 'and' || token.tag === 'joiner')) return undefined
  let start = at
  while (start > previous.last && ['noun', 'det', 'number'].includes(words[start]?.tag ?? '')) start--
  return start < at && words[start]?.tag === 'prep' ? previous.relative : undefined
}

/** "said it would": the second clause is what the first tells. */
function complement(words: readonly Token[], previous: Group, group: Group): boolean {
  // "They must stop buying, the watchdog said": told by what stands last.
  if (group.subject && isMark(words[group.subject[0] - 1], ',') && REPORT.test(group.head.lemma)) return false
  const between = words.slice(previous.last + 1, group.subject ? group.subject[0] : group.first)
  return (REPORT.test(previous.head.lemma) || DOUBT.test(previous.head.lemma) || DENY.test(previous.head.lemma)) && !between.some((token) => token.tag === 'and' || isMark(token, ';'))
}
