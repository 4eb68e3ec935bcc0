/** `timeline.html`: page, styles, scripts, events and figure in one file that asks for nothing. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface Built {
  /** All scripts of the site, each after those it takes from. */
  readonly script: string
  readonly styles: string
}

/**
 * A host's policy may refuse the script of the file it shows, where <noscript> stays shut: so what is read without scripts
 * stands in the page until the script takes it away. It waits a moment, or it would flash up wherever the script does run.
 */
const TAKE_AWAY = 'document.querySelector(".unscripted")?.remove();'
const WAIT = '@media(scripting){.unscripted{animation:1ms .3s both unscripted}}@keyframes unscripted{from{visibility:hidden}}'

/** Puts script, styles and icon into the page in place of the references to them. */
export function oneFile(page: string, { script, styles }: Built, icon: string): string {
  return page
    .replace('<html', '<html data-frozen')
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon.trim())}" type="image/svg+xml">`)
    .replace('</head>', () => `  <style>${(styles + WAIT).replaceAll('</style', '<\\/style')}</style>\n  </head>`)
    // Last in the body: a script in the page runs where it stands, and needs the data before it. One element for all, so
    // that what is loaded late elsewhere is there before anything asks for it.
    .replace('</body>', () => `  <script>${TAKE_AWAY}${script.replace(/<(\/script|!--)/gi, '\\x3C$1')}</script>\n  </body>`)
}

/** The page and its icon as they stand in the project. */
export function sourcesOf(root: string): { page: string; icon: string } {
  return { page: readFileSync(resolve(root, 'index.html'), 'utf8'), icon: readFileSync(resolve(root, 'public/icon.svg'), 'utf8') }
}

/** A figure without the names of its marks, which a list beside it repeats. */
export function quietSvg(svg: string): string {
  return svg.replace(/<title>[^<]*<\/title>/g, '').replace(/ data-[\w-]+="[^"]*"/g, '')
}
