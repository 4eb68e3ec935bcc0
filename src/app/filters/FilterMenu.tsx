import { memo, useEffect, useId, useRef, useState } from 'react'
import { type Option } from '../../timeline/filter.ts'
import { type Facet, toggled, toggledOut } from '../../timeline/view.ts'
import { useStore } from '../store.ts'
import { useWords } from '../words/use-words.ts'
import { useLightDismiss } from './use-light-dismiss.ts'

const LONG_LIST = 12
const MOST_SHOWN = 200

interface FilterMenuProps {
  readonly facet: Facet
  readonly title: string
  readonly options: readonly Option[]
  readonly sayOption: (facet: Facet, value: string) => string
}

/** One list of options that opens: checkboxes that select, and for each "only" and "exclude". */
export const FilterMenu = memo(function FilterMenu({ facet, title, options, sayOption }: FilterMenuProps) {
  const words = useWords()
  const choice = useStore((state) => state.view[facet])
  const change = useStore((state) => state.change)
  const isShown = useStore((state) => state.isShown)
  const [wanted, setWanted] = useState('')
  const details = useRef<HTMLDetailsElement>(null)
  const findId = useId()
  useLightDismiss(details)

  const chosen = options.filter(({ value }) => choice.only.includes(value) || choice.not.includes(value)).length
  const fits = useNameFits(wanted !== '')
  const fitting = wanted === '' ? options : options.filter(({ value }) => fits(`${sayOption(facet, value)} ${value}`, wanted))

  if (options.length === 0) return null
  return (
    <details className="menu" name="filter" ref={details}>
      <summary>{title}{chosen > 0 && <span className="count"> {chosen}</span>}</summary>
      {isShown && <div className="panel">
        {options.length > LONG_LIST && (
          <>
            <label className="unseen" htmlFor={findId}>{words.filter.find}</label>
            <input id={findId} type="search" className="find" placeholder={words.filter.find} value={wanted}
              onChange={(event) => setWanted(event.target.value)} />
          </>
        )}
        <ul>
          {fitting.slice(0, MOST_SHOWN).map(({ value, count }) => {
            const name = sayOption(facet, value)
            const out = choice.not.includes(value)
            return (
              <li key={value} className={count === 0 ? 'option none' : 'option'}>
                <label className={out ? 'out' : undefined}>
                  <input type="checkbox" data-filter={`${facet}:${value}`} checked={choice.only.includes(value)}
                    onChange={() => change({ [facet]: toggled(choice, value) })} />
                  <span className="name">{name}</span>
                  <span className="count">{count}</span>
                </label>
                <button type="button" aria-label={words.filter.onlyName(name)}
                  onClick={() => change({ [facet]: { only: [value], not: [] } })}>{words.filter.only}</button>
                <button type="button" aria-label={words.filter.excludeName(name)} aria-pressed={out} data-exclude={`${facet}:${value}`}
                  onClick={() => change({ [facet]: toggledOut(choice, value) })}>{words.filter.exclude}</button>
              </li>
            )
          })}
        </ul>
        {fitting.length === 0 && <p className="quiet">{words.filter.noneFound}</p>}
        {fitting.length > MOST_SHOWN && <p className="quiet">{words.filter.more(fitting.length - MOST_SHOWN)}</p>}
      </div>}
    </details>
  )
})

type Fits = (name: string, typed: string) => boolean

// Until the search is there, and where it cannot be loaded, by a part of the name alone.
const holdsPart: Fits = (name, typed) => name.toLowerCase().includes(typed.toLowerCase().trim())

/** How names are found: as the search does, once it is wanted and loaded. */
function useNameFits(isWanted: boolean): Fits {
  const [fits, setFits] = useState<{ readonly by: Fits }>({ by: holdsPart })
  useEffect(() => {
    if (isWanted) import('../../timeline/search.ts').then(({ nameFits }) => setFits({ by: nameFits }), () => {})
  }, [isWanted])
  return fits.by
}
