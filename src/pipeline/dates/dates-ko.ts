import type { DateTable } from './date-forms.ts'
import { koreanLean } from './date-lean-ko.ts'
import { koreanRoles } from './date-roles-ko.ts'
import { KOREAN_DATE_ROWS } from './date-rows-ko.ts'

/** Korean: the rows and what stands around a date. */
export const KOREAN_DATES: DateTable = {
  rows: KOREAN_DATE_ROWS,
  localAfter: /^(?:\s?(?:오전|오후|새벽|밤|저녁|낮|자정)(?:\s?\d{1,2}시(?:\s?\d{1,2}분)?)?)?\s?\(?(?:이하\s?)?(?:현지|한국|미국|미\s?동부|동부)\s?(?:시간|시각)(?:\s?기준)?\)?/,
  localBefore: /(?:현지|미국|미\s?동부)\s?(?:시간|시각)(?:으로|\s?기준)?\s?$/,
  isLocal: /현지|미국|동부/,
  localOnwards: /이하/,
  ranges: [
    { between: /^\s?[~∼〜–-]\s?$/ },
    { between: /^부터\s{0,2}$/, after: /^까지/ },
    { between: /^에서\s{1,2}$/, after: /^까지/ },
  ],
  quoted: (sentence, at) => {
    const before = sentence.slice(0, at)
    // An answer that fills its paragraph is told as the story is.
    return !/^["“]/.test(sentence) && ((before.match(/"/g) ?? []).length % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”'))
  },
  list: /^\s?\($/,
  roles: koreanRoles,
  clauseEnd: /다고|라고|다며|라며|[고며]\s|지만|으나/,
  lean: koreanLean,
}
