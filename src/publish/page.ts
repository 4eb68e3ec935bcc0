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
 * Turns Vite's module script into a classic deferred one and drops `crossorigin`: in an opaque origin, module scripts and
 * crossorigin style sheets are refused by any server that sends no CORS header.
 */
export function classicTags(html: string): string {
  return html
    .replace(/<script type="module" crossorigin src=/g, '<script defer src=')
    .replace(/<link rel="stylesheet" crossorigin href=/g, '<link rel="stylesheet" href=')
}
