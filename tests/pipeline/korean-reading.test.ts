import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../src/pipeline/actions/proposal.ts'
import { loadCodebook } from '../../src/pipeline/events/compile.ts'
import { makeReader } from '../../src/pipeline/reader/extract.ts'
import { problemLine } from '../../src/pipeline/problem.ts'

const { codebook, problems } = loadCodebook('data')
if (!codebook) throw new Error(problems.map(problemLine).join('\n'))
const reader = makeReader(codebook)

/** What a text published on a day tells. */
function proposals(published: string, text: string): readonly Proposal[] {
  return reader({
    file: 'text', id: 'text', publisher: 'Test', headline: '-', published: `${published}T12:00:00+09:00`, publishedBasis: 'stated', lang: 'ko', text, bodyStart: 0, bodyEnd: text.length,
  }).proposals
}

/** Its kind, who acts, day. */
function read(published: string, text: string): string[] {
  return proposals(published, text).map(({ kind, actors, date }) => `${kind} ${actors.find(({ role }) => role === 'by')?.id} ${date.start}`)
}

describe('a paragraph goes on about the day it told of', () => {
  const BAN = '미국 상무부는 지난 2일 HBM의 중국 수출을 금지했다.'
  it.each([
    ['what follows without a day', `${BAN} 중국 기업 140곳도 거래 제한 명단에 올렸다.\n\n끝.`, 'sanction-imposed us-government 2024-12-02'],
    ['not beyond the paragraph', `${BAN}\n\n중국 정부는 갈륨 수출을 금지했다.`, 'restriction-imposed cn-government 2024-12-20'],
    ['not for what is of late', `${BAN} 중국 정부는 최근 갈륨 수출을 금지했다.\n\n끝.`, 'restriction-imposed cn-government 2024-12-20'],
    ['not after a day that only compares', `${BAN}\n\n코스피는 지난 3일보다 내렸다. 중국 정부는 갈륨 수출을 금지했다.`, 'restriction-imposed cn-government 2024-12-20'],
    ['not where the text has no paragraphs', `${BAN} 중국 정부는 갈륨 수출을 금지했다.`, 'restriction-imposed cn-government 2024-12-20'],
  ])('%s', (_, text, event) => expect(read('2024-12-20', text)).toEqual(['restriction-imposed us-commerce 2024-12-02', event]))
})

describe('a day told by a deed is the day of that deed', () => {
  const BOTH = '미국 상무부는 지난 2일 HBM의 중국 수출을 금지했다. 미국 연방대법원은 5일 상호관세가 위법이라고 판결했다.'
  const told = ['restriction-imposed us-commerce 2024-12-02', 'court-ruling us-court 2024-12-05']
  it.each([
    ['the ruling', '판결이 나온 날 중국 상무부는 갈륨 수출을 금지했다.', 'restriction-imposed cn-mofcom 2024-12-05'],
    ['the ban, a day on', '수출 금지가 발표된 이튿날 중국 상무부는 갈륨 수출을 금지했다.', 'restriction-imposed cn-mofcom 2024-12-03'],
    ['whose announcement', '미국의 발표가 나온 날 중국 상무부는 갈륨 수출을 금지했다.', 'restriction-imposed cn-mofcom 2024-12-02'],
    ['so long before the day of the sentence', '중국의 갈륨 수출이 막힌 지 사흘 만에 10일 회담이 열렸다.', 'restriction-imposed cn-government 2024-12-07'],
  ])('%s', (_, text, event) => expect(read('2024-12-20', `${BOTH} ${text}`)).toEqual([...told, event]))
})

