import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Plugin } from 'vite'
import { classicTags, dataBlock } from './page.ts'

/** Puts the compiled events into the page, and beside it in the other forms that the site offers. */
export function site(root: string): Plugin[] {
  const eventsFile = resolve(root, 'data/events.json')
  const build: Plugin = {
    name: 'timeline-site',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        return classicTags(html).replace('</body>', () => `  ${dataBlock(readFileSync(eventsFile, 'utf8'))}\n  </body>`)
      },
    },
  }
  const serve: Plugin = {
    name: 'timeline-live-events',
    apply: 'serve',
    transformIndexHtml: (html) =>
      existsSync(eventsFile) ? html.replace('</body>', () => `${dataBlock(readFileSync(eventsFile, 'utf8'))}</body>`) : html,
  }
  return [build, serve]
}
