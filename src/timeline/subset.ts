import { type Dataset } from '../event.ts'

/**
 * A data set of some events, with only the actors, products and articles that they name. Its hash says that it is a
 * part, since it is no longer the hash of what the file holds.
 */
export function subset(dataset: Dataset, rows: readonly number[]): Dataset {
  if (rows.length === dataset.events.length) return dataset
  const events = rows.flatMap((row) => dataset.events[row] ?? [])
  const used = new Set(events.flatMap((event) => [
    ...event.actors.map((actor) => `actor ${actor.id}`), ...event.products.map((product) => `product ${product}`),
    ...event.sources.map((source) => `article ${source.article}`),
  ]))
  return {
    ...dataset,
    data: { ...dataset.data, hash: `${dataset.data.hash}-part` },
    actors: dataset.actors.filter(({ id }) => used.has(`actor ${id}`)),
    products: dataset.products.filter(({ id }) => used.has(`product ${id}`)),
    articles: dataset.articles.filter(({ id }) => used.has(`article ${id}`)),
    events,
  }
}
