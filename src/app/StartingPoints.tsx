import { memo, useMemo } from 'react'
import { type Dataset } from '../event.ts'
import { fitView } from '../timeline/fit-view.ts'
import { STARTING_POINTS } from '../timeline/starting-points.ts'
import { parseView } from '../timeline/view.ts'
import { addressOf } from './address.ts'
import { useStore } from './store.ts'
import { useWords } from './words/use-words.ts'

/** Links to views worth beginning with, as far as the data knows what they ask for. */
export const StartingPoints = memo(function StartingPoints({ dataset }: { readonly dataset: Dataset }) {
  const words = useWords()
  const lang = useStore((state) => state.view.lang)
  const theme = useStore((state) => state.view.theme)
  const data = useStore((state) => state.view.data)
  const change = useStore((state) => state.replaceView)
  const points = useMemo(() => STARTING_POINTS
    .map(({ id, query }) => ({ id, view: parseView(query).view }))
    .filter(({ view }) => fitView(view, dataset).dropped.length === 0), [dataset])
  if (points.length === 0) return null
  return (
    <nav className="starting" aria-label={words.start.heading}>
      <span className="quiet">{words.start.heading}</span>
      {points.map(({ id, view: point }) => {
        const view = { ...point, lang, theme, data }
        return (
          <a key={id} href={addressOf(view)} onClick={(press) => {
            if (press.ctrlKey || press.metaKey || press.shiftKey) return
            press.preventDefault()
            change(view, [])
            scrollTo(0, 0)
          }}>{words.start[id]}</a>
        )
      })}
    </nav>
  )
})
