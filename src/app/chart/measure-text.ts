import { estimateWidth } from '../../timeline/text-width.ts'

let context: CanvasRenderingContext2D | null | undefined
let family = ''
let size = 0
const known = new Map<number, Map<string, number>>()
const MOST_KNOWN = 20_000

/**
 * Width in CSS pixels of a text in the page's font. Estimated where there is no canvas to ask, as in a test or on a server.
 */
export function measureText(text: string, fontSize: number): number {
  let widths = known.get(fontSize)
  if (!widths) known.set(fontSize, widths = new Map())
  let width = widths.get(text)
  if (width !== undefined) return width
  if (context === undefined) {
    context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext?.('2d') ?? null
    // Asked once: the font is the same everywhere, and each asking would bring the styles of the page up to date.
    if (context) family = getComputedStyle(document.body).fontFamily
  }
  if (context) {
    if (size !== fontSize) context.font = `${size = fontSize}px ${family}`
    // Rendered text is hinted and can come out a little wider than what a canvas says.
    width = context.measureText(text).width * 1.02 + 1
  } else width = estimateWidth(text, fontSize)
  if (widths.size > MOST_KNOWN) widths.clear()
  widths.set(text, width)
  return width
}
