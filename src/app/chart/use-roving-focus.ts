import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus inside the chart on the mark of one event: when a zoom, a count or a filter takes the focused mark off the
 * page, the mark that now stands for the event (or the nearest one) gets it, once the drawing is whole if it lies below the
 * screen. Returns a way to ask for the focus.
 */
export function useRovingFocus(held: RefObject<HTMLElement | null>, markRow: number | undefined, isWhole: boolean): () => void {
  const focused = useRef<Element | undefined>(undefined)
  const wanted = useRef(false)

  useEffect(() => {
    const chart = held.current
    if (!chart) return
    const onIn = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? event.target : undefined
    }
    const onOut = (event: FocusEvent) => {
      // Without a new place, the focus was lost with its mark or with the window; the former is mended below.
      if (event.relatedTarget instanceof Node && !chart.contains(event.relatedTarget)) focused.current = undefined
    }
    chart.addEventListener('focusin', onIn)
    chart.addEventListener('focusout', onOut)
    return () => {
      chart.removeEventListener('focusin', onIn)
      chart.removeEventListener('focusout', onOut)
    }
  }, [held])

  useLayoutEffect(() => {
    const chart = held.current
    if (!chart) return
    const isLost = focused.current !== undefined && !focused.current.isConnected
      && (document.activeElement === document.body || document.activeElement === null)
    if (!isLost && !wanted.current) return
    const mark = markRow === undefined ? undefined : chart.querySelector<SVGElement>(`[data-row="${markRow}"]`)
    if (!mark && !isWhole) return
    wanted.current = false
    if (mark) mark.focus({ preventScroll: isLost })
    else chart.focus({ preventScroll: true })
  })

  return useCallback(() => {
    wanted.current = true
  }, [])
}
