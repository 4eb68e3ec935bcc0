import { type FormEvent, useId, useState } from 'react'
import { isDatePrefix } from '../../day.ts'
import { useStore } from '../store.ts'
import { useWords } from '../words/use-words.ts'

/** The first and the last day of the window, to be typed. */
export function TimePanel() {
  const words = useWords()
  const from = useStore((state) => state.view.from)
  const to = useStore((state) => state.view.to)
  const change = useStore((state) => state.change)
  const [bad, setBad] = useState(false)
  const id = useId()

  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const [first, last] = ['from', 'to'].map((name) => String(data.get(name)).trim())
    const fits = (text: string | undefined) => text === '' || isDatePrefix(text ?? '')
    if (!fits(first) || !fits(last)) return setBad(true)
    setBad(false)
    const isComparison = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'compare'
    change({ from: first || undefined, to: last || undefined, ...(isComparison ? { pane: 'list' as const } : {}) })
  }
  return (
    <form className="panel dates" key={`${from} ${to}`} onSubmit={apply}>
      <label>{words.filter.from} <input name="from" defaultValue={from} inputMode="numeric" autoComplete="off" maxLength={10} aria-describedby={`${id}hint`} /></label>
      <label>{words.filter.to} <input name="to" defaultValue={to} inputMode="numeric" autoComplete="off" maxLength={10} aria-describedby={`${id}hint`} /></label>
      <p className="quiet" id={`${id}hint`} role={bad ? 'alert' : undefined}>{bad ? words.filter.badDate : words.filter.dateHint}</p>
      <button type="submit" className="button">{words.filter.apply}</button>
      <button type="submit" className="text" name="do" value="compare">{words.filter.compare}</button>
    </form>
  )
}
