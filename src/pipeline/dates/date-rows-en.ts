import { type DateRow, row } from './date-forms.ts'
import { ago, dayOfMonth, fromToldOf, length, monthOf, NUMBERS, quarterTo, relative, sideOf, spanOfYear, WEEKDAYS } from './date-readings-en.ts'

// Pieces of patterns. Every quantifier is bounded: see DateRow.pattern.
const COUNT = String.raw`(?<![\d.,$])\b(?<n>\d{1,4}|${Object.keys(NUMBERS).flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1)]).join('|')})(?:\smore)?`
const UNIT = String.raw`(?<u>day|week|fortnight|month|year|decade)s?`
const YEAR = String.raw`(?<![\d.,$€£¥-])(?<y>1[89]\d{2}|20[0-4]\d)(?![\d.,]\d|\d|[-–]?(?:nm|nanometer)|\s?(?:%|percent|chips|units|GPUs|companies|people|jobs|dollars|yuan))`
/** Before a year on its own: else "RTX 2080" and "sold 2020 units" are years. */
const YEAR_LEAD = String.raw`(?<=\b(?:in|In|since|Since|by|By|until|Until|till|from|From|through|during|During|after|After|before|Before|of|for|to|than|year|late|early|mid|and|end-?|around|summer|spring|autumn|fall|winter|calendar|throughout|years|between|Between)[\s-])`
const PART_OF = String.raw`(?:(?:(?:the\s)?(?:early|mid|late|beginning of|start of|middle of|end of)|mid|Early|Late|Mid)[\s-])`
const MONTH = String.raw`(?<m>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?![a-z])`
const WEEKDAY = String.raw`(?<wd>Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day`
/** Where a phrase of time ends, so that no clause follows. */
const END = String.raw`(?=[.,;:!?)—–”"]|$|\s(?:and|but|in|on|by|for|at|to)\b)`
/** A deed told before, by a noun: "the day after the ruling". */
const DEED = String.raw`(?:the|that|this|its|their|[A-Z]\w+['’]s)\s(?:[a-z-]+\s){0,2}?(?:announcement|designation|ruling|listing|order|decision|ban|move|verdict|news|report|notice|vote|decree|measures?|rules?|curbs|tariffs|call|meeting|summit|talks|deal|truce|blacklisting|indictment|arrests?|raids?|hearing|veto|publication|disclosure|filing|seizure|suspension|inauguration|statement|threat|letter|package|controls|restrictions|hike|increase)`
/** After these "that April" is not one word: "said that April sales fell". */
const NOT_SAID = String.raw`(?<!\b(?:say|says|said|show|shows|showed|fear|fears|feared|hope|hopes|expect|expects|expected|note|noted|add|added|report|reported|argue|argued|mean|means|meant|so|such)\s)`

const YEAR_WORD = String.raw`(?:(?<yw>last|this|next|the\scoming)\syear|the\syear)`

