/**
 * Which marks get their words, and where. Greedy by importance: a label never overlaps a mark or another label of its
 * row, and where there is no room for all words it keeps the first whole ones.
 */
import { FORM } from './index-columns.ts'
import type { Mark } from './layout.ts'
import { MARK_RADIUS } from './shape.ts'
import { fitsNothing, fitWords } from './text-width.ts'
import type { MeasureText } from './text-width.ts'

export interface Label {
  readonly row: number
  readonly text: string
  /** Left edge of the text, in the pixels of the layout. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly side: Side
  /** For a span: how far right its label may travel to stay in view; absent for points. */
  readonly until?: number
}

export interface LabelRequest {
  readonly marks: readonly Mark[]
  readonly fontSize: number
  /** Widest label in pixels: while others want the room, and where it is left over. */
  readonly widest: number
  readonly widestAlone: number
  /** Frame in the pixels of the layout: a mark inside it gets a label that stays inside it. */
  readonly left: number
  readonly right: number
  isMajor(row: number): boolean
  textOf(row: number): string
  readonly measure: MeasureText
  /** Labels that the reader sees at this very zoom, in the pixels of the layout: they stay on their side and grow at most. */
  readonly seen?: readonly Label[]
}

export type Side = 'left' | 'right'

/** Pixels between a mark and a label. */
const SPACE = 5

/** What is lost by moving a label to and fro must not shorten it. */
const HAIR = 0.01

/** Places labels for single marks; a count carries its number and needs none. */
export function placeLabels(request: LabelRequest): Label[] {
  const slots = new Map<number, Taken>()
  for (const mark of request.marks) {
    const slot = slots.get(mark.slot)
    if (slot) {
      slot.from.push(mark.left)
      slot.to.push(mark.right)
    } else slots.set(mark.slot, { from: [mark.left], to: [mark.right] })
  }
  const wanting = request.marks.filter((mark) => mark.size === 1)
  const order = [...wanting].sort((a, b) => Number(request.isMajor(b.row)) - Number(request.isMajor(a.row)) || a.row - b.row)
  const seen = new Map(request.seen?.map((label) => [label.row, label]))
  for (const mark of wanting) {
    const label = seen.get(mark.row)
    if (label) take(slots.get(mark.slot), label)
  }
  const placed = new Map<Mark, Label>()
  for (const mark of order) {
    const taken = slots.get(mark.slot)
    if (!taken) continue
    const before = seen.get(mark.row)
    if (before) giveBack(taken, before)
    const label = placeLabel(mark, taken, request, Math.max(request.widest, before?.width ?? 0), before?.side)
    if (!label) continue
    take(taken, label)
    placed.set(mark, label)
  }
  // Room that nobody wanted goes to the words that were cut, where they stand.
  for (const [mark, label] of placed) {
    const taken = slots.get(mark.slot)
    if (!taken || label.text === request.textOf(mark.row)) continue
    giveBack(taken, label)
    const grown = placeLabel(mark, taken, request, request.widestAlone, label.side) ?? label
    take(taken, grown)
    placed.set(mark, grown)
  }
  return [...placed.values()]
}

/** What is taken in a slot: the left and right edges of marks and labels. */
interface Taken {
  readonly from: number[]
  readonly to: number[]
}

function take(taken: Taken | undefined, { x, width }: Label): void {
  taken?.from.push(x)
  taken?.to.push(x + width)
}

function giveBack(taken: Taken, { x, width }: Label): void {
  const at = taken.from.findIndex((from, i) => from === x && taken.to[i] === x + width)
  if (at < 0) return
  taken.from.splice(at, 1)
  taken.to.splice(at, 1)
}

/**
 * The labels as a frame shows them: only those of marks in it, without what would cross its edge; a span's label moves along
 * with its mark to stay in view.
 */
export function labelsInFrame(labels: readonly Label[], marks: readonly Mark[], left: number, right: number): Label[] {
  const markX = new Map<number, number>()
  for (const mark of marks) if (mark.size === 1) markX.set(mark.row, mark.x)
  const shown: Label[] = []
  for (const label of labels) {
    const x = markX.get(label.row)
    if (x === undefined) continue
    const begin = label.until === undefined ? label.x : Math.max(label.x, Math.min(x + MARK_RADIUS + SPACE, label.until - label.width))
    if (begin < left || begin + label.width > right) continue
    shown.push(begin === label.x ? label : { ...label, x: begin })
  }
  return shown
}

/** Labels moved to the right by `pixels`. */
export function movedLabels(labels: readonly Label[], pixels: number): Label[] {
  return labels.map((label) => ({ ...label, x: label.x + pixels, ...(label.until === undefined ? {} : { until: label.until + pixels }) }))
}

function placeLabel(mark: Mark, taken: Taken, request: LabelRequest, widest: number, seenOn: Side | undefined): Label | undefined {
  const isBar = mark.form === FORM.span || mark.form === FORM.open
  const inFrame = mark.x >= request.left && mark.x <= request.right
  let right = inFrame ? request.right : Infinity
  let left = inFrame ? request.left : -Infinity
  // A bar lies under its label, so the words may begin right after its mark.
  const startRight = isBar ? mark.x + 7 : mark.right
  for (let i = 0; i < taken.from.length; i++) {
    const from = taken.from[i] as number
    const to = taken.to[i] as number
    if (from === mark.left && to === mark.right) continue
    if (to > mark.left && from < startRight) return undefined
    if (from >= startRight) right = Math.min(right, from - SPACE)
    else left = Math.max(left, to + SPACE)
  }
  const roomRight = Math.min(widest, right - startRight - SPACE)
  const roomLeft = Math.min(widest, mark.left - SPACE - left)
  const text = request.textOf(mark.row)
  if (fitsNothing(text, Math.max(roomRight, roomLeft) + HAIR)) return undefined
  const full = Math.min(request.measure(text, request.fontSize), widest)
  const side: Side = isBar ? 'right' : seenOn ?? (roomRight >= full || roomRight >= roomLeft ? 'right' : 'left')
  const fitted = fitWords(text, request.fontSize, (side === 'right' ? roomRight : roomLeft) + HAIR, request.measure)
  if (fitted === undefined) return undefined
  const width = request.measure(fitted, request.fontSize)
  const x = side === 'right' ? startRight + SPACE : mark.left - SPACE - width
  return { row: mark.row, text: fitted, x, y: mark.y, width, side, ...(isBar ? { until: Math.min(right, mark.right) } : {}) }
}
