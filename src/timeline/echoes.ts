/** Echoes: the hollow marks of an event in the lanes of those it hit, and the lines between. */
import type { BandPlaces } from './bands.ts'
import type { Arrangement, LaneColumns } from './lanes.ts'
import type { Layout, Mark } from './layout.ts'
import { ECHO_RADIUS } from './shape.ts'

export interface Echo {
  readonly row: number
  readonly band: number
  readonly x: number
  readonly y: number
}

/** A line down or up from a mark to its furthest echoes. */
export interface Link {
  readonly row: number
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/** Events of a count that still echo one by one; larger counts echo with their first ones. */
const MOST_OF_A_COUNT = 6

/**
 * The echoes of what a frame shows, at the pixel of each event. Where more than `most` would be drawn, those that would
 * lie on one another in a lane are drawn once.
 */
export function echoesOf(layout: Layout, marks: readonly Mark[], columns: LaneColumns, arrangement: Arrangement, bands: BandPlaces, most: number): Echo[] {
  const { groups, places, pixels, origin } = layout
  const echoes: Echo[] = []
  const add = (row: number, own: number, x: number) => {
    const seen: number[] = []
    for (let i = columns.echoStart[row] as number; i < (columns.echoStart[row + 1] as number); i++) {
      const band = arrangement.bandOfLane[columns.echoLane[i] as number] as number
      if (band < 0 || band === own || seen.includes(band)) continue
      seen.push(band)
      echoes.push({ row, band, x, y: bands.echoY(band) })
    }
  }
  for (const mark of marks) {
    if (mark.size === 1) {
      add(mark.row, mark.band, mark.x)
      continue
    }
    let left = MOST_OF_A_COUNT
    for (const g of mark.groups) {
      for (let at = groups.head[g] as number; at >= 0 && left > 0; at = groups.next[at] as number, left--) {
        const row = groups.rows[at] as number
        const own = mark.size <= MOST_OF_A_COUNT
        add(row, mark.band, own ? (places.anchor[row] as number) * pixels - origin : mark.x)
      }
    }
  }
  return echoes.length <= most ? echoes : thinned(echoes, most)
}

/**
 * Lines that can be drawn without becoming a thicket: those of marks whose neighbours' lines are at least `apart` pixels
 * away. Everything else shows its line when pointed at.
 */
export function quietLinks(echoes: readonly Echo[], marks: readonly Mark[], apart: number): Link[] {
  const links = linksOf(echoes, marks)
  return links.filter((link, i) => {
    const before = links[i - 1]
    const after = links[i + 1]
    return (before === undefined || link.x - before.x >= apart) && (after === undefined || after.x - link.x >= apart)
  })
}

/** The line of every mark that has echoes, from left to right. */
export function linksOf(echoes: readonly Echo[], marks: readonly Mark[]): Link[] {
  const yOf = new Map(marks.filter((mark) => mark.size === 1).map((mark) => [mark.row, mark.y]))
  const links = new Map<number, Link>()
  for (const { row, x, y } of echoes) {
    const own = yOf.get(row)
    if (own === undefined) continue
    const link = links.get(row) ?? { row, x, top: own, bottom: own }
    links.set(row, { row, x, top: Math.min(link.top, y), bottom: Math.max(link.bottom, y) })
  }
  return [...links.values()].sort((a, b) => a.x - b.x)
}

function thinned(echoes: readonly Echo[], most: number): Echo[] {
  let left = Infinity
  let right = -Infinity
  let bands = 0
  for (const { x, band } of echoes) {
    if (x < left) left = x
    if (x > right) right = x
    if (band >= bands) bands = band + 1
  }
  for (let cell = 2 * ECHO_RADIUS; ; cell *= 1.5) {
    const cells = Math.floor((right - left) / cell) + 1
    const taken = new Uint8Array(cells * bands)
    const kept: Echo[] = []
    for (const echo of echoes) {
      const key = echo.band * cells + Math.floor((echo.x - left) / cell)
      if (taken[key] === 1) continue
      taken[key] = 1
      kept.push(echo)
      if (kept.length > most) break
    }
    if (kept.length <= most || cells === 1) return kept
  }
}
