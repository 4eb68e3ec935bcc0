/** The bench events as every peer gets them: read from the same file, turned into plain items before the clock starts. */
export interface Item {
  readonly id: number
  readonly lane: string
  readonly country: string
  /** Milliseconds since 1970; a point has no end. */
  readonly start: number
  readonly end: number | undefined
  readonly title: string
}

export interface Lane {
  readonly id: string
  readonly name: string
  readonly country: string
}

/** What the driver calls on the page of a peer. */
export interface Bench {
  load(url: string): Promise<void>
  /** Draws everything; resolves when two frames have passed. */
  draw(): Promise<void>
  /** Shows the whole range again; resolves when two frames have passed. */
  fit(): Promise<void>
  /** Leaves the items of one country; resolves when two frames have passed. */
  filter(country: string): Promise<void>
}

declare global {
  interface Window {
    bench: Bench
  }
}

interface MadeEvents {
  readonly actors: readonly { id: string; name: { en: string }; country: string }[]
  readonly events: readonly {
    date: { start: string; end?: string }
    title: { en: string }
    actors: readonly { id: string }[]
  }[]
}

/** Reads a bench file. */
export async function readItems(url: string): Promise<{ items: Item[]; lanes: Lane[] }> {
  const made = (await (await fetch(url)).json()) as MadeEvents
  const lanes = made.actors.map(({ id, name, country }) => ({ id, name: name.en, country }))
  const countryOf = new Map(lanes.map(({ id, country }) => [id, country]))
  const items = made.events.map(({ date, title, actors }, id): Item => {
    const lane = actors[0]?.id ?? ''
    return {
      id, lane, country: countryOf.get(lane) ?? '', title: title.en,
      start: Date.parse(date.start),
      end: date.end === undefined ? undefined : Date.parse(date.end) + 86_400_000,
    }
  })
  return { items, lanes }
}

/** Resolves when what was drawn has been on screen for a frame. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}
