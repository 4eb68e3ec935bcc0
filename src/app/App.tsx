import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { isoOf } from '../day.ts'
import { type Dataset } from '../event.ts'
import { buildFilterColumns, extentOf, select } from '../timeline/filter.ts'
import { type Facet } from '../timeline/view.ts'
import { Broken } from './Broken.tsx'
import { Timeline } from './chart/Timeline.tsx'
import { Colophon } from './Colophon.tsx'
import { DroppedNote } from './DroppedNote.tsx'
import { EmptyNote } from './EmptyNote.tsx'
import { expectWidth } from './expect-width.ts'
import { Controls } from './filters/Controls.tsx'
import { buildLookup } from './lookup.ts'
import { Choices, Masthead } from './Masthead.tsx'
import { markReady, markShown } from './ready.ts'
import { Share } from './share/Share.tsx'
import { StartingPoints } from './StartingPoints.tsx'
import { useLang, useStore } from './store.ts'
import { TroubleNote } from './TroubleNote.tsx'
import { usePrintSheet } from './use-print-sheet.ts'
import { useSearch } from './use-search.ts'
import { namesOf, sayOption as sayOptionIn } from './words/say-option.ts'
import { useWords } from './words/use-words.ts'

// What is not needed for the first view comes when it is asked for.
const Card = lazy(async () => ({ default: (await import('./card/Card.tsx')).Card }))
const EventTable = lazy(async () => ({ default: (await import('./table/EventTable.tsx')).EventTable }))
const EventList = lazy(async () => ({ default: (await import('./table/EventList.tsx')).EventList }))
const Method = lazy(async () => ({ default: (await import('./method/Method.tsx')).Method }))

/** The page: its head, and below it the events or why there are none. */
export function App() {
  // Put off, it is drawn in slices, and a slow phone answers in between.
  const dataset = useDeferredValue(useStore((state) => state.dataset))
  const trouble = useStore((state) => state.trouble)
  const progress = useStore((state) => state.progress)
  const theme = useStore((state) => state.view.theme)
  const embed = useStore((state) => state.view.embed)
  const controls = useStore((state) => state.view.controls)
  const lang = useLang()
  const words = useWords()

  useEffect(() => {
    document.documentElement.lang = lang
    document.title = words.page.title
    document.querySelector('meta[name="description"]')?.setAttribute('content', words.page.description)
  }, [lang, words])
  useEffect(() => {
    const root = document.documentElement
    if (theme === 'auto') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    if (embed) root.dataset['embed'] = controls
    else delete root.dataset['embed']
  }, [theme, embed, controls])

  if (dataset) return <Page dataset={dataset} />
  return (
    <div className="sheet">
      {!embed && <Masthead dataset={undefined} first={undefined} last={undefined} />}
      <main id="events">
        {trouble ? <TroubleNote trouble={trouble} />
          : <output className="trouble">{progress > 0 ? words.trouble.progress(progress) : words.trouble.loading}</output>}
      </main>
    </div>
  )
}

function Page({ dataset }: { readonly dataset: Dataset }) {
  const view = useStore((state) => state.view)
  const change = useStore((state) => state.change)
  const selectEvent = useStore((state) => state.select)
  const lang = useLang()
  const words = useWords()

  const columns = useMemo(() => buildFilterColumns(dataset), [dataset])
  const lookup = useMemo(() => buildLookup(dataset), [dataset])
  const extent = useMemo(() => extentOf(columns), [columns])
  const names = useMemo(() => namesOf(dataset, lang), [dataset, lang])
  const sayOption = useCallback((facet: Facet, value: string) => sayOptionIn(facet, value, words, names), [words, names])

  const { found, isPending } = useSearch(dataset, view.q)
  const selection = useMemo(() => select(columns, view, found?.rows), [columns, view, found])
  // Counts and pills may come a moment after the chart.
  const calm = useDeferredValue(selection)
  const order = useMemo(() => calm.inWindow.map((row) => dataset.events[row]?.id ?? ''), [calm, dataset])
  const event = view.event === undefined ? undefined : lookup.events.get(view.event)
  const isEmpty = view.pane === 'timeline' ? selection.rows.length === 0 : selection.inWindow.length === 0

  const [expectedWidth] = useState(() => expectWidth(view))

  const PrintSheet = usePrintSheet()
  // oxlint-disable-next-line react/static-components -- it is one and the same once it is loaded
  if (PrintSheet) return <PrintSheet dataset={dataset} rows={selection.inWindow} view={view} lang={lang} sayOption={sayOption} />

  return (
    <div className="sheet">
      {view.embed ? view.controls === 'all' && <section className="masthead" aria-label={words.page.title}><Choices /></section> : (
        <>
          <a className="skip" href="#events">{words.page.skip}</a>
          <Masthead dataset={dataset} first={extent && isoOf(extent.first)} last={extent && isoOf(extent.last)} />
        </>
      )}
      <DroppedNote />
      {view.pane !== 'method' && (!view.embed || view.controls !== 'none') && (
        <Controls dataset={dataset} selection={calm} order={order} sayOption={sayOption}>
          {(!view.embed || view.controls === 'all') && <Share dataset={dataset} rows={selection.inWindow} />}
        </Controls>
      )}
      <div className={event ? 'with-card' : 'without-card'}>
        <main id="events" tabIndex={-1}>
          {view.embed && <h1 className="unseen">{words.page.title}</h1>}
          <Broken key={view.pane}>
            <Suspense fallback={<div className="coming" />}>
              {isPending ? <output className="trouble">{words.trouble.loading}</output>
                : view.pane === 'method' ? <Method dataset={dataset} lookup={lookup} sayOption={sayOption} />
                : isEmpty ? <EmptyNote ofAll={dataset.events.length} />
                : view.pane === 'table' ? <EventTable dataset={dataset} rows={selection.inWindow} found={found} sayOption={sayOption} />
                : view.pane === 'list' ? <EventList dataset={dataset} rows={selection.inWindow} found={found} sayOption={sayOption} />
                : (
                  <Timeline
                    dataset={dataset} rows={selection.rows} view={view} lang={lang} expectedWidth={expectedWidth}
                    onChange={change} onSelect={selectEvent} onShown={markShown} onDrawn={markReady}
                  />
                )}
            </Suspense>
          </Broken>
        </main>
        {event && (
          <Broken>
            <Suspense><Card event={event} dataset={dataset} lookup={lookup} order={order} found={found} sayOption={sayOption} /></Suspense>
          </Broken>
        )}
      </div>
      {!view.embed && <StartingPoints dataset={dataset} />}
      <Colophon dataset={dataset} />
    </div>
  )
}
