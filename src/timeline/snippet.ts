/**
 * What a report author pastes. The frame is whole without its script: a sensible height, a title, and the link below it,
 * which also stands where a CMS takes the frame out. The script fits the height, told by the frame itself, and loads the
 * frame once the host's page has loaded: a browser that prints does not wait for a frame that nobody has scrolled to.
 */
export interface SnippetWords {
  readonly title: string
  readonly openFull: string
}

const LISTENER = '<script>addEventListener("message",function(m){var d=m.data;if(d&&d.type==="export-control-timeline"&&d.event==="height"&&d.height>0)'
  + 'document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===m.source)f.style.height=d.height+"px"})});'
  + 'addEventListener("load",function(){document.querySelectorAll("iframe[src*=\'embed=1\']").forEach(function(f){f.loading="eager"})})</script>'

/** The frame, in a figure with a link to the full view; the last line fits its height and may be left out. */
export function frameSnippet(embedUrl: string, fullUrl: string, height: number, words: SnippetWords): string {
  return [
    '<figure style="margin:0">',
    `<iframe src="${attribute(embedUrl)}" title="${attribute(words.title)}" loading="lazy" style="width:100%;height:${height}px;border:0"`,
    '  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads" allow="clipboard-write" credentialless></iframe>',
    `<figcaption><a href="${attribute(fullUrl)}">${attribute(words.openFull)}</a></figcaption>`,
    '</figure>',
    LISTENER,
  ].join('\n')
}

/** The custom element of embed.js, which makes the frame itself; without scripts the figure and the link in it stand. */
export function elementSnippet(scriptUrl: string, view: string, fullUrl: string, imageUrl: string, height: number, more: { lang: string; theme: string }, words: SnippetWords): string {
  return [
    `<script src="${attribute(scriptUrl)}" async></script>`,
    `<export-control-timeline view="${attribute(view)}" lang="${more.lang}" theme="${more.theme}" height="${height}">`,
    `  <a href="${attribute(fullUrl)}"><img src="${attribute(imageUrl)}" alt="${attribute(words.title)}" loading="lazy" style="max-width:100%"><br>`,
    `  ${attribute(words.openFull)}</a>`,
    '</export-control-timeline>',
  ].join('\n')
}

/** The figure of the whole timeline in Markdown, as a link to the view. */
export function markdownFigure(imageUrl: string, url: string, words: SnippetWords): string {
  return `[![${markdownText(words.title)}](${markdownUrl(imageUrl)})](${markdownUrl(url)})`
}

/** A link in Markdown. */
export function markdownLink(url: string, words: SnippetWords): string {
  return `[${markdownText(words.title)}](${markdownUrl(url)})`
}

function markdownText(text: string): string {
  return text.replace(/[[\]\\]/g, (mark) => `\\${mark}`)
}

function markdownUrl(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29')
}

/** A link in HTML. */
export function htmlLink(url: string, words: SnippetWords): string {
  return `<a href="${attribute(url)}">${attribute(words.title)}</a>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
