import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ControlEvent, directionOfKind } from '../../src/event.ts'
import { compileEvents, loadArticles } from '../../src/pipeline/events/compile.ts'

const compiled = await compileEvents('data')
if (!compiled.ok) throw new Error(compiled.problems.join('\n'))
const { dataset } = compiled
const event = (id: string): ControlEvent => {
  const found = dataset.events.find((row) => row.id === id)
  if (!found) throw new Error(`expected an event ${id}, got none`)
  return found
}
const related = (row: ControlEvent, type: string) => row.relations.filter((relation) => relation.type === type).map((relation) => relation.event)

describe('data/events.json', () => {
  it('is what data/ gives: run npm run events after a change', () => {
    expect(readFileSync('data/events.json', 'utf8')).toBe(compiled.json)
  })
  it('comes out the same, byte for byte, a second time', async () => {
    const again = await compileEvents('data')
    expect(again.ok && again.json).toBe(compiled.json)
  })
  it('leaves no proposal undecided and no decision without its article', () => expect(compiled.unsettled).toEqual([]))
  it('has every event once, in order of date and id', () => {
    const keys = dataset.events.map((row) => `${row.date.start} ${row.id}`)
    expect(keys).toEqual([...new Set(keys)].sort())
  })
  it('gives every event a direction that follows from its kind', () => {
    for (const row of dataset.events) expect(row.direction, row.id).toBe(directionOfKind(row.kind) ?? row.direction)
  })
  it('gives every source a sentence that stands in its digest', () => {
    const { articles } = loadArticles('data')
    for (const row of dataset.events) for (const source of row.sources) {
      const article = articles.find((candidate) => candidate.id === source.article)
      expect(article?.text.replace(/\s+/g, ' '), `${row.id}: ${source.article}`).toContain(source.evidence.split(/ … |(?<=다)[.] /)[0])
    }
  })
  it('names every event by its day and kind, so that a better rule cannot change the kind unnoticed', () => {
    for (const row of dataset.events) expect(row.id).toMatch(new RegExp(`^${row.date.start}-${row.kind}-`))
  })
  it('relates events only to events that are there', () => {
    const ids = new Set(dataset.events.map((row) => row.id))
    for (const row of dataset.events) for (const relation of row.relations) expect(ids, row.id).toContain(relation.event)
  })
  it('has titles that fit a chart and summaries in both languages', () => {
    for (const row of dataset.events) {
      expect(row.title.en.length, row.id).toBeLessThanOrEqual(72)
      expect(row.summary.ko, row.id).toMatch(/[가-힣]/)
      expect(row.summary.en, row.id).not.toMatch(/[가-힣]/)
    }
  })
  it('writes licence, the noun, the British way', () => {
    expect(compiled.json.match(/\blicenses?\b/gi)).toBeNull()
  })
})

describe('the four that the page must show', () => {
  it('the H20 licence requirement of 15 April 2025, disclosed by Nvidia', () => {
    const row = event('2025-04-15-restriction-imposed-h20')
    expect(row).toMatchObject({
      kind: 'restriction-imposed', status: 'in-force', direction: 'tightens', importance: 'major',
      date: { start: '2025-04-15', basis: 'resolved' }, products: ['h20'],
      effects: [{ measure: 'export:us:h20:cn', posture: 'licence-required' }],
    })
    expect(row.actors).toContainEqual({ id: 'us-government', role: 'by' })
    expect(row.sources.map((source) => source.article)).toEqual([
      '2025-04-16-zdnet-h20-indefinite', '2025-04-16-zdnet-h20-stuck', '2025-05-08-zdnet-huang-warns', '2025-05-25-zdnet-cheaper-blackwell',
    ])
  })
  it('its withdrawal as reported five days before, contradicting it', () => {
    const row = event('2025-04-10-restriction-withdrawn-h20')
    expect(row).toMatchObject({ kind: 'restriction-withdrawn', status: 'withdrawn', direction: 'eases', date: { start: '2025-04-10' }, products: ['h20'] })
    expect(related(row, 'contradicts')).toEqual(['2025-04-15-restriction-imposed-h20'])
    expect(row.note?.en).toContain('licence requirement')
  })
  it('the H200 approval for a 25 % tariff, its day inferred', () => {
    const row = event('2026-01-14-export-approved-h200')
    expect(row).toMatchObject({
      kind: 'export-approved', direction: 'eases', date: { start: '2026-01-14', basis: 'inferred' }, products: ['h200'],
      figures: [{ value: 25, unit: '%' }], effects: [{ measure: 'export:us:h200:cn', posture: 'conditions' }],
    })
  })
  it('the tariff moves of April 2025 with China’s answers', () => {
    const moves = dataset.events.filter((row) => row.kind.startsWith('tariff') && row.date.start.startsWith('2025-04'))
    expect(moves.map((row) => row.id)).toEqual(expect.arrayContaining([
      '2025-04-02-tariff-announced-reciprocal', '2025-04-02-tariff-raised-china-54', '2025-04-02-tariff-retaliation-china',
      '2025-04-05-tariff-in-force-base', '2025-04-08-tariff-threatened-china-50', '2025-04-09-tariff-paused-reciprocal',
      '2025-04-10-tariff-raised-china-125', '2025-04-10-tariff-retaliation-china-84', '2025-04-11-tariff-exempted-electronics',
      '2025-04-13-tariff-threatened-electronics', '2025-04-14-tariff-threatened-china-145',
    ]))
    expect(moves.filter((row) => row.actors.some((actor) => actor.id === 'cn-government' && actor.role === 'by')).map((row) => related(row, 'responds-to'))).toEqual([
      ['2025-04-02-tariff-raised-china-54'], ['2025-04-10-tariff-raised-china-125'],
    ])
  })
})

describe('contradictions stay side by side', () => {
  it('keeps 54, 125 and 145 % on China as three events, none averaged', () => {
    const rates = dataset.events.flatMap((row) => row.effects).filter((effect) => effect.measure === 'tariff:us:cn').map((effect) => effect.rate)
    expect(rates).toEqual([54, 104, 125, 145])
    expect(related(event('2025-04-14-tariff-threatened-china-145'), 'contradicts')).toEqual(['2025-04-10-tariff-raised-china-125'])
  })
  it('names the three won values of the 5.5 billion dollars', () => {
    const row = event('2025-04-15-loss-nvidia')
    expect(row.figures).toMatchObject([{ value: 5_500_000_000, unit: 'USD' }])
    expect(row.note?.ko).toMatch(/7조4천억.*7조8556억.*7조7천억/)
    expect(row.sources).toHaveLength(3)
  })
})

describe('every article of the four pages', () => {
  const { articles } = loadArticles('data')
  const listing = readFileSync('data/articles-out-of-scope.yaml', 'utf8')
  it('stands either in data/articles or, with a reason, in the listing of the rest', () => {
    const out = [...listing.matchAll(/^ {2}headline: (.+)$/gm)].map((match) => match[1])
    expect(articles).toHaveLength(17)
    expect(out).toHaveLength(20)
    expect([...listing.matchAll(/^ {2}why: \S/gm)]).toHaveLength(20)
    for (const article of articles) expect(out.join('\n')).not.toContain(article.headline)
  })
  it('is dated with its offset, or says how its date was inferred', () => {
    for (const article of articles) {
      if (article.publishedBasis === 'stated') expect(article.published, article.id).toMatch(/\+09:00$/)
      else expect(article.publishedNote, article.id).toBeTruthy()
    }
  })
})

