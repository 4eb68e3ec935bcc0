/** Hosts of another site, each with rules of its own: what a reader of their page sees, and what their page hears. */
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { test } from '../site.ts'
import { DIST, element, elementOfDialog, hostPage, marks, ready, snippet } from './host-page.ts'

test('by snippet and by element, in a page of another site, the chart is there and its host cannot be read from it', async ({ page, site }) => {
  const address = site.putElsewhere('/host.html', hostPage(snippet(site, 'country=kr') + elementOfDialog(site, 'country=kr')))
  expect(new URL(address).hostname).not.toBe(new URL(site.url).hostname)
  await page.goto(address)
  for (const frame of [page.frameLocator('figure iframe'), page.frameLocator('export-control-timeline iframe')]) {
    await ready(frame)
    expect(await marks(frame).count()).toBeGreaterThan(0)
    await expect(frame.getByText(/^Sources: /)).toBeVisible()
    await expect(frame.getByRole('link', { name: 'Open the full timeline' })).toHaveAttribute('href', new RegExp(`^${site.url}\\?`))
    expect(await frame.locator('html').evaluate(() => origin)).toBe('null')
  }
  expect(await page.locator('iframe').evaluateAll((all) => all.map((one) => one.getAttribute('title')))).toEqual(['Timeline', 'Export-control timeline'])
})

test('a host with a strict policy of its own shows the frame, and its console stays empty', async ({ page, site }) => {
  const { origin } = new URL(site.url)
  const host = hostPage(`<iframe src="${site.url}?embed=1&country=cn" title="Timeline" width="900" height="500" sandbox="allow-scripts"></iframe>`)
  await page.goto(site.putElsewhere('/host.html', host, { 'content-security-policy': `default-src 'none'; frame-src ${origin}` }))
  await ready(page.frameLocator('iframe'))
  expect(await marks(page.frameLocator('iframe')).count()).toBeGreaterThan(5)
})

test('only the frame that a message comes from grows by it, and only the parent of a frame is obeyed', async ({ page, site }) => {
  // A third party on the same page speaks in our form, up to the host and across to the timeline.
  const sly = `<script>const form = { type: "export-control-timeline", version: 1 }
    addEventListener("message", () => {
      parent.postMessage({ ...form, event: "height", height: 3333 }, "*")
      parent.postMessage({ ...form, event: "ready" }, "*")
      parent.postMessage({ ...form, event: "select", id: "sly" }, "*")
      for (let i = 0; i < parent.length; i++) parent[i].postMessage({ ...form, set: { lang: "ko", view: "view=list" } }, "*")
      parent.postMessage("done", "*")
    })</script>`
  site.putElsewhere('/host/sly.html', hostPage(sly))
  await page.goto(site.putElsewhere('/host.html', hostPage(
    `${snippet(site, 'country=kr')}${elementOfDialog(site, 'country=kr')}<iframe id="sly" title="Sly" src="/host/sly.html" width="300" height="150"></iframe>`,
  )))
  const frames = [page.frameLocator('figure iframe'), page.frameLocator('export-control-timeline iframe')]
  for (const frame of frames) await ready(frame)
  await page.locator('#sly').scrollIntoViewIfNeeded()
  await page.evaluate(() => new Promise<void>((done) => {
    document.querySelector('export-control-timeline')?.addEventListener('select', () => { document.title = 'fooled' })
    addEventListener('message', ({ data }) => { if (data === 'done') setTimeout(done, 200) })
    document.querySelector<HTMLIFrameElement>('#sly')?.contentWindow?.postMessage('now', '*')
  }))
  for (const frame of frames) {
    await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
    await expect(frame.getByTestId('timeline')).toBeVisible()
  }
  expect(await page.locator('iframe:not(#sly)').evaluateAll((all: HTMLElement[]) => all.map((one) => one.style.height).filter((height) => height === '3333px'))).toEqual([])
  await expect(page).toHaveTitle('Host')
})

test('one that is isolated from other origins (COOP and COEP) shows the frame; of the element it shows the link', async ({ page, site, noise }) => {
  const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  await page.goto(site.putElsewhere('/host.html', hostPage(snippet(site, 'country=kr') + elementOfDialog(site, 'country=kr')), isolated))
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await ready(page.frameLocator('figure iframe'))
  expect(await marks(page.frameLocator('figure iframe')).count()).toBeGreaterThan(0)
  // Such a host takes no script from a server that sends no header for it, which is ours by contract.
  await expect(page.locator('export-control-timeline').getByRole('link', { name: /Open the full timeline/ })).toBeVisible()
  expect(noise.filter((line) => !/ERR_BLOCKED_BY_RESPONSE/.test(line))).toEqual([])
  noise.length = 0
  await expect(page.locator('iframe')).toHaveCount(1)
})

test('from a page on a disk the live frame, a frozen file and the element beside it are all there', async ({ page, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const address = join(folder, 'report.html')
  for (const file of ['timeline.html', 'embed.js']) copyFileSync(join(DIST, file), join(folder, file))
  writeFileSync(address, hostPage(
    `${snippet(site, 'country=kr')}<iframe id="frozen" src="timeline.html?embed=1&country=kr" title="Timeline" sandbox="allow-scripts"></iframe>`
    + `${element('view="country=kr"')}<script src="embed.js"></script>`,
  ))
  await page.goto(pathToFileURL(address).href)
  for (const frame of ['figure iframe', '#frozen', 'export-control-timeline iframe'].map((place) => page.frameLocator(place))) {
    await ready(frame)
    expect(await marks(frame).count()).toBeGreaterThan(0)
  }
})

test('at 320 px the frame of the dialog is no wider than the page of its host', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(site.putElsewhere('/host.html', hostPage(snippet(site, 'country=kr'), '<meta name="viewport" content="width=device-width">')))
  await ready(page.frameLocator('iframe'))
  expect(await marks(page.frameLocator('iframe')).count()).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await page.frameLocator('iframe').locator('html').evaluate((root) => root.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
