import { type Dataset } from '../event.ts'
import { type Lang, type Theme } from '../timeline/view.ts'
import { useLang, useStore } from './store.ts'
import { sayPrefix } from './words/say-date.ts'
import { useWords } from './words/use-words.ts'
import { wordsOf } from './words/words.ts'

const LANGS: readonly Lang[] = ['en', 'ko']
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

interface MastheadProps {
  readonly dataset: Dataset | undefined
  /** First and last day of the events. */
  readonly first: string | undefined
  readonly last: string | undefined
}

export function Masthead({ dataset, first, last }: MastheadProps) {
  const words = useWords()
  const lang = useLang()
  const theme = useStore((state) => state.view.theme)
  const change = useStore((state) => state.change)
  return (
    <header className="masthead">
      <h1>{words.page.title}</h1>
      {dataset && first && last && (
        <p className="extent">
          {words.page.extent(dataset.events.length, dataset.articles.length, sayPrefix(first.slice(0, 7), words), sayPrefix(last.slice(0, 7), words))}
        </p>
      )}
      <div className="choices">
        <fieldset className="plain" aria-label={words.page.language}>
          {LANGS.map((one) => (
            <button key={one} type="button" className="choice" lang={one} aria-pressed={one === lang} onClick={() => change({ lang: one })}>
              {wordsOf(one).ownName}
            </button>
          ))}
        </fieldset>
        <label>
          <span className="unseen">{words.page.theme}</span>
          <select value={theme} onChange={(event) => change({ theme: event.target.value as Theme })}>
            {THEMES.map((one) => <option key={one} value={one}>{words.theme[one]}</option>)}
          </select>
        </label>
      </div>
    </header>
  )
}
