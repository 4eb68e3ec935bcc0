/** Words in Korean that the first view does not need; they come with the parts that use them. */
import { josa } from 'josa'
import { groupDigits as n } from './group-digits.ts'
import { type LaterWords } from './later-en.ts'

export const laterKo: LaterWords = {
  method: {
    heading: '이 타임라인을 만든 방법',
    paragraphs: [
      '반도체·메모리·장비·클라우드 수출통제, 각국 정부의 관세 조치, 그와 이어진 제재·조사·기술 규정, 기업의 직접 대응, 그리고 기사가 그 결과로 다룬 시장 반응을 담습니다.',
      '기사마다 우리 말로 다시 쓴 요지를 둡니다. 이름 붙은 규칙이 요지에서 날짜와 행위자와 행위를 읽어 사건을 제안하면 편집자가 받아들이거나 고치거나 물리칩니다. 요지에서 제안되지 않은 사건은 싣지 않으며, 출처마다 근거가 된 요지의 문장을 함께 보입니다.',
      '날짜는 출처보다 정밀하게 적지 않고, 엇갈리는 보도는 나란히 둡니다. 기사 몇 편에서 나온 자료이므로 기사에 없는 일은 여기에도 없습니다.',
    ],
    dates: '날짜의 근거',
    articles: '기사 목록과 각 기사에서 나온 사건',
    count: (all) => `사건 ${n(all)}건`,
    accuracy: '판독기의 정확도',
    accuracyIs: '편집자가 보기 전에 규칙이 제안한 사건을 사람이 붙인 정답과 견준 값입니다. 찾음: 누구에게 무슨 일이 있었는지의 F1. 정확: 상태와 날짜까지 맞음. 1.00이면 틀린 것이 없습니다.',
    seen: '규칙을 다듬을 때 본 글', unseen: '아무도 보지 않은 글',
    measured: (day) => `${day} 측정`, scoredOnce: (day) => `${day} 한 번만 채점`,
    text: '글', events: '사건', found: '찾음', exact: '정확',
    sample: {
      pages: '원문 페이지', freshKorean: '다른 기사, 한국어', freshEnglish: '다른 기사, 영어',
      leaveOneOut: '원문 페이지, 한 페이지에서만 배운 것을 뺌', korean: '따로 둔 기사, 한국어', english: '따로 둔 기사, 영어',
    },
    offTopic: (all) => `따로 둔 기사 가운데 주제와 무관한 글에서 사건 ${n(all)}건을 잘못 만들었습니다.`,
    missing: '빠진 것으로 알려진 것',
    gap: (first, last, days) => `${first}부터 ${last} 사이 ${n(days)}일 동안은 기사가 없습니다.`,
    after: (day) => `${day} 이후는 없습니다.`,
    publishers: (list) => `모든 자료의 출처: ${list}.`,
    oneSource: (some, all) => `사건 ${n(all)}건 가운데 ${n(some)}건은 기사 한 편에만 근거합니다.`,
    silent: (names) => `지금 상태를 말하는 기사가 없는 조치: ${names}.`,
  },

  changes: {
    heading: '바뀐 것과 바로잡은 것',
    isNew: '새 사건', isCorrected: '고침', isRemoved: '뺌',
    current: (hash, day) => `${day}에 나온 ${hash}판입니다.`,
    ahead: (hash, last) => `아직 공개하지 않은 ${hash}판입니다. 기록은 ${last}판까지 있습니다.`,
    frozen: '보관용 사본입니다. 바뀐 기록은 실제 페이지 옆의 history.json에 있습니다.',
    notOurs: '기록은 이 사이트의 사건에 대한 것이며, 지금 보이는 사건은 다른 파일에서 왔습니다.',
    since: '이 판 이후 바뀐 것',
    sinceHint: '인용문에 적힌 판 번호. 예: 6c2a349f70',
    show: '보기',
    unknown: (cited) => `‘${cited}’에 맞는 판이 없거나 여럿입니다.`,
    nothing: '없습니다. 가장 새로운 판입니다.',
    sinceIs: (hash, day) => `${day} ${hash}판 이후`,
    counts: (added, changed, removed) => [
      ...(added > 0 ? [`새 사건 ${n(added)}건`] : []), ...(changed > 0 ? [`고침 ${n(changed)}건`] : []), ...(removed > 0 ? [`뺌 ${n(removed)}건`] : []),
    ].join(', ') || '바뀐 사건 없음',
    log: '판별 기록',
    was: '전', now: '후', none: '없음', inOther: '영어',
    feed: '피드로 받아 보기', file: '기록 파일',
  },
  field: {
    id: '식별자', kind: '유형', status: '상태', direction: '방향', importance: '중요도', date: '날짜', title: '제목', summary: '요약',
    actors: '행위자', products: '제품', figures: '수치', measure: '조치', effects: '바뀐 상태', relations: '관련 사건', sources: '출처',
    evidence: '요지의 문장', note: '덧붙임',
  },

  compare: {
    heading: '두 날 견주기',
    first: '한 날', second: '뒤의 날', show: '견주기',
    badDay: '두 날을 2025-04-15처럼 적어 주세요.',
    measure: '조치', on: (day) => day, between: '그 사이',
    caption: (first, second) => `${josa(`${first}#{과}`)} ${second}의 상태, 보도 기준`,
    same: (names) => `두 날이 같음: ${names}.`,
    unknown: (names) => `두 날 모두 알 수 없음: ${names}.`,
    nothing: '우리 기사로는 달라진 것이 없습니다.',
    events: '그 사이의 사건은 아래 목록에 있습니다.',
  },

  report: {
    open: '오류 알리기', copy: '오류 신고 내용 복사',
    subject: (title) => `타임라인 오류: ${title}`,
    body: (id, hash, link) => `사건: ${id}\n자료 판: ${hash}\n주소: ${link}\n\n무엇이 틀렸고 근거는 무엇인지:\n`,
  },

  glossary: [
    { terms: ['엔티티 리스트', '수출통제 명단', '블랙리스트'], meaning: '통제 품목을 허가 없이 넘길 수 없는 기업과 개인의 미국 명단.' },
    { terms: ['거부 추정'], meaning: '특별한 까닭이 없으면 허가 신청을 물리친다는 원칙.' },
    { terms: ['232조'], meaning: '국가 안보를 이유로 조사를 거쳐 수입품에 관세를 매길 수 있게 한 미국 법 조항.' },
    { terms: ['상호관세', '상호 관세'], meaning: '미국이 2025년 4월 2일 무역 적자를 기준으로 나라마다 달리 매긴 관세.' },
    { terms: ['허가'], meaning: '한 건의 수출마다 정부가 내주는 승인. 허가 요건이 생기면 승인 전까지 팔 수 없다.' },
    { terms: ['HBM', '고대역폭메모리', '고대역폭 메모리'], meaning: 'AI 칩 곁에 쌓아 올려 쓰는 고대역폭 메모리.' },
    { terms: ['손실', '상각'], meaning: '팔 수 없게 된 칩이나 주문 때문에 회계에 반영하는 금액.' },
  ],
}
