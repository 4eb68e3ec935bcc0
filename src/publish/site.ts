import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve, sep } from 'node:path'
import { type Plugin, type Rolldown, runnerImport, type ViteDevServer } from 'vite'
import { en } from '../app/words/en.ts'
import { type Dataset } from '../event.ts'
import { compileEvents } from '../pipeline/events/compile.ts'
import { type History } from '../timeline/history.ts'
import { readDataset } from '../timeline/read-dataset.ts'
import { buildEmbed } from './build-embed.ts'
import { classicScript, LOADER, type Node } from './classic.ts'
import { headTags, reportTarget, siteAddress, unscripted } from './head.ts'
import { oneFile, quietSvg, sourcesOf } from './one-file.ts'
import { classicTags, dataBlock } from './page.ts'
import { shell } from './shell.ts'
import { dataFiles, feedLinks } from './site-data.ts'

type Chunk = Rolldown.OutputChunk

/**
 * Chromium then compiles these scripts beside the page while they arrive, instead of function by function while it first
 * draws, which took a fifth of that time. Others read it as a comment, and so does everybody inside the one file.
 */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad\n'

/** Puts the compiled events into the page, and beside it in the other forms that the site offers. */
export function site(root: string): Plugin[] {
  return [built(root, resolve(root, 'data/events.json')), served(resolve(root, 'data'))]
}

/** The built page takes data/events.json as it is committed; `npm run events -- --check` says whether it is stale. */
function built(root: string, eventsFile: string): Plugin {
  const historyFile = resolve(root, 'data/history.json')
  const address = () => siteAddress(process.env['SITE_URL'])
  const withAll = (html: string, dataset: Dataset, json: string, instead: string) =>
    withEvents(html, json)
      .replace('</head>', () => `${headTags(dataset, address(), reportTarget(process.env['REPORT_TO']))}  </head>`)
      .replace('<div id="page"></div>', () => `${shell()}\n${instead}`)
  return {
    name: 'timeline-site',
    apply: 'build',
    enforce: 'pre',
    // Vite's own also loads what a chunk needs beside it; here there is one style sheet, and `classicScript` sees to the chunks.
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk }) {
        const json = readFileSync(eventsFile, 'utf8')
        const figure = `<img src="./timeline.svg" alt="${en.chart.name}">`
        const classic = classicTags(html, importsOf(chunk?.fileName ?? '', Object.values(bundle ?? {}).filter(isChunk)))
        const dataset = datasetOf(json)
        return withAll(classic, dataset, json, `<noscript>\n${unscripted(dataset, figure)}\n</noscript>`).replace('</head>', () => `${feedLinks()}  </head>`)
      },
    },
    // After all others, so that the style sheet is in the bundle.
    generateBundle: { order: 'post', async handler(_, bundle) {
      const chunks = Object.values(bundle).filter(isChunk)
      const first = chunks.filter((chunk) => chunk.isEntry).flatMap((chunk) => [...importsOf(chunk.fileName, chunks), chunk.fileName])
      const needs = (name: string) => {
        const file = chunks.find((chunk) => basename(chunk.fileName) === name)?.fileName ?? ''
        return importsOf(file, chunks).filter((one) => !first.includes(one)).map((one) => basename(one))
      }
      for (const chunk of chunks) {
        const script = classicScript(chunk.code, basename(chunk.fileName), this.parse(chunk.code) as unknown as Node, needs)
        chunk.code = (first.includes(chunk.fileName) ? COMPILE_AHEAD : '') + (chunk.fileName === first[0] ? LOADER : '') + script
      }
      const json = readFileSync(eventsFile, 'utf8')
      const dataset = datasetOf(json)
      const put = (fileName: string, source: string | Uint8Array) => this.emitFile({ type: 'asset', fileName, source })
      const historyJson = readFileSync(historyFile, 'utf8')
      const history = JSON.parse(historyJson) as History
      if (history.at(-1)?.hash !== dataset.data.hash) this.warn('data/history.json: these events are not released; npm run release enters them')
      for (const [name, text] of dataFiles(dataset, json, history, historyJson, address())) put(name, text)

      const { module: drawing } = await runnerImport<typeof import('./site-figures.ts')>(resolve(root, 'src/publish/site-figures.ts'))
      const figures = await drawing.siteFigures(dataset, address()?.href)
      put('timeline.svg', figures.svg)
      put('timeline.png', figures.png)
      if (address()) put('preview.png', figures.preview)
      put('embed.js', await buildEmbed(root))
      const { page, icon } = sourcesOf(root)
      const inTurn = [...new Set([...first, ...chunks.flatMap((chunk) => [...importsOf(chunk.fileName, chunks), chunk.fileName])])]
      // The log of versions grows for ever, and of a copy that stays as it is nobody asks what changed since.
      const kept = chunks.filter((chunk) => !chunk.moduleIds.includes(historyFile))
      const script = inTurn.map((file) => kept.find((chunk) => chunk.fileName === file)?.code ?? '').join('')
      const styles = Object.values(bundle).flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [])).join('')
      put('timeline.html', oneFile(withAll(page, dataset, json, unscripted(dataset, quietSvg(figures.svg))), { script, styles }, icon))
    } },
  }
}

/**
 * While developing, the page shows what data/ compiles to, and loads again when a file there changes. Where data/ does
 * not compile, the lines that say why stand in the terminal and over the page, and the last good events stay.
 */
function served(dataDir: string): Plugin {
  let good: string | undefined
  let problems: readonly string[] = []

  const compile = async (server: ViteDevServer) => {
    const compiled = await compileEvents(dataDir)
    problems = compiled.ok ? [] : compiled.problems
    if (compiled.ok) good = compiled.json
    for (const line of problems) server.config.logger.error(line)
  }
  const overlay = (server: ViteDevServer) => {
    if (problems.length > 0) server.ws.send({ type: 'error', err: { message: problems.join('\n'), stack: '', plugin: 'data' } })
  }
  return {
    name: 'timeline-live-events',
    apply: 'serve',
    async configureServer(server) {
      if (server.config.mode === 'test') return
      const committed = resolve(dataDir, 'events.json')
      await compile(server)
      good ??= existsSync(committed) ? readFileSync(committed, 'utf8') : undefined
      server.watcher.add(dataDir)
      let pending: NodeJS.Timeout | undefined
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(dataDir + sep) || file === committed) return
        clearTimeout(pending)
        pending = setTimeout(() => {
          void compile(server).then(() => {
            if (problems.length === 0) server.ws.send({ type: 'full-reload' })
            else overlay(server)
          })
        }, 100)
      })
      server.ws.on('connection', () => overlay(server))
    },
    transformIndexHtml: (html) => (good === undefined ? html : withEvents(html, good)),
  }
}

/** The chunks that one takes from, each after those it takes from itself. */
function importsOf(file: string, chunks: readonly Chunk[]): string[] {
  const imports = chunks.find((chunk) => chunk.fileName === file)?.imports ?? []
  return [...new Set(imports.flatMap((one) => [...importsOf(one, chunks), one]))].filter((one) => one !== file)
}

function isChunk(output: { type: string }): output is Chunk {
  return output.type === 'chunk'
}

function datasetOf(json: string): Dataset {
  const read = readDataset(json)
  if (read.ok) return read.dataset
  throw new Error(`data/events.json: ${'newer' in read ? `schema version ${read.newer}` : read.problem}`)
}

function withEvents(html: string, json: string): string {
  return html.replace('</body>', () => `  ${dataBlock(json)}\n  </body>`)
}
