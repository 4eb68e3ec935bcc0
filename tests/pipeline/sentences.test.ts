import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/pipeline/sentences/sentences.ts'

const split = (text: string) => splitSentences(text).map((sentence) => sentence.words)

describe('splitSentences()', () => {
  it.each<[string, string, string[]]>([
    ['ends at a full stop and a space', '하나다. 둘이다.', ['하나다.', '둘이다.']],
    ['ends where the next sentence is glued on', '규제했다.중국은 맞섰다.', ['규제했다.', '중국은 맞섰다.']],
    ['keeps a number whole', '4.422%에서 4.777%로 올랐다. 끝.', ['4.422%에서 4.777%로 올랐다.', '끝.']],
    ['keeps a Korean date in figures whole', '규정은 2024. 12. 2. 개정됐다. 관세는 12. 31.부터다. 끝.', ['규정은 2024. 12. 2. 개정됐다.', '관세는 12. 31.부터다.', '끝.']],
    ['keeps an abbreviation whole', 'The U.S. Commerce Dept. of Nov. 17 said so. It did.', ['The U.S. Commerce Dept.', 'of Nov. 17 said so.', 'It did.']],
    ['ends after a country where another sentence begins', 'It is a deal with the U.S. With it, shares rose.', ['It is a deal with the U.S.', 'With it, shares rose.']],
    ['keeps a quotation whole', '그는 “안 된다. 절대로.”라고 말했다. 끝.', ['그는 “안 된다. 절대로.”라고 말했다.', '끝.']],
    ['ends at a blank line without a full stop', '제목\n\n본문이다.', ['제목', '본문이다.']],
    ['reads on over a line break inside a sentence', '앞줄은\n뒷줄이다.', ['앞줄은\n뒷줄이다.']],
    ['does not wait for a bracket that never closes', `(열렸다 ${'가'.repeat(500)}. 끝이다.`, [`(열렸다 ${'가'.repeat(500)}.`, '끝이다.']],
    ['gives nothing for nothing', ' \n ', []],
  ])('%s', (_, text, expected) => expect(split(text)).toEqual(expected))

  it('gives offsets that slice to the words, in order, never overlapping', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('가다', '. ', '.', '“', '”', '(', ')', '"', '\n', 'U.S. ', '3.5', '! ', '?', ' ', 'x')), (bits) => {
      const text = bits.join('')
      let free = 0
      for (const { start, end, words } of splitSentences(text)) {
        expect(text.slice(start, end)).toBe(words)
        expect(start).toBeGreaterThanOrEqual(free)
        free = end
      }
    }))
  })
})
