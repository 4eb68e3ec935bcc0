/** What stands on the page before its script has drawn it, and where no script runs: what this is, in every language. */
import { wordsOf } from '../app/words/words.ts'
import { escaped } from './escaped.ts'

const LANGS = ['en', 'ko'] as const

/** The page's root element with title and purpose in it. */
export function shell(): string {
  const lines = LANGS.map((lang) => {
    const { title, description } = wordsOf(lang).page
    return `<p lang="${lang}"><strong>${escaped(title)}</strong>: ${escaped(description)}</p>`
  })
  return `<div id="page"><div class="sheet waiting">${lines.join('')}</div></div>`
}
