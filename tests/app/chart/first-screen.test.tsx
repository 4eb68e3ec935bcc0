// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Timeline } from '../../../src/app/chart/Timeline.tsx'
import { START_VIEW } from '../../../src/timeline/view.ts'
import { makeEvents } from '../../bench/make-events.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const marks = () => [...document.querySelectorAll('[data-event-id], [data-cluster-size]')]
const lowest = () => Math.max(...marks().map((mark) => Number(/ ([\d.]+)\)$/.exec(mark.getAttribute('transform') ?? '')?.[1])))
const counted = () => marks().reduce((sum, mark) => sum + Number(mark.getAttribute('data-cluster-size') ?? 1), 0)

it('draws at once what the screen can show, in its expected width, and then everything', async () => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400)
  const dataset = makeEvents(1000, 42)
  const said: [string, number, number, boolean][] = []
  const say = (what: string) => () => said.push([what, counted(), lowest(), document.querySelector('.overview') !== null])
  render(
    <Timeline
      dataset={dataset} rows={dataset.events.map((_, i) => i)} view={START_VIEW} lang="en" expectedWidth={1400}
      onChange={() => {}} onSelect={() => {}} onShown={say('shown')} onDrawn={say('drawn')}
    />,
  )
  await waitFor(() => expect(said.map(([what]) => what)).toEqual(['shown', 'drawn']))
  const [[, first = 0, depth = 0, isBelow] = [], [, all, bottom = 0, isThere] = []] = said
  expect(first).toBeGreaterThan(100)
  expect(depth).toBeLessThanOrEqual(innerHeight)
  expect(isBelow).toBe(false)
  expect(all).toBe(1000)
  expect(bottom).toBeGreaterThan(innerHeight)
  expect(isThere).toBe(true)
})
