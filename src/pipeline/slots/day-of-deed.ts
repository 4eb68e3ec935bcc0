import type { Proposal } from '../actions/proposal.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { isRecent } from '../dates/near-days.ts'
import type { NameFinder } from '../names/names.ts'

/** Nouns that name a deed told before, and the kinds of deed they may name; others may name any. */
const NAMED: readonly (readonly [RegExp, RegExp])[] = [
  [/판결|판단|선고|가처분|법원/u, /^court-/],
  [/관세|세율/u, /^tariff-/],
  [/제재|등재|명단|지정/u, /^sanction-/],
  [/기소|체포|벌금|과징금/u, /^enforcement/],
  [/조사|심사|수사/u, /^investigation/],
  [/규정|규칙|통제|규제|제한|금지|허가|승인|지침|법안/u, /^(?:restriction|export|licence|domestic)/],
]

/**
 * The day of the deed that words name (규정이 나온 이튿날, 일본의 발표가 나온 날): of those told with their day and not ahead, the
 * last whose sentence has the noun, else the last whose kind fits. A noun that fits any kind (발표) is that of the news itself.
 */
export function dayOfDeed(words: string, told: readonly Proposal[], published: string, actors: NameFinder, codebook: Codebook): string | undefined {
  const dated = told.slice(-40).filter(({ date, dateBasis }) => date.start.length === 10 && dateBasis !== 'published' && !(date.start > published))
  const [noun, kind] = NAMED.map(([one, of]) => [one.exec(words)?.[0], of] as const).find(([one]) => one !== undefined) ?? []
  const countries = actors(words).map(({ id }) => codebook.actors.get(id)?.country)
  const his = ({ actors: refs }: Proposal) => countries.length === 0 || refs.some(({ id, role }) => role === 'by' && countries.includes(codebook.actors.get(id)?.country))
  if (noun === undefined || kind === undefined) return (dated.find((one) => his(one) && isRecent(one.date.start, published)) ?? dated.findLast(his) ?? dated.at(-1))?.date.start
  const fitting = dated.filter((one) => kind.test(one.kind) && his(one))
  return (fitting.findLast((one) => one.words.includes(noun)) ?? fitting.at(-1) ?? dated.at(-1))?.date.start
}
