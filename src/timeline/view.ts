/**
 * What a reader looks at: the one object that the address of the page, the chart, the table, the figure and the
 * downloads share, and its two-way translation to a query string.
 */
import { isDatePrefix, firstDay, lastDay } from '../day.ts'

export type LaneGrouping = 'actor' | 'country' | 'kind' | 'product'
export type ScaleKind = 'balanced' | 'calendar'
export type Lang = 'en' | 'ko'
export type Pane = 'timeline' | 'table' | 'list' | 'method'
export type Theme = 'auto' | 'light' | 'dark'
export type Controls = 'none' | 'filters' | 'all'

/** Values wanted and values excluded; values in one list are OR. Both empty = no filter. */
export interface Choice {
  readonly only: readonly string[]
  readonly not: readonly string[]
}

/** The properties of an event that a choice can be made on; each is a parameter of the address. */
export const FACETS = ['country', 'actor', 'kind', 'direction', 'product', 'importance', 'publisher'] as const
export type Facet = (typeof FACETS)[number]

/** Every parameter of an address. */
export const PARAMETERS: readonly string[] = [
  'lang', ...FACETS, 'q', 'from', 'to', 'lanes', 'collapsed', 'scale', 'view', 'sort', 'event', 'asof', 'theme', 'embed', 'controls', 'data',
]

export interface View extends Readonly<Record<Facet, Choice>> {
  /** Absent until an address or the reader says which; the page then follows the browser. */
  readonly lang?: Lang
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
  /** A full day. */
  readonly asof?: string
  readonly theme: Theme
  readonly embed: boolean
  readonly controls: Controls
  readonly data?: string
}

/** A part of an address that means nothing here: it is left out, the rest stands. */
export interface Dropped {
  readonly param: string
  readonly value: string
}

export const NO_CHOICE: Choice = { only: [], not: [] }

export const START_VIEW: View = {
  country: NO_CHOICE, actor: NO_CHOICE, kind: NO_CHOICE, direction: NO_CHOICE, product: NO_CHOICE,
  importance: NO_CHOICE, publisher: NO_CHOICE,
  q: '', lanes: 'actor', collapsed: [], scale: 'balanced', pane: 'timeline', theme: 'auto', embed: false, controls: 'none',
}

/** Column and direction of a sorted table: `date`, `-date`. */
export const SORT_COLUMNS = ['date', 'title', 'kind', 'actor', 'direction', 'status', 'sources'] as const

const WORD_OPTIONS = {
  lang: ['en', 'ko'],
  lanes: ['actor', 'country', 'kind', 'product'],
  scale: ['balanced', 'calendar'],
  view: ['timeline', 'table', 'list', 'method'],
  sort: SORT_COLUMNS.flatMap((column) => [column, `-${column}`]),
  theme: ['auto', 'light', 'dark'],
  controls: ['none', 'filters', 'all'],
} as const

const LONGEST_TEXT = 200

/** Reads a query string. Whatever cannot be understood is dropped alone and reported; foreign parameters are ignored. */
export function parseView(query: string): { view: View; dropped: Dropped[] } {
  const params = new URLSearchParams(query)
  const dropped: Dropped[] = []

  const text = (param: string, accept: (value: string) => boolean): string | undefined => {
    const value = params.get(param)
    if (value === null || value === '') return undefined
    if (value.length <= LONGEST_TEXT && isPrintable(value) && accept(value)) return value
    dropped.push({ param, value })
    return undefined
  }
  const word = <P extends keyof typeof WORD_OPTIONS>(param: P) =>
    text(param, (value) => (WORD_OPTIONS[param] as readonly string[]).includes(value)) as
      (typeof WORD_OPTIONS)[P][number] | undefined
  const list = (param: string): string[] => {
    const values: string[] = []
    for (const value of params.getAll(param).join(',').split(',')) {
      if (value === '' || values.includes(value)) continue
      if (value.length > LONGEST_TEXT || value === '-' || !isPrintable(value)) dropped.push({ param, value })
      else values.push(value)
    }
    return values
  }
  const choice = (param: Facet): Choice => {
    const values = list(param)
    if (values.length === 0) return NO_CHOICE
    return {
      only: values.filter((value) => !value.startsWith('-')).map(unescapeValue),
      not: values.filter((value) => value.startsWith('-')).map((value) => unescapeValue(value.slice(1))),
    }
  }

  const from = text('from', isDatePrefix)
  let to = text('to', isDatePrefix)
  if (from !== undefined && to !== undefined && lastDay(to) < firstDay(from)) {
    dropped.push({ param: 'to', value: to })
    to = undefined
  }
  const view: View = {
    ...START_VIEW,
    ...given('lang', word('lang')),
    country: choice('country'), actor: choice('actor'), kind: choice('kind'), direction: choice('direction'),
    product: choice('product'), importance: choice('importance'), publisher: choice('publisher'),
    ...given('q', text('q', () => true)),
    ...given('from', from),
    ...given('to', to),
    ...given('lanes', word('lanes')),
    collapsed: list('collapsed').map(unescapeValue),
    ...given('scale', word('scale')),
    ...given('pane', word('view')),
    ...given('sort', word('sort')),
    ...given('event', text('event', () => true)),
    ...given('asof', text('asof', (value) => value.length === 10 && isDatePrefix(value))),
    ...given('theme', word('theme')),
    embed: text('embed', (value) => value === '1' || value === '0') === '1',
    ...given('controls', word('controls')),
    ...given('data', text('data', isRelative)),
  }
  return { view, dropped }
}

