import { type RefObject, startTransition, useLayoutEffect, useState } from 'react'

/** The width of an element in whole CSS pixels; until it has one (a hidden tab, a frame not laid out yet), what is expected. */
export function useWidth(held: RefObject<HTMLElement | null>, expected: number): number {
  const [width, setWidth] = useState(expected)
  useLayoutEffect(() => {
    const element = held.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.clientWidth))
    // The first drawing is the longest work on the page: as a transition it is done in slices, and a phone answers in between.
    startTransition(measure)
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [held])
  return width
}
