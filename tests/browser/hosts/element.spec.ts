/** The custom element of embed.js in pages of another site. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { resizeHost, test } from '../site.ts'
import { DIST, element, hostPage, marks, ready, script } from './host-page.ts'

test('under a strict policy of the host, beside host styles that reset everything, it shows the view in its language', async ({ page, site }) => {
  const { origin } = new URL(site.url)
  const reset = site.putElsewhere('/host.css', 'iframe, slot, div { height: 7px !important; display: inline; filter: blur(9px) } * { color: red !important; font-size: 3px !important }')
  const host = hostPage(element('view="country=us" lang="ko" theme="dark" height="480"') + script(site), `<link rel="stylesheet" href="${reset}">`)
  await page.goto(site.putElsewhere('/host.html', host, { 'content-security-policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}; style-src 'self'` }))
  const frame = page.frameLocator('iframe')
  await ready(frame)
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await marks(frame).count()).toBeGreaterThan(5)
  // It takes the height of its content, not that of the host's rule.
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0).toBeGreaterThan(400)
  expect(await page.locator('iframe').getAttribute('sandbox')).not.toContain('same-origin')
})

test('several on one page keep apart; one below the fold loads when it is near', async ({ page, site }) => {
  const far = '<div style="height:6000px"></div>'
  await page.goto(site.putElsewhere('/host.html', hostPage(
    element('id="a" view="country=kr&view=list"') + element('id="b" view="view=list" lang="ko"') + far + element('id="c" view="country=eu"', '<a href="x">later</a>') + script(site).repeat(3),
  )))
  const frames = page.frameLocator('#a iframe')
  await ready(frames)
  await ready(page.frameLocator('#b iframe'))
  expect(await page.frameLocator('#b iframe').locator('[data-row-event-id]').count()).toBeGreaterThan(await frames.locator('[data-row-event-id]').count())
  await expect(frames.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.frameLocator('#b iframe').locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.locator('#c iframe')).toHaveCount(0)
  await page.locator('#c').scrollIntoViewIfNeeded()
  await ready(page.frameLocator('#c iframe'))
  await expect(page.getByText('later')).toBeHidden()
})

test('its attributes follow; what is selected is told; rubbish and floods change nothing', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', hostPage(`${element('view="view=list&country=kr"')}<iframe id="other" title="Other" src="about:blank"></iframe>${script(site)}`)))
  const frame = page.frameLocator('export-control-timeline iframe')
  await ready(frame)
  await page.evaluate(() => {
    const timeline = document.querySelector('export-control-timeline')
    timeline?.addEventListener('select', (event) => { document.title = (event as CustomEvent<{ id: string }>).detail.id })
    timeline?.setAttribute('lang', 'ko')
    timeline?.setAttribute('theme', 'dark')
  })
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  const row = frame.locator('[data-row-event-id]').first()
  const id = await row.getAttribute('data-row-event-id')
  await row.locator('a').first().click()
  await expect(page).toHaveTitle(id ?? '')
  await page.evaluate(async () => {
    const form = { type: 'export-control-timeline', version: 1 }
    // From the page itself, so not from the frame: none of it counts.
    for (const data of [null, 7, 'x', { ...form, event: 'height', height: 99999 }, { ...form, event: 'ready' }, { event: 'height', height: 5 }]) postMessage(data, '*')
    const inner = document.querySelector('export-control-timeline')?.shadowRoot?.querySelector('iframe')?.contentWindow
    for (let i = 0; i < 3000; i++) inner?.postMessage({ ...form, set: { lang: i % 2 === 0 ? 'ko' : 'en', view: i } }, '*')
    await new Promise((done) => { setTimeout(done, 300) })
  })
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
  expect(await page.locator('export-control-timeline iframe').getAttribute('style')).not.toMatch(/\b(8000|120|5)px/)
})

test('a hundred sizes of the host, and its height settles', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', hostPage(`<div style="width:700px">${element('view="country=kr"')}</div>${script(site)}`)))
  await ready(page.frameLocator('iframe'))
  await resizeHost(page)
  let before = -1
  const height = async () => (await page.locator('iframe').boundingBox())?.height ?? 0
  await expect.poll(async () => {
    const settled = before === await height()
    before = await height()
    return settled
  }, { intervals: [400] }).toBe(true)
  const [inner, outer] = await page.frameLocator('iframe').locator('#page').evaluate((root) => [root.getBoundingClientRect().height, innerHeight])
  expect(Math.abs((inner ?? 0) - (outer ?? 0))).toBeLessThanOrEqual(1)
})

test('in a hidden tab first, and 320 px wide, it is whole when it is shown', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(site.putElsewhere('/host.html', hostPage(`<div hidden>${element('view="country=kr" controls="filters"')}</div>${script(site)}`)))
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 300) }))
  await page.evaluate(() => document.querySelector('div')?.removeAttribute('hidden'))
  const frame = page.frameLocator('iframe')
  await ready(frame)
  expect(await marks(frame).count()).toBeGreaterThan(0)
  expect(await frame.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(320)
})

test('it can be taken out and put back', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', hostPage(`<div></div>${element('view="country=kr"')}${script(site)}`)))
  await ready(page.frameLocator('iframe'))
  await page.evaluate(() => {
    const timeline = document.querySelector('export-control-timeline')
    timeline?.remove()
    if (timeline) document.querySelector('div')?.append(timeline)
  })
  await ready(page.frameLocator('div iframe'))
  await expect(page.locator('iframe')).toHaveCount(1)
})

test('embed.js is one classic script that runs where nothing but itself may', () => {
  const text = readFileSync(join(DIST, 'embed.js'), 'utf8')
  expect(text).not.toMatch(/\bimport\b|\bexport\s|eval\(|new Function|innerHTML|localStorage|document\.cookie/)
  expect(text.length).toBeLessThan(8000)
})

test('where a tool has written embed.js into the page, or a policy lets no frame in, what stands inside the element stays', async ({ page, site, noise }) => {
  const inside = `<a href="${site.url}">The timeline</a>`
  const text = readFileSync(join(DIST, 'embed.js'), 'utf8')
  await page.goto(site.putElsewhere('/host.html', hostPage(`${element('view="country=us"', inside)}<script>${text}</script>`)))
  await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.goto(site.putElsewhere('/host.html', hostPage(element('view="country=us"', inside) + script(site)), {
    'content-security-policy': `default-src 'none'; script-src ${new URL(site.url).origin}`,
  }))
  await page.waitForFunction(() => customElements.get('export-control-timeline') !== undefined)
  await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible()
  // The browser's own word for what the host's policy asked of it.
  expect(noise.filter((line) => !/Framing|frame-src|Content Security Policy/.test(line))).toEqual([])
  noise.length = 0
})
