/** The figures that the site carries. Loaded by the build alone: what draws them is not needed to serve or to test. */
import { type Dataset } from '../event.ts'
import { START_VIEW, type View } from '../timeline/view.ts'
import { figureSvg } from './figure.ts'
import { readFonts } from './figure-fonts.ts'
import { pngOf } from './figure-png.ts'

export interface SiteFigures {
  /** The whole timeline. */
  readonly svg: string
  readonly png: Uint8Array
  /** In the shape that link previews have. */
  readonly preview: Uint8Array
}

const WIDTH = 1600
const PREVIEW = { width: 1200, height: 630 }

/** Draws the whole timeline in the forms that the site offers. */
export async function siteFigures(dataset: Dataset, address: string | undefined): Promise<SiteFigures> {
  const fonts = readFonts()
  if (typeof fonts === 'string') throw new Error(fonts)
  const view: View = { ...START_VIEW, lang: 'en' }
  const svg = figureSvg(dataset, view, { width: WIDTH }, address)
  // A preview is a hand wide: few lanes and the turns alone keep its words large enough to be read.
  const turns: View = { ...view, importance: { only: ['major'], not: [] }, lanes: 'country', collapsed: ['state'] }
  return { svg, png: await pngOf(svg, fonts), preview: await pngOf(figureSvg(dataset, turns, PREVIEW, address), fonts) }
}
