import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { type Dataset } from '../event.ts'
import { buildSearch, buildSearchSteps, type Found, search, type SearchIndex } from '../timeline/search.ts'
import { breathe } from './breathe.ts'

const BUILT_AT_ONCE = 5000

// Built at the first search and kept outside React, which may forget what it memoised while rendering is put off.
const indexes = new WeakMap<Dataset, SearchIndex>()

/** What the words find; `isPending` while the index of a big data set is being built. Typing never waits for it. */
export function useSearch(dataset: Dataset, words: string): { found: Found | undefined; isPending: boolean } {
  const q = useDeferredValue(words)
  const [, setBuilt] = useState<SearchIndex>()
  const isWanted = q !== ''
  if (isWanted && !indexes.has(dataset) && dataset.events.length <= BUILT_AT_ONCE) indexes.set(dataset, buildSearch(dataset))
  const index = indexes.get(dataset)
  useEffect(() => {
    if (!isWanted || indexes.has(dataset)) return undefined
    let isGone = false
    void breathe(buildSearchSteps(dataset)).then((built) => {
      indexes.set(dataset, built)
      if (!isGone) setBuilt(built)
    })
    return () => { isGone = true }
  }, [dataset, isWanted])
  const found = useMemo(() => (index && q !== '' ? search(index, q) : undefined), [index, q])
  return { found, isPending: isWanted && !index }
}
