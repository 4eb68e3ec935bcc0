import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Figure, type FigureProps } from '../figure/Figure.tsx'
import '../figure/figure.css'

// What a drawing program needs to know of each element; the rest of what a browser computes it would not understand.
const PROPERTIES = [
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin',
  'opacity', 'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility', 'display',
  'stop-color', 'stop-opacity', 'clip-path', 'mask', 'shape-rendering',
] as const

const INITIAL = new Set([
  'stroke none', 'stroke-dasharray none', 'stroke-width 1px', 'fill-opacity 1', 'stroke-opacity 1', 'opacity 1', 'fill-rule nonzero', 'paint-order normal',
  'stroke-linecap butt', 'stroke-linejoin miter', 'dominant-baseline auto', 'visibility visible', 'display inline', 'stop-opacity 1', 'clip-path none',
  'mask none', 'shape-rendering auto', 'stop-color rgb(0, 0, 0)',
])
const SHARPNESS = 2

/** The figure as the text of an SVG file that stands alone: text stays text, colours are written on each element. */
export function figureSvg(props: FigureProps): string {
  const stage = document.createElement('div')
  stage.className = 'unseen'
  document.body.append(stage)
  const root = createRoot(stage)
  flushSync(() => root.render(<Figure {...props} />))
  const svg = stage.querySelector('svg')
  let text = ''
  if (svg) {
    // All is read before anything is changed: a rule may hang on the class of an element far above.
    const elements = [svg, ...svg.querySelectorAll('*')]
    const styles = elements.map((element) => {
      const style = getComputedStyle(element)
      return PROPERTIES.map((property) => [property, style.getPropertyValue(property).replaceAll('"', "'")] as const)
    })
    for (const [i, element] of elements.entries()) {
      for (const [property, value] of styles[i] ?? []) if (value !== '' && !INITIAL.has(`${property} ${value}`)) element.setAttribute(property, value)
      for (const name of ['class', 'role', 'tabindex']) element.removeAttribute(name)
    }
    text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`
  }
  root.unmount()
  stage.remove()
  return text
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
