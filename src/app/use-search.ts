import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type Dataset } from '../event.ts'
import { type Found, type SearchIndex } from '../timeline/search.ts'
import { breathe } from './breathe.ts'

interface Ready {
  readonly dataset: Dataset
  readonly index: SearchIndex
  readonly search: (index: SearchIndex, query: string) => Found | undefined
}

/**
 * What the words find; `isPending` while the search is being loaded and its index built, at the first use. The index is
 * state and not memoised, since React may forget what it memoised while a rendering is put off. Typing never waits.
 */
export function useSearch(dataset: Dataset, words: string): { found: Found | undefined; isPending: boolean } {
  const q = useDeferredValue(words)
  const [built, setBuilt] = useState<Ready>()
  const ready = built?.dataset === dataset ? built : undefined
  const isWanted = q !== '' && !ready
  useEffect(() => {
    if (!isWanted) return undefined
    let isGone = false
    const build = async () => {
      const { buildSearchSteps, search } = await import('../timeline/search.ts')
      const index = await breathe(buildSearchSteps(dataset))
      if (!isGone) setBuilt({ dataset, index, search })
    }
    // Where it cannot be loaded, nothing is found and the page stays as it is.
    build().catch(() => {})
    return () => { isGone = true }
  }, [dataset, isWanted])
  const found = useMemo(() => (ready && q !== '' ? ready.search(ready.index, q) : undefined), [ready, q])
  return { found, isPending: isWanted }
}
