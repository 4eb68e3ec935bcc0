import { type ControlEvent } from '../../event.ts'
import { type Found } from '../../timeline/search.ts'
import { FoundText } from '../FoundText.tsx'
import { type Lookup } from '../lookup.ts'
import { sayPublished } from '../words/say-time.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

interface SourcesProps {
  readonly event: ControlEvent
  readonly lookup: Lookup
  readonly found: Found | undefined
}

/** Every source: publisher, headline, when on both clocks, who speaks, what our digest says and how the date was found. */
export function Sources({ event, lookup, found }: SourcesProps) {
  const words = useWords()
  const later = useLaterWords()
  return (
    <section>
      <h3>{later.card.sources(event.sources.length)}</h3>
      <ol className="sources">
        {event.sources.map((source) => {
          const article = lookup.articles.get(source.article)
          const times = article && sayPublished(article.published, words)
          const link = article?.url && /^https?:\/\//i.test(article.url) ? article.url : undefined
          return (
            <li key={`${source.article} ${source.rule} ${source.evidence}`}>
              <p>
                <strong>{article?.publisher ?? source.article}</strong>{' '}
                {article && <cite lang={article.lang}>{link
                  ? <a href={link} rel="noopener noreferrer" target="_blank"><FoundText text={article.headline} found={found} /></a>
                  : <FoundText text={article.headline} found={found} />}</cite>}
              </p>
              {article && times && (
                <p className="quiet">
                  {article.publishedBasis === 'inferred' ? later.card.publishedInferred(times.seoul)
                    : times.washington === undefined ? times.seoul
                    : `${later.card.seoul(times.seoul)} · ${later.card.washington(times.washington)}`}
                  {article.publishedNote ? ` (${article.publishedNote})` : ''}
                </p>
              )}
              <p className="quiet">{words.grade[source.grade]}. {later.card.howDated}: {words.basis[source.dateBasis]}</p>
              <p className="digest"><span className="quiet">{later.card.digest}:</span> <span lang={article?.lang}>{source.evidence}</span></p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
