/**
 * Reads a data set from its text and checks it against the schema, in steps, so that a page can go on living while it
 * reads 100,000 events. Everything is checked once, here; the rest of the app trusts the types.
 */
import { firstDay } from '../day.ts'
import { type ControlEvent, controlEventSchema, type Dataset, datasetSchema, SCHEMA_VERSION } from '../event.ts'

export type ReadResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly newer: string }
  | { readonly ok: false; readonly problem: string }

// Few enough that a phone answers between two steps.
const EVENTS_A_STEP = 16

/**
 * Reads a text that comes in pieces, of about `length` letters altogether: yields the share that is done, 0–1, and returns
 * the data set or the first thing wrong with it.
 */
export function* readDatasetSteps(pieces: Iterator<string>, length: number): Generator<number, ReadResult> {
  let raw: unknown
  let slices: string[]
  try {
    const cut = yield* cutEvents(pieces, length)
    slices = cut.events
    raw = JSON.parse(cut.rest)
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) }
  }
  const version = isObject(raw) ? raw['schemaVersion'] : undefined
  if (typeof version === 'number' && version > SCHEMA_VERSION) return { ok: false, newer: String(version) }
  const frame = datasetSchema.safeParse(raw)
  if (!frame.success) return { ok: false, problem: sayIssue(frame.error.issues[0], raw, '') }

  const events: ControlEvent[] = []
  const seen = new Set<string>()
  for (const [i, slice] of slices.entries()) {
    let given: unknown
    try {
      given = JSON.parse(slice)
    } catch (error) {
      return { ok: false, problem: `events[${i}]: ${error instanceof Error ? error.message : String(error)}` }
    }
    const event = controlEventSchema.safeParse(given)
    if (!event.success) return { ok: false, problem: sayIssue(event.error.issues[0], given, `events[${i}]`) }
    if (seen.has(event.data.id)) return { ok: false, problem: `events[${i}].id: expected an id of its own, got ${JSON.stringify(event.data.id)} again` }
    seen.add(event.data.id)
    events.push(event.data)
    if (i % EVENTS_A_STEP === 0) yield 0.3 + (0.7 * i) / slices.length
  }
  return { ok: true, dataset: { ...frame.data, events: inOrder(events) } }
}

/** The same at one go. */
export function readDataset(text: string): ReadResult {
  const steps = readDatasetSteps([text].values(), text.length)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

// A file of ours is in order of time; others need not be.
function inOrder(events: ControlEvent[]): ControlEvent[] {
  // Dates that rise as texts rise as days too, and texts are compared a hundred times faster.
  if (events.every((event, i) => i === 0 || (events[i - 1] as ControlEvent).date.start <= event.date.start)) return events
  return events.map((event) => ({ event, day: firstDay(event.date.start) })).sort((a, b) => a.day - b.day).map(({ event }) => event)
}

/**
 * Cuts the top-level `events` array out of the text of a data set: the text of each event, and the text of the rest
 * with an empty array in its place. JSON.parse of 60 MB at once would hold the page for a second.
 */
function* cutEvents(pieces: Iterator<string>, length: number): Generator<number, { events: string[]; rest: string }> {
  let text = ''
  let taken = 0
  /** Adds the next piece to what is still needed of the text; false at its end. */
  const more = (neededFrom: number) => {
    const piece = pieces.next()
    if (piece.done === true) return false
    taken += piece.value.length
    text = text.slice(neededFrom) + piece.value
    return true
  }
  let open = -1
  for (let wanted = 0; open === -1; open = findEvents(text), wanted = 2 * text.length) {
    do if (!more(0)) return { events: [], rest: text }
    while (text.length < wanted)
    yield share(taken, length)
  }
  const head = text.slice(0, open + 1)
  const events: string[] = []
  let at = open + 1
  let elementStart = at
  let depth = 1
  const marks = /["{}[\],]/g
  while (depth > 0) {
    marks.lastIndex = at
    const found = marks.exec(text)
    const end = found?.[0] === '"' ? endOfString(text, found.index + 1) : undefined
    if (!found || end === -1) {
      at = (found ? found.index : text.length) - elementStart
      // Without its end the text is broken, and its head alone says so when it is parsed.
      if (!more(elementStart)) return { events: [], rest: head }
      elementStart = 0
      continue
    }
    at = end ?? found.index + 1
    if (found[0] === '{' || found[0] === '[') depth += 1
    else if (found[0] === '}' || found[0] === ']') depth -= 1
    if ((found[0] === ',' && depth === 1) || depth === 0) {
      const slice = text.slice(elementStart, found.index)
      if (depth > 0 || events.length > 0 || slice.trim() !== '') events.push(slice)
      elementStart = at
      if (events.length % EVENTS_A_STEP === 0) yield share(taken, length)
    }
  }
  let tail = text.slice(at - 1)
  for (text = ''; more(0); text = '') tail += text
  return { events, rest: head + tail }
}

function share(taken: number, length: number): number {
  return 0.3 * Math.min(1, taken / length)
}

/** Position of the `[` of the top-level `events`, or -1. */
function findEvents(text: string): number {
  const marks = /["{}[\]]/g
  let depth = 0
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const at = found.index
    if (found[0] === '"') {
      const end = endOfString(text, at + 1)
      if (end === -1) return -1
      if (depth === 1 && text.slice(at, end) === '"events"') {
        const value = /\s*:\s*\[/y
        value.lastIndex = end
        if (value.test(text)) return value.lastIndex - 1
      }
      marks.lastIndex = end
    } else depth += found[0] === '{' || found[0] === '[' ? 1 : -1
  }
  return -1
}

/** Position after the quote that ends a string whose inside starts at `at`; -1 where none does. */
function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0
    while (text[quote - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return quote + 1
  }
  return -1
}

interface Issue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly expected?: unknown
  readonly values?: unknown
}

/** `events[12].date.start: expected YYYY, YYYY-MM or YYYY-MM-DD, got "2023/10"`. */
function sayIssue(issue: Issue | undefined, given: unknown, place: string): string {
  if (!issue) return place
  let value: unknown = given
  let path = place
  for (const key of issue.path) {
    value = isObject(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined
    path += typeof key === 'number' ? `[${key}]` : `${path === '' ? '' : '.'}${String(key)}`
  }
  const got = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value)).slice(0, 80)
  if (issue.message.includes('got ')) return `${path}: ${issue.message}`
  const expected = Array.isArray(issue.values) ? issue.values.map((one) => JSON.stringify(one)).join(' or ')
    : typeof issue.expected === 'string' ? issue.expected : 'something else'
  return `${path === '' ? '' : `${path}: `}expected ${expected}, got ${got}`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
