import { stringify } from 'yaml'
import type { Article } from './article.ts'

/**
 * An article as a file of its own (contract: "An article file"): front matter, then its body alone, line ends as `\n`.
 * `parseArticle` reads the same article back.
 */
export function writeArticle(article: Article): string {
  const front = {
    id: article.id,
    publisher: article.publisher,
    headline: article.headline,
    ...(article.published === undefined ? {} : { published: article.published }),
    ...(article.publishedBasis === 'inferred' ? { publishedBasis: 'inferred', publishedNote: article.publishedNote ?? '' } : {}),
    lang: article.lang,
    ...(article.url === undefined ? {} : { url: article.url }),
  }
  const body = article.text.slice(article.bodyStart, article.bodyEnd)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // Where a caption or an advertisement stood only spaces are left.
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return `---\n${stringify(front, { lineWidth: 0 })}---\n${body}\n`
}

/** The name of an article's file: its id, with what a file system may refuse replaced (`page#3` → `page-03.md`). */
export function articleFileName(id: string): string {
  const name = id
    .replace(/#(\d+)$/, (_, number: string) => `-${number.padStart(2, '0')}`)
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '')
    .slice(0, 120)
  return `${name || 'article'}.md`
}
