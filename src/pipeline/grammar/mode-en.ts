import { isBe, isHave } from './closed-classes-en.ts'
import type { Mode } from './grammar.ts'
import { TIME } from './noun-phrases-en.ts'
import { CONDITION, DENY, DOUBT, DROP, INFINITIVE, MEANS, NOUNS, OUTSIDER, REPORT, WEIGH } from './telling-verbs-en.ts'
import type { Token } from './tokens-en.ts'
import type { Group } from './verb-groups-en.ts'

/** How a verb is meant: its own auxiliaries first, then what governs it. */
export function modeOf(words: readonly Token[], group: Group, depth = 0): Mode {
  if (depth > 6) return 'fact'
  const { governor, modal, head } = group
  if (group.shape === 'finite' && group.opener !== undefined && CONDITION.test(group.opener)) return 'condition'
  if (group.negated) return 'negated'
  if (noSubject(words, group)) return 'negated'
  if (group.shape === 'infinitive') {
    if (group.nounGovernor !== undefined) {
      // "A decision to bar the chips would hurt".
      const outer = governor ? outermost(words, governor, depth) : group.host ? (outermost(words, group.host, depth) === 'forecast' ? 'forecast' : 'fact') : 'fact'
      const own = NOUNS.find(([pattern]) => pattern.test(group.nounGovernor ?? ''))?.[1] ?? 'fact'
      if (words[group.first - 2]?.word === 'no') return 'negated'
      if (outer !== 'fact' && outer !== 'announced') return outer
      // "denied a plan to", "scrapped a plan to", "is drafting a rule to".
      if (own !== 'fact' && governor && DENY.test(governor.head.lemma)) return 'negated'
      if (own !== 'fact' && governor && DROP.test(governor.head.lemma)) return 'dropped'
      // "has drawn up plans to", "sought comment on plans to".
      if (governor && /^plans?$/.test(group.nounGovernor) && (/^(?:draw|seek|solicit|invite|prepare|polish|hone|finalise|finalize|consult)$/.test(governor.head.lemma))) return 'considered'
      // "told allies of a plan to": others tell what is only planned.
      if (governor && /^plans?$/.test(group.nounGovernor) && /^(?:tell|brief|inform|hear|see|describe|learn|know)$/.test(governor.head.lemma)) return 'considered'
      return governor && WEIGH.test(governor.head.lemma) ? 'considered' : own
    }
    // "lapse unless Congress votes to extend them".
    if (governor && words.slice(governor.last + 1, group.first - 1).some((token) => /^(?:if|unless)$/.test(token.word))) return 'condition'
    if (!governor) return group.host?.modal !== undefined ? 'forecast' : 'planned'
    // "has yet to grant".
    if (words[group.first - 1]?.word === 'yet' && governor.head.tag === 'aux') return 'negated'
    const outer = outermost(words, governor, depth)
    if (outer === 'negated' || outer === 'condition' || outer === 'forecast' || outer === 'considered') return outer
    const adjective = words[group.first - 1]
    const lemma = adjective && adjective.tag !== 'verb' && /^(?:likely|unlikely|due|set|ready|able|unable|free|poised|willing|going|eager|keen|prepared)$/.test(adjective.word) ? adjective.word.replace(/^poised$/, 'poise').replace(/^going$/, 'go').replace(/^prepared$/, 'prepare') : governor.head.lemma
    if (lemma === 'able' || lemma === 'unable' || lemma === 'free') return 'fact'
    const row = INFINITIVE.find(([pattern]) => pattern.test(lemma))
    // "is expected to" is others' guess, "expects to" a plan, "expects the ban to" a reckoning.
    if (row?.[1] === 'expected') return governor.passive || governor.head.lemma !== lemma ? 'forecast' : lemma === 'expect' && group.subject === governor.subject ? 'planned' : outer === 'fact' || outer === 'announced' ? 'expected' : outer
    if (row) return row[1]
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
    // "went on buying", "kept selling": no news.
    if ((direct?.word === 'on' && /^(?:go|carry|keep)$/.test(governor.head.lemma)) || (direct?.tag === 'verb' && /^(?:keep|continue)$/.test(governor.head.lemma))) return 'habit'
    // "has drafted a rule restricting shipments".
    if ((/^(?:draft|consider|weigh|mull|prepare|propose|float|discuss|study)$/.test(governor.head.lemma) || finishing(words, governor)) && direct?.tag === 'noun' && (outer === 'fact' || outer === 'announced')) return 'considered'
    if (direct?.tag === 'verb' || /^(?:of|about|on|to|from|in)$/.test(direct?.word ?? '')) {
      if (/^(?:consider|weigh|mull|explore|propose|discuss|float|debate|contemplate|study|suggest|think|talk|speak)$/.test(governor.head.lemma)) return outer === 'fact' || outer === 'announced' ? 'considered' : outer
      if (/^(?:avoid|stop|prevent|deny|rule|resist|oppose|delay|postpone|reject|cease|halt|refrain|dissuade|discourage|warn|accuse|risk|favor|favour|propose|ban|bar|prohibit|block|forbid|keep|suspect|threaten)$/.test(governor.head.lemma) && !/^(?:in|on)$/.test(direct?.word ?? '')) return /^threaten$/.test(governor.head.lemma) ? 'threatened' : 'negated'
      if (/^(?:possibility|prospect|idea|option|risk|chance|threat|intention|hope|fear|talk|cost|point|accused|suspected|charged|convicted)$/.test(words[group.first - 2]?.word ?? '')) return 'forecast'
    }
    return outer
  }
  // "want Huawei blacklisted".
  if (group.shape === 'participle') return governor && /^(?:want|wish|like|prefer)$/.test(governor.head.lemma) && governor.last < group.first ? 'forecast' : 'fact'
  // "has long been barred" is so, and no news.
  if (group.perfect && words.slice(group.first, group.last).some((token) => token.word === 'long')) return 'habit'
  // "has done no business since the curbs began": nor is that news.
  if (group.opener === 'since' && !words.slice(group.first, group.end).some((token) => TIME.has(token.word) || /^\d{4}$/.test(token.word))) return 'habit'
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
  // "asked that they be subjected to licensing".
  if (governor && group.opener === 'that' && /^(?:ask|urge|demand|request|recommend|call|want|suggest)$/.test(governor.head.lemma)) return 'forecast'
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
  if (teller && modal !== 'must' && modal !== 'shall' && modal !== 'should' && !group.perfect && !teller.passive && !teller.negated && /^(?:expect|anticipate|estimate|forecast|reckon|project)$/.test(teller.head.lemma)) return 'expected'
  if (modal === 'should' || (teller?.subject && words.slice(...teller.subject).some((token) => OUTSIDER.test(token.word)))) return 'forecast'
  const own = teller !== undefined && sameSubject(words, teller, group)
  if (modal === 'will' || modal === "'ll") {
    if (teller && DOUBT.test(teller.head.lemma)) return 'forecast'
    if (own) return 'vowed'
    if (isTold(teller)) return 'planned'
    return teller ? 'foretold' : group.perfect ? 'forecast' : 'planned'
  }
  if (modal === 'would' || modal === "'d") {
    if (group.perfect) return 'forecast'
    if (teller && DOUBT.test(teller.head.lemma)) return 'forecast'
    if (isTold(teller)) return 'planned'
    return own ? 'vowed' : teller ? 'foretold' : 'forecast'
  }
  // may, might, could, can
  if (teller && /^(?:say|tell|announce|declare|confirm|suggest|signal|indicate|hint|add|state)$/.test(teller.head.lemma)) return 'offered'
  return modal === 'can' && !teller ? 'fact' : 'forecast'
}

