import { useCallback } from 'react'
import { type ControlEvent, DIRECTIONS } from '../../event.ts'
import { type Arc } from '../../timeline/arcs.ts'
import { type Link } from '../../timeline/echoes.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { arrangeLanes, type Band, laneColumns } from '../../timeline/lanes.ts'
import { type Ticks } from '../../timeline/ticks.ts'
import { type Lang, type LaneGrouping } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { sayPrefix } from '../words/say-date.ts'
import { Arcs, type ArcWordsRequest } from './Arcs.tsx'
import { Gridlines } from './Axis.tsx'
import { Echoes, Links } from './Echoes.tsx'
import { Lanes } from './Lanes.tsx'
import { Mark } from './Marks.tsx'
import { measureText } from './measure-text.ts'
import { countryName, laneName, titleOf } from './names.ts'
import { type Frame, LABEL_SIZE, type Scene } from './use-scene.ts'

const PLOT_PADDING = 9

export interface BodyProps {
  index: TimelineIndex
  scene: Scene
  frame: Frame
  ticks: Ticks
  grouping: LaneGrouping
  lang: Lang
  words: Words
  selectedRow: number | undefined
  /** The mark that Tab reaches. */
  focusedRow: number | undefined
  /** The event pointed at or chosen, with its lines and relations. */
  active: number | undefined
  /** Pixels from the top to draw down to: all, unless only a screen of it is wanted at first. */
  depth?: number
  /** A card beside the chart tells its relations. */
  isTold?: boolean
  activeLinks: readonly Link[]
  arcs: readonly Arc[]
}

/** Lanes, marks, echoes, labels and relations: what the page and a figure on paper draw alike. */
export function Body(props: BodyProps) {
  const { index, scene, frame, ticks, grouping, lang, words, selectedRow, focusedRow, active, depth = Infinity, isTold = false, activeLinks, arcs } = props
  const isAbove = ({ y }: { readonly y: number }) => y < depth
  const related = new Set(arcs.flatMap(({ from, to }) => [from, to]))
  const nameOf = useCallback((band: Band) => nameOfBand(band, grouping, index, lang, words), [grouping, index, lang, words])
  // Ids are the document's: charts of one size may share a clip, others on the page must not.
  const clip = `plot-${frame.left}-${frame.plot}-${scene.bands.total}`
  return (
    <>
      <defs>
        <clipPath id={clip}>
          <rect x={frame.left - PLOT_PADDING} y={0} width={frame.plot + 2 * PLOT_PADDING} height={scene.bands.total} />
        </clipPath>
        <SoftEnds />
      </defs>
      <Gridlines ticks={ticks} frame={frame} height={scene.bands.total} />
      <Lanes
        arrangement={scene.arrangement} bands={scene.bands} depth={depth} frame={frame} counts={countsOf(scene)}
        nameOf={nameOf} words={words}
      />
      <g clipPath={`url(#${clip})`}>
        <g className={arcs.length > 0 ? 'with-arcs' : undefined} transform={`translate(${frame.left + scene.shift} 0)`}>
          <Links index={index} links={scene.links} />
          <g className="active-links"><Links index={index} links={activeLinks} /></g>
          <Echoes index={index} echoes={scene.echoes.filter(isAbove)} active={active} />
          {scene.marks.filter(isAbove).map((mark) => (
            <Mark
              key={mark.row} index={index} groups={scene.layout.groups} mark={mark} lang={lang} words={words}
              selected={mark.size === 1 && mark.row === selectedRow} focusable={mark.row === focusedRow}
            />
          ))}
          <g className="labels" fontSize={LABEL_SIZE} aria-hidden="true">
            {scene.labels.map((label) => (
              <text key={label.row} className={`label ${DIRECTIONS[index.direction[label.row] ?? 2]}${related.has(label.row) ? ' related' : ''}`} x={label.x} y={label.y + (label.until === undefined ? 4 : 2)}>
                {label.text}
              </text>
            ))}
          </g>
          {active !== undefined && arcs.length > 0 && (
            <Arcs {...arcWordsRequest(arcs, active, isTold, index, scene, frame, lang, words)} />
          )}
        </g>
      </g>
    </>
  )
}

/** What is asked of the words of arcs: titles where nothing else on the page names the other event. */
export function arcWordsRequest(
  arcs: readonly Arc[], active: number, isTold: boolean, index: TimelineIndex, scene: Scene, frame: Frame, lang: Lang, words: Words,
): ArcWordsRequest {
  const eventOf = (row: number) => index.events[row] as ControlEvent
  const isOut = new Set(arcs.flatMap(({ other, beyond }) => (beyond ? [other] : [])))
  return {
    arcs, active, isTold, left: -scene.shift, right: frame.plot - scene.shift, words,
    dateOf: (row) => sayPrefix(eventOf(row).date.start, words),
    titleOf: (row) => {
      const title = titleOf(eventOf(row).title, lang)
      return isOut.has(row) || (!isTold && scene.labels.find((label) => label.row === row)?.text !== title) ? title : undefined
    },
  }
}

/** Width in pixels of the longest lane name that a grouping can show, with what its count takes beyond two digits. */
export function longestName(index: TimelineIndex, grouping: LaneGrouping, collapsed: readonly string[], lang: Lang, words: Words): number {
  const { bands } = arrangeLanes(laneColumns(index, grouping), index.all, collapsed)
  const widthOf = (band: Band) =>
    measureText(nameOfBand(band, grouping, index, lang, words), band.kind === 'lane' ? 12 : 13.5) + Math.max(0, measureText(String(band.own), 11) - TWO_DIGITS)
  return bands.reduce((widest, band) => Math.max(widest, widthOf(band)), 0)
}

const TWO_DIGITS = 16

function nameOfBand(band: Band, grouping: LaneGrouping, index: TimelineIndex, lang: Lang, words: Words): string {
  return band.kind === 'lane' ? laneName(band.id, grouping, index, lang, words) : countryName(band.id, words)
}

/** The paint of spans that begin or end softly. */
function SoftEnds() {
  return (
    <>
      {['tightens', 'eases', 'neutral'].map((tone) => (
        <linearGradient key={tone} id={`soft-${tone}`} className={`tone ${tone}`}>
          <stop offset="0" className="clear" /><stop offset=".25" /><stop offset=".75" /><stop offset="1" className="clear" />
        </linearGradient>
      ))}
      {['tightens', 'eases', 'neutral'].map((tone) => (
        <linearGradient key={tone} id={`open-${tone}`} className={`tone ${tone}`}>
          <stop offset="0" /><stop offset=".6" /><stop offset="1" className="clear" />
        </linearGradient>
      ))}
    </>
  )
}

function countsOf(scene: Scene): string {
  const counts = scene.arrangement.bands.map(() => 0)
  for (const mark of scene.marks) counts[mark.band] = (counts[mark.band] as number) + mark.size
  // A heading carries what its lanes carry together.
  let heading = -1
  for (const [i, band] of scene.arrangement.bands.entries()) {
    if (band.kind === 'heading') heading = i
    else if (band.kind === 'lane' && heading >= 0 && scene.columns.grouping === 'actor') counts[heading] = (counts[heading] as number) + (counts[i] as number)
  }
  return counts.join(',')
}
