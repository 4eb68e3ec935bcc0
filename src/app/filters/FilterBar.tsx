import { useMemo } from 'react'
import { type Dataset, type Direction, DIRECTIONS } from '../../event.ts'
import { type Option, type Selection } from '../../timeline/filter.ts'
import { type Facet, toggled } from '../../timeline/view.ts'
import { DirectionShape } from '../DirectionShape.tsx'
import { useStore } from '../store.ts'
import { useWords } from '../words/use-words.ts'
import { sayFilter } from './say-filter.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { TimeMenu } from './TimeMenu.tsx'

interface FilterBarProps {
  readonly dataset: Dataset
  readonly options: Selection['options']
  readonly sayOption: (facet: Facet, value: string) => string
}

/** Every filter: the two most used as toggles, the rest as lists that open. */
export function FilterBar({ dataset, options, sayOption }: FilterBarProps) {
  const words = useWords()
  const view = useStore((state) => state.view)
  const change = useStore((state) => state.change)
  const [companies, bodies] = useMemo(() => {
    const typeOf = new Map(dataset.actors.map((actor) => [actor.id, actor.type]))
    const isCompany = (option: Option) => typeOf.get(option.value) === 'company'
    return [options.actor.filter(isCompany), options.actor.filter((option) => !isCompany(option))]
  }, [dataset, options])
  const nameOf = (facet: Facet, value: string) => sayFilter(facet, value, words, sayOption)
  const toggle = (facet: Facet, value: string) => change({ [facet]: toggled(view[facet], value) })
  // What is aimed at all countries stands after those that are named.
  const countries = [...options.country].sort((a, b) => Number(a.value === 'world') - Number(b.value === 'world'))
  const directions = [...options.direction].sort((a, b) => place(a.value) - place(b.value))

  return (
    <div className="filters">
      <fieldset className="plain chips" aria-label={words.filter.country}>
        {countries.map(({ value, count }) => (
          <button key={value} type="button" className="chip" data-filter={`country:${value}`}
            aria-pressed={view.country.only.includes(value)} onClick={() => toggle('country', value)}>
            {nameOf('country', value)} <span className="count">{count}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className="plain chips" aria-label={words.filter.direction}>
        {directions.map(({ value, count }) => (
          <button key={value} type="button" className="chip" data-filter={`direction:${value}`}
            aria-pressed={view.direction.only.includes(value)} onClick={() => toggle('direction', value)}>
            <DirectionShape direction={value as Direction} /> {sayOption('direction', value)} <span className="count">{count}</span>
          </button>
        ))}
      </fieldset>
      <div className="menus">
        <FilterMenu facet="actor" title={words.filter.company} options={companies} sayOption={sayOption} />
        <FilterMenu facet="actor" title={words.filter.body} options={bodies} sayOption={sayOption} />
        <FilterMenu facet="product" title={words.filter.product} options={options.product} sayOption={sayOption} />
        <FilterMenu facet="kind" title={words.filter.kind} options={options.kind} sayOption={sayOption} />
        <FilterMenu facet="importance" title={words.filter.importance} options={options.importance} sayOption={sayOption} />
        <FilterMenu facet="publisher" title={words.filter.publisher} options={options.publisher} sayOption={sayOption} />
        <TimeMenu />
      </div>
    </div>
  )
}

function place(direction: string): number {
  return DIRECTIONS.indexOf(direction as Direction)
}
