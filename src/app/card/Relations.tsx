import { firstDay, precisionOf } from '../../day.ts'
import { type ControlEvent, type RelationType } from '../../event.ts'
import { EventLink } from '../EventLink.tsx'
import { type Lookup } from '../lookup.ts'
import { useLang } from '../store.ts'
import { type Words } from '../words/en.ts'
import { type LaterWords } from '../words/later-en.ts'
import { sayDate } from '../words/say-date.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

/** The events this one is connected with, either way, with the days between. */
export function Relations({ event, lookup }: { readonly event: ControlEvent; readonly lookup: Lookup }) {
  const words = useWords()
  const later = useLaterWords()
  const lang = useLang()
  const rows = connections(event, lookup, words)
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{later.card.relations}</h3>
      <ul className="relations">
        {rows.map(({ how, other }) => (
          <li key={`${how} ${other.id}`}>
            <span className="quiet">{how}</span> <EventLink id={other.id}>{other.title[lang]}</EventLink>{' '}
            <span className="quiet">{[sayDate(other.date, words), distance(event, other, later)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

// Contradictions stand side by side above, in Disagreement.
function connections(event: ControlEvent, lookup: Lookup, words: Words): { how: string; other: ControlEvent }[] {
  const rows: { how: string; other: ControlEvent }[] = []
  const add = (type: RelationType, how: string, other: ControlEvent | undefined) => {
    if (type !== 'contradicts' && other) rows.push({ how, other })
  }
  for (const { type, event: id } of event.relations) add(type, words.relation[type], lookup.events.get(id))
  for (const { type, from } of lookup.incoming.get(event.id) ?? []) add(type, words.related[type], from)
  return rows
}

/** Days between two events; nothing where either is known less precisely than to the day. */
function distance(event: ControlEvent, other: ControlEvent, later: LaterWords): string {
  if (precisionOf(event.date.start) !== 'day' || precisionOf(other.date.start) !== 'day') return ''
  const days = firstDay(other.date.start) - firstDay(event.date.start)
  if (days === 0) return later.card.sameDay
  return days > 0 ? later.card.daysLater(days) : later.card.daysEarlier(-days)
}
