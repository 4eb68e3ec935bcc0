import { useLang } from '../store.ts'
import { type LaterWords } from './later-en.ts'
import { laterWordsOf } from './later.ts'

/** The words of what is loaded when it is asked for, in the language shown. */
export function useLaterWords(): LaterWords {
  return laterWordsOf(useLang())
}
