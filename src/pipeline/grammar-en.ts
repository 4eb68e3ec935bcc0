import { framesOf } from './frames-en.ts'
import type { ActorPart, Clause, Grammar, Mode } from './grammar.ts'

/** English: auxiliaries and the verbs that govern an infinitive stand before the verb, so mode is read to the left. */
const CLAUSE_START = /[;:—–]\s|,?\s(?=(?:but|while|whereas|although|though|because|after|before|since|which|who|if|unless|until|when|so that|as)\s)|,\s(?=(?:and|or|saying|adding|citing|according)\s)|,\s(?=[a-z]+ing\s)|\s(?=and (?:will|would|has|have|is|are|was|were|said|also|then|later|[a-z]+ed)\s)/g
const CONDITION = /^(?:and |but |,)?\s*(?:if|unless|whether|should|were|in case|until|once)\b/i

const NEGATED = /(?:\b(?:not|never|no|without|neither|nor|stopped short of|declined to|refus(?:ed|es) to|ruled out|den(?:ied|ies)(?: that)?|no plans? to|yet to)\b|n['’]t)\s*(?:[a-z]+\s){0,3}$/i
const FORECAST = /\b(?:may|might|could|would|likely|unlikely|expected|expects?|predicts?|predicted|forecasts?|estimates?|anticipates?|fears?|feared|hopes?|hoped|speculat\w+|possib\w+|can|risk\w*)\s(?:[a-z]+\s){0,4}$/i
const CONSIDERED = /\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|explor(?:es|ed|ing)|studying|discuss(?:ed|ing)|draft(?:ed|ing)|preparing|prepared|looking at|debating|eyeing|floated|working on|considering whether to|proposed|proposes|proposing)\s(?:[a-z'’-]+\s){0,6}$/i
const THREATENED = /\b(?:threaten(?:s|ed|ing)?|vow(?:s|ed|ing)?|warn(?:s|ed|ing)?(?: that)?(?: it| he| they)?(?: would| will)?)\s(?:to\s)?(?:[a-z]+\s){0,3}$/i
const PLANNED = /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|set|will|agreed|pledg(?:ed|es|ing)|promis(?:ed|es|ing)|decid(?:ed|es)|aim(?:s|ed|ing)?|going|due|scheduled|ready|slated|(?:said|announced|saying) (?:it|they|he|she) (?:would|will))\s(?:to\s|be\s)?(?:[a-z]+\s){0,3}$/i
/** Will be done, says the speaker. */
const FORETOLD = /\b(?:said|says|announced|told|confirmed|declared)\b[^;]{0,90}\b(?:would|will)\s(?:[a-z]+\s){0,3}$/i
const OFFERED = /\b(?:said|says|told|suggested|signal\w+)\b[^;]{0,90}\b(?:might|may|could|can)\s(?:[a-z]+\s){0,3}$/i
const WISHED = /\b(?:lobb|urg|ask|call|press|want|seek|sought|hop|wish|tr(?:y|ied)|attempt|fail|petition|request|beg|demand|push)\w*\s(?:[A-Za-z'’.-]+\s){0,5}(?:to|for)\s(?:[a-z]+\s)?$/i
const ANNOUNCED = /\b(?:announc|unveil|said|says|declar|disclos|publish|sign|pledg|confirm)\w*\b/i

export const englishGrammar: Grammar = {
  objectFirst: false,
  frames: framesOf,
  bargain: /\b(?:in return for|in exchange for|on condition|provided that|(?:share|cut|\d+ ?%|percent|per cent) of (?:its |the |their )?(?:revenue|sales|proceeds))\b/i,
  anaphor: /\b(?:the|this|these|those|it)\b/i,
  cause: /\b(?:tariffs?|(?:export|chip|technology|AI) (?:controls?|curbs?|restrictions?|rules?|limits?|bans?)|controls on|smuggl\w+|indict\w+|prosecutors|rare[- ]earth (?:rules|controls|curbs)|Entity List|blacklist|Bureau of Industry|BIS\b|trade (?:war|tensions?|fight|dispute)|curbs?|sanctions?|restrictions?|licen[cs]e)\b/i,
  effect: /\b(?:takes?|took|taking|comes?|came|goes|go|went|enters?|become|becomes|became) (?:in(?:to)? )?(?:effect|force|effective)\b|\bappl(?:y|ies) from\b/i,
  unnamed: /\b(?:sources?|people familiar|person familiar|officials who|industry sources|reportedly|according to people)\b/i,
  atThatTime: /^(?:But |And )?(?:At the time|Then)\b/,
  earlier: /\b(?:earlier|previously|had (?:already )?(?:said|told))\b/i,
  protest: /\b(?:warn|critici|oppos|condemn|denounc|protest|urg|call(?:ed|s)? (?:on|it|them|the)|accus|reject|firm|regret|retaliat|unfair|bully|coerc|necessary measures|countermeasures|mistake|fail(?:ure|ed)|wrong|hurt|harm|damag|backfire|weaken|danger|unnecessary|counterproductive|support|welcom|benefit|cede|lose|lost|help)/i,
  history: /\b(?:Smoot|Great Depression|Cold War|in the 19\d\ds|19\d\d|decades ago|a century ago)\b/,

  clauses(sentence) {
    const clauses: Clause[] = []
    let start = 0
    const push = (end: number) => {
      if (end - start > 2) clauses.push({ start, end, conditional: CONDITION.test(sentence.slice(start, end).trimStart()) })
      start = end
    }
    // "If …, …": the condition ends at its comma.
    for (const match of sentence.matchAll(CLAUSE_START)) {
      const end = match.index + match[0].length
      if (match.index - start >= 12) push(end)
    }
    const leading = /^\s*(?:if|unless|should|whether)\b[^,]*,/i.exec(sentence.slice(start))
    if (leading) push(start + leading[0].length)
    push(sentence.length)
    return clauses
  },

  mode(sentence, clause, start, end): Mode {
    const before = sentence.slice(clause.start, start)
    const lead = sentence.slice(Math.max(0, start - 90), start)
    const near = before.length > 24 ? before : lead
    const word = sentence.slice(start, end)
    if (clause.conditional) return 'condition'
    if (NEGATED.test(before)) return 'negated'
    if (THREATENED.test(near)) return 'threatened'
    if (CONSIDERED.test(near)) return 'considered'
    if (/\b(?:said|says|announced|saying)(?:\s(?:on\s)?(?:[A-Z][a-z]+day|last \w+|this \w+|that))?,?\s(?:it|they|he|she)\s(?:would|will)\s(?:[a-z]+\s){0,2}$/.test(before)) return 'vowed'
    if (PLANNED.test(near)) return FORETOLD.test(before) ? 'foretold' : /\bwould\s(?:[a-z]+\s){0,2}$/i.test(before) && !/(?:said|announced|saying) (?:it|they|he|she) would/i.test(before) ? 'forecast' : 'planned'
    if (/\babout to (?:be )?$/i.test(before)) return 'forecast'
    if (FORETOLD.test(before)) return 'foretold'
    if (OFFERED.test(before)) return 'offered'
    if (FORECAST.test(before)) return 'forecast'
    if (WISHED.test(before)) return 'forecast'
    if (/\bto\s(?:[a-z]+\s)?$/i.test(before) && /^[a-z]+$/.test(word)) {
      if (/\b(?:able|allowed|order(?:ed)?|told|had|has|have|required|forced|move[ds]?|decision|began|started|continue[sd]?|rushed|agreed|designed|used|failed)\b[^,]{0,24}\sto\s(?:[a-z]+\s)?$/i.test(before)) return 'fact'
      return /\b(?:plan|proposal|bill|draft)\s+to\s$/i.test(before) ? 'considered' : 'planned'
    }
    const rest = sentence.slice(end, clause.end)
    if (/^\s*(?:is|are|was|were)?\s*(?:expected|likely)\b/i.test(rest)) return 'forecast'
    return ANNOUNCED.test(before.slice(-60)) ? 'announced' : 'fact'
  },

  actorPart(sentence, start, end): ActorPart {
    const before = sentence.slice(Math.max(0, start - 28), start)
    // "in Busan, South Korea": a place.
    if (/\bin [A-Z]\w+, $/.test(before)) return 'other'
    const title = /^(?:['’]s)?(?:\s(?:[a-z]+\s){0,2}(?:spokes(?:man|woman|person)|chief executive|CEO|founder|chairman|minister|ministry|secretary|press secretary|officials?|regulators?|authorities|customs|police|prosecutors))(?=[\s,])/.exec(sentence.slice(end, end + 60))?.[0] ?? ''
    const after = sentence.slice(end + title.length, end + title.length + 40)
    if (/\b(?:by|from)\s(?:the\s|a\s)?(?:[A-Z][a-z]+\s)?$/.test(before)) return 'agent'
    if (/\b(?:on|against|to|for|into|at|of|targeting|in|with|over|off)\s(?:the\s|most\s|all\s|some\s)?(?:[a-z-]+\s){0,2}$/i.test(before)) return 'target'
    if (/^['’]s\b/.test(after) || /^\s(?:[a-z-]+\s){0,2}(?:rules?|curbs?|controls?|restrictions?|tariffs?|dut(?:y|ies)|bans?|sanctions?|rate|Entity List|blacklist|levies|measures?|order|licensing|export)\b/.test(after)) return 'owner'
    if (/^\s(?:goods|imports|products|firms|companies|buyers|customers|chipmakers|chips|tech|technology|military|exports|market)\b/.test(after)) return 'target'
    if (/^,?\s(?:also\s|has\s|have\s|had\s|will\s|would\s|is\s|was\s|were\s|are\s|on\s[A-Z]|in\s[A-Z]|last\s|this\s|said|says|[a-z]+(?:ed|s)\b|[a-z]+ly\s)/.test(after) || /^,\s/.test(after)) return 'subject'
    return 'other'
  },

  nominal() {
    return false
  },

  instrumentOf(words) {
    return /unreliable/i.test(words) ? 'cn-mofcom' : /entity list|section (?:301|232)|diffusion rule|foreign direct product/i.test(words) ? 'us-government' : undefined
  },

  pronoun() {
    return false
  },

  carriesSpeaker(sentence, verbStart) {
    return /\b(?:he|she|it|they|the (?:company|firm|group|ministry|department|agency|bureau|chip ?maker|maker|commission|regulator))\s(?:also\s|later\s|has\s|had\s)?$/i.test(sentence.slice(0, verbStart))
  },

  speaks(sentence, nameStart, nameEnd, verbStart) {
    const between = nameEnd <= verbStart ? sentence.slice(nameEnd, verbStart) : undefined
    if (between === undefined) return nameStart - verbStart < 12
    return between.length < 110 && !/[“"]/.test(between) && !/\b(?:but|while|after|because|that|which|as|when|people|analysts?|executives?|sources?)\b/.test(between)
  },

  both() {
    return false
  },

  governedBefore() {
    return false
  },

  otherObject() {
    return false
  },

  verbal() {
    return false
  },

  broken() {
    return false
  },

  core() {
    return true
  },

  supposed() {
    return false
  },

  adverbial() {
    return false
  },

  ordered() {
    return undefined
  },

  reason() {
    return false
  },

  relative() {
    return false
  },

  passive(sentence, start, end) {
    const before = sentence.slice(Math.max(0, start - 16), start)
    return /\b(?:was|were|is|are|be|been|being|got|get)\s(?:[a-z]+\s)?$/.test(before) && /(?:ed|en|old|ut|nt|wn|id)$/.test(sentence.slice(start, end))
  },
}
