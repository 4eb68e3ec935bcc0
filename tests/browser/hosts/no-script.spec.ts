/** What a reader sees where no script runs. */
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { test } from '../site.ts'
import { countOfAll, elementOfDialog, hostPage, ONE_FILE, snippet } from './host-page.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is its figure and a list of every event', async ({ page, site }) => {
    await page.goto(site.url)
    const figure = page.getByRole('img', { name: 'Timeline of events by lane' })
    await expect(figure).toBeVisible()
    expect((await figure.boundingBox())?.height).toBeGreaterThan(300)
    await expect(page.getByRole('listitem')).toHaveCount(countOfAll())
  })

  test('one file from a disk is so too', async ({ page }) => {
    await page.goto(pathToFileURL(ONE_FILE).href)
    await expect(page.getByRole('img', { name: 'Export-control timeline' })).toBeVisible()
    await expect(page.locator('svg text').first()).toBeVisible()
    await expect(page.getByRole('listitem')).toHaveCount(countOfAll())
  })

  test('the element is what stands inside it: a link and the figure', async ({ page, site }) => {
    await page.goto(site.putElsewhere('/host.html', hostPage(elementOfDialog(site, 'country=us'))))
    const figure = page.getByRole('img', { name: 'Timeline' })
    await expect(figure).toBeVisible()
    await expect.poll(() => figure.boundingBox().then((box) => box?.height ?? 0)).toBeGreaterThan(300)
    await expect(page.getByRole('link', { name: 'Open the full timeline' })).toHaveAttribute('href', `${site.url}?country=us`)
  })

  test('in a frame that may run nothing, the page is its figure', async ({ page, site, noise }) => {
    await page.goto(site.putElsewhere('/host.html', hostPage(snippet(site, 'country=us').replace(/sandbox="[^"]*"/, 'sandbox=""'))))
    await expect(page.frameLocator('iframe').getByRole('img')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open the full timeline' })).toBeVisible()
    // The browser's own word for what was asked of it here.
    expect(noise.filter((line) => !line.startsWith('error: Blocked script execution'))).toEqual([])
    noise.length = 0
  })
})

