/** The timeline in the pages of others, whose rules it does not control. */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateSync } from 'node:zlib'
import { expect, type FrameLocator, type Page } from '@playwright/test'
import { marked } from 'marked'
import { frameSnippet } from '../../../src/timeline/snippet.ts'
import { type Site, test } from '../site.ts'

const DIST = resolve(import.meta.dirname, '../../../dist')
const ONE_FILE = join(DIST, 'timeline.html')
const STRICT = "default-src 'none'; script-src 'self'; frame-src 'self'; img-src 'self'"

const hostPage = (body: string, head = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`
const marks = (frame: FrameLocator | Page) => frame.locator('[data-event-id], [data-cluster-size]')
const ready = (frame: FrameLocator | Page) => frame.locator('html[data-ready="true"]').waitFor()
const element = (attributes: string, inside = '') => `<export-control-timeline ${attributes}>${inside}</export-control-timeline>`
const script = (site: Site) => `<script src="${site.url}embed.js" defer></script>`
const snippet = (site: Site, query: string, height = 500) =>
  frameSnippet(`${site.url}?embed=1&${query}`, `${site.url}?${query}`, height, { title: 'Timeline', openFull: 'Open the full timeline' })

/** How many events the marks of a chart stand for. */
async function eventsIn(frame: FrameLocator | Page): Promise<number> {
  const sizes = await frame.locator('[data-cluster-size]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-cluster-size'))))
  return await frame.locator('[data-event-id]').count() + sizes.reduce((sum, size) => sum + size, 0)
}
const all = () => (JSON.parse(readFileSync(join(DIST, 'events.json'), 'utf8')) as { events: unknown[] }).events.length

test.describe('one file', () => {
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
    expect(await eventsIn(page)).toBe(all())
    await page.locator('[data-event-id]').first().click()
    await expect(page.getByRole('complementary', { name: 'Event' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Table', exact: true }).click()
    await expect(page.locator('[data-row-event-id]').first()).toBeVisible()
    await page.getByRole('button', { name: '한국어' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(ONE_FILE).href])
  })

  test('in srcdoc, in a sandbox without an origin, it is all there and hears its host', async ({ page, site }) => {
    await page.goto(site.put('/host.html', hostPage('<iframe title="Timeline" sandbox="allow-scripts" width="1000" height="700"></iframe>')))
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement, html) => { frame.srcdoc = html }, readFileSync(ONE_FILE, 'utf8'))
    const frame = page.frameLocator('iframe')
    await ready(frame)
    expect(await eventsIn(frame)).toBe(all())
    await frame.locator('[data-filter="country:cn"]').click()
    await expect(frame.locator('[data-filter="country:cn"]')).toHaveAttribute('aria-pressed', 'true')
    await page.locator('iframe').evaluate((one: HTMLIFrameElement) => {
      one.contentWindow?.postMessage({ type: 'export-control-timeline', version: 1, set: { view: 'view=list&country=kr', lang: 'ko' } }, '*')
    })
    await expect(frame.locator('[data-row-event-id]').first()).toBeVisible()
    await expect(frame.locator('html')).toHaveAttribute('lang', 'ko')
  })
})

test('in a data: address, as Pandoc makes of a frame when it embeds resources, it is all there', async ({ page, site }) => {
  const address = `data:text/html,${encodeURIComponent(readFileSync(ONE_FILE, 'utf8'))}`
  await page.goto(site.put('/host.html', hostPage(`<iframe title="Timeline" width="1000" height="700" src="${address.replaceAll("'", '%27')}"></iframe>`)))
  const frame = page.frameLocator('iframe')
  await ready(frame)
  expect(await eventsIn(frame)).toBe(all())
  await frame.locator('[data-event-id]').first().click()
  await expect(frame.getByRole('complementary', { name: 'Event' })).toBeVisible()
})

test.describe('the custom element', () => {
  test('under a strict policy of the host, beside host styles that reset everything, it shows the view in its language', async ({ page, site }) => {
    const reset = site.put('/host.css', 'iframe, slot, div { height: 7px !important; display: inline; filter: blur(9px) } * { color: red !important; font-size: 3px !important }')
    const host = hostPage(element('view="country=us" lang="ko" theme="dark" height="480"') + script(site), `<link rel="stylesheet" href="${reset}">`)
    await page.goto(site.put('/host.html', host, { 'content-security-policy': `${STRICT}; style-src 'self'` }))
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
    await page.goto(site.put('/host.html', hostPage(
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
    await page.goto(site.put('/host.html', hostPage(`${element('view="view=list&country=kr"')}<iframe id="other" title="Other" src="about:blank"></iframe>${script(site)}`)))
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
    await page.goto(site.put('/host.html', hostPage(`<div style="width:700px">${element('view="country=kr"')}</div>${script(site)}`)))
    await ready(page.frameLocator('iframe'))
    await page.evaluate(async () => {
      const box = document.querySelector('div')
      for (let i = 0; i < 100; i++) {
        if (box) box.style.width = `${320 + ((i * 37) % 600)}px`
        await new Promise((done) => { requestAnimationFrame(done) })
      }
      if (box) box.style.width = '700px'
    })
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
    await page.goto(site.put('/host.html', hostPage(`<div hidden>${element('view="country=kr" controls="filters"')}</div>${script(site)}`)))
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 300) }))
    await page.evaluate(() => document.querySelector('div')?.removeAttribute('hidden'))
    const frame = page.frameLocator('iframe')
    await ready(frame)
    expect(await marks(frame).count()).toBeGreaterThan(0)
    expect(await frame.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(320)
  })

  test('it can be taken out and put back', async ({ page, site }) => {
    await page.goto(site.put('/host.html', hostPage(`<div></div>${element('view="country=kr"')}${script(site)}`)))
    await ready(page.frameLocator('iframe'))
    await page.evaluate(() => {
      const timeline = document.querySelector('export-control-timeline')
      timeline?.remove()
      if (timeline) document.querySelector('div')?.append(timeline)
    })
    await ready(page.frameLocator('div iframe'))
    await expect(page.locator('iframe')).toHaveCount(1)
  })
})

