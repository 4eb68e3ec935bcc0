import type { Codebook } from './codebook.ts'
import type { Mentions } from './mentions.ts'
import type { ReadSentence } from './read-sentence.ts'
import { isRival } from './states.ts'

/** Classes that name what governments of the field do to its goods. */
const OF_THE_FIELD: readonly string[] = ['control', 'deal', 'tariff', 'counter-tariff', 'sanction', 'blacklist', 'licence', 'waiver', 'truce', 'offence', 'purchase', 'probe', 'home-rule', 'countermeasure', 'sealed-list']

/** A shorter text need not name everything that shows its field. */
const SHORT = 6

/**
 * Whether an article is of the field at all: some sentence of it names a measure beside a government, and it names a
 * controlled good, a blacklist, or a tariff of the United States or China. A phone company's tariffs and a league's
 * sanctions are neither.
 */
export function inField(read: readonly ReadSentence[], codebook: Codebook): boolean {
  if (read.length <= SHORT) return true
  const government = ({ actors }: Mentions) => actors.some(({ id }) => { const actor = codebook.actors.get(id); return actor?.type === 'government' && actor.country !== 'world' })
  // Every country has lawmakers: theirs alone are no sign of America.
  const rival = ({ actors }: Mentions) => actors.some(({ id }) => id !== 'us-congress' && isRival(id, codebook))
  const names = (mentions: Mentions, classes: readonly string[]) => mentions.objects.some((object) => classes.includes(object.class))
  return read.some(({ mentions }) => names(mentions, OF_THE_FIELD) && government(mentions)) && read.some(({ mentions }) => rival(mentions)) &&
    read.some(({ mentions }) => mentions.products.some(({ id }) => !codebook.everyday.has(id)) || names(mentions, ['blacklist']) ||
      (names(mentions, ['tariff', 'counter-tariff']) && rival(mentions)))
}
