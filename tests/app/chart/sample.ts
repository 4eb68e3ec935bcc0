/** A small hand-made dataset that resembles the real one: sparse years, a dense April 2025. */
import type { Actor, ControlEvent, Dataset, Effect, Kind, Relation, Status } from '../../../src/event.ts'
import { directionOfKind } from '../../../src/event.ts'

type Row = readonly [date: string, kind: Kind, status: Status, actors: string, title: string, more?: Partial<ControlEvent>]

const actor = (id: string, en: string, ko: string, country: string, type: Actor['type'] = 'company'): Actor => ({ id, name: { en, ko }, country, type })

const ACTORS = [
  actor('us-white-house', 'White House', '백악관', 'us', 'government'),
  actor('us-commerce', 'Commerce Department', '미 상무부', 'us', 'government'),
  actor('us-customs', 'Customs (CBP)', '미 세관', 'us', 'government'),
  actor('nvidia', 'Nvidia', '엔비디아', 'us'), actor('amd', 'AMD', 'AMD', 'us'),
  actor('microsoft', 'Microsoft', '마이크로소프트', 'us'), actor('meta', 'Meta', '메타', 'us'),
  actor('goldman-sachs', 'Goldman Sachs', '골드만삭스', 'us'), actor('csis', 'CSIS', 'CSIS', 'us', 'institution'),
  actor('cn-government', 'Chinese government', '중국 정부', 'cn', 'government'),
  actor('cn-mofcom', 'Ministry of Commerce', '중국 상무부', 'cn', 'government'),
  actor('deepseek', 'DeepSeek', '딥시크', 'cn'), actor('alibaba', 'Alibaba', '알리바바', 'cn'), actor('huawei', 'Huawei', '화웨이', 'cn'),
  actor('samsung', 'Samsung Electronics', '삼성전자', 'kr'), actor('sk-hynix', 'SK hynix', 'SK하이닉스', 'kr'),
  actor('eu', 'European Union', '유럽연합', 'eu', 'government'),
]

const chips = (posture: Effect['posture'], ...products: string[]): Effect[] => products.map((product) => ({ measure: `export:us:${product}:cn`, posture }))
const rate = (by: string, on: string, value: number, more: Partial<Effect> = {}): Effect[] => [{ measure: `tariff:${by}:${on}`, rate: value, ...more }]
const linked = (type: Relation['type'], event: string): Relation[] => [{ type, event }]

