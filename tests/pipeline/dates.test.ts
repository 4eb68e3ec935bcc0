import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { DateMention } from '../../src/pipeline/dates/date-forms.ts'
import { findDates } from '../../src/pipeline/dates/dates.ts'
import { ENGLISH_DATES } from '../../src/pipeline/dates/dates-en.ts'
import { KOREAN_DATES } from '../../src/pipeline/dates/dates-ko.ts'

/** One mention in one line: `words = date role`, so that a table of them can be read down the column. */
function line(mention: DateMention): string {
  const { date } = mention
  const when = date ? date.start + (date.end === undefined ? '' : `..${date.end}${date.span === 'within' ? ' within' : ''}`) : '-'
  const length = mention.days !== undefined ? ` ${mention.days}d` : mention.months !== undefined ? ` ${mention.months}m` : ''
  return `${mention.words} = ${when}${length} ${mention.role}${mention.local ? ' local' : ''}`
}

/** The mentions of the last of several sentences, which are parted by " | ". */
function mentions(lang: 'ko' | 'en', sentences: string, published?: string): DateMention[] {
  const previous: DateMention[] = []
  let last: DateMention[] = []
  for (const sentence of sentences.split(' | ')) {
    last = findDates(sentence, { lang, previous, ...(published === undefined ? {} : { published }) })
    previous.push(...last)
  }
  return last
}

const read = (lang: 'ko' | 'en', sentences: string, published?: string) => mentions(lang, sentences, published).map(line)

type Rows = readonly (readonly [sentences: string, published: string | undefined, expected: readonly string[]])[]

