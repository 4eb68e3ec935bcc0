import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { buildFilterColumns, select } from '../../src/timeline/filter.ts'
import { fitView } from '../../src/timeline/fit-view.ts'
import { readDataset } from '../../src/timeline/read-dataset.ts'
import { STARTING_POINTS } from '../../src/timeline/starting-points.ts'
import { parseView } from '../../src/timeline/view.ts'

const read = readDataset(readFileSync(resolve(import.meta.dirname, '../../data/events.json'), 'utf8'))

it.each(STARTING_POINTS)('$id is understood whole and shows some of our events', ({ query }) => {
  if (!read.ok) throw new Error('expected data/events.json to be readable')
  const { view, dropped } = parseView(query)
  expect([...dropped, ...fitView(view, read.dataset).dropped]).toEqual([])
  const { inWindow } = select(buildFilterColumns(read.dataset), view)
  expect(inWindow.length).toBeGreaterThan(2)
  expect(inWindow.length).toBeLessThan(read.dataset.events.length)
})
