import { resolve } from 'node:path'
import { build } from 'vite'

/** `embed.js`, for the pages of others: a build of its own, since it shares nothing with the page. */
export async function buildEmbed(root: string): Promise<string> {
  const result = await build({
    root, configFile: false, logLevel: 'warn', mode: 'production',
    build: {
      target: 'es2022', write: false, modulePreload: false, copyPublicDir: false,
      rolldownOptions: { input: resolve(root, 'src/publish/embed.ts'), output: { format: 'iife', codeSplitting: false } },
    },
  })
  if (!('output' in result)) throw new Error('expected one build')
  return result.output.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('')
}
