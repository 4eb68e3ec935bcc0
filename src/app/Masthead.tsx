import { type Dataset } from '../event.ts'
import { type Lang, type Pane } from '../timeline/view.ts'
import { addressOf } from './address.ts'
import { useLang, useStore } from './store.ts'
import { sayPrefix } from './words/say-date.ts'
import { useWords } from './words/use-words.ts'
import { wordsOf } from './words/words.ts'

const LANGS: readonly Lang[] = ['en', 'ko']
const PANES: readonly Pane[] = ['timeline', 'table', 'list', 'method']

interface MastheadProps {
  readonly dataset: Dataset | undefined
  /** First and last day of the events. */
  readonly first: string | undefined
  readonly last: string | undefined
}

export function Masthead({ dataset, first, last }: MastheadProps) {
  const words = useWords()
  return (
    <header className="masthead">
      <h1>{words.page.title}</h1>
      {dataset && first && last && (
        <p className="extent">
          {words.page.extent(dataset.events.length, dataset.articles.length, sayPrefix(first.slice(0, 7), words), sayPrefix(last.slice(0, 7), words))}
          <span className="through">{' · '}{words.page.through(sayPrefix(dataset.data.through, words))}</span>
        </p>
      )}
      <Choices />
    </header>
  )
}

/** The ways to read and the languages: in the head, and in an embedded page that asked for all controls. */
export function Choices() {
  const words = useWords()
  const lang = useLang()
  const view = useStore((state) => state.view)
  const change = useStore((state) => state.change)
  return (
    <>
      <nav aria-label={words.page.views}>
        {PANES.map((pane) => (
          <a key={pane} href={addressOf({ ...view, pane })} aria-current={pane === view.pane ? 'page' : undefined} data-pane={pane} onClick={(press) => {
            if (press.ctrlKey || press.metaKey || press.shiftKey) return
            press.preventDefault()
            change({ pane })
          }}>{words.pane[pane]}</a>
        ))}
      </nav>
      <fieldset className="plain choices" aria-label={words.page.language}>
        {LANGS.map((one) => (
            <button key={one} type="button" className="choice" lang={one} aria-pressed={one === lang} onClick={() => change({ lang: one })}>
              {wordsOf(one).ownName}
            </button>
          ))}
      </fieldset>
    </>
  )
}
