import { type ControlEvent } from '../../event.ts'
import { EventLink } from '../EventLink.tsx'
import { type Lookup } from '../lookup.ts'
import { useLang } from '../store.ts'
import { sayDate } from '../words/say-date.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { GlossedText } from './GlossedText.tsx'

/** Reports that contradict each other, side by side, and the editor's note: never one of them silently. */
export function Disagreement({ event, lookup }: { readonly event: ControlEvent; readonly lookup: Lookup }) {
  const words = useWords()
  const later = useLaterWords()
  const lang = useLang()
  const others = contradicting(event, lookup)
  const note = event.note?.[lang] || event.note?.en
  if (others.length === 0 && !note) return null
  return (
    <section className="disagreement">
      {others.length > 0 && (
        <>
          <h3>{later.card.disagree}</h3>
          <div className="sides">
            {[event, ...others].map((side) => (
              <div key={side.id}>
                <p className="quiet">{sayDate(side.date, words)}</p>
                <p>{side === event ? side.title[lang] : <EventLink id={side.id}>{side.title[lang]}</EventLink>}</p>
                <p className="quiet">{[...new Set(side.sources.map((source) => lookup.articles.get(source.article)?.publisher ?? source.article))].join(', ')}</p>
              </div>
            ))}
          </div>
        </>
      )}
      {note && <p className="editor"><GlossedText text={note} found={undefined} /></p>}
    </section>
  )
}

function contradicting(event: ControlEvent, lookup: Lookup): ControlEvent[] {
  const named = event.relations.filter(({ type }) => type === 'contradicts').map((relation) => lookup.events.get(relation.event))
  const naming = (lookup.incoming.get(event.id) ?? []).filter(({ type }) => type === 'contradicts').map(({ from }) => from)
  return [...new Set([...named, ...naming])].filter((other) => other !== undefined)
}
