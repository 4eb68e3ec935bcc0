import { type RefObject, useEffect, useState } from 'react'
import { type Day } from '../../day.ts'
import { type TimeScale } from '../../timeline/scale.ts'
import { dayAt, type Transform } from '../../timeline/viewport.ts'
import { type Frame } from './use-scene.ts'

/** The day under a mouse or pen over the chart; undefined outside the frame, during a drag, and for fingers. */
export function useHoverDay(held: RefObject<HTMLElement | null> | null, frame: Frame, scale: TimeScale, transform: Transform): Day | undefined {
  const [pixel, setPixel] = useState<number>()
  useEffect(() => {
    const chart = held?.current
    if (!chart) return
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      const at = event.clientX - chart.getBoundingClientRect().left - frame.left
      setPixel(at < 0 || at > frame.plot || chart.dataset['dragging'] !== undefined ? undefined : Math.round(at))
    }
    const onLeave = () => setPixel(undefined)
    chart.addEventListener('pointermove', onMove)
    chart.addEventListener('pointerleave', onLeave)
    return () => {
      chart.removeEventListener('pointermove', onMove)
      chart.removeEventListener('pointerleave', onLeave)
    }
  }, [held, frame.left, frame.plot])
  return pixel === undefined ? undefined : Math.floor(dayAt(scale, frame.plot, transform, pixel)) as Day
}
