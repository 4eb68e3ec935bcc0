import { josa } from 'josa'
import { chartKo } from './chart-ko.ts'
import { type Words } from './en.ts'
import { groupDigits as n } from './group-digits.ts'

// Korean counts in myriads and writes each with its word: 78600억 is 7조 8600억.
function inMyriads(value: number): string | undefined {
  if (!Number.isInteger(value) || Math.abs(value) < 10_000) return undefined
  const parts: string[] = []
  let rest = Math.abs(value)
  for (const [word, size] of [['조', 1e12], ['억', 1e8], ['만', 1e4], ['', 1]] as const) {
    const times = Math.floor(rest / size)
    rest -= times * size
    if (times > 0) parts.push(n(times) + word)
  }
  return (value < 0 ? '−' : '') + parts.join(' ')
}

export const ko: Words = {
  code: 'ko',
  ownName: '한국어',

  page: {
    title: '수출통제 타임라인',
    description: 'AI 반도체를 둘러싼 미중 경쟁에서 누가 무엇을 막고, 풀고, 관세를 매기고, 어떻게 맞섰는지. 날짜와 출처를 밝히고 엇갈린 보도는 나란히 둡니다.',
    extent: (events, articles, first, last) => `기사 ${n(articles)}건에서 사건 ${n(events)}건, ${first}부터 ${last}까지`,
    through: (day) => `자료 기준일 ${day}`,
    skip: '사건으로 건너뛰기',
    language: '언어',
    theme: '색',
    views: '보기 방식',
    notAdvice: '언론 보도를 정리한 자료이며 법률 자문이 아닙니다.',
    version: (hash) => `판 ${hash}`,
    sources: (publishers) => `출처: ${publishers}`,
    fullView: '전체 타임라인 열기',
  },
  pane: { timeline: '타임라인', table: '표', list: '목록', method: '방법' },
  theme: { auto: '기기 설정', light: '밝게', dark: '어둡게' },

  date: {
    year: (y) => `${y}년`,
    month: (y, m) => `${y}년 ${m}월`,
    day: (y, m, d) => `${y}년 ${m}월 ${d}일`,
    some: (when) => `${when} 중`,
    throughout: (first, last) => `${first}부터 ${last}까지`,
    within: (first, last) => `${josa(`${first}#{과}`)} ${last} 사이 어느 때`,
    since: (first) => `${first}부터, 끝은 알려지지 않음`,
  },

  kind: {
    'restriction-considered': '규제 검토',
    'restriction-imposed': '규제 시행',
    'licence-denied': '수출 불허',
    'restriction-withdrawn': '규제 철회',
    'export-approved': '수출 허용',
    'tariff-threatened': '관세 위협',
    'tariff-announced': '관세 발표',
    'tariff-in-force': '관세 발효',
    'tariff-raised': '관세 인상',
    'tariff-retaliation': '보복 관세',
    'tariff-paused': '관세 유예',
    'tariff-exempted': '관세 면제',
    'tariff-lowered': '관세 인하',
    'sanction-imposed': '제재 부과',
    'sanction-lifted': '제재 해제',
    'investigation-opened': '조사 착수',
    'deal-blocked': '거래 금지',
    enforcement: '단속',
    'domestic-rule': '자국 규정',
    'court-ruling': '법원 판결',
    'chip-for-market': '맞춤형 칩',
    order: '주문',
    investment: '투자',
    loss: '손실',
    statement: '입장 표명',
    'market-reaction': '시장 반응',
  },
  status: {
    considered: '검토 중', announced: '발표', scheduled: '예정', 'in-force': '시행 중', paused: '유예', withdrawn: '철회', reported: '보도',
  },
  direction: { tightens: '강화', eases: '완화', neutral: '중립' },
  importance: { major: '주요', minor: '일반' },
  country: { us: '미국', cn: '중국', kr: '한국', eu: '유럽연합', world: '전 세계' },

  filter: {
    heading: '필터',
    open: '필터',
    done: '사건 보기',
    country: '나라', worldwide: '전 세계 대상', company: '기업', body: '정부·기관', kind: '유형', direction: '방향',
    product: '제품', importance: '중요도', publisher: '언론사', time: '기간',
    find: '목록에서 찾기',
    noneFound: '맞는 항목이 없습니다.',
    more: (rest) => `${n(rest)}개 더 있음: 이름을 입력해 찾으세요`,
    only: '이것만', exclude: '제외',
    onlyName: (name) => `${name}만 보기`,
    excludeName: (name) => `${name} 제외`,
    excluded: (name) => `${name} 제외`,
    active: '적용된 필터',
    remove: (name) => `필터 지우기: ${name}`,
    reset: '모두 지우기',
    shown: (shown, all) => `사건 ${n(all)}건 중 ${n(shown)}건`,
    from: '시작', to: '끝',
    fromOnly: (first) => `${first}부터`,
    toOnly: (last) => `${last}까지`,
    dateHint: 'YYYY, YYYY-MM 또는 YYYY-MM-DD',
    badDate: '날짜는 2025, 2025-04, 2025-04-15처럼 적어 주세요.',
    quoted: (q) => `‘${q}’`,
    turnOut: '제외로', turnIn: '포함으로',
    search: '검색', searchHint: '제목·이름·기사 검색 (초성 가능)',
    next: '다음 결과', previous: '이전 결과',
    apply: '적용', compare: '첫날과 마지막 날 견주기',
  },

  posture: {
    open: '허용', 'under-review': '검토 중', 'licence-required': '허가 필요', refused: '불허', conditions: '조건부 허용', unknown: '알 수 없음',
  },
  role: { by: '행위자', on: '대상', affected: '영향' },
  basis: {
    stated: '기사에 날짜가 그대로 나옵니다.',
    resolved: '‘지난달’ 같은 표현과 보도일로 계산했습니다.',
    published: '기사에 날짜가 없어 보도일을 적었습니다.',
    inferred: '다른 근거로 추정했습니다.',
  },
  grade: { press: '언론 보도', 'press-unnamed': '익명 취재원을 인용한 보도', company: '기업의 공식 발언', official: '정부의 공식 발표' },
  relation: {
    reverses: '뒤집음', amends: '고침', pauses: '멈춤', implements: '시행함', 'responds-to': '맞대응한 사건', 'results-from': '원인', contradicts: '엇갈리는 보도',
  },
  related: {
    reverses: '뒤집은 사건', amends: '고친 사건', pauses: '멈춘 사건', implements: '시행한 사건', 'responds-to': '맞대응', 'results-from': '결과', contradicts: '엇갈리는 보도',
  },
  figure: {
    about: (amount) => `약 ${amount}`,
    'at-least': (amount) => `${amount} 이상`,
    'at-most': (amount) => `${amount} 이하`,
    range: (low, high) => `${low}~${high}`,
    amount: (value, unit) => {
      const exact = value.toLocaleString('ko', { maximumFractionDigits: 2 })
      const short = inMyriads(value) ?? exact
      switch (unit) {
        case '%': return `${exact}%`
        case 'USD': return `${short} 달러`
        case 'KRW': return `${short} 원`
        case 'CNY': return `${short} 위안`
        case 'days': return `${exact}일`
        default: return `${short} ${unit}`
      }
    },
  },
  effect: {
    exports: (product, from, to) => `${product} 수출 (${from} → ${to})`,
    tariff: chartKo.state.tariff,
    tariffOn: (tariff, product) => `${tariff}, ${product}`,
    was: (now, before) => `${now} (이전: ${before})`,
    from: (day) => `${day}부터`,
    until: (day) => `${day}까지`,
    untilComputed: (day) => `${day}까지(계산)`,
  },

  share: { open: '공유·삽입·내려받기' },
  table: {
    caption: '선택한 사건',
    date: '날짜', title: '사건', kind: '유형', actor: '행위자', direction: '방향', status: '상태', sources: '출처',
    copy: '표 복사',
    showMore: (rest) => `더 보기 (${n(rest)}건 남음)`,
    newest: '최신순', oldest: '오래된 순',
  },

  start: {
    heading: '먼저 볼 것',
    h20: '2025년 봄의 H20', tariffs: '2025년 4월 관세 맞대응', h200: 'H200까지의 길', nvidia: '엔비디아 전체', korea: '한국이 받은 영향',
  },

  trouble: {
    nothing: '이 조건에 맞는 사건이 없습니다.',
    nothingHelp: '위의 필터를 하나 지우거나 모두 지워 보세요.',
    empty: '이 자료에는 사건이 없습니다.',
    missing: (where) => `사건을 불러오지 못했습니다. ${where}에서 읽을 수 있는 자료를 찾지 못했습니다.`,
    missingHelp: 'data= 뒤의 주소를 확인하거나, data= 없이 열어 주세요.',
    noData: '사건 없이 만들어진 페이지입니다.',
    noDataHelp: 'npm run build를 다시 실행하면 사건이 페이지에 들어갑니다.',
    malformed: (problem) => `사건을 읽지 못했습니다: ${problem}`,
    malformedHelp: '파일의 해당 부분을 고치거나, data= 없이 열어 주세요.',
    newer: (found) => `이 자료의 형식은 ${found}판이고, 이 페이지는 1판까지 읽습니다.`,
    newerHelp: '더 새로운 타임라인 페이지로 이 파일을 열어 주세요.',
    elsewhere: '자료는 이 페이지와 같은 사이트에서만 불러올 수 있습니다.',
    elsewhereHelp: '파일을 페이지와 같은 곳에 두고 상대 주소로 적어 주세요.',
    broken: '페이지에 문제가 생겼습니다.',
    brokenHelp: '다시 불러와 보시고, 또 생기면 이 화면의 주소와 함께 알려 주세요.',
    openPlain: 'data= 없이 열기',
    dropped: (part) => `주소에서 뜻을 알 수 없어 뺀 부분: ${part}`,
    dismiss: '닫기',
    loading: '사건을 불러오는 중…',
    progress: (percent) => `사건을 읽는 중: ${percent}%`,
  },

  chart: chartKo,
}
