import { useMemo } from 'react'
import type { Dataset } from '../../../src/event.ts'
import { Axis, AXIS_HEIGHT } from '../../../src/app/chart/Axis.tsx'
import { Body, longestName } from '../../../src/app/chart/Body.tsx'
import { titleOf } from '../../../src/app/chart/names.ts'
import { frameOf, useScales, useScene } from '../../../src/app/chart/use-scene.ts'
import { transformOf } from '../../../src/app/chart/use-window.ts'
import { wordsOf } from '../../../src/app/words/words.ts'
import { buildIndex } from '../../../src/timeline/index-columns.ts'
import { ticksOf } from '../../../src/timeline/ticks.ts'
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
}

/** The chart without a browser: axis and lanes in one SVG, enough style to be looked at. */
export function Picture({ dataset, width = 1000, lang = 'en', scale: kind = 'balanced', lanes = 'actor', collapsed = [], from, to }: PictureProps) {
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
  const ticks = ticksOf(scale, frame.plot, pixels, { year: 34, month: 30, day: 17 })
  const height = AXIS_HEIGHT + scene.bands.total
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} fontFamily="sans-serif">
      <style>{STYLE}</style>
      <rect width={width} height={height} fill="#fdfdfb" />
      <Axis ticks={ticks} frame={frame} scale={scale} transform={pixels} words={words} />
      <g transform={`translate(0 ${AXIS_HEIGHT})`}>
        <Body
          index={index} scene={scene} frame={frame} ticks={ticks} grouping={lanes} lang={lang} words={words}
          selectedRow={undefined} focusedRow={scene.marks[0]?.row} active={undefined} activeLinks={[]} arcs={[]}
        />
      </g>
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
.count rect{fill:#fdfdfb;stroke:#1d2430}.count text{text-anchor:middle;font-size:11px;font-weight:600}`
