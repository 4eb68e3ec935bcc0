import PdfKit from 'pdfkit'
import SVGtoPDF from 'svg-to-pdfkit'
import { DOMParser } from 'linkedom'
import { type FigureFonts } from './figure-fonts.ts'

/** Points of a PDF in a CSS pixel. */
const POINTS = 0.75

/**
 * The standalone SVG as a PDF of one page, text as text with its fonts embedded as far as they are used. The date of the
 * file is the date of the data, and nothing is compressed by the machine's own zlib, so that the same data gives the same bytes.
 */
export async function pdfOf(svg: string, fonts: FigureFonts, about: { title: string; through: string }): Promise<Uint8Array> {
  const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1])
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1])
  const day = new Date(`${`${about.through}-01-01`.slice(0, 10)}T00:00:00Z`)
  const document = new PdfKit({
    size: [width * POINTS, height * POINTS], margin: 0, compress: false, lang: /<svg[^>]* lang="(\w+)"/.exec(svg)?.[1] ?? 'en',
    info: { Title: about.title, CreationDate: day, ModDate: day }, displayTitle: true,
  })
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.registerFont('regular', fonts.regular)
  document.registerFont('bold', fonts.bold)
  SVGtoPDF(document, halosFirst(svg), 0, 0, {
    width: width * POINTS, height: height * POINTS, assumePt: false,
    fontCallback: (_family: string, bold: boolean) => (bold ? 'bold' : 'regular'),
  })
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/**
 * PDF paints an outline over the fill and knows no other order: the halo of a mark becomes a shape of its own below it. The
 * halo of a text is left out, since a text drawn twice would also be copied twice.
 */
function halosFirst(svg: string): string {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const drop = (element: Element, names: readonly string[]) => {
    for (const name of names) element.removeAttribute(name)
  }
  const visit = (element: Element, order: string, stroke: string) => {
    const ownOrder = element.getAttribute('paint-order') ?? order
    const ownStroke = element.getAttribute('stroke') ?? stroke
    for (const child of Array.from(element.children)) visit(child, ownOrder, ownStroke)
    if (!ownOrder.startsWith('stroke') || ownStroke === 'none') return
    if (element.localName === 'text') element.setAttribute('stroke', 'none')
    else if (element.localName === 'path' && (element.getAttribute('fill') ?? '') !== 'none') {
      const halo = element.cloneNode(true) as Element
      drop(halo, ['paint-order'])
      halo.setAttribute('fill', 'none')
      halo.setAttribute('stroke', ownStroke)
      element.before(halo)
      element.setAttribute('stroke', 'none')
    }
  }
  if (root.documentElement) visit(root.documentElement as unknown as Element, 'normal', 'none')
  return root.toString()
}
