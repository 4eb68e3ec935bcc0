import type { Article } from './article.ts'
import { type Rendition, renderHtml, stripTags } from './html-text.ts'
import type { Found } from './one-body.ts'
import { makeArticles } from './page-articles.ts'
import { findBodies } from './page-bodies.ts'
import { zoneOf } from './page-language.ts'
import { noArticle, type PageRead, readPages } from './pages.ts'
import { namePublisher } from './publisher.ts'
import { squeeze } from './repeat.ts'
import { readMachineDate } from './stamp.ts'

/** Larger or more tangled pages are read by the shape of their text alone: the readability rules take their time. */
const READABLE = { letters: 2_000_000, nodes: 12_000, depth: 80 }
/** A page is a listing when no `<article>` holds more of its text than this. */
const MAIN_SHARE = 0.7
const DATE_NAMES = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'pubdate', 'publishdate', 'publish-date', 'parsely-pub-date',
  'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'article.published', 'date',
]

/** What a page says of itself in metadata. */
interface About {
  readonly headline?: string
  readonly published?: string
  readonly publisher?: string
  readonly url?: string
  readonly isArticle: boolean
}

/**
 * The articles of an HTML page. Their `text` is the readable text of the page and `origin` leads back to the file
 * (`fileSpan`). A page with several `<article>` elements, or several dated bodies, is a listing; any other is one
 * article, whose paragraphs are those that readability and the shape of the text agree on. The date comes from
 * JSON-LD, then `<meta>`, then `<time>` or a stamp in the text.
 */
export async function readHtml(file: string, html: string): Promise<PageRead> {
  const rendition = renderHtml(html)
  // Nested without end: the tags become spaces and the offsets stay.
  if (!rendition) return readPages(file, stripTags(html))
  const read = await readRendition(file, html, rendition)
  if (read.articles.length > 0) return read
  const whole = renderHtml(html, true)
  return whole ? readRendition(file, html, whole) : read
}

async function readRendition(file: string, html: string, page: Rendition): Promise<PageRead> {
  const { text } = page
  const zone = zoneOf(text)
  const about = aboutOf(page, zone)
  const warnings: string[] = []
  const blocks = listingOf(page, zone)
  let found: Found[]
  if (blocks) {
    found = blocks
  } else {
    const byShape = findBodies(text, zone)
    const largest = Math.max(0, ...byShape.found.map(sizeOf))
    const dated = byShape.found.filter((body) => body.stamp !== undefined).length
    const isListing = !about.isArticle && dated >= 2 && largest < MAIN_SHARE * sum(byShape.found)
    if (isListing) {
      found = byShape.found
      if (byShape.stamps.length !== found.length || dated !== found.length) {
        warnings.push(`${file}: ${byShape.stamps.length} dates but ${found.length} bodies`)
      }
    } else {
      const main = largestOf(await readable(html, page, zone), byShape.found)
      found = main ? [{ ...main, ...headlineOf(page, main, about), ...dateOf(main, about) }] : []
    }
  }
  if (found.length === 0) return noArticle(file)
  const known = { ...(about.publisher === undefined ? {} : { publisher: about.publisher }), ...(about.url === undefined || found.length > 1 ? {} : { url: about.url }) }
  const articles = makeArticles(file, text, found, known).map((article): Article => ({ ...article, origin: page.pieces }))
  found.forEach((body, i) => {
    if (body.twice) warnings.push(`${file}: the body is printed twice; read once`)
    if (articles[i]?.published === undefined) warnings.push(`${file}: no date of publication on the page${found.length > 1 ? ` for ${articles[i]?.id}` : ''}; give --published`)
  })
  return { articles, problems: [], warnings }
}

/** A saved listing: several `<article>` elements with running text, none of them the page's main one. */
function listingOf(page: Rendition, zone: string): Found[] | undefined {
  if (page.blocks.length < 2) return undefined
  const found = page.blocks.flatMap((block) => {
    const { found, stamps } = findBodies(page.text, zone, block.start, block.end)
    const main = largestOf(found)
    if (!main) return []
    const heading = page.headings.find((heading) => heading.start >= block.start && heading.end <= block.end)
    const stamp = main.stamp ?? stamps[0]
    return [{ ...main, ...(heading ? { headline: clean(page.text.slice(heading.start, heading.end)) } : {}), ...(stamp ? { stamp } : {}) }]
  })
  return found.length >= 2 && Math.max(...found.map(sizeOf)) < MAIN_SHARE * sum(found) ? found : undefined
}

