import { type Bilingual } from '../../event.ts'
import { type TimelineIndex } from '../../timeline/index-columns.ts'
import { NOWHERE } from '../../timeline/lanes.ts'
import { type Lang, type LaneGrouping } from '../../timeline/view.ts'
import { type Words } from '../words/en.ts'

/** What a country is called; its id where the words do not know it. */
export function countryName(id: string, words: Words): string {
  if (id === NOWHERE) return words.chart.noCountry
  return (words.country as Readonly<Record<string, string>>)[id] ?? id
}

/** What a kind is called; its id where the codebook does not know it. */
export function kindName(id: string, words: Words): string {
  return (words.kind as Readonly<Record<string, string>>)[id] ?? id
}

/** What a lane is called under a grouping. */
export function laneName(id: string, grouping: LaneGrouping, index: TimelineIndex, lang: Lang, words: Words): string {
  if (grouping === 'country') return countryName(id, words)
  if (grouping === 'kind') return kindName(id, words)
  if (grouping === 'product') return id === NOWHERE ? words.chart.noProduct : named(index.productById.get(id)?.name, lang, id)
  return named(index.actorById.get(id)?.name, lang, id)
}

/** The title of an event, in the other language where this one has none. */
export function titleOf(title: Bilingual, lang: Lang): string {
  return named(title, lang, lang === 'en' ? title.ko : title.en)
}

function named(name: Bilingual | undefined, lang: Lang, fallback: string): string {
  const own = name?.[lang]
  return own === undefined || own === '' ? fallback : own
}
