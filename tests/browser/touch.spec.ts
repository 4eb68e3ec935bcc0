import { type CDPSession, expect, type Page } from '@playwright/test'
import { open, test } from './site.ts'

/** A finger's place on the screen. */
type Finger = readonly [x: number, y: number]

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** Moves fingers from some places to others in steps, as a hand would: real touches, so that the browser decides what is whose. */
async function drag(session: CDPSession, from: readonly Finger[], to: readonly Finger[]): Promise<void> {
  const STEPS = 12
  const points = (share: number) => from.map(([x, y], id) => {
    const [endX, endY] = to[id] ?? [x, y]
    return { id, x: x + (endX - x) * share, y: y + (endY - y) * share }
  })
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) })
  for (let step = 1; step <= STEPS; step++) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / STEPS) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

async function chart(page: Page): Promise<{ session: CDPSession; middle: Finger }> {
  await page.getByTestId('timeline').evaluate((element) => element.scrollIntoView())
  const box = await page.locator('.timeline-body').boundingBox()
  if (!box) throw new Error('expected the chart on the screen')
  return { session: await page.context().newCDPSession(page), middle: [box.x + box.width * 0.6, 420] }
}
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)
const days = (page: Page) => (Date.parse(param(page, 'to') ?? '') - Date.parse(param(page, 'from') ?? '')) / 86_400_000

test('two fingers that part zoom in, and together again zoom out', async ({ page, site }) => {
  await open(page, site, 'scale=calendar')
  const { session, middle: [x, y] } = await chart(page)
  await drag(session, [[x - 20, y], [x + 20, y]], [[x - 110, y], [x + 110, y]])
  await expect.poll(() => param(page, 'from')).not.toBeNull()
  const near = days(page)
  expect(near).toBeLessThan(600)
  await drag(session, [[x - 90, y], [x + 90, y]], [[x - 45, y], [x + 45, y]])
  await expect.poll(() => days(page)).toBeGreaterThan(near * 1.5)
})

test('one finger sideways moves the window through time, and not the page', async ({ page, site }) => {
  await open(page, site, 'scale=calendar&from=2025-01-01&to=2025-06-30')
  const { session, middle: [x, y] } = await chart(page)
  const before = await page.evaluate(() => scrollY)
  await drag(session, [[x + 60, y]], [[x - 60, y + 4]])
  await expect.poll(() => param(page, 'from')).not.toBe('2025-01-01')
  expect((param(page, 'from') ?? '') > '2025-01-01').toBe(true)
  expect(Math.abs(days(page) - 180)).toBeLessThanOrEqual(3)
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test('one finger up the chart scrolls the page, and leaves the window alone', async ({ page, site }) => {
  await open(page, site, 'from=2025-01-01&to=2025-06-30')
  const { session, middle: [x, y] } = await chart(page)
  const before = await page.evaluate(() => scrollY)
  await drag(session, [[x, y + 150]], [[x + 4, y - 150]])
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100)
  expect(param(page, 'from')).toBe('2025-01-01')
  expect(param(page, 'to')).toBe('2025-06-30')
})

test('a tap on a mark opens its card', async ({ page, site }) => {
  await open(page, site, 'actor=nvidia&from=2025-04&to=2025-04')
  const mark = page.locator('[data-event-id]').first()
  await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await mark.boundingBox()
  if (!box) throw new Error('expected a mark on the screen')
  const session = await page.context().newCDPSession(page)
  const at: Finger = [box.x + box.width / 2, box.y + box.height / 2]
  await drag(session, [at], [at])
  await expect(page.getByRole('complementary', { name: 'Event' })).toHaveAttribute('data-card-event-id', await mark.getAttribute('data-event-id') ?? '')
})
