import { FACETS, type Facet, isFiltered, toggled, toggledOut, withoutFilters } from '../../timeline/view.ts'
import { useStore } from '../store.ts'
import { sayPrefix } from '../words/say-date.ts'
import { useWords } from '../words/use-words.ts'
import { sayFilter } from './say-filter.ts'

interface PillsProps {
  readonly sayOption: (facet: Facet, value: string) => string
}

/** What is active, each removable and each turnable from "only" to "not", and one reset. */
export function Pills({ sayOption }: PillsProps) {
  const words = useWords()
  const view = useStore((state) => state.view)
  const change = useStore((state) => state.change)
  if (!isFiltered(view)) return null
  const nameOf = (facet: Facet, value: string) => sayFilter(facet, value, words, sayOption)

  const { from, to } = view
  const windowName = from === undefined ? (to === undefined ? undefined : words.filter.toOnly(sayPrefix(to, words)))
    : to === undefined ? words.filter.fromOnly(sayPrefix(from, words))
    : words.date.throughout(sayPrefix(from, words), sayPrefix(to, words))

  return (
    <ul className="pills" aria-label={words.filter.active}>
      {view.q !== '' && <Pill name={words.filter.quoted(view.q)} onRemove={() => change({ q: '' })} />}
      {FACETS.flatMap((facet) => [
        ...view[facet].only.map((value) => (
          <Pill key={`${facet} ${value}`} name={nameOf(facet, value)}
            onTurn={() => change({ [facet]: toggledOut(view[facet], value) })} turn={words.filter.turnOut}
            onRemove={() => change({ [facet]: toggled(view[facet], value) })} />
        )),
        ...view[facet].not.map((value) => (
          <Pill key={`${facet} ${value}`} name={words.filter.excluded(nameOf(facet, value))}
            onTurn={() => change({ [facet]: toggled(view[facet], value) })} turn={words.filter.turnIn}
            onRemove={() => change({ [facet]: toggledOut(view[facet], value) })} />
        )),
      ])}
      {windowName !== undefined && <Pill name={windowName} onRemove={() => change({ from: undefined, to: undefined })} />}
      <li><button type="button" className="text" data-action="reset" onClick={() => change(withoutFilters(view))}>{words.filter.reset}</button></li>
    </ul>
  )
}

interface PillProps {
  readonly name: string
  readonly turn?: string
  onTurn?(): void
  onRemove(): void
}

function Pill({ name, turn, onTurn, onRemove }: PillProps) {
  const words = useWords()
  return (
    <li className="pill">
      <span>{name}</span>
      {onTurn && <button type="button" className="text" aria-label={`${name}: ${turn}`} onClick={onTurn}>{turn}</button>}
      <button type="button" className="cross" aria-label={words.filter.remove(name)} onClick={onRemove}>
        <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true"><path d="M1 1l8 8M9 1L1 9" /></svg>
      </button>
    </li>
  )
}
