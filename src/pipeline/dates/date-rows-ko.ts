import { type DateRow, row } from './date-forms.ts'
import { ago, calendar, dayOfNamed, leaning, length, NATIVE_DAYS, quarter, weekday } from './date-readings-ko.ts'
import { syllablesEnding } from './syllables-ko.ts'

// Pieces of patterns. Every quantifier is bounded: see DateRow.pattern.
const D = String.raw`(?<![\d.,:/-])(?<d>\d{1,2})\s?일`
const DD = String.raw`(?<![\d.,:/-])(?<d>\d{1,2})(?:\s?일)?\s?[~∼〜–-]\s?(?<d2>\d{1,2})\s?일`
const M = String.raw`(?<![\d.,:/-])(?<m>\d{1,2})\s?월`
const MM = String.raw`(?<![\d.,:/-])(?<m>\d{1,2})(?:\s?월)?\s?[~∼〜–-]\s?(?<m2>\d{1,2})\s?월`
const Y = String.raw`(?<!\d)(?<y>(?:1[89]|20)\d{2})\s?년`
/** After a part of a month or year: without this "4월 말레이시아" ends in April. */
const WORD_END = String.raw`(?=$|[^가-힣]|까지|부터|에|쯤|께|경|이후|이전|이면|의|로|엔)`
const PART = String.raw`(?:\s?(?:초순|중순|하순|초반|중반|후반|초|중|말)${WORD_END})?`
/** A day of the month, not so many days. */
const NOT_LENGTH = String.raw`(?!\s?(?:간(?![가-힣])|간의|간\s|동안|째|짜리|연속|만에|만의|이내|내에|안에|치(?![가-힣])|뒤|후(?![가-힣])|의\s유예|\s?평균|\s?이상|\s?가까이|분(?![가-힣]))|물|(?:선|차)(?=$|[^가-힣]|이|은|을|의|에|도|다|인)|본|반|자리|상|정)`
const THIS_YEAR = String.raw`(?:올해|금년|올(?=\s?\d|\s(?:상반기|하반기|초|연말|말|봄|여름|가을|겨울)))`
const YEAR_WORD = String.raw`(?<yw>지난\s?해|작년|재작년|${THIS_YEAR}|내년|내후년)`
const SAME_YEAR = String.raw`(?<same>같은\s?해|그\s?해|이듬해|다음\s?해)`
const MONTH_WORD = String.raw`(?<mw>지난\s?달|전달(?=\s?\d)|이달|이번\s?달|다음\s?달|내달)`
const OWN = String.raw`(?<![가-힣A-Za-z0-9])`
const LENGTH = String.raw`(?:(?<n>\d{1,3}(?:,\d{3})?)(?:여)?\s?(?<u>일|주일?|개월|달|년)|(?<native>${Object.keys(NATIVE_DAYS).join('|')}|한\s?달|두\s?달|석\s?달|반년|수년|수개월))`
const LEAN = String.raw`(?<lean>지난|오는|돌아오는|다가오는|이르면|빠르면|늦어도)\s?`

