import { useMemo } from 'react'
import { isoOf } from '../../day.ts'
import { type Dataset } from '../../event.ts'
import { coverageOf } from '../../timeline/coverage.ts'
import { measureName } from '../chart/track-names.ts'
import { useLang } from '../store.ts'
import { sayPrefix } from '../words/say-date.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

const MOST_GAPS = 5

/** What is known to be missing, read off the data itself. */
export function Missing({ dataset }: { readonly dataset: Dataset }) {
  const words = useWords()
  const lang = useLang()
  const { method: say } = useLaterWords()
  const { gaps, ofOneArticle, silent } = useMemo(() => coverageOf(dataset), [dataset])
  const day = (value: Parameters<typeof isoOf>[0]) => sayPrefix(isoOf(value), words)
  const publishers = [...new Set(dataset.articles.map(({ publisher }) => publisher))]
  return (
    <section>
      <h3>{say.missing}</h3>
      <ul className="bulleted">
        {dataset.data.through !== '' && <li>{say.after(sayPrefix(dataset.data.through, words))}</li>}
        {gaps.slice(0, MOST_GAPS).map((gap) => <li key={gap.first}>{say.gap(day(gap.first), day(gap.last), gap.days)}</li>)}
        {publishers.length > 0 && <li>{say.publishers(publishers.join(', '))}</li>}
        {dataset.events.length > 0 && <li>{say.oneSource(ofOneArticle, dataset.events.length)}</li>}
        {silent.length > 0 && <li>{say.silent(silent.map((measure) => measureName(measure, dataset, lang, words)).join(', '))}</li>}
      </ul>
    </section>
  )
}
