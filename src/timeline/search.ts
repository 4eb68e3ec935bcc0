/**
 * Finds events by words in either language. Every distinct word of the data is kept once with the events it stands in;
 * a keystroke looks through the words, not the events. A home-made index, since the ready ones know no Hangul: a word
 * must be found by its syllables, by a part, while its last syllable is being typed, and by its initial consonants.
 */
import { type ControlEvent, type Dataset } from '../event.ts'

interface Word {
  readonly text: string
  /** The letters of its syllables one after the other, and where each syllable starts; the text itself if not Hangul. */
  readonly letters: string
  readonly starts: ReadonlySet<number> | undefined
  readonly initials: string
  readonly rows: number[]
}

export interface SearchIndex {
  readonly words: ReadonlyMap<string, Word>
}

export interface Found {
  readonly rows: ReadonlySet<number>
  /** The words of the data that the query met, for marking them. */
  readonly words: ReadonlySet<string>
  /** What was asked for, word by word. */
  readonly terms: readonly string[]
}

export interface Piece {
  readonly text: string
  readonly hit: boolean
}

const EVENTS_A_STEP = 200
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const VOWELS = ['ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅗㅏ', 'ㅗㅐ', 'ㅗㅣ', 'ㅛ', 'ㅜ', 'ㅜㅓ', 'ㅜㅔ', 'ㅜㅣ', 'ㅠ', 'ㅡ', 'ㅡㅣ', 'ㅣ']
const FINALS = ['', 'ㄱ', 'ㄲ', 'ㄱㅅ', 'ㄴ', 'ㄴㅈ', 'ㄴㅎ', 'ㄷ', 'ㄹ', 'ㄹㄱ', 'ㄹㅁ', 'ㄹㅂ', 'ㄹㅅ', 'ㄹㅌ', 'ㄹㅍ', 'ㄹㅎ', 'ㅁ', 'ㅂ', 'ㅂㅅ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ']
const FIRST_SYLLABLE = 0xac00
const SYLLABLES = 11172

// A word is a run of Hangul or a run of other letters and digits, so that `H20이` is `h20` and `이`.
const WORD = /[\uac00-\ud7a3\u3131-\u3163]+|(?:(?![\uac00-\ud7a3\u3131-\u3163])[\p{L}\p{N}])+/gu
const ONLY_INITIALS = /^[ㄱ-ㅎ]+$/
const HANGUL = /[\uac00-\ud7a3\u3131-\u3163]/

/**
 * Makes the index of a data set: titles, summaries, names and ids of actors and products, headlines, in both languages.
 * In steps, so that a page with 100,000 events goes on living; yields the share done.
 */
export function* buildSearchSteps(dataset: Dataset): Generator<number, SearchIndex> {
  const textOf = new Map<string, string>()
  for (const { id, name } of [...dataset.actors, ...dataset.products]) textOf.set(id, `${name.en} ${name.ko} ${id}`)
  const headlineOf = new Map(dataset.articles.map((article) => [article.id, article.headline]))
  const words = new Map<string, Word>()
  for (const [row, event] of dataset.events.entries()) {
    for (const [text] of normal(textsOf(event, textOf, headlineOf)).matchAll(WORD)) {
      let word = words.get(text)
      if (!word) words.set(text, word = makeWord(text))
      if (word.rows.at(-1) !== row) word.rows.push(row)
    }
    if (row % EVENTS_A_STEP === 0) yield row / dataset.events.length
  }
  return { words }
}