/** Actors as `by>on,on+affected`. */
const ROWS: readonly Row[] = [
  ['2022-10', 'restriction-imposed', 'in-force', 'us-commerce>cn-government+nvidia,amd', 'US bars top AI chips from China', { effects: chips('refused', 'a100', 'h100') }],
  ['2022-11', 'chip-for-market', 'reported', 'nvidia>cn-government', 'Nvidia makes the A800 and H800 for China', { effects: chips('open', 'a800', 'h800') }],
  ['2023-06', 'restriction-considered', 'considered', 'us-commerce>cn-government+nvidia', 'US weighs a wider chip ban'],
  ['2023-10-17', 'restriction-imposed', 'in-force', 'us-commerce>cn-government+nvidia', 'Export rules widened to the A800 and H800', { effects: chips('refused', 'a800', 'h800') }],
  ['2023-11', 'statement', 'reported', 'cn-government', 'Gaming cards converted into AI cards'],
  ['2024-07', 'licence-denied', 'in-force', 'us-commerce>amd,cn-government', 'AMD refused a licence for its MI309'],
  ['2024-07-22', 'chip-for-market', 'reported', 'nvidia>cn-government', 'Nvidia readies the H20, L20 and L2', { effects: chips('open', 'h20') }],
  ['2024-12-02', 'restriction-imposed', 'in-force', 'us-commerce>cn-government+samsung,sk-hynix', 'US bars exports of HBM to China', { importance: 'major', effects: chips('refused', 'hbm') }],
  ['2025-01-20', 'statement', 'reported', 'deepseek+nvidia', 'DeepSeek releases R1'],
  ['2025', 'investment', 'announced', 'alibaba', 'Alibaba and Tencent order H20 chips', { date: { start: '2025-01', end: '2025-03', span: 'throughout', basis: 'stated' } }],
  ['2025-02-19', 'chip-for-market', 'reported', 'nvidia>cn-government+huawei', 'Nvidia launches the RTX 5090D in China'],
  ['2025-03-10', 'statement', 'reported', 'csis>cn-government', 'CSIS: controls slowed China by years'],
  ['2025-04-02', 'tariff-announced', 'announced', 'us-white-house>cn-government,eu+samsung', 'Trump announces reciprocal tariffs', { importance: 'major', effects: rate('us', 'cn', 54, { was: 20, from: '2025-04-09' }) }],
  ['2025-04-04', 'tariff-retaliation', 'scheduled', 'cn-government>us-white-house', 'China answers with 34 % on all US goods', { effects: rate('cn', 'us', 34, { from: '2025-04-10' }), relations: linked('responds-to', '2025-04-02-tariff-announced-12') }],
  ['2025-04-05', 'tariff-in-force', 'in-force', 'us-white-house>eu', 'Ten per cent baseline takes effect'],
  ['2025-04-07', 'market-reaction', 'reported', 'goldman-sachs>cn-government', 'Goldman cuts its MSCI China target to 81'],
  ['2025-04-08', 'tariff-raised', 'announced', 'us-white-house>cn-government', 'US adds 50 points: 104 % on China', { importance: 'major', effects: rate('us', 'cn', 104, { from: '2025-04-09' }), relations: linked('responds-to', '2025-04-04-tariff-retaliation-13') }],
  ['2025-04-08', 'statement', 'reported', 'cn-government', 'China vows to fight to the end'],
  ['2025-04-09', 'tariff-in-force', 'in-force', 'us-white-house>cn-government,eu', 'Reciprocal tariffs take effect'],
  ['2025-04-09', 'tariff-paused', 'paused', 'us-white-house>eu+samsung', 'Pause of 90 days for all but China', { importance: 'major', relations: linked('pauses', '2025-04-02-tariff-announced-12') }],
  ['2025-04-09', 'tariff-retaliation', 'announced', 'cn-government>us-white-house', 'China raises its tariff to 84 %', { effects: rate('cn', 'us', 84, { from: '2025-04-10' }), relations: linked('responds-to', '2025-04-08-tariff-raised-16') }],
  ['2025-04-10', 'tariff-raised', 'in-force', 'us-white-house>cn-government', 'Rate on China stands at 145 %', { effects: rate('us', 'cn', 145) }],
  ['2025-04-10', 'restriction-withdrawn', 'withdrawn', 'us-white-house+nvidia,cn-government', 'Plan to restrict the H20 reported withdrawn', { importance: 'major', effects: chips('open', 'h20') }],
  ['2025-04-11', 'tariff-exempted', 'in-force', 'us-customs+nvidia', 'Chips and phones exempted', { importance: 'major' }],
  ['2025-04-11', 'statement', 'reported', 'microsoft', 'Microsoft slows a data centre in Ohio'],
  ['2025-04-13', 'tariff-threatened', 'considered', 'us-white-house+samsung,cn-government', 'Separate chip tariffs on the way'],
  ['2025-04-14', 'investigation-opened', 'in-force', 'us-commerce', 'Chip imports investigated'],
  ['2025-04-14', 'investment', 'announced', 'nvidia', 'Nvidia to build AI computers worth $500bn in the US'],
  ['2025-04-14', 'market-reaction', 'reported', 'goldman-sachs', 'Goldman raises the odds of a recession'],
  ['2025-04-15', 'restriction-imposed', 'in-force', 'us-commerce>nvidia,cn-government', 'H20 exports to China need a licence, indefinitely', { importance: 'major', effects: chips('licence-required', 'h20'), relations: linked('contradicts', '2025-04-10-restriction-withdrawn-22') }],
  ['2025-04-15', 'loss', 'reported', 'nvidia', 'Nvidia takes a charge of $5.5bn', { importance: 'major', relations: linked('results-from', '2025-04-15-restriction-imposed-29') }],
  ['2025-04-28', 'statement', 'reported', 'nvidia', 'Huang visits Beijing'],
  ['2025-05-06', 'loss', 'reported', 'amd', 'AMD expects to lose $1.5bn'],
  ['2025-05-25', 'chip-for-market', 'considered', 'nvidia>cn-government', 'A cheaper Blackwell for China is planned'],
  ['2025-07', 'statement', 'reported', 'deepseek', 'Manus moves to Singapore', { date: { start: '2025-07', basis: 'inferred' } }],
  ['2025-09-01', 'domestic-rule', 'in-force', 'cn-government>alibaba', 'China labels AI content'],
  ['2026-01-08', 'restriction-considered', 'considered', 'cn-mofcom>meta', 'Beijing looks into the Manus deal'],
  ['2026-01-13', 'export-approved', 'in-force', 'us-commerce>nvidia,cn-government', 'H200 exports approved', { importance: 'major', effects: chips('conditions', 'h200') }],
  ['2026-01-14', 'tariff-announced', 'scheduled', 'us-white-house>nvidia,cn-government', 'A 25 % tariff on the H200', { importance: 'major' }],
]

export const sample: Dataset = {
  schemaVersion: 1,
  data: { hash: 'sample', through: '2026-01-20' },
  actors: ACTORS,
  products: ['a100', 'h100', 'a800', 'h800', 'h20', 'h200', 'hbm'].map((id) => ({ id, name: { en: id.toUpperCase(), ko: id.toUpperCase() } })),
  articles: [
    { id: 'a-2025', publisher: 'eToday', headline: 'Example', published: '2025-05-28T09:00:00+09:00', publishedBasis: 'stated', lang: 'ko' },
    { id: 'a-2026', publisher: 'ZDNet Korea', headline: 'Example', published: '2026-01-20T09:00:00+09:00', publishedBasis: 'stated', lang: 'ko' },
  ],
  events: ROWS.map(eventOf).sort((a, b) => (a.date.start < b.date.start ? -1 : a.date.start > b.date.start ? 1 : 0)),
}

function eventOf([start, kind, status, who, title, more = {}]: Row, i: number): ControlEvent {
  const [acting = '', affected = ''] = who.split('+')
  const [by = '', on = ''] = acting.split('>')
  const list = (ids: string, role: 'on' | 'affected') => ids.split(',').filter((id) => id !== '').map((id) => ({ id, role }))
  return {
    id: `${start}-${kind}-${i}`, kind, status, direction: directionOfKind(kind) ?? 'neutral', importance: 'minor',
    date: { start, basis: 'stated' }, title: { en: title, ko: title }, summary: { en: title, ko: title },
    actors: [{ id: by, role: 'by' }, ...list(on, 'on'), ...list(affected, 'affected')],
    products: [], figures: [], effects: [], relations: [],
    sources: [{ article: start < '2025-06' ? 'a-2025' : 'a-2026', grade: 'press', evidence: title, rule: 'sample', dateBasis: 'stated' }],
    ...more,
  }
}