/** "was told that it would lose": by who decides it. */
function isTold(teller: Group | undefined): boolean {
  return teller !== undefined && teller.passive && /^(?:tell|inform|notify|advise)$/.test(teller.head.lemma)
}

function sameSubject(words: readonly Token[], teller: Group, group: Group): boolean {
  if (!group.subject) return true
  if (teller.subject && teller.subject[0] === group.subject[0]) return true
  const subject = words.slice(...group.subject)
  if (subject.length === 1 && /^(?:it|they|he|she|we|i)$/.test(subject[0]?.word ?? '')) return true
  const tellers = teller.subject ? words.slice(...teller.subject).map((token) => token.word) : []
  return subject.some((token) => token.capital && tellers.includes(token.word))
}

/** "put the finishing touches to a rule": it is no rule yet. */
function finishing(words: readonly Token[], governor: Group): boolean {
  return governor.head.lemma === 'put' && words.slice(governor.last + 1, governor.last + 5).some(({ word }) => word === 'touches')
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

/** Whether it must, cannot, will not or may be done, in its own clause: "must obtain", "have to seek", "could no longer be sold". */
export function modalOf(words: readonly Token[], group: Group): { modal?: 'must' | 'barred' | 'refused' | 'free' } {
  const { modal, negated, governor } = group
  // "chips that may not be shipped to China": what they are, and no news.
  if (/^(?:that|which)$/.test(group.opener ?? '') && group.host) return {}
  if (group.opener !== undefined && CONDITION.test(group.opener)) return {}
  if (negated && /^(?:can|could|may)$/.test(modal ?? '')) return { modal: 'barred' }
  // "may leave the country only with a permit".
  if (/^(?:can|could|may)$/.test(modal ?? '') && words.slice(group.first, group.last + 8).some((token, i, rest) => token.word === 'only' && /^(?:with|under|after|if)$/.test(rest[i + 1]?.word ?? ''))) return { modal: 'barred' }
  if (negated && /^(?:will|would)$/.test(modal ?? '') && group.passive) return { modal: 'refused' }
  if (modal === 'must' && !negated) return { modal: 'must' }
  if (/^(?:can|could|may)$/.test(modal ?? '')) return { modal: 'free' }
  if (group.shape === 'gerund' && governor && /^(?:start|begin)$/.test(governor.head.lemma)) return modalOf(words, governor)
  if (group.shape !== 'infinitive' || !governor || governor.negated) return {}
  return (isHave(governor.head) && governor.last === group.first - 1) || /^(?:need|require|oblige|force|compel|order|tell|make|direct|instruct)$/.test(governor.head.lemma) ? { modal: 'must' } : {}
}

/** "refused to grant", "stopped granting", "did not renew": what is asked for and not given; "has not decided" is neither. */
export function declined(words: readonly Token[], group: Group): boolean {
  const governor = group.governor
  if (group.shape === 'infinitive') return governor !== undefined && /^(?:refuse|decline)$/.test(governor.head.lemma) && !governor.negated && governor.modal === undefined
  if (group.shape === 'gerund') return governor !== undefined && /^(?:stop|cease|halt|quit)$/.test(governor.head.lemma) && !governor.negated && governor.modal === undefined
  // "does not allow": how things are.
  if (words.slice(group.first, group.last).some(({ word }) => /^(?:do|does|don't|doesn't)$/.test(word))) return false
  return group.negated && !group.perfect && (group.modal === undefined || group.modal === 'will' || group.modal === 'would') && !group.progressive
}
