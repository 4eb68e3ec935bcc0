/** The chart's words in Korean. */
import { type ChartWords } from './chart-en.ts'
import { groupDigits } from './group-digits.ts'

/** Countries in one syllable, as headlines have them. */
const SHORT: Readonly<Record<string, string>> = { us: '미', cn: '중', kr: '한' }

export const chartKo: ChartWords = {
  name: '줄별 사건 타임라인',
  keysHint: '왼쪽·오른쪽 화살표는 한 줄의 사건을, 위·아래 화살표는 줄을, Page Up과 Page Down은 모든 사건을 시간순으로 옮겨 다닙니다. Enter로 열고, +와 −로 확대·축소하고, 0으로 전체를 보고, Shift와 좌우 화살표로 날짜 선을 옮기고, C로 묶음을 접습니다.',
  year: (y, isBrief) => (isBrief ? `’${String(y).slice(-2)}` : String(y)),
  monthTick: (m) => `${m}월`,

  lanesBy: '줄',
  lanes: { actor: '행위자', country: '나라', kind: '유형', product: '제품' },
  noCountry: '나라 없음',
  noProduct: '제품 없음',
  fold: (name) => `${name} 접기`,
  unfold: (name) => `${name} 펼치기`,
  foldAll: '모두 접기',
  unfoldAll: '모두 펼치기',

  scaleName: '시간축',
  scale: { balanced: '사건 밀도', calendar: '달력' },
  scaleNote: '사건이 많은 달은 넓게 그립니다. 눈금자 한 칸이 한 달입니다.',
  rebalance: '이 사건들에 맞춰 다시 펼치기',
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',

  mark: (date, kind, title, status) => `${date}. ${kind}, ${status}. ${title}`,
  // The number stands alone, as on the mark, so that one who speaks to the page can say what is seen.
  count: (n, from, to) => `${from === to ? from : `${from}부터 ${to}까지`} 사건 ${groupDigits(n)} 건`,
  open: '열어서 하나씩 보기',

  daysBetween: (n, exact) => (n === 0 ? '같은 날' : `${exact ? '' : '약 '}${groupDigits(n)}일`),

  overview: '전체 기간과 보이는 구간',
  windowStart: '구간의 시작',
  windowEnd: '구간의 끝',
  legendEcho: '영향을 받은 쪽',
  legendSoft: '이 기간 중 어느 때',
  legendInferred: '추정한 날짜',

  moreInCount: (n) => `${groupDigits(n)}건 더 있음: 필터를 쓰거나 표에서 보세요`,

  state: {
    heading: '통제 상태, 보도 기준',
    tariff: (imposer, target) => (target === '전 세계' ? `${imposer}의 전 세계 대상 관세` : `${imposer}의 대${target} 관세`),
    sides: (imposer, target) => `${SHORT[imposer] ?? imposer.toUpperCase()}의 대${SHORT[target] ?? target.toUpperCase()}`,
    tariffs: '관세율', exports: '미국의 대중국 수출',
    answers: '누가 무엇에 맞대응했나', noAnswers: '이때까지 보도된 맞대응 없음', note: '덧붙임',
    byDay: (day) => `${day}까지`,
    rate: (percent) => `${percent}%`,
    posture: {
      open: '수출 가능', 'under-review': '검토 중', 'licence-required': '허가 필요', refused: '수출 불허',
      conditions: '조건부 승인', unknown: '알 수 없음',
    },
    untoldBefore: '그 전 세율은 우리 기사에 없음',
    unknownRate: '세율 보도 없음',
    legend: {
      considered: '제한 검토', announced: '시행 전 발표', within: '이 사이 어느 때 시작',
      untold: '첫 보도 전이나 마지막 보도 뒤',
      unknown: '점선: 알 수 없음', reported: '기사가 다룬 날', contradicted: '출처가 서로 어긋남',
    },
    asof: (day) => `${day} 상태, 보도 기준`,
    earlier: '하루 전', later: '하루 뒤', close: '날짜 선 지우기',
    since: (when) => `${when}부터`,
    changedWithin: (when) => `${when} 중 어느 때 바뀜`,
    staleSince: (day) => `${day} 이후 우리 기사에 언급 없음`,
    before: '이미 시행 중이던 것으로 보도됨; 시작일은 보도에 없음',
    setBy: '근거', next: '다음 변화', considered: '변경 검토', confirmed: '다시 확인', contradicted: '어긋나는 보도',
    contradictedEarlier: '앞선 보도와 어긋남', contradictedLater: '뒤의 보도와 어긋남',
    reported: (day) => `${day} 보도`,
    lastTold: (day) => `마지막 보도 ${day}`,
    behind: '각 상태의 근거와 다음 변화',
  },
}
