import { useEffect } from 'react'
import { addDays, firstDay, isoOf } from '../../day.ts'
import { type Posture } from '../../event.ts'
import { grouped } from '../../timeline/grouped.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Measure, type MeasureState, reportedOn, stateOf } from '../../timeline/state.ts'
import { type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { titleOf } from './names.ts'
import { measureName, stateName, trackName } from './Tracks.tsx'

interface Line {
  /** Measures of which the same is to be said. */
  readonly measures: readonly Measure[]
  readonly measure: Measure
  readonly state: MeasureState
}

/** From free to closed; what nobody has spoken of for a while comes after them. */
const POSTURES: readonly Posture[] = ['open', 'conditions', 'licence-required', 'under-review', 'refused']

/** What held on the day of the cursor: first by state, to be read at a glance, then what each rests on. */
export function AsofPanel({ asof, measures, index, lang, words, onAsof, onSelect, onDrawn }: {
  asof: string
  measures: readonly Measure[]
  index: TimelineIndex
  lang: Lang
  words: Words
  onAsof: (day: string | undefined) => void
  onSelect: (event: string) => void
  onDrawn: () => void
}) {
  useEffect(onDrawn, [onDrawn])
  const { state: say } = words.chart
  const day = firstDay(asof)
  const makerOf = ({ product }: Measure) => index.productById.get(product ?? '')?.maker
  const lines = together(measures.map((measure) => ({ measure, state: stateOf(measure, day) })), makerOf)
  const isSilent = ({ state }: Line) => state.certainty === 'unknown' && state.overlays.length === 0
  const isStale = ({ state }: Line) => state.certainty === 'stale'
  const chips = lines.filter(({ measure }) => measure.kind !== 'tariff')
  const isBetweenTheTwo = ({ measure: { imposer, target, product } }: Line) => product === undefined && [imposer, target].sort().join() === 'cn,us'
  const rates = lines.filter(({ measure }) => measure.kind === 'tariff')
  // That nothing is known is said of the two rates that everybody asks for.
  const tariffs = [...rates.filter(isBetweenTheTwo), ...rates.filter((line) => !isBetweenTheTwo(line) && !isSilent(line))]

  const nameOf = (line: Line) => (line.measure.kind === 'tariff' ? measureName(line.measure, index.dataset, lang, words) : trackName(line.measures, index.dataset, lang, words))
  const titleOfId = (id: string) => {
    const found = index.events[index.rowOf.get(id) ?? -1]
    return found ? titleOf(found.title, lang) : id
  }
  const event = (id: string, text = titleOfId(id)) => (
    <button type="button" className="event-link" title={titleOfId(id)} onClick={() => onSelect(id)}>{text}</button>
  )
  const value = ({ measure, state }: Line) => stateName(state.posture ?? state.rate, measure.kind === 'tariff', words)
  const until = ({ state }: Line) => say.lastTold(sayPrefix(state.lastReported, words))
  /** What is to be known beside the state itself, each a way to the event that says so. */
  const notes = ({ state }: Line) => [
    ...state.overlays.map((id) => ({ id, text: say.legend.considered })),
    ...state.contradictedBy.map((id) => ({ id, text: say.legend.contradicted })),
  ].map(({ id, text }) => <span key={id}> {event(id, `(${text})`)}</span>)
  const brief = (line: Line, text: string) => (
    <span key={line.measure.id} className="asof-brief">
      {line.state.event === null ? text : event(line.state.event, text)}{notes(line)}
    </span>
  )
  const row = (key: string, label: string, posture: string, shown: readonly Line[], textOf: (line: Line) => string) => shown.length > 0 && (
    <div key={key}><dt className={`posture ${posture}`}>{label}</dt><dd>{shown.map((line) => brief(line, textOf(line)))}</dd></div>
  )

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
      <dl className="asof-glance">
        {POSTURES.map((posture) => row(
          posture, say.posture[posture], posture,
          chips.filter((line) => line.state.posture === posture && !isStale(line)), nameOf,
        ))}
        {row('tariffs', say.tariffs, 'tariff', tariffs, (line) => `${nameOf(line)} ${value(line)}${isStale(line) ? `, ${until(line)}` : ''}`)}
        {[...grouped(chips.filter(isStale).sort(byPosture), until)].sort(([, a], [, b]) => latest(b) - latest(a)).map(([told, stale]) =>
          row(told, told, 'unknown', stale, (line) => `${nameOf(line)} ${value(line)}`))}
        {row('unknown', say.posture.unknown, 'unknown', chips.filter((line) => line.state.posture === 'unknown' && !isStale(line)), nameOf)}
      </dl>
      <details>
        <summary>{say.behind}</summary>
        <dl className="asof-all">
          {lines.filter((line) => !isSilent(line)).map((line) => {
            const { measure, state } = line
            return (
              <div key={measure.id} className={state.certainty}>
                <dt>{nameOf(line)}</dt>
                <dd>
                  <strong>{value(line)}</strong>
                  <span className="asof-part">{whenOf(state, words)}</span>
                  {state.event !== null && list(say.setBy, [state.event])}
                  {state.event !== null && <span className="asof-part">{reported(state.event, state.since)}</span>}
                  {state.confirmedBy !== undefined && list(say.confirmed, [state.confirmedBy])}
                  {list(say.considered, state.overlays)}
                  {list(say.contradicted, state.contradictedBy)}
                  {state.next && <span className="asof-part">{say.next}: {sayPrefix(state.next.date, words)}, {event(state.next.event)}</span>}
                </dd>
              </div>
            )
          })}
        </dl>
      </details>
    </section>
  )
}

function byPosture(a: Line, b: Line): number {
  return POSTURES.indexOf(a.state.posture ?? 'unknown') - POSTURES.indexOf(b.state.posture ?? 'unknown')
}

function latest(lines: readonly Line[]): number {
  return lines[0]?.measure.lastReported ?? 0
}

/** Measures of which the same is to be said, as one line; things that somebody is known to make before others. */
function together(states: readonly Omit<Line, 'measures'>[], makerOf: (measure: Measure) => string | undefined): Line[] {
  return [...grouped(states, ({ measure, state }) => JSON.stringify([measure.kind, makerOf(measure), { ...state, measure: '' }])).values()]
    .flatMap((alike) => alike[0] ? [{ measures: alike.map(({ measure }) => measure), ...alike[0] }] : [])
    .sort((a, b) => Number(makerOf(a.measure) === undefined) - Number(makerOf(b.measure) === undefined))
}

function whenOf(state: MeasureState, words: Words): string {
  const { state: say } = words.chart
  if (state.certainty === 'stale') return say.staleSince(sayPrefix(state.lastReported, words))
  if (state.certainty === 'unknown') return ''
  if (state.since === null) return say.before
  return state.certainty === 'within' ? say.changedWithin(sayPrefix(state.since, words)) : say.since(sayPrefix(state.since, words))
}
