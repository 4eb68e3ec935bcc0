import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/pipeline/events/compile.ts'
import { problemLine } from '../../src/pipeline/problem.ts'
import { makeReader } from '../../src/pipeline/reader/extract.ts'

const { codebook, problems } = loadCodebook('data')
if (!codebook) throw new Error(problems.map(problemLine).join('\n'))
const reader = makeReader(codebook)

/** What a sentence gives, as an article of its own. */
function read(sentence: string) {
  const lang = /[가-힣]/.test(sentence) ? 'ko' as const : 'en' as const
  return reader({
    file: 'sentence', id: 'sentence', publisher: 'Test', headline: '-', published: '2025-04-16T09:00:00+09:00', publishedBasis: 'stated',
    lang, text: sentence, bodyStart: 0, bodyEnd: sentence.length,
  })
}

describe.each(codebook.rules.map((rule) => [rule.name, rule] as const))('rule %s', (name, rule) => {
  it.each(rule.yes)('fires on “%s”', (sentence) => {
    const { proposals, dropped } = read(sentence)
    expect(proposals.map((proposal) => proposal.rule), JSON.stringify(dropped)).toContain(name)
  })
  it.each(rule.no)('keeps off “%s”', (sentence) => {
    expect(read(sentence).proposals.map((proposal) => proposal.rule)).not.toContain(name)
  })
  it('has an example of its own', () => expect(rule.yes.length).toBeGreaterThan(0))
})

it('takes what a state says of another state’s tariff for a remark', () => {
  expect(read('중국 정부는 미국의 추가 관세에 “끝까지 맞서 싸울 것”이라고 경고했다.').proposals.map(({ kind }) => kind)).toEqual(['statement'])
  expect(read('중국 정부는 추가 관세를 매기겠다고 경고했다.').proposals.map(({ kind }) => kind)).toEqual(['tariff-retaliation'])
})
