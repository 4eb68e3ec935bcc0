// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cleanup, fireEvent, render } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Figure, formatView, parseView, readDataset, rowsOf, START_VIEW } from 'export-control-timeline'
import { dataset } from '../app/dataset.ts'
import { ChipsToChina } from './example.tsx'

// There is no layout here, so the chart would wait for a width.
beforeEach(() => { Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 1200 }) })
afterEach(() => {
  cleanup()
  Reflect.deleteProperty(HTMLElement.prototype, 'clientWidth')
})

const marks = () => [...document.querySelectorAll('[data-testid="timeline"] [data-event-id]')]

it('the README shows the example as it is run here', () => {
  const root = resolve(import.meta.dirname, '../..')
  const example = readFileSync(join(root, 'tests/library/example.tsx'), 'utf8').trim().replace(/^(?=.)/gm, '    ')
  expect(readFileSync(join(root, 'README.md'), 'utf8').includes(example)).toBe(true)
})

it('the example draws the events of its view, and selects one on a press', () => {
  render(<ChipsToChina dataset={dataset} />)
  const ids = marks().map((mark) => mark.getAttribute('data-event-id'))
  expect(ids.length).toBeGreaterThan(0)
  const wanted = rowsOf(dataset, parseView('country=cn').view).rows.map((row) => dataset.events[row]?.id)
  expect(ids.filter((id) => !wanted.includes(id ?? ''))).toEqual([])
  const [first] = marks()
  if (!first) throw new Error('expected a mark')
  fireEvent.click(first)
  expect(document.querySelector('.mark.selected')?.getAttribute('data-event-id')).toBe(first.getAttribute('data-event-id'))
})

it('rowsOf() parts what can be panned to from what is in the window, and leaves out what the data does not know', () => {
  const { rows, inWindow } = rowsOf(dataset, parseView('to=2024-12').view)
  expect(rows).toHaveLength(dataset.events.length)
  expect(inWindow.length).toBeLessThan(rows.length)
  expect(rowsOf(dataset, parseView('country=zz').view).rows).toHaveLength(dataset.events.length)
})

it('the figure renders on a server', () => {
  const { inWindow } = rowsOf(dataset, START_VIEW)
  const svg = renderToStaticMarkup(<Figure dataset={dataset} rows={inWindow} view={START_VIEW} lang="ko" width={800} />)
  expect(svg.match(/^<svg [^>]*viewBox="0 0 800 \d+"/)).not.toBeNull()
})

it('data and views go in as text and come out as text', () => {
  const read = readDataset(JSON.stringify(dataset))
  expect(read.ok && read.dataset.events.length).toBe(dataset.events.length)
  expect(formatView(parseView('country=cn&lang=ko').view)).toBe('lang=ko&country=cn&lanes=actor&scale=balanced&view=timeline')
  expect(readDataset('{}').ok).toBe(false)
})

it('two figures of different widths on one page share no clip', () => {
  const { inWindow } = rowsOf(dataset, START_VIEW)
  const clips = (width: number) => {
    const svg = renderToStaticMarkup(<Figure dataset={dataset} rows={inWindow} view={START_VIEW} lang="en" width={width} />)
    return [...svg.matchAll(/<clipPath id="([^"]+)"/g)].map(([, id]) => id)
  }
  expect(clips(800).length).toBeGreaterThan(0)
  expect(clips(800).filter((id) => clips(1000).includes(id))).toEqual([])
  const svg = renderToStaticMarkup(<Figure dataset={dataset} rows={inWindow} view={START_VIEW} lang="en" width={800} />)
  for (const [, id] of svg.matchAll(/clip-path="url\(#([^)]+)\)"/g)) expect(clips(800)).toContain(id)
})
