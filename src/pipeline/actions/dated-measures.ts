import type { Rule } from '../codebook/codebook.ts'
import type { Frame } from '../grammar/grammar.ts'
import type { Mentions, WordMention } from '../sentences/mentions.ts'

/** Measures that a date beside them says were laid then. */
const LAID = ['control', 'tariff', 'counter-tariff']

/** Between the date and the noun: "the October 2022 export controls"; what must stand before it: no preposition of a time told of something else. */
const BETWEEN = /^(?:['’]s)?\s(?:[a-z-]+\s){0,2}$/
const OWNED = /(?:\b(?:the|its|their|those|these|his|of)|['’]s?)\s(?:[a-z-]+\s){0,2}$/i
/** Between the noun and its date: "limits on antimony, in force since September 15", "curbs of October 2022". */
const SINCE = /^(?:\son\s(?:[\w-]+\s?){1,5})?(?:,?\s(?:of|dating (?:from|back to)|dated|in (?:force|effect|place) since)\s(?:the\s)?)$/

/** A measure named with its date, and no verb: "the October 2022 export controls have cost Lam billions". */
export function datedMeasures(sentence: string, mentions: Mentions, rules: readonly Rule[]): { rule: Rule; object: WordMention; frame: Frame }[] {
  return mentions.objects.filter((object) => LAID.includes(object.class) && !object.remembered).flatMap((object) => {
    const date = mentions.dates.find((mention) => mention.date !== undefined && ['event', 'from', 'report'].includes(mention.role) && (
      (BETWEEN.test(sentence.slice(mention.end, object.start)) && OWNED.test(sentence.slice(0, mention.start))) || SINCE.test(sentence.slice(object.end, mention.start))))
    const rule = rules.find((row) => row.verb.includes('impose') && row.object.includes(object.class))
    if (!date || !rule) return []
    const [start, end] = [Math.min(date.start, object.start), Math.max(date.end, object.end)]
    return [{
      rule, object, frame: {
        mode: 'fact', lemma: '', passive: false, participle: false, pronoun: false, objectPronoun: false, nominal: true, infinitive: false, told: [], pluperfect: false, declined: false, joined: false,
        verb: object, reach: { start: object.end, end }, clause: { start, end }, head: object.start, governors: [], tellers: [],
      },
    }]
  })
}
