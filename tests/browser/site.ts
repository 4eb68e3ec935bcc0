import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { extname, join, normalize, resolve } from 'node:path'
import { type ConsoleMessage, expect, type Page, test as base } from '@playwright/test'

const DIST = resolve(import.meta.dirname, '../../dist')
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'"
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.csv': 'text/csv', '.ics': 'text/calendar', '.png': 'image/png', '.xml': 'application/atom+xml',
}

export interface Site {
  /** The built site under a path of its own, under the policy of the contract, with no CORS header. */
  readonly url: string
  /** Puts a file beside the site, for this test only, under the same policy. */
  put(path: string, body: string | Buffer): string
  /** Puts a file on another origin, another site even: the page of a host, with headers of its own and no policy but what they say. */
  putElsewhere(path: string, body: string | Buffer, headers?: Readonly<Record<string, string>>): string
  /** Whether an address is of the site or of a file that a test has put elsewhere: nothing else may be asked for. */
  has(address: string): boolean
}

interface File { readonly type: string; readonly body: string | Buffer; readonly headers: Readonly<Record<string, string>> }

/** Tests with the built site served, the console and the requests watched: both must stay clean unless a test says otherwise. */
export const test = base.extend<{ site: Site; noise: string[]; quiet: void }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures needed from this pattern
  site: async ({}, give) => {
    const beside = new Map<string, string | Buffer>()
    const elsewhere = new Map<string, File>()
    const own = await listen('localhost', (path) => {
      const headers = { 'content-security-policy': POLICY }
      const body = beside.get(path)
      if (body !== undefined) return { type: typeOf(path), body, headers }
      if (!path.startsWith('/some/path/')) return undefined
      const file = join(DIST, normalize(path.slice('/some/path'.length).replace(/\/$/, '/index.html')))
      return existsSync(file) ? { type: typeOf(file), body: readFileSync(file), headers } : undefined
    })
    const host = await listen('127.0.0.1', (path) => elsewhere.get(path))
    await give({
      url: `${own.origin}/some/path/`,
      put: (path, body) => {
        beside.set(path, body)
        return own.origin + path
      },
      putElsewhere: (path, body, headers = {}) => {
        elsewhere.set(path, { type: typeOf(path), body, headers })
        return host.origin + path
      },
      has: (address) => {
        const { origin, pathname } = new URL(address)
        return origin === own.origin || (origin === host.origin && elsewhere.has(pathname))
      },
    })
    for (const { server } of [own, host]) {
      server.closeAllConnections()
      server.close()
    }
  },
  // oxlint-disable-next-line no-empty-pattern
  noise: async ({}, give) => { await give([]) },
  quiet: [async ({ page, site, noise }, give) => {
    page.on('console', (message: ConsoleMessage) => noise.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => noise.push(`error: ${error.message}`))
    page.on('request', (request) => {
      if (!site.has(request.url()) && !/^(data|about|blob|file):/.test(request.url())) noise.push(`request: ${request.url()}`)
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

const typeOf = (path: string) => TYPES[extname(path)] ?? 'application/octet-stream'

async function listen(name: string, answer: (path: string) => File | undefined): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const found = answer(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    // A browser asks every host for this.
    if (!found && request.url === '/favicon.ico') return void response.writeHead(204).end()
    if (!found) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': found.type, ...found.headers }).end(found.body)
  })
  await new Promise<void>((done) => { server.listen(0, name, done) })
  return { server, origin: `http://${name}:${(server.address() as AddressInfo).port}` }
}

/** Gives the first box of a host page a hundred widths, one a frame, and 700 px at last. */
export function resizeHost(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const box = document.querySelector('div')
    for (let i = 0; i < 100; i++) {
      if (box) box.style.width = `${320 + ((i * 37) % 600)}px`
      await new Promise((done) => { requestAnimationFrame(done) })
    }
    if (box) box.style.width = '700px'
  })
}
