import { isDo } from './closed-classes-en.ts'
import type { Token } from './tokens-en.ts'
import { type Form, FORMS } from './verb-forms-en.ts'

/** Verbs that are far oftener nouns: taken for verbs only in a verb's place. */
const OFTEN_NOUNS = new Set([
  'act answer back ban block book boost call challenge change charge claim close control cost counter curb cut deal delay',
  'demand design drive drop end exempt export face fear fine force grant halt help hike hold hope import increase issue jump',
  'lead levy license limit list matter move need note object offer open order pause permit place plan pledge press pressure',
  'probe produce purchase push raid rally reach record release report request result retreat return review rise rule run rush',
  'sanction scale seal sentence set share ship show signal slump split spread start state step stop strip study subject supply',
  'support surge sweep target tariff tax test transfer trigger try turn update upgrade use veto vote waiver welcome work bid',
  'break deal fight hit pay read stand detail stock load dent flag cap plug patch ramp park shield voice praise caution attack',
  'speed breach judge process surrender swap monitor trace mirror channel shift walk drain guide gain land dip edge route craft rebound mock rail tank chill inch',
  'air approach audit bag balloon bat bow brace brew brush budget burden cache cave cement champion cheer clap claw comb',
  'comment commission condition consent crush dispute doom escape exit fault fence finance foil fold fund grill gut hammer',
  'hatch heap ink intimate joke junk kick lock lumber moderate mop mount near petition pilot pitch plot promote purge query',
  'queue quiz rap ration remark reserve rubbish savage screen shore source splash sponsor stem stomach storm sunset table',
  'forecast temper thaw toast tone total trace trash tweet water wrap yield',
].flatMap((row) => row.split(' ')))

