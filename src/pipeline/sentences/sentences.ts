/** A sentence of an article: offsets into the text that was given. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** What ends in a full stop without ending a sentence. */
const ABBREVIATION = /(?:^|[\s("'“‘])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|LLC|approx|a\.m|p\.m|e\.g|i\.e|etc|Q|A)$/
/** The full stops of a date in figures (2024. 12. 2., 12. 9.): what stands before one, and what after it. */
const DOTTED = { middle: /(?:^|[^\d.])(?:20\d{2}|(?:20\d{2}\.\s?)?(?:1[0-2]|0?[1-9]))$/, more: /^\s?\d{1,2}\./, last: /\d\.\s?(?:[12]\d|3[01]|0?[1-9])$/, on: /^(?:[가-힣~∼〜,(]|\s(?:[가-힣~∼〜(]|20\d{2}\.))/ }
const OPENERS: ReadonlyMap<string, string> = new Map([['“', '”'], ['‘', '’'], ['「', '」'], ['(', ')'], ['[', ']']])
/** A quotation longer than this was never closed: stop waiting for its end. */
const LONGEST_QUOTATION = 400
/** What runs on longer than this is no sentence: it is cut at a space, so that time grows with the length of the text only. */
const LONGEST_SENTENCE = 1200

/**
 * Splits `text` between `from` and `to` into sentences, in one pass. A full stop inside a quotation or bracket ends
 * nothing; Korean pages often glue the next sentence on (`했다.중국은`), which does. A line break always ends one.
 */
export function splitSentences(text: string, from = 0, to = text.length): Sentence[] {
  const sentences: Sentence[] = []
  const waiting: string[] = []
  let waitingSince = 0
  let answered: number | undefined
  let start = from
  const close = (end: number) => {
    let first = start
    let last = end
    while (first < last && /\s/.test(text.charAt(first))) first++
    while (last > first && /\s/.test(text.charAt(last - 1))) last--
    if (last > first) sentences.push({ start: first, end: last, words: text.slice(first, last) })
    start = end
    waiting.length = 0
  }
  for (let i = from; i < to; i++) {
    // Letters, by far the most of any text, neither open nor end anything.
    const code = text.charCodeAt(i)
    if (((code > 0x60 && code < 0x7b) || (code > 0xabff && code < 0xd7a4)) && i - start < 2 * LONGEST_SENTENCE && waiting.length === 0) continue
    const char = text.charAt(i)
    if (i - start >= LONGEST_SENTENCE && (char === ' ' || i - start >= 2 * LONGEST_SENTENCE)) close(i)
    if (char === '\n' || char === '\r') {
      // One line break inside a paragraph of Markdown is a space; a blank line, or a line that ended a sentence, is not.
      const next = text.slice(i + 1, i + 3)
      if (/^\s*\n/.test(next) || /[.!?"”’)\]]\s*$/.test(text.slice(Math.max(start, i - 3), i)) || /^[-*•△▲#>|]/.test(next.trimStart())) close(i)
      continue
    }
    if (i === answered) continue
    if ((char === '"' || char === '“') && text.slice(start, i).trim() === '') {
      answered = endOfAnswer(text, i, to)
      if (answered !== undefined) continue
    }
    const closer = OPENERS.get(char)
    if (closer !== undefined && waiting.length < 8) {
      if (waiting.length === 0) waitingSince = i
      waiting.push(closer)
    } else if (char === '"') {
      if (waiting.at(-1) === '"') waiting.pop()
      else if (waiting.length < 8) {
        if (waiting.length === 0) waitingSince = i
        waiting.push('"')
      }
    } else if (waiting.length > 0 && waiting.at(-1) === char) waiting.pop()
    if (waiting.length > 0 && i - waitingSince > LONGEST_QUOTATION) waiting.length = 0
    if (char !== '.' && char !== '!' && char !== '?' && char !== '。') continue
    if (waiting.length > 0) continue
    const next = text.charAt(i + 1)
    if (char === '.' && /[0-9A-Za-z]/.test(next)) continue
    if (char === '.' && ABBREVIATION.test(text.slice(Math.max(start, i - 12), i)) && !(text.slice(i - 3, i) === 'U.S' && OPENS.test(text.slice(i + 1, i + 12))) && !text.slice(start, i).endsWith('다')) continue
    if (char === '.' && isDotted(text.slice(Math.max(start, i - 14), i), text.slice(i + 1, i + 8))) continue
    let end = i + 1
    while (end < to && /[.!?”’"')\]]/.test(text.charAt(end))) end++
    close(end)
    i = end - 1
  }
  close(to)
  return sentences
}

/**
 * Where a quotation ends that fills a paragraph with several Korean sentences, as answers in an interview do: they are
 * sentences like any others.
 */
function endOfAnswer(text: string, from: number, to: number): number | undefined {
  const line = text.slice(from, Math.min(to, from + LONGEST_SENTENCE)).split('\n', 1)[0] ?? ''
  return /[다요죠까]\. ?[^"”]/u.test(line) && /^.[^"“”]*[”"]\s*$/u.test(line) ? from + line.trimEnd().length - 1 : undefined
}

/** After "the U.S.": words that begin another sentence, and no name. */
const OPENS = /^ (?:The|With|But|In|On|It|Its|And|At|He|She|They|This|That|These|Those|After|Before|When|While|For|If|As|By|From|Under|Since|There|Both|Some) /

/** Whether the full stop between two texts is one of a date in figures. */
function isDotted(before: string, after: string): boolean {
  return /\d$/.test(before) && ((DOTTED.middle.test(before) && DOTTED.more.test(after)) || (DOTTED.last.test(before) && DOTTED.on.test(after)))
}
