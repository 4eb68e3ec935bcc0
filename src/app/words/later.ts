import { type Lang } from '../../timeline/view.ts'
import { laterEn, type LaterWords } from './later-en.ts'
import { laterKo } from './later-ko.ts'

const WORDS: Readonly<Record<Lang, LaterWords>> = { en: laterEn, ko: laterKo }

/** The words of what is loaded when it is asked for: terms and error report of the card, method, changes, comparison. */
export function laterWordsOf(lang: Lang): LaterWords {
  return WORDS[lang]
}
