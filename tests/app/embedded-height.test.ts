import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const APP = resolve(import.meta.dirname, '../../src/app')

it('an embedded page takes no height from its frame, or the two would grow each other: only dialogs and the page on its own do', () => {
  const sheets = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
  const rules = sheets.flatMap((file) => readFileSync(join(APP, file), 'utf8').match(/[^{}]*\{[^{}]*\}/g) ?? [])
  const tall = rules.filter((rule) => /\d(?:[dsl]?vh|vmin|vmax|[dsl]?vb)\b|(?<!max-)\bheight: 100%/.test(rule)).map((rule) => rule.split('{')[0]?.trim() ?? '')
  expect(tall.length).toBeGreaterThan(0)
  expect(tall.filter((selector) => !selector.includes(':not([data-embed])') && !/^\.(share|filter-sheet)$/.test(selector.replace(/^.*\*\/\s*/s, '')))).toEqual([])
})
