import { expect, type Page } from '@playwright/test'
import { open, test } from './site.ts'

/** Ids of the marks and the sizes of the counts: together they are the events in the window. */
const shown = async (page: Page) => {
  const [marks, counted] = await page.getByTestId('timeline').evaluate((chart) => [
    chart.querySelectorAll('[data-event-id]').length,
    [...chart.querySelectorAll('[data-cluster-size]')].reduce((sum, mark) => sum + Number(mark.getAttribute('data-cluster-size')), 0),
  ])
  return (marks ?? 0) + (counted ?? 0)
}
const events = async (page: Page) => page.evaluate(() =>
  (JSON.parse(document.getElementById('events-data')?.textContent ?? '{}') as { events: { id: string; actors: { id: string }[] }[]; actors: { id: string; country: string }[] }))
const filter = (page: Page, name: string) => page.locator(`[data-filter="${name}"]`)

test('the start view shows every event, as a mark or in a count', async ({ page, site }) => {
  await open(page, site)
  const all = await events(page)
  expect(all.events.length).toBeGreaterThan(40)
  expect(await shown(page)).toBe(all.events.length)
  await expect(page.getByTestId('count')).toHaveText(`${all.events.length} of ${all.events.length} events`)
  expect(new URL(page.url()).search).toBe('')
})

test('filters by country and company, in the address, and again after a reload', async ({ page, site }) => {
  await open(page, site)
  const all = await events(page)
  const chinese = new Set(all.actors.filter((actor) => actor.country === 'cn').map((actor) => actor.id))
  const ofChina = all.events.filter((event) => event.actors.some((actor) => chinese.has(actor.id)))
  await filter(page, 'country:cn').click()
  await expect.poll(() => shown(page)).toBe(ofChina.length)
  await page.getByText('Company', { exact: true }).click()
  await filter(page, 'actor:nvidia').check()
  const both = ofChina.filter((event) => event.actors.some((actor) => actor.id === 'nvidia')).length
  await expect.poll(() => shown(page)).toBe(both)
  await page.keyboard.press('Escape')
  await expect(filter(page, 'actor:nvidia')).toBeHidden()
  expect(new URL(page.url()).searchParams.get('country')).toBe('cn')
  expect(new URL(page.url()).searchParams.get('actor')).toBe('nvidia')
  await page.reload()
  await page.locator('html[data-ready="true"]').waitFor()
  expect(await shown(page)).toBe(both)
  await page.goBack()
  await expect.poll(() => shown(page)).toBe(ofChina.length)
  await page.getByRole('button', { name: 'Reset all' }).click()
  await expect.poll(() => shown(page)).toBe(all.events.length)
})

test('opens a card from a mark, walks from it, closes it with Escape', async ({ page, site }) => {
  await open(page, site)
  const mark = page.locator('[data-event-id]').first()
  const id = await mark.getAttribute('data-event-id')
  await mark.click()
  const card = page.getByRole('complementary', { name: 'Event' })
  await expect(card).toHaveAttribute('data-card-event-id', id ?? '')
  expect(new URL(page.url()).searchParams.get('event')).toBe(id)
  await expect(card.getByText('Our digest').first()).toBeVisible()
  await card.getByRole('button', { name: /Later|Earlier/ }).and(page.locator(':enabled')).first().click()
  await expect(card).not.toHaveAttribute('data-card-event-id', id ?? '')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
})

test('zooms, and the window is in the address', async ({ page, site }) => {
  await open(page, site)
  const before = await shown(page)
  const all = await page.getByTestId('count').textContent()
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBeNull()
  await expect(page.getByTestId('count')).not.toHaveText(all ?? '')
  expect(await shown(page)).toBeLessThan(before)
})

