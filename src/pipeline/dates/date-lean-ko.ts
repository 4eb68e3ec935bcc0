import type { Lean, Surroundings } from './date-forms.ts'
import { syllablesEnding } from './syllables-ko.ts'

/** The first of these after a date tells which way it looks: "-ㄴ다고", "-기로", "예정" ahead; "-ㅆ-" behind. */
const PREDICATE = new RegExp(String.raw`^[^.!?]{0,60}?(?:(?<ahead>[${syllablesEnding(4)}]다(?=고|며|는|면|[^가-힣]|$)|하는|되는|열리는|끝나는|나오는|[할될]\s|기로\s?(?:했|하|합의|결정|약속)|키로|려고|려는|겠|예정|계획|방침|전망|도록(?! (?:했|한|하였|하고|해\s))|앞두)|(?<behind>[${syllablesEnding(20).replace(/[겠있]/g, '')}]))`)

/** The sentence ends in the past. */
const TOLD = new RegExp(String.raw`[${syllablesEnding(20).replace(/[겠있]/g, '')}]다[.”"]?$`)

/** The new day of what is moved. */
export const PUT_TO = /^(?:로|으로) (?:\S{1,8} ){0,2}?(?:예고[했하된됐]|예정|잡[혔았힌]|정[해했한]|못 ?박|늦[추췄춘춰]|미[루뤘룬뤄]|연기|앞당|유예|연장|옮[기겼긴]|조정|변경)/

/** What will be is told, and was told. */
const TOLD_OF = new RegExp(String.raw`(?:[다라자]고|[다라]는\s(?:통지|통보|공고|공문|서한|지침|명령)[를을]?)\s(?:\S{1,12}\s){0,3}?\S{0,6}(?:발표|밝|공고|공시|통보|통지|말|전|예고|선언|알|내다|받|보내|내|으름장을 |엄포를 |위협|경고|지시|명령|약속)[가-힣]{0,2}?[${syllablesEnding(20).replace(/[겠있]/g, '')}]`)

/** What is put off until a day is put off until a day to come, whatever the tense. */
const PUT_OFF = /^\s?까지[^.!?]{0,30}?(?:유예|연장|면제|연기|미루|미뤄|늦추|늦춰|시한|기한)/

/** Which way a Korean sentence looks from a date: its predicate comes after it. */
export function koreanLean({ head, tail }: Surroundings): Lean | undefined {
  if (/(?:앞서|이미|일찍이|진작)\s$/.test(head)) return 'behind'
  if (PUT_OFF.test(tail) || PUT_TO.test(tail)) return 'ahead'
  // 3월 4일 … 10일부터 매기겠다고 발표했다: the later day is the one ahead.
  if (/^[^.!?]{0,40}?\d\s?일부터/.test(tail) && /^[^.!?]{0,80}?(?:발표|밝|공고|통보|예고)/.test(tail)) return 'behind'
  // 상무부는 2일 … 취소한다고 발표했다: the day after the subject is that of telling.
  if (/(?:^|[은는] )$/.test(head) && !/^\s?(?:부터|까지|에)/.test(tail) && TOLD_OF.test(tail)) return 'behind'
  const verb = PREDICATE.exec(tail)?.groups
  // 물량을 제한하는 규칙을 발표했다: the sentence ends in the past.
  if (/^[하되]는$/.test(verb?.['ahead'] ?? '') && TOLD.test(tail)) return 'behind'
  return verb?.['ahead'] ? 'ahead' : verb?.['behind'] ? 'behind' : undefined
}
