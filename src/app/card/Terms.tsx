import { useWords } from '../words/use-words.ts'

/** The terms of the trade that a text uses, explained. */
export function Terms({ text }: { readonly text: string }) {
  const words = useWords()
  const lower = text.toLowerCase()
  const used = words.glossary.filter(({ terms }) => terms.some((term) => lower.includes(term.toLowerCase())))
  if (used.length === 0) return null
  return (
    <details className="terms">
      <summary>{words.card.terms}</summary>
      <dl>
        {used.map(({ terms, meaning }) => <div key={meaning}><dt>{terms[0]}</dt><dd>{meaning}</dd></div>)}
      </dl>
    </details>
  )
}
