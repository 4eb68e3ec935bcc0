/** `npm run figure -- --view 'country=cn&lang=ko' --size 1600x900 --format svg|png|pdf --out FILE`: a view as a figure. */
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Dataset } from '../event.ts'
import { countIn, type FigureSize, figureSvg, figureTitle, GREATEST_SIDE, LEAST_SIDE, MOST_PIXELS } from '../publish/figure.ts'
import { readFonts } from '../publish/figure-fonts.ts'
import { pdfOf } from '../publish/figure-pdf.ts'
import { pngOf } from '../publish/figure-png.ts'
import { fitView } from '../timeline/fit-view.ts'
import { parseView, PARAMETERS, START_VIEW, type View } from '../timeline/view.ts'
import { readEvents } from './read-events.ts'

const USAGE = `usage: npm run figure -- [--view QUERY] [--size WIDTHxHEIGHT | --size WIDTH] [--format svg|png|pdf] [--force] --out FILE`
const FORMATS = ['svg', 'png', 'pdf'] as const
type Format = (typeof FORMATS)[number]

process.exitCode = await run(process.argv.slice(2))

async function run(args: string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const { out, format, force } = asked
  const size = readSize(asked.size)
  const dataset = readEvents()
  const problems = [
    ...(typeof size === 'string' ? [size] : []),
    ...(typeof dataset === 'string' ? [dataset] : readView(asked.view, dataset).problems),
    ...problemsOfOut(out, force),
  ]
  const fonts = format === 'svg' ? undefined : readFonts()
  if (typeof fonts === 'string') problems.push(fonts)
  if (problems.length > 0 || typeof size === 'string' || typeof dataset === 'string' || typeof fonts === 'string') {
    for (const line of problems) console.error(line)
    return 1
  }
  const { view } = readView(asked.view, dataset)
  if (countIn(dataset, view) === 0) {
    console.error(`--view: expected a view with at least one event, got none for ${JSON.stringify(asked.view)}`)
    return 1
  }
  const svg = figureSvg(dataset, view, size, process.env['SITE_URL'])
  const about = { title: figureTitle(view), through: dataset.data.through }
  const bytes = fonts === undefined ? svg : format === 'png' ? await pngOf(svg, fonts) : await pdfOf(svg, fonts, about)
  return put(out, bytes)
}

function readArguments(args: string[]): { view: string; size: string; format: Format; out: string; force: boolean } | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        view: { type: 'string', default: '' }, size: { type: 'string', default: '1600' }, format: { type: 'string' },
        out: { type: 'string' }, force: { type: 'boolean', default: false },
      },
    })
    const { out, view, size, force } = values
    if (out === undefined || out === '') return undefined
    const format = FORMATS.find((one) => one === (values.format ?? extname(out).slice(1)))
    return format && { view, size, format, out, force }
  } catch {
    return undefined
  }
}

/** The size in pixels, or the line that says what is wrong with it. */
function readSize(text: string): FigureSize | string {
  const match = /^(\d{1,9})(?:x(\d{1,9}))?$/.exec(text)
  if (!match) return `--size: expected a size such as 1600x900, or 1600 for a height that follows, got ${JSON.stringify(text)}`
  const width = Number(match[1])
  const height = match[2] === undefined ? undefined : Number(match[2])
  if ([width, height ?? width].some((side) => side < LEAST_SIDE || side > GREATEST_SIDE)) {
    return `--size: expected sides of ${LEAST_SIDE} to ${GREATEST_SIDE} px, got ${text}`
  }
  if (width * (height ?? width) > MOST_PIXELS) return `--size: expected at most ${MOST_PIXELS / 1e6} million pixels, got ${text}`
  return height === undefined ? { width } : { width, height }
}

/** The view, and a line for every part of it that means nothing: a figure that shows something else would mislead. */
function readView(query: string, dataset: Dataset): { view: View; problems: string[] } {
  const { view, dropped } = parseView(query)
  const fitted = fitView(view, dataset)
  const foreign = [...new URLSearchParams(query).keys()].filter((param) => !PARAMETERS.includes(param))
  const problems = [
    ...foreign.map((param) => `--view: expected parameters of a view (${PARAMETERS.join(', ')}), got ${JSON.stringify(param)}`),
    ...[...dropped, ...fitted.dropped].map(({ param, value }) => `--view: expected a value that means something for ${param}, got ${JSON.stringify(value)}`),
  ]
  if (view.data !== START_VIEW.data) problems.push('--view: expected a view of data/events.json, got another file in data')
  if (view.pane === 'method') problems.push('--view: expected a view that can be drawn (timeline, table, list), got view=method')
  return { view: fitted.view, problems }
}

function problemsOfOut(out: string, force: boolean): string[] {
  const folder = dirname(resolve(out))
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [`--out: expected a file in a folder that exists, got ${out}`]
  if (!existsSync(out)) return []
  if (statSync(out).isDirectory()) return [`--out: expected a file, got the folder ${out}`]
  return force ? [] : [`--out: expected a new file, got ${out}, which exists; add --force to replace it`]
}

/** Writes beside the file and moves it there, so that no half-written figure is left behind. */
function put(out: string, bytes: string | Uint8Array): number {
  const beside = `${out}.part`
  try {
    writeFileSync(beside, bytes)
    renameSync(beside, out)
    return 0
  } catch (error) {
    if (existsSync(beside)) rmSync(beside)
    console.error(`--out: expected a place that can be written, got ${out} (${(error as NodeJS.ErrnoException).code ?? 'failed'})`)
    return 1
  }
}
