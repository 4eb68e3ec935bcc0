import { useMemo } from 'react'
import type { Dataset } from '../../../src/event.ts'
import { placeAnswers } from '../../../src/app/chart/answer-places.ts'
import { Axis, AXIS_HEIGHT, roomForTicks } from '../../../src/app/chart/Axis.tsx'
import { Body, longestName } from '../../../src/app/chart/Body.tsx'
import { Cursor } from '../../../src/app/chart/Cursor.tsx'
import { titleOf } from '../../../src/app/chart/names.ts'
import { MOST_ANSWERS, placeTracks } from '../../../src/app/chart/track-places.ts'
import { TrackPaints } from '../../../src/app/chart/TrackPaints.tsx'
import { Tracks } from '../../../src/app/chart/Tracks.tsx'
import { frameOf, useScales, useScene } from '../../../src/app/chart/use-scene.ts'
import { transformOf } from '../../../src/app/chart/use-window.ts'
import { wordsOf } from '../../../src/app/words/words.ts'
import { answersOf, lastAnswers } from '../../../src/timeline/answers.ts'
import { buildIndex } from '../../../src/timeline/index-columns.ts'
import { measuresOf } from '../../../src/timeline/state.ts'
import { ticksOf } from '../../../src/timeline/ticks.ts'
import { tracksOf } from '../../../src/timeline/tracks.ts'
import type { Lang, LaneGrouping, ScaleKind } from '../../../src/timeline/view.ts'
import { resized } from '../../../src/timeline/viewport.ts'

export interface PictureProps {
  dataset: Dataset
  width?: number
  lang?: Lang
  scale?: ScaleKind
  lanes?: LaneGrouping
  collapsed?: string[]
  from?: string
  to?: string
  /** A day that is held: the tracks are drawn, and read on it. */
  asof?: string
}

/** The chart without a browser: axis and lanes in one SVG, enough style to be looked at. */
export function Picture({ dataset, width = 1000, lang = 'en', scale: kind = 'balanced', lanes = 'actor', collapsed = [], from, to, asof }: PictureProps) {
  const index = useMemo(() => buildIndex(dataset), [dataset])
  const words = wordsOf(lang)
  const frame = frameOf(width, longestName(index, lanes, collapsed, lang, words))
  const scale = useScales(index, index.all, kind)
  const transform = transformOf(scale, { from, to })
  const scene = useScene({
    index, rows: index.all, grouping: lanes, collapsed, frame, scale, before: scale, progress: 1, moment: scale,
    transform, settled: transform, textOf: (row) => titleOf(index.events[row]?.title ?? { en: '', ko: '' }, lang),
  })
  const pixels = resized(transform, 1, frame.plot)
  const ticks = ticksOf(scale, frame.plot, pixels, roomForTicks(frame, pixels, lang))
  const measures = asof === undefined ? [] : measuresOf(dataset)
  const { exports, tariffs } = tracksOf(measures, dataset.products)
  const answers = placeAnswers(asof === undefined ? [] : lastAnswers(answersOf(dataset), MOST_ANSWERS), frame, lang, words)
  const places = placeTracks({ exports: exports.length, tariffs: tariffs.length, answers: answers.height }, false, frame.narrow)
  const height = AXIS_HEIGHT + places.total + scene.bands.total
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily="sans-serif">
      <style>{STYLE}</style>
      <rect width={width} height={height} fill="#fdfdfb" />
      <Axis ticks={ticks} frame={frame} scale={scale} transform={pixels} words={words} />
      {asof !== undefined && (
        <g transform={`translate(0 ${AXIS_HEIGHT})`}>
          <defs><TrackPaints frame={frame} height={places.total} /></defs>
          <Tracks
            exports={exports} tariffs={tariffs} answers={answers} places={places} frame={frame} scale={scale} transform={pixels}
            dataset={dataset} lang={lang} words={words} folded={false} asof={asof}
          />
        </g>
      )}
      <g transform={`translate(0 ${AXIS_HEIGHT + places.total})`}>
        <Body
          index={index} scene={scene} frame={frame} ticks={ticks} grouping={lanes} lang={lang} words={words}
          selectedRow={undefined} focusedRow={scene.marks[0]?.row} active={undefined} activeLinks={[]} arcs={[]}
        />
      </g>
      {asof !== undefined && (
        <Cursor
          chart={null} frame={frame} scale={scale} transform={pixels} asof={asof} words={words}
          exports={exports} tariffs={tariffs} places={places} top={AXIS_HEIGHT} height={height}
        />
      )}
    </svg>
  )
}

const STYLE = `
text{font-size:12px;fill:#1d2430}.axis-year,.group-name{font-weight:600}.axis-day,.lane-count{font-size:11px}
.lane-count,.axis-month,.axis-day{fill:#5a6372}.gridlines path,.lane-line,.heading-line{stroke:#dcdcd6;fill:none}.ruler{fill:#5a6372}.ruler-edge{fill:none;stroke:#5a6372}
.mark,.echo{fill-rule:evenodd}.glyph{fill-rule:evenodd}.tightens{fill:#b93a0c;stop-color:#b93a0c}.eases{fill:#0b6b62;stop-color:#0b6b62}.neutral{fill:#475066;stop-color:#475066}
.soft{opacity:.32}.mark.tightens .soft{fill:url(#soft-tightens)}.mark.eases .soft{fill:url(#soft-eases)}.mark.neutral .soft{fill:url(#soft-neutral)}.tone.tightens stop{stop-color:#b93a0c}.tone.eases stop{stop-color:#0b6b62}.tone.neutral stop{stop-color:#475066}.clear{stop-opacity:0}
.mark.tightens .open-end{fill:url(#open-tightens)}.mark.eases .open-end{fill:url(#open-eases)}.mark.neutral .open-end{fill:url(#open-neutral)}
.inferred{stroke:#475066;stroke-dasharray:2 2;fill:none}.link{stroke:#475066;opacity:.28;fill:none}.fold-area{fill:none}
.count rect{fill:#fdfdfb;stroke:#1d2430}.count text{text-anchor:middle;font-size:11px;font-weight:600}
.posture.open .fill{fill:#cfe6df}.posture.refused .fill{fill:#b5441c}.posture.refused text{fill:#fff}.posture.licence-required .fill{fill:#f0d09a}.posture text{font-size:10.5px}
.weave,.hatch{stroke:#1d2430;opacity:.3;fill:none}.unknown-line,.zero{stroke:#5a6372;stroke-dasharray:1 4;fill:none}.ahead{stroke:#1d2430;stroke-dasharray:3 2;fill:none}
.rate .line{stroke:#b93a0c;stroke-width:2;fill:none}.rate.side-1 .line{stroke:#1f4e8c}.rate .line.unsure,.rate .line.plan,.untold{stroke-dasharray:1.5 3}.rate .line.ahead{stroke-dasharray:3 2}.rate text{font-size:10.5px}.untold{stroke:#1d2430}
.answer-area{fill:none}.answered{stroke:#5a6372;fill:none}.cursor-line{stroke:#1d2430;fill:none}.reading .fill{fill:#fdfdfb;stroke:#5a6372}.reading text{font-size:11px}.track-key text{font-size:11px}`
