/** Pages written for the tests, in the layouts real pages come in. No word of them was ever printed. */

export interface OwnArticle {
  readonly headline: string
  readonly published: string
  readonly body: string
}

export const KOREAN: readonly OwnArticle[] = [
  {
    headline: "가람국, 나래칩 '수출 허가제' 다시 꺼냈다",
    published: '2024-03-18T10:02:00+09:00',
    body: '가람국 정부가 나래전자의 인공지능 칩 N7을 해외에 팔 때 허가를 받도록 하는 방안을 다시 꺼냈다. 18일 한빛통신에 따르면 담당 부처는 지난달 21일 업계에 초안을 보냈다. 나래전자는 "고객 주문에는 아직 변화가 없다"고 밝혔다.',
  },
  {
    headline: '나래전자 "재고 3천억원 손실"…주가는 제자리',
    published: '2024-03-12T08:58:00+09:00',
    body: '나래전자가 수출 허가제에 대비해 쌓아 둔 재고에서 3천억원의 손실을 보게 됐다고 12일 공시했다. 회사는 2023.11.02 14:00에 열린 설명회에서 이미 위험을 알렸다고 덧붙였다. 증권가는 영향이 크지 않을 것으로 내다봤다.',
  },
  {
    headline: '[현장] 두리시, 반도체 공장 터 닦기 시작',
    published: '2024-02-29T21:50:00+09:00',
    body: '두리시가 지난 5일부터 반도체 공장 터를 닦기 시작했다. 시는 올해 6월까지 도로와 전기 시설을 먼저 놓을 계획이다. 공장에는 1조2천억원이 들어간다. 시 관계자는 "관세가 오르기 전에 장비를 들여올 것"이라고 말했다.',
  },
  {
    headline: '관세 90일 미룬다더니…하루 만에 말 바꾼 가람국',
    published: '2024-02-27T15:05:00+09:00',
    body: '가람국이 전자제품 관세를 90일 미루겠다고 한 지 하루 만에 다시 매기겠다고 밝혔다. 27일(현지시간) 통상 장관은 기자들과 만나 "협상이 끝나지 않았다"고 했다. 업계에서는 혼란이 이어질 것이라는 우려가 나온다.',
  },
]

const stampOf = (published: string) => `${published.slice(0, 10).replaceAll('-', '.')} ${published.slice(11, 16)}`

/** Menus, then headline, body and, after it, the date glued to the reporter; pager, other headlines and footer below. */
export function dateAfter(articles: readonly OwnArticle[], menu = true): string {
  const names = ['김가람', '이나래', '박두리', '최한빛']
  return [
    ...(menu ? ['• Hanbit USA', '  • 한빛 웨비나', '뉴스', '  • 최신뉴스', '  • 반도체', '인공지능', '', "'수출 허가'통합검색 결과 입니다. (4건)", '', '  • 기간', '    • 3개월', ''] : []),
    ...articles.flatMap((article, i) => [article.headline, '', article.body, '', `${stampOf(article.published)}${names[i % 4]}`, '']),
    '\u00a0\u00a0Prev 1 2 3 4 Next\u00a0\u00a0', '', '지금 뜨는 기사', '', '이시각 헤드라인', '',
    '"관세 폭탄 온다"...수출 금지 소식에 놀란 고양이', '', '한빛 파워 센터', '',
    'Hanbit Korea is operated by Garam Group under license from Nuri Davis. Global family site >> hanbit.example',
    '  • 회사소개', '  • 제호 : 지디넷코리아', '  • 등록연월일 : 2008년 9월 23일', '  • 대표전화 : (02)000-0000', '',
  ].join('\n')
}

/** Headline, then section names, the date and the body in one line; bodies end in a dash; footer with registrations. */
export function dateBefore(articles: readonly OwnArticle[]): string {
  return [
    '-',
    ...articles.flatMap((article, i) => [
      article.headline,
      `산업 IT ${stampOf(article.published)}:26${article.body}${i === articles.length - 1 ? '' : ' -'}`,
    ]),
    '이시간 주요 뉴스', '영상 뉴스', '서경스페셜', '',
    '주소 : 두리시 가람로 6 대표전화 : 02) 000-0000',
    '상호 : 한빛경제사업자번호 : 000-00-00000대표자 : 김가람등록번호 : 두리 가 00000등록일자 : 1991.02.07',
    '인터넷신문 등록번호 : 두리 아00000 등록일자 : 2015.09.30발행일자 : 2015.10.02편집인 : 이나래',
    '한빛경제에 실린 글과 사진은 저작권법의 보호를 받습니다. 허락 없는 이용을 금합니다.',
    'ⓒ 2024 Sedaily', '',
  ].join('\n')
}

