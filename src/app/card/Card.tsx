import { useCallback, useEffect, useRef } from 'react'
import { type ControlEvent, type Dataset, type Role, ROLES } from '../../event.ts'
import { type Found } from '../../timeline/search.ts'
import { type Facet } from '../../timeline/view.ts'
import { shareAddress } from '../address.ts'
import { CopyButton } from '../CopyButton.tsx'
import { DirectionShape } from '../DirectionShape.tsx'
import { FoundText } from '../FoundText.tsx'
import { type Lookup } from '../lookup.ts'
import { useLang, useStore } from '../store.ts'
import { sayDate, sayPrefix } from '../words/say-date.ts'
import { sayEffect, sayMeasure } from '../words/say-effect.ts'
import { sayFigure } from '../words/say-figure.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { Cite } from './Cite.tsx'
import { Disagreement } from './Disagreement.tsx'
import { GlossedText } from './GlossedText.tsx'
import { Relations } from './Relations.tsx'
import { ReportError } from './ReportError.tsx'
import { Sources } from './Sources.tsx'
import { Terms } from './Terms.tsx'

export interface CardProps {
  readonly event: ControlEvent
  readonly dataset: Dataset
  readonly lookup: Lookup
  /** Ids of the selection in order of time, for walking. */
  readonly order: readonly string[]
  readonly found: Found | undefined
  readonly sayOption: (facet: Facet, value: string) => string
}

/** Everything known of one event, with the ground for each claim. */
export function Card({ event, dataset, lookup, order, found, sayOption }: CardProps) {
  const words = useWords()
  const later = useLaterWords()
  const lang = useLang()
  const view = useStore((state) => state.view)
  const select = useStore((state) => state.select)
  const heading = useRef<HTMLHeadingElement>(null)
  const card = useRef<HTMLElement>(null)

  const opener = useRef<Element | null>(null)
  const shown = useRef('')

  useEffect(() => {
    if (shown.current === event.id) return
    // The reader has just asked for this card: reading goes on there, and closing leads back to where it was asked for.
    const active = document.activeElement
    if (active !== document.body && !card.current?.contains(active)) {
      opener.current = active
      // One who walks through what a search found goes on from the search box.
      if (!active?.matches('input[type="search"]')) heading.current?.focus({ preventScroll: true })
    }
    if (shown.current !== '') card.current?.scrollTo?.(0, 0)
    shown.current = event.id
  }, [event.id])

  const close = useCallback(() => {
    select(undefined)
    if (opener.current instanceof HTMLElement || opener.current instanceof SVGElement) opener.current.focus()
  }, [select])
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.key === 'Escape' && !press.defaultPrevented && !document.querySelector('dialog[open]')) close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [close])
  const place = order.indexOf(event.id)
  const text = (both: { en: string; ko: string }) => both[lang] || both.en || both.ko
  const kind = sayOption('kind', event.kind)

  return (
    <aside className="card" ref={card} aria-label={later.card.label} data-card-event-id={event.id}>
      <div className="card-bar">
        <button type="button" className="text" disabled={place <= 0} onClick={() => select(order[place - 1])}>← {later.card.previous}</button>
        <span className="quiet">{place === -1 ? later.card.outside : later.card.position(place + 1, order.length)}</span>
        <button type="button" className="text" disabled={place === -1 || place === order.length - 1} onClick={() => select(order[place + 1])}>{later.card.next} →</button>
        <button type="button" className="cross" aria-label={later.card.close} onClick={close}>
          <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true"><path d="M1 1l8 8M9 1L1 9" /></svg>
        </button>
      </div>
      <p className={`eyebrow ${event.direction}`}>
        <DirectionShape direction={event.direction} /> {kind} · {words.status[event.status]}
      </p>
      <h2 ref={heading} tabIndex={-1}><FoundText text={text(event.title)} found={found} /></h2>
      <p className="when"><strong>{sayDate(event.date, words)}</strong> <span className="quiet">{words.basis[event.date.basis]}</span></p>
      {text(event.summary) !== '' && <p className="summary"><GlossedText text={text(event.summary)} found={found} /></p>}

      <dl className="facts">
        {ROLES.map((role) => <Actors key={role} event={event} role={role} sayOption={sayOption} />)}
        {event.products.length > 0 && (
          <><dt>{later.card.products}</dt><dd>{event.products.map((product) => sayOption('product', product)).join(', ')}</dd></>
        )}
        {event.figures.length > 0 && (
          <>
            <dt>{later.card.figures}</dt>
            <dd><ul>{event.figures.map((figure) => (
              <li key={`${figure.value} ${figure.unit} ${figure.label.en}`}>{text(figure.label)}: <strong>{sayFigure(figure, words)}</strong></li>
            ))}</ul></dd>
          </>
        )}
        {event.effects.length > 0 && (
          <>
            <dt>{later.card.effects}</dt>
            <dd><ul>{event.effects.map((effect) => (
              <li key={`${effect.measure} ${effect.from}`}>{sayMeasure(effect.measure, words, sayOption)}: <strong>{sayEffect(effect, words)}</strong></li>
            ))}</ul></dd>
          </>
        )}
      </dl>
      <Terms text={[text(event.title), text(event.summary), event.note ? text(event.note) : ''].join(' ')} />
      <Disagreement event={event} lookup={lookup} />
      <Relations event={event} lookup={lookup} />
      <Sources event={event} lookup={lookup} found={found} />
      <div className="card-actions">
        <CopyButton label={later.copy.link} text={() => shareAddress({ ...view, lang, event: event.id })} />
        <ReportError event={event} dataset={dataset} />
        <Cite event={event} dataset={dataset} words={{
          timeline: words.page.title, title: text(event.title), date: sayDate(event.date, words), through: sayPrefix(dataset.data.through, words),
        }} />
      </div>
    </aside>
  )
}

function Actors({ event, role, sayOption }: Pick<CardProps, 'event' | 'sayOption'> & { readonly role: Role }) {
  const words = useWords()
  const later = useLaterWords()
  const actors = event.actors.filter((actor) => actor.role === role)
  if (actors.length === 0) return null
  return (
    <>
      <dt>{words.role[role]}</dt>
      <dd>{actors.map((actor) => sayOption('actor', actor.id) + (actor.basis ? ` (${later.card.inferred})` : '')).join(', ')}</dd>
    </>
  )
}
