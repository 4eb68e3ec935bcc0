import { type Dataset, DIRECTIONS, KINDS } from '../event.ts'
import { type Dropped, type Facet, FACETS, type View } from './view.ts'

/**
 * The view as far as a data set can show it: options and events that it does not know are dropped and reported, and a
 * former id of an event becomes its present one. Kinds of the codebook stand even where no event has them.
 */
export function fitView(view: View, dataset: Dataset): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const known: Record<Facet, ReadonlySet<string>> = {
    country: new Set(dataset.actors.map((actor) => actor.country)),
    actor: new Set([...dataset.actors.map((actor) => actor.id), ...dataset.events.flatMap((event) => event.actors.map((actor) => actor.id))]),
    kind: new Set<string>([...KINDS, ...dataset.events.map((event) => event.kind)]),
    direction: new Set<string>(DIRECTIONS),
    product: new Set([...dataset.products.map((product) => product.id), ...dataset.events.flatMap((event) => event.products)]),
    importance: new Set(['major', 'minor']),
    publisher: new Set(dataset.articles.map((article) => article.publisher)),
  }
  let fitted = view
  for (const facet of FACETS) {
    const isKnown = (value: string) => {
      const yes = known[facet].has(value)
      if (!yes) dropped.push({ param: facet, value })
      return yes
    }
    const only = view[facet].only.filter(isKnown)
    const not = view[facet].not.filter(isKnown)
    if (only.length + not.length < view[facet].only.length + view[facet].not.length) fitted = { ...fitted, [facet]: { only, not } }
  }
  if (view.event !== undefined && !dataset.events.some((event) => event.id === view.event)) {
    const present = dataset.events.find((event) => event.formerIds?.includes(view.event ?? ''))
    if (!present) dropped.push({ param: 'event', value: view.event })
    fitted = { ...fitted, event: present?.id }
  }
  return { view: fitted, dropped }
}
