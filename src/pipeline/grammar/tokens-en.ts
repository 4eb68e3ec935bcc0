/** A word or mark of an English sentence with the part of speech that its form and its neighbours give it. */
export interface Token {
  readonly start: number
  readonly end: number
  /** Lower case. */
  readonly word: string
  readonly capital: boolean
  tag: Tag
  /** Of a verb: its dictionary form, as far as the tables know it. */
  lemma: string
  form: 'base' | 's' | 'past' | 'part' | 'ing' | undefined
}

export type Tag = 'det' | 'prep' | 'to' | 'modal' | 'aux' | 'not' | 'adverb' | 'pronoun' | 'relative' | 'and' | 'joiner' | 'number' | 'mark' | 'verb' | 'noun'

const set = (words: string) => new Set(words.split(/\s+/))

const DETERMINERS = set('the a an this these those its their his her our your my each every any some no all both most many several another such few other')
const PREPOSITIONS = set('of in on at by for from with under against over into onto after before since until till during through among between amid about as than per following despite via without within towards toward across upon including like beyond around near above below behind besides except')
const MODALS = set("will would shall may might could can should must 'll 'd cannot won't wouldn't can't couldn't shouldn't mustn't")
const BE = set("be is are was were been being am isn't aren't wasn't weren't get gets got getting")
const HAVE = set("have has had having haven't hasn't hadn't")
const DO = set("do does did don't doesn't didn't")
const PRONOUNS = set('it they he she we i you them him us me itself themselves himself who whoever nobody everyone anyone nothing something everything anything that')
const RELATIVES = set('which who whom whose that where')
const JOINERS = set('how if unless while whereas although though because when whether once lest')
/** Prepositions that may also begin a clause. */
export const EITHER = set('after before since until till as than')
const ADVERBS = set('not never also now then later already yet still just again too only even ever soon first earlier previously quietly once largely almost nearly about back away up out down together formally finally meanwhile instead abroad however further thereby likewise nonetheless nevertheless otherwise therefore thus hence perhaps often always seldom afterwards elsewhere altogether moreover twice')
const NUMBER_WORDS = set('one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand million billion trillion percent half')

