import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { open, test } from './site.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const history = JSON.parse(readFileSync(join(ROOT, 'data/history.json'), 'utf8')) as { hash: string; changed: unknown[]; added: string[] }[]
const H20 = '2025-04-15-restriction-imposed-h20'
const card = (page: Page) => page.getByRole('complementary', { name: 'Event' })
const hash = (page: Page) => page.evaluate(() => (JSON.parse(document.getElementById('events-data')?.textContent ?? '') as { data: { hash: string } }).data.hash)

test('the version at the foot leads to the changes; a cited version gives what changed since', async ({ page, site }) => {
  await open(page, site)
  await page.getByRole('link', { name: /^version / }).click()
  await expect(page.getByRole('heading', { name: 'Changes and corrections' })).toBeInViewport()
  await expect(page.locator('.release')).toHaveCount(history.length)
  const field = page.getByLabel('What has changed since version')
  await field.fill(history[0]?.hash.slice(0, 10) ?? '')
  await field.press('Enter')
  await expect(page.getByRole('heading', { name: `Since version ${history[0]?.hash.slice(0, 10)}` })).toBeVisible()
  await expect(page.locator('.changes').first().getByText('Corrected:').first()).toBeVisible()
  for (const [cited, said] of [[history.at(-1)?.hash ?? '', 'Nothing: it is the newest version.'], ['ffffffff', 'No version, or more than one, begins with “ffffffff”.']] as const) {
    await field.fill(cited)
    await field.press('Enter')
    await expect(page.getByText(said)).toBeVisible()
  }
})

test('a release tells its changes field by field, and leads to the event', async ({ page, site }) => {
  await open(page, site, 'view=method&lang=en')
  const release = page.locator('.release').filter({ hasText: '2ee4c28ce2' })
  await release.locator('summary').click()
  await expect(release.getByText('kind – was: Export approved now: Statement')).toBeVisible()
  await release.getByRole('link').first().click()
  await expect(card(page)).toBeVisible()
})

test('feeds, log and the data in both languages lie beside the page', async ({ page, site }) => {
  await open(page, site)
  expect(await page.locator('link[type="application/atom+xml"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['./feed.xml', './feed.ko.xml'])
  for (const [file, text] of [
    ['feed.xml', 'New: '], ['feed.ko.xml', '새 사건: '], ['history.json', `"hash": "${history[0]?.hash}"`], ['events.csv', 'US government'], ['events.ko.csv', '미국 정부'],
    ['events.ics', 'BEGIN:VEVENT'], ['events.ko.ics', 'X-WR-CALNAME:수출통제 타임라인'],
  ] as const) expect(await (await page.request.get(site.url + file)).text(), file).toContain(text)
  const read = await page.evaluate(async () => {
    const feed = new DOMParser().parseFromString(await (await fetch('feed.xml')).text(), 'application/xml')
    return { broken: feed.querySelector('parsererror')?.textContent ?? '', entries: feed.querySelectorAll('entry > id + title + updated').length }
  })
  expect(read.broken).toBe('')
  expect(read.entries).toBeGreaterThan(history[0]?.added.length ?? 0)
})

test('two days are compared, by link and by hand, and the address keeps them', async ({ page, site }) => {
  await open(page, site, 'view=list&lang=en&from=2025-04-14&to=2025-04-16')
  const rows = page.locator('.compare tbody').filter({ has: page.getByRole('rowheader', { name: 'H20' }) })
  await expect(rows.getByRole('cell', { name: 'open' })).toBeVisible()
  await expect(rows.getByRole('cell', { name: 'licence required' })).toBeVisible()
  await expect(rows.getByRole('link', { name: 'US requires licences for the H20, indefinitely' })).toBeVisible()
  // Whichever is written first, the earlier day is the first.
  await page.getByLabel('One day').fill('2025-04-30')
  await page.getByLabel('A later day').fill('2025-04-01')
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('columnheader', { name: 'On 1 April 2025' })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('from')).toBe('2025-04-01')
  expect(new URL(page.url()).searchParams.get('to')).toBe('2025-04-30')
  await page.getByText('Compare two days').click()
  await expect.poll(() => new URL(page.url()).searchParams.get('collapsed')).toBe('compare')
  await page.reload()
  await expect(page.getByText('Compare two days')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'H20' })).toBeHidden()
})

test('the time filter leads to the comparison of its two days', async ({ page, site }) => {
  await open(page, site)
  await page.getByText('Time', { exact: true }).click()
  await page.getByRole('textbox', { name: 'From' }).fill('2025-04')
  await page.getByRole('textbox', { name: 'To' }).fill('2025-04')
  await page.getByRole('button', { name: 'Compare the first and the last day' }).click()
  await expect(page.getByRole('columnheader', { name: 'On 30 April 2025' })).toBeVisible()
})

test.describe('a term of the card', () => {
  test('explains itself to the mouse, and stays while the mouse is on its meaning', async ({ page, site }) => {
    await open(page, site, `view=list&event=${H20}&lang=en`)
    const term = card(page).getByRole('button', { name: 'licence', exact: true }).first()
    const meaning = card(page).getByRole('tooltip').first()
    await term.hover()
    await expect(meaning).toBeVisible()
    await meaning.hover()
    await expect(meaning).toBeVisible()
    await page.mouse.move(5, 5)
    await expect(meaning).toBeHidden()
  })
  test('explains itself to the keyboard; Escape takes the meaning away and leaves the card', async ({ page, site }) => {
    await open(page, site, `view=list&event=${H20}&lang=en`)
    const term = card(page).getByRole('button', { name: 'licence', exact: true }).first()
    await term.focus()
    await expect(term).toHaveAccessibleDescription(/^Leave from the exporting state/)
    await expect(card(page).getByRole('tooltip').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card(page).getByRole('tooltip').first()).toBeHidden()
    await expect(card(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card(page)).toBeHidden()
  })
})

test.describe('an error report', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })
  test('is copied where the build names no place for it: event, version of the data, address', async ({ page, site }) => {
    await open(page, site, `view=list&event=${H20}&lang=en`)
    await card(page).getByRole('button', { name: 'Copy an error report' }).click()
    await expect(card(page).getByRole('button', { name: 'Copied' })).toBeVisible()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    for (const part of [`Event: ${H20}`, `Version of the data: ${await hash(page)}`, `event=${H20}`]) expect(text).toContain(part)
  })
  test('is a letter with its words filled in where the build names an address', async ({ page, site }) => {
    const html = readFileSync(join(ROOT, 'dist/index.html'), 'utf8')
    site.put('/some/path/reports.html', html.replace('</head>', '<meta name="report-to" content="mailto:desk@example.org"></head>'))
    await page.goto(`${site.url}reports.html?view=list&lang=ko&event=${H20}`)
    const link = page.getByRole('link', { name: '오류 알리기' })
    await expect(link).toHaveAttribute('href', /^mailto:desk@example\.org\?subject=/)
    expect(decodeURIComponent(await link.getAttribute('href') ?? '')).toContain(`자료 판: ${await hash(page)}`)
  })
})
