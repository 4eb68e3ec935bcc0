import { type Ahead } from '../../timeline/state.ts'
import { type Stretch } from '../../timeline/tracks.ts'

/** Pixels over which a state fades after the last article that speaks of it. */
const FADE = 56

/** Pixels of a stretch; one that is stale ends where it has faded. */
export function pixelsOf(stretch: Stretch, next: Stretch | undefined, x: (day: number) => number, width: number): { from: number; to: number } {
  const from = Math.max(-FADE, x(stretch.from))
  const end = Number.isFinite(stretch.to) ? x(stretch.to) : next ? x(next.from) : width + FADE
  return { from, to: Math.min(width + FADE, stretch.sureness === 'stale' ? Math.min(end, x(stretch.from) + FADE) : end) }
}

/** Pixels of what lies over a state, never so short that it is lost. */
export function aheadPixels(ahead: Ahead, x: (day: number) => number): { x: number; width: number } {
  const from = x(ahead.from)
  return { x: from, width: Math.max(2, x(ahead.to + 1) - from) }
}
