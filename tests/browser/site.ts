import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'
import { type ConsoleMessage, expect, type Page, test as base } from '@playwright/test'

const DIST = resolve(import.meta.dirname, '../../dist')
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'"
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.csv': 'text/csv', '.ics': 'text/calendar', '.png': 'image/png',
}

export interface Site {
  /** The built site under a path of its own, under the policy of the contract, with no CORS header. */
  readonly url: string
  /** Puts a file beside the site, for this test only; a host's page may have headers of its own. */
  put(path: string, body: string, headers?: Readonly<Record<string, string>>): string
}

/** Tests with the built site served, the console and the requests watched: both must stay clean unless a test says otherwise. */
export const test = base.extend<{ site: Site; noise: string[]; quiet: void }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures needed from this pattern
  site: async ({}, give) => {
    const extra = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>()
    const server = await listen((path) => {
      const own = extra.get(path)
      if (own) return { type: TYPES[extname(path)] ?? 'text/html; charset=utf-8', ...own, policy: !path.startsWith('/host') }
      if (!path.startsWith('/some/path/')) return undefined
      const file = join(DIST, normalize(path.slice('/some/path'.length).replace(/\/$/, '/index.html')))
      return existsSync(file) ? { type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file), policy: true } : undefined
    })
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`
    await give({
      url: `${origin}/some/path/`,
      put: (path, body, headers = {}) => {
        extra.set(path, { body, headers })
        return origin + path
      },
    })
    server.closeAllConnections()
    server.close()
  },
  // oxlint-disable-next-line no-empty-pattern
  noise: async ({}, give) => { await give([]) },
  quiet: [async ({ page, site, noise }, give) => {
    page.on('console', (message: ConsoleMessage) => noise.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => noise.push(`error: ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(site.url).origin) && !/^(data|about|blob|file):/.test(request.url())) noise.push(`request: ${request.url()}`)
    })
    await give()
    expect(noise).toEqual([])
  }, { auto: true }],
})

/** Opens a view of the site and waits for its first complete picture. */
export async function open(page: Page, site: Site, query = ''): Promise<void> {
  await page.goto(site.url + (query === '' ? '' : `?${query}`))
  await page.locator('html[data-ready="true"]').waitFor()
}

function listen(answer: (path: string) => { type: string; body: string | Buffer; policy: boolean; headers?: Readonly<Record<string, string>> } | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const found = answer(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    // A browser asks every host for this.
    if (!found && request.url === '/favicon.ico') return void response.writeHead(204).end()
    if (!found) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': found.type, ...(found.policy ? { 'content-security-policy': POLICY } : {}), ...found.headers }).end(found.body)
  })
  return new Promise((done) => { server.listen(0, 'localhost', () => done(server)) })
}
