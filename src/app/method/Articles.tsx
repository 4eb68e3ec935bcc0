import { type ControlEvent, type Dataset } from '../../event.ts'
import { EventLink } from '../EventLink.tsx'
import { useLang } from '../store.ts'
import { sayPublished } from '../words/say-time.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

/** Every article and the events that it gave. */
export function Articles({ dataset }: { readonly dataset: Dataset }) {
  const words = useWords()
  const { card, method: say } = useLaterWords()
  const lang = useLang()
  const given = new Map<string, ControlEvent[]>()
  for (const event of dataset.events) {
    for (const id of new Set(event.sources.map((source) => source.article))) given.set(id, [...given.get(id) ?? [], event])
  }
  return (
    <section>
      <h3>{say.articles}</h3>
      <ol className="sources">
        {dataset.articles.map((article) => {
          const events = given.get(article.id) ?? []
          return (
            <li key={article.id}>
              <p><strong>{article.publisher}</strong> <cite lang={article.lang}>{article.headline}</cite></p>
              <p className="quiet">
                {article.publishedBasis === 'inferred' ? card.publishedInferred(sayPublished(article.published, words).seoul)
                  : card.seoul(sayPublished(article.published, words).seoul)}
                {article.publishedNote ? ` (${article.publishedNote})` : ''}
              </p>
              {events.length === 0 ? <p className="quiet">{say.count(0)}</p> : (
                <details>
                  <summary>{say.count(events.length)}</summary>
                  <ul className="bulleted">{events.map((event) => <li key={event.id}><EventLink id={event.id}>{event.title[lang] || event.title.en}</EventLink></li>)}</ul>
                </details>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
