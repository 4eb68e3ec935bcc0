import { type Posture } from '../../event.ts'
import { type Track } from '../../timeline/tracks.ts'
import { type Words } from '../words/en.ts'
import { measureText } from './measure-text.ts'
import { pixelsOf } from './track-pixels.ts'

/** A state in words on its strip, in pixels of the plot. */
export interface StripWord {
  readonly posture: Posture
  readonly text: string
  readonly x: number
  readonly width: number
  /** It stands before its stretch, where nothing is known yet: the stretch itself is too short. */
  readonly isBeside: boolean
}

const SIZE = 10.5
const SPACE = 5

/** The words of a strip: where a state begins to be claimed, or at the edge of the frame, as far as there is room. */
export function stripWords(track: Track, x: (day: number) => number, width: number, words: Words): StripWord[] {
  const stretches = track.stretches.map((stretch, i) => ({ ...stretch, ...pixelsOf(stretch, track.stretches[i + 1], x, width) }))
  return stretches.flatMap(({ value, sureness, from, to }, i): StripWord[] => {
    const before = stretches[i - 1]
    const posture = value as Posture
    if (sureness !== 'certain' || (before?.sureness === 'certain' && before.value === value && from > 0)) return []
    const text = words.chart.state.posture[posture]
    const length = measureText(text, SIZE)
    const left = Math.max(0, from)
    // Where it has faded it still is the same.
    const after = stretches[i + 1]
    if (Math.min(width, after?.sureness === 'stale' ? after.to : to) - left >= length + 2 * SPACE) return [{ posture, text, x: left + SPACE, width: length, isBeside: false }]
    if (left - (before?.to ?? 0) < length + 8 || from > width - 4) return []
    return [{ posture, text, x: left - SPACE - length, width: length, isBeside: true }]
  })
}
