/** The timeline on paper, from a page of another site and on its own. The browser itself tells the page that it prints. */
import { inflateSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { test } from '../site.ts'
import { elementOfDialog, hostPage, ready, snippet } from './host-page.ts'

const PAPER = { width: '1200px', height: '1600px' }
const farDown = (body: string) => hostPage(`<h1>Report</h1><div style="height:5000px"></div>${body}`)

test('a frame that nobody has scrolled to is on paper with its words', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', farDown(snippet(site, 'country=cn'))))
  // It comes once the page of the host has loaded; then a reader prints from the top.
  await ready(page.frameLocator('iframe'))
  expect(await page.evaluate(() => scrollY)).toBe(0)
  expect(textBlocks(await page.pdf(PAPER))).toBeGreaterThan(40)
})

test('an element that nobody has scrolled to is on paper as its figure, and the next time as the chart', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', farDown(elementOfDialog(site, 'country=cn'))))
  await page.waitForFunction(() => customElements.get('export-control-timeline') !== undefined)
  await expect(page.locator('iframe')).toHaveCount(0)
  const first = await page.pdf(PAPER)
  expect(imageWidths(first)).toContain(1600)
  await ready(page.frameLocator('iframe'))
  expect(textBlocks(await page.pdf(PAPER))).toBeGreaterThan(40)
})

test('printed on its own, the page is on paper', async ({ page, site }) => {
  await page.goto(site.url)
  await ready(page)
  await sheetFetched(page)
  expect(textBlocks(await page.pdf(PAPER))).toBeGreaterThan(40)
})

test('an embedded chart is whole on narrow paper: the page of the host decides how wide', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', hostPage(`<h1>Report</h1>${snippet(site, 'country=cn')}`)))
  await ready(page.frameLocator('iframe'))
  expect(textBlocks(await page.pdf({ format: 'A5' }))).toBeGreaterThan(40)
})

/** What is printed on its own is fetched when the page has come to rest. */
const sheetFetched = (page: Page) => page.waitForFunction(() => performance.getEntriesByType('resource').some((entry) => entry.name.includes('/figure-')))

/** Widths of the images in a PDF, in their own pixels. */
const imageWidths = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Subtype \/Image\s[^>]*?\/Width (\d+)/g)].map(([, width]) => Number(width))

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
