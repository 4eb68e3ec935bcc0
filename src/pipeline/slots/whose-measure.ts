import type { Kind } from '../../event.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Mentions } from '../sentences/mentions.ts'

/** Before a country's name: something goes there. */
const WAY_TO = /\b(?:to|via|through|into|in|way of)\s(?:the\s)?(?:[A-Z]\w+,? (?:and )?)*$/

/** Whether the words before a country's name make it a place that something goes to. */
export function isWayTo(before: string): boolean {
  return WAY_TO.test(before)
}

/** Whether the words after a country's name make it somebody or something of the country, but not its government. */
export function isOfCountry(after: string, { descriptions }: Codebook): boolean {
  return descriptions.ofCountry.test(after)
}

/** Whose controls goods are under, those of the sentence or those spoken of `before` it, where nobody is named: the West keeps machines and chips, China its minerals. */
export function whoControls({ products }: Mentions, codebook: Codebook, last: string | undefined, before: readonly string[] = []): string | undefined {
  const goods = products.length > 0 ? products.map(({ id }) => id) : before
  const minerals = goods.some((id) => codebook.minerals.has(id))
  const chips = goods.some((id) => !codebook.minerals.has(id) && codebook.products.get(id)?.broader !== undefined)
  if (minerals === chips) return last
  const chinese = codebook.actors.get(last ?? '')?.country === 'cn'
  return chips && chinese ? 'us-government' : minerals && !chinese ? 'cn-government' : last
}

/** ZTE는 제재에서 벗어났다: a state does not sanction firms of its own, so another's sanctions are meant. */
export function sanctionsOwn(kind: Kind, state: string | undefined, { actors }: Mentions, codebook: Codebook): boolean {
  const firms = actors.map(({ id }) => codebook.actors.get(id)).filter((actor) => actor?.type === 'company')
  return kind.startsWith('sanction') && state !== undefined && firms.length > 0 && firms.every((firm) => firm?.country === codebook.actors.get(state)?.country)
}
