import { type Band } from '../../timeline/lanes.ts'
import { type LaneGrouping, type ScaleKind, type View } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'

const GROUPINGS: readonly LaneGrouping[] = ['actor', 'country', 'kind', 'product']
const SCALES: readonly ScaleKind[] = ['balanced', 'calendar']

/** What the chart can be told by hand: its lanes, its scale, its zoom. */
export function Toolbar({ view, words, groups, canRebalance, isFit, onChange, onRebalance, onZoom, onFit }: {
  view: View
  words: Words
  /** Headings and folded groups on the page. */
  groups: readonly Band[]
  canRebalance: boolean
  isFit: boolean
  onChange: (patch: Partial<View>) => void
  onRebalance: () => void
  onZoom: (factor: number) => void
  onFit: () => void
}) {
  const { chart } = words
  const isFolded = groups.some((band) => band.kind === 'folded')
  return (
    <div className="chart-tools">
      <label className="tool">
        <span className="tool-name">{chart.lanesBy}</span>
        <select value={view.lanes} onChange={(event) => onChange({ lanes: event.target.value as LaneGrouping })}>
          {GROUPINGS.map((grouping) => <option key={grouping} value={grouping}>{chart.lanes[grouping]}</option>)}
        </select>
      </label>
      {groups.length > 1 && (
        <button type="button" className="tool quiet fold-all" onClick={() => onChange({ collapsed: isFolded ? [] : groups.map((band) => band.id) })}>
          {isFolded ? chart.unfoldAll : chart.foldAll}
        </button>
      )}
      <fieldset className="tool switch">
        <legend className="tool-name">{chart.scaleName}</legend>
        {SCALES.map((scale) => (
          <label key={scale}>
            <input type="radio" name="scale" checked={view.scale === scale} onChange={() => onChange({ scale })} />
            <span>{chart.scale[scale]}</span>
          </label>
        ))}
      </fieldset>
      {view.scale === 'balanced' && <span className="scale-note">{chart.scaleNote}</span>}
      {canRebalance && <button type="button" className="tool quiet" onClick={onRebalance}>{chart.rebalance}</button>}
      <span className="zoom">
        <button type="button" aria-label={chart.zoomOut} title={chart.zoomOut} disabled={isFit} onClick={() => onZoom(1 / 1.6)}>−</button>
        <button type="button" aria-label={chart.zoomIn} title={chart.zoomIn} onClick={() => onZoom(1.6)}>+</button>
        <button type="button" className="fit" title={chart.fit} disabled={isFit} onClick={onFit}><span>{chart.fit}</span></button>
      </span>
    </div>
  )
}
