import type { Proposal } from '../actions/proposal.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { DateMention } from '../dates/date-forms.ts'
import type { Mentions } from '../sentences/mentions.ts'

/** Between a name and its day, and between the pairs: 화웨이는 2019년 5월, SMIC는 2020년 12월 명단에 올랐다. */
const PAIRED = /^(?:\([^)]{1,20}\))?[은는이가을를] $/u
const NEXT = /^,\s?(?:그리고 )?$/u

/** One proposal for each of the firms that share a verb, where each has its own day; the proposal itself where none do. */
export function eachOnItsDay(proposal: Proposal, sentence: string, { actors, dates }: Mentions, codebook: Codebook): Proposal[] {
  const pairs: { id: string; date: DateMention; start: number }[] = []
  for (const { id, start, end } of actors) {
    const date = codebook.actors.get(id)?.type === 'company' ? dates.find((one) => one.date !== undefined && one.start >= end && PAIRED.test(sentence.slice(end, one.start))) : undefined
    if (!date) continue
    const last = pairs.at(-1)
    if (last && !NEXT.test(sentence.slice(last.date.end, start))) pairs.length = 0
    pairs.push({ id, date, start })
  }
  if (pairs.length < 2) return [proposal]
  const firms = pairs.map(({ id }) => id)
  return pairs.flatMap(({ id, date }) => (date.date ? [{
    ...proposal,
    actors: proposal.actors.filter((actor) => actor.id === id || !firms.includes(actor.id)),
    date: { start: date.date.start, basis: date.basis }, dateBasis: date.basis,
  }] : []))
}
