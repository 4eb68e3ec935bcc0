import type { Told } from '../dates/date-forms.ts'

/** How a sentence speaks of an action: as a fact, a plan, a forecast… Read from the words around its verb. */
export type Mode =
  | 'fact' // it happened, or is so
  | 'announced' // somebody made it known in his own word
  | 'planned' // decided, or intended as others tell
  | 'vowed' // intended, in the actor's own word
  | 'considered' // weighed, discussed, prepared
  | 'threatened'
  | 'offered' // can be, says the speaker: an event only where the speaker is who decides
  | 'foretold' // will be, says the speaker: likewise
  | 'expected' // the speaker expects it: an event only of his own books
  // From here on: no event.
  | 'demanded' // what somebody wants of another
  | 'dropped' // a plan that the same sentence takes back
  | 'forecast'
  | 'condition'
  | 'negated'
  | 'habit' // an attribute, not a happening: "AMD, which makes GPUs"

/** A stretch of a sentence with a predicate of its own. Offsets within the sentence. */
export interface Clause {
  readonly start: number
  readonly end: number
  /** The whole clause is an if-clause. */
  readonly conditional: boolean
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** What the grammar of a sentence tells of one verb. Offsets within the sentence. */
export interface Frame {
  readonly mode: Mode
  /** It must be done; it cannot or may not be done; it will not be done; it may be done. */
  readonly modal?: 'must' | 'barred' | 'refused' | 'free' | undefined
  /** The verb in its dictionary form, as far as it is known. */
  readonly lemma: string
  /** Its subject is hit, not acting. */
  readonly passive: boolean
  /** A participle or gerund: "curbs announced in May", "by banning". */
  readonly participle: boolean
  readonly subject?: Span | undefined
  /** The subject is a pronoun; the subject before it, where the sentence has one. */
  readonly pronoun: boolean
  readonly antecedent?: Span | undefined
  /** Its object is a pronoun: what was named before it. */
  readonly objectPronoun: boolean
  /** What a relative clause describes: perhaps its object ("the rules that it issued"). */
  readonly relative?: Span | undefined
  /** by-phrase of a passive. */
  readonly agent?: Span | undefined
  /** The verb with its auxiliaries. */
  readonly verb: Span
  /** Where its objects stand. */
  readonly reach: Span
  /** Subject, verb and reach: a date in it is the verb's own. */
  readonly clause: Span
  /** A noun that tells a deed: "the revocation of". */
  readonly nominal?: true
  readonly infinitive: boolean
  /** Its subject is what its relative clause describes. */
  readonly described?: boolean
  /** Of its governors those that tell it; not the verb of a noun that its relative clause describes. */
  readonly told: readonly number[]
  /** Of "a day after it barred …": how far from the clause around it, a day back. */
  readonly shift?: Told['steps'] | undefined
  /** "had been allowed". */
  readonly pluperfect: boolean
  /** Asked for and not given: "refused to grant", "did not renew". */
  readonly declined: boolean
  /** Joined by "and" to the clause before it. */
  readonly joined: boolean
  /** Where the verb itself begins: what frames are known by. */
  readonly head: number
  /** The verbs that govern this one (said that …, plans to …), innermost first, and the subjects of those that have one. */
  readonly governors: readonly number[]
  readonly tellers: readonly Span[]
}

/** The frames of one sentence. */
export interface Frames {
  /** The frame of the verb at a place; undefined where the word is no verb. */
  at(start: number, end: number): Frame | undefined
  /** The head of that frame, without the rest of it. */
  headAt(start: number, end: number): number | undefined
  /** The subjects of its finite verbs, in order. */
  readonly subjects: readonly Span[]
  /** The verb to which something said at this place, such as a date, belongs. */
  ownerOf(offset: number): Frame | undefined
}

/** What an actor does in a clause, as far as its grammar shows it. */
export type ActorPart =
  | 'topic' // 은/는: what the whole sentence is about, also from outside the clause
  | 'subject'
  | 'agent' // by-phrase, 로부터: acts although it is no subject
  | 'owner' // genitive or attribute: 미국의 수출 규제
  | 'target' // 중국에, against China, Chinese goods
  | 'other'

/** What a language must be able to tell the reader. Korean and English each give one table. */
export interface Grammar {
  clauses(sentence: string): Clause[]
  /** Only of a language whose verbs can be told with all their parts; of the other the questions below are asked. */
  readonly frames?: (sentence: string) => Frames
  /** Mode of the verb at [start, end) in its clause. */
  mode(sentence: string, clause: Clause, start: number, end: number, following: Clause | undefined): Mode
  actorPart(sentence: string, start: number, end: number): ActorPart
  /** The verb is passive and its subject is hit: 통보받았다, was told. */
  passive(sentence: string, start: number, end: number): boolean
  /** The verb ending at `end` is a past relative: its object may follow (발표한 통제). */
  relative(sentence: string, end: number): boolean
  /** The word ending at `end` is a noun that tells a deed done: 부과로 인한, 유예 직후. */
  nominal(sentence: string, end: number): boolean
  /** Whose measure it is by its name: a Section 232 tariff is the American government's. */
  instrumentOf(words: string): string | undefined
  /** The speaker is a pronoun: whoever else is named, he was named before. */
  pronoun(sentence: string): boolean
  /** The sentence leaves its speaker to a pronoun, or to nobody, so that he is the one of the sentence before. */
  carriesSpeaker(sentence: string, verbStart: number): boolean
  /** The measure ending at `end` only sets the scene of what is told: 규제에 막혀, because of the curbs. */
  adverbial(sentence: string, end: number): boolean
  /** The two states of the contest act together: 양국은, 미국과 중국은. */
  both(clause: string): boolean
  /** The measure before these words is already the object of another verb in them: 규제를 피하려고 …. */
  governedBefore(between: string): boolean
  /** The measure before these words is a subject, and the verb after them has an object of its own. */
  otherObject(between: string): boolean
  /** The noun ending at `end` is the stem of a verb: 공급했다고. */
  verbal(sentence: string, end: number): boolean
  /** Between a relative verb and its object another noun has taken the relative clause: 승인된 고객에게 팔도록. */
  broken(between: string): boolean
  /** Verbs of saying that judge nothing: where somebody else's deed is told with them, they are no statement of their own. */
  readonly neutral?: RegExp
  /** The words ending at `end` are what the whole sentence is about, also beyond their clause. */
  topic?(sentence: string, end: number): boolean
  /** The words ending at `end` are subject or object of their clause, by their particle. */
  core(sentence: string, end: number): boolean
  /** Clauses before the verb's own set a condition, and the verb's predicate is not in the past. */
  supposed(sentence: string, before: readonly Clause[], end: number): boolean
  /** After an imperative, the verb told others to do it: where the words that give the order end. */
  ordered(sentence: string, end: number): number | undefined
  /** Somebody quoted or named between who was found and the verb is the real speaker. */
  speaks(sentence: string, nameStart: number, nameEnd: number, verbStart: number): boolean
  /** The verb ending at `end` only says what the next noun is for: 매길 품목. */
  toCome?(sentence: string, end: number): boolean
  /** Who says what stands at `at`, where it is quoted: somebody with no name, or who has one. */
  quotedBy?(sentence: string, at: number): 'nobody' | 'somebody' | undefined
  /** The sentence tells how things are or will be, not what was done: its predicate is in the present. */
  present?(sentence: string): boolean
  /** The sentence only gives the reason of what was told before. */
  reason(sentence: string): boolean
  /** At that time: the day of what was told before. */
  readonly atThatTime: RegExp
  /** What the sentence tells was before the day at hand. */
  readonly earlier: RegExp
  /** Words of protest, without which a government's remark is no news. */
  readonly protest: RegExp
  /** Where a verb's object stands: before it (Korean) or after it (English). */
  readonly objectFirst: boolean
  /** "in return for", 대가로: a concession with a price. */
  readonly bargain: RegExp
  /** The object is one just spoken of: 이 규제, the rule. */
  readonly anaphor: RegExp
  /** A sentence that tells from when a measure holds. */
  readonly effect?: RegExp
  /** Words that show that a price move is ascribed to a measure. */
  readonly cause: RegExp
  /** The speaker is somebody unnamed. */
  readonly unnamed: RegExp
  /** The sentence tells of an earlier time for comparison. */
  readonly history: RegExp
}

/** Modes that make an event. */
export function isEventMode(mode: Mode): boolean {
  return mode === 'fact' || mode === 'announced' || mode === 'planned' || mode === 'vowed' || mode === 'considered' || mode === 'threatened' || mode === 'offered' || mode === 'foretold' || mode === 'expected'
}
