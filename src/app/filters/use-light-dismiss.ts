import { type RefObject, useEffect } from 'react'

/** Closes an open details element on Escape and on a press elsewhere, as a native popover would. */
export function useLightDismiss(details: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (focus: boolean) => {
      const element = details.current
      if (!element?.open) return
      element.open = false
      if (focus) element.querySelector('summary')?.focus()
    }
    const onPointer = (event: PointerEvent) => {
      if (!details.current?.contains(event.target as Node)) close(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      event.stopPropagation()
      event.preventDefault()
      close(true)
    }
    const element = details.current
    document.addEventListener('pointerdown', onPointer)
    element?.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      element?.removeEventListener('keydown', onKey)
    }
  }, [details])
}
