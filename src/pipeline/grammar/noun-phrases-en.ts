import { EITHER } from './closed-classes-en.ts'
import type { Token } from './tokens-en.ts'

/** Words that name a time, in small letters. */
export const TIME: ReadonlySet<string> = new Set([
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september sept sept. october november december jan jan.',
  'feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. oct oct. nov nov. dec dec. week month year today yesterday quarter',
].flatMap((row) => row.split(' ')))

export const isMark = (token: Token | undefined, marks: string) => token !== undefined && token.tag === 'mark' && marks.includes(token.word)

export function isPronoun(words: readonly Token[], [from, to]: readonly [number, number]): boolean {
  return to - from === 1 && /^(?:it|they|he|she|that|which|both|those|these|this|we|i)$/.test(words[from]?.word ?? '')
}

/** After a name: he and nobody else. */
const ALONE: ReadonlySet<string> = new Set(['itself', 'themselves', 'himself', 'herself', 'alone'])
/** Before a clause without "that". */
const WHATEVER: ReadonlySet<string> = new Set(['everything', 'anything', 'something', 'nothing', 'all', 'what'])

/** The noun phrase that ends at or before `at`, with its prepositional phrases; not left of `floor`. */
export function nounPhrase(words: readonly Token[], at: number, floor: number): [number, number] | undefined {
  let end = at
  while (end >= floor && words[end]?.tag === 'adverb') end--
  // Skip a parenthesis, an apposition or a dated aside: "Nvidia, the largest of them, said".
  if (isMark(words[end], ')')) {
    while (end >= floor && !isMark(words[end], '(')) end--
    end--
  }
  // "a wider reach of the list — the so-called 50% rule — would".
  if (isMark(words[end], '—–')) {
    let open = end - 1
    while (open >= floor && !isMark(words[open], '—–')) open--
    if (open < floor) return undefined
    end = open - 1
  }
  if (isMark(words[end], ',')) {
    let open = end - 1
    while (open >= floor && !isMark(words[open], ',;:—–')) open--
    // "effective December 2, 2024,": the comma before the year is none of the aside's.
    if (open === end - 2 && words[end - 1]?.tag === 'number' && words[open - 1]?.tag === 'number') for (open--; open >= floor && !isMark(words[open], ',;:—–');) open--
    if (open < floor || !isMark(words[open], ',')) return undefined
    end = open - 1
    // "The Bureau of Industry and Security (BIS), part of the Commerce Department, said".
    if (isMark(words[end], ')')) {
      while (end >= floor && !isMark(words[end], '(')) end--
      end--
    }
  }
  // "X on Monday said", "the order it published last Friday obliges": the time is no part of it.
  end = beforeTime(words, end, floor)
  let start = end + 1
  for (let i = end; i >= floor; i--) {
    const token = words[i]
    if (!token) break
    if (token.tag === 'verb' && token.form === 'ing' && words[i + 1]?.tag === 'noun') {
      start = i
      continue
    }
    // "the same day the agency introduced": an article begins a phrase of its own.
    if (start === i + 1 && words[start]?.tag === 'det' && token.tag === 'noun') break
    const toward = token.tag === 'to' && !['verb', 'aux'].includes(words[i + 1]?.tag ?? '')
    if ((['verb', 'aux', 'modal', 'to', 'joiner', 'relative', 'adverb'].includes(token.tag) && !toward) || isMark(token, ',;:—–-“”"()')) break
    if (start > i && ALONE.has(token.word)) {
      end = i - 1
      start = i
      continue
    }
    // "everything China sells": China is the subject.
    if (start === i + 1 && words[i + 1]?.capital && words[end]?.capital && WHATEVER.has(token.word)) break
    if (token.tag === 'pronoun') {
      if (token.word !== 'that') start = i
      break
    }
    // "said on Wednesday U.S. officials": a time ends another phrase, except where it describes: "Friday's ruling", "the October rules".
    if (TIME.has(token.word) && i < end && words[i - 1]?.tag !== 'det' && words[i - 1]?.tag !== 'noun') break
    if (token.tag === 'number' && i < end && (words[i + 1]?.capital || words[i + 1]?.tag === 'det')) break
    if (token.tag === 'and' && !(words[i - 1] && ['noun', 'number'].includes(words[i - 1]?.tag ?? '') && start <= i + 1)) break
    if ((token.tag === 'prep' || toward) && (start > i + 1 || (EITHER.has(token.word) && words[i - 1]?.word !== 'such'))) break
    start = i
  }
  // "the sale of Pulsic, a Bristol maker, to a buyer was stopped": on past the aside.
  if (words[start]?.tag === 'to' && isMark(words[start - 1], ',')) {
    const whole = nounPhrase(words, start - 1, floor)
    if (whole && words[whole[0]]?.tag === 'det' && (whole[0] === 0 || isMark(words[whole[0] - 1], ',;:—–'))) return [whole[0], end + 1]
  }
  // A phrase that begins with a preposition is no subject; what stands last in it may be ("Under the rule Nvidia must").
  while (start <= end && (words[start]?.tag === 'prep' || words[start]?.tag === 'to' || words[start]?.tag === 'and')) {
    let next = start + 1
    while (next <= end && !(words[next]?.capital && words[next - 1] && !words[next - 1]?.capital && words[next - 1]?.tag !== 'prep' && words[next - 1]?.tag !== 'det') && !(words[next]?.tag === 'det' && next > start + 1)) next++
    if (next > end) return [start + 1, end + 1]
    start = next
  }
  return start <= end ? [start, end + 1] : undefined
}

/** The name that begins at `at`, with what is said of him: "Howard Lutnick, the commerce secretary". */
export function nameAt(words: readonly Token[], at: number): [number, number] {
  let end = at
  while (words[end] && end - at < 14 && (['noun', 'det', 'prep'].includes(words[end]?.tag ?? '') || isMark(words[end], ','))) end++
  return [at, end]
}

/** One phrase without a clause of its own: lists of names and dates with their commas are. */
export function unbroken(words: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = words[i]
    if (!token || token.tag === 'joiner' || token.tag === 'relative' || token.tag === 'pronoun' || token.word === 'that' || isMark(token, ';:—–“”"')) return false
    if (token.tag === 'and' && !words[i + 1]?.capital) return false
    if (EITHER.has(token.word) && words[i + 1]?.tag !== 'number') return false
    if (isMark(token, ',') && i < to - 1 && words[i - 1]?.tag !== 'number' && !words[i + 1]?.capital) return false
  }
  return true
}

/** Where a phrase ends without the time that follows it: "on Monday", "last Friday", "on the 19th of May". */
function beforeTime(words: readonly Token[], end: number, floor: number): number {
  let at = end
  let named = false
  for (; at >= floor && end - at < 6; at--) {
    const token = words[at]
    if (!token) break
    const time = TIME.has(token.word) || /^\d+(?:st|nd|rd|th)$/.test(token.word)
    named ||= time
    if (!time && token.tag !== 'number' && !/^(?:last|this|next|late|early|mid|the|of|that|same|earlier)$/.test(token.word)) break
  }
  if (!named) return end
  const token = words[at]
  if (token?.tag === 'prep' && at >= floor) return at - 1
  // "the 19" alone may be a number of things, and a name a day: only what begins with the time's own word is taken off.
  while (at < end && !TIME.has(words[at + 1]?.word ?? '') && !/^(?:last|this|next|late|early|that|same|earlier)$/.test(words[at + 1]?.word ?? '')) at++
  return /['’]s$/.test(words[end]?.word ?? '') ? end : at
}
