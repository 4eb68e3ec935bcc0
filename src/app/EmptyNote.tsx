import { useEffect } from 'react'
import { withoutFilters } from '../timeline/view.ts'
import { markReady } from './ready.ts'
import { useStore } from './store.ts'
import { useWords } from './words/use-words.ts'

/** Said where the filters leave nothing, or the data holds nothing. */
export function EmptyNote({ ofAll }: { readonly ofAll: number }) {
  const words = useWords()
  const view = useStore((state) => state.view)
  const change = useStore((state) => state.change)
  useEffect(markReady, [])
  if (ofAll === 0) return <section className="trouble"><h2>{words.trouble.empty}</h2></section>
  return (
    <section className="trouble">
      <h2>{words.trouble.nothing}</h2>
      <p>{words.trouble.nothingHelp}</p>
      <p><button type="button" className="button" onClick={() => change(withoutFilters(view))}>{words.filter.reset}</button></p>
    </section>
  )
}
