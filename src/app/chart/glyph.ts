/**
 * The outline of a mark: direction by shape, status by what is inside it. One path filled by the even-odd rule, so that a
 * mark is one element, survives forced colours and reads in grey.
 *
 * in force, reported: full · considered: open · announced: open with a dot · scheduled: half full · paused: full with two
 * bars cut out · withdrawn: open and struck through.
 */
import { type Direction, type Status } from '../../event.ts'

export const MAJOR_RADIUS = 6.5
export const MINOR_RADIUS = 4.8

const cache = new Map<string, string>()

/** SVG path data around 0,0; `radius` is half the width in pixels. */
export function glyphPath(direction: Direction, status: Status, radius: number): string {
  const key = `${direction} ${status} ${radius}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const path = outline(direction, radius) + inside(direction, status, radius)
  cache.set(key, path)
  return path
}

/** An open mark for the lane of somebody who was hit. */
export function echoPath(direction: Direction, radius: number): string {
  return glyphPath(direction, 'considered', radius)
}

function inside(direction: Direction, status: Status, radius: number): string {
  if (status === 'in-force' || status === 'reported') return ''
  const triangle = direction === 'tightens'
  // Where the eye takes the middle of the shape to be.
  const middle = triangle ? radius * 0.3 : 0
  if (status === 'paused') {
    const high = radius * (triangle ? 0.42 : 0.55)
    const wide = radius * 0.2
    const off = radius * 0.14
    return rect(-off - wide, middle - high, wide, high * 1.7) + rect(off, middle - high, wide, high * 1.7)
  }
  const hole = radius - Math.max(1.5, radius * 0.28) * (triangle ? 1.75 : 1)
  if (status === 'scheduled') return halfHole(direction, hole, radius)
  const open = triangle ? shifted(hole, radius * 0.16) : outline(direction, hole)
  if (status === 'announced') return open + circle(0, middle, radius * 0.26)
  if (status === 'withdrawn') {
    const reach = radius * 0.5
    const half = Math.max(0.7, radius * 0.13)
    return `${open}M${n(-reach - half)} ${n(middle + reach - half)}L${n(reach - half)} ${n(middle - reach - half)}L${n(reach + half)} ${n(middle - reach + half)}L${n(-reach + half)} ${n(middle + reach + half)}Z`
  }
  return open
}

function outline(direction: Direction, r: number): string {
  if (direction === 'eases') return circle(0, 0, r * 0.95)
  if (direction === 'neutral') return rect(-r * 0.82, -r * 0.82, r * 1.64, r * 1.64)
  return shifted(r, 0)
}

/** A triangle whose base is as wide as the mark, moved down by `dy`. */
function shifted(r: number, dy: number): string {
  return `M0 ${n(-r + dy)}L${n(r * 1.06)} ${n(r * 0.82 + dy)}L${n(-r * 1.06)} ${n(r * 0.82 + dy)}Z`
}

/** The left half of the hole: the right half stays full. */
function halfHole(direction: Direction, hole: number, radius: number): string {
  if (direction === 'eases') return `M0 ${n(-hole)}A${n(hole)} ${n(hole)} 0 0 0 0 ${n(hole)}Z`
  if (direction === 'neutral') return rect(-hole * 0.82, -hole * 0.82, hole * 0.82, hole * 1.64)
  const dy = radius * 0.16
  return `M0 ${n(-hole + dy)}L0 ${n(hole * 0.82 + dy)}L${n(-hole * 1.06)} ${n(hole * 0.82 + dy)}Z`
}

function circle(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}A${n(r)} ${n(r)} 0 1 0 ${n(x + r)} ${n(y)}A${n(r)} ${n(r)} 0 1 0 ${n(x - r)} ${n(y)}Z`
}

function rect(x: number, y: number, width: number, height: number): string {
  return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}Z`
}

/** Two decimals are below what a screen or a printer shows. */
function n(value: number): string {
  return String(Math.round(value * 100) / 100)
}
