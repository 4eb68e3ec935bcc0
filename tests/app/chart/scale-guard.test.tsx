// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AXIS_HEIGHT } from '../../../src/app/chart/Axis.tsx'
import { Timeline } from '../../../src/app/chart/Timeline.tsx'
import { START_VIEW } from '../../../src/timeline/view.ts'
import { makeEvents } from '../../bench/make-events.ts'

const calls = vi.hoisted(() => ({ layout: 0, merge: 0, frame: 0 }))
vi.mock('../../../src/timeline/layout.ts', async (original) => {
  const real = await original<typeof import('../../../src/timeline/layout.ts')>()
  return {
    ...real,
    layoutMarks: (...args: Parameters<typeof real.layoutMarks>) => { calls.layout++; return real.layoutMarks(...args) },
    marksInFrame: (...args: Parameters<typeof real.marksInFrame>) => { calls.frame++; return real.marksInFrame(...args) },
  }
})
vi.mock('../../../src/timeline/merge.ts', async (original) => {
  const real = await original<typeof import('../../../src/timeline/merge.ts')>()
  return { ...real, mergeWithin: (...args: Parameters<typeof real.mergeWithin>) => { calls.merge++; return real.mergeWithin(...args) } }
})

const dataset = makeEvents(100_000, 42)
const rows = dataset.events.map((_, i) => i)

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function frame(): Promise<void> {
  await act(async () => {
    await new Promise<void>((resolve) => { requestAnimationFrame(() => resolve()) })
  })
}

const counted = (chart: Element) => chart.querySelectorAll('[data-event-id]').length
  + [...chart.querySelectorAll('[data-cluster-size]')].reduce((sum, count) => sum + Number(count.getAttribute('data-cluster-size')), 0)

/** The names of the marks on the first screen, from the top of the chart. */
const marksAbove = (chart: Element) => [...chart.querySelectorAll('[data-row]')]
  .filter((mark) => Number(/ ([\d.]+)\)$/.exec(mark.getAttribute('transform') ?? '')?.[1]) < innerHeight - AXIS_HEIGHT)
  .map((mark) => `${mark.getAttribute('transform')} ${mark.getAttribute('aria-label')}`)

describe('the chart with 100,000 events', () => {
  it('stays within 2,000 elements, counts every event, and pans within a frame without a new layout', async () => {
    const noop = () => undefined
    const { container } = render(<Timeline dataset={dataset} rows={rows} view={START_VIEW} lang="en" onChange={noop} onSelect={noop} onDrawn={noop} />)
    const chart = container.querySelector('[data-testid="timeline"]') as HTMLElement
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(2000)
    expect(counted(chart)).toBe(100_000)
    // Once for the empty frame before it has a width, once for all.
    expect(calls).toMatchObject({ layout: 2, merge: 2 })

    for (let i = 0; i < 10; i++) {
      chart.dispatchEvent(new WheelEvent('wheel', { deltaY: -60, ctrlKey: true, clientX: 700, cancelable: true, bubbles: true }))
      await frame()
    }
    // Every zoom step lays out once; what is merged changes with every doubling.
    expect(calls.layout).toBeLessThanOrEqual(12)
    expect(calls.merge).toBeLessThanOrEqual(7)
    expect(container.querySelectorAll('*').length).toBeLessThanOrEqual(2000)

    const before = { ...calls }
    for (let i = 0; i < 20; i++) {
      chart.dispatchEvent(new WheelEvent('wheel', { deltaX: 20, clientX: 700, cancelable: true, bubbles: true }))
      await frame()
    }
    expect(calls.layout - before.layout).toBeLessThanOrEqual(1)
    expect(calls.merge - before.merge).toBeLessThanOrEqual(1)
  }, 120_000)

  it('draws a filtered frame in two commits, laid out once: what the screen can show, whole, and then the rest with the overview', async () => {
    const noop = () => undefined
    const seen: { marks: string[]; elements: number; density: string | undefined }[] = []
    const chartOf = (shown: readonly number[]) => (
      <Profiler id="chart" onRender={() => seen.push({ marks: marksAbove(container), elements: elements(), density: density() })}>
        <Timeline dataset={dataset} rows={shown} view={START_VIEW} lang="en" onChange={noop} onSelect={noop} onDrawn={noop} />
      </Profiler>
    )
    const container = document.body
    const density = () => container.querySelector('.overview')?.outerHTML
    const elements = () => container.querySelectorAll('.timeline-body *').length
    const { rerender } = render(chartOf(rows))
    const before = { calls: { ...calls }, density: density() }
    const inUs = new Set(dataset.actors.filter(({ country }) => country === 'us').map(({ id }) => id))
    const american = rows.filter((row) => dataset.events[row]?.actors.some(({ id }) => inUs.has(id)))
    expect(american.length).toBeGreaterThan(10_000)
    seen.length = 0
    rerender(chartOf(american))
    expect(counted(container)).toBe(american.length)
    expect([calls.layout, calls.merge, calls.frame]).toEqual([before.calls.layout + 1, before.calls.merge + 1, before.calls.frame + 2])
    expect(seen).toHaveLength(2)
    const [first, last] = [seen[0], seen[1]]
    expect(first?.marks.length).toBeGreaterThan(50)
    expect(first?.marks).toEqual(last?.marks)
    expect(first?.elements).toBeLessThan(elements() * 0.6)
    expect(first?.density).toBe(before.density)
    expect(density()).not.toBe(before.density)

    // A new window alone gives new rows that are the same: nothing is laid out for it.
    const after = { ...calls }
    rerender(chartOf([...american]))
    expect([calls.layout, calls.merge, calls.frame]).toEqual([after.layout, after.merge, after.frame + 1])
  }, 120_000)
})
