/**
 * Turns the modules of a build into classic scripts. In a frame with an opaque origin the browser refuses module scripts
 * and import(); a script element it runs. So each chunk becomes a function that is called at once; what it exports it
 * leaves in a registry, from which the chunks loaded later take it.
 */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const REGISTRY = 'globalThis.exportControlTimeline'

/**
 * The text of a chunk as a classic script. `program` is its parsed form; `name` is the file name without folders;
 * `needs` gives the chunks that must have run before another, but for the first one.
 */
export function classicScript(code: string, name: string, program: Node, needs: (name: string) => readonly string[]): string {
  const edits: { start: number; end: number; text: string }[] = []
  const leaves: string[] = []
  let isLoading = false
  for (const statement of program['body'] as Node[]) {
    if (statement.type === 'ImportDeclaration') {
      const from = JSON.stringify(fileOf(statement['source'] as Node))
      const names = (statement['specifiers'] as Node[]).map((one) => {
        if (one.type !== 'ImportSpecifier') throw new Error(`${name}: expected a named import between chunks, got ${one.type}`)
        return `${nameOf(one['imported'])}:${nameOf(one['local'])}`
      })
      edits.push({ start: statement.start, end: statement.end, text: names.length === 0 ? '' : `const{${names.join()}}=${REGISTRY}[${from}];` })
    } else if (statement.type === 'ExportNamedDeclaration' && !statement['declaration']) {
      for (const one of statement['specifiers'] as Node[]) leaves.push(`${nameOf(one['exported'])}:${nameOf(one['local'])}`)
      edits.push({ start: statement.start, end: statement.end, text: '' })
    } else if (statement.type.startsWith('Export')) throw new Error(`${name}: expected exports in one list, got ${statement.type}`)
  }
  walk(program, (node) => {
    if (node.type === 'ImportExpression') {
      isLoading = true
      edits.push({ start: node.start, end: node.end, text: loading(fileOf(node['source'] as Node), needs) })
    } else if (node.type === 'MetaProperty') {
      // Only Vite's preloading asks for it, and it has nothing to preload; in a classic script the very words are an error.
      edits.push({ start: node.start, end: node.end, text: '({})' })
    }
  })
  let script = code
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) script = script.slice(0, start) + text + script.slice(end)
  const left = leaves.length === 0 ? '' : `\n${REGISTRY}[${JSON.stringify(name)}]={${leaves.join()}};`
  return `(()=>{"use strict";${isLoading ? `const loadScript=${REGISTRY}.load;` : ''}${script}${left}})();\n`
}

/**
 * Stands before all others. The address of the running script is known only while it runs for the first time, so it is
 * kept: all scripts stand beside each other. In the one file all have run already.
 */
export const LOADER = `${REGISTRY}={load:((at,scripts)=>f=>scripts[f]??=${REGISTRY}[f]?Promise.resolve(${REGISTRY}[f]):new Promise((done,fail)=>{const s=document.createElement("script");s.src=new URL(f,at).href;`
  + `s.onload=()=>done(${REGISTRY}[f]);s.onerror=()=>{delete scripts[f];s.remove();fail(new Error("could not load "+f))};document.head.append(s)}))(document.currentScript.src,{})};\n`

function loading(file: string, needs: (name: string) => readonly string[]): string {
  return [...needs(file), file].map((one) => `loadScript(${JSON.stringify(one)})`).reduce((before, next) => `${before}.then(()=>${next})`)
}

function fileOf(source: Node): string {
  // A minifier may write the name as a template without holes.
  const [quasi] = (source['quasis'] ?? []) as { value: { cooked: string } }[]
  const value = source['value'] ?? quasi?.value.cooked
  if (typeof value !== 'string' || !/^\.\/[^/]+$/.test(value)) throw new Error(`expected a chunk beside this one, got ${String(value)}`)
  return value.slice(2)
}

function nameOf(node: unknown): string {
  const { name, value } = node as { name?: string; value?: string }
  return name ?? JSON.stringify(value)
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, visit)
  } else if (typeof node === 'object' && node !== null) {
    if (typeof (node as Node).type === 'string') visit(node as Node)
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit)
  }
}