const KOREAN: Readonly<Record<string, Rows>> = {
  'a bare day is the last one up to publication': [
    ['미 상무부는 15일 새 규정을 공고했다', '2025-04-16', ['15일 = 2025-04-15 event']],
    ['회사는 25일 이를 공시했다', '2025-05-25', ['25일 = 2025-05-25 event']],
    ['회사는 30일 이를 공시했다', '2025-05-01', ['30일 = 2025-04-30 event']],
    ['회사는 31일 이를 공시했다', '2025-01-05', ['31일 = 2024-12-31 event']],
    ['회사는 31일 이를 공시했다', '2025-03-01T09:00:00+09:00', ['31일 = 2025-01-31 event']],
    ['회사는 29일 이를 공시했다', '2024-03-01', ['29일 = 2024-02-29 event']],
    ['회사는 16일 이를 공시했다', '2025-04-16T00:30:00+09:00', ['16일 = 2025-04-16 event']],
    ['정부는 13일에는 품목 관세를 매기겠다고 말을 바꿨다', '2025-04-14', ['13일 = 2025-04-13 event']],
  ],
  'a bare day looks ahead where its verb does': [
    ['자세한 내용은 14일에 내놓겠다고 했다', '2025-04-13', ['14일 = 2025-04-14 future']],
    ['새 규정은 1일 시행될 예정이다', '2025-04-30', ['1일 = 2025-05-01 future']],
    ['새 규정은 27일 발효된다', '2025-04-05', ['27일 = 2025-04-27 future']],
  ],
  'the first verb after a date tells which way it looks, not the last of the sentence': [
    ['상무부는 3일 수출을 8월 1일부터 통제한다고 발표했다', '2023-07-04', ['3일 = 2023-07-03 event', '8월 1일 = 2023-08-01 from']],
    ['중국은 4일 맞대응으로 10일부터 관세를 물린다고 밝혔다', '2025-02-05', ['4일 = 2025-02-04 event', '10일 = 2025-02-10 from']],
    ['백악관은 "4일부터 관세를 올린다"고 3일 밝혔다', '2025-03-03', ['4일 = 2025-03-04 from', '3일 = 2025-03-03 event']],
    ['양측은 12일 성명에서 14일까지 관세를 낮추기로 했다', '2025-05-13', ['12일 = 2025-05-12 event', '14일 = 2025-05-14 until']],
    ['제재를 8월 19일까지 90일간 미루는 면허를 발급했다', '2019-05-21', ['8월 19일 = 2019-08-19 until', '90일간 = - 90d duration']],
    ['적용일이 다음 달 16일에서 앞당겨졌다고 24일 밝혔다', '2023-10-25', ['다음 달 16일 = 2023-11-16 future', '24일 = 2023-10-24 event']],
    ['9일 유예를 발표했다', '2025-04-14', ['9일 = 2025-04-09 event']],
  ],
  '지난 and 오는 turn a day back and forth': [
    ['규제는 지난 21일 나왔다', '2026-01-24', ['지난 21일 = 2026-01-21 event']],
    ['규제는 지난 30일 나왔다', '2026-01-04', ['지난 30일 = 2025-12-30 event']],
    ['관세는 오는 9일 적용된다', '2025-04-08', ['오는 9일 = 2025-04-09 future']],
    ['관세는 오는 2일 적용된다', '2025-12-30', ['오는 2일 = 2026-01-02 future']],
    ['규정은 오는 9월 1일부터 시행된다', '2025-05-17', ['오는 9월 1일 = 2025-09-01 from']],
    ['관세는 지난 5일부터 시행되고 있다', '2025-04-08', ['지난 5일 = 2025-04-05 from']],
    ['이르면 이번 주 발표한다', '2025-04-16', ['이르면 이번 주 = 2025-04-14..2025-04-20 within future']],
  ],
  'a month in words counts from publication': [
    ['지난달 30일 규제가 나왔다', '2025-05-08', ['지난달 30일 = 2025-04-30 event']],
    ['지난달 9일 규제가 나왔다', '2025-01-08', ['지난달 9일 = 2024-12-09 event']],
    ['지난 달 규제가 나왔다', '2025-01-08', ['지난 달 = 2024-12 event']],
    ['이달 8~11일 조사했다', '2025-04-14', ['이달 8~11일 = 2025-04-08..2025-04-11 event']],
    ['이르면 다음 달 초 규제를 내놓는다', '2023-06-28', ['이르면 다음 달 초 = 2023-07 future']],
    ['내달 2일 시행한다', '2025-12-20', ['내달 2일 = 2026-01-02 future']],
    ['이달 들어 두 번째다', '2025-04-14', ['이달 들어 = 2025-04 from']],
    ['매도세는 이달(2일, 4일, 8~9일) 이어졌다', '2025-04-10',
      ['2일 = 2025-04-02 event', '4일 = 2025-04-04 event', '8~9일 = 2025-04-08..2025-04-09 event']],
    ['금리는 이달 4일 4.4%에서 8일 4.7%로 올랐다', '2025-04-14', ['이달 4일 = 2025-04-04 event', '8일 = 2025-04-08 event']],
  ],
  'a month by number is the nearest that its verb allows': [
    ['회사는 3월에 판매를 마쳤다', '2025-04-16', ['3월 = 2025-03 event']],
    ['회사는 10월 규제를 발표했다', '2025-04-16', ['10월 = 2024-10 event']],
    ['서비스를 7월 종료한다고 밝혔다', '2025-04-15', ['7월 = 2025-07 future']],
    ['이르면 6월부터 양산할 계획이다', '2025-05-25', ['이르면 6월 = 2025-06 from']],
    ['1월 중 시행될 예정이다', '2025-12-15', ['1월 중 = 2026-01 future']],
    ['지난 1월 하순 모델을 공개했다', '2025-04-16', ['지난 1월 하순 = 2025-01 event']],
    ['지난 11월 발표했다', '2025-04-16', ['지난 11월 = 2024-11 event']],
    ['4월 말레이시아 공장을 열었다', '2025-05-16', ['4월 = 2025-04 event']],
    ['4월 말 공장을 열었다', '2025-05-16', ['4월 말 = 2025-04 event']],
    ['11월 30일~2025년 2월 2일 회담했다', '2025-05-16', ['11월 30일~2025년 2월 2일 = 2024-11-30..2025-02-02 from']],
    ['3월 30일~4월 2일 회담했다', '2025-05-16', ['3월 30일~4월 2일 = 2025-03-30..2025-04-02 from']],
    ['올해 6월 14일까지 투자한 돈이다', '2023-06-28', ['올해 6월 14일 = 2023-06-14 until']],
    ['10월 7일 규제가 나왔고 17일 보완됐다', '2025-10-30', ['10월 7일 = 2025-10-07 event', '17일 = 2025-10-17 event']],
  ],
  'a year in words counts from publication, a year by number stands': [
    ['지난해 10월 나온 규정이다', '2023-06-28', ['지난해 10월 = 2022-10 event']],
    ['작년 12월 보류했다', '2025-04-11', ['작년 12월 = 2024-12 event']],
    ['지난 해 출시했다', '2025-04-11', ['지난 해 = 2024 event']],
    ['내년 1월 1일 발효된다', '2025-04-11', ['내년 1월 1일 = 2026-01-01 future']],
    ['올 초 시장을 흔들었다', '2025-04-11', ['올 초 = 2025 event']],
    ['2022년 10월 규제를 시작했다', '2025-04-16', ['2022년 10월 = 2022-10 event']],
    ['지난 2023년 7월 투자했다', '2025-04-20', ['지난 2023년 7월 = 2023-07 event']],
    ['지난 2021년 19%였다', '2025-05-16', ['지난 2021년 = 2021 event']],
    ['2022년 11월 30일 공개했다', '2025-04-13', ['2022년 11월 30일 = 2022-11-30 event']],
    ['2025. 4. 9. 시행', '2025-04-13', ['2025. 4. 9. = 2025-04-09 event']],
    ['2030년까지 선두에 서겠다', '2025-05-09', ['2030년 = 2030 until']],
    ['2023년 10월 규제가 나왔고 같은 해 11월 보완됐다', '2025-05-09', ['2023년 10월 = 2023-10 event', '같은 해 11월 = 2023-11 event']],
    ['2015년 구상을 밝혔다 | 같은 해 7월 전략을 냈다', '2025-05-09', ['같은 해 7월 = 2015-07 history']],
    ['2022년 10월 시작해 이듬해 10월 넓혔다', '2025-05-09', ['2022년 10월 = 2022-10 event', '이듬해 10월 = 2023-10 event']],
    ['2019~2023년 집행했다', '2025-05-09', ['2019~2023년 = 2019..2023 event']],
    ['같은 해킹 사고다', '2025-05-09', []],
  ],
  'quarters and halves are spans within which something fell; spelled months run throughout': [
    ['올 1분기 비용을 처리했다', '2025-04-16', ['올 1분기 = 2025-01..2025-03 within event']],
    ['올해 상반기 접촉했다', '2025-05-16', ['올해 상반기 = 2025-01..2025-06 within event']],
    ['4분기 실적이 줄었다', '2025-02-16', ['4분기 = 2024-10..2024-12 within event']],
    ['공청회는 내년 3월 11~12일 열린다', '2024-12-23', ['내년 3월 11~12일 = 2025-03-11..2025-03-12 future']],
    ['1분기(2~4월) 실적이다', '2025-05-29', ['1분기(2~4월) = 2025-02..2025-04 within event']],
    ['2026회계연도 2분기(5~7월) 매출이다', '2025-08-28', ['2026회계연도 2분기(5~7월) = 2025-05..2025-07 within event']],
    ['내년 상반기 내놓는다', '2025-05-16', ['내년 상반기 = 2026-01..2026-06 within future']],
    ['올해 1∼3월 주문했다', '2025-04-10', ['올해 1∼3월 = 2025-01..2025-03 event']],
    ['지난 분기 손실을 봤다', '2025-01-10', ['지난 분기 = 2024-10..2024-12 within event']],
    ['비용은 2026년 회계연도 1분기에 반영된다', '2025-04-16', ['2026년 회계연도 1분기 = - vague']],
    ['오는 4월 27일 끝나는 2026년 회계연도 1분기에 넣는다', '2025-04-16', ['오는 4월 27일 = 2025-04-27 until', '2026년 회계연도 1분기 = - vague']],
  ],
  'the day of a report is not the day of what it tells': [
    ['15일 로이터통신에 따르면 규제가 검토된다', '2025-04-16', ['15일 = 2025-04-15 report']],
    ['8일 업계에 따르면 대통령은 지난 2일 관세를 발표했다', '2025-04-08', ['8일 = 2025-04-08 report', '지난 2일 = 2025-04-02 event']],
    ['계획을 접었다고 10일 외신이 보도했다', '2025-04-10', ['10일 = 2025-04-10 report']],
    ['양산한다고 로이터통신이 25일 보도했다', '2025-05-25', ['25일 = 2025-05-25 report']],
    ['월스트리트저널(WSJ)은 27일(현지시간) 이렇게 전했다', '2023-06-28', ['27일(현지시간) = 2023-06-27 report local']],
    ['규정을 발표했다고 15일 한 조사업체가 전했다', '2025-05-17', ['15일 = 2025-05-15 report']],
    ['지난 21일 여러 매체에 따르면 코드가 올라왔다', undefined, ['지난 21일 = XXXX-XX-21 report']],
    ['회사는 15일 이 사실을 공시했다고 로이터가 전했다', '2025-04-16', ['15일 = 2025-04-15 event']],
    ['15일 정부는 반도체 관세를 발표했다', '2025-04-16', ['15일 = 2025-04-15 event']],
    ['회사는 협력을 넓힌다고 15일 밝혔다', '2025-05-15', ['15일 = 2025-05-15 event']],
    ['회사의 15일 공시에 따르면 비용이 든다', '2025-04-16', ['15일 = 2025-04-15 event']],
    ['사장은 지난 13일 파이낸셜타임스 인터뷰에서 인정했다', '2026-01-24', ['지난 13일 = 2026-01-13 event']],
    ['외신에 따르면 15일 상무부가 통보했다', '2025-04-16', ['15일 = 2025-04-15 event']],
  ],
  '이날 is the last day of an event within two sentences, else the day of publication': [
    ['미국이 관세를 올리자 중국은 이날 맞섰다', '2025-04-10', ['이날 = 2025-04-10 event']],
    ['대통령은 13일 전용기에서 말했다 | 품목은 아직이다 | 그는 이날 유연성을 강조했다', '2025-04-14', ['이날 = 2025-04-13 event']],
    ['대통령은 13일 말했다 | 이날 회견도 열었다 | 이날 답변은 짧았다', '2025-04-14', ['이날 = 2025-04-13 event']],
    ['은행은 14일 목표를 낮췄다 | 이달 6일에도 낮춘 바 있다 | 이날 증시는 올랐다', '2025-04-14', ['이날 = 2025-04-14 event']],
    ['대표는 지난달 30일 경고했다 | 8일 외신에 따르면 인터뷰는 이날 열렸다', '2025-05-08', ['8일 = 2025-05-08 report', '이날 = 2025-04-30 event']],
    ['정부는 2일 발표했다 | 3월에도 그랬다 | 작년에도 그랬다 | 이날 증시는 내렸다', '2025-04-10', ['이날 = 2025-04-10 event']],
    ['규제는 지난 14일 나왔다 | 이날 상무부는 말을 아꼈다', undefined, ['이날 = XXXX-XX-14 event']],
    ['이날 상무부는 말을 아꼈다', '2026-01', ['이날 = 2026-01 event']],
    ['이날 상무부는 말을 아꼈다', undefined, ['이날 = - vague']],
  ],
  'figures with full stops are dates, the full stop theirs': [
    ['관세는 12. 31.부터 물린다', '2024-12-11', ['12. 31. = 2024-12-31 from']],
    ['상무부는 12. 9. 조사에 착수했다', '2024-12-11', ['12. 9. = 2024-12-09 event']],
    ['통제는 2022. 10. 처음 나왔다', '2024-12-11', ['2022. 10. = 2022-10 event']],
    ["규정은 '24. 12. 2. 개정됐다", '2025-01-11', ["'24. 12. 2. = 2024-12-02 event"]],
    ['버전 1. 2. 3', '2024-12-11', []],
  ],
  'a month after a year in words is of that year or the next': [
    ['작년 8월 29일 두 회사에 준 특례를 12월 31일부로 거둔다고 했다', '2026-01-20', ['작년 8월 29일 = 2025-08-29 event', '12월 31일 = 2025-12-31 from']],
    ['앞서 4월 부품을 사지 못하도록 했다', '2018-11-02', ['4월 = 2018-04 event']],
  ],
  '전날 and 다음 날 count from the same day': [
    ['2022년 8월 칩을 공개했다 | 그해 10월 7일 수출을 묶었다 | 보름 뒤 생산을 멈췄다', '2026-01-05', ['보름 뒤 = 2022-10-22 event']],
    ['미국 언론이 9일 보도했다 | 경찰도 이튿날 확인했다', '2025-10-12', ['이튿날 = 2025-10-10 event']],
    ['상무부는 10월 14일 거래를 금지했다 | 첫 사례였다 | 같은 날 조사를 시작했다', '2025-11-10', ['같은 날 = 2025-10-14 event']],
    ['회사는 15일 공시했다 | 비용은 4월 27일 끝나는 분기에 넣는다 | 바로 전날 투자 계획을 냈다', '2025-04-16', ['바로 전날 = 2025-04-14 event']],
    ['지수는 지난달 18일 고점에서 전날 4689까지 내렸다', '2025-04-10', ['지난달 18일 = 2025-03-18 event', '전날 = 2025-04-09 event']],
    ['9일 관세를 미뤘다 | 이튿날 세율을 올렸다', '2025-04-14', ['이튿날 = 2025-04-10 event']],
    ['4월 9일 관세를 미뤘다 | 다음 날 세율을 올렸다', '2025-04-14', ['다음 날 = 2025-04-10 event']],
    ['규제는 지난 14일 나왔다 | 전날 예고가 있었다', undefined, ['전날 = XXXX-XX-13 event']],
    ['정부는 1월 14일 올렸다 | 회사는 반발했다 | 소송도 걸었다 | 시장도 놀랐다 | 이튿날 주가가 내렸다', '2021-03-15', ['이튿날 = 2021-01-15 event']],
    ['9일 관세를 미뤘다 | 이튿날 세율을 올렸다 | 이틀 뒤 맞섰다', '2025-04-14', ['이틀 뒤 = 2025-04-12 event']],
    ['9일 관세를 미뤘다 | 몇 시간 뒤 세율을 올렸다', '2025-04-14', ['몇 시간 뒤 = 2025-04-09 event']],
    ['지난해 8월 29일 서한을 보냈다 | 두 달 뒤 공시했다', '2023-04-20', ['두 달 뒤 = 2022-10 event']],
    ['이튿날 세율을 올렸다', '2025-04-14', ['이튿날 = - vague']],
    ['적용이 하루 앞으로 다가왔다', '2025-04-08', ['하루 앞으로 다가 = 2025-04-09 future']],
    ['행사를 하루 앞두고 발표했다', '2025-04-12', ['하루 앞두고 = - vague']],
  ],
  'lengths of time are durations, never dates': [
    ['칩을 수출하려면 30일 전에 신고하도록 했다', '2025-10-12', ['30일 전에 = - 30d duration']],
    ['5월 13일 규칙을 시행 이틀 전에 없던 일로 했다', '2025-12-06', ['5월 13일 = 2025-05-13 event', '이틀 전 = - 2d duration']],
    ['이틀 전 규칙을 없던 일로 했다', '2025-12-06', ['이틀 전 = 2025-12-04 event']],
    ['관세를 90일간 유예했다', '2025-04-14', ['90일간 = - 90d duration']],
    ['90일 유예를 9일 발표했다', '2025-04-14', ['90일 = - 90d duration', '9일 = 2025-04-09 event']],
    ['30일 유예를 발표했다', '2025-04-14', ['30일 = - 30d duration']],
    ['90일 뒤에는 끝난다', '2025-04-14', ['90일 뒤 = - 90d duration']],
    ['최장 270일간 조사한다', '2025-04-14', ['최장 270일간 = - 270d duration']],
    ['길이 막힌 지 사흘 만에 이뤄졌다', '2018-11-02', ['사흘 만에 = - 3d duration']],
    ['하루 만에 시가총액 40억 달러를 날렸다', '2020-09-07', ['하루 만에 = - 1d duration']],
    ['이틀간 협상했다', '2025-05-12', ['이틀간 = - 2d duration']],
    ['앞으로 4년 동안 짓는다', '2025-04-16', ['앞으로 4년 동안 = - 48m duration']],
    ['지난 3년간 늘렸다', '2025-04-16', ['지난 3년간 = - 36m duration']],
    ['3년 만에 가장 낮다', '2025-04-16', ['3년 만에 = - 36m duration']],
    ['40년 만의 일이다', '2025-04-16', ['40년 만의 = - 480m duration']],
    ['2년 연속 꼽았다', '2025-04-16', ['2년 연속 = - 24m duration']],
    ['최근 3년 평균이다', '2025-04-16', ['최근 3년 = - 36m duration']],
    ['면제를 석 달 연장했다', '2025-06-02', ['석 달 = - 3m duration']],
    ['오는 11월 10일까지 1년간 유예한다', '2025-11-01', ['오는 11월 10일 = 2025-11-10 until', '1년간 = - 12m duration']],
  ],
  'so long ago is a date as coarse as its unit': [
    ['사흘 전 발표했다', '2025-05-01', ['사흘 전 = 2025-04-28 event']],
    ['일주일 전(1일) 그랬다', '2025-04-10', ['일주일 전(1일) = 2025-04-01 event']],
    ['두 달 전 발표했다', '2025-01-15', ['두 달 전 = 2024-11 event']],
    ['1년 전 세상을 놀라게 했다', '2026-01', ['1년 전 = 2025 event']],
    ['1년 전 세상을 놀라게 했다', undefined, ['1년 전 = - vague']],
  ],
  'weeks': [
    ['세율은 다음 주(한국 시간 이번 주) 밝힌다', '2025-04-14', ['다음 주(한국 시간 이번 주) = 2025-04-14..2025-04-20 within future']],
    ['지난주 발표했다', '2025-01-02', ['지난주 = 2024-12-23..2024-12-29 within event']],
    ['지난주 금요일 발표했다', '2025-04-16', ['지난주 금요일 = 2025-04-11 event']],
    ['오는 금요일 발표한다', '2025-04-16', ['오는 금요일 = 2025-04-18 future']],
  ],
  'local time is noted and never shifted': [
    ['11일(현지 시간) 면제를 발표했다', '2025-04-13', ['11일(현지 시간) = 2025-04-11 event local']],
    ['15일(이하 현지시각) 공시했다 | 16일 성명도 냈다', '2025-04-16', ['16일 = 2025-04-16 event local']],
    ['현지시간으로 15일 공시했다', '2025-04-16', ['현지시간으로 15일 = 2025-04-15 event local']],
  ],
  'bounds join to a range': [
    ['지난달 28일부터 이달 4일까지 셌다', '2025-05-11', ['지난달 28일부터 이달 4일까지 = 2025-04-28..2025-05-04 from']],
    ['10일부터 내년 11월 9일까지 미룬다', '2025-11-12', ['10일부터 내년 11월 9일까지 = 2025-11-10..2026-11-09 from']],
    ['올해부터 2029년까지 쓴다', '2025-04-12', ['올해부터 2029년까지 = 2025..2029 from']],
  ],
  'history is older than 2016, or speaks of what is': [
    ['1930년대 관세가 그랬다', '2025-04-14', ['1930년대 = 1930..1939 within history']],
    ['100년 전 대공황 때의 일이다', '2025-04-14', ['100년 전 = 1925 history', '대공황 때 = - history']],
    ['1930년 관세법이 나왔다 | 당시 세율은 높았다', '2025-04-14', ['당시 = - history']],
    ['당시 회사는 부인했다', '2025-04-14', ['당시 = - vague']],
  ],
  'words without a day are vague': [
    ['최근 중단됐다', '2025-04-14', ['최근 = - vague']],
    ['조만간 시행한다', '2025-04-14', ['조만간 = - vague']],
    ['오늘날 흔한 일이다', '2025-04-14', ['오늘날 = - vague']],
  ],
  'an article known by its month, or not at all, keeps what is unknown unknown': [
    ['규제는 지난 14일 나왔다', '2026-01', ['지난 14일 = 2026-01-14 event']],
    ['지난달 30일 나왔다', '2026-01', ['지난달 30일 = 2025-12-30 event']],
    ['지난해 나왔다', '2026-01', ['지난해 = 2025 event']],
    ['12월 나왔다', '2026-01', ['12월 = 2025-12 event']],
    ['지난주 나왔다', '2026-01', ['지난주 = - vague']],
    ['12월 나왔다', '2026', ['12월 = XXXX-12 event']],
    ['지난 14일 나왔다', '2026', ['지난 14일 = 2026-XX-14 event']],
    ['규제는 지난 14일 나왔다', undefined, ['지난 14일 = XXXX-XX-14 event']],
    ['지난달 14일 나왔다', undefined, ['지난달 14일 = XXXX-XX-14 event']],
    ['지난해 12월 나왔다', undefined, ['지난해 12월 = XXXX-12 event']],
    ['12월 3일 나왔다', undefined, ['12월 3일 = XXXX-12-03 event']],
    ['지난해 나왔다', undefined, ['지난해 = - vague']],
    ['2024년 3월 나왔다', undefined, ['2024년 3월 = 2024-03 event']],
  ],
  'near misses are nothing': [
    '3nm 공정을 쓴다', '잡지 7월호에 실렸다', '대역폭은 1.6T다', '무역확장법 232조에 따랐다', '위성 지난 1호를 쐈다', '2023년 전체 수출액이다',
      '값은 1500달러다', 'RTX 5090D와 A800을 만든다', '30일물 금리가 올랐다', '5일선이 무너졌다', '13월에 나왔다', '2025년 2월 30일에 나왔다',
      '2000년생이다', '방문 3일차다', '전년 동기보다 늘었다', '의견을 전달했다', '3분의 2 수준이다', '제14차 회의다'].map((s) => [s, '2025-04-16', []] as const),
}

