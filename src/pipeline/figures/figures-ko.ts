import type { FigureTable, Numeral } from './figure-forms.ts'

const DIGITS = /\d{1,15}(?:,\d{3}){0,6}(?:\.\d{1,6})?/y
const SMALL: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 }
const BIG: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12, 경: 1e16 }

/** What "11만 7145명" counts; "10만 2025년" is two numbers. */
const COUNTED = /[명건개대장원위달곳]/

/**
 * A Korean number: digits mixed with 천, 만, 억, 조, with or without spaces ("7조 8천556억", "147억5000만", "3만8천882").
 * A group after a space belongs to it only when it has a scale word of its own or ends what is counted in 만.
 */
function numeral(text: string, at: number): Numeral | undefined {
  let total = 0
  let section = 0
  let scale = 1
  let coefficient = 0
  let end = at
  let lastBig = Infinity
  for (let groups = 0; groups < 12; groups++) {
    const space = groups > 0 && text[end] === ' ' ? 1 : 0
    // Only after 만, 억, 조 may a space stand inside a number.
    if (space === 1 && section !== 0) break
    DIGITS.lastIndex = end + space
    const digits = DIGITS.exec(text)?.[0]
    if (digits === undefined) break
    let next = end + space + digits.length
    const number = Number(digits.replaceAll(',', ''))
    const small = SMALL[text[next] ?? '']
    if (small !== undefined) next += 1
    const big = BIG[text[next] ?? '']
    if (big !== undefined) next += 1
    if (space === 1 && small === undefined && big === undefined && !(lastBig === 1e4 && number < 1e4 && COUNTED.test(text[next] ?? ''))) break
    if (big !== undefined && big >= lastBig) break
    section += number * (small ?? 1)
    if (big !== undefined) {
      total += section * big
      coefficient = section
      section = 0
      lastBig = big
    } else if (small !== undefined) coefficient = number
    scale = big ?? small ?? 1
    end = next
    if (small === undefined && big === undefined) break
  }
  if (end === at) return undefined
  const value = total + section
  return { value, end, scale: total === 0 && section < 1e3 && scale < 1e3 ? 1 : scale, coefficient: coefficient === 0 ? value : coefficient }
}

/** A bracket between number and unit: "5천억(한화 약 700조원) 달러". */
const BRACKET = String.raw`(?:\s?\([^()]{1,24}\))?\s?`

/** Korean numbers, units and hedges. */
export const KOREAN_FIGURES: FigureTable = {
  numeral,
  range: /^(?:%|달러|원|개|곳|명)?\s?[~∼〜–-]\s?(?=\d)/,
  unitBefore: [
    { unit: 'USD', pattern: /(?:US)?\$\s?$/ },
    { unit: 'KRW', pattern: /₩\s?$/ },
    { unit: 'EUR', pattern: /€\s?$/ },
  ],
  unitAfter: [
    { unit: 'pp', pattern: /^\s?(?:%\s?포인트|퍼센트\s?포인트|%\s?p(?![a-z])|%\s?P(?![a-z]))/ },
    { unit: '%', pattern: /^\s?(?:%|％|퍼센트|프로(?=$|[^가-힣]))/ },
    { unit: 'USD', pattern: new RegExp(String.raw`^${BRACKET}(?:미국\s?)?(?:달러|불(?=$|[^가-힣]))`) },
    { unit: 'CNY', pattern: new RegExp(String.raw`^${BRACKET}위안`) },
    { unit: 'EUR', pattern: new RegExp(String.raw`^${BRACKET}유로(?!존)`) },
    { unit: 'JPY', pattern: new RegExp(String.raw`^${BRACKET}엔(?=$|[^가-힣]|에|을|으|의|이|화|어)`) },
    { unit: 'KRW', pattern: new RegExp(String.raw`^\s?원(?!칙|장|자|유|고|심|전|격|가(?!량))`) },
    { unit: 'days', pattern: /^\s?일(?:간(?=$|[^가-힣]|의|은|이|을|에)|(?=\s?동안|\s?(?:유예|연기|시한)))/ },
    // No month has more days: "270일" is a length whatever follows.
    { unit: 'days', pattern: /^\s?일(?![가-힣]*보)/, refuses: (value) => value <= 31 },
    { unit: 'count', pattern: /^\s?(?:개사|개국|개(?!월|년|막|발|편|시|인|정|최|혁|별)|곳|건(?!설|강|물)|명(?!령|칭|의)|종(?=$|[^가-힣]|의|을|이))/ },
    // "8대 2", "4대 그룹", "10대": only a large number counts machines.
    { unit: 'count', pattern: /^\s?(?:대(?!비|중|해|상|기업|그룹|만)|장(?!비|기|관|점|치))/, refuses: (value) => value < 100 },
  ],
  hedgeBefore: [
    { approx: 'about', pattern: /(?:약|대략|한화|무려 약)\s?$/ },
    { approx: 'at-most', pattern: /(?:최대|최고|많게는|최장|길게는)\s?(?:약\s?)?$/ },
    { approx: 'at-least', pattern: /(?:최소|최저|적어도|적게는)\s?(?:약\s?)?$/ },
  ],
  hedgeInside: { approx: 'at-least', pattern: /^여\s?/ },
  hedgeAfter: [
    { approx: 'at-least', pattern: /^\s?(?:\([^()]{1,40}\)\s?)?(?:어치\s?)?(?:이상|넘|초과|을\s?넘|를\s?넘|이\s?넘|가\s?넘|을\s?웃도|를\s?웃도|을\s?초과|를\s?초과)/ },
    { approx: 'at-most', pattern: /^\s?(?:이하|미만|에\s?못\s?미치|을\s?밑도|를\s?밑도)/ },
    { approx: 'about', pattern: /^\s?(?:\([^()]{1,40}\)\s?)?(?:가량|안팎|정도|내외|쯤|수준)/ },
  ],
}
