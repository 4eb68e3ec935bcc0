import { readFileSync } from 'node:fs'

/** The fonts that a figure is drawn with where text becomes pixels or is embedded; licence in fonts/OFL.txt. */
const FILES = { regular: 'NotoSansKR-Regular.otf', bold: 'NotoSansKR-Bold.otf' } as const

export interface FigureFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

/** Name of the family inside the font files. */
export const FONT_FAMILY = 'Noto Sans CJK KR'

/** Reads the fonts, or gives the line that says which is missing. */
export function readFonts(folder: URL = new URL('fonts/', import.meta.url)): FigureFonts | string {
  const read = (file: string): Uint8Array | undefined => {
    try {
      return readFileSync(new URL(file, folder))
    } catch {
      return undefined
    }
  }
  const regular = read(FILES.regular)
  const bold = read(FILES.bold)
  if (regular && bold) return { regular, bold }
  return `src/publish/fonts/${regular ? FILES.bold : FILES.regular}:1: expected the font that figures are drawn with, got no file; restore it from the repository`
}
