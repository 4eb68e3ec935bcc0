import type { Mode } from './grammar.ts'

/** The verbs and nouns that govern others, and what they make of them: told, doubted, denied, planned, weighed. */
export const REPORT = /^(?:say|tell|announce|report|disclose|confirm|declare|reveal|add|note|write|warn|inform|notify|show|state|insist|stress|acknowledge|reply|tweet|post|rule|find|hold|conclude|signal|suggest|indicate|hint|assure|promise|guarantee|pledge|agree|emerge)$/
export const DOUBT = /^(?:expect|fear|hope|predict|believe|think|estimate|anticipate|forecast|speculate|argue|claim|allege|accuse|suspect|assume|bet|doubt|suggest|worry|reckon|project|want|wish|imagine|suppose|contend|guess|wager)$/
export const DENY = /^(?:deny|refuse|decline|fail|stop|avoid|reject|rule out|dispute|dismiss|rebut|contradict)$/
export const CONDITION = /^(?:if|unless|provided|whether|should|once|lest)$/

/** Who can only guess what a state will do. */
export const OUTSIDER = /^(?:analysts?|economists?|experts?|lawyers?|traders?|investors?|brokers?|strategists?|consultants?|critics?|academics?|lobbyists?|observers?|researchers?|scholars?|executives?|banks?)$/

/** What ends a plan, and what keeps it one. */
export const DROP = /^(?:scrap|drop|abandon|shelve|withdraw|cancel|reverse|rescind|ditch|kill|back|walk|pull|axe|bin|freeze|suspend|pause|halt|retreat|retract|jettison|table)$/
export const WEIGH = /^(?:consider|weigh|mull|explore|propose|draft|discuss|debate|study|float|contemplate|prepare|draw|craft|circulate|work|examine|review)$/
/** What a verb makes of the infinitive after it. */
export const INFINITIVE: readonly (readonly [RegExp, Mode])[] = [
  [/^(?:threaten|warn)$/, 'threatened'],
  [/^(?:vow|pledge|promise|commit)$/, 'vowed'],
  [/^(?:plan|intend|aim|agree|decide|schedule|due|set|prepare|go|elect|opt|ready|slate|resolve|determine)$/, 'planned'],
  [/^(?:consider|weigh|mull|explore|propose|draft|discuss|look|debate|study|move toward|float|contemplate)$/, 'considered'],
  [/^(?:expect|anticipate|stand|estimate|project|forecast)$/, 'expected'],
  [/^(?:hope|want|seek|urge|ask|call|press|lobby|try|attempt|wish|need|like|prefer|tend|appear|seem|bid|struggle|advise|recommend|encourage|invite|beg|petition|demand|pressure|advocate|argue|fight|be|offer|likely|poise|campaign|work|favour|favor|plead|request|get|predict|believe|think)$/, 'forecast'],
  [/^(?:refuse|decline|fail|hesitate|forget|neglect|decline)$/, 'negated'],
]

/** What a noun makes of the infinitive after it: a plan, a threat, a decision. */
export const NOUNS: readonly (readonly [RegExp, Mode])[] = [
  [/^(?:threats?)$/, 'threatened'],
  [/^(?:vow|pledge|promise)$/, 'vowed'],
  [/^(?:plans?|intention|agreement|deal|pact)$/, 'planned'],
  [/^(?:proposals?|bills?|drafts?|legislation|options?|idea|talks?|discussions?|resolution|touches|comments?|feedback)$/, 'considered'],
  [/^(?:calls?|requests?|pressure|efforts?|attempts?|bid|chance|right|power|powers|authority|ability|tools?|need|reason|reasons|campaign|push|demand|demands|desire|hopes?|failure|temptation|appetite|way|ways|incentive|likely|unlikely|able|unable|applications?|bids?|petition|plea|lawsuit|suit|willing|hard|easy|enough|free|possible|impossible|time|room|legal|unwilling|reluctant|eager|keen|advice)$/, 'forecast'],
  [/^(?:refusal|unwillingness|reluctance)$/, 'negated'],
  [/^(?:decisions?|orders?|moves?|steps?|instructions?|notices?|letters?|ruling|authorization|authorisation|permission|approval|licen[cs]es?|action|vote|clearance|greenlight|light|go-ahead|all-clear|thumbs-up|blessing|consent|leave|nod|permits?|measures?|rules?|directive|guidance)$/, 'fact'],
]

/** After these a purpose infinitive tells the deed itself: "invoked the law to forbid". */
export const MEANS = /^(?:use|invoke|move|act|step|sign|issue|intervene|vote|order|rule|begin|start|continue|rush|manage|proceed|tell|require|force|instruct|direct|allow|permit|let|authorise|authorize|compel|oblige|clear|help|enable|come|return|serve|persuade|convince|amend|revise|change|go|add|expand|update|take|make|have|lead|prompt|cause|write|join|notify|inform|receive|win|get|publish|adopt|cease)$/
