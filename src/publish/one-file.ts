/** `timeline.html`: page, styles, script, events and figure in one file that asks for nothing. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Rolldown } from 'vite'

export interface Built {
  readonly script: string
  readonly styles: string
}

/** The whole page as one classic script and one style sheet: from a file or in srcdoc nothing more can be loaded. */
export async function buildWhole(root: string): Promise<Built> {
  const output = await built({
    root, plugins: [react()],
    build: { cssCodeSplit: false, rolldownOptions: { input: resolve(root, 'src/app/main.tsx'), output: { format: 'iife', codeSplitting: false } } },
  })
  return { script: codeOf(output), styles: output.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [])).join('') }
}

/** `embed.js`, for the pages of others. */
export async function buildEmbed(root: string): Promise<string> {
  return codeOf(await built({
    root, build: { rolldownOptions: { input: resolve(root, 'src/publish/embed.ts'), output: { format: 'iife', codeSplitting: false } } },
  }))
}

/** Puts script, styles and icon into the page in place of the references to them. */
export function oneFile(page: string, { script, styles }: Built, icon: string): string {
  return page
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon.trim())}" type="image/svg+xml">`)
    .replace('</head>', () => `  <style>${styles.replaceAll('</style', '<\\/style')}</style>\n  </head>`)
    // Last in the body: a script in the page runs where it stands, and needs the data before it.
    .replace('</body>', () => `  <script>${script.replace(/<(\/script|!--)/gi, '\\x3C$1')}</script>\n  </body>`)
}

/** The page and its icon as they stand in the project. */
export function sourcesOf(root: string): { page: string; icon: string } {
  return { page: readFileSync(resolve(root, 'index.html'), 'utf8'), icon: readFileSync(resolve(root, 'public/icon.svg'), 'utf8') }
}

async function built(config: InlineConfig): Promise<Rolldown.RolldownOutput['output']> {
  const { rolldownOptions } = config.build ?? {}
  const result = await build({
    ...config, configFile: false, logLevel: 'warn', mode: 'production',
    build: {
      ...config.build, target: 'es2022', write: false, modulePreload: false, copyPublicDir: false,
      // Vite's preloading asks where its module is; a classic script is none, and has nothing to preload.
      rolldownOptions: { ...rolldownOptions, transform: { define: { 'import.meta': '({})' } } },
    },
  })
  if (!('output' in result)) throw new Error('expected one build')
  return result.output
}

function codeOf(output: Rolldown.RolldownOutput['output']): string {
  return output.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('')
}