describe('how a day was found', () => {
  const BAN = '미국 상무부는 지난 2일 HBM의 중국 수출을 금지했다.'
  it.each([
    ['in words of its own sentence', BAN, 'resolved'],
    ['as a full date', '미국 상무부는 2024년 12월 2일 HBM의 중국 수출을 금지했다.', 'stated'],
    ['nowhere', '미국 상무부는 HBM의 중국 수출을 금지했다.', 'published'],
    ['in the sentence before', `${BAN} 중국 기업 140곳도 거래 제한 명단에 올렸다.\n\n끝.`, 'inferred'],
    ['in the deed that the words name', `${BAN} 수출 금지가 발표된 이튿날 중국 상무부는 갈륨 수출을 금지했다.`, 'inferred'],
  ])('%s', (_, text, basis) => {
    expect(proposals('2024-12-20', text).at(-1)).toMatchObject({ date: { basis }, dateBasis: basis })
  })
  it('in a later sentence', () => {
    expect(proposals('2024-12-20', `미국 상무부가 HBM의 중국 수출을 금지했다.\n\n${BAN}`).map(({ date }) => date)).toEqual([
      { start: '2024-12-02', basis: 'inferred' }, { start: '2024-12-02', basis: 'resolved' },
    ])
  })
})

describe('which verb an object belongs to', () => {
  it.each([
    ['the first after it, where the next has its own', '미국 상무부는 2일 화웨이를 거래 제한 명단에 올려 항공기 구매를 중단하는 방안을 준비하고 있다고 밝혔다.', ['restriction-considered us-commerce 2024-12-02']],
    ['what is forbidden is the deal, not the technology that it moves', '영국 정부는 7월 대학이 반도체 기술을 중국 회사에 이전하려던 계약을 막았다.', ['deal-blocked gb-government 2024-07']],
    ['two deals of two months', '영국 정부는 7월 반도체 회사가 중국 자본에 넘어가는 것을 막았고 8월에는 설계 회사가 홍콩 자본에 팔리는 것을 금지했다.', ['deal-blocked gb-government 2024-07', 'deal-blocked gb-government 2024-08']],
    ['a deed that a verb only tells', '미국 정부는 2일 H20의 중국 판매 재개를 약속했다.', ['export-approved us-government 2024-12-02']],
    ['a sanction whose end is announced', '미국 정부는 2일 화웨이에 대한 제재 해제를 발표했다.', ['sanction-lifted us-government 2024-12-02']],
    ['goods by their name', '미국이 만든 규제로 H20은 지난 4월 막혔다가 7월에 풀렸다.', ['restriction-imposed us-government 2024-04', 'export-approved us-government 2024-07']],
    ['goods of another clause rule nothing out', '미국은 원유 값을 걱정하지만, 상무부는 2일 HBM의 중국 수출을 금지했다.', ['restriction-imposed us-commerce 2024-12-02']],
  ])('%s', (_, text, events) => expect(read('2024-12-20', text)).toEqual(events))
})

describe('what a measure is called', () => {
  it.each([
    ['a rule on sales to China is of exports', '미국 상무부는 2일 H200의 대중 수출을 건별 심사로 돌리는 새 규정을 내놨다.', 'export-approved us-commerce 2024-12-02'],
    ['goods on a list are controlled', '미국 정부는 2일 설계 소프트웨어를 수출통제 목록에 올렸다.', 'restriction-imposed us-government 2024-12-02'],
    ['firms on it are sanctioned', '미국 정부는 2일 화웨이를 수출통제 목록에 올렸다.', 'sanction-imposed us-government 2024-12-02'],
    ['what China does not make it keeps out', '중국 세관은 2일 H200 반입을 허용하지 말라고 지시했다.', 'domestic-rule cn-customs 2024-12-02'],
  ])('%s', (_, text, event) => expect([...new Set(read('2024-12-20', text))]).toEqual([event]))
  it('nobody known takes a deed for granted', () => {
    expect(read('2024-12-20', '한 증권사 연구원은 “관세가 석 달 미뤄진 것일 뿐”이라고 말했다. 미국 정부는 말이 없다.')).toEqual([])
  })
})

