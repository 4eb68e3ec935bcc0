import { type Dataset } from '../event.ts'
import { shortHash } from '../timeline/short-hash.ts'
import { type Theme } from '../timeline/view.ts'
import { addressOf, shareAddress } from './address.ts'
import { useStore } from './store.ts'
import { sayPrefix } from './words/say-date.ts'
import { useWords } from './words/use-words.ts'

const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** The foot: the date and version of the data, the files beside the page; in an embedded page, the sources and the way to the whole. */
export function Colophon({ dataset }: { readonly dataset: Dataset }) {
  const words = useWords()
  const view = useStore((state) => state.view)
  const change = useStore((state) => state.change)
  const version = words.page.version(shortHash(dataset.data.hash))
  const publishers = [...new Set(dataset.articles.map((article) => article.publisher))]
  return (
    <footer className="colophon">
      <p>
        {words.page.through(sayPrefix(dataset.data.through, words))} · {view.embed ? version
          : <a href={`${addressOf({ ...view, pane: 'method' })}#changes`}>{version}</a>}
      </p>
      <p>{words.page.sources(publishers.join(', '))}</p>
      {view.embed
        ? <p><a href={shareAddress(view)} target="_blank" rel="noopener">{words.page.fullView}</a></p>
        : <p>{words.page.notAdvice}</p>}
      {!view.embed && (
        <label className="theme">
          <span>{words.page.theme}</span>{' '}
          <select value={view.theme} onChange={(event) => change({ theme: event.target.value as Theme })}>
            {THEMES.map((one) => <option key={one} value={one}>{words.theme[one]}</option>)}
          </select>
        </label>
      )}
    </footer>
  )
}
