import type { Codebook } from '../codebook/codebook.ts'
import type { Mentions } from '../sentences/mentions.ts'
import type { Proposal } from './proposal.ts'
import type { ReadSentence } from './read-sentence.ts'
import { isRival } from './states.ts'

/** Classes that name what governments of the field do to its goods. */
const OF_THE_FIELD: readonly string[] = ['control', 'deal', 'tariff', 'counter-tariff', 'sanction', 'blacklist', 'licence', 'waiver', 'truce', 'offence', 'purchase', 'probe', 'home-rule', 'countermeasure', 'sealed-list']

/**
 * Whether a proposal is of the contest: about a controlled good, or something between two sides of it or at a firm we
 * know, each named. Oil sanctions, a ruling on an app store and a power company's tariff are read alike, but are not.
 */
function isOfContest({ actors, products, kind }: Proposal, codebook: Codebook): boolean {
  if (products.some((id) => !codebook.everyday.has(id))) return true
  const isParty = ({ id }: { id: string }) => isRival(id, codebook)
  if (kind.startsWith('tariff')) return actors.some(isParty)
  const named = actors.filter(({ basis }) => basis !== 'inferred')
  const isFirm = ({ id }: { id: string }) => {
    const actor = codebook.actors.get(id)
    // Courts judge every firm at home for anything.
    return actor?.type === 'company' && (kind !== 'court-ruling' || actor.country === 'cn')
  }
  return named.some(isParty) && named.some((actor) => actor.role !== 'by' && (isParty(actor) || isFirm(actor)))
}

/** A shorter text need not name everything that shows its field. */
const SHORT = 6

/**
 * Whether an article is of the field at all: some sentence of it names a measure beside a government, and it names a
 * controlled good, or a blacklist or a tariff of the United States or China with a deed of the contest. A phone company's
 * tariffs and a league's sanctions are neither.
 */
export function inField(read: readonly ReadSentence[], proposals: readonly Proposal[], codebook: Codebook): boolean {
  if (read.length <= SHORT) return true
  const government = ({ actors }: Mentions) => actors.some(({ id }) => { const actor = codebook.actors.get(id); return actor?.type === 'government' && actor.country !== 'world' })
  // Every country has lawmakers: theirs alone are no sign of America.
  const rival = ({ actors }: Mentions) => actors.some(({ id }) => id !== 'us-congress' && isRival(id, codebook))
  const names = (mentions: Mentions, classes: readonly string[]) => mentions.objects.some((object) => classes.includes(object.class))
  const some = (test: (mentions: Mentions) => boolean) => read.some(({ mentions }) => test(mentions))
  const isOfGovernments = some((mentions) => names(mentions, OF_THE_FIELD) && government(mentions)) && some(rival)
  const namesGoods = () => some(({ products }) => products.some(({ id }) => !codebook.everyday.has(id)))
  const tellsContest = () => some((mentions) => names(mentions, ['blacklist']) || (names(mentions, ['tariff', 'counter-tariff']) && rival(mentions))) &&
    proposals.some((proposal) => isOfContest(proposal, codebook))
  return isOfGovernments && (namesGoods() || tellsContest())
}
