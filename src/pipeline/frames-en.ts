import type { Frame, Frames, Mode, Span } from './grammar.ts'
import { EITHER, isBe, isHave, isNo, type Token, tokens } from './tokens-en.ts'

/**
 * A shallow parse of an English sentence. Verbs with their auxiliaries make groups (`has been told`, `to ban`); each group
 * gets its clause, its subject to the left (appositions and relative clauses skipped), its reach to the right, and the
 * group that governs it (*said* that …, *plans* to …). How an action is meant follows from its own auxiliaries and from what
 * governs it. All indices are of tokens; every loop looks at one clause, so a sentence costs about its length.
 */
interface Group {
  readonly first: number
  readonly last: number
  readonly head: Token
  readonly shape: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly passive: boolean
  readonly negated: boolean
  readonly modal?: string
  readonly perfect: boolean
  readonly progressive: boolean
  /** Where its clause begins: after a joiner, a mark, or the verb before. */
  begin: number
  /** The word that opens its clause: if, that, which, while… */
  opener?: string
  subject?: readonly [number, number]
  /** Where the subject is a pronoun: the subject before it. */
  antecedent?: readonly [number, number]
  /** Of a relative clause: the noun phrase it describes, which may be its object ("the rules that it issued"). */
  relative?: readonly [number, number]
  governor?: Group
  /** Of a relative clause: the verb of the clause around it. */
  host?: Group
  /** A noun that governs an infinitive: plan, decision. */
  nounGovernor?: string
  /** First token that is no longer in its reach. */
  end: number
}

const REPORT = /^(?:say|tell|announce|report|disclose|confirm|declare|reveal|add|note|write|warn|inform|notify|show|state|insist|stress|acknowledge|reply|tweet|post|rule|find|hold|conclude|signal|suggest|indicate|hint|assure|promise|guarantee|pledge|agree|emerge)$/
const DOUBT = /^(?:expect|fear|hope|predict|believe|think|estimate|anticipate|forecast|speculate|argue|claim|allege|accuse|suspect|assume|bet|doubt|suggest|worry|reckon|project|want|wish|imagine|suppose|contend|guess|wager)$/
const DENY = /^(?:deny|refuse|decline|fail|stop|avoid|reject|rule out|dispute|dismiss|rebut|contradict)$/

const INFINITIVE: readonly (readonly [RegExp, Mode])[] = [
  [/^(?:threaten|warn)$/, 'threatened'],
  [/^(?:vow|pledge|promise|commit)$/, 'vowed'],
  [/^(?:plan|intend|aim|agree|decide|schedule|due|set|prepare|go|elect|opt|ready|slate|resolve|determine)$/, 'planned'],
  [/^(?:consider|weigh|mull|explore|propose|draft|discuss|look|debate|study|move toward|float|contemplate)$/, 'considered'],
  [/^(?:expect|anticipate|hope|want|seek|urge|ask|call|press|lobby|try|attempt|wish|need|like|prefer|tend|appear|seem|bid|struggle|advise|recommend|encourage|invite|beg|petition|demand|pressure|advocate|argue|fight|be|offer|likely|poise|campaign|favour|favor|plead|request|persuade|get|project|predict|forecast|believe|think)$/, 'forecast'],
  [/^(?:refuse|decline|fail|hesitate|forget|neglect|decline)$/, 'negated'],
]
const NOUNS: readonly (readonly [RegExp, Mode])[] = [
  [/^(?:threats?)$/, 'threatened'],
  [/^(?:vow|pledge|promise)$/, 'vowed'],
  [/^(?:plans?|intention|agreement|deal|pact)$/, 'planned'],
  [/^(?:proposals?|bills?|drafts?|legislation|options?|idea|talks?|resolution)$/, 'considered'],
  [/^(?:calls?|requests?|pressure|efforts?|attempts?|bid|chance|right|power|powers|authority|ability|tools?|need|reason|reasons|campaign|push|demand|demands|desire|hopes?|failure|temptation|appetite|way|ways|incentive|likely|unlikely|able|unable|willing|hard|easy|enough|free|possible|impossible|time|room|legal|unwilling|reluctant|eager|keen|advice)$/, 'forecast'],
  [/^(?:refusal|unwillingness|reluctance)$/, 'negated'],
  [/^(?:decisions?|orders?|moves?|steps?|instructions?|notices?|letters?|ruling|authorization|authorisation|permission|approval|licen[cs]es?|action|vote|clearance|greenlight|nod|permits?|measures?|rules?|directive|guidance)$/, 'fact'],
]
/** Verbs whose object does what the infinitive after them says. */
const OBJECT_CONTROL = /^(?:order|tell|allow|permit|require|force|ask|urge|let|instruct|authorise|authorize|direct|compel|oblige|press|warn|invite|enable|help|lead|prompt|push|clear|forbid|license|want|expect|advise|cause|get|notify|inform|persuade|pressure|bar|ban|block|prohibit|stop|prevent)$/
/** After these a purpose infinitive tells the deed itself: "invoked the law to forbid". */
const MEANS = /^(?:use|invoke|move|act|step|sign|issue|intervene|vote|order|rule|begin|start|continue|work|rush|manage|proceed|tell|require|force|instruct|direct|allow|permit|let|authorise|authorize|compel|oblige|clear|help|enable|come|return|serve|amend|revise|change|go|add|expand|update|take|make|have|lead|prompt|cause|write|join|notify|inform|receive|win|get|publish|adopt|cease)$/

