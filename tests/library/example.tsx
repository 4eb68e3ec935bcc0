import { useMemo, useState } from 'react'
import { type Dataset, parseView, rowsOf, Timeline } from 'export-control-timeline'

export function ChipsToChina({ dataset }: { dataset: Dataset }) {
  const [view, setView] = useState(() => parseView('country=cn&from=2025-04').view)
  const { rows } = useMemo(() => rowsOf(dataset, view), [dataset, view])
  return (
    <Timeline dataset={dataset} rows={rows} view={view} lang="en" onDrawn={() => {}}
      onChange={(patch) => setView({ ...view, ...patch })} onSelect={(event) => setView({ ...view, event })} />
  )
}
