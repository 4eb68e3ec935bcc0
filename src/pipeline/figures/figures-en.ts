import type { FigureTable, Numeral } from './figure-forms.ts'

const DIGITS = /\d{1,15}(?:,\d{3}){0,6}(?:\.\d{1,6})?/y
/** A single letter only directly on the number: "$1.6T", not "10 T-bills". */
const SCALE = /(?:[\s-]?(?:(?<trillion>trillion|tn)|(?<billion>billion|bn)|(?<million>million|mn)|(?<thousand>thousand))|(?<letter>[tbmk]))(?![A-Za-z0-9])/iy
const LETTERS: Readonly<Record<string, number>> = { t: 1e12, b: 1e9, m: 1e6, k: 1e3 }

/** An English number with its scale word: "5.5 billion", "$160bn". */
function numeral(text: string, at: number): Numeral | undefined {
  DIGITS.lastIndex = at
  const digits = DIGITS.exec(text)?.[0]
  if (digits === undefined) return undefined
  SCALE.lastIndex = at + digits.length
  const word = SCALE.exec(text)
  const name = word?.groups ?? {}
  const scale = name['trillion'] ? 1e12 : name['billion'] ? 1e9 : name['million'] ? 1e6 : name['thousand'] ? 1e3 : LETTERS[name['letter']?.toLowerCase() ?? ''] ?? 1
  const number = Number(digits.replaceAll(',', ''))
  return { value: number * scale, end: at + digits.length + (word?.[0].length ?? 0), scale, coefficient: number }
}

/** English numbers, units and hedges. */
export const ENGLISH_FIGURES: FigureTable = {
  numeral,
  range: /^(?:%|\spercent)?(?:\s?[–—-]\s?|\sto\s)\$?(?=\d)/,
  change: /\bfrom\s(?:about\s|around\s|US)?\$?$/i,
  unitBefore: [
    { unit: 'USD', pattern: /(?:(?<![A-Z])US\s?|(?<![A-Z]))\$\s?$/ },
    { unit: 'CNY', pattern: /(?:RMB|CNY|CN¥)\s?$/ },
    { unit: 'EUR', pattern: /€\s?$/ },
    { unit: 'KRW', pattern: /(?:₩|KRW\s?)$/ },
    { unit: 'JPY', pattern: /¥\s?$/ },
  ],
  unitAfter: [
    { unit: 'pp', pattern: /^(?:[\s-]percentage[\s-]points?)/ },
    { unit: '%', pattern: /^(?:\s?%|[\s-]per\s?cent(?![a-z]))/ },
    { unit: 'USD', pattern: /^[\s-](?:US\s|U\.S\.\s)?dollars?(?![a-z])/ },
    { unit: 'CNY', pattern: /^[\s-](?:yuan|renminbi)(?![a-z])/ },
    { unit: 'KRW', pattern: /^[\s-]won(?![a-z])/ },
    { unit: 'JPY', pattern: /^[\s-]yen(?![a-z])/ },
    { unit: 'EUR', pattern: /^[\s-]euros?(?![a-z])/ },
    { unit: 'days', pattern: /^[\s-]days?(?![a-z])/ },
    { unit: 'count', pattern: /^\s(?:(?:[A-Z][\w-]{0,14}|Chinese|advanced|new|more|other|additional|high-end)\s){0,3}(?:chips?|GPUs?|units?|accelerators?|processors?|companies|firms|entities|people|countries|servers?|products?)(?![a-z])/ },
  ],
  hedgeBefore: [
    { approx: 'about', pattern: /(?:about|around|roughly|approximately|nearly|almost|some|an estimated)\s$/i },
    { approx: 'at-most', pattern: /(?:up to|as much as|as many as|at most|no more than|a maximum of|less than|under|below)\s$/i },
    { approx: 'at-least', pattern: /(?:at least|more than|over|exceeding|above|no less than|a minimum of)\s$/i },
  ],
  hedgeAfter: [
    { approx: 'at-least', pattern: /^\sor\smore/ },
    { approx: 'at-most', pattern: /^\sor\sless/ },
  ],
}
