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
