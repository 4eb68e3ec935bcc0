/** `feed.xml`: an entry for every event that a release brought, corrected or took away, as Atom (RFC 4287). */
import { createHash } from 'node:crypto'
import { laterWordsOf } from '../app/words/later.ts'
import { sayDate } from '../app/words/say-date.ts'
import { type Words } from '../app/words/en.ts'
import { wordsOf } from '../app/words/words.ts'
import { type ControlEvent, type Dataset } from '../event.ts'
import { type History, type Release } from '../timeline/history.ts'
import { type Lang } from '../timeline/view.ts'
import { escaped } from './escaped.ts'

/** A reader of feeds keeps what it has seen; a file that grows for ever it fetches every hour. */
const MOST_ENTRIES = 200

/**
 * The feed in a language, newest release first. `site` is the address of the page; without it links are relative, which
 * Atom allows. Ids are made from the version and the event alone, so that the same entry is the same wherever it stands.
 */
export function feedOf(dataset: Dataset, history: History, lang: Lang, fileName: string, site: URL | undefined): string {
  const words = wordsOf(lang)
  const say = laterWordsOf(lang).changes
  const events = new Map(dataset.events.flatMap((event) => [event.id, ...event.formerIds ?? []].map((id) => [id, event] as const)))
  const entries = history.toReversed().flatMap((release) => [
    ...release.added.map((id) => entryOf(release, id, say.isNew, events.get(id), lang, words)),
    ...release.changed.filter(({ was }) => Object.keys(was).some((field) => field !== 'evidence'))
      .map(({ event, was }) => entryOf(release, event, `${say.isCorrected} (${fieldNames(was, lang)})`, events.get(event), lang, words)),
    ...release.removed.map(({ event, title }) => entryOf(release, event, say.isRemoved, undefined, lang, words, title[lang])),
  ]).slice(0, MOST_ENTRIES)
  const updated = history.at(-1)?.released ?? dataset.data.through.padEnd(10, '-01')
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}"${site ? ` xml:base="${escaped(site.href)}"` : ''}>`,
    `<id>${urn(`feed ${lang}`)}</id>`, `<title>${escaped(words.page.title)}</title>`, `<subtitle>${escaped(words.page.description)}</subtitle>`,
    `<updated>${moment(updated)}</updated>`, `<author><name>${escaped(words.page.title)}</name></author>`,
    `<link rel="self" href="${fileName}"/>`, `<link rel="alternate" type="text/html" href="./?lang=${lang}"/>`,
    ...entries, '</feed>', '',
  ].join('\n')
}

function entryOf(release: Release, id: string, what: string, event: ControlEvent | undefined, lang: Lang, words: Words, title = event?.title[lang] ?? id): string {
  const text = [event ? `${sayDate(event.date, words)}. ${event.summary[lang]}` : '', release.why[lang]].filter((part) => part !== '').join(' — ')
  return [
    '<entry>', `<id>${urn(`${release.hash} ${id}`)}</id>`, `<title>${escaped(`${what}: ${title}`)}</title>`, `<updated>${moment(release.released)}</updated>`,
    event ? `<link rel="alternate" type="text/html" href="./?lang=${lang}&amp;event=${escaped(encodeURIComponent(event.id))}"/>` : `<link rel="alternate" type="text/html" href="./?lang=${lang}&amp;view=method#changes"/>`,
    ...(event ? [`<category term="${escaped(event.kind)}"/>`] : []),
    `<summary>${escaped(text)}</summary>`, '</entry>',
  ].join('\n')
}

function fieldNames(was: object, lang: Lang): string {
  const names = laterWordsOf(lang).field
  return Object.keys(was).filter((field) => field !== 'evidence').map((field) => names[field as keyof typeof names] ?? field).join(', ')
}

function moment(day: string): string {
  return `${day}T00:00:00Z`
}

/** An id that is the same for the same words: a UUID of version 8, whose bits are a hash's. */
function urn(words: string): string {
  const hex = createHash('sha256').update(`export-control-timeline ${words}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
