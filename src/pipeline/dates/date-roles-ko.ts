import type { DateTable, Surroundings } from './date-forms.ts'
import { PUT_TO } from './date-lean-ko.ts'
import { FORWARD } from './date-readings-ko.ts'

const OUTLET = String.raw`(?:통신|신문|타임[스즈]|저널|포스트|블룸버그|로이터|외신|매체|언론|소식통|방송|일보|AP|AFP|CNBC|CNN|BBC|WSJ|FT|NYT|SCMP|닛케이|디인포메이션|테크크런치|폴리티코|악시오스|더버지|차이신|디지타임스)`
const BARE = /^(?:day|that-day|day-before)$/
const OUTLET_BEFORE = new RegExp(String.raw`${OUTLET}[^\s,.]{0,6}?(?:\([^)]{1,14}\))?(?:은|는|이|가|도)\s$`)
const OUTLET_AFTER = new RegExp(String.raw`^(?:에는|에|,)?\s(?:\S{1,12}\s){0,3}?\S{0,12}${OUTLET}\S{0,6}?(?:\([^)]{1,14}\))?(?:은|는|이|가|도)\s`)
const OUTLET_ANY = new RegExp(OUTLET)
const ACCORDING = /^([^.!?“”"]{0,90}?)(?:따르면|의하면)/
const REPORTED = /^([^.!?“”"]{0,44}?)(?:보도(?=했|한|하|해|됐|된)|타전|전했|전해졌|알려졌|인용해|말을 빌려)/
const OWN_PAPER = /(?:공시|성명|공고|관보|발표문|보도자료|고시|행정명령|공문|자료)에\s?$/
/** Another clause has begun: what follows owns another date. */
const CLAUSE_END = /으며|으나|지만|했고|됐고|하자|면서|다고|라고|다며|라며|[0-9]일|이날|전날/

function isDayLike({ reading }: Surroundings): boolean {
  return reading.kind === 'shift' || reading.kind === 'weekday' || (reading.kind === 'calendar' && reading.from.day !== undefined)
}

function isReport(around: Surroundings): boolean {
  if (!isDayLike(around)) return false
  const { head, tail, row: { name } } = around
  const according = ACCORDING.exec(tail)?.[1]
  if (according !== undefined && !CLAUSE_END.test(according) && !OWN_PAPER.test(according)) return true
  const reported = REPORTED.exec(tail)
  if (reported && !CLAUSE_END.test(reported[1] ?? '')) {
    // Anyone can pass something on; only a medium's passing on is a report.
    if (/보도|타전|인용/.test(reported[0]) || OUTLET_ANY.test(head.slice(-24)) || OUTLET_ANY.test(reported[0]) ||
      (/[다라]고\s$/.test(head) && /[가이은는]\s?$/.test(reported[1] ?? ''))) return true
  }
  if (!BARE.test(name)) return false
  return OUTLET_BEFORE.test(head) || (!CLAUSE_END.test(OUTLET_AFTER.exec(tail)?.[0] ?? '다고') && !/인터뷰/.test(tail))
}

/** What a Korean date is to its sentence, from the words around it. */
export const koreanRoles: DateTable['roles'] = [
  { role: 'report', fits: isReport },
  // The end of a firm's quarter is a bound of that quarter, no event.
  { role: 'until', fits: ({ tail }) => /^(?:에|로)?\s?(?:끝나는|종료되는|마감되는|마감하는|끝난|종료된|마감한|마감된)\s?(?:[^\s]{1,8}\s){0,3}(?:회계|\d분기|분기)/.test(tail) },
  { role: 'until', fits: ({ tail }) => /^(?:에|로)?\s?만료/.test(tail) },
  // 시점을 12월 15일로 늦췄다: until then.
  { role: 'until', fits: ({ tail }) => PUT_TO.test(tail) },
  { role: 'from', fits: ({ tail }) => /^\s?(?:이?부터|부로|이후|이래)/.test(tail) },
  { role: 'until', fits: ({ tail }) => /^\s?(?:까지|이전)/.test(tail) },
  { role: 'future', fits: ({ words }) => FORWARD.test(words) || /^(?:다음\s?달|내달|다음\s?주|내년|내후년)/.test(words) },
]
