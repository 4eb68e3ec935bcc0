/** What one version of the data changed in another: the part of a release that no editor has to write. */
import { type ControlEvent, type Dataset } from '../event.ts'
import { fieldOf, HISTORY_FIELDS, type HistoryField, type Release } from '../timeline/history.ts'

/** What is not hash, day and reason. */
export type Changes = Pick<Release, 'added' | 'removed' | 'changed' | 'also'>

const LISTS = ['actors', 'products', 'articles'] as const

/** The changes from one version to the next. An event that names a former id is the event of that id. */
export function changesBetween(before: Dataset, after: Dataset): Changes {
  const old = new Map(before.events.map((event) => [event.id, event]))
  const added: string[] = []
  const changed: Changes['changed'][number][] = []
  const met = new Set<ControlEvent>()
  for (const event of after.events) {
    const was = [event.id, ...event.formerIds ?? []].map((id) => old.get(id)).find((found) => found && !met.has(found))
    if (!was) {
      added.push(event.id)
      continue
    }
    met.add(was)
    const fields = HISTORY_FIELDS.filter((field) => differs(was, event, field))
    if (fields.length > 0) changed.push({ event: event.id, was: Object.fromEntries(fields.map((field) => [field, fieldOf(was, field)])) })
  }
  return {
    added,
    removed: before.events.filter((event) => !met.has(event)).map(({ id, title }) => ({ event: id, title })),
    changed,
    also: LISTS.filter((list) => !same(before[list], after[list])),
  }
}

function differs(a: ControlEvent, b: ControlEvent, field: HistoryField): boolean {
  if (field !== 'evidence') return !same(fieldOf(a, field), fieldOf(b, field))
  const words = ({ sources }: ControlEvent) => sources.map(({ article, evidence, rule }) => ({ article, evidence, rule }))
  return !differs(a, b, 'sources') && !same(words(a), words(b))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
