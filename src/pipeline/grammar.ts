/** How a sentence speaks of an action: as a fact, a plan, a forecast… Read from the words around its verb. */
export type Mode =
  | 'fact' // it happened, or is so
  | 'announced' // somebody made it known in his own word
  | 'planned' // decided, or intended as others tell
  | 'vowed' // intended, in the actor's own word
  | 'considered' // weighed, discussed, prepared
  | 'threatened'
  // From here on: no event.
  | 'dropped' // a plan that the same sentence takes back
  | 'forecast'
  | 'condition'
  | 'negated'
  | 'habit' // an attribute, not a happening: "AMD, which makes GPUs"
  | 'noun' // the word is used as a noun and nothing is said of it

/** A stretch of a sentence with a predicate of its own. Offsets within the sentence. */
export interface Clause {
  readonly start: number
  readonly end: number
  /** The whole clause is an if-clause. */
  readonly conditional: boolean
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
  /** Mode of the verb at [start, end) in its clause. */
  mode(sentence: string, clause: Clause, start: number, end: number, following: Clause | undefined): Mode
  actorPart(sentence: string, start: number, end: number): ActorPart
  /** The verb is passive and its subject is hit: 통보받았다, was told. */
  passive(sentence: string, start: number, end: number): boolean
  /** The verb ending at `end` is a past relative: its object may follow (발표한 통제). */
  relative(sentence: string, end: number): boolean
  /** Where a verb's object stands: before it (Korean) or after it (English). */
  readonly objectFirst: boolean
  /** "in return for", 대가로: a concession with a price. */
  readonly bargain: RegExp
  /** The object is one just spoken of: 이 규제, the rule. */
  readonly anaphor: RegExp
  /** Words that show that a price move is ascribed to a measure. */
  readonly cause: RegExp
  /** The speaker is somebody unnamed. */
  readonly unnamed: RegExp
  /** The sentence tells of an earlier time for comparison. */
  readonly history: RegExp
}

/** Modes that make an event. */
export function isEventMode(mode: Mode): boolean {
  return mode === 'fact' || mode === 'announced' || mode === 'planned' || mode === 'vowed' || mode === 'considered' || mode === 'threatened'
}
