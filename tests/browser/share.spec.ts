import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
    await page.goto(site.putElsewhere('/host.html', `<!doctype html><title>Host</title>${body}`))
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
  await page.goto(site.putElsewhere('/host.html', `<!doctype html><title>Host</title>${snippet}`))
  const frame = page.frameLocator('iframe')
  await frame.locator('html[data-ready="true"]').waitFor()
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
  expect(await frame.locator('[data-event-id]').count()).toBeGreaterThan(0)
})

test('the preview shows what the snippet will, at three widths, under the policy of the page and with nothing asked of the network', async ({ page, site }) => {
  await open(page, site, 'country=kr&lang=ko')
  const marks = await page.locator('[data-event-id], [data-cluster-size]').count()
  await page.getByRole('button', { name: '공유·삽입·내려받기' }).click()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  for (const form of ['웹페이지에 넣는 프레임', '스크립트와 요소', '고정본 프레임']) {
    await page.getByRole('radio', { name: form }).check()
    const frame = page.frameLocator('.preview iframe')
    for (const width of [320, 640, 960]) {
      await page.getByRole('radio', { name: `${width}픽셀` }).check()
      await frame.locator('html[data-ready="true"]').waitFor()
      await expect.poll(() => frame.locator('html').evaluate((root) => [innerWidth, root.scrollWidth])).toEqual([width, width])
      expect(await frame.locator('[data-event-id], [data-cluster-size]').count()).toBeGreaterThan(0)
    }
    await expect(frame.locator('html')).toHaveAttribute('lang', 'ko')
    await expect(frame.getByRole('banner')).toHaveCount(0)
    await expect(frame.locator('[data-filter]')).toHaveCount(0)
    await expect(frame.getByRole('link', { name: '전체 타임라인 열기' })).toBeAttached()
    // The height follows the content, as in the page of a host.
    await expect.poll(async () => (await page.locator('.preview iframe').boundingBox())?.height).toBe(await frame.locator('#page').evaluate((root) => Math.ceil(root.getBoundingClientRect().height)))
  }
  expect(marks).toBeGreaterThan(0)
  await page.getByRole('combobox', { name: '조작 도구' }).selectOption('filters')
  await expect(page.frameLocator('.preview iframe').locator('[data-filter="country:kr"]')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('radio', { name: '마크다운 그림' }).check()
  await page.getByRole('radio', { name: '320픽셀' }).check()
  expect(await page.locator('.preview img').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.width])).toEqual([1600, 320])
  // Only what the page itself is made of.
  expect(asked.filter((path) => !/^\/some\/path\/assets\/|^image\/|^text\/|^srcdoc$/.test(path))).toEqual([])
})

test('each form can be copied, and says whether it is live or frozen', async ({ page, site }) => {
  await open(page, site, 'country=kr')
  await page.getByRole('button', { name: 'Share, embed, download' }).click()
  await page.evaluate(() => { Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => { document.title = text.replace(/\s+/g, ' '); return Promise.resolve() } } }) })
  for (const [form, is] of [
    ['Link', /^Live: /], ['Frame for a web page', /^Live: /], ['Script and element', /^Live: /], ['Frozen frame', /^Frozen: /],
    ['Figure in Markdown', /drawn anew with each version/], ['Markdown link', /^Live: /], ['HTML link', /^Live: /],
  ] as const) {
    await page.getByRole('radio', { name: form, exact: true }).check()
    await expect(page.locator('.share textarea + p')).toHaveText(is)
    const text = await page.getByRole('textbox', { name: form, exact: true }).inputValue()
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(page).toHaveTitle(text.replace(/\s+/g, ' '))
  }
})

test('the frozen frame shows the view from a file beside the host, named after the hash of its data', async ({ page, site }) => {
  const { data } = JSON.parse(readFileSync(join(DIST, 'events.json'), 'utf8')) as { data: { hash: string } }
  const version = data.hash.slice(0, 10)
  await open(page, site, 'country=kr&view=list')
  const rows = await page.locator('[data-row-event-id]').count()
  await expect(page.getByText(`version ${version}`)).toBeVisible()
  await page.getByRole('button', { name: 'Share, embed, download' }).click()
  await page.getByRole('radio', { name: 'Frozen frame' }).check()
  const snippet = await page.getByRole('textbox', { name: 'Frozen frame' }).inputValue()
  await expect(page.getByRole('dialog').getByText(new RegExp(`version ${version} · Data through .* · Frozen: `))).toBeVisible()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'The whole timeline in one file' }).click()])
  expect(file.suggestedFilename()).toBe(`export-control-timeline-${version}.html`)
  site.putElsewhere(`/host/${file.suggestedFilename()}`, readFileSync(await file.path(), 'utf8'))
  await page.goto(site.putElsewhere('/host/page.html', `<!doctype html><title>Host</title>${snippet}`))
  const frame = page.frameLocator('iframe')
  await frame.locator('html[data-ready="true"]').waitFor()
  await expect(frame.locator('[data-row-event-id]')).toHaveCount(rows)
  await expect(frame.getByText(`version ${version}`)).toBeVisible()
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
  // The command writes it alike: the same elements in the same colours and sizes.
  const out = join(mkdtempSync(join(tmpdir(), 'figure-')), 'same.svg')
  spawnSync(process.execPath, ['--import', 'tsx', 'src/commands/figure.ts', '--view', 'lang=ko&country=kr', '--size', '1280', '--out', out], { cwd: resolve(DIST, '..') })
  const looks = (text: string) => [...new Set([...text.matchAll(/<(path|rect|circle|text|g|stop)\b[^>]*>/g)].map(([tag, name]) =>
    [name, ...[...tag.matchAll(/ (fill|stroke|stroke-width|opacity|font-size|font-weight|text-anchor|paint-order|stop-color|stop-opacity)="([^"]*)"/g)].map(([, property, value]) => `${property} ${value}`)].join(' · ')))].sort()
  expect(looks(svg)).toEqual(looks(readFileSync(out, 'utf8')))
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
