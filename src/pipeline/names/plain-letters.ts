/**
 * A letter in its plain form: small, with 0 for any digit, a blank for any space and ' for any apostrophe. Two letters that
 * some search takes for one (as `/i` does) have one plain form, so that a search by plain letters finds too much, never too little.
 */
export function plain(letter: string): string {
  if (letter >= '0' && letter <= '9') return '0'
  if (letter.trim() === '') return ' '
  if (letter === '’') return "'"
  const small = letter.toLowerCase()
  return small.length === 1 ? small : letter
}

/** {@link plain} by letter code, filled as letters are met. */
const PLAIN = new Uint16Array(0x10000)

export function plainCode(code: number): number {
  const known = PLAIN[code]
  if (known) return known
  const letter = plain(String.fromCharCode(code)).charCodeAt(0)
  PLAIN[code] = letter
  return letter
}

let lastText = ''
let lastCodes = new Uint16Array(256)

/** The plain codes of a text's letters, and a 0 after them; good until the next text is asked for. Several searches go through one sentence. */
export function plainCodes(text: string): Uint16Array {
  if (text === lastText) return lastCodes
  if (lastCodes.length <= text.length) lastCodes = new Uint16Array(2 * text.length)
  for (let i = 0; i < text.length; i++) lastCodes[i] = plainCode(text.charCodeAt(i))
  lastCodes[text.length] = 0
  lastText = text
  return lastCodes
}

let lastTyped = ''
let lastSmall = ''

/** A text in small letters, of the same length always, so that places hold (İ alone would grow: then only A to Z are made small). The sign for Kelvin is no K. */
export function small(text: string): string {
  if (text === lastTyped) return lastSmall
  const lower = text.replaceAll('\u212a', 'κ').toLowerCase()
  lastSmall = lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  lastTyped = text
  return lastSmall
}
