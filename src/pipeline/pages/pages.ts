import type { Problem } from '../problem.ts'
import type { Article } from './article.ts'
import { makeArticles } from './page-articles.ts'
import { findBodies } from './page-bodies.ts'
import { zoneOf } from './page-language.ts'

/** What a page gave: its articles, what is wrong with it, and what a person should look at. */
export interface PageRead {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  /** Whole lines, each beginning with the file. */
  readonly warnings: readonly string[]
}

/**
 * The articles on the text of a raw page. The layout is told by shape: where the dates of publication stand among the
 * stretches of running text. Several dates: a listing, each date belonging to the text before it or after it, whichever
 * holds for the page. One date or none: one article. Every date must find a body and every body a date; a warning
 * names those that do not.
 */
export function readPages(file: string, text: string): PageRead {
  const { found, stamps } = findBodies(text, zoneOf(text))
  if (found.length === 0) return noArticle(file)
  const articles = makeArticles(file, text, found)
  const lineAt = lineCounter(text)
  const used = new Set(found.flatMap((body) => body.stamp ?? []))
  const warnings: string[] = []
  if (used.size !== stamps.length || (stamps.length > 0 && used.size !== found.length)) {
    const spare = stamps.filter((stamp) => !used.has(stamp)).map((stamp) => lineAt(stamp.start))
    const bare = found.filter((body) => body.stamp === undefined).map((body) => lineAt(body.start))
    const parts = [
      ...(spare.length === 0 ? [] : [`dates without a body on line ${spare.slice(0, 5).join(', ')}${spare.length > 5 ? ' …' : ''}`]),
      ...(bare.length === 0 ? [] : [`bodies without a date on line ${bare.slice(0, 5).join(', ')}${bare.length > 5 ? ' …' : ''}`]),
    ]
    warnings.push(`${file}: ${count(stamps.length, 'date')} but ${count(found.length, 'body', 'bodies')}: ${parts.join('; ')}`)
  }
  found.forEach((body, i) => {
    if (body.twice) warnings.push(`${file}:${lineAt(body.start)}: the body is printed twice; read once`)
    if (articles[i]?.published === undefined && stamps.length === 0) {
      warnings.push(`${file}:${lineAt(body.start)}: no date of publication on the page; give --published`)
    }
  })
  return { articles, problems: [], warnings }
}

/** What a page without running text is: an input at fault. */
export function noArticle(file: string): PageRead {
  return { articles: [], problems: [{ file, line: 1, expected: 'an article', got: 'no running text' }], warnings: [] }
}

/** Offset → 1-based line, counted once for the page. */
function lineCounter(text: string): (offset: number) => number {
  const breaks: number[] = []
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) breaks.push(i)
  return (offset) => {
    let low = 0
    let high = breaks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((breaks[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
