import { useEffect } from 'react'
import { type Dataset } from '../../event.ts'
import { type Facet } from '../../timeline/view.ts'
import { type Lookup } from '../lookup.ts'
import { markReady } from '../ready.ts'
import { useLang, useStore } from '../store.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { AccuracyTables } from './AccuracyTables.tsx'
import { Articles } from './Articles.tsx'
import { Changes } from './Changes.tsx'
import { Missing } from './Missing.tsx'

interface MethodProps {
  readonly dataset: Dataset
  readonly lookup: Lookup
  readonly sayOption: (facet: Facet, value: string) => string
}

/** How the timeline was made and how good it is, as far as the data itself can tell. */
export function Method({ dataset, lookup, sayOption }: MethodProps) {
  const words = useWords()
  const later = useLaterWords()
  const { method: say } = later
  const lang = useLang()
  const isOwn = useStore((state) => state.view.data) === undefined
  useEffect(markReady, [])
  const bases = new Map<string, number>()
  for (const event of dataset.events) bases.set(event.date.basis, (bases.get(event.date.basis) ?? 0) + 1)
  return (
    <article className="method">
      <h2>{say.heading}</h2>
      {say.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      <h3>{say.dates}</h3>
      <ul>
        {(['stated', 'resolved', 'published', 'inferred'] as const).map((basis) => (
          <li key={basis}>{say.count(bases.get(basis) ?? 0)}: {words.basis[basis]}</li>
        ))}
      </ul>
      {isOwn && <AccuracyTables />}
      <Missing dataset={dataset} />
      <Articles dataset={dataset} />
      <Changes dataset={dataset} saying={{ words, later, lang, lookup, sayOption }} />
    </article>
  )
}
