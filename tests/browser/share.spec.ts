import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { open, test } from './site.ts'

const DIST = resolve(import.meta.dirname, '../../dist')

test('the link of the dialog opens the same view', async ({ page, site }) => {
  await open(page, site, 'country=kr&view=list')
  const rows = await page.locator('[data-row-event-id]').count()
  await page.getByRole('button', { name: 'Share, embed, download' }).click()
  const link = await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue()
  expect(new URL(link).searchParams.get('lang')).toBe('en')
  await page.goto(link)
  await expect(page.locator('[data-row-event-id]')).toHaveCount(rows)
})

test('the frame of the dialog shows the view in another page, also where the CMS takes its script out', async ({ page, site }) => {
  await open(page, site, 'country=kr')
  await page.getByRole('button', { name: 'Share, embed, download' }).click()
  await page.getByRole('radio', { name: 'Frame for a web page' }).check()
  const snippet = await page.getByRole('textbox', { name: 'Frame for a web page' }).inputValue()
  for (const body of [snippet, snippet.replace(/<script.*<\/script>/, '')]) {
    await page.goto(site.put('/host.html', `<!doctype html><title>Host</title>${body}`))
    const frame = page.frameLocator('iframe')
    await frame.locator('html[data-ready="true"]').waitFor()
    expect(await frame.locator('[data-event-id]').count()).toBeGreaterThan(0)
    await expect(page.getByRole('link', { name: 'Open the full timeline' })).toBeVisible()
  }
})

test('the script and element of the dialog show the view in another page', async ({ page, site }) => {
  await open(page, site, 'country=kr')
  await page.getByRole('button', { name: 'Share, embed, download' }).click()
  await page.getByRole('radio', { name: 'Script and element' }).check()
  const snippet = await page.getByRole('textbox', { name: 'Script and element' }).inputValue()
  await page.goto(site.put('/host.html', `<!doctype html><title>Host</title>${snippet}`))
  const frame = page.frameLocator('iframe')
  await frame.locator('html[data-ready="true"]').waitFor()
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
  expect(await frame.locator('[data-event-id]').count()).toBeGreaterThan(0)
})

test('downloads: CSV with a byte order mark, JSON that the page reads again, a calendar', async ({ page, site }) => {
  await open(page, site, 'country=kr&view=list')
  const count = await page.locator('[data-row-event-id]').count()
  await page.getByRole('button', { name: 'Share, embed, download' }).click()
  const take = async (type: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-download="${type}"]`).click()])
    expect(download.suggestedFilename()).toMatch(new RegExp(`^export-control-timeline-.*-selection\\.${type}$`))
    return readFileSync(await download.path(), 'utf8')
  }
  expect((await take('csv')).startsWith('\ufeffid,')).toBe(true)
  expect((await take('ics')).match(/BEGIN:VEVENT/g)).toHaveLength(count)
  await page.goto(`${site.url}?view=list&data=${site.put('/some/path/again.json', await take('json')).split('/').at(-1)}`)
  await expect(page.locator('[data-row-event-id]')).toHaveCount(count)
})

test('what the build offers beside the page is there', async ({ page, site }) => {
  for (const file of ['events.json', 'events.csv', 'events.ics', 'events.schema.json', 'timeline.html', 'timeline.svg', 'timeline.png', 'embed.js']) {
    const answer = await page.request.get(site.url + file)
    expect([file, answer.status()]).toEqual([file, 200])
  }
})

test('the first load stays light: at most 130 kB of script and 12 kB of style, gzipped', () => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8')
  const weigh = (pattern: RegExp) => [...html.matchAll(pattern)].reduce((sum, [, file]) => sum + gzipSync(readFileSync(join(DIST, file ?? '')), { level: 9 }).length, 0)
  expect(readdirSync(join(DIST, 'assets')).length).toBeGreaterThan(2)
  expect(weigh(/<script defer src="\.\/([^"]+)"/g)).toBeLessThanOrEqual(130_000)
  expect(weigh(/<link rel="stylesheet" href="\.\/([^"]+)"/g)).toBeLessThanOrEqual(12_000)
})

test('the figure: an SVG whose text is text, and a PNG of it', async ({ page, site }) => {
  await open(page, site, 'lang=ko&country=kr')
  await page.getByRole('button', { name: '공유·삽입·내려받기' }).click()
  const take = async (type: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-download="${type}"]`).click()])
    return readFileSync(await download.path())
  }
  const svg = (await take('svg')).toString('utf8')
  expect(svg).toContain('수출통제 타임라인</text>')
  expect(svg).not.toMatch(/var\(--|class="|<script/)
  const png = await take('png')
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(2560)
  await expect(page.locator('[data-event-id]').first()).toBeAttached()
})

for (const format of ['A4', 'Letter']) {
  test(`on paper (${format}): the figure, then the list of its events`, async ({ page, site }) => {
    await open(page, site, 'theme=dark&country=kr')
    const marks = await page.locator('[data-event-id]').count()
    // The sheet is fetched when the page has come to rest.
    await page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => entry.name.includes('/figure-')))
    await page.evaluate(() => { dispatchEvent(new Event('beforeprint')) })
    const sheet = page.locator('.print-sheet')
    await expect(sheet.locator('svg [data-event-id]')).toHaveCount(marks)
    await expect(sheet.locator('tbody tr')).toHaveCount(marks)
    await expect(page.getByRole('searchbox')).toHaveCount(0)
    expect((await page.pdf({ format })).length).toBeGreaterThan(10_000)
    await page.evaluate(() => { dispatchEvent(new Event('afterprint')) })
    await expect(page.getByTestId('timeline')).toBeVisible()
  })
}
