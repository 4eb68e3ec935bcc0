import { type ControlEvent, type Dataset } from '../../event.ts'
import { cite, type CiteWords } from '../../timeline/cite.ts'
import { shareAddress } from '../address.ts'
import { CopyButton } from '../CopyButton.tsx'
import { useStore } from '../store.ts'
import { useLaterWords } from '../words/use-later-words.ts'

const STYLES = ['apa', 'chicago', 'bibtex', 'plain'] as const

export function Cite({ event, dataset, words: said }: { readonly event: ControlEvent; readonly dataset: Dataset; readonly words: CiteWords }) {
  const later = useLaterWords()
  const view = useStore((state) => state.view)
  const citation = cite(event, dataset, said, shareAddress({ ...view, event: event.id }))
  return (
    <details className="cite">
      <summary>{later.card.cite}</summary>
      <dl>
        {STYLES.map((style) => (
          <div key={style}>
            <dt>{later.card.citation[style]} <CopyButton label={later.copy.text} text={() => citation[style]} /></dt>
            <dd>{citation[style]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
