import { type ActorRef, type Bilingual, type Effect, type EventDate, type Figure, type Relation, type Source } from '../../event.ts'
import { type HistoryField } from '../../timeline/history.ts'
import { type Facet, type Lang } from '../../timeline/view.ts'
import { type Lookup } from '../lookup.ts'
import { type Words } from '../words/en.ts'
import { type LaterWords } from '../words/later-en.ts'
import { sayDate } from '../words/say-date.ts'
import { sayEffect, sayMeasure } from '../words/say-effect.ts'
import { sayFigure } from '../words/say-figure.ts'

/** What is needed to put a value into words. */
export interface Saying {
  readonly words: Words
  readonly later: LaterWords
  readonly lang: Lang
  readonly lookup: Lookup
  readonly sayOption: (facet: Facet, value: string) => string
}

/** The value of a field in words, item by item: one for a single value, none where there was nothing. */
export function sayField(field: HistoryField, value: unknown, { words, later, lang, lookup, sayOption }: Saying): string[] {
  if (value === null || value === undefined) return []
  switch (field) {
    case 'title': case 'summary': case 'note': return [(value as Bilingual)[lang]].filter((text) => text !== '')
    case 'date': return [`${sayDate(value as EventDate, words)} (${words.basis[(value as EventDate).basis]})`]
    case 'kind': case 'direction': case 'importance': return [sayOption(field, String(value))]
    case 'status': return [words.status[value as keyof Words['status']]]
    case 'measure': return [sayMeasure(String(value), words, sayOption)]
    case 'actors': return (value as ActorRef[]).map(({ id, role, basis }) => `${words.role[role]}: ${sayOption('actor', id)}${basis ? ` (${later.card.inferred})` : ''}`)
    case 'products': return (value as string[]).map((id) => sayOption('product', id))
    case 'figures': return (value as Figure[]).map((figure) => `${figure.label[lang]}: ${sayFigure(figure, words)}`)
    case 'effects': return (value as Effect[]).map((effect) => `${sayMeasure(effect.measure, words, sayOption)}: ${sayEffect(effect, words)}`)
    case 'relations': return (value as Relation[]).map(({ type, event }) => `${words.relation[type]}: ${lookup.events.get(event)?.title[lang] ?? event}`)
    case 'sources': return (value as Source[]).map(({ article, grade }) => `${lookup.articles.get(article)?.headline ?? article} (${words.grade[grade]})`)
    case 'id': case 'evidence': return [String(value)]
  }
}
