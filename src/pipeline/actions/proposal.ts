import type { ActorRef, DateBasis, Direction, EventDate, Grade, Kind, Status } from '../../event.ts'

/** A figure as read: value in whole units. */
export interface ProposedFigure {
  readonly value: number
  readonly max?: number
  readonly approx?: 'about' | 'at-least' | 'at-most'
  readonly unit: string
}

/** What the reader found in one sentence: an event as the sentence tells it, before any editor has seen it. */
export interface Proposal {
  readonly article: string
  readonly rule: string
  readonly kind: Kind
  readonly status: Status
  readonly direction: Direction
  /** In an undated article with unknown parts (`XXXX-XX-14`). */
  readonly date: EventDate
  readonly actors: readonly ActorRef[]
  readonly products: readonly string[]
  readonly figures: readonly ProposedFigure[]
  readonly grade: Grade
  /** 0–1, the weakest slot. */
  readonly confidence: number
  /** The sentence: UTF-16 offsets into the article's text. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** What led to it: the verb and the object, for people. */
  readonly because: string
  readonly dateBasis: DateBasis
}

/** A place where something looked like an event and was not taken for one. */
export interface Dropped {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly words: string
  readonly rule?: string
  readonly reason: string
}
