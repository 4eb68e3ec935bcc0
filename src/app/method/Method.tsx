import { useEffect } from 'react'
import { type Dataset } from '../../event.ts'
import { markReady } from '../ready.ts'
import { sayPublished } from '../words/say-time.ts'
import { useWords } from '../words/use-words.ts'

/** How the timeline was made, as far as the data itself can tell: what each article gave, how sure the dates are. */
export function Method({ dataset }: { readonly dataset: Dataset }) {
  const words = useWords()
  useEffect(markReady, [])
  const given = new Map<string, number>()
  const bases = new Map<string, number>()
  for (const event of dataset.events) {
    bases.set(event.date.basis, (bases.get(event.date.basis) ?? 0) + 1)
    for (const id of new Set(event.sources.map((source) => source.article))) given.set(id, (given.get(id) ?? 0) + 1)
  }
  return (
    <article className="method">
      <h2>{words.method.heading}</h2>
      {words.method.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      <h3>{words.method.dates}</h3>
      <ul>
        {(['stated', 'resolved', 'published', 'inferred'] as const).map((basis) => (
          <li key={basis}>{words.method.count(bases.get(basis) ?? 0)}: {words.basis[basis]}</li>
        ))}
      </ul>
      <h3>{words.method.articles}</h3>
      <ol className="sources">
        {dataset.articles.map((article) => (
          <li key={article.id}>
            <p><strong>{article.publisher}</strong> <cite lang={article.lang}>{article.headline}</cite></p>
            <p className="quiet">
              {article.publishedBasis === 'inferred' ? words.card.publishedInferred(sayPublished(article.published, words).seoul)
                : words.card.seoul(sayPublished(article.published, words).seoul)}
              {article.publishedNote ? ` (${article.publishedNote})` : ''} · {words.method.count(given.get(article.id) ?? 0)}
            </p>
          </li>
        ))}
      </ol>
    </article>
  )
}
