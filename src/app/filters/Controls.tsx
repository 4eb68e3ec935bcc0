import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Dataset } from '../../event.ts'
import { type Selection } from '../../timeline/filter.ts'
import { type Facet } from '../../timeline/view.ts'
import { SearchBox } from '../SearchBox.tsx'
import { useStore } from '../store.ts'
import { useIsWide } from '../use-is-wide.ts'
import { groupDigits } from '../words/group-digits.ts'
import { useWords } from '../words/use-words.ts'
import { FilterBar } from './FilterBar.tsx'
import { Pills } from './Pills.tsx'

interface ControlsProps {
  readonly dataset: Dataset
  readonly selection: Selection
  readonly order: readonly string[]
  readonly sayOption: (facet: Facet, value: string) => string
  /** Stands at the end of the row, after the count. */
  readonly children?: ReactNode
}

/** Search, filters and what is active. On a phone the filters are in a sheet from below. */
export function Controls({ dataset, selection, order, sayOption, children }: ControlsProps) {
  const words = useWords()
  const isWide = useIsWide()
  const isShown = useStore((state) => state.isShown)
  const sheet = useRef<HTMLDialogElement>(null)
  const shown = selection.inWindow.length
  const bar = <FilterBar dataset={dataset} options={selection.options} sayOption={sayOption} />
  return (
    <section className="controls" aria-label={words.filter.heading}>
      <SearchBox order={order} />
      {isWide ? bar : (
        <>
          <button type="button" className="button" onClick={() => sheet.current?.showModal()} aria-haspopup="dialog">{words.filter.open}</button>
          <dialog className="filter-sheet" ref={sheet} aria-label={words.filter.heading}>
            {isShown && bar}
            <button type="button" className="button main" onClick={() => sheet.current?.close()}>
              {words.filter.done} <span className="count">{groupDigits(shown)}</span>
            </button>
          </dialog>
        </>
      )}
      <Count shown={shown} all={dataset.events.length} />
      {children}
      <Pills sayOption={sayOption} />
    </section>
  )
}

// What a screen reader hears waits until the typing or the moving rests.
const REST = 500

function Count({ shown, all }: { readonly shown: number; readonly all: number }) {
  const words = useWords()
  const text = words.filter.shown(shown, all)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), REST)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="shown">
      <span data-testid="count">{text}</span>
      <output className="unseen" aria-live="polite">{said}</output>
    </p>
  )
}
