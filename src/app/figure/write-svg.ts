/**
 * Writes a drawing as an SVG that needs no style sheet: what the page's style says of each element becomes attributes of it.
 * Word processors, slide programs and most renderers know neither style sheets nor custom properties. The dialog on the
 * page and the command write with this; they differ only in whom they ask for the style, the browser or the sheets.
 */
import { toTenth } from '../../timeline/to-tenth.ts'

/** What the style says of an element, by property; `around` is the style of the element it stands in. */
export type StyleOf = (element: Element, around: Style | undefined) => Style
export type Style = ReadonlyMap<string, string>

/** Properties that SVG also knows as attributes, and what holds where nothing is said; what else a page needs means nothing on paper. */
const INITIAL: Readonly<Record<string, string>> = {
  fill: '#000000', 'fill-opacity': '1', 'fill-rule': 'nonzero', stroke: 'none', 'stroke-width': '1', 'stroke-dasharray': 'none', 'stroke-linejoin': 'miter',
  'stroke-linecap': 'butt', 'stroke-opacity': '1', 'paint-order': 'normal', opacity: '1', 'stop-color': '#000000', 'stop-opacity': '1',
  'font-family': '', 'font-size': '', 'font-weight': '400', 'text-anchor': 'start', 'shape-rendering': 'auto',
}
export const PROPERTIES: readonly string[] = Object.keys(INITIAL)
/** Whether an element takes the property from the one it stands in. */
export const isInherited = (property: string) => !/^(opacity|stop-color|stop-opacity|display)$/.test(property)
/** What only a hand, a screen reader or a style sheet on a live page can use. */
const LIVE = /^(class|style|role|tabindex|aria-(label|hidden|pressed|expanded)|data-(row|fold|natural|theme|lane-id|group-id|measure|affects|answer))$/
const GEOMETRY = /^(d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|transform)$/

/** The drawing as the text of a file. What `display: none` hides is left out. */
export function writeSvg(svg: Element, styleOf: StyleOf): string {
  return `${write(svg, styleOf, undefined)}\n`
}

function write(element: Element, styleOf: StyleOf, around: Style | undefined): string {
  const style = new Map([...styleOf(element, around)].map(([property, value]) => [property, plain(value)]))
  if (style.get('display') === 'none') return ''
  const name = element.localName
  const parts: string[] = []
  for (const { name: attribute, value } of element.attributes) {
    if (!(attribute in INITIAL) && !LIVE.test(attribute)) parts.push(`${attribute}="${escaped(rounded(attribute, value))}"`)
  }
  if (name === 'svg' && element.hasAttribute('viewBox')) parts.push('role="img"')
  const unused = element.childElementCount === 0 ? unusedOf(style) : undefined
  for (const [property, initial] of Object.entries(INITIAL)) {
    if (unused?.test(property)) continue
    const value = style.get(property) ?? initial
    const known = (isInherited(property) ? around?.get(property) : undefined) ?? initial
    if (value !== known) parts.push(`${property}="${escaped(value)}"`)
  }
  const inside: string[] = []
  const label = element.getAttribute('aria-label')
  if (label !== null && name !== 'svg') inside.push(`<title>${escaped(label)}</title>`)
  for (const child of element.childNodes) {
    if (child.nodeType === 1) inside.push(write(child as Element, styleOf, style))
    else if (child.nodeType === 3) inside.push(escaped(child.textContent ?? ''))
  }
  const content = inside.join('')
  if (content === '' && /^(g|text|defs)$/.test(name)) return ''
  if (name === 'path' && (element.getAttribute('d') ?? '') === '') return ''
  const open = [name, ...parts].join(' ')
  return content === '' ? `<${open}/>` : `<${open}>${content}</${name}>`
}

/** Properties that change nothing in an element with nothing inside: how a line is drawn where there is none. */
function unusedOf(style: Style): RegExp | undefined {
  const isDrawn = (style.get('stroke') ?? 'none') !== 'none'
  const isFilled = style.get('fill') !== 'none'
  if (!isDrawn) return isFilled ? /^stroke-|^paint-order/ : /^stroke-|^paint-order|^fill-/
  return isFilled ? undefined : /^paint-order|^fill-/
}

/** A value as a file has it, however a sheet or a browser spells it: lengths without px, colours by six digits, 0.5 for .5. */
function plain(value: string): string {
  const hex = (text: string) => Number(text).toString(16).padStart(2, '0')
  return value
    .replace(/^(transparent|rgba\(\d+, \d+, \d+, 0\))$/, 'none')
    .replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_, r: string, g: string, b: string) => `#${hex(r)}${hex(g)}${hex(b)}`)
    .replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3')
    .replace(/(\d)px\b/g, '$1')
    .replace(/(?<![\d\w])\.(?=\d)/g, '0.')
    .replace(/url\(["']?([^"')]*)["']?\)/g, 'url($1)')
    .replaceAll('"', "'")
}

/** Pixels to a tenth: below what a screen or a printer shows, and it hides how a processor rounds. */
function rounded(attribute: string, value: string): string {
  if (!GEOMETRY.test(attribute)) return value
  return value.replace(/-?\d*\.\d{2,}(e-?\d+)?/g, (number) => String(toTenth(Number(number))))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
