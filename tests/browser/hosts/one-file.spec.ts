/** Everything in one file: from a disk, in srcdoc, in a data: address, and where a host lets none of its scripts run. */
import { readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type FrameLocator } from '@playwright/test'
import { test } from '../site.ts'
import { countOfAll, eventsIn, hostPage, ONE_FILE, ready } from './host-page.ts'

test('timeline.html has at most 700 kB and names nothing to load', () => {
  expect(statSync(ONE_FILE).size).toBeLessThanOrEqual(700_000)
  const html = readFileSync(ONE_FILE, 'utf8')
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
  expect(markup.match(/\s(?:src|href|srcset|data)="(?!data:|#)[^"]*"/g)).toBeNull()
  expect(markup).not.toMatch(/@import|url\((?!#)/)
})

test('from file:// it shows every event, opens a card and the table, and asks for nothing', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(ONE_FILE).href)
  await ready(page)
  expect(await eventsIn(page)).toBe(countOfAll())
  await page.locator('[data-event-id]').first().click()
  await expect(page.getByRole('complementary', { name: 'Event' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  await expect(page.locator('[data-row-event-id]').first()).toBeVisible()
  await page.getByRole('button', { name: '한국어' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(ONE_FILE).href])
})

test('from file:// it gives the same files as the site, and shows what a snippet will', async ({ page }) => {
  await page.goto(pathToFileURL(ONE_FILE).href)
  await ready(page)
  await page.getByRole('button', { name: 'Share, embed, download' }).click()
  for (const type of ['csv', 'json', 'ics', 'svg', 'png']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-download="${type}"]`).click()])
    expect(statSync(await download.path()).size).toBeGreaterThan(10_000)
  }
  await page.getByRole('radio', { name: 'Frozen frame' }).check()
  await ready(page.frameLocator('.preview iframe'))
  expect(await eventsIn(page.frameLocator('.preview iframe'))).toBe(countOfAll())
  // It is that file itself.
  await expect(page.getByText(/^The whole timeline in one file/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'The whole timeline in one file' })).toHaveCount(0)
})

test('in srcdoc, in a sandbox without an origin, it is all there and hears its host', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', hostPage('<iframe title="Timeline" sandbox="allow-scripts" width="1000" height="700"></iframe>')))
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, html) => { frame.srcdoc = html }, readFileSync(ONE_FILE, 'utf8'))
  const frame = page.frameLocator('iframe')
  await ready(frame)
  expect(await eventsIn(frame)).toBe(countOfAll())
  await frame.locator('[data-filter="country:cn"]').click()
  await expect(frame.locator('[data-filter="country:cn"]')).toHaveAttribute('aria-pressed', 'true')
  await page.locator('iframe').evaluate((one: HTMLIFrameElement) => {
    one.contentWindow?.postMessage({ type: 'export-control-timeline', version: 1, set: { view: 'view=list&country=kr', lang: 'ko' } }, '*')
  })
  await expect(frame.locator('[data-row-event-id]').first()).toBeVisible()
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ko')
})

test('in a data: address, as Pandoc makes of a frame when it embeds resources, it is all there', async ({ page, site }) => {
  const address = `data:text/html,${encodeURIComponent(readFileSync(ONE_FILE, 'utf8'))}`
  await page.goto(site.putElsewhere('/host.html', hostPage(`<iframe title="Timeline" width="1000" height="700" src="${address.replaceAll("'", '%27')}"></iframe>`)))
  const frame = page.frameLocator('iframe')
  await ready(frame)
  expect(await eventsIn(frame)).toBe(countOfAll())
  await frame.locator('[data-event-id]').first().click()
  await expect(frame.getByRole('complementary', { name: 'Event' })).toBeVisible()
})

for (const [where, policy] of [
  ['that a host serves under a policy without inline scripts', "default-src 'none'; style-src 'unsafe-inline'; img-src data:"],
  ['that a host serves under a policy without inline scripts and styles', "default-src 'none'"],
] as const) {
  test(`in a file ${where}, a reader sees the figure and every event`, async ({ page, site, noise }) => {
    site.putElsewhere('/host/timeline.html', readFileSync(ONE_FILE), { 'content-security-policy': policy })
    await page.goto(site.putElsewhere('/host.html', hostPage('<iframe src="/host/timeline.html" title="Timeline" width="1000" height="700"></iframe>')))
    await seesFigureAndList(page.frameLocator('iframe'))
    // The browser's own word for what the policy asked of it.
    expect(noise.filter((line) => !line.includes('Content Security Policy'))).toEqual([])
    noise.length = 0
  })
}

test('in srcdoc on a host whose policy knows no inline script, a reader sees the figure and every event', async ({ page, site, noise }) => {
  site.putElsewhere('/host/own.js', 'fetch("/host/timeline.html").then((a) => a.text()).then((html) => { document.querySelector("iframe").srcdoc = html })')
  site.putElsewhere('/host/timeline.html', readFileSync(ONE_FILE))
  const host = hostPage('<iframe title="Timeline" sandbox="allow-scripts" width="1000" height="700"></iframe>', '<script src="/host/own.js" defer></script>')
  await page.goto(site.putElsewhere('/host.html', host, { 'content-security-policy': "default-src 'self'" }))
  await seesFigureAndList(page.frameLocator('iframe'))
  expect(noise.filter((line) => !line.includes('Content Security Policy'))).toEqual([])
  noise.length = 0
})

test('where its script runs, what is there for those without is gone', async ({ page }) => {
  await page.goto(pathToFileURL(ONE_FILE).href)
  await ready(page)
  await expect(page.locator('.unscripted')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

async function seesFigureAndList(frame: FrameLocator) {
  const figure = frame.getByRole('img', { name: 'Export-control timeline' })
  await expect(figure).toBeVisible()
  expect((await figure.boundingBox())?.height).toBeGreaterThan(300)
  await expect(figure.getByText('US government').first()).toBeVisible()
  await expect(frame.getByRole('listitem').last()).toBeVisible()
  await expect(frame.getByRole('listitem')).toHaveCount(countOfAll())
}
