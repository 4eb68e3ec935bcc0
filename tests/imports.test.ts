import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

/** What each room may import: itself, the rooms named, and the packages named. `*` = any package. */
const MAY: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  contract: { rooms: [], packages: ['zod/mini'] },
  timeline: { rooms: ['contract'], packages: ['d3'] },
  pipeline: { rooms: ['contract'], packages: ['node:', 'yaml', 'zod/mini', 'date-fns', 'htmlparser2', 'linkedom', '@mozilla/readability'] },
  app: { rooms: ['contract', 'timeline'], packages: ['react', 'react-dom', 'zustand', 'd3', 'josa', 'zod/mini'] },
  // The one file that only hands on what others make: the entry for those who take the timeline as a library.
  library: { rooms: ['contract', 'timeline', 'app'], packages: [] },
  publish: { rooms: ['contract', 'timeline', 'pipeline', 'app'], packages: ['*'] },
  commands: { rooms: ['contract', 'timeline', 'pipeline', 'publish'], packages: ['*'] },
}

/** The rooms of the pipeline, in the order in which a page is read: each knows only those before it. */
const READING = ['codebook', 'pages', 'figures', 'names', 'dates', 'grammar', 'sentences', 'actions', 'slots', 'reader', 'events']

interface Import {
  readonly from: string
  /** A file of ours, absolute; or the name of a package. */
  readonly to: string
  readonly isOurs: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => join(SRC, file))
const imports = files.flatMap(importsOf)

it('every import of a file of ours leads to one', () => {
  expect(imports.filter(({ to, isOurs }) => isOurs && !existsSync(to)).map(say)).toEqual([])
})

it('the rooms import only what they may', () => {
  const wrong = imports.filter(({ from, to, isOurs }) => {
    const room = roomOf(from)
    const may = MAY[room]
    if (!may) return true
    if (isOurs) return to.startsWith(SRC) && roomOf(to) !== room && !may.rooms.includes(roomOf(to))
    return !may.packages.some((name) => name === '*' || to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`))
  })
  expect(wrong.map(say)).toEqual([])
})

it('the rooms of the pipeline import only those that come before them', () => {
  const inside = (file: string) => relative(join(SRC, 'pipeline'), file).split(/[\\/]/)
  const rankOf = (file: string) => (inside(file).length === 1 ? -1 : READING.indexOf(inside(file)[0] ?? ''))
  const own = imports.filter(({ from, to, isOurs }) => isOurs && roomOf(from) === 'pipeline' && roomOf(to) === 'pipeline')
  expect(own.length).toBeGreaterThan(100)
  expect(own.filter(({ from, to }) => rankOf(to) > rankOf(from)).map(say)).toEqual([])
  expect(files.filter((file) => roomOf(file) === 'pipeline' && inside(file).length > 1 && rankOf(file) < 0).map((file) => relative(SRC, file))).toEqual([])
})

it('no file imports itself in a circle', () => {
  const next = new Map<string, string[]>()
  for (const { from, to, isOurs } of imports) if (isOurs) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].map((one) => relative(SRC, one)).join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

it('there are no barrels and no drawers: no index files, no re-export of a whole file, no utils, helpers, types, common', () => {
  const drawers = /(^|[\\/])(index|utils|helpers|types|common)(\.tsx?$|[\\/])/
  expect(files.filter((file) => drawers.test(relative(SRC, file))).map((file) => relative(SRC, file))).toEqual([])
  expect(files.filter((file) => /^export \* from/m.test(readFileSync(file, 'utf8'))).map((file) => relative(SRC, file))).toEqual([])
})

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const statements = /^(?:import|export)\s+(type\s)?(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm
  return [...text.matchAll(statements)].map((match) => {
    const to = match[3] ?? match[4] ?? ''
    return { from: file, to: to.startsWith('.') ? resolve(dirname(file), to) : to, isOurs: to.startsWith('.') }
  })
}

function roomOf(file: string): string {
  const [first = ''] = relative(SRC, file).split(/[\\/]/)
  return first.endsWith('.ts') || first.endsWith('.tsx') ? 'contract' : first
}

function say({ from, to, isOurs }: Import): string {
  return `${relative(ROOT, from)} imports ${isOurs ? relative(ROOT, to) : to}`
}
