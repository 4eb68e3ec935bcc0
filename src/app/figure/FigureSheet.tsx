import { type ReactNode } from 'react'
import { type Dataset } from '../../event.ts'
import { shortHash } from '../../timeline/short-hash.ts'
import { type Lang, type View } from '../../timeline/view.ts'
import { type LegendEntry } from '../chart/Legend.tsx'
import { measureText } from '../chart/measure-text.ts'
import { sayPrefix } from '../words/say-date.ts'
import { wordsOf } from '../words/words.ts'
import { sayView } from './say-view.ts'
import { wrap } from './wrap.ts'

export interface FigureProps {
  readonly dataset: Dataset
  /** Positions in `dataset.events` that pass every filter and touch the window: paper cannot be panned to any other. */
  readonly rows: readonly number[]
  readonly view: View
  readonly lang: Lang
  /** Width in CSS pixels of the text's own scale; the height follows from what is drawn, but is at least `height`. */
  readonly width: number
  readonly height?: number
  /** Where the live timeline stands, if it has an address. */
  readonly address?: string | undefined
}

interface FigureSheetProps extends FigureProps {
  /** Height in pixels of what is drawn between the title and the legend. */
  readonly drawn: number
  readonly legend: readonly LegendEntry[]
  /** Lines for the foot, below those that every figure has. */
  readonly notes: readonly string[]
  readonly children: ReactNode
}

const MARGIN = 20
const FOOT_LINE = 17
const LEGEND_LINE = 19

/** Pixels of a figure's width that its margins leave. */
export function innerWidth(width: number): number {
  return width - 2 * MARGIN
}

/** The paper of a figure: title, filters, legend, sources and the date of the data around what is drawn. */
export function FigureSheet({ dataset, rows, view, lang, width, height = 0, address, drawn, legend: signs, notes, children }: FigureSheetProps) {
  const words = wordsOf(lang)
  const inner = innerWidth(width)
  const heading = wrap(words.page.title, 22, inner)
  const subheading = wrap([
    ...sayView(view, dataset, lang), words.filter.shown(rows.length, dataset.events.length),
  ].join(' · '), 14, inner)
  const used = new Set(rows.flatMap((row) => dataset.events[row]?.sources.map((source) => source.article) ?? []))
  const publishers = [...new Set(dataset.articles.filter(({ id }) => used.has(id)).map(({ publisher }) => publisher))]
  const foot = [
    words.page.sources(publishers.join(', ')),
    [words.page.through(sayPrefix(dataset.data.through, words)), words.page.version(shortHash(dataset.data.hash)), words.page.notAdvice, address]
      .filter(Boolean).join(' · '),
    ...notes,
  ].flatMap((line) => wrap(line, 12, inner))
  const legend = flowed(signs, inner)

  const top = MARGIN + heading.length * 28 + subheading.length * 20 + 8
  const legendTop = top + drawn + 14
  const footHeight = foot.length * FOOT_LINE + 10 + MARGIN
  const natural = Math.ceil(legendTop + legend.height + 8 + footHeight)
  const total = Math.max(height, natural)
  const footTop = total - footHeight

  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${total}`} width={width} height={total} lang={lang} data-natural={natural}
      data-theme={view.theme === 'dark' ? 'dark' : 'light'} aria-labelledby="figure-title figure-text">
      <title id="figure-title">{words.page.title}</title>
      <desc id="figure-text">{subheading.concat(foot).join(' ')}</desc>
      <rect className="paper" width={width} height={total} />
      <g className="chart">
        <g className="timeline" transform={`translate(${MARGIN} 0)`}>
          {heading.map((line, i) => <text key={line} className="figure-heading" y={MARGIN + 20 + i * 28}>{line}</text>)}
          {subheading.map((line, i) => <text key={line} className="figure-subheading" y={MARGIN + heading.length * 28 + 14 + i * 20}>{line}</text>)}
          <g transform={`translate(0 ${top})`}>{children}</g>
          <g className="legend" transform={`translate(0 ${legendTop})`}>
            {legend.entries.map(({ entry, x, y }) => (
              <g key={entry.text} transform={`translate(${x} ${y})`}>
                <g transform="translate(12 8)">{entry.sign}</g>
                <text className="figure-small" x={28} y={12}>{entry.text}</text>
              </g>
            ))}
          </g>
          <path className="heading-line" d={`M0 ${footTop + 0.5}H${inner}`} />
          {foot.map((line, i) => <text key={line} className="figure-small" y={footTop + 20 + i * FOOT_LINE}>{line}</text>)}
        </g>
      </g>
    </svg>
  )
}

/** Legend entries in lines as wide as the figure. */
function flowed(entries: readonly LegendEntry[], width: number): { entries: { entry: LegendEntry; x: number; y: number }[]; height: number } {
  let x = 0
  let y = 0
  const placed = entries.map((entry) => {
    const needs = 28 + Math.ceil(measureText(entry.text, 12))
    if (x > 0 && x + needs > width) {
      x = 0
      y += LEGEND_LINE
    }
    const place = { entry, x, y }
    x += needs + 16
    return place
  })
  return { entries: placed, height: y + LEGEND_LINE }
}
