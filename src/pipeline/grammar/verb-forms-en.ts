import type { Token } from './tokens-en.ts'

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

/** One form that a word may be of a verb: `bans` of ban, the s-form. */
export interface Form { readonly lemma: string; readonly form: NonNullable<Token['form']> }
/** What verbs a word may be a form of, by the word. */
export const FORMS = new Map<string, Form[]>()
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
