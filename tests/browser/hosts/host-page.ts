/** The page of a host: another site, with the timeline in it in one of the ways that the share dialog offers. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type FrameLocator, type Page } from '@playwright/test'
import { elementSnippet, frameSnippet } from '../../../src/timeline/snippet.ts'
import { type Site } from '../site.ts'

export const DIST = resolve(import.meta.dirname, '../../../dist')
export const ONE_FILE = join(DIST, 'timeline.html')

const WORDS = { title: 'Timeline', openFull: 'Open the full timeline' }

export const hostPage = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`

/** The frame of the dialog, and the element of the dialog, for a view. */
export const snippet = (site: Site, query: string, height = 500) => frameSnippet(`${site.url}?embed=1&${query}`, `${site.url}?${query}`, height, WORDS)
export const elementOfDialog = (site: Site, view: string) =>
  elementSnippet(`${site.url}embed.js`, view, `${site.url}?${view}`, `${site.url}timeline.png`, 500, { lang: 'en', theme: 'auto' }, WORDS)

export const element = (attributes: string, inside = '') => `<export-control-timeline ${attributes}>${inside}</export-control-timeline>`
export const script = (site: Site) => `<script src="${site.url}embed.js" defer></script>`

export const marks = (frame: FrameLocator | Page) => frame.locator('[data-event-id], [data-cluster-size]')
export const ready = (frame: FrameLocator | Page) => frame.locator('html[data-ready="true"]').waitFor()

/** How many events the marks of a chart stand for. */
export async function eventsIn(frame: FrameLocator | Page): Promise<number> {
  const sizes = await frame.locator('[data-cluster-size]').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-cluster-size'))))
  return await frame.locator('[data-event-id]').count() + sizes.reduce((sum, size) => sum + size, 0)
}

/** How many events there are. */
export const countOfAll = () => (JSON.parse(readFileSync(join(DIST, 'events.json'), 'utf8')) as { events: unknown[] }).events.length
