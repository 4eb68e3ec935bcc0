import { type FormEvent, useState } from 'react'
import { firstDay, isDatePrefix, isoOf, lastDay } from '../../day.ts'
import { type Dataset } from '../../event.ts'
import { compareDays, type MeasureOnTwoDays } from '../../timeline/compare-days.ts'
import { type Measure, type MeasureState } from '../../timeline/state.ts'
import { measureName, stateName } from '../chart/track-names.ts'
import { EventLink } from '../EventLink.tsx'
import { useLang, useStore } from '../store.ts'
import { sayPrefix } from '../words/say-date.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

/** The name under which the address says that the comparison is folded. */
const FOLDED = 'compare'

/**
 * What held on two days, the first and the last of the window, so that a link to the window is a link to the comparison.
 * It stands open where the window has both ends, until the reader folds it.
 */
export function CompareDays({ dataset }: { readonly dataset: Dataset }) {
  const { compare: say } = useLaterWords()
  const view = useStore((state) => state.view)
  const change = useStore((state) => state.change)
  const [bad, setBad] = useState(false)
  const { from, to } = view
  const hasBoth = from !== undefined && to !== undefined
  const isFolded = view.collapsed.includes(FOLDED)

  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const days = ['first', 'second'].map((name) => String(data.get(name)).trim()).sort()
    if (!days.every((day) => day.length === 10 && isDatePrefix(day))) return setBad(true)
    setBad(false)
    change({ from: days[0], to: days[1], collapsed: view.collapsed.filter((id) => id !== FOLDED) })
  }
  const onToggle = (isOpen: boolean) => {
    // Opened or closed by us, or by the reader: only the latter is news.
    if (hasBoth && isOpen === isFolded) change({ collapsed: isOpen ? view.collapsed.filter((id) => id !== FOLDED) : [...view.collapsed, FOLDED] })
  }
  return (
    <details className="compare" open={hasBoth && !isFolded} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{say.heading}</summary>
      <form className="since" key={`${from} ${to}`} onSubmit={ask}>
        <label>{say.first} <input name="first" type="date" required defaultValue={from && isoOf(firstDay(from))} /></label>
        <label>{say.second} <input name="second" type="date" required defaultValue={to && isoOf(lastDay(to))} /></label>
        <button type="submit" className="button">{say.show}</button>
        {bad && <p className="quiet" role="alert">{say.badDay}</p>}
      </form>
      {hasBoth && <Compared dataset={dataset} first={isoOf(firstDay(from))} second={isoOf(lastDay(to))} />}
    </details>
  )
}

function Compared({ dataset, first, second }: { readonly dataset: Dataset; readonly first: string; readonly second: string }) {
  const words = useWords()
  const { compare: say } = useLaterWords()
  const lang = useLang()
  const { moved, same, unknown } = compareDays(dataset, firstDay(first), firstDay(second))
  const [dayOne, dayTwo] = [sayPrefix(first, words), sayPrefix(second, words)]
  const name = (measure: Measure) => measureName(measure, dataset, lang, words)
  const titles = new Map(dataset.events.map((event) => [event.id, event.title[lang] || event.title.en]))
  return (
    <>
      {moved.length === 0 ? <p>{say.nothing}</p> : (
        <table>
          <caption className="unseen">{say.caption(dayOne, dayTwo)}</caption>
          <thead><tr><th scope="col">{say.measure}</th><th scope="col">{say.on(dayOne)}</th><th scope="col">{say.on(dayTwo)}</th></tr></thead>
          {moved.map((row) => <Rows key={row.measure.id} row={row} name={name(row.measure)} titles={titles} />)}
        </table>
      )}
      {same.length > 0 && <p className="quiet">{say.same(same.map(name).join(', '))}</p>}
      {unknown.length > 0 && <p className="quiet">{say.unknown(unknown.map(name).join(', '))}</p>}
      <p className="quiet">{say.events}</p>
    </>
  )
}

function Rows({ row, name, titles }: { readonly row: MeasureOnTwoDays; readonly name: string; readonly titles: ReadonlyMap<string, string> }) {
  const { compare: say } = useLaterWords()
  return (
    <tbody>
      <tr>
        <th scope="row">{name}</th>
        <td><State measure={row.measure} state={row.before} /></td>
        <td><State measure={row.measure} state={row.after} /></td>
      </tr>
      {row.between.length > 0 && (
        <tr>
          <td colSpan={3} className="between">
            <span className="quiet">{say.between}:</span>
            <ul className="bulleted">{row.between.map((id) => <li key={id}><EventLink id={id}>{titles.get(id) ?? id}</EventLink></li>)}</ul>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function State({ measure, state }: { readonly measure: Measure; readonly state: MeasureState }) {
  const words = useWords()
  const { state: say } = words.chart
  return (
    <>
      <strong>{stateName(state.posture ?? state.rate, measure.kind === 'tariff', words)}</strong>
      {state.overlays.length > 0 && <p className="quiet">{say.legend.considered}</p>}
      {state.certainty === 'stale' && <p className="quiet">{say.staleSince(sayPrefix(state.lastReported, words))}</p>}
      {state.certainty === 'within' && state.since !== null && <p className="quiet">{say.changedWithin(sayPrefix(state.since, words))}</p>}
    </>
  )
}
