/**
 * The history of the data: every version that was released, and what it changed in the one before. A release keeps what a
 * field *was*; what it became stands in the next release that changed it again, or in the events as they are.
 */
import { type ControlEvent } from '../event.ts'

/** The parts of an event that a release can change. `evidence`: the words of our digest or the rule, kept without values. */
export const HISTORY_FIELDS = [
  'id', 'kind', 'status', 'direction', 'importance', 'date', 'title', 'summary', 'actors', 'products', 'figures', 'measure', 'effects', 'relations',
  'sources', 'evidence', 'note',
] as const
export type HistoryField = (typeof HISTORY_FIELDS)[number]

/** Field by field what it was before; null where it was not there, or where values are not kept. */
export type FieldsBefore = Readonly<Partial<Record<HistoryField, unknown>>>

export interface ChangedEvent {
  /** The id it has after the release. */
  readonly event: string
  readonly was: FieldsBefore
}

export interface Release {
  /** `data.hash` of the version. */
  readonly hash: string
  /** Day of the release. */
  readonly released: string
  readonly why: { readonly en: string; readonly ko: string }
  readonly added: readonly string[]
  readonly removed: readonly { readonly event: string; readonly title: { readonly en: string; readonly ko: string } }[]
  readonly changed: readonly ChangedEvent[]
  /** Lists beside the events in which something changed. */
  readonly also: readonly ('actors' | 'products' | 'articles')[]
}

/** The first release comes first. */
export type History = readonly Release[]

/** What differs between a released version and the newest one. */
export interface Since {
  readonly added: readonly string[]
  readonly removed: Release['removed']
  readonly changed: readonly ChangedEvent[]
}

/** The release whose hash begins with what somebody cited; undefined where none does or more than one. */
export function findRelease(history: History, cited: string): Release | undefined {
  const wanted = cited.trim().toLowerCase()
  const fitting = wanted.length < 4 ? [] : history.filter(({ hash }) => hash.startsWith(wanted))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Everything that later releases changed in a version, as one: what came and went again is left out. */
export function changesSince(history: History, release: Release): Since {
  const added = new Set<string>()
  const removed = new Map<string, Release['removed'][number]>()
  const changed = new Map<string, Partial<Record<HistoryField, unknown>>>()
  for (const later of history.slice(history.indexOf(release) + 1)) {
    for (const { event, was } of later.changed) {
      const before = typeof was.id === 'string' ? was.id : event
      if (added.delete(before)) {
        added.add(event)
        continue
      }
      const known = changed.get(before)
      changed.delete(before)
      // What was there first counts: it is what the cited version said.
      changed.set(event, { ...was, ...known })
    }
    for (const row of later.removed) {
      changed.delete(row.event)
      if (!added.delete(row.event)) removed.set(row.event, row)
    }
    for (const id of later.added) if (!removed.delete(id)) added.add(id)
  }
  return { added: [...added], removed: [...removed.values()], changed: [...changed].map(([event, was]) => ({ event, was })) }
}

/** What a release made of the fields that it changed in an event: as the next release that changed them found it, or as it is now. */
export function fieldsAfter(history: History, release: Release, changed: ChangedEvent, eventNow: ControlEvent | undefined): FieldsBefore {
  const after: Partial<Record<HistoryField, unknown>> = {}
  let id = changed.event
  const open = new Set(Object.keys(changed.was) as HistoryField[])
  for (const later of history.slice(history.indexOf(release) + 1)) {
    const next = later.changed.find(({ event, was }) => (typeof was.id === 'string' ? was.id : event) === id)
    if (!next) continue
    for (const field of open) {
      if (!(field in next.was)) continue
      after[field] = next.was[field]
      open.delete(field)
    }
    id = next.event
  }
  for (const field of open) after[field] = eventNow ? fieldOf(eventNow, field) : null
  return after
}

/** The value of a field as the history keeps it: null where there is none, and sources without their words. */
export function fieldOf(event: ControlEvent, field: HistoryField): unknown {
  if (field === 'sources') return event.sources.map(({ article, grade, dateBasis }) => ({ article, grade, dateBasis }))
  if (field === 'evidence') return null
  return event[field] ?? null
}
