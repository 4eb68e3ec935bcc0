import { type Direction } from '../event.ts'

/** The shape that tells a direction without its colour: a triangle tightens, a disc eases, a square does neither. */
export function DirectionShape({ direction }: { readonly direction: Direction }) {
  return (
    <svg className={`shape ${direction}`} viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      {direction === 'tightens' && <path d="M6 1l5.4 10H.6z" />}
      {direction === 'eases' && <circle cx="6" cy="6" r="5" />}
      {direction === 'neutral' && <rect x="1.6" y="1.6" width="8.8" height="8.8" />}
    </svg>
  )
}
