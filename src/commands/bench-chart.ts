/**
 * `npm run bench:chart -- [sizes]`: the layout alone, then the built page beside vis-timeline and ECharts with the same
 * events and the same gestures in the same run. Sizes default to 100,1000,10000,100000.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { benchLayout } from '../../tests/bench/layout-bench.ts'
import { makeEvents } from '../../tests/bench/make-events.ts'
import { drive, type Frames, type Result, type Subject } from '../../tests/bench/drive.ts'
import { serve } from '../../tests/bench/serve.ts'
import { findBrowser } from '../../tests/browser/find-browser.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** Where what the bench makes is put: ignored by git, gone with the modules. */
const WORK = join(ROOT, 'node_modules/.bench')
const SITE = join(WORK, 'site')

const sizes = (process.argv[2] ?? '100,1000,10000,100000').split(',').map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('usage: npm run bench:chart -- [100,1000,10000,100000]')
  process.exit(2)
}

console.log('Layout alone, in Node, median of 30')
for (const { name, median, marks } of benchLayout(100_000)) console.log(`  ${name.padEnd(22)} ${median.toFixed(1).padStart(6)} ms  ${marks} marks`)

const bundles = await buildAll()
console.log('\nFirst-load JavaScript, gzip')
for (const [name, bytes] of bundles) console.log(`  ${name.padEnd(14)} ${(bytes / 1000).toFixed(1).padStart(6)} kB`)

const server = await serve([SITE, WORK])
const subjects: readonly Subject[] = [
  { name: 'ours', isOurs: true, zoomKey: 'Control', address: (data) => `${server.url}/?lang=en&data=${data}` },
  { name: 'vis', isOurs: false, address: () => `${server.url}/vis.html` },
  { name: 'vis, clusters', isOurs: false, address: () => `${server.url}/vis.html?cluster` },
  { name: 'ECharts', isOurs: false, address: () => `${server.url}/echarts.html` },
]
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--enable-precise-memory-info'],
})
const own = new Map<number, Result>()
for (const size of sizes) {
  writeFileSync(join(WORK, `bench-${size}.json`), JSON.stringify(makeEvents(size, 42)))
  const results: [string, Result | string][] = []
  for (const subject of subjects) results.push([subject.name, await drive(browser, subject, `bench-${size}.json`)])
  print(size, results)
}
await browser.close()
server.close()

function print(size: number, results: readonly [string, Result | string][]): void {
  console.log(`\n${size.toLocaleString('en')} events; in brackets: times ours`)
  console.log(`  ${'chart'.padEnd(14)} first render     pan median/p95/max/longest task     zoom median/p95/max/longest task    filter        nodes   heap MB`)
  const ours = results[0]?.[1]
  for (const [name, result] of results) {
    if (typeof result === 'string') {
      console.log(`  ${name.padEnd(14)} ${result}`)
      continue
    }
    const against = typeof ours === 'object' && name !== 'ours' ? ours : undefined
    const ratio = (value: number, base: number | undefined) => (base === undefined ? '' : ` (${(value / base).toFixed(1)})`)
    console.log([
      `  ${name.padEnd(14)}`,
      `${result.first.toFixed(0)} ms${ratio(result.first, against?.first)}`.padEnd(16),
      framesText(result.pan, against?.pan).padEnd(36),
      framesText(result.zoom, against?.zoom).padEnd(36),
      `${result.filter.toFixed(0)} ms${ratio(result.filter, against?.filter)}`.padEnd(14),
      String(result.nodes).padEnd(7),
      result.heap.toFixed(0),
    ].join(' '))
    if (name === 'ours') own.set(size, result)
  }
  const least = own.get(100)
  const now = own.get(size)
  if (least && now && size !== 100) {
    console.log(`  ours against ours at 100: pan p95 ${(now.pan.p95 / least.pan.p95).toFixed(2)}, zoom p95 ${(now.zoom.p95 / least.zoom.p95).toFixed(2)}`)
  }
}

function framesText(frames: Frames, against: Frames | undefined): string {
  const text = [frames.median, frames.p95, frames.max, frames.longest].map((value) => value.toFixed(0)).join('/')
  return against === undefined ? text : `${text} (p95 ${(frames.p95 / against.p95).toFixed(1)})`
}

/** Builds the page and the peers as they would be shipped; gives the size of the scripts of each. */
async function buildAll(): Promise<Map<string, number>> {
  mkdirSync(WORK, { recursive: true })
  await build({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error', build: { outDir: SITE, emptyOutDir: true } })
  for (const peer of ['vis', 'echarts']) {
    await build({
      root: ROOT, configFile: false, logLevel: 'error', define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: join(WORK, peer), emptyOutDir: true, target: 'es2022',
        lib: { entry: join(ROOT, `tests/bench/peers/${peer}.ts`), formats: ['iife'], name: peer, fileName: () => 'peer.js', cssFileName: 'peer' },
      },
    })
    const style = readdirSync(join(WORK, peer)).includes('peer.css') ? `<link rel="stylesheet" href="${peer}/peer.css">` : ''
    writeFileSync(join(WORK, `${peer}.html`), `<!doctype html><meta charset="utf-8"><title>${peer}</title>${style}<div id="chart" style="height:800px"></div><script src="${peer}/peer.js"></script>`)
  }
  const size = (file: string) => gzipSync(readFileSync(file)).length
  // What the page asks for before its first drawing: the scripts that its HTML names.
  const own = [...readFileSync(join(SITE, 'index.html'), 'utf8').matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => join(SITE, match[1] ?? ''))
  return new Map([
    ['ours', own.reduce((total, file) => total + size(file), 0)], ['vis', size(join(WORK, 'vis/peer.js'))], ['ECharts', size(join(WORK, 'echarts/peer.js'))],
  ])
}
