import { findStamp, type Stamp } from './stamp.ts'

/**
 * What a line of a page is, by its shape alone:
 * `prose` running text · `weak` one short sentence · `short` no sentence (a headline, a subhead, a menu word) ·
 * `stamp` a date of publication on its own · `byline` a reporter's name · `noise` what may stand inside an article without belonging to it
 * (a menu item, a caption, a price, an advertisement) · `stop` what ends an article (related headlines, a byline
 * with an address, the copyright) · `rule` a dividing line · `blank`.
 */
export type LineKind = 'prose' | 'weak' | 'short' | 'stamp' | 'byline' | 'noise' | 'stop' | 'rule' | 'blank'

export interface Line {
  /** Offsets into the page without the white space around the words. Of a glued stamp's line: of the text after it. */
  readonly start: number
  readonly end: number
  readonly kind: LineKind
  readonly stamp?: Stamp
}

/** A paragraph is at least this long; a shorter sentence counts only beside one. */
const PROSE = { ko: 50, en: 70 }
/** Headings are read whole, paragraphs by their first and last words. */
const EDGE = 200

const BULLET = /^(?:[•◦▪●○·∙‣]|[-–*]\s|\d{1,2}\s*[.)]?\s*$|[▶►▷☞※>]|\[[^\]]{1,12}\]\s*$)/
const CAPTION = /^(?:▲|[[(<]?\s?(?:사진|그래픽|자료|이미지|일러스트|photo|image|picture|graphic|file photo|illustration)\s*[=:：/|ⓒ\])>-])/i
const CREDIT = /(?:연합뉴스|뉴시스|뉴스1|게티이미지(?:뱅크)?|로이터|AFP|AP|EPA|Getty Images|Reuters|Shutterstock|Bloomberg|제공|캡처|자료사진)\s*[)\]]?$/
const ADVERTISEMENT = /^(?:\[?광고\]?|AD|advertisement|sponsored|sponsored content|story continues below.*|article continues below.*|scroll to continue.*|continue reading.*|skip advertisement|이미지\s?크게\s?보기|사진\s?크게\s?보기|기사를?\s?읽어드립니다.*|listen to this article.*|\d+ min(?:ute)? read)$/i
const SHARING = /^(?:좋아요|화나요|슬퍼요|훈훈해요|추천해요|공감|댓글|공유|스크랩|프린트|인쇄|글자\s?크기|가장\s?(?:작게|크게)|작게|크게|기본|url\s?복사|카카오톡|페이스북|트위터|facebook|twitter|x|whatsapp|linkedin|email|print|share|save|copy link|link copied)\s*\d*$/i
/** Headings under which a page lists other articles, prices, comments. */
const SECTION = new RegExp(
  '^[\\[<【■◆▶#\\s]*(?:' +
    '(?:오늘의\\s?|분야별\\s?|실시간\\s?|이\\s?시[각간]\\s?|지금\\s?(?:뜨는|많이\\s?본)\\s?|가장\\s?많이\\s?본\\s?|많이\\s?본\\s?|최다\\s?|최신\\s?|인기\\s?|추천\\s?|관련\\s?|연관\\s?|핫\\s?|주간\\s?|함께\\s?(?:보면|볼)\\s?(?:좋은\\s?|만한\\s?)?|더\\s?볼만한\\s?|놓치면\\s?안\\s?되는\\s?|에디터\\s?추천\\s?|주요\\s?|헤드라인\\s?|영상\\s?|포토\\s?|베스트\\s?|속보\\s?|다른\\s?|기자의?\\s?다른\\s?)+' +
    '(?:주요\\s?)?(?:뉴스|기사|헤드라인|이슈|콘텐츠|영상|포토|키워드|랭킹|검색어|태그)(?:\\s?(?:더\\s?보기|top\\s?\\d*|\\d+))?' +
    '|서경스페셜|헤드라인|랭킹\\s?뉴스|(?:[가-힣]{2,6}\\s?)?(?:암호화폐|가상자산|코인|증시|환율|주가)\\s?(?:시세|현황|정보)?|댓글(?:\\s?(?:쓰기|보기|\\d+.*|\\(\\d+\\)))?|의견\\s?\\(?\\d*\\)?' +
    '|(?:most|also|trending|popular|recommended|related|editors?[’\']?s?|top|latest|more)\\s(?:read|viewed|popular|picks?|now|stories|articles?|news|coverage|topics?|content|headlines|posts?|from\\b.*|on this (?:story|topic)|for you|in\\b.{0,40})(?:\\s(?:stories|articles|news|today|now|on\\b.*|this\\b.*))?' +
    '|(?:you (?:may|might) also (?:like|be interested in)|what to read next|read next|up next|recommended|related|trending|popular|comments?(?:\\s?\\(\\d+\\))?|join the (?:conversation|discussion)|share this (?:story|article|post)|follow us(?: on.*)?|connect with us|about the authors?|about us|contact us|sign up for .*|newsletters?|stock quotes?|market data|markets|tags?|topics)' +
    ')\\s*[\\]>】:：]?\\s*$',
  'i',
)
/** Words of rights and registers: whoever prints them is no longer telling the news. */
const FOOTER = /무단\s?(?:전재|복제|배포)|재배포\s?금지|저작권자\s?[ⓒ©(:]|저작권법의\s?보호|ⓒ|©|\bcopyright\s?(?:\(c\)|(?:19|20)\d\d|by\b)|\(c\)\s?(?:19|20)\d\d|all rights? reserved|등록\s?번호\s?[:：]|등록\s?일자\s?[:：]|등록연월일|사업자\s?(?:등록)?\s?번호|대표\s?전화|발행인\s?[:·]|편집인\s?[:·]|청소년\s?보호\s?(?:정책|책임)|operated by .{2,60} under licen[cs]e|our standards:/i
/** The same in menus; in running text they may be the subject. */
const FOOTER_MENU = /개인정보\s?(?:처리|취급|보호)\s?(?:방침|정책)|이용약관|회사\s?소개|광고\s?문의|기사\s?제보|구독\s?신청|뉴스레터|privacy policy|terms of (?:use|service)|cookie (?:policy|settings)|newsletter|contact us|advertise with us/i
/** What a page asks of its reader, in the middle of an article too. */
const REQUEST = /제보(?:를\s?(?:기다|받)|하기|해\s?주)|구독(?:하기|하세요|해\s?주|을\s?눌러)|앱(?:을)?\s?(?:다운로드|설치)|(?:uses?|accept(?:ing)?|enable|allow) (?:all )?cookies|cookies to (?:improve|personali[sz]e|enhance|analy[sz]e)|subscribe (?:now|today|to (?:our|the|read|continue|get|receive))|sign (?:up|in) (?:for|to|now|here)|already a subscriber|(?:^|[.!?]\s)(?:please )?click here|enable javascript|24시간\s?변동률/i
const REPORTER = /(?:^|[\s/|[(])[가-힣]{2,4}\s?(?:기자|특파원|논설위원|선임기자|인턴기자|전문기자|객원기자|[가-힣]{2,6}전문기자)(?:\s|$|[=\])·,])/
const BYLINE = /^(?:by\s+[A-Z][\p{L}.'’-]+(?:,?\s+(?:and\s+)?[A-Z&][\p{L}.'’-]*){0,8}(?:\s*\|.{0,40})?|(?:\S{2,10}\s?[=|/]\s?)?[가-힣]{2,4}\s?(?:선임|인턴|수습|객원|전문|[가-힣]{1,4})?\s?(?:기자|특파원|논설위원)\s?=?)$/u
const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.]+/
const PAGER = /^(?:[\s<>«»‹›|·.,\d[\]-]|prev(?:ious)?|next|이전|다음|처음|끝|first|last|more|더\s?보기)+$/i

