import { useLang } from '../store.ts'
import { type Words } from './en.ts'
import { wordsOf } from './words.ts'

/** The words of the language shown. */
export function useWords(): Words {
  return wordsOf(useLang())
}
