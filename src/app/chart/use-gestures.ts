import { type RefObject, useEffect, useRef } from 'react'

/** What a hand does to the view; pixels are measured from the left edge of the frame. */
export interface GestureTarget {
  zoomAt(factor: number, pixel: number): void
  panBy(pixels: number): void
  /** The hand has come to rest. */
  settle(): void
}

/** A press that moves less than this is a click. */
const CLICK_SLACK = 4
/** Wheel events have no end; this long without one, in milliseconds, counts as rest. */
const WHEEL_REST = 160

/**
 * Drag and pinch by pointer, ctrl- or ⌘-wheel to zoom, a sideways wheel to pan. A plain wheel and an upright swipe are left
 * to the page. Movements between two frames are gathered and passed on once per frame.
 */
export function useGestures(held: RefObject<HTMLElement | null>, frameLeft: number, target: GestureTarget): void {
  const latest = useRef({ frameLeft, target })
  useEffect(() => {
    latest.current = { frameLeft, target }
  })

  useEffect(() => {
    const element = held.current
    if (!element) return
    const pointers = new Map<number, { x: number; y: number }>()
    let pressedAt: { x: number; y: number } | undefined
    let dragging = false
    let pendingPan = 0
    let pendingZoom: { factor: number; pixel: number } | undefined
    let frame = 0
    let rest = 0

    const flush = () => {
      frame = 0
      const { target } = latest.current
      if (pendingZoom) target.zoomAt(pendingZoom.factor, pendingZoom.pixel)
      if (pendingPan !== 0) target.panBy(pendingPan)
      pendingZoom = undefined
      pendingPan = 0
    }
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(flush)
    }
    const inFrame = (clientX: number) => clientX - element.getBoundingClientRect().left - latest.current.frameLeft
    const settleSoon = (after: number) => {
      window.clearTimeout(rest)
      rest = window.setTimeout(() => latest.current.target.settle(), after)
    }

    const onWheel = (event: WheelEvent) => {
      const zooms = event.ctrlKey || event.metaKey
      const sideways = !zooms && Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (!zooms && !sideways) return
      event.preventDefault()
      const line = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1
      if (sideways) pendingPan -= event.deltaX * line
      else {
        const factor = Math.exp(-Math.max(-120, Math.min(120, event.deltaY * line)) * 0.0035)
        pendingZoom = { factor: (pendingZoom?.factor ?? 1) * factor, pixel: inFrame(event.clientX) }
      }
      schedule()
      settleSoon(WHEEL_REST)
    }
    const onDown = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return
      if (event.target instanceof Element && event.target.closest('.count-list')) return
      // A second hand or a lost release must not leave a ghost finger behind.
      if (event.isPrimary) pointers.clear()
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
      pressedAt = { x: event.clientX, y: event.clientY }
      dragging = pointers.size > 1
    }
    const onMove = (event: PointerEvent) => {
      const previous = pointers.get(event.pointerId)
      if (!previous || !pressedAt) return
      if (!dragging) {
        if (Math.abs(event.clientX - pressedAt.x) < CLICK_SLACK) return
        dragging = true
        element.setPointerCapture(event.pointerId)
        element.dataset['dragging'] = 'true'
      }
      const current = { x: event.clientX, y: event.clientY }
      if (pointers.size === 1) pendingPan += current.x - previous.x
      else {
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
        if (other) {
          const before = Math.max(10, Math.hypot(previous.x - other.x, previous.y - other.y))
          const after = Math.max(10, Math.hypot(current.x - other.x, current.y - other.y))
          pendingZoom = { factor: (pendingZoom?.factor ?? 1) * (after / before), pixel: inFrame((current.x + other.x) / 2) }
          pendingPan += (current.x - previous.x) / 2
        }
      }
      pointers.set(event.pointerId, current)
      schedule()
    }
    const onUp = (event: PointerEvent) => {
      if (!pointers.delete(event.pointerId)) return
      if (pointers.size > 0) return
      delete element.dataset['dragging']
      if (!dragging) return
      // The click that ends a drag must not open what lies under the pointer.
      if (event.type === 'pointerup') {
        const swallow = (click: Event) => click.stopPropagation()
        element.addEventListener('click', swallow, { capture: true, once: true })
        window.setTimeout(() => element.removeEventListener('click', swallow, { capture: true }), 50)
      }
      dragging = false
      settleSoon(0)
    }

    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onUp)
    return () => {
      window.clearTimeout(rest)
      cancelAnimationFrame(frame)
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onUp)
    }
  }, [held])
}