/** Whether the word at `i` is a verb, from the forms it may be and its neighbours; words to its left are tagged already. */
export function markVerb(found: readonly Token[], i: number, forms: readonly Form[]): void {
  const token = found[i]
  if (!token) return
  // "The committee advanced a bill", but "advanced chips".
  if (token.word === 'advanced' && found[i + 1]?.tag !== 'det') return
  // "140 billion won": money.
  if (token.word === 'won' && found[i - 1]?.tag === 'number') return
  // "must obtain": after these a verb, known or not.
  let q = i - 1
  while (found[q]?.tag === 'adverb' || found[q]?.tag === 'not') q--
  if (forms.length === 0 && !token.capital && (found[q]?.tag === 'modal' || (found[q]?.tag === 'aux' && isDo(found[q])))) {
    token.tag = 'verb'
    token.form = 'base'
    return
  }
  // "to satisfy limits": what stands between "to" and an object is a verb, known or not.
  if (forms.length === 0 && !token.capital && found[i - 1]?.tag === 'to' && found[i - 2]?.tag !== 'verb' && !token.word.endsWith('s') && found[i + 1] && (['det', 'pronoun'].includes(found[i + 1]?.tag ?? '') || /[^s]s$/.test(found[i + 1]?.word ?? ''))) {
    token.tag = 'verb'
    token.form = 'base'
    return
  }
  if (forms.length === 0 || (token.capital && i > 0 && found[i - 1]?.tag !== 'mark')) return
  // A name at the head of a sentence: "Applied had warned", "Applied Materials cut", "Grant Shapps ordered".
  if (token.capital && (forms[0]?.form === 'past' || forms[0]?.form === 'base') && found[i + 1]?.capital && found[i + 1]?.tag === 'noun') return
  if (token.capital && i === 0 && ['aux', 'modal'].includes(found[1]?.tag ?? '')) return
  // "restrictions on equipment take effect".
  if (/^(?:take|come|go|enter)$/.test(token.word) && /^(?:effect|into (?:force|effect))$/.test(token.word === 'take' ? found[i + 1]?.word ?? '' : `${found[i + 1]?.word} ${found[i + 2]?.word}`) && found[i - 1]?.tag === 'noun') {
    token.tag = 'verb'
    token.form = 'base'
    return
  }
  let p = i - 1
  while (p >= 0 && (found[p]?.tag === 'adverb' || found[p]?.tag === 'not')) p--
  const before = found[p]
  const after = found[i + 1]
  const opens = after !== undefined && (['det', 'pronoun', 'number', 'to', 'prep', 'relative'].includes(after.tag) || after.capital || after.tag === 'adverb')
  const governed = before?.tag === 'to' || before?.tag === 'modal' || (before?.tag === 'aux' && isDo(before)) || (/^(?:let|lets|help|helps|helped|make|makes|made)$/.test(found[p - 1]?.word ?? '') && !/['’]s$/.test(before?.word ?? ''))
  const often = OFTEN_NOUNS.has(forms[0]?.lemma ?? '')
  // "A letter dated August 26 bars": a day of the month is no number of things.
  const dated = before?.tag === 'number' && found[p - 1]?.word === 'no.' || before?.tag === 'number' && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(found[p - 1]?.word ?? '')
  const attributive = before?.tag === 'det' || (before?.tag === 'number' && !dated) || (before !== undefined && /(?:'s|s')$/.test(before.word))
  for (const form of forms) {
    switch (form.form) {
      case 'base': {
        const prior = found[p - 1]
        // "to exports" is no infinitive; "to export" is, unless "to" goes with a verb of motion.
        if (governed && !(before?.tag === 'to' && prior?.tag === 'verb' && /^(?:subject|add|go|come|lead|amount|respond|object)$/.test(prior.lemma))) return tagVerb(token, form)
        if (before?.tag === 'and' && coordinated(found, p, ['base'])) return tagVerb(token, form)
        if (inverted(found, i)) return tagVerb(token, form)
        if (!attributive && before?.tag === 'pronoun' && /^(?:they|we|i|you|who)$/.test(before.word)) return tagVerb(token, form)
        // "let a licence for its tools lapse".
        if (/^(?:lapse|expire|go|run|proceed|stand|continue)$/.test(form.lemma) && (after === undefined || after.tag === 'mark') && found.slice(Math.max(0, i - 12), i).some(({ lemma }) => lemma === 'let')) return tagVerb(token, form)
        if (before?.tag === 'relative' && (!often || p < i - 1 || ['number', 'pronoun'].includes(after?.tag ?? ''))) return tagVerb(token, form)
        // "rules published by the bureau on Tuesday plug gaps".
        if (!often && before !== undefined && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(before.word) && found[p - 1]?.tag === 'prep' && (after?.tag === 'det' || after?.tag === 'noun')) return tagVerb(token, form)
        if (before !== undefined && before.tag === 'noun' && /[a-z]s$|people|^china's$|police|customs/.test(before.word) && (often ? after !== undefined && ['det', 'to', 'relative', 'pronoun', 'joiner'].includes(after.tag) : opens || after?.tag === 'noun')) return tagVerb(token, form)
        break
      }
      case 's':
        // "suspended the rules it had announced": what they announced.
        if (often && ofContact(found, i)) break
        if ((attributive && !/^(?:this|that)$/.test(before?.word ?? '')) || before?.tag === 'prep' || before?.tag === 'to') break
        if (/^(?:this|that)$/.test(before?.word ?? '') ? !often || (opens && after?.tag !== 'prep') : before?.tag === 'pronoun' || before?.tag === 'relative') return tagVerb(token, form)
        if (before?.tag === 'and' && coordinated(found, p, ['s'])) return tagVerb(token, form)
        // "An order that the cabinet published obliges".
        if (before?.tag === 'verb' && (before.form === 'past' || before.form === 'part') && !often && (opens || after?.tag === 'noun')) return tagVerb(token, form)
        // "The order, signed in August, directs the Treasury".
        if (before?.word === ',' && !often && after && (after.tag === 'det' || after.capital)) return tagVerb(token, form)
        // "The rule, effective on Monday, adds 140 firms".
        if (before?.word === ',' && !often && (after?.tag === 'number' || after?.tag === 'noun' || after?.tag === 'joiner') && endsAside(found, p)) return tagVerb(token, form)
        if (often && before?.tag === 'noun' && !before.word.endsWith('s') && after && (['det', 'pronoun'].includes(after.tag) || p < i - 1)) return tagVerb(token, form)
        if (dated && (opens || after?.tag === 'noun')) return tagVerb(token, form)
        // "The administration plans to rescind".
        if (often && before?.tag === 'noun' && !before.word.endsWith('s') && after?.tag === 'to' && form.lemma === 'plan') return tagVerb(token, form)
        if (before?.tag === 'noun' && (often ? before.capital && !FORMS.get(after?.word ?? '')?.some((row) => row.form === 'past' || row.form === 'part') && (after?.tag === 'det' || after?.capital || after?.tag === 'noun') && !/^(?:on|of|for)$/.test(after?.word ?? '') : !/[a-z]s$/.test(before.word) || before.capital)) return tagVerb(token, form)
        break
      case 'ing':
        if (before?.tag === 'det' || before?.tag === 'number' || (before?.tag === 'noun' && before.word.endsWith("'s"))) break
        // "advancing technology", "licensing rules": before a bare noun it describes it, unless something takes an object here.
        if (before?.tag === 'aux' || before?.tag === 'mark' || before?.tag === 'prep' || before?.tag === 'verb' || before?.tag === 'and' || before === undefined || opens || after?.tag === 'noun') return tagVerb(token, form)
        break
      case 'past':
      case 'part': {
        if (before?.tag === 'aux' || before?.tag === 'modal') return tagVerb(token, form)
        const describes = after !== undefined && (after.tag === 'noun' || after.capital) && !/^(?:it|them)$/.test(after.word)
        // "the proposed rule", "of imported chips", "announced expanded controls".
        if (describes && ((attributive && before?.tag !== 'number') || before?.tag === 'prep' || (before?.tag === 'verb' && before.form !== undefined && token.word.endsWith('ed')))) break
        if (before?.tag === 'det') break
        // "its fourth-quarter forecast", but "Applied Materials forecast".
        if (token.word === 'forecast' && before?.tag === 'noun' && !before.capital) break
        // "over alleged back doors".
        if (before?.tag === 'prep' && /^(?:alleged|suspected|supposed|purported|perceived|reported|planned|proposed)$/.test(token.word)) break
        // "a $5.5 billion hit".
        if (before?.tag === 'number' && /^(?:hit|cut|cost|split|put)$/.test(token.word) && numbered(found, p)) break
        if (/^(?:set|cut|hit|put|shut|spread|split|bid|read|quit|let|run|come|forecast)$/.test(token.word) && ((attributive && before?.tag !== 'number') || before?.tag === 'prep' || (after?.tag === 'mark' && before?.tag === 'noun'))) break
        return tagVerb(token, form)
      }
    }
  }
}

function tagVerb(token: Token, { lemma, form }: Form): void {
  token.tag = 'verb'
  token.lemma = lemma
  token.form = form
}

/** After the noun at `i` a pronoun and its verb follow: "the rules it announced", "the curbs they had imposed". */
function ofContact(found: readonly Token[], i: number): boolean {
  const next = found[i + 2]
  return /^(?:rules|controls|limits|curbs|bans|orders|permits|licenses|sanctions|tariffs|fines|charges)$/.test(found[i]?.word ?? '') && /^(?:it|they|he|she|we)$/.test(found[i + 1]?.word ?? '') && next !== undefined && (next.tag === 'aux' || next.tag === 'modal' || (FORMS.get(next.word)?.some(({ form }) => form === 'past') ?? /[a-z]{2}ed$/.test(next.word)))
}

/** The comma at `at` ends an aside that began with one, and no verb has been told before it. */
function endsAside(found: readonly Token[], at: number): boolean {
  const before = found.slice(0, at)
  return before.some(({ word }) => word === ',') && !before.some(({ tag, form }) => tag === 'modal' || (tag === 'verb' && (form === 's' || form === 'past')))
}

/** An article stands before the number that ends at `at`. */
function numbered(found: readonly Token[], at: number): boolean {
  while (found[at]?.tag === 'number') at--
  return found[at]?.tag === 'det'
}

/** "Should Washington bar", "Will China answer?": a modal stands before the subject. */
function inverted(found: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    const token = found[k]
    if (token?.tag === 'modal' || token?.word === 'did' || token?.word === 'does') return k < i - 1 && (k === 0 || found[k - 1]?.tag === 'mark')
    if (!token || token.tag === 'verb' || token.tag === 'mark' || token.tag === 'to') return false
  }
  return false
}

/** "ban … and sell", "cut and cancels": the verb left of `and` has one of these forms. */
function coordinated(found: readonly Token[], and: number, forms: readonly string[]): boolean {
  for (let k = and - 1; k >= Math.max(0, and - 14); k--) if (found[k]?.tag === 'verb') return forms.includes(found[k]?.form ?? '')
  return false
}
