/** Pictures that people review: what the chart makes of ordinary and of bad input. Changed ones fail here first. */
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ControlEvent, Dataset } from '../../../src/event.ts'
import { makeEvents } from '../../bench/make-events.ts'
import { Picture, type PictureProps } from './Picture.tsx'
import { sample } from './sample.ts'

/** The sample's people and things with other events: each a copy of its first one, changed. */
function withEvents(changes: readonly Partial<ControlEvent>[]): Dataset {
  const first = sample.events.find((event) => event.date.start.length === 10) as ControlEvent
  return { ...sample, events: changes.map((change, i) => ({ ...first, id: `e${i}`, relations: [], effects: [], ...change })) }
}

const on = (start: string, more: Partial<ControlEvent['date']> = {}): Pick<ControlEvent, 'date'> => ({ date: { start, basis: 'stated', ...more } })
const titled = (text: string): Pick<ControlEvent, 'title'> => ({ title: { en: text, ko: text } })
const by = (id: string): Pick<ControlEvent, 'actors'> => ({ actors: [{ id, role: 'by' }] })
const LONG = `${'Export rules 수출 규제 出口管制 Экспорт '.repeat(16)}`.slice(0, 500)

const CASES: Readonly<Record<string, PictureProps>> = {
  sample: { dataset: sample },
  'sample-calendar': { dataset: sample, scale: 'calendar' },
  'korean-labels': { dataset: { ...sample, events: sample.events.map((event) => ({ ...event, title: { en: '', ko: '미국, 인공지능 반도체 대중 수출에 허가 요구' } })) }, lang: 'ko' },
  'narrow-phone': { dataset: sample, width: 360 },
  'april-2025': { dataset: sample, from: '2025-04-01', to: '2025-04-20' },
  'tracks-on-a-day': { dataset: sample, asof: '2025-04-12', collapsed: ['us', 'cn', 'kr', 'eu'] },
  'tracks-at-the-right-edge': { dataset: sample, asof: '2025-04-12', from: '2025-04-06', to: '2025-04-13', collapsed: ['us', 'cn', 'kr', 'eu'] },
  'tracks-on-a-phone': { dataset: sample, asof: '2025-04-12', lang: 'ko', width: 360, collapsed: ['us', 'cn', 'kr', 'eu'] },
  'by-kind': { dataset: sample, lanes: 'kind' },
  folded: { dataset: sample, collapsed: ['us', 'cn', 'kr', 'eu'] },
  empty: { dataset: withEvents([]) },
  'one-event': { dataset: withEvents([on('2025-04-15')]) },
  'month-year-and-quarter': {
    dataset: withEvents([on('2024'), on('2024-10'), on('2025-01', { end: '2025-03', span: 'within' }), on('2025-01', { end: '2025-03', span: 'throughout' }), on('2025-04', { end: '..' }), on('2025-05', { basis: 'inferred' })]),
  },
  'hundreds-on-one-day': { dataset: withEvents([on('2025-04-01'), ...Array.from({ length: 300 }, () => on('2025-04-09')), on('2025-04-20')]) },
  'one-lane-of-50000': {
    dataset: withEvents(makeEvents(50_000, 7).events.map(({ date }) => ({ date }))), scale: 'calendar',
  },
  'span-of-80-years': { dataset: withEvents([on('1949', { end: '2029', span: 'throughout' }), on('2025-04-09')]), scale: 'calendar' },
  'before-1900-and-after-2100': { dataset: withEvents([on('0987-03-02'), on('1899-12-31'), on('2025-04-09'), on('2101-01-01'), on('9999-12-31')]) },
  'actor-in-no-country': { dataset: withEvents([{ ...on('2025-04-09'), ...by('somebody-unknown') }]) },
  'titles-of-500-letters': { dataset: withEvents([{ ...on('2025-04-01'), ...titled(LONG) }, { ...on('2025-04-20'), ...titled(LONG.replaceAll(' ', '')) }]) },
  'right-to-left': { dataset: withEvents([{ ...on('2025-04-09'), ...titled('قيود على تصدير الرقائق إلى الصين') }, { ...on('2025-04-20'), ...titled('הגבלות יצוא על שבבים') }]) },
  'unknown-kind': { dataset: withEvents([{ ...on('2025-04-09'), kind: 'something-new', direction: 'neutral' }]) },
  'hundred-thousand': { dataset: makeEvents(100_000, 42), width: 1200 },
}

describe('the picture of', () => {
  it.each(Object.entries(CASES))('%s', async (name, props) => {
    const svg = renderToStaticMarkup(<Picture {...props} />)
    // One element a line, so that a change can be read.
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../pictures/${name}.svg`)
  }, 120_000)
})