/** The paragraphs of the single pages below. */
export const PARAGRAPHS: readonly string[] = [
  '가람국이 이웃 나라에 파는 인공지능 반도체의 허가 기준을 높이기로 했다. 나래전자의 N7과 그 아래 등급의 칩이 모두 새 기준에 걸린다.',
  '한빛통신은 27일(현지시간) 소식통을 인용해 담당 부처가 이르면 다음 달 초 새 기준을 발표할 것이라고 보도했다. 지금은 가장 빠른 칩만 허가 대상이다.',
  '나래전자는 “당장 실적에 미칠 영향은 없다”고 했다.',
  '이웃 나라 기업들은 미리 물량을 확보하고 있다. 올해 들어 석 달 동안 들여온 물량은 147억 원어치로, 지난해 같은 기간의 두 배다.',
]

/** One article: headline, date, font sizes, captions, body, reactions, other headlines, a table of prices. */
export const SINGLE = [
  '이웃 나라 칩 수출 조이는 가람국…나래전자는 새 칩으로 맞서', '', '입력 2022-11-03 16:14 수정 2022-11-03 18:20', '  • 작게', '', '  • 크게', '',
  '가람국, 이르면 내달 초 추가 제한', '나래전자 ‘N7’도 규제 대상', '', '▲가람국과 이웃 나라 국기가 보인다. 한빛연합뉴스', '▲가람국과 이웃 나라 국기가 보인다. 한빛연합뉴스',
  PARAGRAPHS[0], '', PARAGRAPHS[1], '', PARAGRAPHS[2], '', PARAGRAPHS[3], '', '  • 좋아요0', '  • 화나요0', '  • 추가취재 원해요0', '',
  '주요 뉴스', '', '  • 가람국 "관세 100%" vs "0%"…다시 떠오른 논란 [이슈크래커]', '  • 나래칩 수출 금지…업계 발 동동', '',
  '실시간 암호화폐 시세', '', '  • 종목', '  • 현재가(원)', '    • 나래코인', '    • 87,482,000', '    • -2.09%', '* 24시간 변동률 기준', '',
].join('\n')

/** No date, the headline broken over three lines, the body printed a second time in one line of the footer. */
export const TWICE = [
  '나래칩 수출 허용에', '', '“불난 집에 기름 붓기” 경고', '', '가람국은 인수 거래 조사', '', '', '', PARAGRAPHS.join('\n\n\n\n'), '', '', '',
  '김가람 기자 garam@hanbit.example', '', '', '',
  `Garam paper ⓒ ${PARAGRAPHS.join('')}김가람 기자 garam@hanbit.exampleⓒ 국민일보 www.kmib.co.kr, 재배포 금지`, '',
].join('\n')

export const ENGLISH = [
  'Home', 'World', 'Technology', '', 'Garam tightens rules for chips sold abroad', '', 'By Jane Dew | April 16, 2025 2:37 p.m. EDT', '', 'A flag over the ministry. Photo: Hanbit Images',
  'The government of Garam will require a licence for every artificial-intelligence chip that leaves the country, the trade ministry said on Tuesday. The rule covers the N7 and all faster parts.',
  'Narae Electronics said it expects a charge of about $2 billion. Its shares fell 3 percent.', '', 'Advertisement', '',
  '“We will work with the ministry,” the company said.', '',
  'The rule takes effect on May 1. Chips already on order may be shipped until the end of the month, according to a notice on the website of the ministry.', '',
  'Read next', 'Garam to ban all exports, says man in the street', '', 'Most read', 'Tariffs of 100% on everything take effect.', '',
  '© 2025 Hanbit Wire. All rights reserved.', '',
].join('\n')
