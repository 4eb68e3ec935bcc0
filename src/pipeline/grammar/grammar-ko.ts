import type { ActorPart, Clause, Grammar, Mode } from './grammar.ts'

/**
 * Korean: the predicate stands last and its ending says how it is meant, so status is read from the tail, from the verb
 * to the end of its clause. A clause ends at a connective ending; quotative -다고, -라고 do not end one, because what
 * follows them (발표했다, 예상된다) governs what stands before.
 */
const CLAUSE_END = new RegExp(
  '(?:' + [
    '[가-힣](?:으며|며|지만|면서|으나)', '[했됐었았였렸졌]으나',
    '[했됐었았였렸졌췄꿨냈났갔왔썼겼켰폈섰뤘줬뒀놨봤쳤뺐샀겠랐꼈셨혔하되이기리우추치르내오가나들받높막있없넣짓풀팔쓰딛뚫]고(?! 있)', '(?<![을를] )놓고',
    '[하되오나내서들이넣놓막묶끊맞낮리풀]자', '(?<!가운)[는은한된간던]데', '[는은한된진린친] 데다', '다가', '더니', '거나(?! (?:\\S+ ){0,2}?\\S*(?:[하되]는|[한된할될]) )', '든지',
    '[하되으리지기우추라다가나오보내들서이]면', '(?<![이따])르면', '경우', '않으면',
    '(?:하|되|기|리|우|추|으)?(?:려면)',
    '(?<![위대통의관인비향난올])[해돼](?! (?:주[기겠는었고며]|줄|준|줬|왔|달라|달란|보[고겠니]|봤|나가|오[고며]))', '[여혀워춰려겨](?=,)', '[가-힣](?:아서|어서|해서|라서)', '[하되으리기니추오내]니까', '는 바람에', '[는은한된간던인진운린] 가운데',
  ].join('|') + ')(?=,|\\s|$)', 'gu')
const CONDITION_END = /(?:[하되으리지기우추라다가나오보내들서이르]면|한다면|된다면|는다면|경우|않으면|려면|으면)$/u

