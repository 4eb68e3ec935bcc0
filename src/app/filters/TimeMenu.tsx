import { lazy, Suspense, useRef } from 'react'
import { useStore } from '../store.ts'
import { useWords } from '../words/use-words.ts'
import { useLightDismiss } from './use-light-dismiss.ts'

const TimePanel = lazy(async () => ({ default: (await import('./TimePanel.tsx')).TimePanel }))

/** The window in time, typed: the same window that the chart shows. */
export function TimeMenu() {
  const words = useWords()
  const isShown = useStore((state) => state.isShown)
  const details = useRef<HTMLDetailsElement>(null)
  useLightDismiss(details)
  return (
    <details className="menu" name="filter" ref={details}>
      <summary>{words.filter.time}</summary>
      {isShown && <Suspense><TimePanel /></Suspense>}
    </details>
  )
}
