import { useEffect, useMemo, useState } from 'react'
import { measureText } from './measure-text.ts'
import { placeBands, type BandPlaces } from '../../timeline/bands.ts'
import { type Echo, echoesOf, type Link, quietLinks } from '../../timeline/echoes.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { type Label, labelsInFrame, movedLabels, placeLabels } from '../../timeline/labels.ts'
import { type Arrangement, arrangeLanes, type LaneColumns, laneColumns } from '../../timeline/lanes.ts'
import { layoutMarks, type Layout, type Mark, marksInFrame } from '../../timeline/layout.ts'
import { mergeWithin, rowsTouching } from '../../timeline/merge.ts'
import { mixPlaces, type Places, placesOn } from '../../timeline/places.ts'
import { balancedScale, calendarScale, type TimeScale } from '../../timeline/scale.ts'
import { type Stack, stackRows } from '../../timeline/stack.ts'
import { type LaneGrouping, type ScaleKind } from '../../timeline/view.ts'
import { type DayWindow, levelOf, resized, type Transform, windowOf, zoomOfLevel } from '../../timeline/viewport.ts'

/** How the width of the chart is divided. */
export interface Frame {
  /** Width of everything, and of the part that time runs along, in pixels. */
  readonly width: number
  readonly plot: number
  /** Left edge of the plot. */
  readonly left: number
  /** Lane names stand above their lanes. */
  readonly narrow: boolean
}

export interface Scene {
  readonly columns: LaneColumns
  readonly arrangement: Arrangement
  readonly bands: BandPlaces
  readonly stack: Stack
  readonly places: Places
  readonly layout: Layout
  /** What the frame shows of it. */
  readonly marks: readonly Mark[]
  readonly labels: readonly Label[]
  readonly echoes: readonly Echo[]
  /** Lines from marks to their echoes where there is room for them. */
  readonly links: readonly Link[]
  readonly window: DayWindow
  /** Pixels from the layout's origin to the left edge of the frame's plot. */
  readonly shift: number
}

export const LABEL_SIZE = 12
/** Marks in one frame: with their words and the page around them this stays far below 2,500 elements. */
const MARK_BUDGET = 380
/** Frames that are merged at once. */
const PADDED = 6
/** More events than this are zoomed in longer steps. */
const MANY = 3000
const ECHO_BUDGET = 200
/** Pixels between lines that do not yet make a thicket. */
const LINK_DISTANCE = 13
/** Below this width of the chart, in pixels, names stand above their lanes. */
const NARROW = 600

/** Divides a width; `nameWidth` is what the longest lane name takes. */
export function frameOf(width: number, nameWidth: number): Frame {
  const narrow = width < NARROW
  const left = narrow ? 10 : Math.round(Math.min(Math.max(nameWidth + 56, 110), width < 1000 ? 168 : 216))
  return { width, narrow, left, plot: Math.max(1, width - left - 10) }
}

/** Both scales of a dataset; the balanced one is weighed by `weighed`. */
export function useScales(index: TimelineIndex, weighed: Int32Array, kind: ScaleKind): TimeScale {
  const calendar = useMemo(() => calendarScale(index), [index])
  const balanced = useMemo(() => balancedScale(index, weighed), [index, weighed])
  return kind === 'calendar' ? calendar : balanced
}

export interface SceneRequest {
  readonly index: TimelineIndex
  readonly rows: Int32Array
  readonly grouping: LaneGrouping
  readonly collapsed: readonly string[]
  readonly frame: Frame
  /** The scale at rest, the one before it, how far the change has come, and the scale of this moment. */
  readonly scale: TimeScale
  readonly before: TimeScale
  readonly progress: number
  readonly moment: TimeScale
  /** In frame widths. */
  readonly transform: Transform
  /** Where the view last came to rest. */
  readonly settled: Transform
  readonly textOf: (row: number) => string
  /** Pixels from the top down to which labels are placed: all, unless only a screen of it is wanted at first. */
  readonly depth?: number
}

/**
 * Everything that is drawn, each step kept until what it depends on changes: panning inside a padded window touches only
 * the last two.
 */
