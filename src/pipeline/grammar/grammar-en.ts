import { framesOf } from './frames-en.ts'
import type { ActorPart, Grammar } from './grammar.ts'

/** English: what a verb does, to what and how it is meant, its frame tells; the questions for languages without frames have no answer here. */
export const englishGrammar: Grammar = {
  objectFirst: false,
  frames: framesOf,
  bargain: /\b(?:(?:in return for|in exchange for)(?! (?:an? )?(?:[$€£]?[\d.]+ ?\w* )?(?:fine|penalty|settlement))|on condition|provided that|(?:share|cut|\d+ ?%|percent|per cent) of (?:its |the |their )?(?:revenue|sales|proceeds))\b/i,
  anaphor: /\b(?:the|this|these|those|it)\b/i,
  cause: /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|ruling|(?:export|chip|technology|AI) (?:controls?|curbs?|restrictions?|rules?|limits?|bans?)|controls on|smuggl\w+|indict\w+|prosecutors|rare[- ]earth (?:rules|controls|curbs)|Entity List|blacklist|Bureau of Industry|BIS\b|trade (?:war|tensions?|fight|dispute)|curbs?|sanctions?|restrictions?|licen[cs]e)\b/i,
  effect: /\b(?:takes?|took|taking|comes?|came|goes|go|went|enters?|become|becomes|became) (?:in(?:to)? )?(?:effect|force|effective)\b|\bappl(?:y|ies) from\b/i,
  unnamed: /\b(?:sources?|people familiar|person familiar|officials who|industry sources|reportedly|according to people)\b/i,
  atThatTime: /^(?:But |And )?(?:At the time|Then)\b/,
  earlier: /\b(?:earlier|previously|had (?:already )?(?:said|told))\b/i,
  protest: /\b(?:warn|critici|oppos|condemn|denounc|protest|urg|call(?:ed|s)? (?:on|it|them|the)|accus|reject|firm|regret|retaliat|unfair|bully|coerc|necessary measures|countermeasures|mistake|fail(?:ure|ed)|wrong|hurt|harm|damag|backfire|weaken|danger|unnecessary|counterproductive|support|welcom|benefit|cede|lose|losing|lost|help|lash|slam|blast|decr(?:y|ied)|deplor|rebuk|liken|overreach|misguided|misstep|spur|undermin|unjustif|abus|overstretch|politici[sz]|resolute|concern|disappoint|foolish|unacceptable|discriminat|hegemon|suppress|hand(?:ed|ing)? China|push China|driv\w* China|should not|must not|would not copy|too (?:broad|far|much)|motivated|question|defend|applaud|prais|hail|burden|crazy|insane|folly|absurd|naive|pointless|gift to|stifl|hamper|cripple|push ?back|object|alarm|dismay|worr|anger|angr|outrage|fury|furious|unease|uneasy|displeas|dissatisf|strongly|solemn|groundless|baseless|malicious|unreasonabl|bulli|weaponi[sz]|distort|fragment|violat|illegal|unlawful|issue with|aim at|protectionis|short-?sight|self-defeat|reckless|perilous|threat(?!en)|shoot\w* (?:itself|themselves) in the foot|own goal|grievous|blow to|gut(?:s|ted|ting)?\b|sell(?:ing)? out)/i,
  history: /\b(?:Smoot|Great Depression|Cold War|(?<!\b(?:since|than in|than|(?:Act|Law|law|statute|Code) of) )19\d\d(?! (?:law|statute|act)\b)|decades ago|a century ago)\b/,

  clauses() {
    return []
  },

  mode() {
    return 'fact'
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
    return /unreliable/i.test(words) ? 'cn-mofcom' : /entity list|unverified list|\bUVL\b|section (?:301|232)|diffusion rule|foreign direct product|validated end|\bVEU\b|reciprocal (?:tariff|dut|lev)/i.test(words) ? 'us-government' : undefined
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

  passive() {
    return false
  },
}