describe('a measure moved or to come', () => {
  const status = (text: string) => reader({ file: 'text', id: 'text', publisher: 'Test', headline: '-', published: '2024-12-20T12:00:00+09:00', publishedBasis: 'stated', lang: 'ko', text, bodyStart: 0, bodyEnd: text.length }).proposals.map((one) => `${one.kind} ${one.status} ${one.date.start}`)
  it.each([
    ['the new day is not the day of putting off', '미국 무역대표부는 13일 노트북에 대한 관세 부과 시점을 1월 15일로 늦췄다.', ['tariff-paused paused 2024-12-13']],
    ['an effect from a day on', '미국 상무부는 2일 두 회사의 VEU 지위를 12월 31일부로 취소한다고 발표했다.', ['restriction-imposed scheduled 2024-12-02']],
    ["another's effect is not its own", '미국은 지난 10일 중국산 제품의 관세를 25%로 올렸다. 이에 맞서 중국은 11일부터 관세를 25%로 높였다.', ['tariff-raised in-force 2024-12-10', 'tariff-retaliation in-force 2024-12-11']],
  ])('%s', (_, text, events) => expect(status(text)).toEqual(events))
})

describe('a measure that is left out', () => {
  it.each([
    ['in the second of two clauses', '미국은 4월 EDA 수출 규제를 내렸다가 7월 풀었다.', ['restriction-imposed us-government 2024-04', 'restriction-withdrawn us-government 2024-07']],
    ['이를', '미국은 4월 ZTE에 제재를 가했다가 7월 이를 해제했다.', ['sanction-imposed us-government 2024-04', 'sanction-lifted us-government 2024-07']],
    ['answered', '미국은 지난 6일 중국산 제품에 25% 관세를 물리기 시작했고, 중국도 그날 같은 규모로 맞받았다.', ['tariff-in-force us-government 2024-12-06', 'tariff-retaliation cn-government 2024-12-06']],
    ['a rate alone', '미국 무역대표부는 10일 2000억달러어치에 10%를 더 물린다고 발표했다.', ['tariff-announced us-ustr 2024-12-10']],
    ['but not where the clause has an object of its own', '미국이 10일 중국산 제품에 관세를 매기자 회사는 가격을 낮췄다.', ['tariff-announced us-government 2024-12-10']],
    ['nor where 이를 is what was told', '미국 상무부는 2일 HBM의 중국 수출을 금지하고 이를 업계에 통보했다.', ['restriction-imposed us-commerce 2024-12-02']],
    ['nor where no way is found', '미국 상무부는 2일 수출 규제를 발표했으나 이를 완화할 방안을 찾지 못했다.', ['restriction-imposed us-commerce 2024-12-02']],
  ])('%s', (_, text, events) => expect(read('2024-12-20', text)).toEqual(events))
})

describe('what a rule lays down', () => {
  it.each([
    ['its condition is no if', '중국 정부는 9일 중국산 희토류가 들어가면 허가를 받도록 한 규정을 내놨다.', ['restriction-imposed cn-government 2024-12-09']],
    ['a duty is no permission', '중국 정부는 9일 허가를 받아야 희토류를 수출할 수 있게 했다.', ['restriction-imposed cn-government 2024-12-09']],
    ['a duty as told by those who have it', '화웨이에 칩을 대려는 업체는 5월부터 미국 정부의 사전 허가를 얻어야 했다.', ['restriction-imposed us-government 2024-05']],
    ['a permit that comes', '이달 2일에는 ZTE에 한해 미국 상무부의 한 달짜리 임시 허가가 나왔다.', ['export-approved us-commerce 2024-12-02']],
    ['but not a request', '한국 정부는 2일 미국에 반도체 관세를 면제해 달라고 요청했다.', []],
    ['nor whether it will be', '중국 세관은 부품 공급도 막히는지는 밝히지 않았다.', []],
  ])('%s', (_, text, events) => expect(read('2024-12-20', text)).toEqual(events))
})

