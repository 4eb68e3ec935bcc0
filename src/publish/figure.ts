/** Any view of the timeline as a figure: the page's own drawing, rendered without a browser. */
import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Figure } from '../app/figure/Figure.tsx'
import { wordsOf } from '../app/words/words.ts'
import { type Dataset } from '../event.ts'
import { buildFilterColumns, select } from '../timeline/filter.ts'
import { buildSearch, search } from '../timeline/search.ts'
import { type View } from '../timeline/view.ts'
import { standaloneSvg } from './standalone-svg.ts'

export interface FigureSize {
  readonly width: number
  /** Absent: as high as the drawing needs. */
  readonly height?: number
}

/** Pixels of a side that a figure may have. */
export const LEAST_SIDE = 200
export const GREATEST_SIDE = 10_000
/** Four bytes a pixel must fit into memory more than once. */
export const MOST_PIXELS = 60_000_000
/** Pixels of the text's own scale: narrower than a phone nothing is drawn well, wider than a wall screen nothing is read. */
const NARROWEST = 320
const WIDEST = 5000

const STYLES = ['../app/theme.css', '../app/page.css', '../app/chart/chart.css', '../app/figure/figure.css']

/** How many events a view selects; a figure of none is refused by who asks for one. */
export function countIn(dataset: Dataset, view: View): number {
  return selectionOf(dataset, view).length
}

/** The title that a figure of the view has, in its language. */
export function figureTitle(view: View): string {
  return wordsOf(view.lang ?? 'en').page.title
}

/**
 * The figure as a self-contained SVG of exactly the size. The text is as large as the height allows, so that a slide and a
 * page in a report are both filled.
 */
export function figureSvg(dataset: Dataset, view: View, size: FigureSize, address?: string): string {
  const rows = selectionOf(dataset, view)
  const lang = view.lang ?? 'en'
  const draw = (width: number, height?: number) => renderToStaticMarkup(createElement(Figure, {
    dataset, rows, view, lang, width, address, ...(height === undefined ? {} : { height }),
  }))
  const css = STYLES.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n')
  const { height } = size
  if (height === undefined) return standaloneSvg(draw(size.width), css)

  const ratio = height / size.width
  const fits = (width: number) => naturalHeight(draw(width)) <= width * ratio
  let narrow = NARROWEST
  let wide = WIDEST
  if (fits(narrow)) wide = narrow
  while (wide - narrow > 4) {
    const middle = Math.round((narrow + wide) / 2)
    if (fits(middle)) wide = middle
    else narrow = middle
  }
  const markup = draw(wide, Math.floor(wide * ratio))
  return standaloneSvg(markup, css).replace(/ width="\d+" height="\d+"/, ` width="${size.width}" height="${height}"`)
}

function selectionOf(dataset: Dataset, view: View): readonly number[] {
  const found = view.q === '' ? undefined : search(buildSearch(dataset), view.q)
  return select(buildFilterColumns(dataset), view, found?.rows).inWindow
}

function naturalHeight(markup: string): number {
  return Number(/data-natural="(\d+)"/.exec(markup)?.[1])
}
