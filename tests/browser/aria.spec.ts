/**
 * What a screen reader meets in the main flows, kept beside this file. After a change that is meant:
 * `npx playwright test aria --update-snapshots`, and read the difference.
 */
import { expect, type Page } from '@playwright/test'
import { open as openPage, type Site, test } from './site.ts'

const H20 = '2025-04-15-restriction-imposed-h20'

/** Opens a view and takes out what is not ours to keep or changes with every release: headlines of others, the version. */
async function open(page: Page, site: Site, query: string): Promise<void> {
  await openPage(page, site, query)
  if (query.includes('event=')) await page.locator('cite').first().waitFor()
  await page.evaluate(() => {
    for (const headline of document.querySelectorAll('cite')) headline.textContent = 'headline'
    document.querySelector('.colophon')?.remove()
  })
}

test('the head, the controls and the chart of one company in one week', async ({ page, site }) => {
  await open(page, site, 'lang=en&actor=nvidia&from=2025-04-09&to=2025-04-16')
  await expect(page.locator('.sheet')).toMatchAriaSnapshot({ name: 'chart.aria.yml' })
})

test('the same in Korean', async ({ page, site }) => {
  await open(page, site, 'lang=ko&actor=nvidia&from=2025-04-09&to=2025-04-16')
  await expect(page.locator('.sheet')).toMatchAriaSnapshot({ name: 'chart-korean.aria.yml' })
})

test('the card', async ({ page, site }) => {
  await open(page, site, `lang=en&view=list&event=${H20}`)
  await expect(page.getByRole('complementary', { name: 'Event' })).toMatchAriaSnapshot({ name: 'card.aria.yml' })
})

test('the table of a selection', async ({ page, site }) => {
  await open(page, site, 'lang=en&view=table&product=h20&importance=major')
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'table.aria.yml' })
})

test('the list of a search, and two days compared', async ({ page, site }) => {
  await open(page, site, 'lang=en&view=list&q=h20&from=2025-04-14&to=2025-04-16')
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'list.aria.yml' })
})

test('a list of a filter, open', async ({ page, site }) => {
  await open(page, site, 'lang=en&view=list&product=h20')
  await page.getByText('Importance', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'Filters' })).toMatchAriaSnapshot({ name: 'filters.aria.yml' })
})

test('nothing found', async ({ page, site }) => {
  await open(page, site, 'lang=en&country=eu&actor=samsung')
  await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: 'nothing.aria.yml' })
})
