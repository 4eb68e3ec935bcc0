import { type Facet } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'

/** The name of an option among the filters, where "all countries" would read as if it took every filter away. */
export function sayFilter(facet: Facet, value: string, words: Words, sayOption: (facet: Facet, value: string) => string): string {
  return facet === 'country' && value === 'world' ? words.filter.worldwide : sayOption(facet, value)
}
