import { type ArticleRef, type ControlEvent, type Dataset } from '../event.ts'
import { once, STEP } from '../timeline/once.ts'

/** The parts of a data set by their ids; former ids of an event lead to it too. */
export interface Lookup {
  readonly events: ReadonlyMap<string, ControlEvent>
  readonly articles: ReadonlyMap<string, ArticleRef>
  /** Relations that point to an event, by its id. */
  readonly incoming: ReadonlyMap<string, readonly { readonly type: ControlEvent['relations'][number]['type']; readonly from: ControlEvent }[]>
}

/** The lookup of a data set. */
export const buildLookup = once(function* lookupSteps(dataset: Dataset): Generator<number, Lookup, void> {
  const events = new Map<string, ControlEvent>()
  for (const event of dataset.events) for (const former of event.formerIds ?? []) events.set(former, event)
  for (const [i, event] of dataset.events.entries()) {
    events.set(event.id, event)
    if (i % STEP === 0) yield i / dataset.events.length
  }
  const incoming = new Map<string, { type: ControlEvent['relations'][number]['type']; from: ControlEvent }[]>()
  for (const event of dataset.events) {
    for (const { type, event: target } of event.relations) {
      const id = events.get(target)?.id ?? target
      const list = incoming.get(id)
      if (list) list.push({ type, from: event })
      else incoming.set(id, [{ type, from: event }])
    }
  }
  return { events, articles: new Map(dataset.articles.map((article) => [article.id, article])), incoming }
})
