import { type Figure } from '../../event.ts'
import { type Words } from './en.ts'

/** A figure in words: "about 5.5 billion dollars", "at least 25%". */
export function sayFigure(figure: Figure, words: Words): string {
  const { value, max, approx, unit } = figure
  const amount = max === undefined ? words.figure.amount(value, unit) : words.figure.range(words.figure.amount(value, unit), words.figure.amount(max, unit))
  return approx === undefined ? amount : words.figure[approx](amount)
}
