import { type RefObject, useEffect, useRef } from 'react'
import { type Step } from '../../timeline/walk.ts'

export interface KeyTarget {
  walk(step: Step): void
  /** Opens or chooses the mark that has the focus. */
  choose(): void
  zoom(factor: number): void
  fit(): void
  /** Moves the cursor by days, from the focused event where there is none yet. */
  moveCursor(days: number): void
  /** Folds or unfolds the group of the focused lane. */
  toggleGroup(): void
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last', PageUp: 'earlier', PageDown: 'later',
}
const ZOOM = 1.6

/** The keys of the chart, while the focus is inside it. Everything else is left to the page. */
export function useKeys(held: RefObject<HTMLElement | null>, target: KeyTarget): void {
  const latest = useRef(target)
  useEffect(() => {
    latest.current = target
  })
  useEffect(() => {
    const element = held.current
    if (!element) return
    const onKey = (event: KeyboardEvent) => {
      // A list or a field inside the chart has keys of its own.
      if (event.target instanceof Element && event.target.closest('.count-list, input, select')) return
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (act(event, latest.current)) event.preventDefault()
    }
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [held])
}

function act({ key, shiftKey }: KeyboardEvent, target: KeyTarget): boolean {
  const step = STEPS[key]
  if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) target.moveCursor(key === 'ArrowLeft' ? -1 : 1)
  else if (step) target.walk(step)
  else if (key === 'Enter' || key === ' ') target.choose()
  else if (key === '+' || key === '=') target.zoom(ZOOM)
  else if (key === '-' || key === '_') target.zoom(1 / ZOOM)
  else if (key === '0') target.fit()
  else if (key === 'c' || key === 'C') target.toggleGroup()
  else return false
  return true
}
