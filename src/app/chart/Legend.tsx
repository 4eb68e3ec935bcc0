import { memo, type ReactNode } from 'react'
import { type Direction, type Posture, type Status } from '../../event.ts'
import { type Track } from '../../timeline/tracks.ts'
import { type Words } from '../words/en.ts'
import { glyphPath } from './glyph.ts'

const DIRECTIONS: readonly Direction[] = ['tightens', 'eases', 'neutral']
const STATUSES: readonly Status[] = ['in-force', 'considered', 'announced', 'scheduled', 'paused', 'withdrawn']

export interface LegendEntry {
  readonly text: string
  /** Drawn around 0,0 in a box of 24 by 16. */
  readonly sign: ReactNode
}

/** What shapes, fillings and strips mean. */
export const Legend = memo(function Legend({ exports, words }: { exports: readonly Track[]; words: Words }) {
  return (
    <ul className="legend timeline-colours">
      {legendEntries(exports, words).map(({ text, sign }) => (
        <li key={text}>
          <svg className="timeline-colours" width={24} height={16} viewBox="-12 -8 24 16" aria-hidden="true">{sign}</svg>
          {text}
        </li>
      ))}
    </ul>
  )
})

/** The signs with their meaning, for the page and for a figure alike. */
export function legendEntries(exports: readonly Track[], words: Words): LegendEntry[] {
  const { legend } = words.chart.state
  const postures = [...new Set(exports.flatMap(({ stretches }) => stretches.map(({ value }) => value as Posture)))]
  const isConsidered = exports.some(({ considered }) => considered.length > 0)
  const entries: LegendEntry[] = [
    ...DIRECTIONS.map((direction) => ({
      text: words.direction[direction], sign: <path className={`mark ${direction}`} d={glyphPath(direction, 'in-force', 6)} />,
    })),
    ...STATUSES.map((status) => ({
      text: words.status[status], sign: <path className="mark tightens" d={glyphPath('tightens', status, 6.5)} />,
    })),
    { text: words.chart.legendEcho, sign: <path className="echo tightens" d={glyphPath('tightens', 'considered', 4)} /> },
    { text: words.chart.legendSoft, sign: <rect className="legend-soft" x={-10} y={-4.5} width={20} height={9} rx={4.5} /> },
    { text: words.chart.legendInferred, sign: <path className="legend-inferred" d="M-10 0H10" /> },
    ...postures.map((posture) => ({
      text: words.chart.state.posture[posture],
      sign: (
        <g className={`posture ${posture}`}>
          <rect className="fill" x={-10} y={-6} width={20} height={12} />
          {posture !== 'open' && posture !== 'refused' && <rect x={-10} y={-6} width={20} height={12} fill={`url(#posture-${posture})`} />}
        </g>
      ),
    })),
  ]
  if (isConsidered) entries.push({ text: legend.considered, sign: <rect x={-10} y={-6} width={20} height={12} fill="url(#considered)" /> })
  if (postures.length > 0) {
    entries.push(
      { text: legend.unknown, sign: <path className="unknown-line" d="M-10 0H10" /> },
      { text: legend.reported, sign: <path className="reports" d="M-5 -2v4M0 -2v4M5 -2v4" /> },
      { text: legend.contradicted, sign: <path className="contradicted" d="M0 3l4 -6h-8z" /> },
    )
  }
  return entries
}