/** The body that readability sees; nothing when it sees none, or the page is too large for it. */
async function readable(html: string, page: Rendition, zone: string): Promise<Found[]> {
  if (html.length > READABLE.letters || page.nodes > READABLE.nodes || page.depth > READABLE.depth) return []
  // Both are loaded only here: text pages need no DOM.
  const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')])
  let content: string | null | undefined
  try {
    content = new Readability(parseHTML(html).document as unknown as Document).parse()?.content
  } catch {
    // Markup that the DOM cannot hold is read by shape.
    return []
  }
  const inside = content ? renderHtml(content, true) : undefined
  if (!inside) return []
  const lines = new Set(inside.text.split('\n').map(squeeze).filter((line) => line.length > 0))
  return findBodies(page.text, zone, 0, page.text.length, (line) => !lines.has(squeeze(line.replace(/^• /, '')))).found
}

/** Readability's body, unless it lost most of what the shape of the text shows. */
function largestOf(...choices: readonly (readonly Found[])[]): Found | undefined {
  const best = choices.map((found) => found.reduce<Found | undefined>((a, b) => (a && sizeOf(a) >= sizeOf(b) ? a : b), undefined))
  const largest = best.reduce<Found | undefined>((a, b) => (a && b && sizeOf(a) * 2 < sizeOf(b) ? b : (a ?? b)), undefined)
  return largest
}

function sizeOf(body: Found): number {
  return body.end - body.start - body.gaps.reduce((length, [start, end]) => length + end - start, 0)
}

function sum(found: readonly Found[]): number {
  return found.reduce((length, body) => length + sizeOf(body), 0)
}

function headlineOf(page: Rendition, body: Found, about: About): { headline: string } {
  const above = page.headings.filter((heading) => heading.end <= body.start && heading.level === 1).at(-1)
  return { headline: about.headline ?? (above ? clean(page.text.slice(above.start, above.end)) : body.headline || clean(page.meta.get('title') ?? '')) }
}

function dateOf(body: Found, about: About): { stamp?: { published: string } } {
  const published = about.published ?? body.stamp?.published
  return published === undefined ? {} : { stamp: { published } }
}

function aboutOf(page: Rendition, zone: string): About {
  const linked = page.linkedData.flatMap(articlesIn)
  const own = linked.length === 1 ? linked[0] : linked.find((data) => typeof data['articleBody'] === 'string')
  const texts = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined)
  const printed = texts(own?.['datePublished']) ?? DATE_NAMES.map((name) => page.meta.get(name)).find((value) => value !== undefined && value !== '')
  const published = printed === undefined ? undefined : readMachineDate(printed, zone)
  const headline = texts(own?.['headline']) ?? texts(page.meta.get('og:title'))
  const owner = own?.['publisher']
  const publisher = texts((Array.isArray(owner) ? owner[0] : owner)?.name) ?? texts(page.meta.get('og:site_name'))
  const url = [page.meta.get('canonical'), page.meta.get('og:url')].find((value) => value !== undefined && /^https?:\/\/\S+$/.test(value))
  return {
    ...(headline === undefined ? {} : { headline: clean(headline) }),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher: namePublisher(publisher) }),
    ...(url === undefined ? {} : { url }),
    isArticle: own !== undefined || page.meta.get('og:type')?.toLowerCase() === 'article',
  }
}

/** Objects of a JSON-LD script that describe an article; broken JSON describes none. */
function articlesIn(script: string): Record<string, unknown & { name?: unknown }>[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(script)
  } catch {
    return []
  }
  const found: Record<string, { name?: unknown }>[] = []
  const visit = (value: unknown, depth: number) => {
    if (depth > 6 || value === null || typeof value !== 'object') return
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 100)) visit(item, depth + 1)
      return
    }
    const object = value as Record<string, { name?: unknown }>
    const type = JSON.stringify(object['@type'] ?? '')
    if (/Article|Report|BlogPosting/.test(type)) found.push(object)
    else visit(object['@graph'], depth + 1)
  }
  visit(parsed, 0)
  return found
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200)
}