describe('what a sentence takes for granted', () => {
  const LISTED = '미국 상무부는 2일 화웨이를 거래 제한 명단에 올렸다.'
  const listed = 'sanction-imposed us-commerce 2024-12-02'
  it.each([
    ['what being listed means', `${LISTED} 미국 부품은 공급길이 막힌다.\n\n끝.`, [listed]],
    ['and will mean', `${LISTED}\n\n2027년부터는 이들 제품이 든 물품도 살 수 없게 된다.`, [listed]],
    ['but not what is done besides', `${LISTED} 미국 상무부는 3일 장비 공급을 막았다.\n\n끝.`, [listed, 'restriction-imposed us-commerce 2024-12-03']],
    ['what had been given', '미 상무부는 2일 삼성전자에 부여했던 VEU 지위를 없앤다고 밝혔다.', ['restriction-imposed us-commerce 2024-12-02']],
    ['what a notice takes back', '시놉시스는 3일 미 상무부로부터 수출 제한을 거둬들인다는 통지를 받았다.', ['restriction-withdrawn us-commerce 2024-12-03']],
    ['after what it came', '미국 상무부가 수출 규제를 확정한 직후여서 배경에 관심이 쏠린다.', []],
    ['a day to come of another clause', '담판이 오는 28일 예정된 가운데 미 상무부가 화웨이를 거래 제한 명단에 올렸다.', ['sanction-imposed us-commerce 2024-12-20']],
    ['how much was bought', '화웨이는 중국 회사다. 화웨이가 2년 동안 사들인 HBM은 20억 달러어치에 이른다.', []],
  ])('%s', (_, text, events) => expect(read('2024-12-20', text)).toEqual(events))
})

describe('what is left out because it was told before', () => {
  it.each([
    ['the year', '미국은 2022년 1월 장비의 대중 수출을 제한했다. 네덜란드도 3월 같은 조치를 내놨다.', ['restriction-imposed us-government 2022-01', 'restriction-imposed nl-government 2022-03']],
    ['the month', '중국은 2023년 7월 3일 갈륨 수출을 통제했다. 미국은 9일 HBM의 중국 수출을 막았다.', ['restriction-imposed cn-government 2023-07-03', 'restriction-imposed us-government 2023-07-09']],
    ['but not of this week', '중국은 2023년 7월 3일 갈륨 수출을 통제했다. 미국은 19일 HBM의 중국 수출을 막았다.', ['restriction-imposed cn-government 2023-07-03', 'restriction-imposed us-government 2024-12-19']],
    ['the tariff', '미국은 2일 대중 관세를 145%로 올렸다. 12일에는 30%로 내려왔다.', ['tariff-raised us-government 2024-12-02', 'tariff-lowered us-government 2024-12-12']],
    ['the tariff, put off', '트럼프 대통령은 2일 상호관세를 발표했다. 9일 90일 유예를 줬다.', ['tariff-announced us-white-house 2024-12-02', 'tariff-paused us-white-house 2024-12-09']],
    ['the goods', '미국은 2일 H100의 중국 수출을 막았다. 12일에는 H800마저 막혔다.', ['restriction-imposed us-government 2024-12-02', 'restriction-imposed us-government 2024-12-12']],
    ['the licence', '중국은 2일 희토류 수출을 허가제로 묶었다. 첫 허가는 12일에야 나왔다.', ['restriction-imposed cn-government 2024-12-02', 'export-approved cn-government 2024-12-12']],
  ])('%s', (_, text, events) => expect(read('2024-12-20', `${text}\n\n끝.`)).toEqual(events))
})

describe('lists and laws', () => {
  it.each([
    ['a list with its short name', "상무부는 7일 YMTC를 '미검증 명단(UVL)'에 올리기도 했다.", ['sanction-imposed us-commerce 2024-12-07']],
    ['a list told by what it is of', '미국 국방부는 3일 SMIC를 중국군이 소유하거나 통제하는 기업 목록에 추가했다.', ['sanction-imposed us-defense 2024-12-03']],
    ['being listed', '미국은 12월 3일 YMTC를 겨눴고, 모두 36곳이 등재됐다.', ['sanction-imposed us-government 2024-12-03']],
    ['a law tabled', '민주당 의원은 4일 센 칩의 대중 수출 허가를 막는 칩스법을 내놨다.', ['restriction-considered us-congress 2024-12-04']],
    ['what its friends want of it', '원격으로 칩을 빌려 쓰는 구멍을 메우자는 주장이 4일 나왔다.', []],
    ['from refusal to single cases', "미 상무부는 13일 H200의 대중 수출을 '거부 추정'에서 '건별 심사'로 바꿨다.", ['export-approved us-commerce 2024-12-13']],
    ['but not from leave to single cases', '미 상무부는 13일 H200의 대중 수출을 포괄 허가에서 건별 심사로 바꿨다.', []],
  ])('%s', (_, text, events) => expect(read('2024-12-20', text)).toEqual(events))
})