const ENGLISH: Readonly<Record<string, Rows>> = {
  'a weekday is the last one up to publication': [
    ['Nvidia said on Tuesday it would take a charge', '2025-04-16', ['Tuesday = 2025-04-15 event']],
    ['The bureau added the firms on Wednesday', '2025-04-16', ['Wednesday = 2025-04-16 event']],
    ['Last Thursday the ministry spoke', '2025-04-16', ['Last Thursday = 2025-04-10 event']],
    ['It spoke last Thursday', '2025-04-18', ['last Thursday = 2025-04-10 event']],
    ['The hearing is set for Friday', '2025-04-16', ['Friday = 2025-04-18 future']],
    ['Talks will resume next Tuesday', '2025-04-16', ['next Tuesday = 2025-04-22 future']],
    ['It said on Tuesday', undefined, ['Tuesday = - vague']],
  ],
  'a month without a year is the nearest that its verb allows': [
    ['The tariffs took effect on April 9', '2025-04-16', ['April 9 = 2025-04-09 event']],
    ['The rule was issued in October', '2025-04-16', ['October = 2024-10 event']],
    ['The chip went on sale last October', '2025-04-16', ['last October = 2024-10 event']],
    ['The rule was issued on December 2', '2025-01-10', ['December 2 = 2024-12-02 event']],
    ['It will take effect on May 15', '2025-04-16', ['May 15 = 2025-05-15 future']],
    ['It will take effect on January 1', '2025-11-16', ['January 1 = 2026-01-01 future']],
    ['It plans to build them as early as June', '2025-05-25', ['as early as June = 2025-06 future']],
    ['It told clients in early April', '2025-04-16', ['early April = 2025-04-01..2025-04-10 within event']],
    ['Officials may ban sales in May', '2025-04-16', ['May = 2025-05 future']],
    ['Some rules take effect on Oct. 12', '2022-10-07', ['Oct. 12 = 2022-10-12 future']],
    ['They agreed to cut tariffs by May 14', '2025-05-12', ['May 14 = 2025-05-14 until']],
    ['It was dropped two days before its May 15 start', '2025-05-13', ['two days = - 2d duration', 'May 15 = 2025-05-15 future']],
    ['The licence was later extended to Nov. 18', '2019-05-22', ['Nov. 18 = 2019-11-18 until']],
    ['It was filed on the 9th of April', '2025-04-16', ['9th of April = 2025-04-09 event']],
    ['The order was signed on Feb. 29', '2024-04-16', ['Feb. 29 = 2024-02-29 event']],
  ],
  'a full date stands': [
    ['The Oct. 7, 2022 rules were widened on October 17, 2023', '2025-04-16', ['Oct. 7, 2022 = 2022-10-07 event', 'October 17, 2023 = 2023-10-17 event']],
    ['It began on 15 January 2025', undefined, ['15 January 2025 = 2025-01-15 event']],
    ['In April 2025 sales stopped', undefined, ['April 2025 = 2025-04 event']],
    ['It was dated 2025-04-09', undefined, ['2025-04-09 = 2025-04-09 event']],
    ['It begins at 12:01 a.m. EST on January 15, 2025', undefined, ['12:01 a.m. EST on January 15, 2025 = 2025-01-15 event']],
    ['On December 2, 2024, the rule came out, with compliance delayed to December 31', undefined, ['December 2, 2024 = 2024-12-02 event', 'December 31 = 2024-12-31 until']],
    ['It was suspended for a year from Nov. 10', '2025-09-30', ['for a year = - 12m duration', 'Nov. 10 = 2025-11-10 from']],
    ['It began on April 9', undefined, ['April 9 = XXXX-04-09 event']],
  ],
  'the calendar has no word for these': [
    ['Sales have been barred since 2022', '2025-04-16', ['2022 = 2022 from']],
    ['A ruling is due by the end of the year', '2025-04-16', ['the end of the year = 2025 until']],
    ['By mid-2026 the fab will open', '2025-04-16', ['mid-2026 = 2026 until']],
    ['It opened in late 2024', '2025-04-16', ['late 2024 = 2024 event']],
    ['In the first quarter of 2025 orders rose', '2025-04-16', ['the first quarter of 2025 = 2025-01..2025-03 within event']],
    ['In the second half of last year orders rose', '2025-04-16', ['the second half of last year = 2024-07..2024-12 within event']],
    ['The charge falls in the first quarter of fiscal 2026', '2025-04-16', ['the first quarter of fiscal 2026 = - vague']],
    ['Revenue in the fiscal quarter ended April 27 rose', '2025-05-28', ['the fiscal quarter ended April 27 = 2025-02..2025-04 within event']],
    ['It was booked in the quarter that ended on May 1', '2025-05-28', ['the quarter that ended on May 1 = 2025-02..2025-04 within event']],
    ['Sales rose in the three months to January', '2025-02-28', ['the three months to January = 2024-11..2025-01 within event']],
    ['It will spend between 2025 and 2029', '2025-04-16', ['2025 and 2029 = 2025..2029 from']],
    ['Earlier this month it acted', '2025-04-16', ['Earlier this month = 2025-04 event']],
    ['It acted late last month', '2025-01-16', ['late last month = 2024-12 event']],
    ['Talks resume next week', '2025-04-16', ['next week = 2025-04-21..2025-04-27 within future']],
    ['Two weeks ago they met', '2025-04-16', ['Two weeks ago = 2025-04-02 event']],
    ['The truce runs until Nov. 10, 2026', '2025-11-16', ['Nov. 10, 2026 = 2026-11-10 until']],
    ['It lasts until November 10, 2026', '2025-11-16', ['November 10, 2026 = 2026-11-10 until']],
    ['The fiscal quarter, which ends on April 27, 2025', '2025-04-16', ['The fiscal quarter, which ends on April 27, 2025 = 2025-02..2025-04 within event']],
    ['Duties stay from April 9 to July 8, 2025', '2026-01-16', ['April 9 to July 8, 2025 = 2025-04-09..2025-07-08 from']],
    ['From April 9 to July 8, duties stay', '2025-04-16', ['April 9 to July 8 = 2025-04-09..2025-07-08 from']],
  ],
  'a length is no date': [
    ['China paused the duties for 90 days', '2025-05-12', ['for 90 days = - 90d duration']],
    ['A 90-day pause was agreed', '2025-05-12', ['90-day = - 90d duration']],
    ['It will invest over the next four years', '2025-05-12', ['the next four years = - 48m duration']],
  ],
  'the day of a report is not the day of what it tells': [
    ['Reuters reported on Tuesday that curbs are near', '2025-04-16', ['Tuesday = 2025-04-15 report']],
    ['On April 15, Bloomberg News reported the move', '2025-04-16', ['April 15 = 2025-04-15 report']],
    ['A ban is near, people familiar with the matter said on Monday', '2025-04-16', ['Monday = 2025-04-14 report']],
    ['The Wall Street Journal reported late Wednesday that talks failed', '2025-04-17', ['Wednesday = 2025-04-16 report']],
    ['Commerce approved licences on Friday, the FT reported', '2025-08-22', ['Friday = 2025-08-22 event']],
    ['WASHINGTON, July 15 (Reuters) - Sales will resume', '2025-07-15', ['July 15 = 2025-07-15 report']],
    ['Nvidia reported on Wednesday a record quarter', '2025-05-29', ['Wednesday = 2025-05-28 event']],
  ],
  'a time told by its distance counts from the last one told': [
    ['The duties rose on April 9 | The same day Beijing answered', '2025-04-16', ['The same day = 2025-04-09 event']],
    ['Huang spoke on Wednesday | A week earlier the bureau issued guidance', '2025-05-22', ['A week earlier = 2025-05-14 event']],
    ['The duties rose on Wednesday | The next day Beijing answered', '2025-04-18', ['The next day = 2025-04-17 event']],
    ['It was to bind from May 15, and two days before that it was rescinded', '2025-05-21', ['May 15 = 2025-05-15 from', 'two days before that = 2025-05-13 event']],
    ['In June 2018 it agreed to pay | A month later it was freed', '2023-04-24', ['A month later = 2018-07 event']],
    ['In June 2018 it agreed to pay | Two weeks later it was freed', '2023-04-24', ['Two weeks later = 2018-06 event']],
    ['In June 2018 it agreed to pay | The order had come two months earlier', '2023-04-24', ['two months earlier = 2018-04 event']],
    ['In June 2018 it agreed to pay | It was freed the following year', '2023-04-24', ['the following year = 2019 event']],
    ['It was listed on Jan. 14 | Its shares fell the day after the designation', '2021-03-12', ['the day after the designation = 2021-01-15 event']],
    ['On June 7, 2018 it agreed to pay | That evening the order was lifted', '2023-04-24', ['That evening = 2018-06-07 event']],
    ['On June 7, 2018 it agreed to pay | Hours later the order was lifted', '2023-04-24', ['Hours later = 2018-06-07 event']],
    ['Since September 24 it has charged a duty | Beijing answered the same day', '2018-11-05', ['the same day = 2018-09-24 event']],
    ['The rules of Oct. 17, 2023 widened those of October 2022 | The next day shares fell', '2024-01-10', ['The next day = 2023-10-18 event']],
    ['It was told in late October | The next day shares fell', '2024-01-10', ['The next day = - vague']],
    ['It acted on April 9 | One | Two | Three', '2025-04-16', []],
  ],
  'that April, the following Monday and the 20th are of the time told': [
    ['In June 2018 it agreed to pay | It had been imposed that April', '2023-04-24', ['that April = 2018-04 event']],
    ['In June 2018 it agreed to pay | It was freed the following May', '2023-04-24', ['the following May = 2019-05 event']],
    ['In June 2018 it agreed to pay | It had been imposed in April of that year', '2023-04-24', ['April of that year = 2018-04 event']],
    ['On June 7, 2018 it agreed to pay | It was freed the following Monday', '2023-04-24', ['the following Monday = 2018-06-11 event']],
    ['On June 7, 2018 it agreed to pay | It was freed the following week', '2023-04-24', ['the following week = 2018-06-11..2018-06-17 within event']],
    ['Sales went on until April | It was informed on the 9th that a licence was needed', '2025-05-21', ['the 9th = 2025-04-09 event']],
    ['It was told on April 9, and on the 15th it told investors', '2025-05-21', ['April 9 = 2025-04-09 event', 'the 15th = 2025-04-15 event']],
    ['It was lifted on the 28th', '2025-01-05', ['the 28th = 2024-12-28 event']],
    ['On the first of this month permits became a duty', '2023-12-28', ['the first of this month = 2023-12-01 event']],
    ['Officials say that April sales fell', '2023-05-24', ['April = 2023-04 event']],
  ],
  'days in words': [
    ['On Wednesday of last week Berlin forbade it', '2022-11-17', ['Wednesday of last week = 2022-11-09 event']],
    ['It was lifted last night', '2023-04-24', ['last night = 2023-04-23 event']],
    ['It was lifted a fortnight ago', '2023-04-24', ['a fortnight ago = 2023-04-10 event']],
    ['Officials began to consult a year ago', '2023-12-28', ['a year ago = 2022-12 event']],
    ["It was signed on New Year's Eve", '2023-04-24', ["New Year's Eve = 2022-12-31 event"]],
    ['It was lifted in the first week of March', '2023-04-24', ['the first week of March = 2023-03-01..2023-03-07 within event']],
    ['Its worst day since March', '2023-04-24', ['March = 2023-03 until']],
  ],  'history and words without a day': [
    ['The Smoot-Hawley act of 1930 raised duties', '2025-04-16', ['1930 = 1930 history']],
    ['In the 1930s duties rose', '2025-04-16', ['the 1930s = 1930..1939 within history']],
    ['It was recently revised', '2025-04-16', ['recently = - vague']],
    ['Effective January 31, 2025 (local time), it ends', '2025-02-16', ['January 31, 2025 (local time) = 2025-01-31 from local']],
  ],
  'near misses are nothing': [
    'Section 232 covers it', 'a 3nm node', '1.6T of bandwidth', 'the RTX 2080 card', 'it sold 2,000 units for $2025', 'officials may ban it', 'troops march on',
      'it sat on the plan', 'the sun rose', 'all of 2023', 'revenue rose 56% from a year earlier', 'a loss of $2 billion a year earlier', 'it works on the 9th floor', 'open 24/7', 'the H20 and the MI308'].map((s) => [s, '2025-04-16', []] as const),
}

