/** The data in the forms that the site offers beside the page. */
import * as z from 'zod/mini'
import { wordsOf } from '../app/words/words.ts'
import { type Dataset, datasetSchema } from '../event.ts'
import { csvOf } from '../timeline/csv.ts'
import { type History } from '../timeline/history.ts'
import { icsOf } from '../timeline/ics.ts'
import { type Lang } from '../timeline/view.ts'
import { feedOf } from './feed.ts'

/** English stands under the plain name, another language has its own in it: `events.csv`, `events.ko.csv`. */
const LANGS: readonly Lang[] = ['en', 'ko']

/** The name of a file in a language. */
export function fileIn(lang: Lang, stem: string, ending: string): string {
  return lang === 'en' ? `${stem}.${ending}` : `${stem}.${lang}.${ending}`
}

/** Files by name, with their text. `json` and `historyJson` are the texts that data set and history were read from. */
export function dataFiles(dataset: Dataset, json: string, history: History, historyJson: string, site: URL | undefined): [name: string, text: string][] {
  const rows = dataset.events.map((_, row) => row)
  return [
    ['events.json', json],
    ['events.schema.json', `${JSON.stringify(z.toJSONSchema(datasetSchema), null, 2)}\n`],
    ['history.json', historyJson],
    ...LANGS.flatMap((lang): [string, string][] => {
      const feed = fileIn(lang, 'feed', 'xml')
      return [
        [fileIn(lang, 'events', 'csv'), csvOf(dataset, rows, lang)],
        [fileIn(lang, 'events', 'ics'), icsOf(dataset, rows, lang, wordsOf(lang).page.title)],
        [feed, feedOf(dataset, history, lang, feed, site)],
      ]
    }),
  ]
}

/** The links by which a browser or a reader of feeds finds the feeds. */
export function feedLinks(): string {
  return LANGS.map((lang) =>
    `    <link rel="alternate" type="application/atom+xml" title="${wordsOf(lang).page.title}" href="./${fileIn(lang, 'feed', 'xml')}">\n`).join('')
}
