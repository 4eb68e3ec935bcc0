import type { FigureMention, FigureTable, FigureUnit } from './figure-forms.ts'
import { ENGLISH_FIGURES } from './figures-en.ts'
import { KOREAN_FIGURES } from './figures-ko.ts'

const TABLES: Readonly<Record<'ko' | 'en', FigureTable>> = { ko: KOREAN_FIGURES, en: ENGLISH_FIGURES }
const CURRENCIES: readonly FigureUnit[] = ['USD', 'KRW', 'CNY', 'JPY', 'EUR']
/** A digit that begins a number: not inside one, and not part of a name such as H20 or GPT-4. */
const NUMBER_START = /(?<![\d.,A-Za-z]|[A-Za-z]-)\d/g

/** Every quantity with a unit in a sentence, in order. Never throws; time grows with the length of the sentence only. */
export function findFigures(sentence: string, lang: 'ko' | 'en'): FigureMention[] {
  const table = TABLES[lang]
  const found: FigureMention[] = []
  let free = 0
  let full: FigureMention | undefined
  NUMBER_START.lastIndex = 0
  for (let match = NUMBER_START.exec(sentence); match; match = NUMBER_START.exec(sentence)) {
    const { index } = match
    if (index < free) continue
    const figure = figureAt(sentence, index, table)
    if (!figure) continue
    // A number with a bracket before its unit ("5천억(약 700조원) 달러") spans the bracket, which is still read for itself.
    free = figure.numberEnd
    const mention = { ...figure.mention, conversion: isConversion(sentence, figure.mention, full) }
    if (!mention.conversion) full = mention
    found.push(mention)
  }
  return found
}

function figureAt(sentence: string, at: number, table: FigureTable): { mention: Omit<FigureMention, 'conversion'>; numberEnd: number } | undefined {
  const first = table.numeral(sentence, at)
  if (!first) return undefined
  const head = sentence.slice(Math.max(0, at - 24), at)
  let { value, end } = first
  let max: number | undefined
  const before = table.unitBefore.find(({ pattern }) => pattern.test(head))
  const between = table.change?.test(head) ? undefined : table.range.exec(sentence.slice(end, end + 8))?.[0]
  if (between !== undefined) {
    const second = table.numeral(sentence, end + between.length)
    if (second) {
      // "5~10억": the first number borrows the scale of the second.
      if (first.scale === 1 && second.scale > 1 && first.value <= second.coefficient) value *= second.scale
      if (second.value > value) {
        max = second.value
        end = second.end
      }
    }
  }
  const inside = table.hedgeInside?.pattern.exec(sentence.slice(end, end + 4))?.[0] ?? ''
  let tail = sentence.slice(end + inside.length, end + inside.length + 48)
  let words = ''
  let unit = before?.unit
  if (unit === undefined) {
    const after = table.unitAfter.find(({ pattern, refuses }) => pattern.test(tail) && !refuses?.(max ?? value))
    if (!after) return undefined
    unit = after.unit
    words = inside + (after.pattern.exec(tail)?.[0] ?? '')
    tail = tail.slice(words.length - inside.length)
  }
  const start = at - (before?.pattern.exec(head)?.[0].length ?? 0)
  const lead = sentence.slice(Math.max(0, start - 20), start)
  const approx = (inside === '' ? undefined : table.hedgeInside?.approx) ??
    table.hedgeBefore.find(({ pattern }) => pattern.test(lead))?.approx ??
    table.hedgeAfter.find(({ pattern }) => pattern.test(tail))?.approx
  const numberEnd = end
  end += words.length
  return {
    mention: {
      start, end, words: sentence.slice(start, end), value: tidy(value),
      max: max === undefined ? undefined : tidy(max),
      approx,
      unit,
    },
    numberEnd,
  }
}

/** 1.1 × 100,000,000 is not quite 110,000,000 to a machine. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** In brackets right behind an amount in another currency. */
function isConversion(sentence: string, figure: Omit<FigureMention, 'conversion'>, last: FigureMention | undefined): boolean {
  if (!last || last.unit === figure.unit || !CURRENCIES.includes(last.unit) || !CURRENCIES.includes(figure.unit)) return false
  const lead = sentence.slice(Math.max(0, figure.start - 16), figure.start)
  const bracket = lead.lastIndexOf('(')
  if (bracket < 0 || lead.includes(')', bracket)) return false
  const open = figure.start - lead.length + bracket
  return last.end > open || open - last.end <= 3
}
