import { memo } from 'react'
import { type BandPlaces } from '../../timeline/bands.ts'
import { type Arrangement, type Band } from '../../timeline/lanes.ts'
import { fitLetters } from '../../timeline/text-width.ts'
import { type Words } from '../words/en.ts'
import { measureText } from './measure-text.ts'
import { type Frame } from './use-scene.ts'

/** The bands with their names and how many of their events are in view. */
export const Lanes = memo(function Lanes({ arrangement, bands, depth, frame, counts, nameOf, words }: {
  arrangement: Arrangement
  bands: BandPlaces
  /** Bands that begin further down are left out. */
  depth: number
  frame: Frame
  /** Own events in view, by band; a joined text, so that an unchanged count redraws nothing. */
  counts: string
  nameOf: (band: Band) => string
  words: Words
}) {
  const inView = counts.split(',')
  // One path for all lines of a kind, whatever the number of lanes.
  const lines = (isHeading: boolean, left: number) => arrangement.bands.map(({ kind }, i) => {
    const top = bands.top[i] ?? 0
    return (kind === 'heading') === isHeading && top < depth ? `M${left} ${top + (bands.height[i] ?? 0) - 0.5}H${frame.width}` : ''
  }).join('')
  return (
    <g className="lanes">
      <path className="lane-line" d={lines(false, frame.narrow ? 0 : frame.left)} />
      <path className="heading-line" d={lines(true, 0)} />
      {arrangement.bands.map((band, i) => (bands.top[i] ?? 0) < depth && (
        <LaneName
          key={`${band.kind} ${band.id}`} band={band} name={nameOf(band)} words={words} frame={frame}
          top={bands.top[i] ?? 0} nameY={bands.nameY[i] ?? 0}
          count={Number(inView[i] ?? 0)}
        />
      ))}
    </g>
  )
})

const LaneName = memo(function LaneName({ band, name, words, frame, top, nameY, count }: {
  band: Band; name: string; words: Words; frame: Frame; top: number; nameY: number; count: number
}) {
  const isGroup = band.kind !== 'lane'
  const indent = isGroup ? 18 : frame.narrow ? 10 : 18
  const number = count > 0 ? measureText(String(count), 11) + 8 : 0
  const room = (frame.narrow ? frame.width : frame.left - 14) - indent - number
  const size = isGroup ? 13.5 : 12
  const shown = fitLetters(name, size, room, measureText)
  const folded = band.kind === 'folded'
  const caret = folded ? 'M6 -4l5 4l-5 4z' : 'M4 -3h8l-4 5z'
  return (
    <g
      className={`lane ${band.kind}`} transform={`translate(0 ${top})`}
      {...(band.kind === 'heading' ? { 'data-group-id': band.id } : { 'data-lane-id': band.id })}
    >
      {isGroup && (
        <g
          className="fold" data-fold={band.id} role="button" tabIndex={-1} aria-expanded={!folded}
          aria-label={(folded ? words.chart.unfold : words.chart.fold)(name)}
        >
          <rect className="fold-area" x={0} y={nameY - top - 12} width={frame.narrow ? frame.width : frame.left} height={24} />
          <path className="caret" d={caret} transform={`translate(0 ${nameY - top})`} />
          <text className="group-name" x={indent} y={nameY - top + 4}>{shown}</text>
        </g>
      )}
      {!isGroup && <text className="lane-name" x={indent} y={nameY - top + 4}>{shown}{shown !== name && <title>{name}</title>}</text>}
      {count > 0 && (
        <text className="lane-count" y={nameY - top + 4} {...(frame.narrow
          ? { x: indent + measureText(shown, size) + 8 }
          : { x: frame.left - 14, textAnchor: 'end' as const })}
        >{count}</text>
      )}
    </g>
  )
})
