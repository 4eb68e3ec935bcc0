import { type Dataset } from '../../event.ts'
import { type Measure, type StateValue } from '../../timeline/state.ts'
import { type Lang } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'
import { countryName } from './names.ts'

/** What a measure is called: the product of an export measure, the two sides of a tariff. */
export function measureName(measure: Measure, dataset: Dataset, lang: Lang, words: Words): string {
  const product = measure.product === undefined ? undefined : dataset.products.find(({ id }) => id === measure.product)?.name[lang] ?? measure.product
  const sides = words.chart.state.tariff(countryName(measure.imposer, words), countryName(measure.target, words))
  if (measure.kind === 'tariff') return product === undefined ? sides : `${sides}, ${product}`
  return product ?? measure.id
}

/** Who makes what a measure is about, where that is known. */
export function makerName(measure: Measure, dataset: Dataset, lang: Lang): string | undefined {
  const maker = dataset.products.find(({ id }) => id === measure.product)?.maker
  return maker === undefined ? undefined : dataset.actors.find(({ id }) => id === maker)?.name[lang] ?? maker
}

/** What a track is called: who makes the products, where that is known, and each of them. */
export function trackName(measures: readonly Measure[], dataset: Dataset, lang: Lang, words: Words): string {
  const maker = measures[0] && makerName(measures[0], dataset, lang)
  return [maker, measures.map((measure) => measureName(measure, dataset, lang, words)).join(', ')].filter((part) => part !== undefined).join(' ')
}

/** A posture or a rate in words. */
export function stateName(value: StateValue | null | undefined, isTariff: boolean, words: Words): string {
  if (typeof value === 'number') return words.chart.state.rate(value)
  if (value === null || value === undefined) return isTariff ? words.chart.state.unknownRate : words.chart.state.posture.unknown
  return words.chart.state.posture[value]
}
