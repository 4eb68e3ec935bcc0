export const BANDS = ['sure', 'likely', 'unsure'] as const
export type Band = (typeof BANDS)[number]

/**
 * The band of a confidence (0–1): three say as much as the number does. Where they part was set by what each held true of
 * on labelled articles; `npm run score` prints that.
 */
export function bandOf(confidence: number): Band {
  return confidence >= 0.85 ? 'sure' : confidence >= 0.6 ? 'likely' : 'unsure'
}