test('switches to Korean from head to foot', async ({ page, site }) => {
  await open(page, site)
  await page.getByRole('button', { name: '한국어' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page).toHaveTitle('수출통제 타임라인')
  await expect(filter(page, 'country:cn')).toContainText('중국')
  expect(await page.locator('meta[name="description"]').getAttribute('content')).toMatch(/[가-힣]/)
})

test.describe('a Korean browser', () => {
  test.use({ locale: 'ko-KR' })
  test('sees Korean at once, unless the address says otherwise', async ({ page, site }) => {
    await open(page, site)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    await open(page, site, 'lang=en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })
})

test('chart, table and list are one selection', async ({ page, site }) => {
  await open(page, site, 'country=kr')
  const marks = await shown(page)
  for (const pane of ['Table', 'List']) {
    await page.getByRole('link', { name: pane, exact: true }).click()
    await expect(page.locator('[data-row-event-id]')).toHaveCount(marks)
  }
})

test('a part of the address that means nothing is dropped alone, and said', async ({ page, site }) => {
  await open(page, site, `country=cn,%00zz&lanes=%3Cscript%3E&scale=calendar&q=${'('.repeat(10_000)}`)
  await expect(page.getByText(/Left out of the address/)).toBeVisible()
  await expect(filter(page, 'country:cn')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('radio', { name: 'Calendar' })).toBeChecked()
})

test('filtered to nothing, it says so and offers the way back', async ({ page, site }) => {
  await open(page, site, 'country=eu&actor=samsung')
  await expect(page.getByRole('heading', { name: 'No event fits these filters.' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Reset all' }).click()
  await expect(page.getByTestId('timeline')).toBeVisible()
})

test.describe('other data', () => {
  const minimal = { schemaVersion: 1, data: { hash: 'x', through: '2025-01-01' }, actors: [], products: [], articles: [], events: [] }
  const event = {
    id: 'one', kind: 'moon-landing', status: 'reported', direction: 'neutral', importance: 'minor', date: { start: '2025', basis: 'stated' },
    title: { en: 'One', ko: '하나' }, summary: { en: '', ko: '' }, actors: [{ id: 'nobody-known', role: 'by' }], products: [], figures: [], effects: [], relations: [],
    sources: [{ article: 'gone', grade: 'press', evidence: '', rule: 'r', dateBasis: 'stated' }],
  }
  test('is read from beside the page, with its times measured', async ({ page, site }) => {
    site.put('/some/path/other.json', JSON.stringify({ ...minimal, events: [event] }))
    await open(page, site, 'data=other.json&event=one')
    expect(await shown(page)).toBe(1)
    await expect(page.getByRole('complementary').getByText('moon-landing')).toBeVisible()
    expect(await page.evaluate(() => performance.getEntriesByType('measure').map((entry) => entry.name).toSorted())).toEqual(['data-parsed', 'first-render'])
  })
  const bad: [string, string, RegExp][] = [
    ['malformed', '{"schemaVersion": 1, "events": [', /could not be read/],
    ['newer', JSON.stringify({ ...minimal, schemaVersion: 2 }), /schema version 2/],
    ['wrong in one place', JSON.stringify({ ...minimal, events: [{ ...event, direction: 'up' }] }), /events\[0\]\.direction: expected .* got "up"/],
    ['empty', JSON.stringify(minimal), /holds no events/],
  ]
  for (const [name, body, text] of bad) {
    test(`${name}: a line says what and what to do`, async ({ page, site }) => {
      site.put('/some/path/bad.json', body)
      await open(page, site, 'data=bad.json')
      await expect(page.getByText(text)).toBeVisible()
    })
  }
  test('missing: a line says what and what to do', async ({ page, site, noise }) => {
    await open(page, site, 'data=gone.json')
    await expect(page.getByText(/nothing readable at gone.json/)).toBeVisible()
    // The browser itself reports the 404.
    expect(noise.splice(0)).toEqual(['error: Failed to load resource: the server responded with a status of 404 (Not Found)'])
  })
})

for (const [width, height] of [[320, 640], [360, 740], [768, 1024], [1440, 900], [2560, 1440]] as const) {
  for (const query of ['', 'lang=ko', 'view=table', 'view=list&lang=ko', 'event=FIRST', 'view=method']) {
    test(`${width}×${height} ${query}: nothing to scroll sideways`, async ({ page, site }) => {
      await page.setViewportSize({ width, height })
      await open(page, site)
      const [first] = (await events(page)).events
      await open(page, site, query.replace('FIRST', first?.id ?? ''))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    })
  }
}

test('a long list of a filter is searched by initial consonants too; what is aimed at all countries has a filter', async ({ page, site }) => {
  await open(page, site, 'lang=ko')
  await page.getByText('기업', { exact: true }).click()
  const menu = page.locator('details[open]')
  await menu.getByRole('searchbox').fill('ㅇㅂㄷㅇ')
  await expect(menu.locator('.option .name')).toHaveText(['엔비디아'])
  await menu.getByRole('searchbox').fill('없는 이름')
  await expect(menu.locator('.option')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await filter(page, 'country:world').click()
  await expect(page.getByRole('button', { name: '지우기: 전 세계 대상' }).or(page.locator('.pill').filter({ hasText: '전 세계 대상' })).first()).toBeVisible()
  expect(new URL(page.url()).searchParams.get('country')).toBe('world')
  expect(await shown(page)).toBeLessThan((await events(page)).events.length)
})

test('a long table draws only the rows in view, and every one of them can be scrolled to', async ({ page, site }) => {
  const { events: [first], ...rest } = await (async () => {
    await open(page, site)
    return page.evaluate(() => JSON.parse(document.getElementById('events-data')?.textContent ?? '') as { events: object[] })
  })()
  site.put('/some/path/long.json', JSON.stringify({ ...rest, events: Array.from({ length: 5000 }, (_, i) => ({ ...first, id: `event-${i}`, relations: [] })) }))
  await open(page, site, 'view=table&lang=en&data=long.json')
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '5001')
  const rows = page.locator('[data-row-event-id]')
  expect(await rows.count()).toBeLessThan(100)
  await page.getByRole('region', { name: 'The events of this selection' }).evaluate((region) => region.scrollTo(0, region.scrollHeight))
  await expect(page.locator('[data-row-event-id="event-4999"]')).toBeInViewport()
  await expect(page.locator('tr[aria-rowindex="5001"]')).toHaveCount(1)
  expect(await rows.count()).toBeLessThan(100)
})

test('on a phone the filters are in a sheet', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open(page, site)
  const before = await shown(page)
  await page.getByRole('button', { name: 'Filters' }).click()
  await filter(page, 'country:kr').click()
  await page.getByRole('button', { name: /Show the events/ }).click()
  expect(await shown(page)).toBeLessThan(before)
})

test('without a mouse: from the address bar to a card and back', async ({ page, site }) => {
  await open(page, site, 'view=list')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the events' })).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.type('h20')
  await expect(page.locator('mark').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('')
})