/**
 * The lines of a page, each with its kind, in one pass. `from`–`to` limits it to a stretch of the page; `zone` is the
 * offset of stamps that name none.
 */
export function readLines(text: string, zone: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n?|\n|\u2028|\u2029/g
  breaks.lastIndex = from
  for (let lineStart = from; lineStart <= to; ) {
    const match = breaks.exec(text)
    const lineEnd = match && match.index < to ? match.index : to
    lines.push(readLine(text, lineStart, lineEnd, zone))
    if (!match || match.index >= to) break
    lineStart = breaks.lastIndex
  }
  return joinWrapped(text, lines)
}

function readLine(text: string, from: number, to: number, zone: string): Line {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (start === end) return { start, end, kind: 'blank' }
  const line = text.slice(start, end)
  const stamp = findStamp(line, start, zone)
  if (!stamp) return { start, end: end - trailingDash(line), kind: kindOf(line) }
  if (!stamp.glued) return { start, end, kind: 'stamp', stamp }
  let body = stamp.end
  while (body < end && isSpace(text.charCodeAt(body))) body++
  const rest = text.slice(body, end)
  const kind = kindOf(rest)
  return { start: body, end: end - trailingDash(rest), kind: kind === 'short' ? 'weak' : kind, stamp }
}

/** A listing's divider at the end of a paragraph (`… 했다. -`) is not part of it. */
function trailingDash(line: string): number {
  return /(?<=[.!?”"’')\]])\s+[-–—]$/.exec(line.slice(-8))?.[0].length ?? 0
}

function kindOf(line: string): LineKind {
  const head = line.slice(0, EDGE)
  const whole = line.length <= EDGE
  if (/^[\s\-–—=_*~·#.|+■◆★]+$/.test(head) && whole) return 'rule'
  if (!/[\p{L}]/u.test(head)) return line.length > EDGE && /\p{L}{3}/u.test(line.slice(-EDGE)) ? proseOr(line, 'noise') : 'noise'
  if (whole) {
    if (SECTION.test(line)) return 'stop'
    if (line.length <= 80 && BYLINE.test(line.replace(/^By\b|^BY\b/, 'by'))) return 'byline'
    if (ADVERTISEMENT.test(line) || SHARING.test(line) || PAGER.test(line)) return 'noise'
    if (line.length <= 120 && ADDRESS.test(line) && (REPORTER.test(line) || /^[\w.+-]+@\S+$/.test(line) || line.length <= 60)) return 'stop'
  }
  if (line.length <= 2 * EDGE && FOOTER.test(line)) return 'stop'
  if (whole && /^\(?(?:additional )?reporting by\b/i.test(line)) return 'stop'
  if (/^(?:[^\s]+\s){0,3}(?:ⓒ|©|copyright)/i.test(head) && line.length <= 4 * EDGE) return 'stop'
  if (CAPTION.test(head) && line.length <= 2 * EDGE) return 'noise'
  if (whole && CREDIT.test(line) && !/[.!?]["”’]?$/.test(line)) return 'noise'
  const kind = proseOr(line, 'short')
  if (kind === 'short' && whole && FOOTER_MENU.test(line)) return 'stop'
  if (line.length <= 2 * EDGE && REQUEST.test(line)) return 'noise'
  if (kind === 'short' && BULLET.test(head)) return 'noise'
  if (kind === 'weak' && BULLET.test(head)) return line.length >= 40 ? kind : 'noise'
  if (kind === 'short' && letterShare(head) < 0.4) return 'noise'
  return kind
}

function proseOr(line: string, otherwise: LineKind): LineKind {
  const korean = /[가-힣]/.test(line.slice(0, EDGE))
  const ends = korean ? /[가-힣)”"’'%\]](?<!\.)\.(?![.\d])["”’)\]]*/ : /[\p{L}\d)”"’'%\]]\.["”’)\]]*(?=\s|$)/u
  if (!ends.test(line)) return line.length >= 80 && /[!?]["”’)\]]*$/.test(line.slice(-4)) ? 'prose' : otherwise
  const long = line.length >= (korean ? PROSE.ko : PROSE.en)
  if (long) return 'prose'
  return /[.!?。]["”’')\]]*(?:\s?\[[^\]]{1,20}\])?$/.test(line) ? 'weak' : otherwise
}

/** Text broken at a fixed width: the lines of such a paragraph are prose together, though hardly one is alone. */
function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const out = [...lines]
  for (let i = 0; i < out.length; ) {
    let j = i
    while (j < out.length && mayWrap(text, out[j])) j++
    if (j - i >= 3) {
      const block = out.slice(i, j)
      const open = block.filter((line) => !/[.!?]["”’')\]]*$/.test(text.slice(line.end - 4, line.end))).length
      const even = block.slice(0, -1).every((line) => line.end - line.start >= (/[가-힣]/.test(text.slice(line.start, line.end)) ? 25 : 45))
      if (even && open * 3 >= block.length * 2 && block.some((line) => line.kind !== 'short')) {
        for (let k = i; k < j; k++) out[k] = { ...(out[k] ?? NOTHING), kind: 'prose' }
      }
    }
    i = Math.max(j, i + 1)
  }
  return out
}

const NOTHING: Line = { start: 0, end: 0, kind: 'blank' }

function mayWrap(text: string, line: Line | undefined): boolean {
  if (!line || line.stamp || line.end - line.start > 120) return false
  if (line.kind === 'prose' || line.kind === 'weak') return true
  return line.kind === 'short' && !BULLET.test(text.slice(line.start, line.start + 10))
}

function letterShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters / text.length
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0x200b ||
    (code >= 0x2000 && code <= 0x200f) || code === 0x202f
}
