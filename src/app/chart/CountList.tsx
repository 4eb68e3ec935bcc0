import { useEffect, useRef } from 'react'
import { type ControlEvent } from '../../event.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { sayDate } from '../words/say-date.ts'
import { titleOf } from './names.ts'

/** More than a reader would go through; what is left out is said. */
const MOST = 200

/** The events of a count that no zoom can part: those of one day in one lane. */
export function CountList({ rows, left, top, index, lang, words, onSelect, onClose }: {
  rows: readonly number[]
  /** Where it hangs, in pixels from the top left of the chart. */
  left: number
  top: number
  index: TimelineIndex
  lang: Lang
  words: Words
  onSelect: (event: string) => void
  onClose: () => void
}) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('button')?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) onClose()
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onPress, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onPress, true)
    }
  }, [onClose])
  const first = index.events[rows[0] ?? 0]
  return (
    <div className="count-list" ref={list} style={{ left, top }}>
      <p>{words.chart.count(rows.length, first ? sayDate(first.date, words) : '', first ? sayDate(first.date, words) : '')}</p>
      <ul>
        {rows.slice(0, MOST).map((row) => {
          const event = index.events[row] as ControlEvent
          return <li key={event.id}><button type="button" onClick={() => onSelect(event.id)}>{titleOf(event.title, lang)}</button></li>
        })}
      </ul>
      {rows.length > MOST && <p>{words.chart.moreInCount(rows.length - MOST)}</p>}
    </div>
  )
}
