/** One run of one chart with one dataset: the same gestures for all, as real input to a real browser. */
import { type Browser, type Page } from '@playwright/test'

export interface Subject {
  readonly name: string
  /** Address of its page for a bench file; `data` is the file's path from the page. */
  address(data: string): string
  /** Held while the wheel zooms; ours leaves the plain wheel to the page. */
  readonly zoomKey?: 'Control'
  /** Ours loads by its address and tells by itself when it is drawn; a peer is driven through `window.bench`. */
  readonly isOurs: boolean
}

export interface Frames {
  readonly median: number
  readonly p95: number
  readonly max: number
  /** Longest task of the main thread, in ms; 0 where none was over 50. */
  readonly longest: number
}

export interface Result {
  /** Milliseconds from data in memory to drawn. */
  readonly first: number
  readonly pan: Frames
  readonly zoom: Frames
  readonly filter: number
  readonly nodes: number
  /** Megabytes of JavaScript heap after drawing. */
  readonly heap: number
}

const STEPS = 120
const FRAME_MS = 1000 / 60
const PATIENCE = 90_000

/** Runs everything; says why where a chart does not get through. */
export async function drive(browser: Browser, subject: Subject, data: string): Promise<Result | string> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(PATIENCE)
  // The loader of this file names inner functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  try {
    return await within(PATIENCE, measure(page, subject, data))
  } catch (error) {
    return error instanceof Error && /Timeout|patience/i.test(error.message) ? `nothing within ${PATIENCE / 1000} s` : `failed: ${String(error).split('\n')[0]}`
  } finally {
    await Promise.race([page.close(), sleep(5000)])
  }
}

async function measure(page: Page, subject: Subject, data: string): Promise<Result> {
  await page.goto(subject.address(data))
  let first: number
  if (subject.isOurs) {
    await page.waitForSelector('html[data-ready="true"]')
    first = await page.evaluate(() => performance.getEntriesByName('first-render')[0]?.duration ?? Number.NaN)
  } else {
    await page.evaluate((url) => window.bench.load(url), data)
    first = await page.evaluate(async () => {
      const start = performance.now()
      await window.bench.draw()
      return performance.now() - start
    })
  }
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const heap = await page.evaluate(() => {
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } }
    return (memory?.usedJSHeapSize ?? Number.NaN) / 1e6
  })
  await page.evaluate(recordFrames)
  const chart = await page.locator(subject.isOurs ? '[data-testid="timeline"]' : '#chart').boundingBox()
  if (!chart) throw new Error('no chart on the page')
  const x = chart.x + chart.width * 0.6
  const y = Math.min(chart.y + 300, 700)

  // Everybody is zoomed in a little first, so that there is somewhere to pan to.
  await page.mouse.move(x, y)
  await wheel(page, subject, 16, -100)
  await sleep(600)
  await page.evaluate(takeFrames)

  await page.mouse.down()
  await paced(STEPS, (i) => page.mouse.move(x - 5 * (i < STEPS / 2 ? i : STEPS - i), y))
  await page.mouse.up()
  const pan = framesOf(await page.evaluate(takeFrames))

  await sleep(600)
  await page.evaluate(takeFrames)
  await wheel(page, subject, STEPS / 2, -60)
  await wheel(page, subject, STEPS / 2, 60)
  const zoom = framesOf(await page.evaluate(takeFrames))
  await sleep(600)

  // A step of the wheel is another zoom in each chart: without this, one would filter all its years and another six months.
  if (subject.isOurs) await page.evaluate(() => document.querySelector<HTMLElement>('.chart-tools .fit')?.click())
  else await page.evaluate(() => window.bench.fit())
  await sleep(600)
  return { first, pan, zoom, filter: await filterTime(page, subject), nodes, heap }
}

async function wheel(page: Page, subject: Subject, steps: number, delta: number): Promise<void> {
  if (subject.zoomKey) await page.keyboard.down(subject.zoomKey)
  await paced(steps, () => page.mouse.wheel(0, delta))
  if (subject.zoomKey) await page.keyboard.up(subject.zoomKey)
}

/** One input per frame, no faster; slower where the page does not keep up. */
async function paced(steps: number, step: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < steps; i++) {
    const start = performance.now()
    await step(i)
    await sleep(Math.max(0, FRAME_MS - (performance.now() - start)))
  }
}

async function filterTime(page: Page, subject: Subject): Promise<number> {
  if (!subject.isOurs) {
    return page.evaluate(async () => {
      const start = performance.now()
      await window.bench.filter('us')
      return performance.now() - start
    })
  }
  return page.evaluate(async () => {
    const control = document.querySelector<HTMLElement>('[data-filter="country:us"]')
    if (!control) return Number.NaN
    const start = performance.now()
    control.click()
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) })
    return performance.now() - start
  })
}

interface Recorded {
  readonly frames: readonly number[]
  readonly tasks: readonly number[]
}

interface Recorder extends Window {
  frameTimes: number[]
  longTasks: number[]
}

/** Runs in the page. */
function recordFrames(): void {
  const recorder = window as unknown as Recorder
  recorder.frameTimes = []
  recorder.longTasks = []
  let previous: number | undefined
  const tick = (time: number) => {
    if (previous !== undefined) recorder.frameTimes.push(time - previous)
    previous = time
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  new PerformanceObserver((list) => recorder.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] })
}

/** Runs in the page. */
function takeFrames(): Recorded {
  const recorder = window as unknown as Recorder
  return { frames: recorder.frameTimes.splice(0), tasks: recorder.longTasks.splice(0) }
}

function framesOf({ frames, tasks }: Recorded): Frames {
  const sorted = [...frames].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), max: at(1), longest: Math.max(0, ...tasks) }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return Promise.race([work, sleep(ms).then(() => { throw new Error('out of patience') })])
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms) })
}
