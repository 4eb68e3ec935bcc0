/**
 * How wide a text will be, without a browser: the same layout draws figures on a server. A little generous, since a label
 * that ends early looks better than one that collides.
 */
const NARROW = /[iljtfrI.,:;'’‘|!()[\]·\- ]/
const WIDE = /[mwMW%@—…]/
const CAPITAL = /[A-Z0-9&+$₩]/
/** Hangul, CJK and full-width forms take a whole em. */
const FULL = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u

/** Width in CSS pixels of a text at a font size in pixels. A page measures with its own font, a server estimates. */
export type MeasureText = (text: string, fontSize: number) => number

/** Estimated width in CSS pixels of `text` at a font size in pixels. */
export function estimateWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text) {
    ems += FULL.test(character) ? 0.96 : NARROW.test(character) ? 0.34 : WIDE.test(character) ? 0.88 : CAPITAL.test(character) ? 0.64 : 0.56
  }
  return ems * fontSize
}

/**
 * The most whole words of `text` that fit in `room` pixels, with an ellipsis where something is left out; undefined when
 * not even the first word fits, or what fits says too little to be worth it. To measure is dear, so it begins with as many
 * words as the width of all lets expect.
 */
export function fitWords(text: string, fontSize: number, room: number, measure: MeasureText): string | undefined {
  if (fitsNothing(text, room)) return undefined
  const whole = measure(text, fontSize)
  if (whole <= room) return text
  if (room < LEAST_LABEL) return undefined
  const words = text.split(' ')
  const first = (count: number) => words.slice(0, count).join(' ')
  const width = (count: number) => measure(`${first(count)}…`, fontSize)
  let count = 0
  while (count < words.length && first(count + 1).length / text.length <= room / whole) count++
  while (count > 0 && width(count) > room) count--
  while (count < words.length && width(count + 1) <= room) count++
  const fitting = first(count)
  // A title without spaces, as in Chinese, can only be cut between letters.
  if (count === 0) return room >= 2 * LEAST_LABEL && (words[0] ?? '').length > LONGEST_WORD ? fitLetters(text, fontSize, room, measure) : undefined
  // The ellipsis is less than two letters wide: only what is about as narrow as that is measured once more without it.
  if (width(count) < LEAST_LABEL + 2 * fontSize && measure(fitting, fontSize) < LEAST_LABEL) return undefined
  return `${fitting.replace(/[\s,;:–—-]+$/, '')}…`
}

/** A shortened label narrower than this, in pixels, tells nothing. */
const LEAST_LABEL = 44
/** No word of our languages is longer; more letters than these fit in no label that is too narrow. */
const LONGEST_WORD = 24

/** Whether it can be told without measuring that nothing of a text is worth showing in so many pixels. */
export function fitsNothing(text: string, room: number): boolean {
  return room < LEAST_LABEL && text.length > LONGEST_WORD
}

/** A name cut to a room in pixels, letter by letter: for lists of names, where half a word still tells which. */
export function fitLetters(name: string, fontSize: number, room: number, measure: MeasureText): string {
  if (measure(name, fontSize) <= room) return name
  const letters = [...name]
  let fits = 1
  let tooLong = letters.length
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measure(`${letters.slice(0, middle).join('')}…`, fontSize) > room) tooLong = middle
    else fits = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}

/**
 * A text in lines of whole words, each at most `room` pixels wide, and not more of them than `most`: the last one is cut. A
 * word that is wider than a line is cut too.
 */
export function wrapWords(text: string, fontSize: number, room: number, measure: MeasureText, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || lines.length === most - 1 || measure(longer, fontSize) <= room) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((one) => fitLetters(one, fontSize, room, measure))
}
