import { addDays, firstDay, isoOf } from '../../day.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Measure, type MeasureState, reportedOn, stateOf } from '../../timeline/state.ts'
import { type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { titleOf } from './names.ts'
import { measureName, stateName } from './Tracks.tsx'

/** What held on the day of the cursor: every measure, the event that set it, the next change, and who says otherwise. */
export function AsofPanel({ asof, measures, index, lang, words, onAsof, onSelect }: {
  asof: string
  measures: readonly Measure[]
  index: TimelineIndex
  lang: Lang
  words: Words
  onAsof: (day: string | undefined) => void
  onSelect: (event: string) => void
}) {
  const { state: say } = words.chart
  const day = firstDay(asof)
  const nameOf = (measure: Measure) => measureName(measure, index.dataset, lang, words)
  const states = measures.map((measure) => ({ measure, state: stateOf(measure, day) }))
  const isSilent = ({ state }: { state: MeasureState }) => state.certainty === 'unknown' && state.overlays.length === 0
  const event = (id: string) => {
    const row = index.rowOf.get(id)
    const found = row === undefined ? undefined : index.events[row]
    return <button type="button" className="event-link" onClick={() => onSelect(id)}>{found ? titleOf(found.title, lang) : id}</button>
  }
  // The second clock: when it was reported, where that is not the day it holds from.
  const reported = (id: string, since: string | null) => {
    const found = index.events[index.rowOf.get(id) ?? -1]
    const on = found && reportedOn(index.dataset, found)
    return on === undefined || isoOf(on) === since ? '' : say.reported(sayPrefix(isoOf(on), words))
  }
  const list = (label: string, ids: readonly string[]) => ids.length > 0 && (
    <span className="asof-part">{label}: {ids.map((id, i) => <span key={id}>{i > 0 && '; '}{event(id)}</span>)}</span>
  )
  return (
    <section className="asof" aria-label={say.asof(sayPrefix(asof, words))} aria-live="polite">
      <header>
        <h2>{say.asof(sayPrefix(asof, words))}</h2>
        <span className="asof-steps">
          <button type="button" aria-label={say.earlier} title={say.earlier} onClick={() => onAsof(isoOf(addDays(day, -1)))}>‹</button>
          <button type="button" aria-label={say.later} title={say.later} onClick={() => onAsof(isoOf(addDays(day, 1)))}>›</button>
          <button type="button" aria-label={say.close} title={say.close} onClick={() => onAsof(undefined)}>×</button>
        </span>
      </header>
      <dl>
        {together(states.filter((entry) => !isSilent(entry))).map(({ measures: alike, measure, state }) => (
          <div key={measure.id} className={state.certainty}>
            <dt>{alike.map(nameOf).join(', ')}</dt>
            <dd>
              <strong>{stateName(state.posture ?? state.rate, measure.kind === 'tariff', words)}</strong>
              <span className="asof-part">{whenOf(state, words)}</span>
              {state.event !== null && list(say.setBy, [state.event])}
              {state.event !== null && <span className="asof-part">{reported(state.event, state.since)}</span>}
              {state.confirmedBy !== undefined && list(say.confirmed, [state.confirmedBy])}
              {list(say.considered, state.overlays)}
              {list(say.contradicted, state.contradictedBy)}
              {state.next && <span className="asof-part">{say.next}: {sayPrefix(state.next.date, words)}, {event(state.next.event)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {states.some(isSilent) && (
        <p className="asof-unknown">{say.unknownAre(states.filter(isSilent).map(({ measure }) => nameOf(measure)).join(', '))}</p>
      )}
    </section>
  )
}

/** Measures of which the same is to be said, as one line. */
function together(states: readonly { readonly measure: Measure; readonly state: MeasureState }[]) {
  const lines = new Map<string, { measures: Measure[]; measure: Measure; state: MeasureState }>()
  for (const { measure, state } of states) {
    const key = JSON.stringify({ ...state, measure: measure.kind })
    const line = lines.get(key)
    if (line) line.measures.push(measure)
    else lines.set(key, { measures: [measure], measure, state })
  }
  return [...lines.values()]
}

function whenOf(state: MeasureState, words: Words): string {
  const { state: say } = words.chart
  if (state.certainty === 'stale') return say.staleSince(sayPrefix(state.lastReported, words))
  if (state.certainty === 'unknown') return ''
  if (state.since === null) return say.before
  return state.certainty === 'within' ? say.changedWithin(sayPrefix(state.since, words)) : say.since(sayPrefix(state.since, words))
}
