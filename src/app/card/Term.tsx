import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

const EDGE = 8

/**
 * A term and its meaning, shown over the page on hover, focus or a tap. It stays while the pointer is on it, and goes with
 * Escape, which then closes nothing else, with a press elsewhere, and when the page scrolls away under it.
 */
export function Term({ meaning, children }: { readonly meaning: string; readonly children: ReactNode }) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const term = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const [owner, shown] = [term.current, tip.current]
    if (!isOpen || !owner || !shown) return undefined
    shown.showPopover?.()
    place(shown, owner)
    const close = () => setOpen(false)
    const onKey = (press: KeyboardEvent) => {
      if (press.key !== 'Escape') return
      press.preventDefault()
      press.stopPropagation()
      close()
    }
    const onPress = (press: PointerEvent) => {
      if (!owner.contains(press.target as Node)) close()
    }
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onPress, true)
    document.addEventListener('scroll', close, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onPress, true)
      document.removeEventListener('scroll', close, true)
      shown.hidePopover?.()
    }
  }, [isOpen])

  return (
    <span ref={term} onPointerEnter={(move) => { if (move.pointerType === 'mouse') setOpen(true) }} onPointerLeave={(move) => { if (move.pointerType === 'mouse') setOpen(false) }}>
      {/* A tap opens by the click, since Safari gives a pressed button no focus. */}
      <button type="button" className="term" aria-describedby={id} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onClick={() => setOpen(true)}>{children}</button>
      <span ref={tip} id={id} role="tooltip" popover="manual" className="meaning">{meaning}</span>
    </span>
  )
}

/** Below the term, or above where there is no room; touching it, so that the pointer can go over. */
function place(tip: HTMLElement, term: HTMLElement): void {
  const at = term.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = tip
  const left = Math.max(EDGE, Math.min(at.left, document.documentElement.clientWidth - width - EDGE))
  const top = at.bottom + height + EDGE > innerHeight ? at.top - height : at.bottom
  tip.style.left = `${left}px`
  tip.style.top = `${top}px`
}