test.describe('hosts', () => {
  test('one that is isolated from other origins (COOP and COEP) shows it, by snippet and by element', async ({ page, site }) => {
    const host = hostPage(snippet(site, 'country=kr').replace('<iframe', '<iframe id="bare"') + element('view="country=kr"') + script(site))
    await page.goto(site.put('/host.html', host, { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }))
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    for (const frame of [page.frameLocator('#bare'), page.frameLocator('export-control-timeline iframe')]) {
      await ready(frame)
      expect(await marks(frame).count()).toBeGreaterThan(0)
    }
  })

  test('a Markdown page: frame, element and figure come through the generator', async ({ page, site }) => {
    const markdown = `# Report\n\nBefore.\n\n${snippet(site, 'country=kr')}\n\n${element('view="country=cn"', '<a href="x">Timeline</a>')}\n\n`
      + `[![Timeline of export controls](${site.url}timeline.svg)](${site.url})\n\nAfter.\n`
    await page.goto(site.put('/host.html', hostPage(await marked.parse(markdown) + script(site))))
    await ready(page.frameLocator('figure iframe'))
    expect(await marks(page.frameLocator('figure iframe')).count()).toBeGreaterThan(0)
    await ready(page.frameLocator('export-control-timeline iframe'))
    const figure = page.getByRole('img', { name: 'Timeline of export controls' })
    await expect.poll(() => figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
    await expect(page.getByText('After.')).toBeVisible()
  })

  for (const [way, body] of [
    ['frame', (site: Site) => snippet(site, 'country=cn')],
    ['element', (site: Site) => element('view="country=cn"') + script(site)],
  ] as const) {
    test(`printed, a ${way} below the fold is on the paper with its words`, async ({ page, site }) => {
      await page.goto(site.put('/host.html', hostPage(`<h1>Report</h1><div style="height:5000px"></div>${body(site)}`)))
      // A reader prints from the top; the browser loads what is lazy before it lays out the paper.
      if (way === 'element') await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      await page.emulateMedia({ media: 'print' })
      const paper = async () => textBlocks(await page.pdf({ width: '1200px', height: '1600px' }))
      await expect.poll(paper, { timeout: 20_000 }).toBeGreaterThan(40)
    })
  }

  test('printed on its own, the page is on paper', async ({ page, site }) => {
    await page.goto(site.url)
    await ready(page)
    expect(textBlocks(await page.pdf({ width: '1200px', height: '1600px' }))).toBeGreaterThan(40)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is its figure and a list of every event', async ({ page, site }) => {
    await page.goto(site.url)
    const figure = page.getByRole('img', { name: 'Timeline of events by lane' })
    await expect(figure).toBeVisible()
    expect((await figure.boundingBox())?.height).toBeGreaterThan(300)
    await expect(page.getByRole('listitem')).toHaveCount(all())
  })

  test('one file from a disk is so too', async ({ page }) => {
    await page.goto(pathToFileURL(ONE_FILE).href)
    await expect(page.getByRole('img', { name: 'Export-control timeline' })).toBeVisible()
    await expect(page.locator('svg text').first()).toBeVisible()
    await expect(page.getByRole('listitem')).toHaveCount(all())
  })

  test('the element is what stands inside it: a link and the figure', async ({ page, site }) => {
    const inside = `<a href="${site.url}"><img src="${site.url}timeline.png" alt="Timeline of export controls" width="800"></a>`
    await page.goto(site.put('/host.html', hostPage(element('view="country=us"', inside) + script(site))))
    await expect(page.getByRole('img', { name: 'Timeline of export controls' })).toBeVisible()
    await expect(page.getByRole('link')).toHaveAttribute('href', site.url)
  })

  test('in a frame that may run nothing, the page is its figure', async ({ page, site, noise }) => {
    await page.goto(site.put('/host.html', hostPage(snippet(site, 'country=us').replace(/sandbox="[^"]*"/, 'sandbox=""'))))
    await expect(page.frameLocator('iframe').getByRole('img')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open the full timeline' })).toBeVisible()
    // The browser's own word for what was asked of it here.
    expect(noise.filter((line) => !line.startsWith('error: Blocked script execution'))).toEqual([])
    noise.length = 0
  })
})

test('embed.js is one classic script that runs where nothing but itself may', () => {
  const text = readFileSync(join(DIST, 'embed.js'), 'utf8')
  expect(text).not.toMatch(/\bimport\b|\bexport\s|eval\(|new Function|innerHTML|localStorage|document\.cookie/)
  expect(text.length).toBeLessThan(8000)
})

/** Text blocks in all streams of a PDF: a page without the chart has a handful, one with it has dozens. */
function textBlocks(pdf: Buffer): number {
  let blocks = 0
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue
    const start = at + (pdf[at + 6] === 13 ? 8 : 7)
    const end = pdf.indexOf('endstream', start)
    try {
      blocks += inflateSync(pdf.subarray(start, end)).toString('latin1').match(/\bBT\b/g)?.length ?? 0
    } catch {
      // A font or an image, packed in another way.
    }
    at = end
  }
  return blocks
}
