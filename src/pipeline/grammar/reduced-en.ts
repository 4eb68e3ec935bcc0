import { isMark, nounPhrase, TIME, unbroken } from './noun-phrases-en.ts'
import { REPORT } from './telling-verbs-en.ts'
import type { Token } from './tokens-en.ts'
import type { Group } from './verb-groups-en.ts'

/** Past forms that look like the verb itself: "were among 13 firms put on the list". */
const INVARIANT = /^(?:put|cut|hit|set|shut)$/

/** "rules issued in October had …": a past form whose clause already has a verb, or has one to come. */
export function reduced(words: readonly Token[], groups: readonly Group[], g: number): boolean {
  const group = groups[g]
  if (!group || group.shape !== 'finite' || group.first !== group.last || (group.head.form !== 'past' && group.head.form !== 'part' && !(INVARIANT.test(group.head.word) && g > 0)) || group.head.tag !== 'verb') return false
  const left = words[group.first - 1]
  // "the curbs, announced on Monday, …", "the duties, first imposed in May, …"
  const comma = isMark(left, ',') || (left?.tag === 'adverb' && isMark(words[group.first - 2], ','))
  if (left === undefined || !(left.tag === 'noun' || left.tag === 'number' || comma || left.tag === 'adverb') || /^(?:said|told|took|went|came|began|fell|rose|gave|saw|became|says)$/.test(group.head.word)) return false
  const after = words[group.last + 1]
  const oblique = after === undefined || after.tag === 'prep' || after.tag === 'to' || after.tag === 'adverb' || after.tag === 'mark' || after.tag === 'number' || TIME.has(after.word) || /^(?:last|this|next|earlier|yesterday)$/.test(after.word) || (comma && /^(?:called|named|dubbed|titled|known)$/.test(group.head.word))
  const previous = groups.slice(0, g).findLast((one) => one.shape === 'finite')
  // "Xiaomi, which lost a tenth in January, surged": the last verb is the sentence's own.
  if (comma && /^(?:which|who)$/.test(previous?.opener ?? '') && isMark(words[(previous?.begin ?? 0) - 1], ',') && !groups.slice(g + 1).some((one) => one.shape === 'finite')) return false
  // "the curbs which the bureau issued in May will": who issued them stands after "which".
  const doer = comma ? undefined : nounPhrase(words, group.first - 1, previous ? previous.last + 1 : 0)
  if (doer && /^(?:which|whom)$/.test(words[doer[0] - 1]?.word ?? '') && (words[doer[0]]?.capital || words[doer[0]]?.tag === 'det')) return false
  if (previous) {
    const nearest = groups[g - 1] ?? previous
    // "a day after Washington put 25 firms on its list".
    if (INVARIANT.test(group.head.word) && doer && /^(?:after|before|since|until|when|as)$/.test(words[doer[0] - 1]?.word ?? '')) return false
    const between = words.slice(Math.max(previous.last, nearest.last) + 1, group.first)
    const broken = between.some((token, i) => token.tag === 'joiner' || token.tag === 'relative' || token.word === 'that' || isMark(token, ';:—–') || (token.tag === 'and' && between[i + 1]?.tag !== 'prep'))
    // "before the curbs tightened.": a clause, where nothing follows.
    if ((after === undefined || after.tag === 'mark') && between.some((token) => /^(?:before|after|since|until)$/.test(token.word))) return false
    const aside = between.slice(0, -1).some((token, i) => isMark(token, ',') && between[i + 1]?.tag !== 'and')
    if (!broken && !aside && oblique && between.some((token) => token.tag === 'noun') && (!REPORT.test(previous.head.lemma) || groups[g - 1]?.shape === 'infinitive' || after?.word === 'by')) return !isMark(left, ',') || after?.tag === 'prep' || after?.tag === 'mark'
  }
  // Another finite verb follows in the same clause, without a new subject between.
  const next = groups.slice(g + 1).find((one) => one.shape === 'finite')
  if (!next || !oblique) return false
  const between = words.slice(group.last + 1, next.first)
  // "A bill introduced last week, the SAFE Act, would forbid": a verb that stands alone behind an aside is the sentence's own.
  if (!comma && next === groups[g + 1] && next.modal !== undefined && closesAside(words, group.last + 1, next.first - 1)) return true
  // "its rates, suspended on April 9, finally started".
  let to = next.first
  while (words[to - 1]?.tag === 'adverb') to--
  const dash = isMark(words[to - 1], '—–')
  if (between.length > 14 || !unbroken(words, group.last + 1, to - (dash ? 1 : 0))) return false
  // "Beijing agreed on Wednesday to resume shipments, President Trump said": told by what stands last.
  if (!comma && REPORT.test(next.head.lemma) && between.some((token, i) => isMark(token, ',') && i < between.length - 1)) return false
  return comma ? dash || isMark(words[to - 1], ',') : !isMark(words[to - 1], ',')
}

/** Whether the comma at `at` closes an aside opened since `from`, with no clause of its own. */
export function closesAside(words: readonly Token[], from: number, at: number): boolean {
  const between = words.slice(from, at)
  const opens = between.findIndex((token) => isMark(token, ','))
  return isMark(words[at], ',') && opens >= 0 && opens < between.length - 1 && between.length < 14 && !between.some(({ tag }) => ['and', 'joiner', 'relative', 'verb', 'aux', 'modal'].includes(tag))
}
