import { lazy, memo, startTransition, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { addDays, type Day, firstDay, isoOf } from '../../day.ts'
import { type ControlEvent, type Dataset } from '../../event.ts'
import { answersOf, lastAnswers } from '../../timeline/answers.ts'
import { arcsOf, backlinksOf } from '../../timeline/arcs.ts'
import { linksOf } from '../../timeline/echoes.ts'
import { walk } from '../../timeline/walk.ts'
import { buildIndex, rowsOf, type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Mark as MarkData, rowsIn } from '../../timeline/layout.ts'
import { measuresOf } from '../../timeline/state.ts'
import { tracksOf } from '../../timeline/tracks.ts'
import { ticksOf } from '../../timeline/ticks.ts'
import { type Lang, type View } from '../../timeline/view.ts'
import { dayAt, FIT, resized, transformFor, zoomedAt } from '../../timeline/viewport.ts'
import { type Words } from '../words/en.ts'
import { sayDate, sayPrefix } from '../words/say-date.ts'
import { wordsOf } from '../words/words.ts'
import { placeAnswers } from './answer-places.ts'
import { Body, longestName } from './Body.tsx'
import { Axis, AXIS_HEIGHT, roomForTicks } from './Axis.tsx'
import { chartOnPage } from './chart-on-page.ts'
import { Cursor, CursorDate } from './Cursor.tsx'
import { kindName, titleOf } from './names.ts'
import { Legend } from './Legend.tsx'
import { daysOf } from './Marks.tsx'
import { Overview } from './Overview.tsx'
import { TrackPaints } from './TrackPaints.tsx'
import { MOST_ANSWERS, placeTracks } from './track-places.ts'
import { Tracks } from './Tracks.tsx'
import { Tip } from './Tip.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useGestures } from './use-gestures.ts'
import { useKeys } from './use-keys.ts'
import { usePointedRow } from './use-pointed-row.ts'
import { useRovingFocus } from './use-roving-focus.ts'
import { usePick } from './use-pick.ts'
import { frameOf, type Scene, useScales, useScene } from './use-scene.ts'
import { useWidth } from './use-width.ts'
import { type AddressWindow, useWindow } from './use-window.ts'
import './chart.css'

const CountList = lazy(async () => ({ default: (await import('./CountList.tsx')).CountList }))
const AsofPanel = lazy(async () => ({ default: (await import('./AsofPanel.tsx')).AsofPanel }))

export interface TimelineProps {
  readonly dataset: Dataset
  /** Positions in `dataset.events` that pass every filter, in and beyond the window. */
  readonly rows: readonly number[]
  readonly view: View
  readonly lang: Lang
  /** The width that it will have on the page in CSS pixels, where that is known: it then need not be drawn empty to be measured. */
  readonly expectedWidth?: number
  /** Called at the end of a gesture, not at every frame. */
  onChange(patch: Partial<View>): void
  onSelect(event: string | undefined): void
  /** Called once what the screen shows of it at first is drawn. */
  onShown?(): void
  /** Called once the first complete drawing is on the page. */
  onDrawn(): void
}

const NO_ROWS = new Int32Array(0)

/** The chart with its tools: measures itself, follows the hand, and draws what `useScene` makes of it. */
export const Timeline = memo(function Timeline({ dataset, rows, view, lang, expectedWidth = 0, onChange, onSelect, onShown, onDrawn }: TimelineProps) {
  const words = wordsOf(lang)
  const index = useMemo(() => buildIndex(dataset), [dataset])
  const selection = useSameRows(useMemo(() => rowsOf(index, rows), [index, rows]))
  const [weighed, setWeighed] = useState(() => index.all)
  const [weighedFor, setWeighedFor] = useState(index)
  if (weighedFor !== index) {
    setWeighedFor(index)
    setWeighed(index.all)
  }

  const chart = useRef<HTMLElement>(null)
  const width = useWidth(chart, expectedWidth)
  const nameWidth = useMemo(() => longestName(index, view.lanes, view.collapsed, lang, words), [index, view.lanes, view.collapsed, lang, words])
  const frame = useMemo(() => frameOf(width, nameWidth), [width, nameWidth])

  const scale = useScales(index, weighedFor === index ? weighed : index.all, view.scale)
  const selectedRow = view.event === undefined ? undefined : index.rowOf.get(view.event)
  const anchorDay = selectedRow === undefined ? undefined : (index.firstDay[selectedRow] as number) + 0.5
  const onRest = useCallback(({ from, to }: AddressWindow) => onChange({ from, to }), [onChange])
  const control = useWindow(scale, view, anchorDay, onRest)
  const { transform, zoomAt, panBy, settle, glideTo } = control

  useGestures(chart, frame.left, useMemo(() => ({
    zoomAt: (factor, pixel) => zoomAt(factor, pixel / frame.plot),
    panBy: (pixels) => panBy(pixels / frame.plot),
    settle,
  }), [zoomAt, panBy, settle, frame.plot]))

  const textOf = useCallback((row: number) => titleOf((index.events[row] as ControlEvent).title, lang), [index, lang])
  const measures = useMemo(() => measuresOf(dataset), [dataset])
  const { exports, tariffs } = useMemo(() => tracksOf(measures, dataset.products), [measures, dataset])
  const allAnswers = useMemo(() => answersOf(dataset), [dataset])
  const answers = useMemo(() => placeAnswers(lastAnswers(allAnswers, MOST_ANSWERS), frame, lang, words), [allAnswers, frame, lang, words])
  const stateFolded = view.collapsed.includes('state')
  const trackPlaces = useMemo(
    () => placeTracks({ exports: exports.length, tariffs: tariffs.length, answers: answers.height }, stateFolded, frame.narrow),
    [exports, tariffs, answers, stateFolded, frame.narrow],
  )

  // What the screen can show is drawn first, and then the rest: at the beginning, and of every other choice of events.
  const [whole, setWhole] = useState<Int32Array>()
  const isWhole = whole === selection
  const [page] = useState(chartOnPage)
  const depth = isWhole ? Infinity : page.screenBottom() - AXIS_HEIGHT - trackPlaces.total
  const scene = useScene({
    // Nothing is laid out before there is a width to lay it out in.
    index, rows: width > 0 ? selection : NO_ROWS, grouping: view.lanes, collapsed: view.collapsed, frame,
    scale, before: control.before, progress: control.progress, moment: control.scale, transform, settled: control.settled, textOf, depth,
  })
  const hasBelow = whole !== undefined || scene.bands.total <= depth
  const pixels = useMemo(() => resized(transform, 1, frame.plot), [transform, frame.plot])
  const ticks = ticksOf(control.scale, frame.plot, pixels, roomForTicks(frame, pixels, lang))

  const onAsof = useCallback((asof: string | undefined) => onChange({ asof }), [onChange])
  const cursor = { chart, frame, scale: control.scale, transform: pixels, asof: view.asof, words }

  const onFold = useCallback((group: string, folded: boolean) => {
    onChange({ collapsed: folded ? [...view.collapsed, group] : view.collapsed.filter((id) => id !== group) })
  }, [onChange, view.collapsed])

  const isDrawn = width > 0
  // With a day held, the drawing is complete once its panel is there.
  const awaitsPanel = view.asof !== undefined && measures.length > 0
  // Told before the browser paints it, so that the very frame that shows it counts.
  useLayoutEffect(() => {
    if (!isDrawn) return
    if (!isWhole) onShown?.()
    else if (!awaitsPanel) onDrawn()
  }, [isDrawn, isWhole, awaitsPanel, onShown, onDrawn])
  useEffect(() => {
    if (isDrawn && !isWhole) startTransition(() => setWhole(selection))
    else if (isWhole) page.standsAt(chart.current)
  }, [isDrawn, isWhole, selection, page])

  const [focusRow, setFocusRow] = useState<number>()
  const focusMark = useMemo(() => markOf(scene, index, focusRow ?? selectedRow), [scene, index, focusRow, selectedRow])
  const askForFocus = useRovingFocus(chart, focusMark?.row, isWhole)
  const pointed = usePointedRow(chart, index.rowOf)
  const pointedMark = pointed === undefined ? undefined : scene.marks.find((mark) => mark.row === pointed)
  const active = pointedMark ? (pointedMark.size === 1 ? pointed : undefined) : pointed ?? selectedRow
  const backlinks = useMemo(() => backlinksOf(index), [index])
  const arcs = active === undefined ? [] : arcsOf(active, index, backlinks, scene.layout, scene.marks, scene.stack, scene.bands, -scene.shift, frame.plot - scene.shift)
  const activeLinks = active === undefined ? [] : linksOf(scene.echoes.filter((echo) => echo.row === active), scene.marks)

  const [opened, setOpened] = useState<{ rows: number[]; left: number; top: number }>()
  const closeList = useCallback(() => setOpened(undefined), [])
  const choose = (row: number) => {
    const mark = scene.marks.find((candidate) => candidate.row === row)
    if (!mark) return
    setFocusRow(row)
    if (mark.size > 1) {
      const held = rowsIn(scene.layout, mark, scene.window)
      const days = new Set(held.map((member) => index.firstDay[member]))
      if (days.size > 1) glideTo(openingOf(scene, mark, index, control.scale))
      else setOpened({ rows: held, left: frame.left + scene.shift + mark.x, top: AXIS_HEIGHT + trackPlaces.total + mark.y + 12 })
    }
    else onSelect((index.events[row] as ControlEvent).id)
  }
  const zoomBy = (factor: number, day: number | undefined) =>
    glideTo(zoomedAt(control.scale, 1, transform, factor, anchorFraction(control.scale, transform, day)))
  useKeys(chart, {
    walk(step) {
      if (!focusMark) return
      const own = rowsIn(scene.layout, focusMark, scene.window)
      const next = walk(index, selection, scene.columns, scene.arrangement, step, own[0] ?? focusMark.row, own.at(-1) ?? focusMark.row)
      setFocusRow(next)
      askForFocus()
      const day = (index.firstDay[next] as number) + 0.5
      const at = transform.k * control.scale.unit(day) + transform.x
      if (at < 0 || at > 1) {
        panBy(0.5 - at)
        settle()
      }
    },
    choose() {
      if (focusMark) choose(focusMark.row)
    },
    zoom: (factor) => zoomBy(factor, focusMark && (index.firstDay[focusMark.row] as number) + 0.5),
    fit: () => glideTo(FIT),
    moveCursor(days) {
      const start = view.asof === undefined ? (focusMark ? index.firstDay[focusMark.row] as Day : undefined) : addDays(firstDay(view.asof), days)
      if (start !== undefined) onAsof(isoOf(start))
    },
    toggleGroup() {
      const band = focusMark && scene.arrangement.bands[focusMark.band]
      if (band && band.group !== '') onFold(band.group, band.kind !== 'folded')
    },
  })
  usePick(chart, {
    pick: choose,
    pickEvent: onSelect,
    fold: onFold,
    hold: (pixel) => onAsof(isoOf(Math.floor(dayAt(control.scale, frame.plot, pixels, pixel - frame.left)) as Day)),
  })

  return (
    <div className="chart">
      <Toolbar
        view={view} words={words} groups={view.lanes === 'actor' ? scene.arrangement.bands.filter((band) => band.kind !== 'lane') : []}
        canRebalance={view.scale === 'balanced' && weighed !== selection && selection.length > 0 && selection.length < index.size}
        isFit={transform.k <= 1}
        onChange={onChange}
        onRebalance={() => setWeighed(selection)}
        onZoom={(factor) => zoomBy(factor, anchorDay)}
        onFit={() => glideTo(FIT)}
      />
      {view.asof !== undefined && measures.length > 0 && (
        <Suspense>
          <AsofPanel asof={view.asof} view={view} measures={measures} answers={allAnswers} narrow={frame.narrow} index={index} lang={lang} words={words} onAsof={onAsof} onSelect={onSelect} onDrawn={onDrawn} />
        </Suspense>
      )}
      <section className="timeline" data-testid="timeline" ref={chart} aria-label={words.chart.name} aria-describedby="chart-keys" tabIndex={-1}>
        <p id="chart-keys" className="unseen">{words.chart.keysHint}</p>
        {isDrawn && (
          <>
            <svg className="timeline-head" width={frame.width} height={AXIS_HEIGHT} aria-hidden="true">
              <Axis ticks={ticks} frame={frame} scale={control.scale} transform={pixels} words={words} />
              <CursorDate {...cursor} days={ticks.days} />
            </svg>
            {trackPlaces.total > 0 && (
              <svg className="timeline-tracks" width={frame.width} height={trackPlaces.total}>
                <defs><TrackPaints frame={frame} height={trackPlaces.total} /></defs>
                <Tracks
                  exports={exports} tariffs={tariffs} answers={answers} places={trackPlaces} frame={frame} scale={control.scale} transform={pixels}
                  dataset={dataset} lang={lang} words={words} folded={stateFolded} asof={view.asof}
                />
              </svg>
            )}
            <svg className="timeline-body" width={frame.width} height={scene.bands.total}>
              <Body
                index={index} scene={scene} frame={frame} ticks={ticks} grouping={view.lanes} lang={lang} words={words}
                selectedRow={selectedRow} focusedRow={focusMark?.row} depth={depth} active={active} isTold={pointed === undefined} activeLinks={activeLinks} arcs={arcs}
              />
              {pointedMark && (
                <Tip
                  x={frame.left + scene.shift + pointedMark.x} y={pointedMark.y} frame={frame}
                  {...tipOf(index, scene, pointedMark, lang, words)}
                />
              )}
            </svg>
            {opened && (
              <Suspense>
                <CountList
                  rows={opened.rows} left={Math.max(4, Math.min(opened.left - 140, frame.width - 300))} top={opened.top} index={index} lang={lang} words={words}
                  onClose={closeList}
                  onSelect={(id) => {
                    closeList()
                    onSelect(id)
                  }}
                />
              </Suspense>
            )}
            <svg className="cursor-over" width={frame.width} height={AXIS_HEIGHT + trackPlaces.total + scene.bands.total} aria-hidden="true">
              <Cursor
                {...cursor} exports={exports} tariffs={tariffs} places={trackPlaces}
                top={AXIS_HEIGHT} height={AXIS_HEIGHT + trackPlaces.total + scene.bands.total}
              />
            </svg>
          </>
        )}
      </section>
      {isDrawn && hasBelow && (
        <Overview
          index={index} rows={selection} places={scene.places} scale={control.scale} exports={exports} frame={frame} transform={transform}
          words={words} onMove={control.moveTo} onRest={settle}
        />
      )}
      {hasBelow && <Legend exports={exports} words={words} />}
    </div>
  )
})

/** The rows of before where they are the same ones: a new window alone must not lay everything out again. */
function useSameRows(rows: Int32Array): Int32Array {
  const [memory] = useState(rowMemory)
  const same = useMemo(() => memory.sameAs(rows), [memory, rows])
  useEffect(() => memory.keep(same))
  return same
}

/** Remembers rows without being state: to set state would draw the chart twice at every change of a filter. */
function rowMemory() {
  let known: Int32Array | undefined
  return {
    keep(rows: Int32Array): void {
      known = rows
    },
    sameAs: (rows: Int32Array) => (known?.length === rows.length && known.every((row, i) => row === rows[i]) ? known : rows),
  }
}

function tipOf(index: TimelineIndex, scene: Scene, mark: MarkData, lang: Lang, words: Words): { head: string; body: string } {
  if (mark.size > 1) {
    const [first, last] = daysOf(scene.layout.groups, mark)
    return { head: words.chart.count(mark.size, sayPrefix(isoOf(first), words), sayPrefix(isoOf(last), words)), body: words.chart.open }
  }
  const event = index.events[mark.row] as ControlEvent
  return { head: `${sayDate(event.date, words)} · ${kindName(event.kind, words)}`, body: titleOf(event.title, lang) }
}

/** The mark that stands for a row in this frame; else the nearest in time, in its lane if it has one there. */
function markOf(scene: Scene, index: TimelineIndex, row: number | undefined): MarkData | undefined {
  if (row === undefined) return scene.marks[0]
  const band = scene.arrangement.bandOfLane[scene.columns.own[row] as number]
  const day = index.firstDay[row] as number
  let best: MarkData | undefined
  let bestDistance = Infinity
  for (const mark of scene.marks) {
    const holds = mark.row === row || (mark.size > 1 && mark.band === band && rowsIn(scene.layout, mark, scene.window).includes(row))
    if (holds) return mark
    const distance = Math.abs((index.firstDay[mark.row] as number) - day) + (mark.band === band ? 0 : 1e6)
    if (distance < bestDistance) {
      best = mark
      bestDistance = distance
    }
  }
  return best
}

/** The view that a count opens to: its days with a little room around them. */
function openingOf(scene: Scene, mark: MarkData, index: TimelineIndex, scale: Parameters<typeof transformFor>[0]) {
  const rows = rowsIn(scene.layout, mark, scene.window)
  const first = index.firstDay[rows[0] as number] as number
  const last = rows.reduce((latest, row) => Math.max(latest, index.firstDay[row] as number), first)
  const room = Math.max(1, (last - first) * 0.15)
  return transformFor(scale, 1, first - room, last + room)
}

function anchorFraction(scale: Parameters<typeof transformFor>[0], transform: { k: number; x: number }, day: number | undefined): number {
  if (day === undefined) return 0.5
  const fraction = transform.k * scale.unit(day) + transform.x
  return fraction >= 0 && fraction <= 1 ? fraction : 0.5
}

