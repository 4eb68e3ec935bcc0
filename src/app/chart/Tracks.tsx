import { memo, type ReactNode } from 'react'
import { type Dataset } from '../../event.ts'
import { fitLetters } from '../../timeline/text-width.ts'
import { type TimeScale } from '../../timeline/scale.ts'
import { type Track } from '../../timeline/tracks.ts'
import { type Lang } from '../../timeline/view.ts'
import { pixelOf, type Transform } from '../../timeline/viewport.ts'
import { type Words } from '../words/en.ts'
import { type AnswerPlaces } from './answer-places.ts'
import { Answers } from './Answers.tsx'
import { measureText } from './measure-text.ts'
import { RateSteps } from './RateSteps.tsx'
import { Strip } from './Strip.tsx'
import { trackName } from './track-names.ts'
import { STRIP, type TrackPlaces } from './track-places.ts'
import { type Frame } from './use-scene.ts'

/** One strip for each chip to China, the tariff rates as steps, and who answered what, on the chart's own axis. */
export const Tracks = memo(function Tracks({ exports, tariffs, answers, places, frame, scale, transform, dataset, lang, words, folded, asof }: {
  exports: readonly Track[]
  tariffs: readonly Track[]
  answers: AnswerPlaces
  places: TrackPlaces
  frame: Frame
  scale: TimeScale
  transform: Transform
  dataset: Dataset
  lang: Lang
  words: Words
  folded: boolean
  asof: string | undefined
}) {
  const x = (day: number) => pixelOf(scale, frame.plot, transform, day)
  const nameRoom = frame.narrow ? frame.width - 20 : frame.left - 28
  return (
    <g className="tracks">
      <g className="fold" data-fold="state" role="button" tabIndex={-1} aria-expanded={!folded} aria-label={(folded ? words.chart.unfold : words.chart.fold)(words.chart.state.heading)}>
        <rect className="fold-area" x={0} y={1} width={frame.narrow ? frame.width : frame.left} height={24} />
        <path className="caret" d={folded ? 'M6 -4l5 4l-5 4z' : 'M4 -3h8l-4 5z'} transform="translate(0 13)" />
        <text className="group-name" x={18} y={17}>{words.chart.state.heading}</text>
      </g>
      {!folded && <Key exports={exports} tariffs={tariffs} frame={frame} words={words} />}
      {exports.map((track, i) => {
        const top = places.strips[i]
        if (top === undefined) return null
        const name = trackName(track.measures, dataset, lang, words)
        return (
          <g key={track.measure.id} data-measure={track.measures.map(({ id }) => id).join(' ')}>
            <text className="lane-name" x={frame.narrow ? 10 : 18} y={frame.narrow ? top - 4 : top + 10}>{fitLetters(name, 12, nameRoom, measureText)}</text>
            <g clipPath={`url(#plot-tracks-${frame.plot})`} transform={`translate(${frame.left} ${top})`}>
              <path className="unknown-line" d={`M0 ${STRIP / 2}H${frame.plot}`} />
              <Strip track={track} x={x} width={frame.plot} words={words} />
            </g>
          </g>
        )
      })}
      {!folded && tariffs.length > 0 && <RateSteps tracks={tariffs} top={places.steps} x={x} frame={frame} words={words} dataset={dataset} lang={lang} />}
      {places.answers !== undefined && <Answers places={answers} top={places.answers} frame={frame} words={words} asof={asof} />}
    </g>
  )
})

/** What dashes, dots and hatches say, beside the heading: as much of it as there is room for. */
function Key({ exports, tariffs, frame, words }: { exports: readonly Track[]; tariffs: readonly Track[]; frame: Frame; words: Words }) {
  const { legend } = words.chart.state
  const tracks = [...exports, ...tariffs]
  const signs: { text: string; sign: ReactNode; isThere: boolean }[] = [
    {
      text: legend.considered, isThere: tracks.some(({ considered }) => considered.length > 0),
      sign: <><rect className="key-paper" y={-9} width={18} height={9} /><rect y={-9} width={18} height={9} fill="url(#considered)" /></>,
    },
    { text: legend.announced, isThere: tracks.some(({ announced }) => announced.length > 0), sign: <path className="ahead" d="M0 -4.5H18" /> },
    {
      text: legend.untold, isThere: tracks.some(({ stretches }) => stretches.some(({ sureness }) => sureness !== 'certain')),
      sign: <><path className="fading" d="M0 -9h7v9h-7z" /><path className="untold" d="M8 -4.5H18" /></>,
    },
    {
      text: legend.contradicted, isThere: tracks.some(({ measure }) => measure.contradictions.size > 0),
      sign: <path className="contradicted" transform="translate(9 -2)" d="M0 0l4 -6h-8z" />,
    },
    { text: legend.reported, isThere: exports.length > 0, sign: <path className="reports" d="M4 -7v4M9 -7v4M14 -7v4" /> },
  ]
  let at = Math.max(frame.left, 18 + measureText(words.chart.state.heading, 14) + 14)
  return (
    <g className="track-key" aria-hidden="true">
      {signs.map(({ text, sign, isThere }) => {
        const x = at
        const end = x + 23 + measureText(text, 11)
        if (!isThere || end > frame.width) return null
        at = end + 14
        return <g key={text} transform={`translate(${Math.round(x)} 17)`}>{sign}<text x={23}>{text}</text></g>
      })}
    </g>
  )
}
