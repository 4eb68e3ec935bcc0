import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { FONT_FAMILY, type FigureFonts } from './figure-fonts.ts'

let started: Promise<void> | undefined

/**
 * Pixels of a standalone SVG. WebAssembly draws and compresses alike on every machine and every version of Node; the fonts
 * of the machine are never asked.
 */
export async function pngOf(svg: string, fonts: FigureFonts): Promise<Uint8Array> {
  started ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await started
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [fonts.regular, fonts.bold], defaultFontFamily: FONT_FAMILY, sansSerifFamily: FONT_FAMILY, loadSystemFonts: false } as never,
  })
  return drawing.render().asPng()
}
