import { expect, it } from 'vitest'
import { feedOf } from '../../src/publish/feed.ts'
import { type Release } from '../../src/timeline/history.ts'
import { dataset, makeEvent } from '../app/dataset.ts'

const release = (hash: string, released: string, given: Partial<Release>): Release => ({
  hash, released, why: { en: 'A < B & C', ko: '까닭' }, added: [], removed: [], changed: [], also: [], ...given,
})
const h20 = '2025-04-15-restriction-imposed-h20'
const history = [
  release('aaaa', '2026-01-01', { added: [h20] }),
  release('bbbb', '2026-01-02', {
    changed: [{ event: h20, was: { date: {}, title: {} } }, { event: '2025-04-10-restriction-withdrawn-h20', was: { evidence: null } }],
    removed: [{ event: 'gone', title: { en: 'It is gone', ko: '사라진 일' } }],
  }),
]
const titles = (feed: string) => [...feed.matchAll(/<entry>\n<id>(.*)<\/id>\n<title>(.*)<\/title>/g)].map(([, , title]) => title)
const ids = (feed: string) => [...feed.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id ?? '')

it('has the newest release first, each event by its title, and not one whose digest alone was reworded', () => {
  const feed = feedOf(dataset, history, 'en', 'feed.xml', undefined)
  expect(titles(feed)).toEqual(['Corrected (date, title): US requires a licence for H20', 'Taken out: It is gone', 'New: US requires a licence for H20'])
  expect(feed).toContain('<updated>2026-01-02T00:00:00Z</updated>')
})

it('speaks Korean in the Korean feed', () => {
  expect(titles(feedOf(dataset, history, 'ko', 'feed.ko.xml', undefined))).toEqual(['고침 (날짜, 제목): 미국, H20에 수출 허가 요구', '뺌: 사라진 일', '새 사건: 미국, H20에 수출 허가 요구'])
})

it('gives every entry an id of its own that stays, and links that hold anywhere, or whole ones where the site is known', () => {
  const feed = feedOf(dataset, history, 'en', 'feed.xml', undefined)
  expect(new Set(ids(feed)).size).toBe(4)
  for (const id of ids(feed)) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids(feedOf(dataset, history.slice(0, 1), 'en', 'feed.xml', undefined))[1]).toBe(ids(feed)[3])
  expect(feed).toContain(`href="./?lang=en&amp;event=${h20}"`)
  expect(feedOf(dataset, history, 'en', 'feed.xml', new URL('https://example.org/t/'))).toContain('xml:base="https://example.org/t/"')
})

it('what the data says is text: no tag in it is one', () => {
  const sly = { ...dataset, events: [makeEvent({ id: h20, title: { en: '</title><x>', ko: '' } })] }
  const feed = feedOf(sly, history, 'en', 'feed.xml', undefined)
  expect(feed).toContain('&lt;/title&gt;&lt;x&gt;')
  expect(feed).toContain('A &lt; B &amp; C')
  expect(feed).not.toContain('<x>')
})