export function useScene(request: SceneRequest): Scene {
  const { index, rows, grouping, collapsed, frame, scale, before, progress, moment, transform, settled, textOf, depth = Infinity } = request
  const columns = useMemo(() => laneColumns(index, grouping), [index, grouping])
  const folded = collapsed.join(',')
  const arrangement = useMemo(() => arrangeLanes(columns, rows, folded.split(',')), [columns, rows, folded])
  const restPlaces = useMemo(() => placesOn(index, scale), [index, scale])
  const startPlaces = useMemo(() => (before === scale ? restPlaces : placesOn(index, before)), [index, before, scale, restPlaces])
  const places = useMemo(
    () => (progress >= 1 ? restPlaces : mixPlaces(startPlaces, restPlaces, progress)), [startPlaces, restPlaces, progress],
  )
  const stack = useMemo(
    () => stackRows(index, rows, columns, arrangement, restPlaces, frame.plot), [index, rows, columns, arrangement, restPlaces, frame.plot],
  )
  const bands = useMemo(() => placeBands(arrangement, stack, frame.narrow), [arrangement, stack, frame.narrow])

  // The layout covers a frame and more to either side of a whole number of frames, and holds until the reader leaves it.
  const { k, x } = resized(transform, 1, frame.plot)
  const block = Math.floor(-x / frame.plot + 0.5)
  const perDoubling = rows.length > MANY ? 1 : 4
  const levelZoom = zoomOfLevel(levelOf(k, perDoubling), perDoubling)
  // What is merged covers that stretch at any zoom of the level, in frames of the level's own zoom.
  const levelBlock = Math.floor((block / k) * levelZoom)
  const groups = useMemo(() => {
    const window = windowOf(moment, frame.plot * PADDED, { k: levelZoom / PADDED, x: frame.plot * (2 - levelBlock) })
    const touching = rowsTouching(index, rows, window.first, window.last)
    return mergeWithin({ index, rows: touching, stack, places, pixels: frame.plot * levelZoom, frame: frame.plot }, MARK_BUDGET)
  }, [index, rows, stack, places, moment, frame.plot, levelZoom, levelBlock])
  const layout = useMemo(() => {
    const origin = block * frame.plot
    const padded = windowOf(moment, frame.plot * 3, { k: k / 3, x: frame.plot - origin })
    return layoutMarks(index, places, groups, bands, k * frame.plot, origin, padded)
  }, [index, places, groups, bands, k, block, frame.plot, moment])

  const shift = layout.origin + x
  const window = windowOf(moment, frame.plot, { k, x })
  const marks = marksInFrame(layout, window, -shift, frame.plot - shift)

  // Labels are placed for the frame at rest, so that they keep their place while it is being panned.
  const rest = settled.k === transform.k ? settled.x * frame.plot : x
  const [memory] = useState(labelMemory)
  const allLabels = useMemo(() => placeLabels({
    seen: memory.recall(layout, rows, frame),
    marks: depth === Infinity ? layout.marks : layout.marks.filter(({ y }) => y < depth),
    fontSize: LABEL_SIZE,
    widest: frame.narrow ? 150 : 250,
    widestAlone: frame.narrow ? 250 : 430,
    left: -layout.origin - rest,
    right: -layout.origin - rest + frame.plot,
    isMajor: (row) => index.major[row] === 1,
    textOf,
    measure: measureText,
  }), [memory, layout, rest, rows, index, textOf, frame, depth])
  const labels = labelsInFrame(allLabels, marks, -shift, frame.plot - shift)
  useEffect(() => {
    const shown = new Set(labels.map(({ row }) => row))
    memory.keep(allLabels.filter(({ row }) => shown.has(row)), layout, rows, frame)
  })

  const echoes = echoesOf(layout, marks, columns, arrangement, bands, ECHO_BUDGET)
  const links = quietLinks(echoes, marks, LINK_DISTANCE)

  return { columns, arrangement, stack, places, bands, layout, marks, labels, echoes, links, window, shift }
}

/** Remembers the labels of the drawing before, so that those that are seen keep their place when others are placed anew. */
function labelMemory() {
  let seen: { labels: readonly Label[]; layout: Layout; rows: Int32Array; frame: Frame } | undefined
  return {
    keep(labels: readonly Label[], layout: Layout, rows: Int32Array, frame: Frame): void {
      seen = { labels, layout, rows, frame }
    },
    /** Those labels in the pixels of a layout; none where more has changed than where the reader looks. */
    recall(layout: Layout, rows: Int32Array, frame: Frame): readonly Label[] {
      if (!seen || seen.rows !== rows || seen.frame !== frame || seen.layout.pixels !== layout.pixels || seen.layout.places !== layout.places) return []
      return movedLabels(seen.labels, seen.layout.origin - layout.origin)
    },
  }
}
