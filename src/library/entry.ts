/**
 * The timeline as a library: a React component and pure functions around it, with the data as a prop. Take it from a
 * checkout of the project; a bundler that reads TypeScript and CSS (Vite, esbuild, webpack with loaders) is all it needs.
 *
 *   readDataset(text)           the events, checked, or the first thing that is wrong with them
 *   parseView(query)            a view from the query string of any address of the timeline, and back with formatView
 *   rowsOf(dataset, view)       which events the view selects: all to pan over, and those in its window
 *   <Timeline … />              the chart; it reports a changed view and a chosen event, and keeps nothing itself
 *   <Figure … />                the same view on paper, as one SVG that also renders on a server
 *   measuresOf, stateOn         the state of every measure on a day
 *   csvOf, icsOf                the selected events as a table and as a calendar
 *
 * The component styles itself by the custom properties of theme.css, which a page may set to its own colours. It asks
 * nothing of the address, the history or the storage of the page.
 */
import '../app/theme.css'
import '../app/figure/figure.css'
import { type Dataset } from '../event.ts'
import { buildFilterColumns, select } from '../timeline/filter.ts'
import { fitView } from '../timeline/fit-view.ts'
import { buildSearch, search } from '../timeline/search.ts'
import { type View } from '../timeline/view.ts'

export { Figure, type FigureProps } from '../app/figure/Figure.tsx'
export { Timeline, type TimelineProps } from '../app/chart/Timeline.tsx'
export { type ControlEvent, type Dataset } from '../event.ts'
export { csvOf } from '../timeline/csv.ts'
export { fitView } from '../timeline/fit-view.ts'
export { icsOf } from '../timeline/ics.ts'
export { readDataset, type ReadResult } from '../timeline/read-dataset.ts'
export { measuresOf, type StateOnDay, stateOn } from '../timeline/state.ts'
export { formatView, type Lang, parseView, START_VIEW, type View } from '../timeline/view.ts'

/** The events that a view selects, as positions in `dataset.events`. */
export interface ViewRows {
  /** Those that pass every filter, whenever they were: the chart pans over these. */
  readonly rows: readonly number[]
  /** Those of them that touch the window: a figure, a table and the downloads show these. */
  readonly inWindow: readonly number[]
}

/** Selects the events of a view; options that the data does not know are left out of it. */
export function rowsOf(dataset: Dataset, view: View): ViewRows {
  const fitted = fitView(view, dataset).view
  const found = fitted.q === '' ? undefined : search(buildSearch(dataset), fitted.q)
  const { rows, inWindow } = select(buildFilterColumns(dataset), fitted, found?.rows)
  return { rows, inWindow }
}
