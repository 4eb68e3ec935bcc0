import type { Kind } from '../../event.ts'
import type { Codebook } from '../codebook/codebook.ts'
import type { Mentions } from '../sentences/mentions.ts'
import { CONTROLS } from './kind-groups.ts'
import type { Proposal } from './proposal.ts'
import type { ReadSentence } from './read-sentence.ts'
import { isRival } from './states.ts'

/** Classes that name what governments of the field do to its goods. */
const OF_THE_FIELD: readonly string[] = ['control', 'deal', 'tariff', 'counter-tariff', 'sanction', 'blacklist', 'licence', 'waiver', 'truce', 'offence', 'purchase', 'probe', 'home-rule', 'countermeasure', 'sealed-list']

/** What the courts of the contest judge. */
const OF_TARIFFS = /tariff|\bdut(?:y|ies)\b|lev(?:y|ies)|관세/iu

/** Measures of the contest by their names. */
const BY_NAME = /export[- ](?:control|curb|restriction|ban|licen[cs])|(?:controls?|curbs?|restrictions?|limits?|bans?) on (?:\S+ ){0,2}exports?|entity list|unreliable[- ]entit|unverified list|diffusion rule|affiliates?['’]? rule|50[- ](?:%|per ?cent) rule|foreign[- ](?:direct|produced)|validated end|수출 ?(?:통제|규제|제한|허가)|(?:거래|수출) ?제한 ?(?:명단|리스트)|실체 ?명단|우려 ?거래자|검증된 최종/iu

/** Kinds that are of the contest by what they are, and kinds told of anything that has a price or a chip in it. */
const ALWAYS_OF_CONTEST: readonly Kind[] = ['loss', 'order', 'chip-for-market']
const NO_SIGN_OF_CONTEST: readonly Kind[] = ['market-reaction', 'investment']

/** Whether one of the products is a good that export controls are about. */
function areControlled(products: readonly string[], codebook: Codebook): boolean {
  return products.some((id) => !codebook.everyday.has(id))
}

/**
 * Whether a proposal is of the contest: about a controlled good, or something that a government did to the other side of it
 * or to a firm of another country that we know, each named. Oil sanctions, a ruling on an app store and a power company's
 * tariff are read alike, but are not.
 */
function isOfContest({ actors, products, kind, words }: Proposal, codebook: Codebook): boolean {
  if (NO_SIGN_OF_CONTEST.includes(kind)) return false
  if (ALWAYS_OF_CONTEST.includes(kind) || areControlled(products, codebook)) return true
  const named = actors.filter(({ basis }) => basis !== 'inferred')
    .map(({ id, role }) => ({ role, isRival: isRival(id, codebook), ...codebook.actors.get(id) }))
  const namesRival = named.some((actor) => actor.isRival)
  // A duty on medicines alone is of another quarrel.
  if (kind.startsWith('tariff')) return namesRival
  if (kind === 'court-ruling' && namesRival && OF_TARIFFS.test(words)) return true
  const by = named.find(({ role, type }) => role === 'by' && type === 'government')
  if (by === undefined) return false
  const isControl = CONTROLS.includes(kind)
  const hitsThird = named.some(({ role, type, country }) => role === 'on' && type === 'government' && country !== 'cn' && country !== 'us')
  if (namesRival && (isControl || kind.startsWith('sanction')) && BY_NAME.test(words) && !hitsThird) return true
  const others = named.filter(({ role }) => role !== 'by')
  if (!namesRival && by.country !== 'cn' && !others.some(({ country }) => country === 'cn')) return false
  return others.some(({ isRival: isState, type, country }) => {
    if (isState || type !== 'company') return isState
    // Courts and watchdogs judge every firm at home for anything.
    return isControl || (country !== by.country && (kind !== 'court-ruling' || country === 'cn'))
  })
}

/** A shorter text need not name everything that shows its field. */
const SHORT = 6

/** Sentences that must name something, or of a short text the share of them, for an article to be about it. */
const ABOUT = { sentences: 3, share: 1 / 4 }

/**
 * Whether an article is of the field at all: some sentence of it names a measure beside a government, and either it is about
 * China, controlled goods and measures, or it tells deeds of the contest: two; or one if it is about controlled goods or
 * tells nothing else than what one side did to the other. What any article may mention in passing, a watchdog that looks at
 * a chip maker, an old answer to a tariff, makes none.
 */
export function inField(read: readonly ReadSentence[], proposals: readonly Proposal[], codebook: Codebook): boolean {
  if (read.length <= SHORT) return true
  const government = ({ actors }: Mentions) => actors.some(({ id }) => { const actor = codebook.actors.get(id); return actor?.type === 'government' && actor.country !== 'world' })
  // Every country has lawmakers: theirs alone are no sign of America.
  const rival = ({ actors }: Mentions) => actors.some(({ id }) => id !== 'us-congress' && isRival(id, codebook))
  const chinese = ({ actors }: Mentions) => actors.some(({ id }) => codebook.actors.get(id)?.country === 'cn')
  const measure = ({ objects }: Mentions) => objects.some((object) => OF_THE_FIELD.includes(object.class))
  const goods = ({ products }: Mentions) => areControlled(products.map(({ id }) => id), codebook)
  const count = (test: (mentions: Mentions) => boolean) => read.filter(({ mentions }) => test(mentions)).length
  if (count((mentions) => measure(mentions) && government(mentions)) === 0 || count(rival) === 0) return false
  const [withGoods, withMeasures] = [count(goods), count((mentions) => measure(mentions) && rival(mentions))]
  if (Math.min(withGoods, withMeasures, count(chinese)) >= ABOUT.sentences || Math.min(withGoods, withMeasures) >= read.length * ABOUT.share) return true
  const ofContest = proposals.filter((proposal) => isOfContest(proposal, codebook))
  return ofContest.length > 1 || ofContest.some((only) => withGoods >= read.length * ABOUT.share || (proposals.length === 1 && isAcross(only, codebook)))
}

/** Whether one side did it to the other, both named, or keeps controlled goods from it. */
function isAcross({ actors, products, kind }: Proposal, codebook: Codebook): boolean {
  const side = (id: string) => codebook.actors.get(id)?.country
  const by = actors.find(({ id, role }) => role === 'by' && isRival(id, codebook))
  if (by === undefined) return false
  return (CONTROLS.includes(kind) && areControlled(products, codebook)) ||
    actors.some(({ id, role, basis }) => role !== 'by' && basis !== 'inferred' && side(id) === (side(by.id) === 'us' ? 'cn' : 'us'))
}
