import { FigureChart } from './FigureChart.tsx'
import { FigureRows } from './FigureRows.tsx'
import { type FigureProps } from './FigureSheet.tsx'

export { type FigureProps }

/**
 * A view on paper: the chart, or the table or list where the view is one, in one SVG, drawn by the parts of the page.
 * Nothing in it moves, listens or asks for a size, so it renders without a browser.
 */
export function Figure(props: FigureProps) {
  return props.view.pane === 'table' || props.view.pane === 'list' ? <FigureRows {...props} /> : <FigureChart {...props} />
}
