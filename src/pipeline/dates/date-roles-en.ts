import type { DateTable, Surroundings } from './date-forms.ts'

const OUTLET = String.raw`(?:Reuters|Bloomberg|Journal|Times|Post|CNBC|CNN|BBC|Nikkei|Financial\sTimes|FT|WSJ|NYT|SCMP|Information|Politico|Axios|Semafor|Associated\sPress|AP|AFP|Xinhua|Yonhap|TechCrunch|DigiTimes|Verge|Punchbowl|[Nn]ewspaper|[Mm]edia|[Oo]utlets?|[Nn]ews\sagency|broadcaster|magazine)`
const SOURCES = String.raw`(?:sources?|people|persons?|officials)\s(?:familiar|with|close|briefed)[^.!?]{0,40}?`
const REPORTED_BEFORE = new RegExp(String.raw`(?:${OUTLET}(?:\sNews)?(?:\s\([A-Z]{2,6}\))?|\bit\swas)\s(?:has\s|had\s|first\s|earlier\s){0,2}(?:reported|said|wrote|cited|reports)(?:\slate|\searlier)?(?:\son)?\s(?:late\s)?$|\breports?\s(?:by|from|in)\s[^.!?,]{0,30}?${OUTLET}\s(?:late\s)?(?:on\s)?$|${SOURCES}(?:said|told\s\w+)\s(?:late\s)?(?:on\s)?$|\b(?:media|news|press)\sreports\s(?:on\s)?$|according\sto\s[^.!?,]{0,40}?(?:report|${OUTLET})[^.!?,]{0,16}?\s(?:on\s)?$`)
const REPORTED_AFTER = new RegExp(String.raw`^,?\s(?:(?:the|The)\s)?(?:[A-Z]\w{1,14}\s){0,3}?${OUTLET}(?:\sNews)?\s(?:reported|said|wrote|cited)|^,?\s(?:reported|wrote)\s(?:the\s|by\s){0,2}${OUTLET}`)
/** A dateline: "WASHINGTON, July 15 (Reuters) -". */
const DATELINE_AFTER = /^,?\s\((?:Reuters|AP|AFP|Bloomberg|Xinhua|Yonhap)\)/
const DATELINE_BEFORE = /\((?:Reuters|AP|AFP|Bloomberg|Xinhua|Yonhap)\)\s[-–—]{1,2}\s$/

function isDayLike({ reading }: Surroundings): boolean {
  return reading.kind === 'shift' || reading.kind === 'told' || reading.kind === 'weekday' || (reading.kind === 'calendar' && reading.from.day !== undefined)
}

/** "It acted on Friday, the FT reported": the day is the act's, unless nothing stands before it. */
function isReport({ head, tail }: Surroundings): boolean {
  return REPORTED_BEFORE.test(head) || DATELINE_AFTER.test(tail) || DATELINE_BEFORE.test(head) ||
    (/^\W{0,3}(?:(?:On|Late|Early|Earlier)\s){0,2}$/.test(head) && REPORTED_AFTER.test(tail))
}

/** What an English date is to its sentence, from the words around it. */
export const englishRoles: DateTable['roles'] = [
  { role: 'report', fits: (around) => isDayLike(around) && isReport(around) },
  // "The worst day since January" compares.
  { role: 'until', fits: ({ head }) => /\b(?:first|only|last|\w{2,}est|most|least|worst|best|unseen)\b[^.!?,;]{0,40}\bsince\s(?:the\s|at\sleast\s)?$/i.test(head) },
  // The end of a firm's quarter is a bound of that quarter, no event.
  { role: 'until', fits: ({ head }) => /\b(?:quarter|year|period|months)[^.!?]{0,20}?\s(?:ended|ending|ends|closed)\s(?:on\s)?$/.test(head) },
  { role: 'from', fits: ({ head }) => /\b(?:from|since|starting|beginning|effective|as\sof|after|following|onwards?)\s(?:on\s|in\s|as\searly\sas\s)?(?:the\s)?$/i.test(head) },
  // "It took them until January 13 to issue it": then it was issued.
  { role: 'event', fits: ({ head }) => /\b(?:took|waited|not|n['’]t)\b[^.!?,;]{0,40}\buntil\s$/.test(head) },
  { role: 'until', fits: ({ head }) => /\b(?:until|till|by|before|through|ending|up\sto|no\slater\sthan|(?:extended|delayed|postponed|pushed\sback)\sto|(?:expire|expires|expired|expiring|lapse|lapses)(?:\son|\sin)?)\s(?:the\s)?$/i.test(head) },
  { role: 'future', fits: ({ words, head }) => /^(?:next|the coming|this coming|coming)\b/i.test(words) || /\bas\s(?:early|soon)\sas\s$/.test(head) || /^(?:as early as|as soon as|later this)\b/i.test(words) },
]