/** Korean forms of date, most telling first. To add one: a row here and its words in tests/pipeline/dates.test.ts. */
export const KOREAN_DATE_ROWS: readonly DateRow[] = [
  // Full dates.
  row('year-month-day', String.raw`(?:지난\s?|오는\s?)?${Y}\s?(?<m>\d{1,2})\s?월\s?(?<d>\d{1,2})\s?일`, (g) => calendar(g), { scene: 'aside' }),
  row('year-month-days', String.raw`(?:${Y}|${YEAR_WORD})\s?(?<m>\d{1,2})\s?월\s?(?<d>\d{1,2})(?:\s?일)?\s?[~∼〜–-]\s?(?<d2>\d{1,2})\s?일`, (g) => calendar(g)),
  row('digits', String.raw`(?<![\d.,/-])(?<y>20\d{2})[.\-/]\s?(?<m>\d{1,2})[.\-/]\s?(?<d>\d{1,2})(?:\.(?!\d))?(?![\d,%/-])`, (g) => calendar(g), { scene: 'aside' }),
  row('short-digits', String.raw`['’‘](?<yy>[1-3]\d)\.\s?(?<m>\d{1,2})\.(?:\s?(?<d>\d{1,2})(?![\d%])\.?)?`, (g) => calendar({ ...g, y: `20${g['yy']}` }), { scene: 'aside' }),
  row('digits-of-month', String.raw`(?<![\d.,/-])(?<y>20\d{2})\.\s?(?<m>\d{1,2})\.(?!\s?\d)`, (g) => calendar(g)),
  row('month-day-digits', String.raw`(?<![\d.,/-])(?<m>\d{1,2})\.\s(?<d>\d{1,2})\.(?=$|[가-힣~∼〜,)(]|\s[가-힣~∼〜(])`, (g) => calendar(g), { scene: 'aside' }),
  row('year-months', String.raw`(?:지난\s?|오는\s?)?${Y}\s?(?<m>\d{1,2})(?:\s?월)?\s?[~∼〜–-]\s?(?<m2>\d{1,2})\s?월`, (g) => calendar(g)),
  row('year-month', String.raw`(?:지난\s?|오는\s?)?${Y}\s?(?<m>\d{1,2})\s?월(?!호)${PART}`, (g) => calendar(g)),
  row('short-year-month', String.raw`['’‘](?<yy>[1-3]\d)\s?년\s?(?<m>\d{1,2})\s?월(?:\s?(?<d>\d{1,2})\s?일)?`, (g) => calendar({ ...g, y: `20${g['yy']}` })),
  // A year in words, with a month.
  row('year-word-month-day', String.raw`${YEAR_WORD}\s?(?<m>\d{1,2})\s?월\s?(?<d>\d{1,2})\s?일`, (g) => calendar(g), { scene: 'aside' }),
  row('year-word-months', String.raw`${YEAR_WORD}\s?(?<m>\d{1,2})(?:\s?월)?\s?[~∼〜–-]\s?(?<m2>\d{1,2})\s?월`, (g) => calendar(g)),
  row('year-word-month', String.raw`${YEAR_WORD}\s?(?<m>\d{1,2})\s?월(?!호)${PART}`, (g) => calendar(g)),
  row('same-year', String.raw`${OWN}${SAME_YEAR}(?=$|[^가-힣]|에|의|부터|까지|말)(?:\s?(?<m>\d{1,2})\s?월)?(?:\s?(?<d>\d{1,2})\s?일)?`, (g) => ({
    kind: 'same', unit: 'year', years: /^(?:이듬|다음)/.test(g['same'] ?? '') ? 1 : 0,
    ...(g['m'] === undefined ? {} : { month: Number(g['m']) }), ...(g['d'] === undefined ? {} : { day: Number(g['d']) }),
  }), { scene: 'aside' }),
  row('same-month', String.raw`${OWN}같은\s?달(?:\s?(?<d>\d{1,2})\s?일)?`, (g) => ({ kind: 'same', unit: 'month', ...(g['d'] === undefined ? {} : { day: Number(g['d']) }) }), { scene: 'aside' }),
  row('same-period', String.raw`(?:전년|같은)\s?(?:동?\s?기간|동기|동월)|전년(?:도)?|같은\s?기간`, () => ({ kind: 'nothing' })),
  // A month in words.
  row('month-word-days', String.raw`${MONTH_WORD}\s?(?<d>\d{1,2})(?:\s?일)?\s?[~∼〜–-]\s?(?<d2>\d{1,2})\s?일`, (g) => calendar(g)),
  // As a foil to the story's own day, or as what a number was counted on, it sets no scene.
  row('month-word-day-aside', String.raw`${MONTH_WORD}\s?(?<d>\d{1,2})\s?일(?=(?:\(현지\s?(?:시간|시각)\))?(?:에는|에도|\s?기준|의\s|보다))`, (g) => calendar(g)),
  row('month-word-day', String.raw`${MONTH_WORD}\s?(?<d>\d{1,2})\s?일${NOT_LENGTH}`, (g) => calendar(g), { scene: 'aside' }),
  row('month-word-so-far', String.raw`(?<mw>이달|이번\s?달)\s?들어`, (g) => calendar(g), { role: 'from' }),
  row('year-word-so-far', String.raw`${OWN}(?<yw>올해|올)\s?들어`, (g) => calendar(g), { role: 'from' }),
  row('month-word', String.raw`(?:(?:이르면|빠르면|늦어도)\s?)?${OWN}${MONTH_WORD}${PART}`, (g) => calendar(g)),
  // Months by number.
  row('leaning-month-day', String.raw`${LEAN}(?<m>\d{1,2})\s?월\s?(?<d>\d{1,2})\s?일`, leaning, { scene: 'aside' }),
  row('leaning-month', String.raw`${LEAN}(?:${YEAR_WORD}\s?)?(?<m>\d{1,2})\s?월(?!호)${PART}`, leaning),
  row('month-days', String.raw`${M}\s?(?<d>\d{1,2})(?:\s?일)?\s?[~∼〜–-]\s?(?<d2>\d{1,2})\s?일`, (g) => calendar(g)),
  row('month-day', String.raw`${M}\s?(?<d>\d{1,2})\s?일`, (g) => calendar(g), { scene: 'aside' }),
  row('months', String.raw`${MM}(?!호)`, (g) => calendar(g)),
  row('issue-of-month', String.raw`\d{1,2}월(?:호|물|생|령)`, () => ({ kind: 'nothing' })),
  row('month', String.raw`${M}${PART}`, (g) => calendar(g)),
  // "90일 유예" is a length, "9일 유예를 발표했다" a day: of the days that a month has, only a round 30 is taken for a length.
  row('length-of', String.raw`(?<![\d.,])(?:(?<n>30)\s?(?<u>일)|(?<n2>\d{1,3})\s?(?<u2>주|개월|년)|(?<native>일주일|한\s?달|두\s?달|석\s?달|보름))(?=\s?(?:의\s)?(?:더\s)?(?:유예|연기|시한|기한|중단|유보|한시|연장|미루|미뤄|늦추|늦춰))`, (g) => length({ ...g, n: g['n'] ?? g['n2'], u: g['u'] ?? g['u2'] })),
  // Days by number.
  row('leaning-days', String.raw`${LEAN}(?<d>\d{1,2})(?:\s?일)?\s?[~∼〜–-]\s?(?<d2>\d{1,2})\s?일${NOT_LENGTH}`, leaning),
  row('leaning-day', String.raw`${LEAN}(?<d>\d{1,2})\s?일${NOT_LENGTH}`, leaning, { scene: 'main' }),
  row('days', String.raw`${DD}${NOT_LENGTH}`, (g) => calendar(g)),
  row('day', String.raw`${D}${NOT_LENGTH}`, (g) => calendar(g), { scene: 'main' }),
  // Lengths. "지난 2021년" is a year, so three digits at most.
  // 시행 이틀 전에: so long before the deed named, whenever that is.
  row('before-a-deed', String.raw`(?<=(?:시행|발효|출범|취임|선거|마감|만료|개막|회담|발표|종료|적용)(?:을|를)?\s)${LENGTH}\s?(?:전|앞서|앞두고)(?=$|[^가-힣]|에|까지|부터|인)`, length),
  // 막힌 지 사흘 만에, 하루 만에 1조원이 날아갔다: a length; 발표하자 이틀 만에 맞섰다: a day.
  row('length-since', String.raw`(?<=[${syllablesEnding(4)}] 지 )(?:불과\s|꼭\s)?${LENGTH}\s?(?:여\s)?(?:만에|만의|만이|만|뒤|후|째)`, length),
  row('length-of-fall', String.raw`${OWN}(?<native>하루|이틀|사흘)\s만에(?=\s(?:[가-힣]{2,6}\s)?[\d.,]+(?:%|[조억만천]|포인트|원|달러)|\s시가총액)`, length),
  row('hours-later', String.raw`${OWN}(?:불과\s)?(?:몇|수|\d{1,2}|한|두|세)\s?시간(?:여)?\s?(?:뒤|후|만에)(?=[^가-힣]|인|에|엔)`, () => ({ kind: 'shift', of: 'latest', days: 0 }), { scene: 'aside' }),
  row('hours-earlier', String.raw`${OWN}(?:불과\s)?(?:몇|수|\d{1,2}|한|두|세)\s?시간(?:여)?\s?(?:앞서|전)(?=[^가-힣]|인|에|엔)`, () => ({ kind: 'shift', of: 'main', days: 0 })),
  row('days-later', String.raw`${OWN}(?<native>하루|이틀|사흘|나흘|닷새|엿새|일주일|열흘|보름)\s?(?:뒤|후|만에)(?=[^가-힣]|인|에|엔)`, (g) => ({ kind: 'shift', of: 'latest', days: NATIVE_DAYS[g['native'] ?? ''] ?? 1 }), { scene: 'aside' }),
  row('days-later-in-figures', String.raw`(?<![\d.,])(?<n>[12]?\d)\s?일\s?(?:뒤|후)(?=[^가-힣]|인|에|엔)`, (g) => ({ kind: 'shift', of: 'latest', days: Number(g['n']) }), { scene: 'aside' }),
  row('months-later', String.raw`(?<![\d.,])(?:(?<native>한|두|석|세|넉|네|다섯|여섯)\s?달|(?<n>\d{1,2})\s?개월)\s?(?:여\s)?(?:뒤|후)(?=[^가-힣]|인|에|엔)`, (g) => ({
    kind: 'shift', of: 'latest', days: 0, months: g['n'] === undefined ? { 한: 1, 두: 2, 석: 3, 세: 3, 넉: 4, 네: 4, 다섯: 5, 여섯: 6 }[g['native'] ?? ''] ?? 1 : Number(g['n']),
  })),
  row('days-earlier', String.raw`${OWN}(?<native>하루|이틀|사흘|나흘)\s?(?:앞서|앞선|전)(?=[^가-힣]|에|엔|인)`, (g) => ({ kind: 'shift', of: 'story', days: -(NATIVE_DAYS[g['native'] ?? ''] ?? 1) })),
  row('length', String.raw`(?:(?:지난|최근|향후|앞으로|최장|최대|길게는|약)\s?)?(?<![\d.,])${LENGTH}(?:간(?=$|[^가-힣]|의|은|이|을|에|만|씩)|\s?(?:동안|만에|만의|째|연속|이내|내에|내(?=\s)|안에|짜리|(?:뒤|후)(?=$|[^가-힣]|에|면|인)))`, length),
  row('length-of-late', String.raw`(?:최근\s)?(?<![가-힣])(?<native>일주일|하루|이틀|사흘|한\s?달)\s새(?=\s)`, length),
  row('length-over-a-month', String.raw`(?:(?:최장|최대|길게는)\s?)?(?<![\d.,])(?<n>3[2-9]|[4-9]\d|[1-9]\d{2})\s?(?<u>일)`, length),
  row('length-back', String.raw`(?:지난|최근|향후|앞으로)\s?(?<n>\d{1,3})\s?(?<u>주일?|개월|달|년)(?!\d|도)`, length),
  row('ago-in-brackets', String.raw`${LENGTH}\s?전\s?\((?<d>\d{1,2})일\)`, (g) => calendar({ d: g['d'] }), { scene: 'aside' }),
  // 선적 30일 전까지 신고하도록: so long before what is done, whenever that is.
  row('lead-time', String.raw`(?<![\d.,])${LENGTH}\s?전(?:에|까지|에는)?(?=\s(?:[가-힣]{1,8}[에을를]?\s){0,2}(?:신고|신청|통지|통보|제출|보고|알[려리]|허가를|승인을)[가-힣]{0,3}(?:도록|야|라|게|는|며|면|할|지))`, length),
  row('ago', String.raw`(?<![\d.,])${LENGTH}\s?전(?=$|[^가-힣]|까지|부터|에|의|보다|만|인)`, ago),
  // Quarters, halves, years.
  // A firm's quarter that names its months: the months count.
  row('fiscal-months', String.raw`(?:(?:(?:${Y}|(?<y2>20\d{2}))\s?회계\s?연도\s?)|${YEAR_WORD}\s?)?(?<![\d.])[1-4]\s?분기\s?\((?<m>\d{1,2})(?:\s?월)?\s?[~∼〜–-]\s?(?<m2>\d{1,2})\s?월\)`, (g) => {
    const reading = calendar({ m: g['m'], m2: g['m2'] })
    return reading?.kind === 'calendar' ? { ...reading, span: 'within' } : undefined
  }),
  row('fiscal', String.raw`(?:${Y}|(?<yw>올해|내년|지난해))\s?회계\s?연도(?:\s?(?<q>[1-4])\s?(?:분기|사분기))?|(?:20\d{2}\s?)?회계\s?연도(?:\s?(?:20\d{2})년?)?(?:\s?[1-4]\s?분기)?`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('quarter', String.raw`(?:(?:${Y}|${YEAR_WORD})\s?)?(?<![\d.])(?<q>[1-4])\s?분기(?!\s?만)${PART}`, quarter),
  row('quarter-word', String.raw`${OWN}(?:(?<past>지난|직전|전)\s?분기|(?<now>이번\s?분기)|(?<next>다음\s?분기))(?!\s?(?:대비|보다))`, (g) => ({
    kind: 'quarter', quarter: g['past'] ? -1 : g['now'] ? 0 : 1,
  })),
  row('half', String.raw`(?:(?:${Y}|${YEAR_WORD})\s?)?(?<half>상|하)반기`, quarter),
  row('decade', String.raw`(?<![\d])(?<y>(?:1[89]|20)\d0)\s?년대(?:\s?(?:초|중|후)반?)?`, (g) => ({
    kind: 'calendar', from: { year: Number(g['y']) }, to: { year: Number(g['y']) + 9 }, span: 'within',
  })),
  row('years', String.raw`(?<![\d])(?<y>(?:1[89]|20)\d{2})(?:\s?년)?\s?[~∼〜–-]\s?(?<y2>(?:1[89]|20)\d{2})\s?년`, (g) => ({
    kind: 'calendar', from: { year: Number(g['y']) }, to: { year: Number(g['y2']) },
  })),
  // A whole year is what a statistic covers, never when something happened.
  row('whole-year', String.raw`${Y}\s?(?:전체|연간|한\s?해\s?동안)`, () => ({ kind: 'nothing' })),
  row('year', String.raw`(?:지난\s?|오는\s?)?${Y}(?!대|산|형|식|차|물|생)(?:도(?=$|[^가-힣]|에|부터|까지))?${PART}`, (g) => calendar(g)),
  row('year-word', String.raw`${OWN}${YEAR_WORD}${PART}`, (g) => calendar(g)),
  row('within-the-year', String.raw`${OWN}(?:연내|올해\s?안)(?=$|[^가-힣]|에|로)`, () => ({ kind: 'calendar', from: { year: { rel: 0 } } }), { role: 'future' }),
  row('end-of-year', String.raw`${OWN}(?:올\s?)?연말(?=$|[^가-힣]|까지|에|께|쯤)`, () => ({ kind: 'calendar', from: { year: { rel: 0 } } }), { role: 'future' }),
  row('start-of-year', String.raw`${OWN}(?:올\s?)?연초(?=$|[^가-힣]|부터|에)`, () => ({ kind: 'calendar', from: { year: { rel: 0 } } })),
  // Days in words.
  row('this-hour', String.raw`${OWN}이날\s(?:오전|오후)\s?\d{1,2}시(?:\s?\d{1,2}분)?\s?(?:현재|기준)`, () => ({ kind: 'shift', of: 'published', days: 0 })),
  // 규정이 나온 이튿날, 판결 당일: counted from the day of what is named.
  // Looked for by its verb: what is told stands before it.
  row('day-of-told-deed', String.raw`(?<=(?<deed>(?:[가-힣A-Za-z]{2,12}(?:의|\s)\s?)?[가-힣]{2,8})[이가]\s)(?:나온|난|발표된|있은|있던|내려진|알려진|전해진|공개된|시작된|발효된|시행된|통과된|이뤄진|공표된|확정된)\s(?:바로\s)?(?:그\s?)?(?<on>당일|날(?=[^가-힣]|에|은)|이튿날|다음\s?날)`, dayOfNamed, { scene: 'aside' }),
  row('day-of-deed', String.raw`(?<deed>발표|공고|판결|결정|선고|기소|조치|등재|지정|통보|보도|발효|시행|규제|제재)\s(?:바로\s)?(?:그\s?)?(?<on>당일|날(?=[^가-힣]|에|은)|이튿날|다음\s?날)`, dayOfNamed, { scene: 'aside' }),
  row('that-very-day', String.raw`(?:바로\s)?그날`, () => ({ kind: 'shift', of: 'latest', days: 0 }), { scene: 'keeps' }),
  row('that-day', String.raw`${OWN}이날`, () => ({ kind: 'shift', of: 'story', days: 0 }), { scene: 'keeps' }),
  row('same-day', String.raw`${OWN}(?:같은\s?날(?!짜)|당일)`, () => ({ kind: 'shift', of: 'last', days: 0 }), { scene: 'keeps' }),
  row('very-day-before', String.raw`${OWN}바로\s?전날`, () => ({ kind: 'shift', of: 'main', days: -1 })),
  row('day-before', String.raw`${OWN}(?:하루\s?)?전날`, () => ({ kind: 'shift', of: 'story', days: -1 })),
  row('day-after', String.raw`${OWN}(?:이튿날|다음\s?날)`, () => ({ kind: 'shift', of: 'latest', days: 1 }), { scene: 'aside' }),
  row('a-day-off', String.raw`하루\s?앞으로\s?다가`, () => ({ kind: 'shift', of: 'published', days: 1 }), { role: 'future' }),
  row('a-day-ahead-of', String.raw`(?:하루|이틀|사흘|나흘|닷새)\s?앞(?:두고|둔|당겨)`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('nowadays', '오늘날', () => ({ kind: 'open' }), { role: 'vague' }),
  row('today', String.raw`${OWN}오늘(?=$|[^가-힣]|은|의|부터|까지|도)`, () => ({ kind: 'shift', of: 'published', days: 0 })),
  row('yesterday', String.raw`${OWN}어제`, () => ({ kind: 'shift', of: 'published', days: -1 })),
  row('two-days-ago', String.raw`${OWN}(?:그제|그저께)`, () => ({ kind: 'shift', of: 'published', days: -2 })),
  row('tomorrow', String.raw`${OWN}내일(?=$|[^가-힣]|은|의|부터|까지)`, () => ({ kind: 'shift', of: 'published', days: 1 }), { role: 'future' }),
  // Weeks.
  row('weekday', String.raw`(?:(?<lead>지난\s?주|이번\s?주|금주|다음\s?주|내주|지난|오는)\s?)?(?<![가-힣])(?<w>[월화수목금토일])요일`, weekday, { scene: 'main' }),
  // "Next week (this week in Korea)": the bracket wins.
  row('week-here', String.raw`(?:지난|다음|이번)\s?주\s?\(한국\s?(?:시간|시각)(?:으로)?\s?이번\s?주\)`, () => ({ kind: 'week', week: 0 })),
  row('weekend', String.raw`(?<lead>지난|이번|다음)\s?주말`, (g) => ({ kind: 'week', week: g['lead'] === '지난' ? -1 : g['lead'] === '이번' ? 0 : 1, weekend: true })),
  row('week', String.raw`(?:(?:이르면|빠르면|늦어도)\s)?${OWN}(?:(?<past>지난\s?주)|(?<now>이번\s?주|금주(?=$|[^가-힣]|에|부터))|(?<next>다음\s?주|내주(?=\s|에|부터|까지|초|중)))(?!요)`, (g) => ({ kind: 'week', week: g['past'] ? -1 : g['now'] ? 0 : 1 })),
  // Near misses and words without a day.
  row('era', String.raw`(?:대공황|냉전|세계\s?대전|외환위기)(?:기(?=$|[^가-힣]|에)|\s?(?:당시|시절|시대|때(?=$|[^가-힣]|의|에|부터)))`, () => ({ kind: 'open' }), { role: 'history' }),
  row('the-satellite', String.raw`지난\s?\d{1,2}호`, () => ({ kind: 'nothing' })),
  row('recently', String.raw`${OWN}최근(?!접)`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('soon', String.raw`${OWN}(?:조만간|머지않아|머지않은|당분간|가까운\s?시일|향후|앞으로|곧(?=\s))`, () => ({ kind: 'open' }), { role: 'vague' }),
  row('back-then', String.raw`당시`, () => ({ kind: 'open' })),
]
