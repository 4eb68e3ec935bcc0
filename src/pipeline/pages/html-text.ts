import { Parser } from 'htmlparser2'
import type { Piece } from './article.ts'

/** A saved page as a person sees it: readable text, the way back into the file, and what its metadata say. */
export interface Rendition {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** `<article>` elements that stand in no other, as stretches of `text`. */
  readonly blocks: readonly { readonly start: number; readonly end: number }[]
  readonly headings: readonly { readonly start: number; readonly end: number; readonly level: number }[]
  /** `<meta>` by lower-case name, the first of each; `title`, `canonical`. */
  readonly meta: ReadonlyMap<string, string>
  /** Bodies of `application/ld+json` scripts. */
  readonly linkedData: readonly string[]
  /** Elements and stretches of text. */
  readonly nodes: number
  readonly depth: number
}

const BLOCK = new Set(
  'address article blockquote body br caption center dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol option p pre section summary table tbody td tfoot th thead tr ul time'.split(' '),
)
const APART = new Set('article blockquote figure h1 h2 h3 h4 h5 h6 header main p pre section table ul ol'.split(' '))
const UNREAD = new Set('script style noscript template svg math iframe object audio video canvas select textarea button nav footer aside figcaption head'.split(' '))
const UNREAD_ROLES = /^(?:navigation|complementary|contentinfo|banner|search|dialog|menu|tablist)$/
/** Class and id words of what stands around an article; not of a wrapper that only mentions it (`has-sidebar`). */
const AROUND = /(?:^|[\s_-])(?:related|recommend(?:ed|ation)?s?|sidebar|aside|most-?(?:read|viewed|popular)|popular|ranking|trending|comments?|reply|share|sharing|sns|social|ads?|advert(?:isement)?|banner|breadcrumbs?|gnb|lnb|footer|menu|newsletter|promo|cookies?|copyright|caption|tags?|reaction|subscribe|paywall)(?:$|[\s_-])/i
const WRAPPER = /(?:^|[\s_-])(?:article|body|content|contents|main|post|wrap|wrapper|container|page|has|with|no|layout|entry|story)(?:$|[\s_-])/i
/** Deeper than this a page was not written by people, and closing its tags would take time with the square of it. */
const DEEPEST = 1500

class TooDeep extends Error {}

/**
 * HTML → readable text in one pass, block elements on lines of their own, list items behind a bullet, `<time>` as its
 * machine-readable date. Menus, asides, footers and hidden parts are left out; `keepAround` keeps what only their
 * class says. Nothing when the page nests without end.
 */
