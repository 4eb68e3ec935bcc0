import { type ControlEvent, type Dataset } from '../event.ts'
import { shortHash } from './short-hash.ts'

export interface Citation {
  readonly apa: string
  readonly chicago: string
  readonly bibtex: string
  readonly plain: string
}

export interface CiteWords {
  /** The name of the timeline. */
  readonly timeline: string
  /** The event's title and its date, in the language of the page. */
  readonly title: string
  readonly date: string
  /** The day of the data in words. */
  readonly through: string
}

/**
 * How to cite one event. The year is that of the data and the version its hash, since the page may move on; no clock is
 * asked, so that the same view always gives the same citation.
 */
export function cite(event: ControlEvent, dataset: Dataset, words: CiteWords, url: string): Citation {
  const year = dataset.data.through.slice(0, 4)
  const version = shortHash(dataset.data.hash)
  const { timeline, title, date, through } = words
  return {
    apa: `${timeline}. (${year}). ${title} (${date}) [Data set entry, version ${version}]. ${url}`,
    chicago: `${timeline}. “${title}” (${date}). Data through ${through}, version ${version}. ${url}.`,
    bibtex: [
      `@misc{${event.id.replace(/[^A-Za-z0-9-]/g, '')},`,
      `  title = {{${bibtexText(title)}}},`,
      `  author = {{${bibtexText(timeline)}}},`,
      `  year = {${year}},`,
      `  note = {Event of ${bibtexText(date)}; data through ${dataset.data.through}, version ${version}},`,
      `  url = {${url}}`,
      '}',
    ].join('\n'),
    plain: `${title}, ${date}. ${timeline}, ${through} (${version}). ${url}`,
  }
}

function bibtexText(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[%&$#_]/g, (mark) => `\\${mark}`)
}
