/** What the built page says to those who do not run it: link previews, data catalogues, readers without JavaScript. */
import { en } from '../app/words/en.ts'
import { ko } from '../app/words/ko.ts'
import { sayDate, sayPrefix } from '../app/words/say-date.ts'
import { type Dataset } from '../event.ts'
import { escaped } from './escaped.ts'
import { embeddable } from './page.ts'

/** The address that the site will have, with a slash at its end, from SITE_URL; absent where it is not set. */
export function siteAddress(given: string | undefined): URL | undefined {
  if (given === undefined || given === '') return undefined
  const address = URL.canParse(given) ? new URL(given) : undefined
  if (!address || !/^https?:$/.test(address.protocol)) throw new Error(`SITE_URL: expected an address such as https://example.org/timeline/, got ${JSON.stringify(given)}`)
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  address.search = ''
  address.hash = ''
  return address
}

/** Where error reports go, from REPORT_TO: a `mailto:` address or the address of a form for a new issue; absent where it is not set. */
export function reportTarget(given: string | undefined): string | undefined {
  if (given === undefined || given === '') return undefined
  if (URL.canParse(given) && /^(https?|mailto):$/.test(new URL(given).protocol)) return given
  throw new Error(`REPORT_TO: expected mailto:somebody@example.org or an address such as https://example.org/issues/new, got ${JSON.stringify(given)}`)
}

/**
 * Tags for link previews and the description of the data set. A preview is fetched by a machine that does not know where
 * the page stood, so images and addresses are named only where the site's own address is known.
 */
export function headTags(dataset: Dataset, site: URL | undefined, reports?: string): string {
  const { title, description } = en.page
  const at = (file: string) => new URL(file, site).href
  const property = (name: string, content: string) => `<meta property="${name}" content="${escaped(content)}">`
  const named = (name: string, content: string) => `<meta name="${name}" content="${escaped(content)}">`
  const tags = [
    property('og:type', 'website'), property('og:title', title), property('og:description', description), property('og:site_name', title),
    property('og:locale', 'en_GB'), property('og:locale:alternate', 'ko_KR'),
    named('twitter:card', 'summary_large_image'), named('twitter:title', title), named('twitter:description', description),
    ...(site ? [
      `<link rel="canonical" href="${escaped(site.href)}">`, property('og:url', site.href),
      property('og:image', at('preview.png')), property('og:image:width', '1200'), property('og:image:height', '630'),
      property('og:image:alt', en.chart.name), named('twitter:image', at('preview.png')), named('twitter:image:alt', en.chart.name),
    ] : []),
    ...(reports === undefined ? [] : [named('report-to', reports)]),
    `<script type="application/ld+json">${embeddable(JSON.stringify(datasetDescription(dataset, site)))}</script>`,
  ]
  return tags.map((tag) => `    ${tag}\n`).join('')
}

function datasetDescription(dataset: Dataset, site: URL | undefined): object {
  const first = dataset.events.map((event) => event.date.start).sort()[0]
  const files = [['events.json', 'application/json'], ['events.csv', 'text/csv'], ['events.ics', 'text/calendar'], ['timeline.html', 'text/html']] as const
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: en.page.title,
    alternateName: ko.page.title,
    description: `${en.page.description} ${en.page.notAdvice}`,
    inLanguage: ['en', 'ko'],
    version: dataset.data.hash,
    dateModified: dataset.data.through,
    ...(first === undefined ? {} : { temporalCoverage: `${first}/${dataset.data.through}` }),
    isAccessibleForFree: true,
    keywords: ['export controls', 'semiconductors', 'tariffs', 'United States', 'China'],
    isBasedOn: dataset.articles.map(({ headline, publisher, published, url }) => ({
      '@type': 'NewsArticle', headline, publisher: { '@type': 'Organization', name: publisher }, datePublished: published, ...(url === undefined ? {} : { url }),
    })),
    ...(site ? {
      url: site.href,
      distribution: files.map(([file, encodingFormat]) => ({ '@type': 'DataDownload', encodingFormat, contentUrl: new URL(file, site).href })),
    } : {}),
  }
}

/** The figure and every event as a list, for where no script runs. `figure` is an image or the drawing itself. */
export function unscripted(dataset: Dataset, figure: string): string {
  const publisherOf = new Map(dataset.articles.map((article) => [article.id, article.publisher]))
  const items = dataset.events.map((event) => {
    const publishers = [...new Set(event.sources.map(({ article }) => publisherOf.get(article) ?? article))].join(', ')
    return `<li>${escaped(sayDate(event.date, en))}: ${escaped(event.title.en || event.title.ko)} (${escaped(publishers)})</li>`
  })
  return [
    '<div class="sheet unscripted">', `<h1>${escaped(en.page.title)}</h1>`,
    `<figure>${figure}</figure>`, '<ol>', ...items, '</ol>',
    `<p>${escaped(en.page.through(sayPrefix(dataset.data.through, en)))}. ${escaped(en.page.notAdvice)}</p>`, '</div>',
  ].join('\n')
}
