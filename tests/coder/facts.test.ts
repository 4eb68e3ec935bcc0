import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { facts } from '../../src/commands/facts.ts'

const folder = mkdtempSync(join(tmpdir(), 'facts-'))
const HEAD = '---\nid: a\npublisher: Test\nheadline: Bar\npublished: 2025-04-10T09:00:00+09:00\nlang: en\n---\n'
const PAGE = 'The Commerce Department barred sales of the H20 chips to China on April 9. Nvidia said it would take a charge of about $5.5 billion because of the export curbs. The weather was fine on March 3.'

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  return { code: await facts(args, { dataDir: 'data', out: (text) => out.push(...text.split('\n')), err: (line) => err.push(line) }), out, err }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, HEAD + text)
  return path
}

describe('facts ARTICLE', () => {
  it('lists events, days, amounts, actors and products of sentences about a measure, in none of its words', async () => {
    const { code, out } = await run(file('page.md', PAGE))
    expect(code).toBe(0)
    expect(out).toEqual([
      '# 2025-04-10T09:00:00+09:00 · Test · Bar',
      'A digest must carry: 9',
      '  event   2025-04-09 restriction-imposed (in-force); by us-commerce, on cn-government, affected nvidia; h20',
      '  event   2025-04-10 loss (reported); by nvidia; 5500000000 USD',
      '  date    2025-04-09',
      '  figure  about 5500000000 USD',
      '  actor   us-commerce',
      '  actor   cn-government',
      '  actor   nvidia',
      '  product h20',
      '  product semiconductors',
    ])
  })
})

describe('facts ARTICLE DIGEST', () => {
  it.each([
    ['in other words', 'On 9 April the US Commerce Department banned exports of the H20 to China. Nvidia will book a charge of about 5.5 billion dollars over the export controls.', 0, 'nothing'],
    ['with another day', 'On 8 March the US Commerce Department banned exports of the H20 to China. Nvidia will book a charge of about 5.5 billion dollars over the export controls.', 1, 'date    2025-04-09'],
    ['without the charge', 'On 9 April the US Commerce Department banned exports of the H20 to China, which Nvidia sells.', 1, 'event   2025-04-10 loss (reported); by nvidia; 5500000000 USD'],
    ['without the hedge of the amount', 'On 9 April the US Commerce Department banned exports of the H20 to China. Nvidia will book a charge of 5.5 billion dollars over the export controls.', 1, 'figure  about 5500000000 USD'],
  ])('a digest %s', async (_, digest, code, line) => {
    const result = await run(file('page.md', PAGE), file('digest.md', digest))
    expect(result.code).toBe(code)
    expect(result.out.join('\n')).toContain(line)
  })
  it('says which file it cannot read', async () => {
    const { code, err } = await run('data/inbox-that-is-not-there.md')
    expect({ code, err }).toEqual({ code: 1, err: ['data/inbox-that-is-not-there.md:1: expected a file to read, got none that can be read'] })
  })
  it.each([[[]], [['--help']], [['a', 'b', 'c']]])('refuses %j', async (args) => {
    expect(await run(...args)).toEqual({ code: 2, out: [], err: ['usage: npm run facts -- ARTICLE [DIGEST]'] })
  })
})
