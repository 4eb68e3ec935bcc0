import { useLaterWords } from '../words/use-later-words.ts'
import { termsIn } from './split-by-terms.ts'

/** The terms of the trade that a text uses, explained. */
export function Terms({ text }: { readonly text: string }) {
  const { card, glossary } = useLaterWords()
  const used = termsIn(text, glossary)
  if (used.length === 0) return null
  return (
    <details className="terms">
      <summary>{card.terms}</summary>
      <dl>
        {used.map(({ terms, meaning }) => <div key={meaning}><dt>{terms[0]}</dt><dd>{meaning}</dd></div>)}
      </dl>
    </details>
  )
}