describe('forms of telling', () => {
  it.each([
    ['an entry of a timeline', '▲ 4월 4일 = 중국, 미국산 전 품목에 34% 보복관세 발표(10일 시행)', ['tariff-retaliation cn-government 2024-04-04']],
    ['firms that share a verb', '화웨이는 2019년 5월, SMIC는 2020년 12월 미 상무부 거래제한 명단에 올랐다.', ['sanction-imposed us-commerce 2019-05', 'sanction-imposed us-commerce 2020-12']],
    ['an answer of several sentences', '"미국 상무부는 지난 2일 HBM의 중국 수출을 금지했다. 중국 정부는 3일 갈륨 수출을 금지했다."', ['restriction-imposed us-commerce 2024-12-02', 'restriction-imposed cn-government 2024-12-03']],
    ['a deal ordered back', '트럼프 대통령은 2일 광반도체 회사 인수 거래를 무효로 했다.', ['deal-blocked us-white-house 2024-12-02']],
    ['a listing when it was', '미국이 2019년 5월 화웨이를 거래제한 명단에 올렸을 때 업계는 놀랐다.', ['sanction-imposed us-government 2019-05']],
    ['whose notice a firm has', 'TSMC는 11월 미 상무부 통보를 받고 중국 고객에 대한 AI 칩 공급을 끊었다.', ['restriction-imposed us-commerce 2024-11']],
    ['he who was just named', '중국은 1일 미국산 제품에 보복관세를 물렸다. 트럼프 대통령은 맞받았다. 노트북에 대한 관세 부과 시점도 15일로 늦췄다.', ['tariff-retaliation cn-government 2024-12-01', 'tariff-paused us-white-house 2024-12-20']],
    ['but no answer to come', '허가를 받아야 한다는 통보를 받은 회사는 말이 없다.', []],
  ])('%s', (_, text, events) => expect(read('2024-12-20', text)).toEqual(events))
  it("a day in somebody's words is no day of the story", () => {
    expect(read('2024-12-20', '미국 상무부는 18일 HBM의 중국 수출을 금지했다. 그는 "13일 발표된 것은 다르다"고 적었다. 중국 정부는 이날 갈륨 수출을 금지했다.')).toEqual(['restriction-imposed us-commerce 2024-12-18', 'restriction-imposed cn-government 2024-12-18'])
  })
})

describe('who acts, where several are named', () => {
  it.each([
    ['he of whom another tells', '한국 대통령실은 9일 미국이 삼성전자 중국 공장에 별도 허가 없이 장비를 들이도록 했다고 발표했다.', ['export-approved us-government 2024-12-09']],
    ["not a firm's country", '미국의 규제로 중국 화웨이로 가는 반도체 길이 15일 막혔다.', ['restriction-imposed us-government 2024-12-15']],
    ['a duty taken back', '미국 상무부는 5월 케이던스에 중국 판매 시 허가를 받으라고 통보했다가 2일 이를 거둬들였다.', ['restriction-imposed us-commerce 2024-05', 'restriction-withdrawn us-commerce 2024-12-02']],
    ['but nobody who only wants it', '중국이 SMIC의 거래제한 해제를 요구했다는 말이 돌았다.', []],
    ['who complains of it speaks', '중국 상무부는 8일 "미국이 반도체 수출 통제를 강화한다"며 불만을 표시했다.', ['statement cn-mofcom 2024-12-08']],
    ['nor what is only of history', '그 대학은 2012년 미국 상무부 거래제한 명단에 올랐다.', []],
    ['nor where a list of goods stands between the year and its verb', '미국은 2015년 중국산 철강과 기계, 신발과 가구 3억달러어치에 100% 관세를 물렸다.', []],
  ])('%s', (_, text, events) => expect(read('2024-12-20', text)).toEqual(events))
})

