/**
 * What a reader looks at: the one object that the address of the page, the chart, the table, the figure and the
 * downloads share. Absent fields mean the default, so that a link made today keeps its meaning.
 */
export type LaneGrouping = 'actor' | 'country' | 'kind' | 'product'
export type ScaleKind = 'balanced' | 'calendar'
export type Lang = 'en' | 'ko'
export type Pane = 'timeline' | 'table' | 'list' | 'method'

/** Values wanted and values excluded; values in one list are OR. Both empty = no filter. */
export interface Choice {
  readonly only: readonly string[]
  readonly not: readonly string[]
}

export interface View {
  readonly lang?: Lang
  readonly country: Choice
  readonly actor: Choice
  readonly kind: Choice
  readonly direction: Choice
  readonly product: Choice
  readonly importance: Choice
  readonly publisher: Choice
  readonly q: string
  /** The visible window, inclusive, as date prefixes. */
  readonly from?: string
  readonly to?: string
  readonly lanes: LaneGrouping
  readonly collapsed: readonly string[]
  readonly scale: ScaleKind
  readonly pane: Pane
  readonly sort?: string
  readonly event?: string
  readonly asof?: string
  readonly theme: 'auto' | 'light' | 'dark'
  readonly embed: boolean
  readonly controls: 'none' | 'filters' | 'all'
  readonly data?: string
}