export function renderHtml(html: string, keepAround = false): Rendition | undefined {
  const parts: string[] = []
  const pieces: { at: number; length: number; from: number; span: number }[] = []
  const blocks: { start: number; end: number }[] = []
  const headings: { start: number; end: number; level: number }[] = []
  const meta = new Map<string, string>()
  const linkedData: string[] = []
  let length = 0
  let breaks = 0
  let space: { from: number; span: number } | undefined
  let bullet = false
  let nodes = 0
  let depth = 0
  const stack: { name: string; unread: boolean }[] = []
  let unread = 0
  let article: { depth: number; start: number } | undefined
  let heading: { start: number; level: number } | undefined
  let capture: string[] | undefined

  const push = (text: string, from?: number, span = text.length) => {
    if (from !== undefined) {
      const last = pieces.at(-1)
      const joins = last && span === text.length && last.span === last.length && last.at + last.length === length && last.from + last.span === from
      if (joins) {
        last.length += text.length
        last.span += span
      } else pieces.push({ at: length, length: text.length, from, span })
    }
    parts.push(text)
    length += text.length
  }
  const breakLine = (lines: number) => {
    breaks = Math.max(breaks, lines)
    space = undefined
  }
  const emit = (word: string, from: number, span: number) => {
    if (breaks > 0) {
      if (length > 0) push('\n'.repeat(breaks))
      breaks = 0
      space = undefined
    }
    if (bullet) {
      push('• ')
      bullet = false
    }
    if (space) push(' ', space.from, space.span)
    space = undefined
    push(word, from, span)
  }

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      nodes++
      const skip = UNREAD.has(name) || isHidden(name, attributes, keepAround)
      stack.push({ name, unread: skip })
      depth = Math.max(depth, stack.length)
      if (stack.length > DEEPEST) throw new TooDeep()
      if (name === 'meta') {
        const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase()
        if (key !== '' && attributes['content'] !== undefined && !meta.has(key)) meta.set(key, attributes['content'])
      } else if (name === 'link' && attributes['rel'] === 'canonical' && attributes['href'] !== undefined) meta.set('canonical', attributes['href'])
      else if (name === 'title' || (name === 'script' && /ld\+json/i.test(attributes['type'] ?? ''))) capture = []
      if (skip) unread++
      if (unread > 0) return
      if (BLOCK.has(name)) breakLine(APART.has(name) ? 2 : 1)
      if (name === 'li') bullet = true
      else if (BLOCK.has(name)) bullet = false
      if (name === 'time' && /^\d{4}-\d{2}-\d{2}/.test(attributes['datetime'] ?? '')) {
        emit((attributes['datetime'] ?? '').slice(0, 40).replace(/\s+/g, ' '), parser.startIndex, Math.max(1, parser.endIndex - parser.startIndex + 1))
        breakLine(1)
        const top = stack.at(-1)
        if (top) top.unread = true
        unread++
      }
      if (name === 'article' && !article) {
        if (breaks > 0 && length > 0) push('\n'.repeat(breaks))
        breaks = 0
        article = { depth: stack.length, start: length }
      }
      if (/^h[1-6]$/.test(name)) {
        if (breaks > 0 && length > 0) push('\n'.repeat(breaks))
        breaks = 0
        heading = { start: length, level: Number(name[1]) }
      }
    },
    onclosetag(name) {
      const top = stack.at(-1)
      if (capture && (name === 'title' || name === 'script')) {
        if (name === 'title' && !meta.has('title')) meta.set('title', capture.join('').replace(/\s+/g, ' ').trim())
        else if (name === 'script') linkedData.push(capture.join(''))
        capture = undefined
      }
      if (article && stack.length === article.depth) {
        if (length > article.start) blocks.push({ start: article.start, end: length })
        article = undefined
      }
      if (heading && /^h[1-6]$/.test(name)) {
        if (length > heading.start) headings.push({ ...heading, end: length })
        heading = undefined
      }
      stack.pop()
      if (top?.unread) unread--
      else if (unread === 0 && BLOCK.has(name)) breakLine(APART.has(name) ? 2 : 1)
    },
    ontext(data) {
      nodes++
      capture?.push(data)
      if (unread > 0) return
      const from = parser.startIndex
      const span = parser.endIndex - from + 1
      if (span !== data.length) {
        // A character reference; a hard space is a space.
        if (/^\s+$/.test(data)) space ??= { from, span }
        else emit(data, from, span)
        return
      }
      for (const match of data.matchAll(/\s+|\S+/g)) {
        const at = from + match.index
        if (/\s/.test(match[0].charAt(0))) space ??= { from: at, span: match[0].length }
        else emit(match[0], at, match[0].length)
      }
    },
  }, { decodeEntities: true })
  try {
    parser.end(html)
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
  return { text: parts.join(''), pieces, blocks, headings, meta, linkedData, nodes, depth }
}

/** The text of a page that cannot be parsed: every tag turned into as many spaces, so that offsets are the file's. */
export function stripTags(html: string): string {
  return html
    .replace(/<(script|style)\b[^<>]*>[^<]*<\/\1\s*>/gi, (part) => ' '.repeat(part.length))
    .replace(/<[^<>]*>/g, (tag) => (/^<\/?(?:p|div|br|li|h\d|tr|article|section)\b/i.test(tag) ? '\n'.padEnd(tag.length) : ' '.repeat(tag.length)))
}

function isHidden(name: string, attributes: Record<string, string>, keepAround: boolean): boolean {
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article') return false
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true' || UNREAD_ROLES.test(attributes['role'] ?? '')) return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')) return true
  if (keepAround || /^(?:span|a|b|i|em|strong|time|h[1-6]|form)$/.test(name)) return false
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 300)
  return AROUND.test(names) && !WRAPPER.test(names)
}
