import { useEffect, useMemo } from 'react'
import { buildFilterColumns, extentOf, select } from '../timeline/filter.ts'
import { isoOf } from '../day.ts'
import { Timeline } from './chart/Timeline.tsx'
import { Masthead } from './Masthead.tsx'
import { useLang, useStore } from './store.ts'
import { useWords } from './words/use-words.ts'

export function App() {
  const view = useStore((state) => state.view)
  const dataset = useStore((state) => state.dataset)
  const change = useStore((state) => state.change)
  const selectEvent = useStore((state) => state.select)
  const lang = useLang()
  const words = useWords()
  const columns = useMemo(() => dataset && buildFilterColumns(dataset), [dataset])
  const selection = useMemo(() => columns && select(columns, view), [columns, view])
  const extent = useMemo(() => columns && extentOf(columns), [columns])

  useEffect(() => {
    document.documentElement.lang = lang
    document.title = words.page.title
    document.querySelector('meta[name="description"]')?.setAttribute('content', words.page.description)
  }, [lang, words])
  useEffect(() => {
    if (view.theme === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = view.theme
  }, [view.theme])

  return (
    <div className="sheet">
      <Masthead dataset={dataset} first={extent && isoOf(extent.first)} last={extent && isoOf(extent.last)} />
      <main id="events">
        {dataset && selection && (
          <Timeline
            dataset={dataset} rows={selection.rows} view={view} lang={lang}
            onChange={change} onSelect={selectEvent} onDrawn={markReady}
          />
        )}
      </main>
    </div>
  )
}

function markReady() {
  document.documentElement.dataset['ready'] = 'true'
}
