import { lazy, Suspense, useState } from 'react'
import { type Dataset } from '../../event.ts'
import { useWords } from '../words/use-words.ts'

const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog.tsx')).ShareDialog }))

/** The button that opens the share dialog, which is loaded then. */
export function Share({ dataset, rows }: { readonly dataset: Dataset; readonly rows: readonly number[] }) {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="text" aria-haspopup="dialog" onClick={() => setOpen(true)}>{words.share.open}</button>
      {isOpen && <Suspense><ShareDialog dataset={dataset} rows={rows} onClose={() => setOpen(false)} /></Suspense>}
    </>
  )
}
