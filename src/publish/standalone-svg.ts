/**
 * Makes an SVG that needs no style sheet: what the page's style sheets say of each element becomes attributes of it, with
 * every custom property resolved. Word processors, slide programs and most renderers know neither of the two.
 */
import { DOMParser } from 'linkedom'

interface Rule {
  readonly selector: string
  readonly specificity: number
  readonly declarations: readonly (readonly [string, string])[]
}

/** Properties that SVG also knows as attributes; what else a page needs (cursor, position) means nothing on paper. */
const ATTRIBUTES = new Set([
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'stroke-opacity',
  'paint-order', 'opacity', 'stop-color', 'stop-opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'shape-rendering',
])
const INHERITED = new Set(['font-family', 'font-size', 'font-weight', 'text-anchor', 'fill', 'stroke', 'fill-rule', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'shape-rendering'])
/** What only a hand or a screen reader on a live page can use. */
const LIVE = /^(class|role|tabindex|aria-(label|hidden|pressed|expanded)|data-(row|fold|natural|theme|lane-id|group-id|measure|affects))$/

/** The drawing with the rules of `css` put into it. Media queries are left out: a figure is neither hovered nor resized. */
export function standaloneSvg(markup: string, css: string): string {
  const rules = rulesOf(css)
  // React writes void elements and attributes in a form that an XML parser reads too.
  const svg = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement as unknown as Element | null
  if (svg?.localName !== 'svg') throw new Error('expected a drawing with an svg element')
  const matched = new Map<Element, Rule[]>()
  for (const rule of rules) {
    for (const element of [...(svg.matches(rule.selector) ? [svg] : []), ...svg.querySelectorAll(rule.selector)]) {
      const list = matched.get(element)
      if (list) list.push(rule)
      else matched.set(element, [rule])
    }
  }
  return `${write(svg, matched, new Map(), new Map())}\n`
}

function write(element: Element, matched: ReadonlyMap<Element, readonly Rule[]>, outerVars: ReadonlyMap<string, string>, outerStyle: ReadonlyMap<string, string>): string {
  const vars = new Map(outerVars)
  const own = new Map<string, string>()
  // The attributes of an element count less than any rule.
  for (const { name, value } of element.attributes) if (ATTRIBUTES.has(name)) own.set(name, value)
  const declared = [...(matched.get(element) ?? [])].sort((a, b) => a.specificity - b.specificity).flatMap((rule) => rule.declarations)
  for (const [property, value] of declared) if (property.startsWith('--')) vars.set(property, value)
  for (const [property, value] of declared) {
    if (property === 'display' && value === 'none') return ''
    if (ATTRIBUTES.has(property)) own.set(property, value)
  }
  const style = new Map([...outerStyle].filter(([property]) => INHERITED.has(property)))
  const parts: string[] = []
  for (const { name, value } of element.attributes) {
    if (!ATTRIBUTES.has(name) && !LIVE.test(name) && !(name === 'style')) parts.push(`${name}="${escaped(rounded(name, value))}"`)
  }
  for (const [property, value] of own) {
    const real = resolved(value, vars).replace(/(\d)px\b/g, '$1')
    if (real === 'inherit' || (INHERITED.has(property) && outerStyle.get(property) === real)) continue
    style.set(property, real)
    parts.push(`${property}="${escaped(real)}"`)
  }
  const inside: string[] = []
  const label = element.getAttribute('aria-label')
  if (label !== null && element.tagName !== 'svg') inside.push(`<title>${escaped(label)}</title>`)
  for (const child of element.childNodes) {
    if (child.nodeType === 1) inside.push(write(child as unknown as Element, matched, vars, style))
    else if (child.nodeType === 3) inside.push(escaped(child.textContent ?? ''))
  }
  const content = inside.join('')
  if (content === '' && /^(g|text|defs)$/.test(element.tagName)) return ''
  if (element.tagName === 'path' && (element.getAttribute('d') ?? '') === '') return ''
  if (element.localName === 'svg' && element.hasAttribute('viewBox')) parts.push('role="img"')
  const open = [element.localName, ...parts].join(' ')
  return content === '' ? `<${open}/>` : `<${open}>${content}</${element.localName}>`
}

function resolved(value: string, vars: ReadonlyMap<string, string>): string {
  let text = value
  for (let i = 0; i < 9 && text.includes('var('); i++) {
    text = text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => vars.get(name) ?? 'none')
  }
  return text === 'transparent' ? 'none' : text
}

/** Two decimals are below what a screen or a printer shows, and hide how a processor rounds. */
function rounded(name: string, value: string): string {
  if (!/^(d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|transform|offset)$/.test(name)) return value
  return value.replace(/-?\d*\.\d{3,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** Rules without media queries; those for a pointer, the keyboard or another state of the page are left out. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  const text = css.replace(/\/\*.*?\*\//gs, '').replace(/@import[^;]*;/g, '')
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{', at)
    if (open < 0) break
    const head = text.slice(at, open).trim()
    let depth = 1
    let end = open + 1
    for (; depth > 0 && end < text.length; end++) depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0
    at = end
    if (head.startsWith('@')) continue
    const declarations = text.slice(open + 1, end - 1).split(';').flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const]
    }).filter(([property]) => property.startsWith('--') || property === 'display' || ATTRIBUTES.has(property))
    if (declarations.length === 0) continue
    for (const one of head.split(',').map((selector) => selector.trim())) {
      if (/:(?!root|not|first|last|nth)|^(html|body|\*)/.test(one)) continue
      const selector = one.replace(/:root/g, 'svg')
      rules.push({ selector, specificity: specificityOf(one), declarations })
    }
  }
  return rules
}

function specificityOf(selector: string): number {
  const classes = (selector.match(/[.[]|:(?!not)/g) ?? []).length
  const tags = (selector.match(/(^|[\s>+~(])[a-z]/gi) ?? []).length
  return classes * 1000 + tags
}
