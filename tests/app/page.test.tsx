// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../../src/app/App.tsx'
import { useStore } from '../../src/app/store.ts'
import { fitView } from '../../src/timeline/fit-view.ts'
import { parseView } from '../../src/timeline/view.ts'
import { dataset } from './dataset.ts'

const open = async (query: string) => {
  const { view, dropped } = parseView(query)
  const fitted = fitView(view, dataset)
  useStore.setState({ view: fitted.view, dropped: [...dropped, ...fitted.dropped], dataset, trouble: undefined, browserLang: 'en', progress: 0 })
  const page = render(<App />)
  // Table and list come when they are asked for.
  await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('true'))
  return page
}
const rows = () => [...document.querySelectorAll('[data-row-event-id]')].map((row) => row.getAttribute('data-row-event-id'))

beforeEach(() => { delete document.documentElement.dataset['ready'] })
afterEach(cleanup)

describe('the table', () => {
  it('shows the selection, and says how many rows it has', async () => {
    await open('view=table&country=kr')
    expect(rows()).toEqual(['2024-12-02-restriction-imposed-hbm'])
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('2')
    expect(document.documentElement.dataset['ready']).toBe('true')
  })
  it('sorts by a press on a column, and the other way by another', async () => {
    await open('view=table')
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Sources' }))
    await user.click(screen.getByRole('button', { name: 'Sources' }))
    expect(rows()[0]).toBe('2025-04-15-restriction-imposed-h20')
    expect(useStore.getState().view.sort).toBe('-sources')
  })
})

describe('the filters', () => {
  it('select, count, and are taken back one by one or all at once', async () => {
    const { container } = await open('view=list')
    const user = userEvent.setup()
    const control = (name: string) => container.querySelector<HTMLElement>(`[data-filter="${name}"]`) ?? container
    expect(container.querySelectorAll('[data-filter="actor:nvidia"]')).toHaveLength(1)
    await user.click(control('country:kr'))
    expect(rows()).toHaveLength(1)
    expect(screen.getByTestId('count').textContent).toBe('1 of 5 events')
    expect(control('country:cn').textContent).toContain('4')
    await user.click(screen.getByRole('button', { name: 'Remove: South Korea' }))
    expect(rows()).toHaveLength(5)
    control('actor:nvidia').click()
    control('direction:eases').click()
    await waitFor(() => expect(screen.getByTestId('count').textContent).toBe('1 of 5 events'))
    await user.click(screen.getByRole('button', { name: 'Reset all' }))
    expect(useStore.getState().view.actor.only).toEqual([])
    expect(rows()).toHaveLength(5)
  })
  it('a pill turns from only to not', async () => {
    await open('view=list&country=kr')
    await userEvent.setup().click(screen.getByRole('button', { name: 'South Korea: exclude instead' }))
    expect(rows()).toHaveLength(4)
    expect(screen.getByText('not South Korea')).toBeTruthy()
  })
  it('say what to do where nothing is left', async () => {
    await open('view=list&country=kr&direction=eases')
    expect(screen.getByRole('heading', { name: 'No event fits these filters.' })).toBeTruthy()
    expect(document.documentElement.dataset['ready']).toBe('true')
  })
})

describe('the search', () => {
  it('finds as one types, marks what it found, and walks through it with Enter', async () => {
    await open('view=list')
    const user = userEvent.setup()
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'ㅅㅅㅈㅈ')
    await waitFor(() => expect(screen.getByTestId('count').textContent).toBe('1 of 5 events'))
    await user.clear(screen.getByRole('searchbox', { name: 'Search' }))
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'licence')
    await waitFor(() => expect(screen.getByTestId('count').textContent).toBe('2 of 5 events'))
    expect(document.querySelector('mark')?.textContent).toBe('licence')
    await user.keyboard('{Enter}')
    expect(useStore.getState().view.event).toBe('2025-04-10-restriction-withdrawn-h20')
  })
})

describe('the card', () => {
  it('tells what, who, when and how sure, and every source on both clocks', async () => {
    await open('view=list&event=2025-04-15-restriction-imposed-h20')
    const card = within(await screen.findByRole('complementary', { name: 'Event' }))
    expect(card.getByRole('heading', { level: 2, name: 'US requires a licence for H20' })).toBeTruthy()
    for (const text of [
      'The text gives the full date.', 'US Commerce Department', 'Reports that do not agree', 'White House drops the planned H20 curb',
      '16 April 2025, 08:30 in Seoul · 15 April 2025, 19:30 in Washington', 'Published January 2026, inferred (From its content.)', 'about $5.5 billion',
      'licence required (before: open), from 15 April 2025',
    ]) expect(card.getAllByText((_, element) => element?.textContent?.trim() === text || element?.textContent?.startsWith(text) === true).length).toBeGreaterThan(0)
  })
  it('walks to the earlier and the later event, closes with Escape and gives the focus back', async () => {
    await open('view=list')
    const user = userEvent.setup()
    const link = screen.getByRole('link', { name: 'US requires a licence for H20' })
    await user.click(link)
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
    await user.click(screen.getByRole('button', { name: '← Earlier' }))
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('White House drops the planned H20 curb')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(document.activeElement).toBe(link)
  })
  it('where the clipboard is refused, the text is there to be copied by hand', async () => {
    await open('view=list&event=2025-04-15-restriction-imposed-h20')
    const user = userEvent.setup()
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.reject(new Error('no')) } })
    await user.click(await screen.findByRole('button', { name: 'Copy link' }))
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /copy it by hand/ })).value).toContain('event=2025-04-15-restriction-imposed-h20')
  })
})

describe('the page', () => {
  it('speaks Korean from head to foot, title and language included', async () => {
    await open('view=list')
    await userEvent.setup().click(screen.getByRole('button', { name: '한국어' }))
    expect(document.documentElement.lang).toBe('ko')
    expect(document.title).toBe('수출통제 타임라인')
    expect(screen.getByRole('link', { name: '미국, H20에 수출 허가 요구' })).toBeTruthy()
  })
  it('says which part of the address it left out', async () => {
    await open('view=list&lanes=colour&country=zz,kr')
    expect(screen.getByText(/lanes=colour · country=zz/)).toBeTruthy()
    expect(rows()).toHaveLength(1)
  })
  it.each([
    [{ is: 'newer', found: '7' } as const, /schema version 7; this page reads version 1/],
    [{ is: 'missing', where: 'x.json' } as const, /nothing readable at x.json/],
    [{ is: 'malformed', problem: 'events[3].kind: expected string, got 7' } as const, /events\[3\]\.kind/],
    [{ is: 'noData' } as const, /built without events/],
    [{ is: 'elsewhere' } as const, /same site/],
  ])('says what is wrong with the data: %o', async (trouble, text) => {
    useStore.setState({ view: parseView('').view, dataset: undefined, trouble, dropped: [] })
    render(<App />)
    expect(within(screen.getByRole('alert')).getByText(text)).toBeTruthy()
    await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('true'))
  })
})
