import { type RefObject, useEffect, useState } from 'react'

/** The row of the mark under the pointer or with the visible focus; an echo counts as its event. */
export function usePointedRow(held: RefObject<HTMLElement | null>, rowOf: ReadonlyMap<string, number>): number | undefined {
  const [pointed, setPointed] = useState<number>()
  useEffect(() => {
    const chart = held.current
    if (!chart) return
    const onOver = (event: Event) => {
      if (chart.dataset['dragging'] !== undefined || !(event.target instanceof Element)) return
      const element = event.target.closest('[data-row], [data-affects]')
      if (event.type === 'focusin' && !event.target.matches(':focus-visible')) return
      const row = element?.getAttribute('data-row')
      const affects = element?.getAttribute('data-affects')
      setPointed(row ? Number(row) : affects ? rowOf.get(affects) : undefined)
    }
    const onLeave = () => setPointed(undefined)
    chart.addEventListener('pointerover', onOver)
    chart.addEventListener('focusin', onOver)
    chart.addEventListener('pointerleave', onLeave)
    chart.addEventListener('focusout', onLeave)
    return () => {
      chart.removeEventListener('pointerover', onOver)
      chart.removeEventListener('focusin', onOver)
      chart.removeEventListener('pointerleave', onLeave)
      chart.removeEventListener('focusout', onLeave)
    }
  }, [held, rowOf])
  return pointed
}
