/**
 * Reports made by the usual tools. Pandoc and Jupyter are run where they are installed; elsewhere the page is put together in
 * the shape that they gave (Pandoc 2.17, nbconvert 6.5), so that the tests always run.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { marked } from 'marked'
import { type Site, test } from '../site.ts'
import { countOfAll, DIST, element, elementOfDialog, eventsIn, hostPage, marks, ONE_FILE, ready, script, snippet } from './host-page.ts'

test('a Markdown page: frame, element and figure come through the generator', async ({ page, site }) => {
  const markdown = `# Report\n\nBefore.\n\n${snippet(site, 'country=kr')}\n\n${elementOfDialog(site, 'country=cn')}\n\n`
    + `[![Timeline of export controls](${site.url}timeline.svg)](${site.url})\n\nAfter.\n`
  await page.goto(site.putElsewhere('/host.html', hostPage(await marked.parse(markdown))))
  await ready(page.frameLocator('figure iframe'))
  expect(await marks(page.frameLocator('figure iframe')).count()).toBeGreaterThan(0)
  await ready(page.frameLocator('export-control-timeline iframe'))
  const figure = page.getByRole('img', { name: 'Timeline of export controls' })
  await expect.poll(() => figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
  await expect(page.getByText('After.')).toBeVisible()
})

test('Pandoc with all resources embedded: the frozen file runs in its frame, the figure is there, the element keeps its link; from a disk, without network', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'pandoc-'))
  for (const file of ['timeline.html', 'timeline.svg', 'timeline.png', 'embed.js']) copyFileSync(join(DIST, file), join(folder, file))
  writeFileSync(join(folder, 'report.md'), [
    '---', 'title: Report', '---', '', 'Before.', '', '<iframe src="timeline.html" title="Timeline" width="1000" height="700"></iframe>', '',
    `${element('view="country=kr"', '<a href="https://example.org/timeline/"><img src="timeline.png" alt="Inside" width="300"></a>')}\n<script src="embed.js"></script>`, '',
    '![Timeline of export controls](timeline.svg)', '', 'After.', '',
  ].join('\n'))
  const report = join(folder, 'report.html')
  if (!pandoc(folder)) writeFileSync(report, shapeOfPandoc())
  await page.goto(pathToFileURL(report).href)
  const frame = page.frameLocator('iframe').first()
  await ready(frame)
  expect(await eventsIn(frame)).toBe(countOfAll())
  await frame.locator('[data-event-id]').first().click()
  await expect(frame.getByRole('complementary', { name: 'Event' })).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(1)
  const figure = page.getByRole('img', { name: 'Timeline of export controls' })
  await expect.poll(() => figure.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
  await expect(page.getByRole('img', { name: 'Inside' })).toBeVisible()
})

test('a notebook exported to HTML: a frame in a text cell, a frame and an element from code, and the figure are there', async ({ page, site }) => {
  await page.goto(site.putElsewhere('/host.html', notebook(site)))
  await page.locator('export-control-timeline').scrollIntoViewIfNeeded()
  for (const frame of [page.frameLocator('.jp-MarkdownOutput iframe'), page.frameLocator('.jp-OutputArea-output > iframe'), page.frameLocator('export-control-timeline iframe')]) {
    await ready(frame)
    expect(await marks(frame).count()).toBeGreaterThan(0)
  }
  await expect(page.getByRole('heading', { name: /^Report/ })).toBeVisible()
  await expect.poll(() => page.getByRole('img', { name: 'Timeline of export controls' }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600)
})

/** Runs Pandoc over report.md in a folder; false where there is none. */
function pandoc(folder: string): boolean {
  const help = spawnSync('pandoc', ['--help'], { encoding: 'utf8' })
  if (help.error) return false
  const how = help.stdout.includes('--embed-resources') ? ['--embed-resources'] : ['--self-contained']
  const { status, stderr } = spawnSync('pandoc', ['--standalone', ...how, 'report.md', '--output', 'report.html'], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`pandoc: ${stderr}`)
  return true
}

/** What it makes: every address becomes a data: address, scripts without attributes stand in the page. */
function shapeOfPandoc(): string {
  const data = (file: string, type: string) => `data:${type};base64,${readFileSync(join(DIST, file)).toString('base64')}`
  return hostPage([
    '<header id="title-block-header">\n<h1 class="title">Report</h1>\n</header>', '<p>Before.</p>',
    `<iframe src="data:text/html,${encodeURIComponent(readFileSync(ONE_FILE, 'utf8'))}" title="Timeline" width="1000" height="700">\n</iframe>`,
    element('view="country=kr"', `<a href="https://example.org/timeline/"><img src="${data('timeline.png', 'image/png')}" alt="Inside" width="300"></a>`),
    `<script>${readFileSync(join(DIST, 'embed.js'), 'utf8')}</script>`,
    `<figure>\n<img src="${data('timeline.svg', 'image/svg+xml')}" alt="Timeline of export controls" />\n</figure>`, '<p>After.</p>',
  ].join('\n'))
}

/** A notebook of three cells as a page; scripts that the exporter itself adds come from elsewhere and are left out. */
function notebook(site: Site): string {
  const text = `# Report\n\n<iframe src="${site.url}?embed=1&country=kr" title="T" width="100%" height="500" sandbox="allow-scripts"></iframe>\n\n![Timeline of export controls](${site.url}timeline.svg)`
  const frame = `<iframe width="900" height="600" src="${site.url}?embed=1&country=cn" frameborder="0" allowfullscreen></iframe>`
  const output = (html: string) => ({
    cell_type: 'code', execution_count: 1, metadata: {}, source: ['show()'],
    outputs: [{ output_type: 'execute_result', execution_count: 1, metadata: {}, data: { 'text/plain': ['x'], 'text/html': [html] } }],
  })
  const folder = mkdtempSync(join(tmpdir(), 'notebook-'))
  writeFileSync(join(folder, 'report.ipynb'), JSON.stringify({
    cells: [{ cell_type: 'markdown', metadata: {}, source: [text] }, output(frame), output(element('view="country=kr"') + script(site))],
    metadata: { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' }, language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5,
  }))
  spawnSync('jupyter', ['nbconvert', '--to', 'html', 'report.ipynb'], { cwd: folder })
  const made = join(folder, 'report.html')
  if (existsSync(made)) return readFileSync(made, 'utf8').replace(/<script src="(?!http:\/\/localhost)[^"]*">\s*<\/script>/g, '')
  const area = (html: string) => `<div class="jp-OutputArea-child"><div class="jp-RenderedHTMLCommon jp-RenderedHTML jp-OutputArea-output jp-OutputArea-executeResult" data-mime-type="text/html">${html}</div></div>`
  return hostPage([
    '<div class="jp-Cell jp-MarkdownCell jp-Notebook-cell"><div class="jp-RenderedHTMLCommon jp-RenderedMarkdown jp-MarkdownOutput" data-mime-type="text/markdown">',
    `<h1 id="Report">Report</h1>${text.split('\n\n')[1] ?? ''}<p><img src="${site.url}timeline.svg" alt="Timeline of export controls"></p></div></div>`,
    area(frame), area(element('view="country=kr"') + script(site)),
  ].join('\n'), '<style>.jp-OutputArea-output { overflow: auto; user-select: text } .jp-RenderedHTMLCommon > * { padding-left: 0 }</style>')
}
