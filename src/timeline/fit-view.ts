import { type Dataset, DIRECTIONS, KINDS } from '../event.ts'
import { buildFilterColumns } from './filter.ts'
import { type Dropped, type Facet, FACETS, type View } from './view.ts'

/**
 * The view as far as a data set can show it: options and events that it does not know are dropped and reported, and a
 * former id of an event becomes its present one. Kinds of the codebook stand even where no event has them.
 */
export function fitView(view: View, dataset: Dataset): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = []
  const { facets } = buildFilterColumns(dataset)
  const known: Record<Facet, () => readonly string[]> = {
    country: () => dataset.actors.map((actor) => actor.country),
    actor: () => [...dataset.actors.map((actor) => actor.id), ...facets.actor.values],
    kind: () => [...KINDS, ...facets.kind.values],
    direction: () => DIRECTIONS,
    product: () => [...dataset.products.map((product) => product.id), ...facets.product.values],
    importance: () => ['major', 'minor'],
    publisher: () => dataset.articles.map((article) => article.publisher),
  }
  let fitted = view
  for (const facet of FACETS) {
    if (view[facet].only.length + view[facet].not.length === 0) continue
    const values = new Set(known[facet]())
    const isKnown = (value: string) => {
      const yes = values.has(value)
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
