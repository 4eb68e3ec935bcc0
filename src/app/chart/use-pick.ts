import { type RefObject, useEffect, useRef } from 'react'

export interface PickTarget {
  /** A mark was chosen, by the row of its (first) event. */
  pick(row: number): void
  /** An echo or an answer was chosen. */
  pickEvent(event: string): void
  fold(group: string, folded: boolean): void
  /** The axis or a track was pressed at a pixel from the left edge of the chart. */
  hold(pixel: number): void
}

/** Clicks on marks, echoes and headings, listened to in one place: what is drawn stays free of handlers. */
export function usePick(held: RefObject<HTMLElement | null>, target: PickTarget): void {
  const latest = useRef(target)
  useEffect(() => {
    latest.current = target
  })
  useEffect(() => {
    const element = held.current
    if (!element) return
    const onClick = (event: MouseEvent) => {
      if (choose(event.target, latest.current) || !(event.target instanceof Element)) return
      // The answers are words, which no day lies under.
      if (event.target.closest('.timeline-head, .timeline-tracks') && !event.target.closest('.answers')) latest.current.hold(event.clientX - element.getBoundingClientRect().left)
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  }, [held])
}

/** Does what choosing an element of the chart does; false where it is nothing that can be chosen. */
export function choose(chosen: EventTarget | null, target: PickTarget): boolean {
  if (!(chosen instanceof Element)) return false
  const element = chosen.closest('[data-row], [data-affects], [data-answer], [data-fold]')
  if (!element) return false
  const affected = element.getAttribute('data-affects') ?? element.getAttribute('data-answer')
  const group = element.getAttribute('data-fold')
  if (affected !== null) target.pickEvent(affected)
  else if (group !== null) target.fold(group, element.getAttribute('aria-expanded') === 'true')
  else target.pick(Number(element.getAttribute('data-row')))
  return true
}
