import { useEffect } from 'react'
import { addressOf } from './address.ts'
import { markReady } from './ready.ts'
import { type Trouble, useStore } from './store.ts'
import { type Words } from './words/en.ts'
import { useWords } from './words/use-words.ts'

/** What is wrong and what to do, in place of the chart. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble }) {
  const words = useWords()
  const view = useStore((state) => state.view)
  useEffect(markReady, [])
  const [what, help] = say(trouble, words)
  return (
    <section className="trouble" role="alert">
      <h2>{what}</h2>
      <p>{help}</p>
      {view.data !== undefined && <p><a href={addressOf({ ...view, data: undefined })}>{words.trouble.openPlain}</a></p>}
    </section>
  )
}

function say(trouble: Trouble, { trouble: words }: Words): [string, string] {
  switch (trouble.is) {
    case 'missing': return [words.missing(trouble.where), words.missingHelp]
    case 'noData': return [words.noData, words.noDataHelp]
    case 'malformed': return [words.malformed(trouble.problem), words.malformedHelp]
    case 'newer': return [words.newer(trouble.found), words.newerHelp]
    case 'elsewhere': return [words.elsewhere, words.elsewhereHelp]
  }
}
