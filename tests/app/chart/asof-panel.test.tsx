// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { AsofPanel } from '../../../src/app/chart/AsofPanel.tsx'
import { wordsOf } from '../../../src/app/words/words.ts'
import type { ControlEvent, Dataset } from '../../../src/event.ts'
import { answersOf } from '../../../src/timeline/answers.ts'
import { buildIndex } from '../../../src/timeline/index-columns.ts'
import { measuresOf } from '../../../src/timeline/state.ts'
import { START_VIEW } from '../../../src/timeline/view.ts'
import { dataset, makeEvent } from '../dataset.ts'

afterEach(cleanup)

const chip = (id: string, day: string, product: string, posture: 'open' | 'licence-required' | 'refused', article: string, more: Partial<ControlEvent> = {}) => makeEvent({
  id, date: { start: day, basis: 'stated' }, effects: [{ measure: `export:us:${product}:cn`, posture }],
  sources: [{ article, grade: 'press', evidence: '', rule: 'r', dateBasis: 'stated' }], ...more,
})
const rate = (id: string, day: string, by: string, on: string, value: number, article: string, more: Partial<ControlEvent> = {}) => makeEvent({
  id, date: { start: day, basis: 'stated' }, actors: [{ id: by === 'us' ? 'us-white-house' : 'cn-government', role: 'by' }],
  effects: [{ measure: `tariff:${by}:${on}`, rate: value }],
  sources: [{ article, grade: 'press', evidence: '', rule: 'r', dateBasis: 'stated' }], ...more,
})
const article = (id: string, day: string) => ({ id, publisher: 'eToday', headline: 'h', published: `${day}T09:00:00+09:00`, publishedBasis: 'stated' as const, lang: 'ko' as const })

const told: Dataset = {
  ...dataset,
  products: [
    { id: 'h20', name: { en: 'H20', ko: 'H20' }, maker: 'nvidia' }, { id: 'l20', name: { en: 'L20', ko: 'L20' }, maker: 'nvidia' },
    { id: 'l2', name: { en: 'L2', ko: 'L2' }, maker: 'nvidia' }, { id: 'hbm', name: { en: 'HBM', ko: 'HBM' } },
  ],
  articles: [article('early', '2025-04-12'), article('late', '2025-06-01')],
  events: [
    chip('l20-made', '2024-07-01', 'l20', 'open', 'early'), chip('l2-made', '2024-07-02', 'l2', 'open', 'early'),
    chip('hbm-barred', '2024-12-02', 'hbm', 'refused', 'late'),
    chip('h20-freed', '2025-04-10', 'h20', 'open', 'late', { title: { en: 'Plan dropped', ko: '철회' } }),
    chip('h20-licence', '2025-04-15', 'h20', 'licence-required', 'late', { title: { en: 'Licence needed', ko: '허가' }, relations: [{ type: 'contradicts', event: 'h20-freed' }] }),
    rate('us-raise', '2025-04-09', 'us', 'cn', 125, 'late'), rate('kr-rate', '2025-04-05', 'us', 'kr', 10, 'late'),
    rate('cn-raise', '2025-04-10', 'cn', 'us', 84, 'early', { relations: [{ type: 'responds-to', event: 'us-raise' }] }),
  ],
}

function panel(asof: string, narrow = false) {
  const onSelect = vi.fn()
  render(
    <AsofPanel asof={asof} view={{ ...START_VIEW, asof }} measures={measuresOf(told)} answers={answersOf(told)} narrow={narrow} index={buildIndex(told)} lang="en" words={wordsOf('en')}
      onAsof={vi.fn()} onSelect={onSelect} onDrawn={vi.fn()} />,
  )
  const part = (heading: string) => screen.queryByRole('heading', { name: heading })?.parentElement as HTMLElement
  const rows = (heading: string) => [...part(heading).querySelectorAll('dl > div')].map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent])
  return { onSelect, part, rows }
}

const answersIn = () => screen.getByText('Who answered what').parentElement as HTMLDetailsElement

describe('the panel of a day', () => {
  it('tells the exports to China by state, what is still told of before what is not, and what contradicts', () => {
    expect(panel('2025-05-01').rows('US exports to China')).toEqual([
      ['open', 'Nvidia L20, L2 (last reported 12 April 2025)'],
      ['licence required', 'Nvidia H20 (at odds with an earlier report: 10 April 2025, Plan dropped)'],
      ['refused', 'HBM'],
    ])
    cleanup()
    expect(panel('2025-04-12').rows('US exports to China')[0]?.[1]).toContain('Nvidia H20 (at odds with a later report: 15 April 2025, Licence needed)')
  })
  it('says of each of the two rates how long it was told, and leaves others to the list behind', () => {
    expect(panel('2025-05-01').rows('Tariff rate')).toEqual([
      ['United States on China', '125%'],
      ['China on United States', '84% (last reported 12 April 2025)'],
    ])
  })
  it('says that a rate is not reported', () => {
    expect(panel('2025-04-01').rows('Tariff rate')).toEqual([['United States on China', 'rate not reported'], ['China on United States', 'rate not reported']])
  })
  it('says who had answered what by then, and that nobody had', () => {
    panel('2025-04-10')
    expect(answersIn().textContent).toContain('10 April 2025: us-raise → cn-raise')
    cleanup()
    panel('2025-04-09')
    expect(answersIn().textContent).toContain('No answer reported by then')
  })
  it.each([[false, true], [true, false]])('has the answers open but on a phone (%s)', (narrow, open) => {
    panel('2025-04-10', narrow)
    expect(answersIn().open).toBe(open)
  })
  it('opens the event behind a state, and leaves a press for a new tab to the browser', async () => {
    const { onSelect, part } = panel('2025-05-01')
    const link = within(part('US exports to China')).getByRole('link', { name: 'H20' })
    const user = userEvent.setup()
    await user.click(link)
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('h20-licence')
    expect(link.getAttribute('href')).toContain('event=h20-licence')
    await user.keyboard('{Control>}')
    await user.click(link)
    expect(onSelect).toHaveBeenCalledTimes(1)
  })
})
