import { isDatePrefix } from '../../day.ts'
import { type Article, isPublicationTime, parseArticle } from './article.ts'
import { decodePage } from './decode.ts'
import { readHtml } from './html.ts'
import { type PageRead, readPages } from './pages.ts'

export interface ReadOptions {
  /** From `--published`: fills only what the page leaves open. Checked by `readPublished`. */
  readonly published?: string
}

/**
 * The meaning of `--published`: ISO 8601 with an offset stands as it is; a bare day is that day in Korea, written as
 * the midnight that opens it there (`2025-04-16T00:00:00+09:00`), since the coder goes by the printed day and shifts
 * none; a month or a year counts as inferred. Nothing for anything else: the command then says what it expected.
 */
export function readPublished(given: string): Pick<Article, 'published' | 'publishedBasis' | 'publishedNote'> | undefined {
  if (isPublicationTime(given)) return { published: given, publishedBasis: 'stated' }
  if (!isDatePrefix(given)) return undefined
  if (given.length === 10) return { published: `${given}T00:00:00+09:00`, publishedBasis: 'stated' }
  return { published: given, publishedBasis: 'inferred', publishedNote: 'given with --published' }
}

/**
 * The articles in the bytes of one file, whatever it is: an article file (front matter), a page saved as text, or HTML.
 * Never throws for what the bytes hold; every problem names its line.
 */
export async function readPage(file: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<PageRead> {
  const { decoded, problem } = decodePage(file, bytes)
  if (!decoded) return { articles: [], problems: problem ? [problem] : [], warnings: [] }
  const read = await readText(file, decoded.text)
  return fill({ ...read, warnings: [...decoded.warnings, ...read.warnings] }, options)
}

async function readText(file: string, text: string): Promise<PageRead> {
  if (text.trim() === '') return { articles: [], problems: [{ file, line: 1, expected: 'an article', got: 'an empty file' }], warnings: [] }
  if (hasFrontMatter(file, text)) {
    const { article, problems } = parseArticle(file, text)
    const warnings = article && article.published === undefined ? [`${file}: no date of publication in the front matter; give --published`] : []
    return { articles: article ? [article] : [], problems, warnings }
  }
  if (isHtml(file, text)) return readHtml(file, text)
  return readPages(file, text)
}

function isHtml(file: string, text: string): boolean {
  return /\.x?html?$/i.test(file) || /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2000))
}

/** A page may open with a dividing line; front matter is what an `.md` file or a field says it is. */
function hasFrontMatter(file: string, text: string): boolean {
  if (!/^---[ \t]*\r?\n/.test(text)) return false
  return /\.(?:md|markdown)$/i.test(file) || /^(?:id|publisher|headline)[ \t]*:/m.test(text.slice(0, 2000))
}

function fill(read: PageRead, options: ReadOptions): PageRead {
  const given = options.published === undefined ? undefined : readPublished(options.published)
  if (!given) return read
  return {
    ...read,
    articles: read.articles.map((article) => (article.published === undefined ? { ...article, ...given } : article)),
    warnings: read.warnings.filter((warning) => !warning.endsWith('give --published')),
  }
}
