/**
 * Seeded, contract-valid datasets of any size for the benchmark and for tests of scale: bursty, 40 lanes in four countries,
 * 2018–2026, four fifths points and one fifth spans, titles of about 40 letters. The same seed gives the same bytes.
 */
import { isoOf, dayOf, addDays } from '../../src/day.ts'
import type { Actor, ControlEvent, Dataset, Kind } from '../../src/event.ts'
import { directionOfKind, KINDS, STATUSES } from '../../src/event.ts'

const COUNTRIES = ['us', 'cn', 'kr', 'eu']
const LANES = 40
const FIRST = dayOf(2018, 1, 1)
const LAST = dayOf(2026, 12, 31)
const WORDS = 'export licence chip tariff rule order review notice quota ban waiver court firm memory cloud list appeal import permit filing'.split(' ')

/** A dataset of `count` events; every part follows from the seed. */
export function makeEvents(count: number, seed: number): Dataset {
  const random = generator(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const actors: Actor[] = Array.from({ length: LANES }, (_, i) => ({
    id: `actor-${i + 1}`,
    name: { en: `Actor ${i + 1}`, ko: `행위자 ${i + 1}` },
    country: COUNTRIES[i % COUNTRIES.length] as string,
    type: i < COUNTRIES.length ? 'government' : 'company',
  }))
  const bursts = Array.from({ length: 60 }, () => FIRST + random() * (LAST - FIRST))
  const events: ControlEvent[] = []
  for (let i = 0; i < count; i++) {
    // Two thirds of the events crowd around sixty days, as news does.
    const near = random() < 2 / 3
    const wanted = near ? pick(bursts) + (random() + random() + random() - 1.5) * 40 : FIRST + random() * (LAST - FIRST)
    const day = addDays(FIRST, Math.max(0, Math.min(LAST - FIRST, Math.round(wanted - FIRST))))
    const isSpan = random() < 0.2
    const kind: Kind = pick(KINDS)
    // A few actors do most of it.
    const by = actors[Math.floor(random() ** 1.6 * LANES)] as Actor
    const on = pick(actors)
    const title = titleOf(pick)
    events.push({
      id: `e${i}`,
      kind,
      status: pick(STATUSES),
      direction: directionOfKind(kind) ?? 'neutral',
      importance: random() < 0.1 ? 'major' : 'minor',
      date: isSpan
        ? { start: isoOf(day), end: isoOf(addDays(day, 3 + Math.floor(random() * 90))), span: 'throughout', basis: 'stated' }
        : { start: isoOf(day), basis: 'stated' },
      title: { en: title, ko: title },
      summary: { en: title, ko: title },
      actors: by === on ? [{ id: by.id, role: 'by' }] : [{ id: by.id, role: 'by' }, { id: on.id, role: 'on' }],
      products: [],
      figures: [],
      effects: [],
      relations: [],
      sources: [{ article: 'article', grade: 'press', evidence: title, rule: 'made', dateBasis: 'stated' }],
    })
  }
  events.sort((a, b) => (a.date.start < b.date.start ? -1 : a.date.start > b.date.start ? 1 : 0))
  return {
    schemaVersion: 1,
    data: { hash: `made-${count}-${seed}`, through: '2026-12-31' },
    actors,
    products: [],
    articles: [{
      id: 'article', publisher: 'Made', headline: 'Made events', published: '2026-12-31T09:00:00+09:00',
      publishedBasis: 'stated', lang: 'en',
    }],
    events,
  }
}

function titleOf(pick: <T>(list: readonly T[]) => T): string {
  let title = pick(WORDS)
  while (title.length < 36) title += ` ${pick(WORDS)}`
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`
}

/** Mulberry32: small, seeded, good enough for test data. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