/**
 * The query string of a view, without `?`. The start view has none; any other names its language, lanes, scale and form
 * even where they are the default, so that a link made today keeps its meaning when a default changes.
 */
export function formatView(view: View): string {
  const parts: string[] = []
  const put = (param: string, value: string | undefined) => {
    if (value !== undefined && value !== '') parts.push(`${param}=${encodeReadably(value)}`)
  }
  put('lang', view.lang)
  for (const facet of FACETS) put(facet, formatChoice(view[facet]))
  put('q', view.q)
  put('from', view.from)
  put('to', view.to)
  put('collapsed', view.collapsed.map(escapeValue).join(','))
  put('sort', view.sort)
  put('event', view.event)
  put('asof', view.asof)
  put('data', view.data)
  put('theme', view.theme === START_VIEW.theme ? undefined : view.theme)
  if (view.embed) {
    put('embed', '1')
    put('controls', view.controls)
  }
  const starts = view.lanes === START_VIEW.lanes && view.scale === START_VIEW.scale && view.pane === START_VIEW.pane
  if (!starts || parts.some((part) => !part.startsWith('lang=') && !part.startsWith('theme='))) {
    put('lanes', view.lanes)
    put('scale', view.scale)
    put('view', view.pane)
  }
  return parts.join('&')
}

/** Whether going from one view to the other is a step that Back should undo, or only a movement within a view. */
export function isStep(before: View, after: View): boolean {
  const still = { ...after, from: before.from, to: before.to, collapsed: before.collapsed, sort: before.sort, q: before.q, asof: before.asof }
  return formatView({ ...before }) !== formatView(still)
}

/** Whether a view leaves events out: any choice, words to find, or a window. */
export function isFiltered(view: View): boolean {
  return view.q !== '' || view.from !== undefined || view.to !== undefined || FACETS.some((facet) => !isEmpty(view[facet]))
}

/** The view with everything shown: no choice, nothing searched for, the whole range. */
export function withoutFilters(view: View): View {
  return {
    ...view, q: '', from: undefined, to: undefined, country: NO_CHOICE, actor: NO_CHOICE, kind: NO_CHOICE, direction: NO_CHOICE, product: NO_CHOICE,
    importance: NO_CHOICE, publisher: NO_CHOICE,
  }
}

/** Whether a choice chooses nothing. */
export function isEmpty(choice: Choice): boolean {
  return choice.only.length === 0 && choice.not.length === 0
}

/** Adds a value to those wanted, or takes it away. */
export function toggled(choice: Choice, value: string): Choice {
  const only = choice.only.includes(value) ? choice.only.filter((one) => one !== value) : [...choice.only, value]
  return { only, not: choice.not.filter((one) => one !== value) }
}

/** Adds a value to those excluded, or takes it away. */
export function toggledOut(choice: Choice, value: string): Choice {
  const not = choice.not.includes(value) ? choice.not.filter((one) => one !== value) : [...choice.not, value]
  return { only: choice.only.filter((one) => one !== value), not }
}

function formatChoice(choice: Choice): string {
  return [...choice.only.map(escapeValue), ...choice.not.map((value) => `-${escapeValue(value)}`)].join(',')
}

// Any non-empty id is valid, also one with a comma or a leading minus: those two are written as %2C and %2D in a list.
function escapeValue(value: string): string {
  return value.replace(/[%,]|^-/g, (mark) => (mark === '%' ? '%25' : mark === ',' ? '%2C' : '%2D'))
}

function unescapeValue(value: string): string {
  return value.replace(/%(25|2C|2D)/gi, (_, code: string) => (code === '25' ? '%' : code.toUpperCase() === '2C' ? ',' : '-'))
}

function encodeReadably(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|3A|2F)/g, (_, code: string) => (code === '2C' ? ',' : code === '3A' ? ':' : '/'))
}

function isPrintable(value: string): boolean {
  // Control characters and lone surrogates never come from a control of ours, and encodeURIComponent throws on the latter.
  return !/\p{Cc}|\p{Cs}/u.test(value)
}

function isRelative(value: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(value) && !/^[/\\]{2}/.test(value) && !value.includes('\\')
}

function given<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V })
}