const TIME = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|sept\.?|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|oct\.?|nov\.?|dec\.?|week|month|year|today|yesterday|quarter)$/

const CONDITION = /^(?:if|unless|whether|should|once|lest)$/

/** The frames of a sentence's verbs; see {@link Frames}. */
export function framesOf(sentence: string): Frames {
  const words = tokens(sentence)
  const groups = groupsOf(words)
  connect(words, groups)
  const question = /\?[”"’']?\s*$/.test(sentence)
  const memo = new Map<Group, Frame>()
  const frame = (group: Group): Frame => {
    const known = memo.get(group) ?? frameOf(words, group, question)
    memo.set(group, known)
    return known
  }
  return {
    at(start, end) {
      const group = groups.find((one) => one.head.start < end && start < one.head.end)
      return group ? frame(group) : nominal(words, groups, start, end, question)
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

const DEEDS = /^(?:(?:revoca|imposi|addi|suspen|exten|expan|prohibi|restric|designa|introduc|reduc|resump|inclu|exclu|exemp|cancella|termina|publica)(?:tion|sion)|(?:blacklist|list|tighten|lift|eas|widen|broaden|relax|scrapp|doubl|halv|unveil|loosen|rais|lower)ing|withdrawal|removal|approval|denial|refusal|repeal|release|ban|pause|hike|increase|cut|rollback|announcement|seizure|arrest|halt|freeze|postponement|delay|reversal|rescission)$/
const WISHES = /^(?:call|demand|urge|seek|want|oppose|expect|await|threaten|consider|propose|predict|fear|hope|request|weigh|mull|discuss|plan|face|risk|avoid|deny|support|welcome|criticise|criticize|protest|warn|back|push|lobby|ask)$/

/** A noun that tells a deed, with whose and of what: "China's suspension of its ban". What the sentence's verb only wishes for is none. */
function nominal(words: readonly Token[], groups: readonly Group[], start: number, end: number, question: boolean): Frame | undefined {
  const at = words.findIndex((token) => token.start < end && start < token.end)
  const token = words[at]
  if (!token || token.tag === 'verb' || !DEEDS.test(token.word) || !/^(?:of|on|to|from|against)$/.test(words[at + 1]?.word ?? '')) return undefined
  let first = at
  while (first > 0 && at - first < 5 && !['verb', 'aux', 'modal', 'prep', 'to', 'and', 'joiner', 'relative', 'mark'].includes(words[first - 1]?.tag ?? '')) first--
  const next = groups.find((one) => one.first > at && one.shape !== 'participle')
  let last = next ? next.first : words.length
  for (let i = at + 1; i < last; i++) if (isMark(words[i], ',;:—–')) last = i
  const enclosing = groups.findLast((one) => one.last < at && one.end > at)
  const outer = enclosing ? modeOf(words, enclosing) : 'fact'
  const wished = enclosing !== undefined && WISHES.test(enclosing.head.lemma)
  const span = (from: number, to: number): Span => ({ start: words[from]?.start ?? 0, end: words[Math.max(from, to - 1)]?.end ?? 0 })
  return {
    mode: question || wished || !['fact', 'announced'].includes(outer) || words[first]?.word === 'no' ? 'forecast' : 'fact',
    lemma: token.word, passive: false, participle: false, pronoun: false, objectPronoun: false, nominal: true, infinitive: false, pluperfect: false, declined: false, joined: false,
    ...(first < at ? { subject: span(first, at) } : {}),
    verb: span(at, at + 1), reach: { start: token.end, end: words[last - 1]?.end ?? token.end }, clause: span(first, last),
    head: token.start, governors: [], tellers: [],
  }
}

/** Auxiliaries, adverbs and the verb they lead to. */
function groupsOf(words: readonly Token[]): Group[] {
  const groups: Group[] = []
  for (let i = 0; i < words.length; i++) {
    const token = words[i]
    if (!token || !['modal', 'aux', 'verb', 'to'].includes(token.tag)) continue
    if (token.tag === 'to' && !['verb', 'aux'].includes(words[skip(words, i + 1)]?.tag ?? '')) continue
    let at = i
    let negated = isNo(words[i - 1]?.word ?? '') && words[i - 1]?.tag !== 'aux' || (words[i - 1]?.word === 'longer' && words[i - 2]?.word === 'no')
    let modal: string | undefined
    let head: number | undefined
    let passive = false
    let perfect = false
    let progressive = false
    let aux: Token | undefined
    for (; at < words.length && at - i < 10; at++) {
      const word = words[at]
      if (!word) break
      if (isNo(word.word)) negated = true
      if (word.tag === 'to') {
        if (at > i) break
        continue
      }
      if (word.tag === 'modal') {
        if (aux || head !== undefined) break
        modal = word.word.replace(/n't$|not$/, '').replace(/^wo$/, 'will').replace(/^ca(?:n)?$/, 'can')
        continue
      }
      if (word.tag === 'adverb' || word.tag === 'not' || (word.word === 'no' && words[at + 1]?.word === 'longer') || (word.word === 'longer' && words[at - 1]?.word === 'no')) {
        if (word.word === 'longer') negated = true
        if (at === i && token.tag === 'verb') break
        continue
      }
      if (word.tag === 'aux') {
        // "is being", "has been", "will have been".
        if (aux && isHave(aux) && isBe(word)) perfect = true
        aux = word
        head = at
        continue
      }
      if (word.tag === 'verb') {
        const fits = aux === undefined ? true
          : isBe(aux) ? word.form === 'past' || word.form === 'part' || word.form === 'ing'
            : isHave(aux) ? word.form === 'past' || word.form === 'part'
              : word.form === 'base'
        if (!fits) break
        if (aux && isBe(aux)) {
          passive = word.form !== 'ing'
          progressive = word.form === 'ing'
        }
        if (aux && isHave(aux)) perfect = true
        head = at
        break
      }
      break
    }
    if (head === undefined) continue
    const main = words[head]
    if (!main) continue
    // "began to", "have to", "need to": what must be done is done.
    // "let Intel supply": an infinitive without to.
    const infinitive = token.tag === 'to' || (main.form === 'base' && head === i && words.slice(Math.max(0, i - 6), i).some((word) => word.lemma === 'let' || word.lemma === 'help' || word.lemma === 'make'))
    const bare = head === i && token.tag === 'verb'
    const shape = infinitive ? 'infinitive'
      : bare && main.form === 'ing' ? 'gerund'
        : bare && token.word === 'having' ? 'gerund'
          : bare && main.form === 'part' && main.word !== main.lemma && !['sold', 'made', 'held', 'put', 'cut', 'told', 'said', 'won', 'lost', 'met', 'set', 'hit', 'left', 'built', 'bought', 'sought', 'brought', 'found', 'kept', 'led', 'paid', 'sent', 'spent', 'struck', 'upheld'].includes(main.word) ? 'participle'
            : (words[i]?.word === 'being' || words[i]?.word === 'having') ? 'gerund' : 'finite'
    groups.push({ first: i, last: head, head: main, shape, passive: passive || shape === 'participle', negated, ...(modal === undefined ? {} : { modal }), perfect, progressive, begin: 0, end: words.length })
    i = head
  }
  return groups
}

function skip(words: readonly Token[], at: number): number {
  while (words[at]?.tag === 'adverb' || words[at]?.tag === 'not') at++
  return at
}

const isMark = (token: Token | undefined, marks: string) => token !== undefined && token.tag === 'mark' && marks.includes(token.word)

/** Finds for each group its clause, subject and governor, left to right. */
function connect(words: readonly Token[], groups: Group[]): void {
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
      const next = group.governor
      if (next?.subject) group.subject = next.subject
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
      const own = nounPhrase(words, group.first - 1, previous ? previous.last + 1 : 0)
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
    if (after && after.tag !== 'mark' && !/^(?:on|in|at|late|last|earlier|this)$/.test(after.word) && !TIME.test(after.word)) continue
    if (groups.slice(g + 1).some((one) => one.governor === group)) continue
    const main = groups.slice(0, g).find((one) => one.shape === 'finite' && !one.governor)
    if (main && main !== group && main.opener !== 'shared') main.governor = group
  }
  // Reach: to where the next clause begins. Infinitives, gerunds and participles stay inside.
  for (const [g, group] of groups.entries()) {
    const next = groups.slice(g + 1).find((one) => one.shape === 'finite' && one.first > group.last && !(one.opener === 'quote'))
    let end = next ? (next.subject && next.subject[0] < group.first && group.shape === 'participle' ? next.first : clauseStart(next)) : words.length
    for (let at = group.last + 1; at < end; at++) {
      if (isMark(words[at], ';:—–')) end = at
      // ", which …" and ", while …" are clauses of their own even where no verb was seen.
      else if (isMark(words[at], ',') && words[at + 1] && ['relative', 'joiner'].includes(words[at + 1]?.tag ?? '')) end = at
    }
    group.end = Math.max(end, group.last + 1)
  }
}

function clauseStart(group: Group): number {
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
  if (governor) {
    group.governor = governor
    const object = nounPhrase(words, group.first - 1, governor.last + 1)
    if (OBJECT_CONTROL.test(governor.head.lemma) && !governor.passive && object) group.subject = object
    else if (governor.subject) group.subject = governor.subject
  } else {
    const own = nounPhrase(words, group.first - 1, 0)
    if (own) group.subject = own
  }
  // "the decision in October 2022 to bar": the time stands between.
  let back = group.first - 1
  while (back > group.first - 6 && (TIME.test(words[back]?.word ?? '') || words[back]?.tag === 'number' || words[back]?.tag === 'prep' || /^(?:last|this)$/.test(words[back]?.word ?? ''))) back--
  const noun = words[back]?.tag === 'noun' || words[back]?.tag === 'adverb' ? words[back]?.word : undefined
  if (noun !== undefined && NOUNS.some(([pattern]) => pattern.test(noun)) && !(governor && governor.last === group.first - 1)) group.nounGovernor = noun
}

/** A finite verb: who is its subject, what opens its clause, which verb tells of it. */
function linkFinite(words: readonly Token[], group: Group, before: readonly Group[]): void {
  const previous = before.findLast((one) => one.shape === 'finite')
  const floor = previous ? previous.last + 1 : 0
  let at = group.first - 1
  while (words[at]?.tag === 'adverb' || words[at]?.tag === 'not') at--
  // "which on 7 October shut": the time stands between.
  let skipped = at
  while (skipped > floor && (TIME.test(words[skipped]?.word ?? '') || words[skipped]?.tag === 'number' || words[skipped]?.tag === 'prep' || /^(?:last|this|early|late|mid)$/.test(words[skipped]?.word ?? ''))) skipped--
  if (words[skipped]?.tag === 'relative' || words[skipped]?.word === 'that') at = skipped
  const left = words[at]
  group.begin = Math.max(floor, at + 1)
  // "which bars": the noun before it.
  if (left?.tag === 'relative' || (left?.word === 'that' && at > floor)) {
    group.opener = left.word
    group.begin = at
    const noun = nounPhrase(words, isMark(words[at - 1], ',') ? at - 2 : at - 1, floor)
    if (noun) group.subject = noun
    if (previous) group.host = previous
    return
  }
  // "and told", ", told": a second verb of the same subject.
  if (previous && (left?.tag === 'and' || (isMark(left, ',') && words[at + 1] !== undefined && coordinatedList(words, at, group)))) {
    // "declared that products posed risks and ordered": what follows is done by somebody, not by products.
    const twins = before.filter((one) => one.shape === 'finite' && one.perfect === group.perfect && one.modal === group.modal)
    const twin = twins.findLast((one) => one.subject && (words.slice(...one.subject).some((token) => token.capital) || isPronoun(words, one.subject) || words[one.subject[0]]?.word === 'the')) ?? twins.at(-1) ?? previous
    group.opener = previous.opener !== undefined && CONDITION.test(previous.opener) ? previous.opener : 'shared'
    if (twin.subject) group.subject = twin.subject
    if (twin.governor) group.governor = twin.governor
    if (twin.antecedent) group.antecedent = twin.antecedent
    group.begin = at
    return
  }
  // "The waivers given in October were": what the participle describes is the subject.
  const described = before.at(-1)
  const across = described?.shape === 'participle' && described.subject && described.first > floor && unbroken(words, described.last + 1, at + 1) ? described.subject : undefined
  // "…", said Howard Lutnick.
  const follows = REPORT.test(group.head.lemma) && isMark(words[group.first - 1], ',”"') && words[group.last + 1]?.capital ? nameAt(words, group.last + 1) : undefined
  const subject = follows ?? across ?? nounPhrase(words, at, floor)
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
  while (open >= floor && !(words[open]?.tag === 'joiner' || words[open]?.tag === 'relative' || words[open]?.word === 'that' || (EITHER.has(words[open]?.word ?? '') && !/^(?:\d.*|well|of|part|much|many|such|than)$/.test(words[open + 1]?.word ?? '') && !words.slice(open, subject ? subject[0] : at + 1).some((token) => isMark(token, ','))) || isMark(words[open], ';:—–') || (words[open]?.tag === 'and' && begins(words, open + 1, subject ? subject[0] : at + 1)))) open--
  const opener = open >= floor ? words[open] : undefined
  // "the rules that BIS issued", "the regime it unveiled".
  const noun = words[open]?.tag === 'relative' || words[open]?.word === 'that' ? open - 1 : opener ? -1 : (subject ? subject[0] : 0) - 1
  const told = previous !== undefined && ((words[open]?.word === 'that' && REPORT.test(previous.head.lemma)) || (!opener && complement(words, previous, group)))
  if (subject && noun >= floor && words[noun]?.tag === 'noun' && !told && (previous || opener)) {
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
  if (previous && (subordinate || (!fresh && complement(words, previous, group)))) group.governor = previous
  else if (previous && opener?.tag === 'and' && previous.governor && REPORT.test(previous.governor.head.lemma) && !isMark(words[open - 1], ',')) group.governor = previous.governor
  // "were X to", "should X": an inverted condition.
  if (!previous && /^(?:were|should|had)$/.test(words[0]?.word ?? '')) group.opener = 'if'
}

function isPronoun(words: readonly Token[], [from, to]: readonly [number, number]): boolean {
  return to - from === 1 && /^(?:it|they|he|she|that|which|both|those|these|this|we|i)$/.test(words[from]?.word ?? '')
}

/** The name that begins at `at`, with what is said of him: "Howard Lutnick, the commerce secretary". */
function nameAt(words: readonly Token[], at: number): [number, number] {
  let end = at
  while (words[end] && end - at < 14 && (['noun', 'det', 'prep'].includes(words[end]?.tag ?? '') || isMark(words[end], ','))) end++
  return [at, end]
}

/** One phrase without a clause of its own: lists of names and dates with their commas are. */
function unbroken(words: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = words[i]
    if (!token || token.tag === 'joiner' || token.tag === 'relative' || token.tag === 'pronoun' || token.word === 'that' || isMark(token, ';:—–“”"')) return false
    if (token.tag === 'and' && !words[i + 1]?.capital) return false
    if (EITHER.has(token.word) && words[i + 1]?.tag !== 'number') return false
    if (isMark(token, ',') && i < to - 1 && words[i - 1]?.tag !== 'number' && !words[i + 1]?.capital) return false
  }
  return true
}

/** Only a time or place stands between a joining "and" and the subject: "and in December it added". */
function begins(words: readonly Token[], from: number, to: number): boolean {
  const between = words.slice(from, to)
  return between.every((token) => ['prep', 'number', 'adverb', 'det'].includes(token.tag) || isMark(token, ',') || TIME.test(token.word) || /^(?:last|same|years?|months?|weeks?|days?)$/.test(token.word))
}

/** "said it would": the second clause is what the first tells. */
function complement(words: readonly Token[], previous: Group, group: Group): boolean {
  const between = words.slice(previous.last + 1, group.subject ? group.subject[0] : group.first)
  return (REPORT.test(previous.head.lemma) || DOUBT.test(previous.head.lemma) || DENY.test(previous.head.lemma)) && !between.some((token) => token.tag === 'and' || isMark(token, ';'))
}

function coordinatedList(words: readonly Token[], comma: number, group: Group): boolean {
  // "raised its tariff, cut quotas and barred": a comma, then a past verb, with "and" plus a verb later.
  return group.head.form === 'past' && words.slice(group.last, group.last + 24).some((token, i, rest) => token.tag === 'and' && ['verb', 'adverb'].includes(rest[i + 1]?.tag ?? '')) && comma > 0
}

/** "rules issued in October had …": a past form whose clause already has a verb, or has one to come. */
function reduced(words: readonly Token[], groups: readonly Group[], g: number): boolean {
  const group = groups[g]
  if (!group || group.shape !== 'finite' || group.first !== group.last || (group.head.form !== 'past' && group.head.form !== 'part') || group.head.tag !== 'verb') return false
  const left = words[group.first - 1]
  // "the curbs, announced on Monday, …"
  const comma = isMark(left, ',')
  if (left === undefined || !(left.tag === 'noun' || left.tag === 'number' || comma || left.tag === 'adverb') || /^(?:said|told|took|went|came|began|fell|rose|gave|saw|became|says)$/.test(group.head.word)) return false
  const after = words[group.last + 1]
  const oblique = after === undefined || after.tag === 'prep' || after.tag === 'to' || after.tag === 'adverb' || after.tag === 'mark' || (after.tag === 'number')
  const previous = groups.slice(0, g).findLast((one) => one.shape === 'finite')
  if (previous) {
    const between = words.slice(previous.last + 1, group.first)
    const broken = between.some((token, i) => token.tag === 'joiner' || token.tag === 'relative' || token.word === 'that' || isMark(token, ';:—–') || (token.tag === 'and' && between[i + 1]?.tag !== 'prep'))
    const aside = between.slice(0, -1).some((token, i) => isMark(token, ',') && between[i + 1]?.tag !== 'and')
    if (!broken && !aside && oblique && between.some((token) => token.tag === 'noun') && !REPORT.test(previous.head.lemma)) return !isMark(left, ',') || after?.tag === 'prep' || after?.tag === 'mark'
  }
  // Another finite verb follows in the same clause, without a new subject between.
  const next = groups.slice(g + 1).find((one) => one.shape === 'finite')
  if (!next || !oblique) return false
  const between = words.slice(group.last + 1, next.first)
  if (between.length > 14 || !unbroken(words, group.last + 1, next.first)) return false
  return comma ? isMark(words[next.first - 1], ',') : !isMark(words[next.first - 1], ',')
}

/** The noun phrase that ends at or before `at`, with its prepositional phrases; not left of `floor`. */
function nounPhrase(words: readonly Token[], at: number, floor: number): [number, number] | undefined {
  let end = at
  while (end >= floor && words[end]?.tag === 'adverb') end--
  // Skip a parenthesis, an apposition or a dated aside: "Nvidia, the largest of them, said".
  if (isMark(words[end], ')')) {
    while (end >= floor && !isMark(words[end], '(')) end--
    end--
  }
  if (isMark(words[end], ',')) {
    let open = end - 1
    while (open >= floor && !isMark(words[open], ',;:—–')) open--
    if (open < floor || !isMark(words[open], ',')) return undefined
    end = open - 1
  }
  // "X on Monday said": the time is no part of it.
  for (let back = end; back >= floor && end - back < 5; back--) {
    if (words[back]?.tag === 'prep' && words.slice(back + 1, end + 1).some((token) => TIME.test(token.word)) && words.slice(back + 1, end + 1).every((token) => TIME.test(token.word) || token.tag === 'number' || token.tag === 'det' || /^(?:last|this|next|late|early)$/.test(token.word))) {
      end = back - 1
      break
    }
  }
  if (TIME.test(words[end]?.word ?? '') && !TIME.test(words[end - 1]?.word ?? '') && words[end - 1]?.tag !== 'prep') end--
  let start = end + 1
  for (let i = end; i >= floor; i--) {
    const token = words[i]
    if (!token) break
    if (token.tag === 'verb' && token.form === 'ing' && words[i + 1]?.tag === 'noun') {
      start = i
      continue
    }
    if (['verb', 'aux', 'modal', 'to', 'joiner', 'relative', 'adverb'].includes(token.tag) || isMark(token, ',;:—–-“”"()')) break
    if (/^(?:itself|themselves|himself|herself|alone)$/.test(token.word) && start > i) {
      end = i - 1
      start = i
      continue
    }
    if (token.tag === 'pronoun') {
      if (token.word !== 'that') start = i
      break
    }
    // "said on Wednesday U.S. officials": a time ends another phrase, except where it describes: "Friday's ruling", "the October rules".
    if (TIME.test(token.word) && i < end && words[i - 1]?.tag !== 'det' && words[i - 1]?.tag !== 'noun') break
    if (token.tag === 'number' && i < end && (words[i + 1]?.capital || words[i + 1]?.tag === 'det')) break
    if (token.tag === 'and' && !(words[i - 1] && ['noun', 'number'].includes(words[i - 1]?.tag ?? '') && start <= i + 1)) break
    if (token.tag === 'prep' && (start > i + 1 || EITHER.has(token.word))) break
    start = i
  }
  // A phrase that begins with a preposition is no subject; what stands last in it may be ("Under the rule Nvidia must").
  while (start <= end && (words[start]?.tag === 'prep' || words[start]?.tag === 'and')) {
    let next = start + 1
    while (next <= end && !(words[next]?.capital && words[next - 1] && !words[next - 1]?.capital && words[next - 1]?.tag !== 'prep' && words[next - 1]?.tag !== 'det') && !(words[next]?.tag === 'det' && next > start + 1)) next++
    if (next > end) return [start + 1, end + 1]
    start = next
  }
  return start <= end ? [start, end + 1] : undefined
}

function frameOf(words: readonly Token[], group: Group, question: boolean): Frame {
  const span = (from: number, to: number): Span => ({ start: words[from]?.start ?? 0, end: words[Math.max(from, to - 1)]?.end ?? 0 })
  const agent = group.passive ? words.findIndex((token, i) => i > group.last && i < group.end && token.word === 'by' && words[i + 1]?.tag !== 'number' && words[i + 1]?.form !== 'ing') : -1
  const tellers: Span[] = []
  const governors: number[] = []
  const seen = new Set<Group>([group])
  for (let up = group.governor ?? group.host; up && !seen.has(up) && governors.length < 6; up = up.governor ?? up.host) {
    seen.add(up)
    if (up.subject) tellers.push(span(...up.subject))
    governors.push(up.head.start)
  }
  return {
    mode: question ? 'condition' : modeOf(words, group),
    lemma: group.head.lemma,
    ...modalOf(words, group),
    passive: group.passive,
    participle: group.shape === 'participle' || group.shape === 'gerund',
    ...(group.subject ? { subject: span(...group.subject) } : {}),
    pronoun: group.subject !== undefined && isPronoun(words, group.subject),
    ...(group.antecedent ? { antecedent: span(...group.antecedent) } : {}),
    ...(agent < 0 ? {} : { agent: span(agent + 1, Math.min(group.end, agent + 9)) }),
    objectPronoun: /^(?:it|them|these|those|this)$/.test(words[group.last + 1]?.word ?? '') || /^(?:its|their)$/.test(words[group.last + 1]?.word ?? '') && words[group.last + 2]?.word === 'own',
    ...(group.relative ? { relative: span(...group.relative) } : {}),
    verb: span(group.first, group.last + 1),
    // What somebody was told is what the next clause says.
    reach: { start: group.head.end, end: words[(/^(?:tell|inform|notify|order|instruct|rule|find|hold|declare|decide|conclude|examine|investigate|probe)$/.test(group.head.lemma) ? words.length : group.end) - 1]?.end ?? group.head.end },
    clause: span(Math.min(clauseStart(group), group.first), group.end),
    head: group.head.start, governors, tellers,
    infinitive: group.shape === 'infinitive',
    pluperfect: words.slice(group.first, group.last).some((token) => token.word === 'had'),
    declined: declined(group),
    joined: words[clauseStart(group) - 1]?.tag === 'and' || group.opener === 'shared',
  }
}

/** "refused to grant", "did not renew": what is asked for and not given; "has not decided" is neither. */
function declined(group: Group): boolean {
  const governor = group.governor
  if (group.shape === 'infinitive') return governor !== undefined && /^(?:refuse|decline)$/.test(governor.head.lemma) && !governor.negated && governor.modal === undefined
  return group.negated && !group.perfect && group.modal === undefined && !group.progressive
}

/** Whether it must, cannot or will not be done, in its own clause: "must obtain", "have to seek", "could no longer be sold". */
function modalOf(words: readonly Token[], group: Group): { modal?: 'must' | 'barred' | 'refused' } {
  const { modal, negated, governor } = group
  if (group.opener !== undefined && CONDITION.test(group.opener)) return {}
  if (negated && /^(?:can|could|may)$/.test(modal ?? '')) return { modal: 'barred' }
  if (negated && /^(?:will|would)$/.test(modal ?? '') && group.passive) return { modal: 'refused' }
  if (modal === 'must' && !negated) return { modal: 'must' }
  if (group.shape !== 'infinitive' || !governor || governor.negated) return {}
  if (words[group.first - 1]?.word === 'unable') return { modal: 'barred' }
  return (isHave(governor.head) && governor.last === group.first - 1) || /^(?:need|require|oblige|force|compel|order|tell|make|direct|instruct)$/.test(governor.head.lemma) ? { modal: 'must' } : {}
}

/** How a verb is meant: its own auxiliaries first, then what governs it. */
function modeOf(words: readonly Token[], group: Group, depth = 0): Mode {
  if (depth > 6) return 'fact'
  const { governor, modal, head } = group
  if (group.shape === 'finite' && group.opener !== undefined && CONDITION.test(group.opener)) return 'condition'
  if (group.negated) return 'negated'
  if (noSubject(words, group)) return 'negated'
  if (group.shape === 'infinitive') {
    if (group.nounGovernor !== undefined) {
      const outer = governor ? outermost(words, governor, depth) : 'fact'
      const own = NOUNS.find(([pattern]) => pattern.test(group.nounGovernor ?? ''))?.[1] ?? 'fact'
      // "scrapped a plan to", "has no plans to".
      if (own !== 'fact' && governor && (DENY.test(governor.head.lemma) || /^(?:scrap|drop|abandon|shelve|withdraw|cancel|reverse|rescind|ditch|kill)$/.test(governor.head.lemma))) return 'dropped'
      if (words[group.first - 2]?.word === 'no') return 'negated'
      return outer === 'fact' || outer === 'announced' ? own : outer
    }
    if (!governor) return 'planned'
    const outer = outermost(words, governor, depth)
    if (outer === 'negated' || outer === 'condition' || outer === 'forecast' || outer === 'considered') return outer
    const adjective = words[group.first - 1]
    const lemma = adjective && adjective.tag !== 'verb' && /^(?:likely|unlikely|due|set|ready|able|unable|free|poised|willing|going|eager|keen|prepared)$/.test(adjective.word) ? adjective.word.replace(/^poised$/, 'poise').replace(/^going$/, 'go').replace(/^prepared$/, 'prepare') : governor.head.lemma
    if (lemma === 'able' || lemma === 'unable' || lemma === 'free') return 'fact'
    const row = INFINITIVE.find(([pattern]) => pattern.test(lemma))
    if (row) return row[1] === 'forecast' && governor.head.lemma === 'expect' && !governor.passive && group.subject === governor.subject ? 'planned' : row[1]
    if (MEANS.test(lemma)) return outer
    if (isHave(governor.head)) return outer
    if (words[group.first - 1]?.word === 'about') return 'forecast'
    // "is to take effect" will; "was to" did not.
    if (isBe(governor.head)) return /^(?:was|were)$/.test(governor.head.word) ? 'forecast' : 'planned'
    return 'habit'
  }
  if (group.shape === 'gerund') {
    const opener = group.opener ?? ''
    if (/^(?:without|against|instead|than|despite)$/.test(opener)) return 'negated'
    if (!governor) return 'fact'
    const outer = outermost(words, governor, depth)
    const direct = words[group.first - 1]
    if (direct?.tag === 'verb' || /^(?:of|about|on|to|from|in)$/.test(direct?.word ?? '')) {
      if (/^(?:consider|weigh|mull|explore|propose|discuss|float|debate|contemplate|study|suggest)$/.test(governor.head.lemma)) return outer === 'fact' || outer === 'announced' ? 'considered' : outer
      if (/^(?:avoid|stop|prevent|deny|rule|resist|oppose|delay|postpone|reject|cease|halt|refrain|dissuade|discourage|warn|accuse|risk|favor|favour|propose|ban|bar|prohibit|block|forbid|keep|suspect|threaten)$/.test(governor.head.lemma) && !/^(?:in|on)$/.test(direct?.word ?? '')) return /^threaten$/.test(governor.head.lemma) ? 'threatened' : 'negated'
      if (/^(?:possibility|prospect|idea|option|risk|chance|threat|intention|hope|fear|talk|cost|point|accused|suspected|charged|convicted)$/.test(words[group.first - 2]?.word ?? '')) return 'forecast'
    }
    return outer
  }
  if (group.shape === 'participle') return 'fact'
  // "before the curbs took effect" tells another story.
  if (/^(?:before|until|till)$/.test(group.opener ?? '')) return 'habit'
  const told = governor && !['which', 'who', 'whom'].includes(group.opener ?? '') ? governor : undefined
  const teller = told && (REPORT.test(told.head.lemma) || DOUBT.test(told.head.lemma) || DENY.test(told.head.lemma)) && (told.first > group.last || clausal(words, told, group)) ? told : undefined
  if (teller) {
    const outer = outermost(words, teller, depth)
    if (outer === 'condition' || outer === 'habit') return outer
    if (DENY.test(teller.head.lemma)) return 'negated'
    if (teller.negated) return 'negated'
    if (modal !== undefined) return modalMode(words, group, modal, teller)
    if (DOUBT.test(teller.head.lemma) && !/^(?:claim|argue|estimate|believe|contend)$/.test(teller.head.lemma)) return 'forecast'
    if (/^(?:accuse|allege|suspect)$/.test(teller.head.lemma)) return 'forecast'
    return /^(?:announce|say|tell|disclose|confirm|declare|reveal|report|write|add)$/.test(teller.head.lemma) ? 'announced' : 'fact'
  }
  // "My guess is that it will".
  if (modal !== undefined && group.opener === 'that' && governor && isBe(governor.head)) return 'forecast'
  if (modal !== undefined) return modalMode(words, group, modal, undefined)
  if (/^(?:announce|unveil|say|declare|disclose|publish|sign|pledge|confirm)$/.test(head.lemma)) return 'announced'
  if (words.slice(group.last + 1, group.last + 3).some((token) => token.word === 'expected' || token.word === 'likely')) return 'forecast'
  return 'fact'
}

/** What governs the governor: "may order it to stop" is no more than may. */
function outermost(words: readonly Token[], governor: Group, depth: number): Mode {
  return modeOf(words, governor, depth + 1)
}

function modalMode(words: readonly Token[], group: Group, modal: string, teller: Group | undefined): Mode {
  if (modal === 'must' || modal === 'shall') return 'fact'
  if (modal === 'should') return 'forecast'
  const own = teller !== undefined && sameSubject(words, teller, group)
  if (modal === 'will' || modal === "'ll") {
    if (teller && DOUBT.test(teller.head.lemma)) return 'forecast'
    if (own) return 'vowed'
    return teller ? 'foretold' : group.perfect ? 'forecast' : 'planned'
  }
  if (modal === 'would' || modal === "'d") {
    if (group.perfect) return 'forecast'
    if (teller && DOUBT.test(teller.head.lemma)) return 'forecast'
    return own ? 'vowed' : teller ? 'foretold' : 'forecast'
  }
  // may, might, could, can
  if (teller && /^(?:say|tell|announce|declare|confirm|suggest|signal|indicate|hint|add|state)$/.test(teller.head.lemma)) return 'offered'
  return modal === 'can' && !teller ? 'fact' : 'forecast'
}

function sameSubject(words: readonly Token[], teller: Group, group: Group): boolean {
  if (!group.subject) return true
  if (teller.subject && teller.subject[0] === group.subject[0]) return true
  const subject = words.slice(...group.subject)
  if (subject.length === 1 && /^(?:it|they|he|she|we|i)$/.test(subject[0]?.word ?? '')) return true
  const tellers = teller.subject ? words.slice(...teller.subject).map((token) => token.word) : []
  return subject.some((token) => token.capital && tellers.includes(token.word))
}

/** "Nobody banned", "no licence was granted". */
function noSubject(words: readonly Token[], group: Group): boolean {
  if (!group.subject || group.shape !== 'finite' || ['which', 'that', 'who'].includes(group.opener ?? '')) return false
  const first = words[group.subject[0]]?.word ?? ''
  return /^(?:no|nobody|none|neither|nothing|few)$/.test(first)
}

/** Whether `group` is in the clause that `teller` tells, not in one beside it ("said on Monday after it had…"). */
function clausal(words: readonly Token[], teller: Group, group: Group): boolean {
  return group.opener === undefined || group.opener === 'that' || group.opener === 'shared' || (words[group.begin]?.tag === 'relative' && /^(?:how|where)$/.test(group.opener) && teller.last < group.begin)
}