/** Verbs whose past forms are not made with -ed, by dictionary form: past, participle. */
const IRREGULAR = [
  'speed sped sped|leap leapt leapt|shoot shot shot|swing swung swung|dig dug dug|greenlight greenlit greenlit|unfreeze unfroze unfrozen',
  'say said said|tell told told|take took taken|put put put|cut cut cut|let let let|set set set|hit hit hit|make made made',
  'give gave given|go went gone|come came come|become became become|begin began begun|bring brought brought|buy bought bought',
  'sell sold sold|hold held held|uphold upheld upheld|withhold withheld withheld|keep kept kept|leave left left|lose lost lost',
  'win won won|pay paid paid|send sent sent|spend spent spent|build built built|fall fell fallen|rise rose risen',
  'write wrote written|see saw seen|strike struck struck|freeze froze frozen|draw drew drawn|withdraw withdrew withdrawn',
  'drive drove driven|forbid forbade forbidden|forgo forwent forgone|find found found|know knew known|get got got|meet met met',
  'lead led led|mean meant meant|show showed shown|stand stood stood|sit sat sat|speak spoke spoken|break broke broken',
  'choose chose chosen|grow grew grown|sink sank sunk|slide slid slid|shed shed shed|shut shut shut|spread spread spread',
  'run ran run|seek sought sought|think thought thought|catch caught caught|feel felt felt|deal dealt dealt|bid bid bid',
  'swear swore sworn|throw threw thrown|fly flew flown|split split split|quit quit quit|read read read|plead pled pled',
  'fight fought fought|undo undid undone|undercut undercut undercut|shrink shrank shrunk|wear wore worn|bear bore borne',
  'tear tore torn|teach taught taught|hear heard heard|foresee foresaw foreseen|hurt hurt hurt|cost cost cost|beat beat beaten',
  'bend bent bent|lend lent lent|hang hung hung|hide hid hidden|spin spun spun|sweep swept swept|steal stole stolen',
  'wake woke woken|wind wound wound|roll rolled rolled|unwind unwound unwound|override overrode overridden|oversee oversaw overseen',
  'sting stung stung|fling flung flung|stick stuck stuck|bite bit bitten|shake shook shaken|blow blew blown|bleed bled bled',
  'speed sped sped|mislead misled misled|overthrow overthrew overthrown|undergo underwent undergone|redraw redrew redrawn',
  'rewrite rewrote rewritten|rethink rethought rethought|rebuild rebuilt rebuilt|resell resold resold|repay repaid repaid',
  'forget forgot forgotten|bind bound bound|swing swung swung|spring sprang sprung|ring rang rung|lay laid laid',
  'arise arose arisen|overtake overtook overtaken|undertake undertook undertaken|retake retook retaken|flee fled fled',
  'forecast forecast forecast|eat ate eaten|offset offset offset|reset reset reset|upset upset upset|cast cast cast|recast recast recast|burst burst burst',
  'wring wrung wrung|cling clung clung|wield wielded wielded|strive strove striven|ride rode ridden|creep crept crept',
  'green-light green-lit green-lit|green-light green-lighted green-lighted|ring-fence ring-fenced ring-fenced',
].join('|')
/** Verbs of such news in their dictionary form; any other is known by its -ed alone. */
const REGULAR = [
  'disallow nosedive skid crater bounce spike annul nullify dismantle retract mothball unblock rebuff yank void extradite',
  'apprehend ponder deliberate recognise recognize forfeit absorb swallow earmark scrutinise scrutinize subpoena enjoin quash',
  'confiscate intercept unseal dismiss toughen stiffen harden soften clamp crack assure guarantee emerge proclaim impound dump',
  'hand relent lodge brief alert broadcast oversee persuade mandate escalate overhaul penalise penalize sideline blindside',
  'cripple throttle cap lodge retort obtain secure comply satisfy oblige compel direct reopen restore discourage dissuade',
  'detail elaborate reinforce exploit circumvent skirt sidestep bypass fuel prompt protect safeguard weaponise weaponize',
  'dominate erode surpass exceed reshape rely depend belong emerge happen occur arrive appear contain ban accuse acknowledge',
  'acquire act add adopt agree aim allow amend amount announce answer anticipate apply approve argue arrest ask assert',
  'authorise authorize await back ban bar believe blacklist blame block bolster book boost broaden call cancel carve cease',
  'challenge change charge cite claim clarify clear climb close comply condemn confirm consider continue convict cost counter',
  'create criticise criticize curb curtail debate decide declare decline defend defer delay demand denounce deny describe',
  'design designate detain determine develop disclose discuss divert double draft drop ease eliminate enable end enforce ensure',
  'enter escalate establish estimate examine exclude exempt expand expect expire explore export express extend face fear file',
  'fill finalise finalize fine flag float follow force grant halt halve help hike hint hope impose include increase indict',
  'inform initiate insist instruct intend introduce invalidate invest investigate invite invoke issue join jump keep kill label',
  'lament launch lay levy license lift limit list loosen lower maintain mandate matter modify move mull narrow need note notify',
  'object offer open oppose order outlaw overturn pass pause penalise permit place plan pledge plunge postpone prepare press',
  'pressure prevent probe produce prohibit promise propose prosecute protest prove publish pull purchase push raid raise rally',
  'ratchet reach react receive recommend record reduce refuse register regulate reinstate reject relax release remain remove',
  'renew repeal replace reply report request require rescind resolve respond restart restrict result resume retaliate retreat',
  'return reveal reverse review revise revoke roll rule rush sanction scale scrap seal seem seize sentence serve share shave',
  'shelve ship shorten sign signal slam slap slash slip slow slump smuggle soar spare stall start state stay step stockpile',
  'stop strengthen strip study subject submit sue suffer suggest summon supply support surge suspend sweep target tariff tax',
  'terminate test testify threaten tighten toughen trail transfer transship treat trigger trim triple try tumble turn unveil',
  'update upgrade urge use vacate veto violate vote vow waive want warn weaken weigh welcome widen wind wipe work tweak',
  'redesign settle hoard snap scoop amass stock load dent sap quantify sever starve plug patch ramp sharpen intensify deepen',
  'crank chop pare whittle commence bin jettison unpick discard backtrack backpedal park shield excuse relieve formalise',
  'formalize codify unlock endorse pave accord clinch earn enjoy spurn classify deem circulate tout gazette promulgate moot',
  'dangle brandish telegraph mirror reciprocate voice decry deplore rebuke hail applaud praise caution attack assail refute',
  'contend ridicule mock adapt devise debut channel inject shift walk knock deprive drain guide reckon sustain torpedo derail',
  'thwart smash nab deport uncover dissolve affirm toss ebb collapse wobble rebound recover gain land craft hurry scramble',
  'ensnare encompass rein rail liken lash stipulate erect unleash deploy funnel route dodge flout disrupt upend rattle jolt',
  'chill tank dip inch edge hover rework scupper quell ditch axe roil batter plummet skyrocket expire lapse collapse stoke',
  'absolve accelerate accumulate acquiesce acquit admonish advocate agitate agonise agonize air allocate allot ambush amplify',
  'appreciate approach arraign ascribe assemble assent assume attribute audit augment avenge back-pedal bag balk balloon banish',
  'bankroll barricade bat baulk bemoan berate beseech bewail blockade bluster bow brace brew bridle brighten bristle broach',
  'brush buckle budget burden bury buttress cache canvass capitulate castigate cave cede cement censure certify chalk champion',
  'characterise characterize cheer chew chide christen chuck churn clamor clamour clap claw clobber cold-shoulder collar comb',
  'commandeer comment commission communicate concede concoct condition confer confess consent consign construct consult convene',
  'convoke counsel crimp crop crumble crush cuff customise customize debar decontrol decouple dedicate defang delist delve',
  'demur deride detune devote dilute disable disappear disgorge disparage dispense dispute doom downgrade dub eject elevate',
  'enact enlarge enrol enroll enshrine entertain entreat equate erase escape evade evaporate excise excoriate exhort exit',
  'explode expose expunge falter fast-track fault fence finance flay flirt flock foil foist fold foreclose foreshadow fortify',
  'fret front-load fulminate fume fund gather gauge gobble grill gripe grumble gut haemorrhage haggle hammer handcuff hatch',
  'haul heap heighten hemorrhage herald hobble hoist hone hoover huddle identify immunise immunize implore inaugurate',
  'incarcerate inflate inflict ink insert instigate institute insulate intervene intimate inveigh joke junk justify kick',
  'kneecap lambast laud legalise legalize legislate liberalise liberalize lighten linger lock loom lop lumber lurch magnify',
  'menace moan moderate mop mount multiply nationalise nationalize near negotiate neuter normalise normalize observe offload',
  'okay omit onshore ostracise ostracize oust outperform overrule parry peddle pencil perk petition pillory pilot pitch plot',
  'polish pounce preclude prescribe preview procure promote pronounce proscribe prune pummel purge pursue quadruple query queue',
  'quintuple quip quiz rack rap ratify ration re-export re-impose re-issue rebadge rebalance rebrand rebut recalibrate recant',
  'recoil reconsider recoup redouble regain rekindle relegate relinquish relocate remand remark render renounce repackage',
  'reprimand reproach repudiate repurpose reroute resent reserve reshore retool revamp revisit revive riposte rubber-stamp',
  'rubbish rue sabotage sacrifice saddle sag salt savage scoff scorn screen scrub shackle shore shutter sift skewer slacken',
  'slice smack snag snatch sneer snub solicit source spiral splash splurge sponsor squelch stabilise stabilize stash staunch',
  'stem stifle stomach stonewall storm strangle stress-test stumble stun stymie subtract sunset surrender swat swerve table',
  'tack temper thaw thunder toast tone total trace trash treble trumpet tussle tweet unearth unfold unmask unravel unshackle',
  'untangle untie upbraid usher usurp vacuum vanish vet vilify vindicate wallop water waylay wean whack wilt wonder wrap wrest',
  'wrestle yield zoom',
  'accredit accrue administer arbitrate assess bicker bless browbeat cajole calm carry coerce collect compare compensate',
  'conceal contravene cosponsor countersue defy deplete disqualify disregard diversify empty emulate entail entice',
  'evaluate evict execute exhaust exonerate expedite expel extract falsify ferry govern hasten heed hollow honor hustle',
  'ignore imitate impair implement implicate incriminate infiltrate infringe inspect interrogate invent involve judge',
  'languish launder litigate masquerade mediate mend misdeclare mislabel monitor obey offshore operate outpace outstrip',
  'outvote perform presume process qualify quicken reassess reassure reclassify redefine redirect reexport refile refill',
  'refit reframe reimburse reintroduce relabel relist remit rename renovate repay replenish replicate resell resurrect',
  'shepherd soften soothe spook squabble sue supervise swap tempt transgress unlist unnerve uphold validate verify woo',
].flatMap((row) => row.split(' '))

