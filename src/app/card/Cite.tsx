import { type ControlEvent, type Dataset } from '../../event.ts'
import { cite, type CiteWords } from '../../timeline/cite.ts'
import { shareAddress } from '../address.ts'
import { CopyButton } from '../CopyButton.tsx'
import { useStore } from '../store.ts'
import { useWords } from '../words/use-words.ts'

const STYLES = ['apa', 'chicago', 'bibtex', 'plain'] as const

export function Cite({ event, dataset, words: said }: { readonly event: ControlEvent; readonly dataset: Dataset; readonly words: CiteWords }) {
  const words = useWords()
  const view = useStore((state) => state.view)
  const citation = cite(event, dataset, said, shareAddress({ ...view, event: event.id }))
  return (
    <details className="cite">
      <summary>{words.card.cite}</summary>
      <dl>
        {STYLES.map((style) => (
          <div key={style}>
            <dt>{words.card.citation[style]} <CopyButton label={words.copy.text} text={() => citation[style]} /></dt>
            <dd>{citation[style]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