/** The same at one go. */
export function buildSearch(dataset: Dataset): SearchIndex {
  const steps = buildSearchSteps(dataset)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function textsOf(event: ControlEvent, textOf: ReadonlyMap<string, string>, headlineOf: ReadonlyMap<string, string>): string {
  return [
    event.title.en, event.title.ko, event.summary.en, event.summary.ko, event.note?.en, event.note?.ko,
    ...event.actors.map((actor) => textOf.get(actor.id) ?? actor.id),
    ...event.products.map((product) => textOf.get(product) ?? product),
    ...event.sources.map((source) => headlineOf.get(source.article)),
  ].join(' ')
}

/** The events in which every word of the query occurs; undefined when the query holds no word. */
export function search(index: SearchIndex, query: string): Found | undefined {
  const terms = [...normal(query).matchAll(WORD)].map(([term]) => term)
  if (terms.length === 0) return undefined
  const words = new Set<string>()
  let rows: Set<number> | undefined
  for (const term of terms) {
    const met = new Set<number>()
    for (const word of wordsFor(index, term)) {
      words.add(word.text)
      for (const row of word.rows) if (!rows || rows.has(row)) met.add(row)
    }
    rows = met
  }
  return { rows: rows ?? new Set(), words, terms }
}

/** Cuts a text into pieces that the search met and pieces between them. */
export function markFound(text: string, found: Found | undefined): Piece[] {
  if (!found) return [{ text, hit: false }]
  const pieces: Piece[] = []
  let done = 0
  for (const match of text.matchAll(WORD)) {
    const word = normal(match[0])
    if (!found.words.has(word)) continue
    const term = found.terms.find((one) => word.includes(one))
    const start = match.index + (term ? word.indexOf(term) : 0)
    const end = term ? start + term.length : match.index + match[0].length
    if (start > done) pieces.push({ text: text.slice(done, start), hit: false })
    pieces.push({ text: text.slice(start, end), hit: true })
    done = end
  }
  if (done < text.length || pieces.length === 0) pieces.push({ text: text.slice(done), hit: false })
  return pieces
}

/** Whether a name fits what is being typed: by a part of it, or every term by syllables or initial consonants. For short lists. */
export function nameFits(name: string, typed: string): boolean {
  const text = normal(name)
  if (text.includes(normal(typed).trim())) return true
  const terms = [...normal(typed).matchAll(WORD)].map(([term]) => term)
  const words = [...text.matchAll(WORD)].map(([word]) => makeWord(word))
  return terms.length > 0 && terms.every((term) => words.some((word) =>
    (ONLY_INITIALS.test(term) ? word.initials.includes(term) : word.text.includes(term) || holds(word, lettersOf(term), term.length))))
}

/** The words a term means: exact or containing it; only where there is none of these, words that differ by a typo. */
function wordsFor(index: SearchIndex, term: string): Word[] {
  const words = [...index.words.values()]
  if (/\d/.test(term)) {
    // H20 is not H200: a number is meant as it stands, and only an unfinished one is a beginning.
    const exact = index.words.get(term)
    return exact ? [exact] : words.filter((word) => word.text.startsWith(term))
  }
  if (ONLY_INITIALS.test(term)) return words.filter((word) => word.initials.includes(term))
  const letters = lettersOf(term)
  const direct = words.filter((word) => holds(word, letters, term.length))
  if (direct.length > 0) return direct
  const typos = letters.length >= 8 ? 2 : letters.length >= 4 ? 1 : 0
  return typos === 0 ? [] : words.filter((word) =>
    word.letters.length >= letters.length - typos && !/\d/.test(word.text) && beginsLike(word.letters, letters, typos))
}

function holds(word: Word, letters: string, termLength: number): boolean {
  if (termLength === 1) return word.letters.startsWith(letters)
  for (let at = word.letters.indexOf(letters); at !== -1; at = word.letters.indexOf(letters, at + 1)) {
    if (!word.starts || word.starts.has(at)) return true
  }
  return false
}

/** Whether some beginning of `word` is at most `typos` insertions, losses, changes or swaps of neighbours from `term`. */
function beginsLike(word: string, term: string, typos: number): boolean {
  const width = Math.min(word.length, term.length + typos)
  let before: number[] = []
  let row = Array.from({ length: width + 1 }, (_, j) => j)
  for (let i = 1; i <= term.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= width; j++) {
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (term[i - 1] === word[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && term[i - 1] === word[j - 2] && term[i - 2] === word[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > typos) return false
    before = row
    row = next
  }
  return row.some((cost) => cost <= typos)
}

function makeWord(text: string): Word {
  if (!HANGUL.test(text)) return { text, letters: text, starts: undefined, initials: '', rows: [] }
  const starts = new Set<number>()
  let letters = ''
  let initials = ''
  for (const syllable of text) {
    starts.add(letters.length)
    const spelt = lettersOf(syllable)
    letters += spelt
    initials += spelt[0] ?? ''
  }
  return { text, letters, starts, initials, rows: [] }
}

function lettersOf(text: string): string {
  let letters = ''
  for (const mark of text) {
    const code = mark.charCodeAt(0) - FIRST_SYLLABLE
    if (code < 0 || code >= SYLLABLES) letters += mark
    else letters += (INITIALS[Math.floor(code / 588)] ?? '') + (VOWELS[Math.floor((code % 588) / 28)] ?? '') + (FINALS[code % 28] ?? '')
  }
  return letters
}

function normal(text: string): string {
  return text.normalize('NFC').toLowerCase()
}