interface Form { readonly lemma: string; readonly form: NonNullable<Token['form']> }
const FORMS = new Map<string, Form[]>()
const learn = (word: string, form: Form) => FORMS.set(word, [...(FORMS.get(word) ?? []), form])
for (const row of IRREGULAR.split('|')) {
  const [lemma = '', past = '', part = ''] = row.split(' ')
  learn(lemma, { lemma, form: 'base' })
  learn(past, { lemma, form: 'past' })
  learn(part, { lemma, form: 'part' })
}
for (const lemma of REGULAR) learn(lemma, { lemma, form: 'base' })
for (const [lemma, forms] of Array.from(FORMS)) {
  if (!forms.some((row) => row.form === 'base')) continue
  const stem = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ie` : /(?:s|sh|ch|x|z|go|eto)$/.test(lemma)  ? `${lemma}e` : lemma
  learn(`${stem}s`, { lemma, form: 's' })
  const base = lemma.endsWith('e') && !/[eo]e$/.test(lemma) ? lemma.slice(0, -1) : lemma
  const doubled = /[^aeiou][aiou][bdgmnpt]$|^(?:cancel|defer|label|signal|funnel|let|get|set)$/.test(lemma) ? base + base.slice(-1) : base
  learn(`${doubled}ing`, { lemma, form: 'ing' })
  if (doubled !== base) learn(`${base}ing`, { lemma, form: 'ing' })
  if (REGULAR.includes(lemma)) {
    const past = lemma.endsWith('e') ? `${lemma}d` : `${/[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : doubled}ed`
    learn(past, { lemma, form: 'past' })
    if (doubled !== base) learn(`${base}ed`, { lemma, form: 'past' })
  }
}

/** Nouns or adjectives, whatever they look like. */
const NO_VERBS = set([
  'united advanced integrated limited related unrelated so-called concerned hands indeed need-based unprecedented hundred',
  'red feed seed breed exceed proceed proceeds agreed-upon licensing chipmaking manufacturing warning training engineering',
  'meeting morning evening building trading beijing filing ruling hearing briefing during according king thing nothing',
  'something anything everything string spring ring being offering packaging computing processing pricing listing spending',
  'funding shipping sharing reporting holding holdings meaning feeling setting wing wording news cross-border statement',
  'states uses means series works works goods sales exports imports talks',
].join(' '))
/** Verbs that are far oftener nouns: taken for verbs only in a verb's place. */
const OFTEN_NOUNS = set([
  'act answer back ban block book boost call challenge change charge claim close control cost counter curb cut deal delay',
  'demand design drive drop end exempt export face fear fine force grant halt help hike hold hope import increase issue jump',
  'lead levy license limit list matter move need note object offer open order pause permit place plan pledge press pressure',
  'probe produce purchase push raid rally reach record release report request result retreat return review rise rule run rush',
  'sanction scale seal sentence set share ship show signal slump split spread start state step stop strip study subject supply',
  'support surge sweep target tariff tax test transfer trigger try turn update upgrade use veto vote waiver welcome work bid',
  'break deal fight hit pay read stand detail stock load dent flag cap plug patch ramp park shield voice praise caution attack',
  'speed breach judge process surrender swap monitor trace mirror channel shift walk drain guide gain land dip edge route craft rebound mock rail tank chill inch',
  'air approach audit bag balloon bat bow brace brew brush budget burden cache cave cement champion cheer clap claw comb',
  'comment commission condition consent crush dispute doom escape exit fault fence finance foil fold fund grill gut hammer',
  'hatch heap ink intimate joke junk kick lock lumber moderate mop mount near petition pilot pitch plot promote purge query',
  'queue quiz rap ration remark reserve rubbish savage screen shore source splash sponsor stem stomach storm sunset table',
  'forecast temper thaw toast tone total trace trash tweet water wrap yield',
].join(' '))

const WORD = /(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Inc|Corp|Co|Ltd|St|No|U\.S|U\.K|a\.m|p\.m)\.(?!\w)|\dG\b|[$€£¥]?\d(?:[\d.,]*\d)?(?:%|(?:st|nd|rd|th)\b)?|[A-Za-z](?:[\w.&-]*\w)?(?:['’](?:s|t|ll|d|re|ve)(?![A-Za-z]))?|['’]s\b|[^\s\w]/g

/** What a word is by itself, whatever stands around it. */
interface Lexeme {
  readonly word: string
  readonly capital: boolean
  readonly tag: Tag
  /** What verb it may be a form of; none where it is no verb. */
  readonly forms: readonly Form[]
  readonly mayBeVerb: boolean
}

/** Words met before, by how they were written: most of a text are. */
const LEXICON = new Map<string, Lexeme>()
/** So many are kept, so that memory is bounded. */
const MOST_WORDS = 20_000

function lexemeOf(written: string): Lexeme {
  const known = LEXICON.get(written)
  if (known) return known
  const raw = written.replace('’', "'")
  const word = raw.toLowerCase()
  const capital = /^[A-Z]/.test(raw)
  const tag = tagOf(word, raw)
  // A possessive is not what its noun is: China's.
  const mayBeVerb = tag === 'noun' && (!NO_VERBS.has(word) || word === 'advanced') && !word.includes("'") && (!word.includes('-') || FORMS.has(word))
  const lexeme = { word, capital, tag, mayBeVerb, forms: mayBeVerb ? formsOf(word, capital) : [] }
  if (LEXICON.size >= MOST_WORDS) LEXICON.clear()
  LEXICON.set(written, lexeme)
  return lexeme
}

/** The verb forms of a word: those of the tables, or what its ending says. */
function formsOf(word: string, capital: boolean): readonly Form[] {
  const known = FORMS.get(word)
  if (known || capital) return known ?? []
  if (/[a-z]{2}ed$/.test(word)) return [{ lemma: word.replace(/ed$/, ''), form: 'past' }]
  return /[a-z]{3}ing$/.test(word) ? [{ lemma: word.replace(/ing$/, ''), form: 'ing' }] : []
}

/** The words of a sentence in order, each with its part of speech. Linear. */
export function tokens(sentence: string): Token[] {
  const found: Token[] = []
  const lexemes: Lexeme[] = []
  WORD.lastIndex = 0
  for (let match = WORD.exec(sentence); match; match = WORD.exec(sentence)) {
    const [written] = match
    const lexeme = lexemeOf(written)
    const { word, capital, tag } = lexeme
    lexemes.push(lexeme)
    found.push({ start: match.index, end: match.index + written.length, word, capital, tag, lemma: word, form: undefined })
  }
  // "Trump more than doubled the tariff": no comparison.
  for (const [i, token] of found.entries()) {
    const than = found[i + 1]
    if (token.word === 'more' && than?.word === 'than' && lexemes[i + 2]?.forms.some(({ form }) => form === 'past')) token.tag = than.tag = 'adverb'
  }
  for (const [i, { mayBeVerb, forms }] of lexemes.entries()) if (mayBeVerb) markVerb(found, i, forms)
  for (const [i, token] of found.entries()) {
    // "as if to say" sets no condition; "this would cost": alone before its verb.
    if (token.word === 'if' && found[i - 1]?.word === 'as') token.tag = 'adverb'
    if (/^(?:this|these|those)$/.test(token.word) && ['modal', 'aux'].includes(found[i + 1]?.tag ?? '')) token.tag = 'pronoun'
  }
  return found
}

function tagOf(word: string, raw: string): Tag {
  if (/^[^\w]$/.test(raw)) return 'mark'
  if (/^[$€£¥]?\d/.test(raw) || NUMBER_WORDS.has(word)) return 'number'
  if (word === 'to') return 'to'
  if (raw === 'US' || raw === 'May' || raw === 'March') return 'noun'
  if (word === 'not' || word === 'never' || word === 'neither') return 'not'
  if (MODALS.has(word)) return 'modal'
  if (BE.has(word) || HAVE.has(word) || DO.has(word)) return 'aux'
  if (word === 'and' || word === 'or' || word === 'but' || word === 'nor') return 'and'
  if (JOINERS.has(word)) return 'joiner'
  if (RELATIVES.has(word)) return 'relative'
  if (DETERMINERS.has(word)) return 'det'
  if (PREPOSITIONS.has(word)) return 'prep'
  if (PRONOUNS.has(word)) return 'pronoun'
  if (ADVERBS.has(word) || (/[a-z]{3}ly$/.test(word) && !/^(?:supply|apply|reply|family|italy|july|assembly|monopoly|comply|rally|ally|imply)$/.test(word))) return 'adverb'
  return 'noun'
}

/** Whether the word at `i` is a verb, from the forms it may be and its neighbours; words to its left are tagged already. */
function markVerb(found: readonly Token[], i: number, forms: readonly Form[]): void {
  const token = found[i]
  if (!token) return
  // "The committee advanced a bill", but "advanced chips".
  if (token.word === 'advanced' && found[i + 1]?.tag !== 'det') return
  // "must obtain": after these a verb, known or not.
  let q = i - 1
  while (found[q]?.tag === 'adverb' || found[q]?.tag === 'not') q--
  if (forms.length === 0 && !token.capital && (found[q]?.tag === 'modal' || (found[q]?.tag === 'aux' && DO.has(found[q]?.word ?? '')))) {
    token.tag = 'verb'
    token.form = 'base'
    return
  }
  // "to satisfy limits": what stands between "to" and an object is a verb, known or not.
  if (forms.length === 0 && !token.capital && found[i - 1]?.tag === 'to' && found[i - 2]?.tag !== 'verb' && !token.word.endsWith('s') && found[i + 1] && (['det', 'pronoun'].includes(found[i + 1]?.tag ?? '') || /[^s]s$/.test(found[i + 1]?.word ?? ''))) {
    token.tag = 'verb'
    token.form = 'base'
    return
  }
  if (forms.length === 0 || (token.capital && i > 0 && found[i - 1]?.tag !== 'mark')) return
  // A name at the head of a sentence: "Applied had warned", "Applied Materials cut", "Grant Shapps ordered".
  if (token.capital && (forms[0]?.form === 'past' || forms[0]?.form === 'base') && found[i + 1]?.capital && found[i + 1]?.tag === 'noun') return
  if (token.capital && i === 0 && ['aux', 'modal'].includes(found[1]?.tag ?? '')) return
  // "restrictions on equipment take effect".
  if (/^(?:take|come|go|enter)$/.test(token.word) && /^(?:effect|into (?:force|effect))$/.test(token.word === 'take' ? found[i + 1]?.word ?? '' : `${found[i + 1]?.word} ${found[i + 2]?.word}`) && found[i - 1]?.tag === 'noun') {
    token.tag = 'verb'
    token.form = 'base'
    return
  }
  let p = i - 1
  while (p >= 0 && (found[p]?.tag === 'adverb' || found[p]?.tag === 'not')) p--
  const before = found[p]
  const after = found[i + 1]
  const opens = after !== undefined && (['det', 'pronoun', 'number', 'to', 'prep', 'relative'].includes(after.tag) || after.capital || after.tag === 'adverb')
  const governed = before?.tag === 'to' || before?.tag === 'modal' || (before?.tag === 'aux' && DO.has(before.word)) || (/^(?:let|lets|help|helps|helped|make|makes|made)$/.test(found[p - 1]?.word ?? '') && !/['’]s$/.test(before?.word ?? ''))
  const often = OFTEN_NOUNS.has(forms[0]?.lemma ?? '')
  // "A letter dated August 26 bars": a day of the month is no number of things.
  const dated = before?.tag === 'number' && found[p - 1]?.word === 'no.' || before?.tag === 'number' && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(found[p - 1]?.word ?? '')
  const attributive = before?.tag === 'det' || (before?.tag === 'number' && !dated) || (before !== undefined && /(?:'s|s')$/.test(before.word))
  const is = (form: Form) => {
    token.tag = 'verb'
    token.lemma = form.lemma
    token.form = form.form
  }
  for (const form of forms) {
    switch (form.form) {
      case 'base': {
        const prior = found[p - 1]
        // "to exports" is no infinitive; "to export" is, unless "to" goes with a verb of motion.
        if (governed && !(before?.tag === 'to' && prior?.tag === 'verb' && /^(?:subject|add|go|come|lead|amount|respond|object)$/.test(prior.lemma))) return is(form)
        if (before?.tag === 'and' && coordinated(found, p, ['base'])) return is(form)
        if (inverted(found, i)) return is(form)
        if (!attributive && before?.tag === 'pronoun' && /^(?:they|we|i|you|who)$/.test(before.word)) return is(form)
        // "let a licence for its tools lapse".
        if (/^(?:lapse|expire|go|run|proceed|stand|continue)$/.test(form.lemma) && (after === undefined || after.tag === 'mark') && found.slice(Math.max(0, i - 12), i).some(({ lemma }) => lemma === 'let')) return is(form)
        if (before?.tag === 'relative' && (!often || p < i - 1 || ['number', 'pronoun'].includes(after?.tag ?? ''))) return is(form)
        // "rules published by the bureau on Tuesday plug gaps".
        if (!often && before !== undefined && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(before.word) && found[p - 1]?.tag === 'prep' && (after?.tag === 'det' || after?.tag === 'noun')) return is(form)
        if (before !== undefined && before.tag === 'noun' && /[a-z]s$|people|^china's$|police|customs/.test(before.word) && (often ? after !== undefined && ['det', 'to', 'relative', 'pronoun', 'joiner'].includes(after.tag) : opens || after?.tag === 'noun')) return is(form)
        break
      }
      case 's':
        if ((attributive && !/^(?:this|that)$/.test(before?.word ?? '')) || before?.tag === 'prep' || before?.tag === 'to') break
        if (/^(?:this|that)$/.test(before?.word ?? '') ? !often || (opens && after?.tag !== 'prep') : before?.tag === 'pronoun' || before?.tag === 'relative') return is(form)
        if (before?.tag === 'and' && coordinated(found, p, ['s'])) return is(form)
        // "An order that the cabinet published obliges".
        if (before?.tag === 'verb' && (before.form === 'past' || before.form === 'part') && !often && (opens || after?.tag === 'noun')) return is(form)
        // "The order, signed in August, directs the Treasury".
        if (before?.word === ',' && !often && after && (after.tag === 'det' || after.capital)) return is(form)
        // "The rule, effective on Monday, adds 140 firms".
        if (before?.word === ',' && !often && (after?.tag === 'number' || after?.tag === 'noun') && endsAside(found, p)) return is(form)
        if (often && before?.tag === 'noun' && !before.word.endsWith('s') && after && (['det', 'pronoun'].includes(after.tag) || p < i - 1)) return is(form)
        if (dated && (opens || after?.tag === 'noun')) return is(form)
        // "The administration plans to rescind".
        if (often && before?.tag === 'noun' && !before.word.endsWith('s') && after?.tag === 'to' && form.lemma === 'plan') return is(form)
        if (before?.tag === 'noun' && (often ? before.capital && !FORMS.get(after?.word ?? '')?.some((row) => row.form === 'past' || row.form === 'part') && (after?.tag === 'det' || after?.capital || after?.tag === 'noun') && !/^(?:on|of|for)$/.test(after?.word ?? '') : !/[a-z]s$/.test(before.word) || before.capital)) return is(form)
        break
      case 'ing':
        if (before?.tag === 'det' || before?.tag === 'number' || (before?.tag === 'noun' && before.word.endsWith("'s"))) break
        // "advancing technology", "licensing rules": before a bare noun it describes it, unless something takes an object here.
        if (before?.tag === 'aux' || before?.tag === 'mark' || before?.tag === 'prep' || before?.tag === 'verb' || before?.tag === 'and' || before === undefined || opens || after?.tag === 'noun') return is(form)
        break
      case 'past':
      case 'part': {
        if (before?.tag === 'aux' || before?.tag === 'modal') return is(form)
        const describes = after !== undefined && (after.tag === 'noun' || after.capital) && !/^(?:it|them)$/.test(after.word)
        // "the proposed rule", "of imported chips", "announced expanded controls".
        if (describes && ((attributive && before?.tag !== 'number') || before?.tag === 'prep' || (before?.tag === 'verb' && before.form !== undefined && token.word.endsWith('ed')))) break
        if (before?.tag === 'det') break
        // "its fourth-quarter forecast", but "Applied Materials forecast".
        if (token.word === 'forecast' && before?.tag === 'noun' && !before.capital) break
        // "over alleged back doors".
        if (before?.tag === 'prep' && /^(?:alleged|suspected|supposed|purported|perceived|reported|planned|proposed)$/.test(token.word)) break
        // "a $5.5 billion hit".
        if (before?.tag === 'number' && /^(?:hit|cut|cost|split|put)$/.test(token.word) && numbered(found, p)) break
        if (/^(?:set|cut|hit|put|shut|spread|split|bid|read|quit|let|run|come|forecast)$/.test(token.word) && ((attributive && before?.tag !== 'number') || before?.tag === 'prep' || (after?.tag === 'mark' && before?.tag === 'noun'))) break
        return is(form)
      }
    }
  }
}

/** The comma at `at` ends an aside that began with one, and no verb has been told before it. */
function endsAside(found: readonly Token[], at: number): boolean {
  const before = found.slice(0, at)
  return before.some(({ word }) => word === ',') && !before.some(({ tag, form }) => tag === 'modal' || (tag === 'verb' && (form === 's' || form === 'past')))
}

/** An article stands before the number that ends at `at`. */
function numbered(found: readonly Token[], at: number): boolean {
  while (found[at]?.tag === 'number') at--
  return found[at]?.tag === 'det'
}

/** "Should Washington bar", "Will China answer?": a modal stands before the subject. */
function inverted(found: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    const token = found[k]
    if (token?.tag === 'modal' || token?.word === 'did' || token?.word === 'does') return k < i - 1 && (k === 0 || found[k - 1]?.tag === 'mark')
    if (!token || token.tag === 'verb' || token.tag === 'mark' || token.tag === 'to') return false
  }
  return false
}

/** "ban … and sell", "cut and cancels": the verb left of `and` has one of these forms. */
function coordinated(found: readonly Token[], and: number, forms: readonly string[]): boolean {
  for (let k = and - 1; k >= Math.max(0, and - 14); k--) if (found[k]?.tag === 'verb') return forms.includes(found[k]?.form ?? '')
  return false
}

export const isBe = (token: Token | undefined) => token !== undefined && BE.has(token.word)
export const isHave = (token: Token | undefined) => token !== undefined && HAVE.has(token.word)
export const isNo = (word: string) => word === 'not' || word === 'never' || word === 'neither' || /n't$|^cannot$/.test(word)
