/** What `npm run score -- --write` measures of the reader; see data/accuracy.json. */
export interface Accuracy {
  /** On text that the rules were tuned on. */
  readonly seen: {
    readonly measured: string
    readonly rows: readonly AccuracyRow[]
    /** Events from boilerplate and off-topic articles of the pages, that only digests yield; rules and words that fired once. */
    readonly offTopic: number
    readonly onlyFromDigest: number
    readonly firedOnce: number
  }
  /** On text that nobody who wrote rules had seen, scored once. */
  readonly unseen: {
    readonly scored: string
    /** Which labels: other labels are another sample. */
    readonly labels: string
    readonly rows: readonly AccuracyRow[]
    readonly offTopic: number
  }
}

export interface AccuracyRow {
  readonly sample: 'pages' | 'freshKorean' | 'freshEnglish' | 'leaveOneOut' | 'korean' | 'english'
  /** Labelled events. */
  readonly events: number
  /** F1 of detection; and with status and date right too. */
  readonly found: number
  readonly exact: number
}