/** English forms without the name of a month or weekday. */
export const ENGLISH_DATE_ROWS: readonly DateRow[] = [
  // Lengths before anything else: "for 90 days" is no date.
  row('ago', String.raw`${COUNT}[\s-]${UNIT}\sago\b`, ago),
  row('year-earlier', String.raw`\b(?:from|than|with|over|on|against|versus|to)\s(?:a|one|the)\s(?:year|quarter|month|week|day)\s(?:earlier|before|ago)\b|\byear[\s-](?:on|over)[\s-]year\b|\byear-earlier\b|(?<=\d\s(?:billion|million|bn|m|percent|per\scent)\s|\d%?\s)(?:a|one)\syear\s(?:earlier|before)\b`, () => ({ kind: 'nothing' })),
  row('counted', String.raw`${COUNT}\s${UNIT}\s(?<way>earlier|later|afterwards?|(?:before|after)\s(?:that|then)(?!\s[a-z]+ed\b)|(?:before|after)\s${DEED}${END}|(?:before|after)${END})\b`, fromToldOf),
  row('counted-one', String.raw`\b(?:[Tt]he|[Aa]|[Oo]ne)\s(?<u>day|week|month|year)\s(?<way>(?:before|after)\s${DEED}${END}|(?:before|after)${END})`, fromToldOf),
  row('next-one', String.raw`\b[Tt]he\s(?:very\s)?(?<way>next|following|previous|preceding)\s(?<u>day|month|year)\b`, fromToldOf),
  row('told-week', String.raw`\b(?:[Ll]ater\s|[Ee]arlier\s)?(?<w>that(?:\ssame)?|[Tt]hat|the\ssame|[Tt]he\s(?:following|next|previous|preceding))\sweek\b`, (g) => ({ kind: 'told', week: sideOf(g['w']) })),
  row('told-month', String.raw`${NOT_SAID}\b(?:[Ll]ater\s|[Ee]arlier\s)?(?<w>[Tt]hat(?:\ssame)?|[Tt]he\s(?:same|following|next|previous|preceding))\s${MONTH}(?!['’]s|\s(?:sales|exports|shipments|imports|was|is|would|will|had|has))(?:\s(?<d>\d{1,2}))?`, (g) => ({ kind: 'told', month: monthOf(g['m']), side: sideOf(g['w']), ...(g['d'] === undefined ? {} : { day: Number(g['d']) }) })),
  row('month-told-year', String.raw`\b${MONTH}(?:\s(?<d>\d{1,2}))?(?:,)?\s(?:of\s)?(?:that|the\ssame)(?:\ssame)?\syear\b`, (g) => ({ kind: 'told', month: monthOf(g['m']), side: 0, ...(g['d'] === undefined ? {} : { day: Number(g['d']) }) })),
  row('told-weekday', String.raw`${NOT_SAID}\b(?<w>[Tt]hat(?:\ssame)?|[Tt]he\s(?:same|following|next|previous|preceding))\s${WEEKDAY}(?!['’]s)\b`, (g) => ({ kind: 'told', weekday: WEEKDAYS.indexOf((g['wd'] ?? '').slice(0, 3).toLowerCase()), side: sideOf(g['w']) })),
  row('weekday-of-week', String.raw`\b${WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?\s(?:of\s)?(?<w>last|this|next)\sweek\b`, (g) => ({ kind: 'weekday', weekday: WEEKDAYS.indexOf((g['wd'] ?? '').slice(0, 3).toLowerCase()), week: relative(g['w']).rel }), { scene: 'main' }),
  row('week-weekday', String.raw`\b(?<w>[Ll]ast|[Tt]his|[Nn]ext)\sweek,?\son\s${WEEKDAY}\b`, (g) => ({ kind: 'weekday', weekday: WEEKDAYS.indexOf((g['wd'] ?? '').slice(0, 3).toLowerCase()), week: relative(g['w']).rel }), { scene: 'main' }),
  row('soon-after', String.raw`\b(?:[Ww]ithin\s(?:hours|minutes|a\sday|the\s(?:day|hour))\b(?:\sof\s${DEED})?|(?:[Hh]ours|[Mm]inutes|[Mm]oments)\s(?:later|earlier)|(?:[Tt]he\ssame|[Tt]hat)(?:\ssame)?\s(?:evening|afternoon|morning|night))\b`, () => ({ kind: 'told', steps: { days: 0 }, else: 'published' })),
  row('last-night', String.raw`\b[Ll]ast\snight\b`, () => ({ kind: 'shift', of: 'published', days: -1 })),
  row('this-morning', String.raw`\b(?:[Tt]his\s(?:morning|afternoon|evening)|[Tt]onight|[Ee]arlier\stoday|[Ll]ater\stoday|[Oo]vernight(?=[.,;]|$|\s(?:on|in|by|and|to)\b))`, () => ({ kind: 'shift', of: 'published', days: 0 })),
  row('before-last', String.raw`\b[Tt]he\s(?<u>month|year)\sbefore\slast\b`, (g) => ({ kind: 'calendar', from: g['u'] === 'month' ? { month: { rel: -2 } } : { year: { rel: -2 } } })),
  row('week-before-last', String.raw`\b[Tt]he\sweek\sbefore\slast\b`, () => ({ kind: 'week', week: -2 })),
  row('feast', String.raw`\b(?:(?<eve>New\sYear['’]s\sEve)|(?<new>New\sYear['’]s\sDay)|(?<xeve>Christmas\sEve)|(?<xmas>Christmas\sDay)|(?<july>Independence\sDay|July\sFourth|the\sFourth\sof\sJuly))`, (g) => ({ kind: 'calendar', from: g['eve'] ? { month: 12, day: 31 } : g['new'] ? { month: 1, day: 1 } : g['xeve'] ? { month: 12, day: 24 } : g['xmas'] ? { month: 12, day: 25 } : { month: 7, day: 4 } })),
  row('week-of-month', String.raw`\bthe\s(?<w>first|second|third|last|final)\sweek\sof\s${MONTH}(?:,?\s(?<y>20\d{2}))?`, (g) => {
    const month = monthOf(g['m'])
    const end = month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31
    const first = { first: 1, second: 8, third: 15 }[g['w'] ?? ''] ?? end - 6
    const year = g['y'] === undefined ? {} : { year: Number(g['y']) }
    return { kind: 'calendar', from: { ...year, month, day: first }, to: { ...year, month, day: first + 6 }, span: 'within' }
  }),
  row('last-day', String.raw`\bthe\s(?:last|final)\sday\sof\s${MONTH}`, (g) => ({ kind: 'calendar', from: { month: monthOf(g['m']), day: monthOf(g['m']) === 2 ? 28 : [4, 6, 9, 11].includes(monthOf(g['m'])) ? 30 : 31 } })),
  row('years-ago', String.raw`\b(?:years|decades|months|weeks)\sago\b`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('length', String.raw`(?:\b(?:[Ff]or|within|over|up\sto|an?\sadditional|another|the\s(?:last|past|next|coming))\s(?:at\sleast\s|about\s|another\s|an?\sadditional\s)?)?${COUNT}[\s-]${UNIT}\b(?!\s(?:ago|earlier))`, length),
  // Quarters, halves, fiscal years.
  row('quarter-to', String.raw`(?:\b(?:[Tt]he|[Ii]ts)\s)?\b(?:fiscal\s)?(?:(?:first|second|third|fourth)[\s-])?(?:fiscal\s)?(?:quarter|three\smonths|three-month\speriod),?\s(?:(?:which|that)\s)?(?<w>ended|ending|ends|to|through)\s(?:on\s)?(?:(?:the\s)?(?:early|mid|late|end\sof)[\s-])?${MONTH}(?:\s(?<d>\d{1,2}))?(?:,?\s(?<y>20\d{2}))?`, quarterTo),
  row('fiscal', String.raw`(?:\b(?:[Tt]he|[Ii]ts)\s)?\b(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?:fiscal\s)?quarter(?:\sof)?\s(?:of\s)?(?:its\s|the\s)?)?(?:[Ff]iscal(?:\s(?:years?|first|second|third|fourth|Q[1-4]))?(?:\squarter)?(?:\s(?:of\s)?(?:20\d{2}|\d{2}\b))?|FY\s?(?:20)?\d{2}\b|FY\d{2}Q[1-4])(?:\s(?:first|second|third|fourth)\squarter)?`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('quarter', String.raw`(?:\bthe\s)?\b(?<q>first|second|third|fourth|final|1st|2nd|3rd|4th|Q[1-4])(?:[\s-]quarter)?(?:\s(?:of\s)?(?:${YEAR_WORD}|${YEAR}))\b`, (g) => spanOfYear({ ...g })),
  row('quarter-alone', String.raw`\b(?:(?:the|this\syear's|its)\s)?(?<q>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter\b|\b(?<q2>Q[1-4])\b(?!\s(?:of|20))`, (g) => spanOfYear({ q: g['q'] ?? g['q2'] })),
  row('quarter-word', String.raw`\b(?<w>last|this|next|the\scurrent|the\sprevious)\squarter\b`, (g) => ({ kind: 'quarter', quarter: relative(g['w']).rel })),
  row('half', String.raw`(?:\bthe\s)?\b(?<q>first|second)[\s-](?<half>half)\s(?:of\s)?(?:${YEAR_WORD}|${YEAR})`, (g) => spanOfYear({ ...g })),
  // Years.
  row('decade', String.raw`\b(?:the\s)?(?:early\s|late\s|mid-)?(?<y>1[89]\d0|20\d0)s\b`, (g) => ({ kind: 'calendar', from: { year: Number(g['y']) }, to: { year: Number(g['y']) + 9 }, span: 'within' })),
  row('years', String.raw`(?<![\d.,$-])\b(?<y>(?:19|20)\d{2})\s?[–—-]\s?(?<y2>(?:19|20)\d{2})(?![\d-])`, (g) => ({ kind: 'calendar', from: { year: Number(g['y']) }, to: { year: Number(g['y2']) } })),
  row('whole-year', String.raw`\b(?:all|the\swhole|the\sentirety)\sof\s(?:1[89]|20)\d{2}\b|\bfull[\s-]year\s(?:20)\d{2}\b`, () => ({ kind: 'nothing' })),
  row('year', String.raw`${PART_OF}?${YEAR_LEAD}${YEAR}|${PART_OF}(?<y2>20[0-4]\d)\b(?!\d)`, (g) => ({ kind: 'calendar', from: { year: Number(g['y'] ?? g['y2']) } })),
  row('year-end', String.raw`\b(?:the\s)?(?:end\sof|late)\s(?:the|this)\syear\b|\b(?:year-end|year's\send|the\syear\sis\sout)\b|\blater\sthis\syear\b`, () => ({ kind: 'calendar', from: { year: { rel: 0 } } }), { role: 'future' }),
  row('year-word', String.raw`(?:${PART_OF}|\b(?:[Ee]arlier|[Ll]ater)\s)?\b(?<yw>[Ll]ast|[Tt]his|[Nn]ext)\syear\b`, (g) => ({ kind: 'calendar', from: { year: relative(g['yw']) } })),
  row('same-year', String.raw`\bthe\ssame\syear\b`, () => ({ kind: 'same', unit: 'year' })),
  // Months and weeks.
  row('month-word', String.raw`(?:${PART_OF}|\b(?:[Ee]arlier|[Ll]ater)\s)?\b(?<w>[Ll]ast|[Tt]his|[Nn]ext|the\scoming)\smonth\b`, (g) => ({ kind: 'calendar', from: { month: relative(g['w']) } })),
  row('month-end', String.raw`\bthe\s(?:end\sof\sthe\smonth|month's\send)\b|\bmonth-end\b`, () => ({ kind: 'calendar', from: { month: { rel: 0 } } }), { role: 'future' }),
  row('same-month', String.raw`\bthe\ssame\smonth\b|\bthat\smonth\b`, () => ({ kind: 'same', unit: 'month' })),
  row('week', String.raw`(?:\b(?:[Ee]arlier|[Ll]ater|late|early)\s)?\b(?<w>[Ll]ast|[Tt]his|[Nn]ext|the\scoming)\sweek\b`, (g) => ({ kind: 'week', week: relative(g['w']).rel })),
  row('weekend', String.raw`\b(?:[Oo]ver\sthe|(?<w>[Ll]ast|[Tt]his|[Nn]ext))\sweekend\b`, (g) => ({ kind: 'week', week: g['w'] === undefined ? -1 : relative(g['w']).rel, weekend: true })),
  // Days in words.
  row('that-day', String.raw`\b(?:[Tt]he\ssame\sday|[Tt]hat\sday|[Ll]ater\sthat\sday|[Ii]n\sthe\ssame\s(?:package|statement|order|notice|announcement))\b`, () => ({ kind: 'told', steps: { days: 0 }, else: 'published' }), { scene: 'keeps' }),
  row('day', String.raw`(?<=\b(?:[Oo]n|[Bb]y|[Ff]rom|[Uu]ntil|[Ss]ince|(?:evening|morning|night)\sof)\s)the\s(?<d>\d{1,2}(?=st|nd|rd|th)|first(?=\sof\s(?:this|last|that|the)\smonth))(?:st|nd|rd|th)?\b(?:\sof\s(?<of>(?:this|last|that|the(?:\ssame)?)\smonth))?(?!\s(?:floor|century|anniversary|round|time|day|birthday|straight|consecutive|largest|biggest|most|year|month|quarter|place|item|edition|amendment|plenum|session|annual|meeting|generation|attempt|package|Circuit|Congress|Street|Avenue|Floor)\b)(?!\sof\s[A-Z])`, dayOfMonth, { scene: 'main' }),
  row('yesterday', String.raw`\b[Yy]esterday\b`, () => ({ kind: 'shift', of: 'published', days: -1 })),
  row('tomorrow', String.raw`\b[Tt]omorrow\b`, () => ({ kind: 'shift', of: 'published', days: 1 }), { role: 'future' }),
  // An announcement's own "Today,"; elsewhere the word means nowadays.
  row('today', String.raw`(?<=^|["“])Today(?=,\s)|\btoday(?=\s(?:[a-z]{2,12}ed|cut|put|said|told|took|gave|set|began|made|laid|hit|won)\b)|(?<=\b(?:told\s(?:reporters|lawmakers|parliament|investors|journalists|the\s[a-z]+)|(?:was|were)\s[a-z]{2,12}(?:ed|en))\s)today\b|(?<=(?:announced|issued|released|published|signed|imposed|unveiled|said)\s)today\b`, () => ({ kind: 'shift', of: 'published', days: 0 })),
  row('nowadays', String.raw`\b[Tt]oday(?:'s)?\b`, () => ({ kind: 'open' }), { role: 'vague' }),
  // Words without a day.
  row('recently', String.raw`\b(?:[Rr]ecently|[Ll]ately|(?:in|over)\srecent\s(?:days|weeks|months|years))\b`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('soon', String.raw`\b(?:(?<!\bas\s)soon(?!\safter|er)|shortly|imminently|in\s(?:the\s)?coming\s(?:days|weeks|months|years))\b`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('back-then', String.raw`\b[Aa]t\sthe\stime\b|\bback\sthen\b`, () => ({ kind: 'open' })),
  row('era', String.raw`\b(?:the\s)?(?:Great\sDepression|Cold\sWar|World\sWar(?:\s(?:I|II|One|Two))?)\b`, () => ({ kind: 'open' }), { role: 'history' }),
]
