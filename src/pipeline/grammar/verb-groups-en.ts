import { isBe, isHave, isNo } from './closed-classes-en.ts'
import { isMark, TIME } from './noun-phrases-en.ts'
import type { Token } from './tokens-en.ts'

/** A verb with its auxiliaries (`has been told`, `to ban`), and what clauses-en.ts finds out about it. All indices are of tokens. */
export interface Group {
  readonly first: number
  readonly last: number
  readonly head: Token
  readonly shape: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly passive: boolean
  readonly negated: boolean
  readonly modal: string | undefined
  readonly perfect: boolean
  readonly progressive: boolean
  /** Where its clause begins: after a joiner, a mark, or the verb before. */
  begin: number
  /** The word that opens its clause: if, that, which, while… */
  opener: string | undefined
  subject: readonly [number, number] | undefined
  /** Where the subject is a pronoun: the subject before it. */
  antecedent: readonly [number, number] | undefined
  /** Of a relative clause: the noun phrase it describes, which may be its object ("the rules that it issued"). */
  relative: readonly [number, number] | undefined
  governor: Group | undefined
  /** Of a relative clause: the verb of the clause around it; of what a noun decides ("a decision to"): the verb of that noun. */
  host: Group | undefined
  /** A noun that governs an infinitive: plan, decision. */
  nounGovernor: string | undefined
  /** First token that is no longer in its reach. */
  end: number
}

/** Auxiliaries, adverbs and the verb they lead to. */
export function groupsOf(words: readonly Token[]): Group[] {
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
      if (word.tag === 'adverb' || word.tag === 'not' || (word.word === 'long' && aux) || (word.word === 'no' && words[at + 1]?.word === 'longer') || (word.word === 'longer' && words[at - 1]?.word === 'no')) {
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
      // "had by then, on 4 October, forbidden".
      const after = aux ? pastAside(words, at) : undefined
      if (after === undefined) break
      at = after - 1
    }
    if (head === undefined) continue
    const main = words[head]
    if (!main) continue
    // "began to", "have to", "need to": what must be done is done.
    // "let Intel supply": an infinitive without to.
    const infinitive = token.tag === 'to' || (main.form === 'base' && head === i && words.slice(Math.max(0, i - 12), i).some((word) => word.lemma === 'let' || word.lemma === 'help' || word.lemma === 'make'))
    const bare = head === i && token.tag === 'verb'
    const shape = infinitive ? 'infinitive'
      : bare && main.form === 'ing' ? 'gerund'
        : bare && token.word === 'having' ? 'gerund'
          : bare && main.form === 'part' && main.word !== main.lemma && !['sold', 'made', 'held', 'put', 'cut', 'told', 'said', 'won', 'lost', 'met', 'set', 'hit', 'left', 'built', 'bought', 'sought', 'brought', 'found', 'kept', 'led', 'paid', 'sent', 'spent', 'struck', 'upheld'].includes(main.word) ? 'participle'
            : (words[i]?.word === 'being' || words[i]?.word === 'having') ? 'gerund' : 'finite'
    groups.push({
      first: i, last: head, head: main, shape, passive: passive || shape === 'participle', negated, modal, perfect, progressive, begin: 0, end: words.length,
      // These clauses-en.ts finds out; objects that are alike from the start are read faster.
      opener: undefined, subject: undefined, antecedent: undefined, relative: undefined, governor: undefined, host: undefined, nounGovernor: undefined,
    })
    i = head
  }
  return groups
}

/** Where a participle follows an aside of times and places that ends with a comma; undefined where none does. */
function pastAside(words: readonly Token[], from: number): number | undefined {
  for (let at = from; at < from + 10; at++) {
    const token = words[at]
    if (token?.tag === 'verb') return at > from && isMark(words[at - 1], ',') && (token.form === 'part' || token.form === 'past') ? at : undefined
    if (!token || !(['prep', 'number', 'adverb', 'det'].includes(token.tag) || isMark(token, ',') || TIME.has(token.word) || /^(?:last|this|early|late|mid|days?|time|statement)$/.test(token.word))) return undefined
  }
  return undefined
}

function skip(words: readonly Token[], at: number): number {
  while (words[at]?.tag === 'adverb' || words[at]?.tag === 'not') at++
  return at
}
