import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import { open, test } from './site.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
}

/** What axe finds wrong, a line each. It is evaluated through the debugger, which the page's policy does not touch. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (tags) => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`))
  }, TAGS)
}

const STATES: [string, string][] = [
  ['start', ''], ['Korean', 'lang=ko'], ['filtered', 'country=cn,-kr&actor=nvidia'], ['nothing found', 'country=eu&actor=samsung'],
  ['table', 'view=table'], ['list', 'view=list'], ['method', 'view=method'], ['search', 'view=list&q=h20'], ['two days compared', 'view=list&lang=en&from=2025-04-01&to=2025-04-30'], ['dark', 'theme=dark&view=list'],
  ['dark chart', 'theme=dark'], ['embedded', 'embed=1'], ['embedded with controls', 'embed=1&controls=all'], ['missing event', 'event=none'],
]
for (const [name, query] of STATES) {
  test(`axe finds nothing: ${name}`, async ({ page, site }) => {
    await open(page, site, query)
    expect(await violations(page)).toEqual([])
  })
}

test('axe finds nothing: card open, cite open', async ({ page, site }) => {
  await open(page, site, 'view=list')
  await page.locator('[data-row-event-id] a').nth(3).click()
  await page.getByText('Cite', { exact: true }).click()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing: a meaning shown', async ({ page, site }) => {
  await open(page, site, 'view=list&lang=en&event=2025-04-15-restriction-imposed-h20')
  await page.getByRole('button', { name: 'licence', exact: true }).first().focus()
  await expect(page.getByRole('tooltip').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing: the log of changes open, in the dark', async ({ page, site }) => {
  await open(page, site, 'view=method&lang=en&theme=dark')
  await page.locator('.release summary').nth(0).click()
  await page.getByLabel('What has changed since version').fill('06cc667d69')
  await page.keyboard.press('Enter')
  await expect(page.locator('.changes').first()).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing: share dialog', async ({ page, site }) => {
  await open(page, site, 'view=list')
  await page.getByRole('button', { name: 'Share, embed, download' }).click()
  await page.getByRole('radio', { name: 'Frame for a web page' }).check()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing: a filter list open', async ({ page, site }) => {
  await open(page, site)
  await page.getByText('Kind', { exact: true }).click()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing: 320 px with the filters open', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await open(page, site)
  await page.getByRole('button', { name: 'Filters' }).click()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing: forced colours, 200 % zoom', async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setViewportSize({ width: 720, height: 450 })
  await open(page, site)
  expect(await violations(page)).toEqual([])
})
