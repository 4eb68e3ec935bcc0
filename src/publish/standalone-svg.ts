/** What style sheets say of a drawing, worked out without a browser: selectors matched, custom properties resolved. */
import { DOMParser } from 'linkedom'
import { isInherited, PROPERTIES, type Style, writeSvg } from '../app/figure/write-svg.ts'

interface Rule {
  readonly selector: string
  readonly specificity: number
  readonly declarations: readonly (readonly [string, string])[]
}

const KNOWN = new Set([...PROPERTIES, 'display'])

/**
 * The drawing as an SVG that needs no style sheet, with the rules of `css` put into it. Media queries are left out: a figure
 * is neither hovered nor resized.
 */
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
  return writeSvg(svg, (element, around) => styleOf(element, matched.get(element) ?? [], around))
}

function styleOf(element: Element, matched: readonly Rule[], around: Style = new Map()): Style {
  const style = new Map([...around].filter(([property]) => isInherited(property)))
  // The attributes of an element count less than any rule.
  for (const { name, value } of element.attributes) if (KNOWN.has(name)) style.set(name, value)
  const declared = [...matched].sort((a, b) => a.specificity - b.specificity).flatMap((rule) => rule.declarations)
  for (const [property, value] of declared) if (property.startsWith('--')) style.set(property, value)
  for (const [property, value] of declared) {
    if (!KNOWN.has(property)) continue
    const real = resolved(value, style)
    const given = around.get(property)
    if (real !== 'inherit') style.set(property, real)
    else if (given !== undefined) style.set(property, given)
  }
  return style
}

function resolved(value: string, vars: ReadonlyMap<string, string>): string {
  let text = value
  for (let i = 0; i < 9 && text.includes('var('); i++) {
    text = text.replace(/var\((--[\w-]+)\)/g, (_, name: string) => vars.get(name) ?? 'none')
  }
  return text
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
    }).filter(([property]) => property.startsWith('--') || KNOWN.has(property))
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