describe('how a newspaper puts a deed', () => {
  it.each([
    ['a tap turned off', '중국은 4일 안티모니 수출의 수도꼭지를 잠갔다.', 'restriction-imposed cn-government 2024-12-04'],
    ['a sword drawn', '중국 정부는 4일 희토류 수출 통제라는 칼을 빼들었다.', 'restriction-imposed cn-government 2024-12-04'],
    ['a card played, not held', '중국이 4일 희토류 수출 통제 카드를 꺼내 들었다.', 'restriction-imposed cn-government 2024-12-04'],
    ['a list that is longer', '미 상무부는 2일 허가 대상 국가를 40여 곳으로 늘렸다.', 'restriction-imposed us-commerce 2024-12-02'],
    ['a plan being made', '미 상무부가 HBM의 대중 수출을 제한하는 계획을 짜고 있다고 로이터가 4일 보도했다.', 'restriction-considered us-commerce 2024-12-04'],
    ['a request sent back', '미 상무부는 2일 AMD의 수출 신청을 돌려보냈다.', 'licence-denied us-commerce 2024-12-02'],
    ['a licence not had', 'AMD의 MI309는 3월 미 상무부의 수출 승인을 얻지 못했다.', 'licence-denied us-commerce 2024-03'],
    ['a rule not to be applied', '미 상무부는 13일 AI 확산 규칙을 시행하지 않겠다고 밝혔다.', 'restriction-withdrawn us-commerce 2024-12-13'],
    ['a licence given', '미 상무부는 19일 화웨이에 90일짜리 임시 면허를 줬다.', 'export-approved us-commerce 2024-12-19'],
    ['a bomb dropped', '트럼프 대통령은 2일 중국에 관세 폭탄을 떨어뜨렸다.', 'tariff-announced us-white-house 2024-12-02'],
    ['points laid on top', '미국은 9일 대중 관세에 50%포인트를 더 얹었다.', 'tariff-raised us-government 2024-12-09'],
    ['answered in kind', '중국이 4일 미국에 같은 세율의 관세로 되받아쳤다.', 'tariff-retaliation cn-government 2024-12-04'],
    ['a court that steps on the brake', '미 국제무역법원은 18일 상호관세에 제동을 걸었다.', 'court-ruling us-court 2024-12-18'],
    ['a name struck off', '미 상무부는 2일 중국 기업 27곳을 미검증 명단에서 지웠다.', 'sanction-lifted us-commerce 2024-12-02'],
    ['a label', '미 국방부는 2일 SMIC에 ‘중국 군사기업’이라는 딱지를 붙였다.', 'sanction-imposed us-defense 2024-12-02'],
    ['what a notice says is no notice', '시놉시스는 3일 미국 정부로부터 수출 제한이 해제됐다는 통보를 받았다고 밝혔다.', 'restriction-withdrawn us-government 2024-12-03'],
    ['sharp words', '엔비디아는 13일 AI 확산 규칙이 미국의 혁신을 해칠 것이라며 날을 세웠다.', 'statement nvidia 2024-12-13'],
    ['stocks written off', 'AMD는 6일 MI308 수출 규제 탓에 8억달러를 재고 손실로 털어냈다.', 'loss amd 2024-12-06'],
    ['a list whatever the verb', '상무부는 2일 하이크비전을 엔티티 리스트에 줄줄이 올려놨다.', 'sanction-imposed us-commerce 2024-12-02'],
    ['moved from list to list', '미 상무부는 15일 YMTC를 미검증 명단에서 엔티티 리스트로 옮겼다.', 'sanction-imposed us-commerce 2024-12-15'],
    ['assets frozen', '중국 외교부는 5일 미국 방산업체 20곳의 자산을 동결했다.', 'sanction-imposed cn-government 2024-12-05'],
    ['begun', '중국 상무부는 7일 텅스텐에 대한 수출 통제에 들어갔다.', 'restriction-imposed cn-mofcom 2024-12-07'],
    ['turned to single leave', '일본 정부는 3일 노광 장비의 중국 수출을 개별 허가로 돌렸다.', 'restriction-imposed jp-government 2024-12-03'],
    ['what must not be handed on', '중국 상무부는 3일 미국에 갈륨을 넘기지 말라고 못 박았다.', 'restriction-imposed cn-mofcom 2024-12-03'],
    ['a stamp', '미 상무부는 12일 엔비디아 H20의 대중 수출 신청에 도장을 찍어 줬다.', 'export-approved us-commerce 2024-12-12'],
    ['a green light', '트럼프 대통령은 8일 H200의 중국행에 청신호를 켰다.', 'export-approved us-white-house 2024-12-08'],
    ['assured', '엔비디아는 15일 미국 정부로부터 H20 판매 재개를 보장받았다.', 'export-approved us-government 2024-12-15'],
    ['carried off', '미 정부는 3일 인텔의 화웨이 칩 공급 면허를 걷어갔다.', 'licence-denied us-government 2024-12-03'],
    ['a plan folded', '백악관은 10일 H20 추가 규제 방침을 접은 것으로 전해졌다.', 'restriction-withdrawn us-white-house 2024-12-10'],
    ['a veto', '트럼프 대통령은 13일 래티스 반도체 인수에 거부권을 행사했다.', 'deal-blocked us-white-house 2024-12-13'],
    ['a plant not to be sold', '독일 정부는 9일 엘모스의 반도체 공장을 중국 실렉스에 팔지 못하게 했다.', 'deal-blocked de-government 2024-12-09'],
    ['out of the tariff', '미 세관은 11일 스마트폰과 컴퓨터를 상호관세 대상에서 덜어냈다.', 'tariff-exempted us-customs 2024-12-11'],
    ['frozen for a while', 'EU는 10일 대미 보복관세를 90일간 얼려 두기로 했다.', 'tariff-paused eu 2024-12-10'],
    ['called unlawful', '미 대법원은 6일 상호관세를 위헌으로 못 박았다.', 'court-ruling us-court 2024-12-06'],
    ['asked of its suppliers', '엔비디아는 12일 삼성전자에 H20 생산을 멈춰 달라고 했다.', 'order nvidia 2024-12-12'],
    ['tool work stopped', '램리서치는 규제가 나오자 12일 YMTC에 대한 장비 설치를 멈췄다.', 'order lam-research 2024-12-12'],
    ['what one complains of', '중국 상무부는 13일 미국이 칩 수출을 막고 있다며 강하게 반발했다.', 'statement cn-mofcom 2024-12-13'],
    ['what was gathered in time', '화웨이는 3월 미국의 제재에 앞서 삼성전자의 HBM을 대거 사 모았다.', 'order huawei 2024-03'],
  ])('%s', (_, text, event) => expect(read('2024-12-20', text)).toEqual([event]))
  it.each([
    ['a condition', '중국이 희토류 수출의 밸브를 잠그면 자동차 공장이 멈춘다.'],
    ['a forecast', '미국이 수출 규제에 빗장을 걸 것이라는 전망이 나온다.'],
    ['a hope', '증권가는 삼성전자가 재고 손실을 털어낼 것으로 본다.'],
    ['a tap of water', '시는 2일 밸브를 잠갔다.'],
    ["a university's request", '교육부는 2일 대학의 신청을 돌려보냈다.'],
    ['a law of the other parliament', '국회는 2일 반도체 특별법을 통과시켰다.'],
    ['money for films', '넷플릭스는 2일 한국 콘텐츠에 25억달러를 쓰기로 했다.'],
    ['monetary policy', '한국은행은 2일 금리를 동결했다.'],
  ])('but not %s', (_, text) => expect(read('2024-12-20', text)).toEqual([]))
})
