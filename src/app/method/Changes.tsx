import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { type Dataset } from '../../event.ts'
import { shortHash } from '../../timeline/short-hash.ts'
import { changesSince, fieldOf, fieldsAfter, findRelease, type History, type HistoryField, type Release } from '../../timeline/history.ts'
import { beside } from '../address.ts'
import { useStore } from '../store.ts'
import { sayPrefix } from '../words/say-date.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { ChangeList } from './ChangeList.tsx'
import { type Saying } from './say-field.ts'

/** The versions of the data, what each changed and why, and what changed since one that somebody cited. */
export function Changes({ dataset, saying }: { readonly dataset: Dataset; readonly saying: Saying }) {
  const { changes: say } = useLaterWords()
  const isOwn = useStore((state) => state.view.data) === undefined
  const isFrozen = 'frozen' in document.documentElement.dataset
  const [history, setHistory] = useState<History>()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // The section comes later than the address that points to it.
    if (location.hash === '#changes') section.current?.scrollIntoView()
  }, [])
  useEffect(() => {
    if (!isOwn || isFrozen) return
    // Where it cannot be loaded, the rest of the page stands without it.
    import('../../../data/history.json').then((file) => setHistory(file.default as unknown as History), () => {})
  }, [isOwn, isFrozen])
  return (
    <section id="changes" ref={section}>
      <h3>{say.heading}</h3>
      {isFrozen && <p>{say.frozen}</p>}
      {!isOwn && <p>{say.notOurs}</p>}
      {history && <Log history={history} dataset={dataset} saying={saying} />}
    </section>
  )
}

function Log({ history, dataset, saying }: { readonly history: History; readonly dataset: Dataset; readonly saying: Saying }) {
  const { changes: say } = useLaterWords()
  const [cited, setCited] = useState('')
  const id = useId()
  const day = (release: Release) => sayPrefix(release.released, saying.words)
  const newest = history.at(-1)
  const since = cited === '' ? undefined : findRelease(history, cited)
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setCited(String(new FormData(event.currentTarget).get('since')).trim())
  }
  return (
    <>
      {newest && (
        <p>
          {newest.hash === dataset.data.hash ? say.current(shortHash(newest.hash), day(newest)) : say.ahead(shortHash(dataset.data.hash), shortHash(newest.hash))}
          {' '}<a href={beside(saying.lang === 'en' ? 'feed.xml' : `feed.${saying.lang}.xml`)}>{say.feed}</a> · <a href={beside('history.json')}>{say.file}</a>
        </p>
      )}
      <form className="since" onSubmit={ask}>
        <label>{say.since} <input name="since" type="text" list={`${id}hashes`} maxLength={80} autoComplete="off" spellCheck={false} aria-describedby={`${id}hint`} /></label>
        <datalist id={`${id}hashes`}>
          {history.toReversed().map((release) => <option key={release.hash} value={shortHash(release.hash)}>{day(release)}: {release.why[saying.lang]}</option>)}
        </datalist>
        <button type="submit" className="button">{say.show}</button>
        <p className="quiet" id={`${id}hint`}>{say.sinceHint}</p>
      </form>
      <div aria-live="polite">
        {cited !== '' && !since && <p>{say.unknown(cited.slice(0, 40))}</p>}
        {since && <Answer history={history} since={since} saying={saying} />}
      </div>
      <h4>{say.log}</h4>
      {history.toReversed().map((release) => (
        <details key={release.hash} className="release">
          <summary>{day(release)}, {shortHash(release.hash)}: {release.why[saying.lang]} <span className="quiet">({say.counts(release.added.length, release.changed.length, release.removed.length)})</span></summary>
          <ChangeList changes={release} saying={saying} after={(changed) => fieldsAfter(history, release, changed, saying.lookup.events.get(changed.event))} />
        </details>
      ))}
    </>
  )
}

function Answer({ history, since, saying }: { readonly history: History; readonly since: Release; readonly saying: Saying }) {
  const { changes: say } = useLaterWords()
  const changes = changesSince(history, since)
  const isNothing = changes.added.length + changes.changed.length + changes.removed.length === 0
  return (
    <>
      <h4>{say.sinceIs(shortHash(since.hash), sayPrefix(since.released, saying.words))}</h4>
      {isNothing ? <p>{say.nothing}</p> : (
        <>
          <p>{say.counts(changes.added.length, changes.changed.length, changes.removed.length)}</p>
          <ChangeList changes={changes} saying={saying} after={({ event, was }) => {
            const now = saying.lookup.events.get(event)
            return Object.fromEntries(Object.keys(was).map((field) => [field, now ? fieldOf(now, field as HistoryField) : null]))
          }} />
        </>
      )}
    </>
  )
}