const NEGATED = /^[가-힣]{0,2} (?:것|건)[은이]? 아니|^[가-힣]{0,2} 것[은도이] [^.]{0,30}(?:어렵|무관|거리가 멀)|^[가-힣]{0,2} (?:방안|방법|계획|대책)[을를] (?:\S{1,6} ){0,2}?\S{1,4}지 (?:못|않)|^[가-힣]{0,2}(?: ?[가-힣])?(?:지 ?(?:는 |도 )?(?:않|못|말)|ㄹ 수 없|을 수 없)|^[가-힣]{0,3}[은ㄴ한된] ?(?:적|바|일)[은이도]? ?없/u
const CONDITION = /(?:[었았했됐하되]나|[을할될릴]까|[는인은한된]가)[.?][”"']?$|^[가-힣]{0,2}기(?:를|만)? (?:전|앞서|직전|위한|위해|바라|기대|희망|원하)|^[가-힣]{0,3}(?:면|려면)(?=[ ,]|$)|^[가-힣]{0,2} 경우|^[가-힣]{0,3}지 않으면|^[가-힣]{0,2}더라도|^[가-힣]{0,3}(?:할|될|는|은|한|된|린|힌|간)지(?:는|를|도|가|에)?(?=[ ,]|$)|^[가-힣]{0,3}다는 것(?:과|은|이) /u
const FORECAST = /[안이] 유력|(?:전망|예상|관측)(?!치?[을를] (?:깨|뒤엎|뒤집|뛰어넘|넘|웃돌|밑돌|벗어|빗나)|치?보다|과 달리|과는? 다르| 밖)|점쳐|추정(?:된|하|했)|것으로 보[이인]|보인다|보고 있|볼 것|수 있(?!게)|수도 있|가능성|우려(?:가|도|되|된)|듯(?:하|한|싶)|믿(?:는다|고 있|었)|것이라는|내다(?:봤|보|본)|다고 본다|고 본다|(?<!시장 )기대(?:된|하|한|감|했)|할 수밖에|될지|할지|여부|[을를]지 (?:관심|주목)|지는? (?:미지수|불투명|불확실|의문|알 수 없)|(?:의견|해석|지적|분석)[이도] ?(?:나오|나왔|나온|있|제기|많)|루머|소문/u
/** What the subject itself expects, says or files. */
const OWN_FORECAST = /(?:전망|예상|추정|추산|내다|기대)(?:했|한다|된다고|하고|봤|보고|본다)|것(?:으로|이라고) (?:밝|말|공시|예상|전망|내다)|것이라며/u
/** What somebody says is not so: 했다는 보도를 부인했다, 한 적이 없다. */
const DENIED = /(?:보도|주장|소문|관측|의혹|소식|내용|설)(?:[은는을를이가도]|에 대해)? ?(?:\S{1,16} ){0,3}?["“‘']?(?:부인|일축|사실(?:이|과는?) (?:아니|다르)|근거 없|아는 바)|사실무근|^[할될] (?:계획|생각|의향|뜻|이유)[이은도]? ?없/u
const DROPPED = /(?:려던|려는|하려던|할|하는) ?(?:것을|계획|방안|방침|조치)[을를은이]? ?.{0,14}(?:철회|백지화|취소|폐기|포기|단념|거둬들|거뒀|접[었기]|없던)|(?:예정|방침|계획)이었(?:지만|으나|는데|던)/u
/** The deed is what somebody judges. */
const JUDGED = /^[가-힣]{0,3}(?:는|던|한|된) 데 (?:대해 )?(?:강력히 |단호히 )?(?:반대|반발|우려|유감|항의)|^[가-힣]{0,3}(?:는|던|한|된|은|린) (?:것[은이](?! 아니)|데 대해|점[을은]) .{0,80}(?:비판|경고|지적|주장|꼬집|반발|우려|말했|강조|평가|비난|성토|규탄)/u
const CONSIDERED = /초안[을를] (?:마련|작성|만들|짰|회람|돌렸)|검토|고려(?:하|했|중| 중)|(?:논의|협의)(?:하|했|중| 중|에 [들착])|(?:방안|구상|초안|카드|안)(?:까지|도|[을를]) (?:\S{1,16} ){0,3}?\S{1,12}고 있|(?:방안|구상|초안|안|문제)[을를] [놓두]고 |계획[을를] (?:짜|세우|꾸미|만들|마련하|준비하)고 있|(?:방안|안|카드)[을를] (?:\S{1,4} )?(?:테이블|도마|책상)에 |^[가-힣]{0,2}[할을될릴출] (?:움직임|채비|태세)|조율(?:하|했|중| 중)|저울질|의견(?:을)? (?:수렴|듣|구하)|추진(?: ?중|하고|한다|할)|준비(?:하|해|했|중| 중)|마련(?:하고|하는|중| 중)|모색|타진|만지작|거론|발의|구상(?:하|중| 중)|수(?:도)? 있다는 (?:뜻|입장|의사|방침|신호)을? ?(?:전|밝|내비|시사|보)|고 싶다(?:는|고)|[려으]?려 한다는 (?:소식|보도|관측|말)/u
const OFFERED = /수(?:도)? 있다고 ?(?:말|밝|시사|언급|했)/u
const THREATENED = /위협|으름장|엄포|시사(?:하|했|한)|겠다고 .{0,12}(?:경고|압박|예고)|겠다며 .{0,20}(?:경고|압박)|방침을 내놔|예고(?:하|했)/u
const VOWED = /겠다|것[”"’']?이라(?:고|며|면서)/u
/** A vow put on paper is an announcement. */
const FORMAL = /겠다(?:고|는)[^.]{0,16}(?:통보|통지|공고|고시|서명|공표|확정)/u
/** A remark that explains what was told before, or somebody's wish. */
const AFTERTHOUGHT = /(?:준비|계획|추진)해 왔(?:다|으며|고|는데)[.,”"]? ?$|^[하되]거나 [가-힣]{1,4}[된한는] (?!것|방안|규정)|겠다고 주장|^었던 |^[가-힣]{0,2}는 (?:조치|제도|방안|내용|규정|것)(?:다|이다)|^[가-힣]{0,2} (?:이유|배경|까닭|속내|채 (?!거래|마감|장))|^[가-힣]{0,3}(?:있었던|하던) |것이 (?:주 )?(?:골자|핵심|요지)|(?:제도|규정|장치|내용)(?:다|이다)|겠다는 (?:당근|유인|것|취지|뜻|의도|구상|의미)|려는 것(?:과|에|으로 (?:풀이|해석|보))|(?:는|한|다는) (?:셈|의미|뜻)이/u
const PLANNED = /방침|계획|예정|기로|키로|려고 (?!위해)|려는|목표|나선다|나서기로/u
const ANNOUNCED = /발표|공개(?:하|했)|밝혔|밝히|밝힌|서명|공시|선언|통보|공지|고시|약속/u

/** The paper or decision that a deed stands in (-하는 규칙을 발표): what is done with the paper tells how it is meant. */
const IN_PAPER = /^(?:하|되|시키|받|이|우|오|리|기|추|치|내)?(?:는|던|할|될|을|릴|길|출|킬) (?!때|경우|수 |만큼|정도|만한)(?:\S+ ){0,3}?[‘'“"「]?[가-힣\d% ]{0,8}(?:규칙|규정|지침|명령|포고문|서한|공문|통지|통보|공고|고시|개정안|개정|법안?|성령|시행령|조치|조처|결정|제재|규제|대책|합의|성명|협정|내용|방식|방안|계획|방침|구상|초안|문제|조항|카드|안건?|대가|조건|것|일|새|데)(?=[^가-힣]|[을를이가은는의에로도과와]|으로|안|문|하|했)/u
/** After a measure that only sets the scene: 규제에 막혀, 관세로 인해, 규제 흐름과. */
const ADVERBIAL = /^[은는이가] 아니|^[’'”]? (?:대화|협의체|채널|간담회|설명회|세미나)|^(?:까지|부터|만|조차|마저)(?=[ ,은도])|^율?(?:에|로|와|과)(?=[ ,도])(?! (?:들어[갔간가]|나[서섰선]|착수|돌입|대한|대해|대하여|관한|새|넣|포함|추가|올|묶|전환|바꾸|바꿨|바꾼|돌리|돌린|돌렸|제동|철퇴|거부권|퇴짜|청신호|쐐기|(?:[\d.]+%(?:포인트|p)?[를을]? )?(?:더|얹)))|^ ?(?:때문|탓|여파|충격|우려|부담|리스크|기조|흐름|국면|전쟁|공포|환경|영향|회피|우회|대응|대비|당국|기관|여부|협상|문제|현안|회담|담판|이슈|분쟁|갈등|당시|이후|속|와중|사태|최혜국|우대|혜택|결과|질문|정보|수입|효과|피해)|^ (?:인하|철폐|면제|유예|완화|해제|철회)[를을] (?:\S{1,12} ){0,3}(?:요청|요구|촉구|건의|호소|기대|바라|희망)/u
/** An order given to others (-하라고 지시했다, -하도록 했다), up to the word that gives it. */
const ORDER = /^[가-힣]{0,2}(?:라고|라는|라며|도록|것을)(?:[ ,])(?:\S+ ){0,6}?\S{0,6}?(?:지시|명령|못 ?박|통보|통지|서한|공문|지침|권고|지도|요청|주문|하달|조치|(?<!촉구|요구|주장|호소|강조|비판|지적|경고|말)했)|^[가-힣]{0,3} 달라고 (?:통보|통지)/u
/** What somebody wants of another (-하라고 촉구했다, -해 달라고 요청했다, -해야 한다고): no deed. */
const DEMAND = /^[가-힣]{0,2}자는 (?:법안|제안|주장|의견|목소리|요구|구상|논의)|^[가-힣]{0,3}는 (?:것|편)이 (?:안전|좋|바람직|필요|중요|낫)|^[가-힣]{0,3} ?달라|^[가-힣]{0,2}(?:라고|라며|라는|도록|것을)[ ,](?:\S+ ){0,5}?\S{0,4}(?:촉구|요구|요청|주장|압박|호소|종용|당부|설득)|^[가-힣]{0,4}야 (?:한다|할|된다|했)|야 한다는 (?:목소리|지적|주장|의견|요구|여론|촉구)/u

/** What a rule lays down. */
const OF_RULE = /^[가-힣]{0,4}(?: \S+){0,4}? ?(?:한|하는|할|된|되는) (?:\S+ ){0,2}?(?:조항|규정|규칙|제도|공고|개정안|지침|행정명령)/u

/** After a noun that tells a deed done. */
const NOMINAL = /^(?:로 |로,|[을를] (?:대가|조건)로|에 따|에 대응|에 맞| 이후| 직후| 소식| 조치로)|^에 대해 (?!검토|논의|고려|협의)/u

const TITLE = '(?:\\s?(?:정부|당국|검찰|경찰|법원|외교부|행정부|대통령|최고경영자|CEO|사장|회장|부회장|장관|대변인|대표|측|상원의원|하원의원|의원|연구원|부사장|수석|총리|부총리|주석|의장|위원장|창업자|차관|국장|보좌관|고문|총재|부위원장|최고재무책임자|CFO|관계자|당국자|고위 관계자)(?:\\([A-Za-z가-힣]+\\))?)*'
/** 램리서치 팀 아처 CEO는: a person of the house, up to the particle that makes him the subject. */
const PERSON = `(?:(?:의)?(?:\\s[가-힣]{1,6}(?<![에을를은는로해])){1,3}?\\s(?:최고경영자|CEO|사장|회장|부회장|부사장|장관|차관|대변인|대표|창업자|최고재무책임자|CFO)(?:\\([A-Za-z가-힣]+\\))?(?=(?:은|는|이|가|도)(?![가-힣])))?`
const AFTER_NAME = new RegExp(`^(?:\\([^)]{1,20}\\))?${PERSON}${TITLE}['’”"]?들?(?:\\s?(?:등|및)(?:(?:\\s[가-힣A-Za-z]{1,8}?){0,3}?(?=(?:은|는|이|가|도)(?![가-힣]))|(?:\\s[가-힣]{2,8})?))?`, 'u')

const COUNTRY = /^(?:미국|美|중국|中|한국|일본|대만|독일|영국|네덜란드)$/u
const PRIVATE = /^(?: ?내)? (?:(?:[A-Za-z가-힣·]{1,7}(?<![을를이가은는의에]) ){0,2}[가-힣]{0,4})?(?:기업|업체|회사|법인|대학|과기대|공대|연구소|고객|고객사|빅테크|자회사|자본|투자자|제조사|제조업체|소비자|스타트업|매체|언론)(?!부)/u

export const koreanGrammar: Grammar = {
  objectFirst: true,
  bargain: /대가로|조건으로|조건을 달아|하는 대신|매출의 ?\d/u,
  anaphor: /(?:^|\s)(?:이|이번|해당|이 같은|신규|새) ?[가-힣]/u,
  cause: /관세|(?:증시|시장|주가|투자자들?)[은는이가도] (?:바로 |곧바로 |즉각 |크게 )?(?:반응|출렁|요동|환호|화답|얼어|술렁)|VEU|검증된 최종|(?:수출|판매) ?(?:조치|규정|면허)|(?:투자|거래) ?(?:금지|제한|불허)|불허|통제(?!력|권)|(?:수출|판매|구매|사용) ?(?:규제|통제|제한|금지|허가|허용|승인|재개)|블랙리스트|엔티티|희토류|무역 ?(?:전쟁|긴장|갈등|분쟁)|제재|규제/u,
  unnamed: /소식통|외신|업계|관계자|알려졌|전해졌|알려져|전해져/u,
  history: /(?:대공황|(?<!비)스무트|냉전)(?!.{0,14}(?:연상|이후|이래|만에|경험))|19[0-9]{2}년|1기 (?:당시|때)(?!.{0,8}20(?:1[6-9]|2[0-9])년)|100년 전/u,
  atThatTime: /(?:^|[.,] |하지만 |그러나 |다만 )(?:당시|이때|그때) |[한은된친인던] (?:것이다|셈이다|터다|터였다|참이다)[.”"]?$/u,
  earlier: /앞서|바 있다|이전에|과거/u,
  protest: /해롭|짓밟|날을 세|억누르|억압|탄압|꼬집|잘라 말|실패|경고|비판|반대|반발|촉구|유감|항의|부당|강압|맞서|맞설|보복|좌시|상응|단호|위반|우려[를을] (?:전|표|나타|제기)|괴롭힘|남용|훼손|손해/u,

  clauses(sentence) {
    const clauses: Clause[] = []
    let start = 0
    for (const match of sentence.matchAll(CLAUSE_END)) {
      const end = match.index + match[0].length
      if (end - start < 4 || depth(sentence, start, end) !== 0) continue
      clauses.push({ start, end, conditional: CONDITION_END.test(sentence.slice(start, end)) })
      start = end
    }
    if (start < sentence.length) clauses.push({ start, end: sentence.length, conditional: false })
    return clauses
  },

  mode(sentence, clause, start, end, following): Mode {
    // 압박을 하고 있다, 부과에 나섰다: the ending is that of the verb that lends itself to the noun.
    let tail = sentence.slice(end, clause.end).replace(/^(?:[을를] (?=[하했한할해]|단행|벌[이였인])|에 (?=나[서섰선설]|들어|돌입|착수))/u, '')
    if (NOMINAL.test(tail)) return told(sentence, end) ? 'fact' : 'habit'
    // A bare 하고, 하며 has no tense of its own: the next clause's ending holds for it too.
    if (following && /(?:하|되|이|리|기|우|추|치)(?:고|며|거나|든지)$/u.test(tail.trimEnd())) tail += sentence.slice(following.start, following.end)
    // 확정한 직후여서: only the time of what is told, unless it has a day.
    if (/^(?:[을를] [가-힣]{2})?[가-힣]?(?:된|한|은|진) (?:직후|이후|뒤|후|지 )|^[가-힣]{0,2} 당시/u.test(tail)) return / 직후(?:여서|라서|라|였|인 (?:만큼|데|탓))/u.test(tail.slice(0, 13)) && !/\d[년월일]|날 /u.test(sentence.slice(clause.start, start)) ? 'habit' : 'fact'
    // 명단에 올랐을 때: it was.
    if (/^(?:[가-힣]?[았었했됐였렸났])?을 (?:때|무렵|당시)/u.test(tail) && inPast(sentence.slice(start, end + 3))) return 'fact'
    if (clause.conditional || CONDITION.test(tail)) return 'condition'
    // 해제를 요구했다: what somebody wants of another.
    if (sentence.startsWith('요구', start) && /(?:해제|철회|완화|폐지|면제|인하|유예|중단|취소|재개)[를을] $/u.test(sentence.slice(0, start))) return 'demanded'
    // “통제를 강화한다”며 불만을 표시했다: another's deed, as he sees it.
    if (quoted(sentence, start) && /다[”"’']?(?:라?며|면서|고) [^.]{0,24}(?:불만|반발|비판|비난|유감|항의|성토|규탄)/u.test(tail)) return 'condition'
    // 미국이 수출을 막고 있다며 반발했다.
    if (following && /^[가-힣]{0,3}(?: 있)?다며$/u.test(tail) && /^ (?:[가-힣]{1,4}[게히] )?(?:불만|반발|비판|비난|유감|항의|성토|규탄)/u.test(sentence.slice(following.start, following.end))) return 'condition'
    if (NEGATED.test(tail)) return FORECAST.test(tail) ? 'forecast' : 'negated'
    // What must be licensed is: 허가를 받아야 한다.
    if (DEMAND.test(tail) && !/^[받얻따취신거필]/u.test(sentence.slice(start, end))) return 'demanded'
    if (DROPPED.test(tail) || DENIED.test(tail)) return 'dropped'
    // 허용한 것은 실수라고 꼬집었다: what somebody judges is taken for granted; the judgement is the news.
    if (JUDGED.test(tail)) return 'condition'
    if (/^[가-힣]{0,2}면서도/u.test(tail) && !/\d[월일]/u.test(sentence.slice(clause.start, start))) return 'habit'
    if (AFTERTHOUGHT.test(tail) || (/^[하이]?고 있(?:다|는|으며|지만)/u.test(tail) && /(?:강화|확대|압박|조이?|높이?)$/u.test(sentence.slice(0, end)))) return 'habit'
    if (THREATENED.test(tail)) return 'threatened'
    if (/가능성[이도]? ?(?:거론|제기)/u.test(tail)) return 'forecast'
    if (CONSIDERED.test(tail)) return 'considered'
    const announced = ANNOUNCED.test(tail) || ANNOUNCED.test(sentence.slice(end - 3, end + 1))
    if (prospective(tail)) return 'forecast'
    if (OFFERED.test(tail)) return 'offered'
    if (FORECAST.test(tail)) return OWN_FORECAST.test(tail) ? 'expected' : 'forecast'
    if (VOWED.test(tail)) return FORMAL.test(tail) ? 'announced' : 'vowed'
    if (PLANNED.test(tail)) return /알려졌|전해졌/u.test(tail) ? 'considered' : 'planned'
    const ending = /^[가-힣]*/u.exec(tail)?.[0] ?? ''
    const more = tail.slice(ending.length).trim() !== '' && !/^[\s.,”"'’]*$/u.test(tail.slice(ending.length))
    // An adnominal ending makes the action an attribute of the next noun.
    const paper = IN_PAPER.test(tail)
    if (more && !paper && /^(?:하|되|시키|받|이|우|오|리|기|추|치|내)?(?:는|던)$/u.test(ending)) return 'habit'
    // 매길 권한, 내줄지: a verb that ends in ㄹ speaks of what is to come.
    const dated = /\d[년월일]/u.test(sentence.slice(clause.start, start)) && inPast(sentence.slice(end))
    if (isToCome(sentence.charAt(end - 1)) && !(dated && tail.startsWith(' 때')) && /^(?: (?!예정|방침|계획|것)|지(?:는|를|도|가|에)?[ ,])/u.test(tail)) return 'condition'
    // 과징금을 물렸다: an object; 받을 것: to come.
    const object = ending === '을' && !/[받막묶얻넣쌓잡찾맞]$/u.test(sentence.slice(start, end))
    if (more && !paper && !object && /^(?:할|될|ㄹ|을|릴|길|출)$/u.test(ending) && !/^(?:할|될|을|릴|길)? ?(?:예정)/u.test(tail)) return 'condition'
    return announced ? 'announced' : 'fact'
  },

  actorPart(sentence, start, end): ActorPart {
    // 중국 업체, 중국 군사대학: of that country, but not its government.
    if (COUNTRY.test(sentence.slice(start, end)) && PRIVATE.test(sentence.slice(end, end + 30))) return 'target'
    // 美, 수출 통제 …; 젠슨 황 “…” 경고: who acts in a headline.
    if ((start < 2 || /[=:：] ?$/u.test(sentence.slice(Math.max(0, start - 3), start))) && /^(?:, |(?: (?:CEO|상무부|정부|대통령|외교부))? [“"‘'])/u.test(sentence.slice(end, end + 10))) return 'topic'
    const skipped = AFTER_NAME.exec(sentence.slice(end, end + 40))?.[0] ?? ''
    const after = sentence.slice(end + skipped.length, end + skipped.length + 12)
    if (/^(?:으?로부터|에게서|에 의해|에서(?= [^,.]{0,12}받))|^(?:의)? ?(?:통보|명령|지시|서한|공문)(?:[을를] 받|에 따라|로 )|^ ?(?:홈페이지|웹사이트|관보|보도자료)[을를] 통해/u.test(after)) return 'agent'
    // 화웨이와 바이두를 비롯한 중국 기업들이: they, and others.
    if (/^(?:[을를] (?:비롯한|포함한)|와 같은|과 같은| 같은) (?:\S+ ){0,2}?\S*(?:기업|업체|회사|빅테크)들?[이가은는도](?![가-힣])/u.test(sentence.slice(end + skipped.length, end + skipped.length + 40))) return 'subject'
    if (/^(?:은|는|이|가|도|께서|측은|측이|에서는|에서도|에선|이란|만)(?![가-힣])/u.test(after)) {
      // 중국에서는 …: a place, unless it is an institution.
      return after.startsWith('에서') ? 'other' : /^(?:은|는|측은|도)/u.test(after) ? 'topic' : 'subject'
    }
    // 중국 수출길이 열렸다: the way there.
    if (/^ (?:수출길|판로|뱃길)/u.test(after)) return 'target'
    if (/^(?:에|에게|을|를|산(?:에|을|의|에는)?|향|용|계|에는|에도|에만)(?![가-힣])|^에 (?:대한|대해|대하여)|^[을를] (?:상대로|겨냥|대상으로|향해)|^에 매긴/u.test(after)) return 'target'
    if (/^(?:의)(?![가-힣])/u.test(after) || (skipped === '' && /^\s?(?:수출|추가 수출|상호|관세|제재|규제|대중|발 |거래 ?제한|미검증|우려 ?거래자|엔티티|블랙리스트|(?:군사 ?기업 )?(?:명단|목록|리스트)|(?:사전 |수출 |별도 )?(?:허가|승인|면허))/u.test(after))) return 'owner'
    if (/대\s?$/u.test(sentence.slice(Math.max(0, start - 2), start))) return 'target'
    return 'other'
  },

  nominal(sentence, end) {
    return NOMINAL.test(sentence.slice(end, end + 8)) && told(sentence, end)
  },

  instrumentOf(sentence) {
    return OF_THE_US.test(sentence) ? 'us-government' : undefined
  },

  pronoun(sentence) {
    return /(?:^|[\s,])(?:그|그녀)[은는]\s/u.test(sentence)
  },

  carriesSpeaker(sentence) {
    const bare = sentence.replace(/[“"][^”"]*[”"]|[‘'][^’']*[’']/gu, '“”')
    return /(?:^|[\s,])(?:그|그녀|이들|이 회사|회사|회사 측|당국|대변인|같은 관계자)[은는도]/u.test(bare) ||
      !/[가-힣A-Za-z)](?:(?<![하되있없않받때에서로지]|이라|[었았했겠한된는린진]다)는|(?<![높많같깊낮늦좋짙놓잡받얻묶넣찾쏟쌓잃읽])은|측은)(?=[\s,“])|(?:관계자|연구원|교수|의원|대표|전문가|수장들|업체|기관|단체)[이가](?=[\s,“])/u.test(bare)
  },

  adverbial(sentence, end) {
    return ADVERBIAL.test(sentence.slice(end, end + 40))
  },


  both(clause) {
    return !/한·?미|韓·?美|한국|일본|EU|유럽/u.test(clause) && /(?:양국|두 나라|양측|두 정상|미·?중|美·?中|미국과 중국|중국과 미국)(?: ?양국| ?두 나라| ?정부| ?정상)?(?:은|는|이|가)(?![가-힣])|(?:양국|양측|두 나라)[이가은는]? ?(?:서로|모두)|서로에게/u.test(clause)
  },

  governedBefore(between) {
    return /려고|려는|기 위|위한|하면서|했다가|어긴|피해|피하/u.test(between)
  },

  otherObject(between) {
    return /^(?:율|안)?[이가은는] .*(?:[가-힣A-Za-z0-9)%][을를](?<! 이를)) (?!기해|기점|앞두|계기|시작으로)/u.test(between)
  },

  verbal(sentence, end) {
    return /^[하했한할]/u.test(sentence.slice(end, end + 1))
  },

  broken(between) {
    // 조치의 시행을 미뤘다: what is put off is the measure.
    return /(?:[을를]|에게|[가-힣]에(?! 대한))[’'”"]? /u.test(between.replace(/(?:의 ?| )(?:시행|적용|발동|집행|실시|이행)[을를] /u, ' '))
  },

  neutral: /^(?:밝|말|언급|인정|강조|평가|발언)/u,

  topic(sentence, end) {
    return /^(?:율|안|책|령)?(?:은|는)(?![가-힣])/u.test(sentence.slice(end, end + 4))
  },

  core(sentence, end) {
    return /^(?:율|안|책|령)?(?: ?\d[\d.]*%[p포인트]*)?(?:을|를|이|가|은|는|도|의|에|로|까지)(?![가-힣])|^ /u.test(sentence.slice(end, end + 16))
  },

  supposed(sentence, before, end) {
    // …면 허가를 받아야 하게 한 조항이다: the condition is the rule's.
    if (OF_RULE.test(sentence.slice(end))) return false
    return before.some((clause) => clause.conditional && !/려면,? ?$|다면서/u.test(sentence.slice(clause.start, clause.end))) && !inPast(sentence.slice(end)) && !sentence.slice(end).includes('겠')
  },

  ordered(sentence, end) {
    const order = ORDER.exec(sentence.slice(end, end + 60))
    return order ? end + order[0].length + (/^[을를이가]/u.exec(sentence.slice(end + order[0].length))?.[0].length ?? 0) : undefined
  },

  speaks(sentence, nameStart) {
    return !quoted(sentence, nameStart)
  },

  toCome(sentence, end) {
    return isToCome(sentence.charAt(end - 1)) ? sentence.charAt(end) === ' ' : /^(?:할|될|을) /u.test(sentence.slice(end, end + 2))
  },

  quotedBy(sentence, at) {
    if (!quoted(sentence, at)) return undefined
    return /(?:한|또 다른|익명의) (?:\S+ ){0,4}?\S{0,8}(?:관계자|연구원|교수|애널리스트|이코노미스트|전문가|컨설턴트|분석가|변호사|변리사|임원|대표|담당자|매니저|팀장|센터장|직원|엔지니어|유통상|학자)[은는이가]|(?:업계|증권가|재계|금융권|통상|현지)(?: 관계자)?(?:에서)?[은는이가]|(?:전문가들?|월가|시장)(?:에서)?[은는이가] ?[“"]/u.test(sentence) ? 'nobody' : 'somebody'
  },

  reason(sentence) {
    return /(?:기 때문이다|[라해돼아어여]서다|탓이다)[.”"]?$/u.test(sentence)
  },

  present(sentence) {
    const end = /다[.”"’']*$/u.exec(sentence)?.index
    return end !== undefined && (/[는없있]/u.test(sentence.charAt(end - 1)) || (sentence.charCodeAt(end - 1) - 0xac00) % 28 === 4)
  },

  relative(sentence, end) {
    // 5.57% 내린 2328.20에 마쳤다: how a market closed.
    if (/^ [\d,.]+(?:원|달러|엔|위안|포인트|선)?(?:에|으로|로) /u.test(sentence.slice(end, end + 20))) return false
    return /^(?:한|된|했던|됐던)\s/u.test(sentence.slice(end, end + 4)) || (sentence.charAt(end) === ' ' && (sentence.charCodeAt(end - 1) - 0xac00) % 28 === 4)
  },

  passive(sentence, start, end) {
    return /^(?:를 |을 )?(?:받|당하|당했)/u.test(sentence.slice(end, end + 6)) || /통보(?:를 )?받|요구받/u.test(sentence.slice(start, end + 4))
  },
}

/** 관세 발표 이후 주가는: an undated deed that only sets the scene is no news. */
function told(sentence: string, end: number): boolean {
  return !/^ (?:이후|직후|소식)/u.test(sentence.slice(end, end + 3)) || /\d[일월년]/u.test(sentence.slice(0, end))
}

/** A verb's syllable that ends in ㄹ (매길, 내줄); as a noun's it tells nothing (저울질). */
function isToCome(syllable: string): boolean {
  return (syllable.charCodeAt(0) - 0xac00) % 28 === 8 && !'을를들풀질율달발'.includes(syllable)
}

/** Some predicate of the words is in the past: a syllable closed by ㅆ, but not 있 or 겠. */
function inPast(words: string): boolean {
  for (let i = 0; i < words.length; i++) {
    const char = words.charAt(i)
    if (char >= '가' && char <= '힣' && (char.charCodeAt(0) - 0xac00) % 28 === 20 && char !== '있' && char !== '겠') return true
  }
  return false
}

/** Measures whose name says whose they are. */
const OF_THE_US = /상호 ?관세|펜타닐 ?관세|기본 ?관세|보편 ?관세|품목(?:별)? ?관세|무역확장법|무역법 ?301|엔티티|Entity List|우려 ?거래자|FDPR|해외직접생산|확산 ?(?:규칙|규정)|VEU|검증된 최종/u

/** Whether `at` stands inside a quotation. */
function quoted(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  const straight = (before.match(/"/gu) ?? []).length
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** 오를 것이다: an attributive future (a syllable closed by ㄹ) before 것이다 is the writer's own forecast. */
function prospective(tail: string): boolean {
  const at = tail.search(/. 것이(?:다|며|고)/u)
  return at >= 0 && (tail.charCodeAt(at) - 0xac00) % 28 === 8
}

/** Brackets and quotation marks open at `end`, counted from `start`: a clause does not end inside them. */
function depth(sentence: string, start: number, end: number): number {
  let open = 0
  for (let i = start; i < end; i++) {
    const char = sentence.charAt(i)
    if (char === '(' || char === '“') open++
    else if ((char === ')' || char === '”') && open > 0) open--
  }
  return open
}
