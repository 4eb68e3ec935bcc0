/** The chart's words in Korean. */
import { type ChartWords } from './chart-en.ts'

const events = (n: number) => `사건 ${n.toLocaleString('ko')}건`

export const chartKo: ChartWords = {
  name: '줄별 사건 타임라인',
  keysHint: '화살표 키로 사건을 옮겨 다니고, Enter로 열고, +와 −로 확대·축소하고, 0으로 전체를 봅니다.',
  year: (y) => String(y),
  monthTick: (m) => `${m}월`,

  lanesBy: '줄',
  lanes: { actor: '행위자', country: '나라', kind: '유형', product: '제품' },
  noCountry: '나라 없음',
  noProduct: '제품 없음',
  fold: (name) => `${name} 접기`,
  unfold: (name) => `${name} 펼치기`,
  foldAll: '모두 접기',
  unfoldAll: '모두 펼치기',
  inView: (name, n) => `${name}, 보이는 ${events(n)}`,

  scaleName: '시간축',
  scale: { balanced: '사건 밀도', calendar: '달력' },
  scaleNote: '사건이 많은 달은 넓게 그립니다. 눈금자 한 칸이 한 달입니다.',
  rebalance: '이 사건들에 맞춰 다시 펼치기',
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',

  mark: (date, kind, title, status) => `${date}. ${kind}, ${status}. ${title}`,
  count: (n, from, to) => (from === to ? `${from} ${events(n)}` : `${from}부터 ${to}까지 ${events(n)}`),
  open: '열어서 하나씩 보기',
}
