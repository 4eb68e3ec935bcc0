import { useCallback, useMemo } from 'react'
import { type ControlEvent, type Dataset } from '../../event.ts'
import { arcsOf, backlinksOf } from '../../timeline/arcs.ts'
import { shortHash } from '../../timeline/cite.ts'
import { linksOf } from '../../timeline/echoes.ts'
import { buildIndex, rowsOf } from '../../timeline/index-columns.ts'
import { measuresOf } from '../../timeline/state.ts'
import { fitWords } from '../../timeline/text-width.ts'
import { ticksOf } from '../../timeline/ticks.ts'
import { tracksOf } from '../../timeline/tracks.ts'
import { type Lang, type View } from '../../timeline/view.ts'
import { resized } from '../../timeline/viewport.ts'
import { Axis, AXIS_HEIGHT } from '../chart/Axis.tsx'
import { Body, longestName } from '../chart/Body.tsx'
import { Cursor, CursorDate } from '../chart/Cursor.tsx'
import { type LegendEntry, legendEntries } from '../chart/Legend.tsx'
import { measureText } from '../chart/measure-text.ts'
import { titleOf } from '../chart/names.ts'
import { placeTracks, TrackPaints, Tracks } from '../chart/Tracks.tsx'
import { frameOf, useScales, useScene } from '../chart/use-scene.ts'
import { transformOf } from '../chart/use-window.ts'
import { sayPrefix } from '../words/say-date.ts'
import { wordsOf } from '../words/words.ts'
import { sayView } from './say-view.ts'

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

const MARGIN = 20
const FOOT_LINE = 17
const LEGEND_LINE = 19

/**
 * A view on paper: title, chart, legend, sources and the date of the data in one SVG, drawn by the parts of the page.
 * Nothing in it moves, listens or asks for a size, so it renders without a browser.
 */
export function Figure({ dataset, rows, view, lang, width, height = 0, address }: FigureProps) {
  const words = wordsOf(lang)
  const inner = width - 2 * MARGIN
  const index = useMemo(() => buildIndex(dataset), [dataset])
  const selection = useMemo(() => rowsOf(index, rows), [index, rows])
  const frame = useMemo(
    () => frameOf(inner, longestName(index, view.lanes, view.collapsed, lang, words)), [inner, index, view.lanes, view.collapsed, lang, words],
  )
  const scale = useScales(index, index.all, view.scale)
  const transform = useMemo(() => transformOf(scale, view), [scale, view])
  const textOf = useCallback((row: number) => titleOf((index.events[row] as ControlEvent).title, lang), [index, lang])
  const scene = useScene({
    index, rows: selection, grouping: view.lanes, collapsed: view.collapsed, frame,
    scale, before: scale, progress: 1, moment: scale, transform, settled: transform, textOf,
  })
  const pixels = resized(transform, 1, frame.plot)
  const ticks = ticksOf(scale, frame.plot, pixels, { year: 34, month: lang === 'ko' ? 34 : 30, day: 17 })
  const measures = useMemo(() => measuresOf(dataset), [dataset])
  const { exports, tariffs } = useMemo(() => tracksOf(measures), [measures])
  const isFolded = view.collapsed.includes('state')
  // What is folded cannot be opened on paper, so not even its heading is drawn.
  const places = isFolded ? placeTracks(0, 0, true, frame.narrow) : placeTracks(exports.length, tariffs.length, false, frame.narrow)
  const cursor = { chart: null, frame, scale, transform: pixels, asof: view.asof, words }

  const selectedRow = view.event === undefined ? undefined : index.rowOf.get(view.event)
  const arcs = selectedRow === undefined ? []
    : arcsOf(selectedRow, index, backlinksOf(index), scene.layout, scene.marks, scene.stack, scene.bands)
  const links = selectedRow === undefined ? [] : linksOf(scene.echoes.filter((echo) => echo.row === selectedRow), scene.marks)

  const heading = wrapped(words.page.title, 22, inner)
  const subheading = wrapped([
    ...sayView(view, dataset, lang), words.filter.shown(rows.length, dataset.events.length),
  ].join(' · '), 14, inner)
  const used = new Set(rows.flatMap((row) => dataset.events[row]?.sources.map((source) => source.article) ?? []))
  const publishers = [...new Set(dataset.articles.filter(({ id }) => used.has(id)).map(({ publisher }) => publisher))]
  const foot = [
    words.page.sources(publishers.join(', ')),
    [words.page.through(sayPrefix(dataset.data.through, words)), words.page.version(shortHash(dataset.data.hash)), words.page.notAdvice, address]
      .filter(Boolean).join(' · '),
    ...(view.scale === 'balanced' ? [words.chart.scaleNote] : []),
  ].flatMap((line) => wrapped(line, 12, inner))
  const legend = flowed(legendEntries(isFolded ? [] : exports, words), inner)

  const top = MARGIN + heading.length * 28 + subheading.length * 20 + 8
  const chartHeight = AXIS_HEIGHT + places.total + scene.bands.total
  const legendTop = top + chartHeight + 14
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
          <g transform={`translate(0 ${top})`}>
            <Axis ticks={ticks} frame={frame} scale={scale} transform={pixels} words={words} />
            <CursorDate {...cursor} />
            {places.total > 0 && (
              <g className="timeline-tracks" transform={`translate(0 ${AXIS_HEIGHT})`}>
                <Tracks
                  exports={exports} tariffs={tariffs} places={places} frame={frame} scale={scale} transform={pixels}
                  dataset={dataset} lang={lang} words={words} folded={isFolded}
                />
                <path className="heading-line" d={`M0 ${places.total - 0.5}H${frame.width}`} />
              </g>
            )}
            <defs><TrackPaints frame={frame} height={places.total} /></defs>
            <g transform={`translate(0 ${AXIS_HEIGHT + places.total})`}>
              <Body
                index={index} scene={scene} frame={frame} ticks={ticks} grouping={view.lanes} lang={lang} words={words}
                selectedRow={selectedRow} focusedRow={undefined} active={selectedRow} activeLinks={links} arcs={arcs}
              />
            </g>
            <Cursor {...cursor} exports={exports} tariffs={tariffs} places={places} top={AXIS_HEIGHT} height={chartHeight} />
          </g>
          <g className="legend" transform={`translate(0 ${legendTop})`}>
            {legend.entries.map(({ entry, x, y }) => (
              <g key={entry.text} transform={`translate(${x} ${y})`}>
                <g transform="translate(12 8)">{entry.sign}</g>
                <text className="figure-small" x={28} y={12}>{entry.text}</text>
              </g>
            ))}
          </g>
          <path className="heading-line" d={`M0 ${footTop + 0.5}H${frame.width}`} />
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

/** Whole words in lines that fit; a word too long for a line stands alone. */
function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let rest = text
  while (rest !== '') {
    const line = fitWords(rest, size, width, measureText)?.replace(/…$/, '') ?? rest.split(' ')[0] ?? rest
    const taken = rest.startsWith(line) ? line : rest
    lines.push(taken.replace(/ ·$/, ''))
    rest = rest.slice(taken.length).replace(/^[\s·,]+/, '')
  }
  return lines
}
