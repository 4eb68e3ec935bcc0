import { type Dataset } from '../../event.ts'
import { FACETS, type Lang, type View } from '../../timeline/view.ts'
import { sayPrefix } from '../words/say-date.ts'
import { namesOf, sayOption } from '../words/say-option.ts'
import { wordsOf } from '../words/words.ts'

/** What a view chooses, in words: one text for each filter, none for the whole timeline. */
export function sayView(view: View, dataset: Dataset, lang: Lang): string[] {
  const words = wordsOf(lang)
  const names = namesOf(dataset, lang)
  const parts = FACETS.flatMap((facet) => {
    const { only, not } = view[facet]
    const said = [
      ...only.map((value) => sayOption(facet, value, words, names)),
      ...not.map((value) => words.filter.excluded(sayOption(facet, value, words, names))),
    ]
    return said.length === 0 ? [] : [said.join(', ')]
  })
  if (view.q !== '') parts.push(words.filter.quoted(view.q))
  const { from, to } = view
  if (from !== undefined && from === to) parts.push(sayPrefix(from, words))
  else if (from !== undefined && to !== undefined) parts.push(words.date.throughout(sayPrefix(from, words), sayPrefix(to, words)))
  else if (from !== undefined) parts.push(words.filter.fromOnly(sayPrefix(from, words)))
  else if (to !== undefined) parts.push(words.filter.toOnly(sayPrefix(to, words)))
  return parts
}
