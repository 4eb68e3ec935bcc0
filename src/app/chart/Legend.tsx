import { type Direction, type Posture, type Status } from '../../event.ts'
import { type Track } from '../../timeline/tracks.ts'
import { type Words } from '../words/en.ts'
import { glyphPath } from './glyph.ts'

const DIRECTIONS: readonly Direction[] = ['tightens', 'eases', 'neutral']
const STATUSES: readonly Status[] = ['in-force', 'considered', 'announced', 'scheduled', 'paused', 'withdrawn']

/** What shapes, fillings and strips mean. */
export function Legend({ exports, words }: { exports: readonly Track[]; words: Words }) {
  const { legend } = words.chart.state
  const postures = [...new Set(exports.flatMap(({ stretches }) => stretches.map(({ value }) => value as Posture)))]
  const isConsidered = exports.some(({ considered }) => considered.length > 0)
  return (
    <dl className="legend timeline-colours">
      {DIRECTIONS.map((direction) => (
        <Entry key={direction} text={words.direction[direction]}><path className={`mark ${direction}`} d={glyphPath(direction, 'in-force', 6)} /></Entry>
      ))}
      {STATUSES.map((status) => (
        <Entry key={status} text={words.status[status]}><path className="mark tightens" d={glyphPath('tightens', status, 6.5)} /></Entry>
      ))}
      <Entry text={words.chart.legendEcho}><path className="echo tightens" d={glyphPath('tightens', 'considered', 4)} /></Entry>
      <Entry text={words.chart.legendSoft}><rect className="legend-soft" x={-10} y={-4.5} width={20} height={9} rx={4.5} /></Entry>
      <Entry text={words.chart.legendInferred}><path className="legend-inferred" d="M-10 0H10" /></Entry>
      {postures.map((posture) => (
        <Entry key={posture} text={words.chart.state.posture[posture]}>
          <g className={`posture ${posture}`}>
            <rect className="fill" x={-10} y={-6} width={20} height={12} />
            {posture !== 'open' && posture !== 'refused' && <rect x={-10} y={-6} width={20} height={12} fill={`url(#posture-${posture})`} />}
          </g>
        </Entry>
      ))}
      {isConsidered && <Entry text={legend.considered}><rect x={-10} y={-6} width={20} height={12} fill="url(#considered)" /></Entry>}
      {postures.length > 0 && <Entry text={legend.unknown}><path className="unknown-line" d="M-10 0H10" /></Entry>}
      {postures.length > 0 && <Entry text={legend.reported}><path className="reports" d="M-5 -2v4M0 -2v4M5 -2v4" /></Entry>}
      {postures.length > 0 && <Entry text={legend.contradicted}><path className="contradicted" d="M0 3l4 -6h-8z" /></Entry>}
    </dl>
  )
}

function Entry({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <div>
      <dt><svg className="timeline-colours" width={24} height={16} viewBox="-12 -8 24 16" aria-hidden="true">{children}</svg></dt>
      <dd>{text}</dd>
    </div>
  )
}
