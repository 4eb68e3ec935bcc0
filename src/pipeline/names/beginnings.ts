import { plain } from './plain-letters.ts'

/** Beginnings are told apart by so many letters at most, */
export const DEPTH = 9
const DEPTHS = [DEPTH, 6, 4, 2]
/** and a pattern by so many beginnings: one with more is known by shorter ones. */
const MOST = 3000
/** A class of more letters than this counts as any letter. */
const MOST_LETTERS = 30

/** What part of a pattern may match: `whole` texts, to which what follows is added, and texts `cut` short, after which anything may come. */
interface Texts {
  readonly whole: ReadonlySet<string>
  readonly cut: ReadonlySet<string>
}

const EMPTY: Texts = { whole: new Set(['']), cut: new Set() }
const NOTHING: Texts = { whole: new Set(), cut: new Set() }
const ANYTHING: Texts = { whole: new Set(), cut: new Set(['']) }

/**
 * The texts, in {@link plain} letters, one of which stands wherever a pattern begins to match; '' where it may begin with
 * anything. Never too few: what this does not understand may be anything. What must not stand there, or before it, is passed over.
 */
export function beginningsOf(source: string): string[] {
  // What has too many long beginnings is known by shorter ones.
  for (const depth of DEPTHS) {
    const found = beginningsUpTo(depth, source)
    if (!found.includes('')) return found
  }
  return ['']
}

function beginningsUpTo(depth: number, source: string): string[] {
  let at = 0
  const alternatives = (): Texts => {
    let found = sequence()
    while (source[at] === '|') {
      at++
      const other = sequence()
      found = { whole: new Set([...found.whole, ...other.whole]), cut: new Set([...found.cut, ...other.cut]) }
    }
    return found
  }
  const sequence = (): Texts => {
    let found = EMPTY
    while (at < source.length && source[at] !== '|' && source[at] !== ')') found = join(found, repeated(atom()), depth)
    return found
  }
  const atom = (): Texts => {
    const sign = source[at++] ?? ''
    if (sign === '(') {
      const lookaround = /^\?<?[=!]/.exec(source.slice(at, at + 3))?.[0]
      at += (lookaround ?? /^\?(?::|<\w+>)/.exec(source.slice(at))?.[0] ?? '').length
      const inside = alternatives()
      at++
      if (lookaround === undefined) return inside
      if (lookaround === '?=') return { whole: new Set(), cut: new Set([...inside.whole, ...inside.cut]) }
      return lookaround === '?!' && inside === EMPTY ? NOTHING : EMPTY
    }
    if (sign === '[') return letters()
    if (sign === '.') return ANYTHING
    if (sign === '^' || sign === '$') return EMPTY
    return sign === '\\' ? escaped(source[at++] ?? '') : { whole: new Set([plain(sign)]), cut: new Set() }
  }
  const letters = (): Texts => {
    const end = /^(?:\\.|[^\]\\])*/.exec(source.slice(at))?.[0] ?? ''
    at += end.length + 1
    if (end.startsWith('^') || /\\[^dst.[\]\\/()|*+?^$-]/.test(end)) return ANYTHING
    const one = new Set<string>()
    for (const [part, from, to] of end.matchAll(/(\\?[^\\])-([^\\])|\\?[^]/g)) {
      if (from === undefined || to === undefined) one.add(part === '\\d' ? '0' : part === '\\s' || part === '\\t' ? ' ' : plain(part.slice(-1)))
      else for (let code = from.charCodeAt(from.length - 1); code <= to.charCodeAt(0) && one.size <= MOST_LETTERS; code++) one.add(plain(String.fromCharCode(code)))
    }
    return one.size > MOST_LETTERS ? ANYTHING : { whole: one, cut: new Set() }
  }
  const repeated = (one: Texts): Texts => {
    const [written, sign, least = '', most = ''] = /^(?:([?*+])|\{(\d+)(?:,(\d*))?\})\??/.exec(source.slice(at)) ?? ['']
    if (written === '') return one
    at += written.length
    const exact = sign === undefined && !written.includes(',')
    const from = sign === undefined ? Number(least) : sign === '+' ? 1 : 0
    const to = sign === '?' ? 1 : sign !== undefined || (most === '' && !exact) ? Number.POSITIVE_INFINITY : exact ? from : Number(most)
    let found = EMPTY
    let all = from === 0 ? EMPTY : { whole: new Set<string>(), cut: new Set<string>() }
    for (let times = 1; times <= Math.min(to, depth); times++) {
      found = join(found, one, depth)
      if (times >= from || times === depth) all = { whole: new Set([...all.whole, ...found.whole]), cut: new Set([...all.cut, ...found.cut]) }
    }
    return to > depth ? { whole: all.whole, cut: new Set([...all.cut, ...found.whole]) } : all
  }
  const { whole, cut } = alternatives()
  const found = new Set([...whole, ...cut])
  // What another one begins is told by that.
  return [...found].filter((text) => ![...text].some((_, length) => found.has(text.slice(0, length)) && length < text.length))
}

/** The letter classes and signs behind a backslash. */
function escaped(letter: string): Texts {
  if (letter === 'b' || letter === 'B') return EMPTY
  if (letter === 'd') return { whole: new Set(['0']), cut: new Set() }
  if (letter === 's' || letter === 'n' || letter === 't' || letter === 'r') return { whole: new Set([' ']), cut: new Set() }
  return /[A-Za-z0-9]/.test(letter) ? ANYTHING : { whole: new Set([letter]), cut: new Set() }
}

function join(before: Texts, after: Texts, depth: number): Texts {
  if (before === EMPTY) return after
  if (before.whole.size * (after.whole.size + after.cut.size) + before.cut.size > MOST) return { whole: new Set(), cut: new Set([...before.cut, ...before.whole]) }
  const whole = new Set<string>()
  const cut = new Set(before.cut)
  for (const head of before.whole) {
    for (const tail of after.whole) {
      const text = head + tail
      if (text.length < depth) whole.add(text)
      else cut.add(text.slice(0, depth))
    }
    for (const tail of after.cut) cut.add((head + tail).slice(0, depth))
  }
  return { whole, cut }
}
