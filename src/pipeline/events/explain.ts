import type { Article } from '../pages/article.ts'
import type { Extraction } from '../reader/extract.ts'
import type { Mentions } from '../sentences/mentions.ts'
import { dateText } from './proposed-event.ts'

/**
 * What was read in an article, for the people who write the rules: under each sentence its mentions, then each rule
 * that fired (`+`) with the event it made, or the reason why it made none (`-`).
 */
export function explain(article: Article, extraction: Extraction): string {
  const lines = [`# ${article.id} · ${article.published ?? 'undated'} · ${article.headline}`]
  for (const { sentence, mentions } of extraction.read) {
    lines.push('', sentence.words)
    const found = mentionsText(sentence.words, mentions)
    if (found !== '') lines.push(`  ${found}`)
    for (const event of extraction.proposals.filter((proposal) => proposal.start === sentence.start)) {
      const actors = event.actors.map((actor) => `${actor.role} ${actor.id}${actor.basis ? '?' : ''}`).join(', ')
      lines.push(`  + ${event.rule} (${event.because}): ${event.kind}, ${event.status}, ${dateText(event.date)} (${event.date.basis}); ${actors}${event.products.length > 0 ? `; ${event.products.join(', ')}` : ''}; ${event.confidence}`)
    }
    for (const { rule, words, reason } of extraction.dropped.filter((drop) => drop.start === sentence.start)) {
      lines.push(`  - ${rule ?? 'no rule'} (${words}): ${reason}`)
    }
  }
  return lines.join('\n')
}

function mentionsText(sentence: string, mentions: Mentions): string {
  const words = (start: number, end: number) => sentence.slice(start, end)
  return [
    ...mentions.dates.map((date) => `date ${words(date.start, date.end)} = ${date.date ? dateText({ ...date.date, basis: date.basis }) : '?'} (${date.role})`),
    ...mentions.actors.map((actor) => `actor ${words(actor.start, actor.end)} = ${actor.id} (${actor.part})`),
    ...mentions.products.map((product) => `product ${words(product.start, product.end)} = ${product.id}`),
    ...mentions.figures.map((figure) => `figure ${words(figure.start, figure.end)}`),
    ...mentions.objects.map((object) => `object ${words(object.start, object.end)} = ${object.class}`),
    ...mentions.verbs.map((verb) => `verb ${words(verb.start, verb.end)} = ${verb.class}`),
  ].join(' · ')
}
