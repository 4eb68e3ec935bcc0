import type { Article } from './article.ts'
import type { Found } from './one-body.ts'
import { languageOf, zoneOf } from './page-language.ts'
import { findPublisher } from './publisher.ts'
import { findDateline } from './stamp.ts'

/** Articles out of bodies: language by their letters, the publisher by the words outside them. */
export function makeArticles(file: string, text: string, found: readonly Found[], known: { publisher?: string; url?: string } = {}): Article[] {
  const publisher = known.publisher ?? findPublisher(outsideOf(text, found))
  const blanked = blank(text, found)
  const stem = stemOf(file)
  const zone = zoneOf(text)
  return found.map((body, i) => {
    const words = text.slice(body.start, body.end)
    const published = body.stamp?.published ?? findDateline(words, zone)
    return {
      file,
      id: found.length === 1 ? stem : `${stem}#${i + 1}`,
      publisher,
      headline: body.headline || firstWords(words),
      ...(published === undefined ? {} : { published }),
      publishedBasis: 'stated',
      lang: languageOf(words),
      ...(known.url === undefined ? {} : { url: known.url }),
      text: blanked,
      bodyStart: body.start,
      bodyEnd: body.end,
    }
  })
}

/** `inbox/000_2596.txt` → `000_2596`. */
function stemOf(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? ''
  return name.replace(/\.[^.]*$/, '') || name || 'page'
}

/** The page with the gaps of its bodies turned into spaces: nothing is read there, and every offset stays. */
function blank(text: string, found: readonly Found[]): string {
  const gaps = found.flatMap((body) => body.gaps)
  if (gaps.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const [start, end] of gaps) {
    parts.push(text.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** The words of the page outside its bodies. */
function outsideOf(text: string, found: readonly Found[]): string {
  const parts: string[] = []
  let at = 0
  for (const body of found) {
    parts.push(text.slice(at, body.start))
    at = body.end
  }
  parts.push(text.slice(at))
  return parts.join('\n')
}

/** What stands for a headline where there is none. */
function firstWords(body: string): string {
  const line = body.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  const sentence = /^.{10,90}?[.!?](?=\s|$)/.exec(line.slice(0, 100))?.[0]
  return sentence ?? (line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line)
}
