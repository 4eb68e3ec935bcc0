import { type Lang } from '../../timeline/view.ts'
import { en, type Words } from './en.ts'
import { ko } from './ko.ts'

const WORDS: Readonly<Record<Lang, Words>> = { en, ko }

/** The words of a language. */
export function wordsOf(lang: Lang): Words {
  return WORDS[lang]
}
