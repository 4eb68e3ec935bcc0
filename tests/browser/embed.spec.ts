import { readFileSync } from 'node:fs'
import { type FrameLocator, expect, type Page } from '@playwright/test'
import { open, resizeHost, type Site, test } from './site.ts'

const SNIPPET = (src: string, more = '') => `<iframe src="${src}" title="Timeline" width="900" height="500" style="border:0" ${more}></iframe>`
const LISTEN = '<script>window.heard = []; addEventListener("message", (m) => { if (m.data && m.data.type === "export-control-timeline") { '
  + 'const f = [...document.querySelectorAll("iframe")].findIndex((one) => one.contentWindow === m.source); heard.push({ ...m.data, frame: f }); '
  + 'if (window.follow && m.data.event === "height") document.querySelectorAll("iframe")[f].style.height = m.data.height + "px" } })</script>'

interface Heard { readonly event: string; readonly height?: number; readonly id?: string | null; readonly frame: number; readonly version: number }
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)

async function host(page: Page, site: Site, body: string): Promise<FrameLocator> {
  await page.goto(site.putElsewhere('/host.html', `<!doctype html><html lang="en"><title>Host</title>${LISTEN}<body>${body}`))
  const frame = page.frameLocator('iframe').first()
  await frame.locator('html[data-ready="true"]').waitFor()
  return frame
}
const marks = (frame: FrameLocator) => frame.locator('[data-event-id], [data-cluster-size]')

test('a bare frame shows the chart, without the page around it', async ({ page, site }) => {
  const frame = await host(page, site, SNIPPET(`${site.url}?embed=1&country=cn`))
  expect(await marks(frame).count()).toBeGreaterThan(5)
  await expect(frame.getByRole('banner')).toHaveCount(0)
  await expect(frame.locator('[data-filter]')).toHaveCount(0)
  for (const tool of ['combobox', 'radio', 'searchbox'] as const) await expect(frame.getByRole(tool)).toHaveCount(0)
  await expect(frame.getByRole('button', { name: 'Zoom in' })).toBeVisible()
  await expect(frame.getByText(/^Sources: /)).toBeVisible()
  await expect(frame.getByRole('link', { name: 'Open the full timeline' })).toHaveAttribute('href', /\/some\/path\/\?country=cn(?!.*embed)/)
})

for (const [controls, has] of [['filters', { search: 1, languages: 0, share: 0 }], ['all', { search: 1, languages: 1, share: 1 }]] as const) {
  test(`controls=${controls} brings what it says`, async ({ page, site }) => {
    const frame = await host(page, site, SNIPPET(`${site.url}?embed=1&controls=${controls}`))
    await expect(frame.getByRole('combobox', { name: 'Lanes' })).toBeVisible()
    await expect(frame.getByRole('searchbox')).toHaveCount(has.search)
    await expect(frame.locator('[data-filter="country:cn"]').first()).toBeVisible()
    await expect(frame.getByRole('button', { name: '한국어' })).toHaveCount(has.languages)
    await expect(frame.getByRole('button', { name: 'Share, embed, download' })).toHaveCount(has.share)
  })
}

test('nothing is remembered, and Back stays with the host', async ({ page, site }) => {
  const frame = await host(page, site, SNIPPET(`${site.url}?embed=1&controls=all&view=list`))
  const steps = await page.evaluate(() => history.length)
  await frame.locator('[data-filter="country:cn"]').click()
  await frame.locator('[data-row-event-id] a').first().click()
  await expect(frame.getByRole('complementary', { name: 'Event' })).toBeVisible()
  await frame.getByRole('button', { name: '한국어' }).click()
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ko')
  // Elsewhere than at home a browser may refuse storage altogether; the console says that it was not asked for.
  expect(await page.context().storageState()).toEqual({ cookies: [], origins: [] })
  expect(await page.evaluate(() => history.length)).toBe(steps)
})

