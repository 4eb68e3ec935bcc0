import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Figure, type FigureProps } from '../figure/Figure.tsx'
import { PROPERTIES, type Style, writeSvg } from '../figure/write-svg.ts'
import '../figure/figure.css'

const SHARPNESS = 2
const ASKED = [...PROPERTIES, 'display']

/** The figure as the text of an SVG file that stands alone: text stays text, colours are written on each element. */
export function figureSvg(props: FigureProps): string {
  const stage = document.createElement('div')
  stage.className = 'unseen'
  document.body.append(stage)
  const root = createRoot(stage)
  flushSync(() => root.render(<Figure {...props} />))
  const svg = stage.querySelector('svg')
  // The sheets themselves cannot be read in a frame of opaque origin; what they come to on an element always can.
  const text = svg ? writeSvg(svg, styleOf) : ''
  root.unmount()
  stage.remove()
  return text
}

function styleOf(element: Element): Style {
  const style = getComputedStyle(element)
  return new Map(ASKED.map((property) => [property, style.getPropertyValue(property)]))
}

/** The figure as PNG, drawn by the browser at twice its size; undefined where the browser refuses. */
export async function figurePng(svg: string): Promise<Blob | undefined> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await image.decode()
  } catch {
    return undefined
  }
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SHARPNESS
  canvas.height = image.naturalHeight * SHARPNESS
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => { canvas.toBlob((blob) => done(blob ?? undefined)) })
}