for (const [lang, table] of [['ko', KOREAN], ['en', ENGLISH]] as const) {
  for (const [behaviour, rows] of Object.entries(table)) {
    describe(`findDates() in ${lang}: ${behaviour}`, () => {
      it.each(rows)('%s (%s)', (sentences, published, expected) => expect(read(lang, sentences, published)).toEqual(expected))
    })
  }
}

describe('findDates()', () => {
  it('tells what the text states from what it was resolved to', () => {
    const basis = (sentence: string) => mentions('ko', sentence, '2025-04-16').map((one) => one.basis)
    expect(basis('2022년 10월 7일에 나왔다')).toEqual(['stated'])
    expect(basis('15일에 나왔다')).toEqual(['resolved'])
    expect(basis('90일간 멈췄다')).toEqual(['stated'])
  })

  it('gives every row a name of its own', () => {
    for (const table of [KOREAN_DATES, ENGLISH_DATES]) {
      const names = [...table.rows, ...(table.alsoRows ?? [])].map((row) => row.name)
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    }
  })

  it('never throws, and its words are what stands at their place', () => {
    const bits = ['1월', '31일', '지난', '오는', ' ', '(', ')', '~', '2025년', '현지시간', '이날', '전날', '부터', '까지', '90일간', '같은 해', 'May', ' 9', ', ', '2025', 'on Tuesday', 'until', 'Q1', ' of ', 'fiscal', '\u200f', '😀', '년', '일', '13', '0']
    fc.assert(fc.property(
      fc.array(fc.constantFrom(...bits), { maxLength: 24 }), fc.constantFrom('ko', 'en'), fc.constantFrom(undefined, '2025-02-28', '2026-01', '2024', 'no day', '0001-01-01'),
      (parts, lang, published) => {
        const sentence = parts.join('')
        const first = findDates(sentence, { lang: lang as 'ko' | 'en', previous: [], ...(published === undefined ? {} : { published }) })
        const second = findDates(sentence, { lang: lang as 'ko' | 'en', previous: first, ...(published === undefined ? {} : { published }) })
        let free = 0
        for (const one of [...first, ...second]) expect(sentence.slice(one.start, one.end)).toBe(one.words)
        for (const one of first) {
          expect(one.start).toBeGreaterThanOrEqual(free)
          free = one.end
          if (one.date) expect(one.date.start).toMatch(/^(?:\d{4}|XXXX)(?:-(?:\d{2}|XX)(?:-\d{2})?)?$/)
        }
      },
    ), { numRuns: 400 })
  })

  it.each(['1월', '1일 ', '이날 ', '이달(1일, ', '8~9일', '((((', '1', '2025년 ', '4월 9일~', '15일 로이터 ', '1일부터 ', 'May ', 'April 9 ', 'on Tuesday ', '2025-', 'first quarter of ', 'in 2025 ', 'said '])(
    'comes through 100,000 characters of %j', (bit) => {
      const text = bit.repeat(Math.ceil(100_000 / bit.length))
      for (const lang of ['ko', 'en'] as const) {
        // A quadratic reader would run into the runner's time limit; how fast it is, the benchmark says.
        expect(() => findDates(text, { lang, published: '2025-04-16', previous: [] })).not.toThrow()
      }
    })

  describe('reads the same wherever the machine stands', () => {
    const zone = process.env['TZ']
    afterEach(() => {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    })
    it.each(['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati'])('%s', (name) => {
      process.env['TZ'] = name
      expect(read('ko', '15일 공시했다', '2025-04-16T00:10:00+09:00')).toEqual(['15일 = 2025-04-15 event'])
      expect(read('en', 'It said on Tuesday that from April 9, 2025 it stopped', '2025-04-16T23:50:00-04:00'))
        .toEqual(['Tuesday = 2025-04-15 event', 'April 9, 2025 = 2025-04-09 from'])
    })
  })
})