test('in the sandbox of the snippet files can be saved; a copy that is refused can be made by hand', async ({ page, site, noise }) => {
  const frame = await host(page, site, SNIPPET(`${site.url}?embed=1&controls=all`, 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"'))
  await frame.getByRole('button', { name: 'Share, embed, download' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), frame.locator('[data-download="svg"]').click()])
  expect(readFileSync(await download.path(), 'utf8')).toContain('Export-control timeline</text>')
  // Copying needs allow="clipboard-write", which this host did not give.
  const link = await frame.getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  await frame.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(frame.getByRole('textbox', { name: /copy it by hand/ })).toHaveValue(link)
  // A preview runs inside the sandbox too.
  await frame.getByRole('radio', { name: 'Frame for a web page' }).check()
  await frame.frameLocator('.preview iframe').locator('html[data-ready="true"]').waitFor()
  // The browser's own word for the refusal.
  expect(noise.filter((line) => !line.includes('Permissions policy violation'))).toEqual([])
  noise.length = 0
})

test('in sandbox="allow-scripts" it works with an empty console: filter, card, table, language', async ({ page, site }) => {
  const frame = await host(page, site, SNIPPET(`${site.url}?embed=1&controls=all`, 'sandbox="allow-scripts"'))
  expect(await marks(frame).count()).toBeGreaterThan(5)
  await frame.locator('[data-filter="country:cn"]').click()
  await frame.locator('[data-event-id]').first().click()
  await expect(frame.getByRole('complementary', { name: 'Event' })).toBeVisible()
  await page.keyboard.press('Escape')
  await frame.getByRole('link', { name: 'Table', exact: true }).click()
  await expect(frame.locator('[data-row-event-id]').first()).toBeVisible()
  await frame.getByRole('button', { name: '한국어' }).click()
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ko')
})

test('the host hears ready, height and select, in the form of the contract', async ({ page, site }) => {
  const frame = await host(page, site, SNIPPET(`${site.url}?embed=1`, 'sandbox="allow-scripts"'))
  const mark = frame.locator('[data-event-id]').first()
  const id = await mark.getAttribute('data-event-id')
  await mark.click()
  await expect.poll(async () => (await heard(page)).map((one) => one.event)).toEqual(expect.arrayContaining(['ready', 'height', 'select']))
  const all = await heard(page)
  expect(all.every((one) => one.version === 1)).toBe(true)
  // A height before the first view would be that of a line.
  expect(all[0]?.event).toBe('ready')
  expect(all.find((one) => one.event === 'select')?.id).toBe(id)
  expect(all.filter((one) => one.event === 'height').every((one) => Number.isInteger(one.height))).toBe(true)
})

test('the host may set view, language and theme; what it sends otherwise changes nothing', async ({ page, site }) => {
  const frame = await host(page, site, SNIPPET(`${site.url}?embed=1`, 'sandbox="allow-scripts"'))
  const send = (data: unknown) => page.evaluate((message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*'), data)
  const form = { type: 'export-control-timeline', version: 1 }
  for (const rubbish of [null, 7, 'x', [], { ...form, set: null }, { ...form, set: { lang: 'fr', theme: 7, view: {} } }, { ...form, version: 9, set: { lang: 'ko' } }, { set: { lang: 'ko' } }]) await send(rubbish)
  for (let i = 0; i < 500; i++) await page.evaluate((message) => { for (let n = 0; n < 10; n++) document.querySelector('iframe')?.contentWindow?.postMessage(message, '*') }, { ...form, set: 7, i })
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
  expect((await heard(page)).filter((one) => one.event === 'select')).toEqual([])
  await send({ ...form, set: { view: 'view=list&country=kr,zz&embed=0', lang: 'ko', theme: 'dark' } })
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(frame.locator('[data-row-event-id]').first()).toBeVisible()
  await expect(frame.getByRole('banner')).toHaveCount(0)
})

test('a frame that follows the height settles: a hundred sizes, no growth', async ({ page, site }) => {
  await host(page, site, `<script>window.follow = true</script><div style="width:700px">${SNIPPET(`${site.url}?embed=1`).replace('width="900"', 'width="100%"')}</div>`)
  await resizeHost(page)
  const last = async () => (await heard(page)).filter((one) => one.event === 'height').at(-1)?.height ?? 0
  let before = -1
  await expect.poll(async () => {
    const settled = before === await last()
    before = await last()
    return settled
  }, { intervals: [300] }).toBe(true)
  const told = (await heard(page)).length
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 400) }))
  expect((await heard(page)).length).toBe(told)
  const outer = await page.locator('iframe').evaluate((one) => one.clientHeight)
  const inner = await page.frameLocator('iframe').locator('html').evaluate((root) => root.scrollHeight)
  expect(Math.abs(outer - before)).toBeLessThanOrEqual(1)
  expect(inner).toBeLessThanOrEqual(outer + 1)
})

test('two on one page do not disturb each other', async ({ page, site }) => {
  await host(page, site, SNIPPET(`${site.url}?embed=1&country=kr`) + SNIPPET(`${site.url}?embed=1&lang=ko&view=list`))
  const second = page.frameLocator('iframe').nth(1)
  await expect(second.locator('[data-row-event-id]').first()).toBeVisible()
  await expect(page.frameLocator('iframe').first().locator('html')).toHaveAttribute('lang', 'en')
  await expect(second.locator('html')).toHaveAttribute('lang', 'ko')
})

test('a frame that is hidden at first draws itself when it is shown', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', `<!doctype html><title>Host</title>${LISTEN}<div hidden>${SNIPPET(`${site.url}?embed=1`)}</div>`))
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 500) }))
  await page.evaluate(() => document.querySelector('div')?.removeAttribute('hidden'))
  const frame = page.frameLocator('iframe')
  await frame.locator('html[data-ready="true"]').waitFor()
  expect(await marks(frame).count()).toBeGreaterThan(5)
})

test('plain wheel over an embedded chart scrolls the host page', async ({ page, site }) => {
  await host(page, site, `<script>window.follow = true</script>${SNIPPET(`${site.url}?embed=1`)}<div style="height:3000px"></div>`)
  await expect.poll(async () => (await heard(page)).some((one) => one.event === 'height')).toBe(true)
  await page.mouse.move(400, 300)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
})

test('at 320 px nothing sticks out', async ({ page, site }) => {
  const frame = await host(page, site, SNIPPET(`${site.url}?embed=1&controls=filters`).replace('900', '320'))
  expect(await frame.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(320)
})

test('the page on its own, and another site than its own for data: refused with a line', async ({ page, site }) => {
  await open(page, site, 'data=%2F%2Fexample.org%2Fevents.json')
  await expect(page.getByText(/Left out of the address/)).toBeVisible()
})
