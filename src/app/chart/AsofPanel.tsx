import { type ReactNode, useEffect } from 'react'
import { addDays, firstDay, isoOf } from '../../day.ts'
import { type Posture } from '../../event.ts'
import { type Answer } from '../../timeline/answers.ts'
import { grouped } from '../../timeline/grouped.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Measure, type MeasureState, reportedOn, stateOf } from '../../timeline/state.ts'
import { isBetweenTheTwo, isExportToChina } from '../../timeline/tracks.ts'
import { formatView, type Lang, type View } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { sayBriefly } from './answer-places.ts'
import { titleOf } from './names.ts'
import { makerName, measureName, stateName, trackName } from './track-names.ts'

interface Line {
  /** Measures of which the same is to be said. */
  readonly measures: readonly Measure[]
  readonly measure: Measure
  readonly state: MeasureState
}

/** From free to closed. */
const POSTURES: readonly Posture[] = ['open', 'conditions', 'licence-required', 'under-review', 'refused', 'unknown']
/** Answers up to the day that are told: all that one line each leaves room for. */
const LAST_ANSWERS = 5

/** What held on the day of the cursor: first by state, to be read at a glance, then what each rests on. */
export function AsofPanel({ asof, view, measures, answers, narrow, index, lang, words, onAsof, onSelect, onDrawn }: {
  asof: string
  view: View
  measures: readonly Measure[]
  answers: readonly Answer[]
  /** On a phone the answers, which the chart tells too, are folded: they would push it off the screen. */
  narrow: boolean
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
  /** Told by what a later source says held before. */
  const isLed = ({ state }: Line) => state.since === null && state.certainty === 'certain'
  const isSure = ({ state }: Line) => state.since !== null && state.certainty !== 'stale'
  const chips = lines.filter(({ measure }) => isExportToChina(measure) && measure.imposer === 'us')
  const rates = lines.filter(({ measure }) => isBetweenTheTwo(measure))
  const answered = answers.filter((answer) => answer.day <= day).slice(-LAST_ANSWERS)

  const nameOf = (line: Line) => (line.measure.kind === 'tariff' ? measureName(line.measure, index.dataset, lang, words) : trackName(line.measures, index.dataset, lang, words))
  const eventOf = (id: string) => index.events[index.rowOf.get(id) ?? -1]
  const titleOfId = (id: string) => {
    const found = eventOf(id)
    return found ? titleOf(found.title, lang) : id
  }
  const event = (id: string, text = titleOfId(id)) => (
    // A link, not a button: it breaks into lines as words do.
    <a className="event-link" href={`?${formatView({ ...view, event: id })}`} title={text === titleOfId(id) ? undefined : titleOfId(id)} onClick={(press) => {
      if (press.ctrlKey || press.metaKey || press.shiftKey) return
      press.preventDefault()
      onSelect(id)
    }}>{text}</a>
  )
  const value = ({ measure, state }: Line) => stateName(state.posture ?? state.rate, measure.kind === 'tariff', words)
  const dateOf = (id: string) => eventOf(id)?.date.start ?? ''
  const dayOf = (id: string) => sayPrefix(dateOf(id), words)
  /** What a contradiction is to one who reads the day: news that came later, or a report that was there before. */
  const atOdds = (id: string) => {
    const date = dateOf(id)
    return date > asof ? say.contradictedLater : date < asof.slice(0, date.length) ? say.contradictedEarlier : say.contradicted
  }
  const until = ({ state }: Line) => say.lastTold(sayPrefix(state.lastReported, words))
  /** What is to be known beside the state itself, each a way to the event that says so. */
  const notes = ({ state }: Line) => [
    ...state.overlays.map((id) => ({ id, label: say.considered })),
    ...state.contradictedBy.map((id) => ({ id, label: atOdds(id) })),
  ].map(({ id, label }) => <span key={id} className="asof-note"> ({label}: {dayOf(id)}, {event(id)})</span>)
  const told = (line: Line, text: string) => (line.state.event === null ? text : event(line.state.event, text))
  /** Things of one maker of which the same is told, since the same day, in one breath. */
  const brief = (alike: readonly Line[]) => alike[0] && (
    <span key={alike[0].measure.id} className={`asof-brief${isSure(alike[0]) ? '' : ' unsure'}`}>
      {makerOf(alike[0].measure) !== undefined && `${makerName(alike[0].measure, index.dataset, lang)} `}
      {alike.map((line, i) => (
        <span key={line.measure.id}>{i > 0 && ', '}{told(line, line.measures.map((measure) => measureName(measure, index.dataset, lang, words)).join(', '))}{notes(line)}</span>
      ))}
      {isStale(alike[0]) && <span className="asof-note"> ({until(alike[0])})</span>}
    </span>
  )
  const part = (label: string, children: ReactNode) => <div><h3>{label}</h3>{children}</div>

  // The second clock: when it was reported, where that is not the day it holds from.
  const reported = (id: string, since: string | null) => {
    const found = eventOf(id)
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
      <div className="asof-glance">
        {chips.length > 0 && part(say.exports, (
          <dl>
            {[...grouped([...chips].sort(byPosture), ({ state }) => state.posture ?? 'unknown')].map(([posture, here]) => (
              <div key={posture}>
                <dt className={`posture ${posture}${here.every(isStale) ? ' stale' : ''}`}>{say.posture[posture]}</dt>
                <dd>
                  {[...grouped([...here].sort((a, b) => Number(isStale(a)) - Number(isStale(b)) || latest(b) - latest(a)), (line) => [
                    makerOf(line.measure), isStale(line) ? line.state.lastReported : '', notes(line).length > 0 ? line.measure.id : '',
                  ].join(' ')).values()].map(brief)}
                </dd>
              </div>
            ))}
          </dl>
        ))}
        <div>
          {rates.length > 0 && part(say.tariffs, (
            <dl>
              {rates.map((line) => (
                <div key={line.measure.id} className="asof-rate">
                  <dt>{nameOf(line)}</dt>
                  <dd>
                    <span className={`asof-brief${isSure(line) ? '' : ' unsure'}`}>
                      {told(line, value(line))}{notes(line)}{isLed(line) && <span className="asof-note"> ({say.before})</span>}{isStale(line) && <span className="asof-note"> ({until(line)})</span>}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          ))}
          {answers.length > 0 && (
            <details open={!narrow}>
              <summary>{say.answers}</summary>
              {answered.length === 0 && <p className="asof-note">{say.noAnswers}</p>}
              <ul>
                {answered.map((answer) => (
                  <li key={answer.event.id}>
                    <span className="asof-note">{sayBriefly(answer.event, words)}: </span>
                    {event(answer.to.id)} → <span className="asof-brief">{event(answer.event.id)}</span>
                    {answer.event.note && <span className="asof-note"> ({event(answer.event.id, say.note)})</span>}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
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

function latest({ measure }: Line): number {
  return measure.lastReported
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
