import { type Dataset } from '../../event.ts'
import { type Facet, type Lang } from '../../timeline/view.ts'
import { type Words } from './en.ts'

/** The name of an option of a filter. What has no name in the data or the words is called by its id. */
export function sayOption(facet: Facet, value: string, words: Words, names: ReadonlyMap<string, string>): string {
  switch (facet) {
    case 'actor': case 'product': return names.get(`${facet}:${value}`) ?? value
    case 'publisher': return value
    default: return (words[facet] as Readonly<Record<string, string>>)[value] ?? (facet === 'country' ? value.toUpperCase() : value)
  }
}

/** Names of the actors and products of a data set in a language, by `actor:<id>` and `product:<id>`. */
export function namesOf(dataset: Dataset, lang: Lang): ReadonlyMap<string, string> {
  return new Map([
    ...dataset.actors.map((actor) => [`actor:${actor.id}`, actor.name[lang]] as const),
    ...dataset.products.map((product) => [`product:${product.id}`, product.name[lang]] as const),
  ])
}
