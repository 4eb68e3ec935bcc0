import { type ControlEvent, type Dataset } from '../../src/event.ts'

/** An event with every required field, to be given what a test is about. */
export function makeEvent(given: Partial<ControlEvent> & { id: string }): ControlEvent {
  return {
    kind: 'restriction-imposed', status: 'in-force', direction: 'tightens', importance: 'minor',
    date: { start: '2025-04-15', basis: 'stated' },
    title: { en: given.id, ko: given.id }, summary: { en: '', ko: '' },
    actors: [{ id: 'us-commerce', role: 'by' }], products: [], figures: [], effects: [], relations: [],
    sources: [{ article: 'a1', grade: 'press', evidence: 'Our own words.', rule: 'imposed', dateBasis: 'stated' }],
    ...given,
  }
}

/** A small data set that meets the contract: two contradicting reports, a month, a span, an echo. */
export const dataset: Dataset = {
  schemaVersion: 1,
  data: { hash: 'sha256-0000', through: '2026-01-16' },
  actors: [
    { id: 'us-commerce', name: { en: 'US Commerce Department', ko: '미국 상무부' }, country: 'us', type: 'government' },
    { id: 'us-white-house', name: { en: 'White House', ko: '백악관' }, country: 'us', type: 'government' },
    { id: 'nvidia', name: { en: 'Nvidia', ko: '엔비디아' }, country: 'us', type: 'company' },
    { id: 'cn-government', name: { en: 'Chinese government', ko: '중국 정부' }, country: 'cn', type: 'government' },
    { id: 'samsung', name: { en: 'Samsung Electronics', ko: '삼성전자' }, country: 'kr', type: 'company' },
    { id: 'csis', name: { en: 'CSIS', ko: '전략국제문제연구소' }, country: 'us', type: 'institution' },
  ],
  products: [
    { id: 'h20', name: { en: 'H20', ko: 'H20' }, maker: 'nvidia' },
    { id: 'hbm', name: { en: 'HBM', ko: '고대역폭메모리' } },
  ],
  articles: [
    { id: 'a1', publisher: 'ZDNet Korea', headline: '엔비디아, H20 수출 제한에 7.8조원 손실', published: '2025-04-16T08:30:00+09:00', publishedBasis: 'stated', lang: 'ko', url: 'https://example.org/a1' },
    { id: 'a2', publisher: 'Kukmin Ilbo', headline: '트럼프, H20 규제 철회', published: '2026-01', publishedBasis: 'inferred', publishedNote: 'From its content.', lang: 'ko' },
  ],
  events: [
    makeEvent({
      id: '2022-10-restriction-imposed', importance: 'major', date: { start: '2022-10', basis: 'stated' },
      title: { en: 'US bars advanced AI chips to China', ko: '미국, 첨단 AI 칩 대중 수출 금지' },
      actors: [{ id: 'us-commerce', role: 'by' }, { id: 'cn-government', role: 'on' }, { id: 'nvidia', role: 'affected' }],
    }),
    makeEvent({
      id: '2024-12-02-restriction-imposed-hbm', date: { start: '2024-12-02', basis: 'resolved' },
      title: { en: 'US extends controls to HBM', ko: '미국, HBM으로 통제 확대' },
      actors: [{ id: 'us-commerce', role: 'by' }, { id: 'cn-government', role: 'on' }, { id: 'samsung', role: 'affected', basis: 'inferred' }], products: ['hbm'],
    }),
    makeEvent({
      id: '2025-01-order-h20', kind: 'order', status: 'reported', direction: 'neutral',
      date: { start: '2025-01', end: '2025-03', span: 'within', basis: 'stated' },
      title: { en: 'Chinese firms order H20 chips', ko: '중국 기업들 H20 주문' },
      actors: [{ id: 'cn-government', role: 'by' }], products: ['h20'],
      figures: [{ value: 16000000000, approx: 'at-least', unit: 'USD', label: { en: 'orders', ko: '주문액' } }],
    }),
    makeEvent({
      id: '2025-04-10-restriction-withdrawn-h20', kind: 'restriction-withdrawn', status: 'withdrawn', direction: 'eases', importance: 'major',
      date: { start: '2025-04-10', basis: 'published' },
      title: { en: 'White House drops the planned H20 curb', ko: '백악관, H20 규제 계획 철회' },
      actors: [{ id: 'us-white-house', role: 'by' }, { id: 'nvidia', role: 'on' }], products: ['h20'],
      sources: [{ article: 'a2', grade: 'press-unnamed', evidence: '계획을 거두었다고 한다.', rule: 'withdrawn', dateBasis: 'published' }],
      note: { en: 'Five days later Nvidia disclosed a licence requirement.', ko: '닷새 뒤 엔비디아가 허가 요건을 공개했다.' },
    }),
    makeEvent({
      id: '2025-04-15-restriction-imposed-h20', formerIds: ['old-h20'], importance: 'major',
      title: { en: 'US requires a licence for H20', ko: '미국, H20에 수출 허가 요구' },
      summary: { en: 'Nvidia says it was told that H20 exports to China need a licence, for an indefinite time.', ko: '엔비디아는 H20의 대중 수출에 무기한 허가가 필요하다는 통보를 받았다고 밝혔다.' },
      actors: [{ id: 'us-commerce', role: 'by' }, { id: 'nvidia', role: 'on' }, { id: 'cn-government', role: 'affected' }], products: ['h20'],
      figures: [{ value: 5500000000, approx: 'about', unit: 'USD', label: { en: 'charge', ko: '비용' } }],
      measure: 'export:us:h20:cn',
      effects: [{ measure: 'export:us:h20:cn', posture: 'licence-required', was: 'open', from: '2025-04-15' }],
      relations: [{ type: 'contradicts', event: '2025-04-10-restriction-withdrawn-h20' }],
      sources: [
        { article: 'a1', grade: 'company', evidence: '엔비디아가 15일 공시했다.', rule: 'imposed', dateBasis: 'resolved' },
        { article: 'a2', grade: 'press', evidence: '허가제가 적용됐다.', rule: 'imposed', dateBasis: 'inferred' },
      ],
    }),
  ],
}
