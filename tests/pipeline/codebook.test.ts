import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type CodebookFiles, readCodebook } from '../../src/pipeline/codebook/codebook.ts'
import { problemLine } from '../../src/pipeline/problem.ts'

const NAMES = ['actors', 'products', 'kinds', 'words', 'descriptions', 'rules'] as const
const files = Object.fromEntries(NAMES.map((name) => [name, readFileSync(`data/codebook/${name}.yaml`, 'utf8')])) as unknown as CodebookFiles

/** The problems of the codebook with one text of it replaced, as people read them. */
function problemsWith(name: (typeof NAMES)[number], old: string, now: string): string[] {
  expect(files[name]).toContain(old)
  return readCodebook({ ...files, [name]: files[name].replace(old, now) }).problems.map((problem) => problemLine(problem).replace(/:\d+:/, ':'))
}

it('reads the codebook as it is', () => expect(readCodebook(files).problems).toEqual([]))

it.each([
  ['a circle of products', 'products', 'semiconductors: {en: Semiconductors,', 'semiconductors: {broader: ai-chips, en: Semiconductors,', 'data/codebook/products.yaml: expected broader: no circle, got "ai-chips"'],
  ['a product covered that there is not', 'products', 'covers: [ai-chips]', 'covers: [ai-chip]', 'data/codebook/products.yaml: expected covers: product ids, got "ai-chip"'],
  ['an unknown sort of product', 'products', 'sort: mineral', 'sort: metal', 'data/codebook/products.yaml: expected Invalid input, got gallium.sort'],
  ['an alias of two products', 'products', 'ko: [저마늄]', 'ko: [갈륨]', 'data/codebook/products.yaml: expected an alias of one id only, got "갈륨" of gallium and germanium'],
  ['a description that is no expression', 'descriptions', 'firms: [company,', 'firms: ["(company",', 'data/codebook/descriptions.yaml: expected regular expressions, got Invalid regular expression'],
  ['a class that no word belongs to', 'rules', 'verb: [', 'verb: [nosuchverb, ', "expected a class under verbs: in words.yaml, got \"nosuchverb\""],
] as const)('tells of %s', (_, name, old, now, told) => {
  expect(problemsWith(name, old, now).join('\n')).toContain(told)
})
