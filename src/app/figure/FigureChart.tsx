import { useCallback, useMemo } from 'react'
import { type ControlEvent } from '../../event.ts'
import { answersOf, lastAnswers } from '../../timeline/answers.ts'
import { arcsOf, backlinksOf } from '../../timeline/arcs.ts'
import { linksOf } from '../../timeline/echoes.ts'
import { buildIndex, rowsOf } from '../../timeline/index-columns.ts'
import { type Label } from '../../timeline/labels.ts'
import { measuresOf } from '../../timeline/state.ts'
import { ticksOf } from '../../timeline/ticks.ts'
import { tracksOf } from '../../timeline/tracks.ts'
import { resized } from '../../timeline/viewport.ts'
import { placeAnswers } from '../chart/answer-places.ts'
import { arcWords } from '../chart/Arcs.tsx'
import { Axis, AXIS_HEIGHT, roomForTicks } from '../chart/Axis.tsx'
import { arcWordsRequest, Body, longestName } from '../chart/Body.tsx'
import { Cursor, CursorDate } from '../chart/Cursor.tsx'
import { legendEntries } from '../chart/Legend.tsx'
import { titleOf } from '../chart/names.ts'
import { MOST_ANSWERS, placeTracks } from '../chart/track-places.ts'
import { TrackPaints } from '../chart/TrackPaints.tsx'
import { Tracks } from '../chart/Tracks.tsx'
import { frameOf, LABEL_SIZE, useScales, useScene } from '../chart/use-scene.ts'
import { transformOf } from '../chart/use-window.ts'
import { wordsOf } from '../words/words.ts'
import { type FigureProps, FigureSheet, innerWidth } from './FigureSheet.tsx'

/** The chart on paper, with its legend. */
export function FigureChart(props: FigureProps) {
  const { dataset, rows, view, lang, width } = props
  const words = wordsOf(lang)
  const inner = innerWidth(width)
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
  const ticks = ticksOf(scale, frame.plot, pixels, roomForTicks(frame, pixels, lang))
  const measures = useMemo(() => measuresOf(dataset), [dataset])
  const { exports, tariffs } = useMemo(() => tracksOf(measures, dataset.products), [measures, dataset])
  const answers = useMemo(() => placeAnswers(lastAnswers(answersOf(dataset), MOST_ANSWERS), frame, lang, words), [dataset, frame, lang, words])
  const isFolded = view.collapsed.includes('state')
  // What is folded cannot be opened on paper, so not even its heading is drawn.
  const places = placeTracks(isFolded ? { exports: 0, tariffs: 0, answers: 0 } : { exports: exports.length, tariffs: tariffs.length, answers: answers.height }, isFolded, frame.narrow)
  const cursor = { chart: null, frame, scale, transform: pixels, asof: view.asof, words }

  const selectedRow = view.event === undefined ? undefined : index.rowOf.get(view.event)
  const arcs = selectedRow === undefined ? []
    : arcsOf(selectedRow, index, backlinksOf(index), scene.layout, scene.marks, scene.stack, scene.bands, -scene.shift, frame.plot - scene.shift)
  const links = selectedRow === undefined ? [] : linksOf(scene.echoes.filter((echo) => echo.row === selectedRow), scene.marks)
  const labels = selectedRow === undefined ? scene.labels : labelsClearOf(arcWords(arcWordsRequest(arcs, selectedRow, false, index, scene, frame, lang, words)), scene.labels)
  const drawn = AXIS_HEIGHT + places.total + scene.bands.total

  return (
    <FigureSheet {...props} drawn={drawn} legend={legendEntries(isFolded ? [] : exports, words)} notes={view.scale === 'balanced' ? [words.chart.scaleNote] : []}>
      <Axis ticks={ticks} frame={frame} scale={scale} transform={pixels} words={words} />
      <CursorDate {...cursor} days={ticks.days} />
      {places.total > 0 && (
        <g className="timeline-tracks" transform={`translate(0 ${AXIS_HEIGHT})`}>
          <Tracks
            exports={exports} tariffs={tariffs} answers={answers} places={places} frame={frame} scale={scale} transform={pixels}
            dataset={dataset} lang={lang} words={words} folded={isFolded} asof={view.asof}
          />
          <path className="heading-line" d={`M0 ${places.total - 0.5}H${frame.width}`} />
        </g>
      )}
      <defs><TrackPaints frame={frame} height={places.total} /></defs>
      <g transform={`translate(0 ${AXIS_HEIGHT + places.total})`}>
        <Body
          index={index} scene={{ ...scene, labels }} frame={frame} ticks={ticks} grouping={view.lanes} lang={lang} words={words}
          selectedRow={selectedRow} focusedRow={undefined} active={selectedRow} activeLinks={links} arcs={arcs}
        />
      </g>
      <Cursor {...cursor} exports={exports} tariffs={tariffs} places={places} top={AXIS_HEIGHT} height={drawn} />
    </FigureSheet>
  )
}

/** On paper nothing steps back for a moment: the titles that the words of an arc lie over are left out for good. */
function labelsClearOf(said: ReturnType<typeof arcWords>, labels: readonly Label[]): readonly Label[] {
  return labels.filter((label) => !said.some((one) =>
    label.x < one.x + one.half && label.x + label.width > one.x - one.half && label.y + 4 > one.y - LABEL_SIZE && label.y + 4 < one.y + one.lines * LABEL_SIZE))
}
