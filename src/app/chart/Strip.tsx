import { type Posture } from '../../event.ts'
import { type Track } from '../../timeline/tracks.ts'
import { toTenth } from '../../timeline/to-tenth.ts'
import { type Words } from '../words/en.ts'
import { stripWords } from './strip-words.ts'
import { aheadPixels, pixelsOf } from './track-pixels.ts'
import { STRIP } from './track-places.ts'

/** What held for one measure over time, as a strip; over it what was considered or announced, under it the reports. */
export function Strip({ track, x, width, words }: { track: Track; x: (day: number) => number; width: number; words: Words }) {
  return (
    <>
      {track.stretches.map((stretch, i) => {
        const { from, to } = pixelsOf(stretch, track.stretches[i + 1], x, width)
        if (to <= 0 || from >= width || to - from < 0.2) return null
        const posture = stretch.value as Posture
        return (
          <g key={`${stretch.event} ${stretch.from}`} className={`posture ${posture} ${stretch.sureness}`} mask={stretch.sureness === 'stale' ? 'url(#stale)' : stretch.sureness === 'before' || stretch.sureness === 'within' ? 'url(#before)' : undefined}>
            <rect className="fill" x={from} width={Math.max(0.5, to - from - 1)} height={STRIP} />
            {posture !== 'open' && posture !== 'refused' && <rect className="texture" x={from} width={Math.max(0.5, to - from - 1)} height={STRIP} fill={`url(#posture-${posture})`} />}
          </g>
        )
      })}
      {track.announced.map((ahead) => <rect key={ahead.event} className="ahead" {...aheadPixels(ahead, x)} y={1} height={STRIP - 2} />)}
      {track.considered.map((ahead) => <rect key={ahead.event} className="considered" {...aheadPixels(ahead, x)} height={STRIP} fill="url(#considered)" />)}
      {stripWords(track, x, width, words).map(({ posture, text, x: left, width: length, isBeside }) => (isBeside
        ? <text key={left} className="beside" x={left + length} y={9.5} textAnchor="end">{text}</text>
        : <g key={left} className={`posture ${posture}`}><text x={left} y={9.5}>{text}</text></g>))}
      <path className="reports" d={track.measure.reports.map((day) => `M${toTenth(x(day + 0.5))} ${STRIP + 0.5}v2.5`).join('')} />
      {[...track.measure.contradictions.keys()].flatMap((event) => track.measure.claims.filter((claim) => claim.event === event)).map((claim) => (
        <path key={`${claim.event} ${claim.from}`} className="contradicted" d={`M${x(claim.first)} -1l3 -4h-6z`} />
      ))}
    </>
  )
}
