import { easeCubicInOut } from 'd3'
import { useCallback, useEffect, useRef, useState } from 'react'
import { firstDay, isoOf, lastDay } from '../../day.ts'
import { mixScales, type TimeScale } from '../../timeline/scale.ts'
import { FIT, pannedBy, type Transform, transformFor, windowOf, zoomedAt } from '../../timeline/viewport.ts'

/** A window as the address keeps it; both absent = everything. */
export interface AddressWindow {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export interface WindowControl {
  /** In frame widths: x of −0.5 is half a frame to the left. Independent of the width of the page. */
  readonly transform: Transform
  /** Where it last came to rest. */
  readonly settled: Transform
  /** The scale to draw with: on its way from one to the other during a change. */
  readonly scale: TimeScale
  /** How far the change from `before` to the chosen scale has come; 1 at rest. */
  readonly progress: number
  readonly before: TimeScale
  zoomAt(factor: number, fraction: number): void
  panBy(fraction: number): void
  /** Shows a view at once, as a brush does. */
  moveTo(transform: Transform): void
  /** Glides to a view; at once where reduced motion is asked for. */
  glideTo(transform: Transform): void
  /** Reports where the view has come to rest. */
  settle(): void
}

const GLIDE = 260
const SCALE_CHANGE = 450

/**
 * The window of the chart: its own during a gesture, reported by `onRest` after it, and taken from outside whenever the
 * address says something else than what was last reported.
 */
export function useWindow(
  wanted: TimeScale, outside: AddressWindow, anchorDay: number | undefined, onRest: (window: AddressWindow) => void,
): WindowControl {
  const [transform, setTransform] = useState<Transform>(() => transformOf(wanted, outside))
  const [settled, setSettled] = useState(transform)
  const [reported, setReported] = useState<AddressWindow>(outside)
  const [before, setBefore] = useState(wanted)
  const [progress, setProgress] = useState(1)
  const [scale, setScale] = useState(wanted)
  const now = useRef({ transform, onRest, wanted })
  const animation = useRef(0)

  if (outside.from !== reported.from || outside.to !== reported.to) {
    setReported(outside)
    const next = transformOf(wanted, outside)
    setTransform(next)
    setSettled(next)
  }
  if (wanted !== scale) {
    setBefore(scale)
    setScale(wanted)
    // A change of kind glides; new data or a rebalancing is simply there.
    setProgress(wanted.kind !== scale.kind && !prefersStill() ? 0 : 1)
    if (wanted.kind !== scale.kind && prefersStill()) setTransform(carriedOver(scale, wanted, transform, anchorDay))
  }
  useEffect(() => {
    now.current = { transform, onRest, wanted }
  })

  const set = useCallback((next: Transform) => {
    now.current.transform = next
    setTransform(next)
  }, [])

  const settle = useCallback(() => {
    const { transform, wanted, onRest } = now.current
    const next = addressOf(wanted, transform)
    setReported(next)
    setSettled(transform)
    onRest(next)
  }, [])

  const animate = useCallback((duration: number, step: (t: number) => void, done: () => void) => {
    cancelAnimationFrame(animation.current)
    let started: number | undefined
    const tick = (time: number) => {
      started ??= time
      const t = Math.min(1, (time - started) / duration)
      step(easeCubicInOut(t))
      if (t < 1) animation.current = requestAnimationFrame(tick)
      else done()
    }
    animation.current = requestAnimationFrame(tick)
  }, [])
  useEffect(() => () => cancelAnimationFrame(animation.current), [])

  // The change of scale: the anchor keeps its pixel all the way.
  const anchor = useRef(anchorDay)
  useEffect(() => {
    anchor.current = anchorDay
  })
  useEffect(() => {
    if (before === scale || before.kind === scale.kind || prefersStill()) return
    const start = now.current.transform
    const end = carriedOver(before, scale, start, anchor.current)
    const pin = anchor.current ?? middleOf(before, start)
    const pinned = start.k * before.unit(pin) + start.x
    const days = [daysAcross(before, start), daysAcross(scale, end)] as const
    animate(SCALE_CHANGE, (t) => {
      // About the same days stay in the frame on the way, so nothing swells; the last step lands on what can be held.
      const moment = mixScales(before, scale, t)
      const across = days.map(([first, last]) => moment.unit(last) - moment.unit(first))
      const k = start.k <= 1 ? 1 : 1 / ((1 - t) * (across[0] ?? 1) + t * (across[1] ?? 1))
      const x = pinned - k * moment.unit(pin)
      set(t >= 1 ? end : { k: Math.max(1, k), x: Math.min(0, Math.max(1 - k, x)) })
      setProgress(t)
    }, settle)
  }, [before, scale, animate, set, settle])

  const zoomAt = useCallback((factor: number, fraction: number) => {
    cancelAnimationFrame(animation.current)
    setProgress(1)
    set(zoomedAt(now.current.wanted, 1, now.current.transform, factor, fraction))
  }, [set])
  const panBy = useCallback((fraction: number) => {
    cancelAnimationFrame(animation.current)
    setProgress(1)
    set(pannedBy(1, now.current.transform, fraction))
  }, [set])
  const moveTo = useCallback((next: Transform) => {
    cancelAnimationFrame(animation.current)
    setProgress(1)
    set(next)
  }, [set])
  const glideTo = useCallback((end: Transform) => {
    const start = now.current.transform
    if (prefersStill()) {
      set(end)
      settle()
      return
    }
    animate(GLIDE, (t) => {
      const k = start.k ** (1 - t) * end.k ** t
      // Both edges travel straight in units, so a zoom lands without overshooting.
      const left = (-start.x / start.k) * (1 - share(start.k, end.k, k, t)) + (-end.x / end.k) * share(start.k, end.k, k, t)
      set(t >= 1 ? end : { k, x: Math.min(0, Math.max(1 - k, -left * k)) })
    }, settle)
  }, [animate, set, settle])

  return { transform, settled, scale: mixScales(before, scale, progress), progress, before, zoomAt, panBy, moveTo, glideTo, settle }
}

/** The transform that an address asks for, in frame widths; what it leaves open reaches to the end of the range. */
export function transformOf(scale: TimeScale, { from, to }: AddressWindow): Transform {
  if (from === undefined && to === undefined) return FIT
  const first = from === undefined ? scale.domain[0] : firstDay(from)
  const last = to === undefined ? scale.domain[1] - 1 : lastDay(to)
  return transformFor(scale, 1, first, last)
}

function addressOf(scale: TimeScale, transform: Transform): AddressWindow {
  if (transform.k <= 1) return {}
  const { first, last } = windowOf(scale, 1, transform)
  return { from: isoOf(first), to: isoOf(last) }
}

/** The same days on another scale, with the anchor (else the middle of the frame) at its pixel. */
function carriedOver(from: TimeScale, to: TimeScale, transform: Transform, anchorDay: number | undefined): Transform {
  if (transform.k <= 1) return FIT
  const { first, last } = windowOf(from, 1, transform)
  const { k } = transformFor(to, 1, first, last)
  const pin = anchorDay ?? middleOf(from, transform)
  const x = transform.k * from.unit(pin) + transform.x - k * to.unit(pin)
  return { k, x: Math.min(0, Math.max(1 - k, x)) }
}

/** Continuous days at the edges of the frame. */
function daysAcross(scale: TimeScale, transform: Transform): readonly [number, number] {
  return [scale.day(-transform.x / transform.k), scale.day((1 - transform.x) / transform.k)]
}

function middleOf(scale: TimeScale, transform: Transform): number {
  return scale.day((0.5 - transform.x) / transform.k)
}

/** How far the frame has travelled when its zoom has come to `k`. */
function share(start: number, end: number, k: number, t: number): number {
  return Math.abs(end - start) < 1e-9 ? t : (1 / k - 1 / start) / (1 / end - 1 / start)
}

function prefersStill(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches
}
