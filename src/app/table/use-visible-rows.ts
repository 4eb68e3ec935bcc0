import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows drawn above and below what is seen, so that a fast scroll meets rows and not paper. */
const SPARE = 12

/**
 * Which of `count` rows of one height stand in the view of a scrolling element: the first, and the one after the last. A
 * list whose rows all have the same height needs no more; a header of a row's height or so is within the spare ones.
 */
export function useVisibleRows(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): { first: number; end: number } {
  const [range, setRange] = useState({ first: 0, end: 2 * SPARE })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const follow = () => {
      // In whole blocks, so that most steps of a scroll change nothing.
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight / SPARE - 1) * SPARE)
      const end = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight / SPARE + 1) * SPARE
      setRange((now) => (now.first === first && now.end === end ? now : { first, end }))
    }
    follow()
    element.addEventListener('scroll', follow, { passive: true })
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(follow)
    observer?.observe(element)
    return () => {
      element.removeEventListener('scroll', follow)
      observer?.disconnect()
    }
  }, [scroller, rowHeight])
  return { first: Math.min(range.first, count), end: Math.min(range.end, count) }
}
