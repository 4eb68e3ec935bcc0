/** How the built page carries its events and its scripts, so that it also runs where nothing may be loaded. */

/** JSON that can stand inside a script element: no `<` can close it. */
export function embeddable(json: string): string {
  return JSON.stringify(JSON.parse(json)).replaceAll('<', '\\u003c')
}

/** The data block; a policy against inline scripts lets it pass, since a browser never runs it. */
export function dataBlock(json: string): string {
  return `<script type="application/json" id="events-data">${embeddable(json)}</script>`
}

/**
 * Turns Vite's module script into classic deferred ones and drops `crossorigin`: in an opaque origin, module scripts and
 * crossorigin style sheets are refused by any server that sends no CORS header. `before` are the chunks that the first one
 * takes from; deferred scripts run in the order they stand in.
 */
export function classicTags(html: string, before: readonly string[]): string {
  const earlier = before.map((file) => `<script defer src="./${file}"></script>\n    `).join('')
  return html
    .replace(/<script type="module" crossorigin src=/g, `${earlier}<script defer src=`)
    .replace(/<link rel="stylesheet" crossorigin href=/g, '<link rel="stylesheet" href=')
}
