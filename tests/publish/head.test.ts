import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { headTags, siteAddress, unscripted } from '../../src/publish/head.ts'
import { oneFile } from '../../src/publish/one-file.ts'
import { readDataset } from '../../src/timeline/read-dataset.ts'

const read = readDataset(readFileSync(new URL('../../data/events.json', import.meta.url), 'utf8'))
if (!read.ok) throw new Error('expected data/events.json to be read')
const { dataset } = read
const linked = (tags: string) => JSON.parse(/ld\+json">(.*)<\/script>/.exec(tags)?.[1] ?? '') as Record<string, unknown>

it('without SITE_URL no tag names an address or an image', () => {
  const tags = headTags(dataset, siteAddress(undefined))
  expect(tags).toContain('<meta property="og:title" content="Export-control timeline">')
  expect(tags).toContain('<meta name="twitter:card" content="summary_large_image">')
  expect(tags).not.toMatch(/og:image|og:url|twitter:image|canonical|contentUrl|distribution/)
})

it('with SITE_URL every address is absolute, whether or not it ends in a slash', () => {
  for (const given of ['https://example.org/chips', 'https://example.org/chips/', 'https://example.org/chips?x=1#y']) {
    const tags = headTags(dataset, siteAddress(given))
    expect(tags).toContain('<meta property="og:image" content="https://example.org/chips/preview.png">')
    expect(tags).toContain('<link rel="canonical" href="https://example.org/chips/">')
    expect(linked(tags)['distribution']).toContainEqual({ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: 'https://example.org/chips/events.csv' })
  }
})

it('SITE_URL that is no address is said in a line', () => {
  for (const given of ['example.org', 'ftp://example.org', '/timeline/']) expect(() => siteAddress(given)).toThrow(/^SITE_URL: expected an address such as .*, got /)
})

it('the description of the data set has its version, its day and its articles', () => {
  const described = linked(headTags(dataset, undefined))
  expect(described['@type']).toBe('Dataset')
  expect(described['version']).toBe(dataset.data.hash)
  expect(described['dateModified']).toBe(dataset.data.through)
  expect(described['isBasedOn']).toHaveLength(dataset.articles.length)
})

it('without JavaScript there is the figure, and a line for every event; what the data says is text', () => {
  const [first] = dataset.events
  if (!first) throw new Error('expected an event')
  const sly = { ...dataset, events: [{ ...first, title: { en: '</noscript></div><script>alert(1)</script>', ko: '' } }] }
  expect(unscripted(dataset, '<img>').match(/<li>/g)).toHaveLength(dataset.events.length)
  expect(unscripted(sly, '<img>').match(/<\/noscript>|<\/div>|<script/g)).toEqual(['</div>'])
})

it('oneFile() puts styles and script into the page; nothing in them can close their element', () => {
  const page = '<head><link rel="icon" href="./icon.svg"></head><body><script type="module" src="/src/app/main.tsx"></script></body>'
  const file = oneFile(page, { script: 'x="</script><!--$&"', styles: 'a{content:"</style>"}' }, '<svg/>')
  expect(file).not.toContain('src=')
  expect(file).toContain('x="\\x3C/script>\\x3C!--$&"')
  expect(file.match(/<\/style>/g)).toHaveLength(1)
  expect(file).toContain('href="data:image/svg+xml,%3Csvg%2F%3E"')
})
