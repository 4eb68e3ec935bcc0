import { measureText } from '../chart/measure-text.ts'

/**
 * A text in lines that fit a width in pixels: broken between words, and inside one only where it is wider than a line, as an
 * address can be. Dots that part one thing from the next are left out at the end of a line.
 */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => pieces(one, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measureText(longer, size) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  return lines.map((one) => one.replace(/^· | ·$/g, '')).filter((one) => one !== '')
}

function pieces(word: string, size: number, width: number): string[] {
  if (measureText(word, size) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && measureText(part + letter, size) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part]
}
