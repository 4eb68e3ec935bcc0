/** A slot of a proposal, filled. */
export interface Filled<T> {
  readonly value: T
  /** 0–1: how sure it is. */
  readonly sure: number
}
