import { type Found } from '../../timeline/search.ts'
import { FoundText } from '../FoundText.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { splitByTerms } from './split-by-terms.ts'
import { Term } from './Term.tsx'

/** A text whose terms of the trade explain themselves, with what the search met marked. */
export function GlossedText({ text, found }: { readonly text: string; readonly found: Found | undefined }) {
  const { glossary } = useLaterWords()
  return splitByTerms(text, glossary).map(({ start, text: piece, meaning }) => {
    const words = <FoundText key={start} text={piece} found={found} />
    return meaning === undefined ? words : <Term key={start} meaning={meaning}>{words}</Term>
  })
}
