import { describe, expect, it } from 'vitest'
import { isPublicationTime, parseArticle } from '../../src/pipeline/pages/article.ts'
import { problemLine } from '../../src/pipeline/problem.ts'

const GOOD = ['---', 'id: a', 'publisher: ZDNet Korea', 'headline: "제목: 따옴표"', 'published: 2025-04-16T09:42:00+09:00', 'lang: ko', '---', '본문이다.', ''].join('\n')
const lines = (text: string) => parseArticle('a.md', text).problems.map(problemLine)

describe('isPublicationTime()', () => {
  it.each([
    ['2025-04-16T09:42:00+09:00', true], ['2025-04-16T09:42Z', true], ['2025-04-16T09:42:00.5-04:00', true],
    ['2025-02-30T09:42:00+09:00', false], ['2025-04-16', false], ['2025-04-16T25:00:00+09:00', false],
    ['2025-04-16T09:42:00', false], ['2025-04-16T09:42:00+25:00', false], ['16 April 2025', false],
  ])('%s → %s', (text, expected) => expect(isPublicationTime(text)).toBe(expected))
})

describe('parseArticle()', () => {
  it('gives the fields, and where the body stands in the file', () => {
    const { article, problems } = parseArticle('a.md', GOOD)
    expect(problems).toEqual([])
    expect(article).toMatchObject({ id: 'a', headline: '제목: 따옴표', published: '2025-04-16T09:42:00+09:00', publishedBasis: 'stated', lang: 'ko' })
    expect(article && GOOD.slice(article.bodyStart, article.bodyEnd)).toBe('본문이다.\n')
  })
  it('reads a file with CRLF line ends, counting every one', () => {
    const text = GOOD.replaceAll('\n', '\r\n')
    const { article } = parseArticle('a.md', text)
    expect(article && text.slice(article.bodyStart).trim()).toBe('본문이다.')
  })
  it('takes an inferred month with a note that says how', () => {
    const inferred = GOOD.replace('published: 2025-04-16T09:42:00+09:00', 'published: 2026-01\npublishedBasis: inferred\npublishedNote: from its content')
    expect(parseArticle('a.md', inferred).article).toMatchObject({ published: '2026-01', publishedBasis: 'inferred', publishedNote: 'from its content' })
  })
  it.each([
    ['no front matter', '본문만 있다.', 'a.md:1: expected --- (front matter), got "본문만 있다."'],
    ['front matter that never ends', '---\nid: a\n', 'a.md:1: expected a closing --- after the front matter, got none'],
    ['no body', GOOD.replace('본문이다.\n', ''), 'a.md:8: expected a body after the front matter, got nothing'],
    ['no id', GOOD.replace('id: a\n', ''), 'a.md:2: expected id: a text, got nothing'],
    ['another language', GOOD.replace('lang: ko', 'lang: fr'), 'a.md:6: expected lang: ko or en, got "fr"'],
    ['an inferred date without a note', GOOD.replace('lang: ko', 'lang: ko\npublishedBasis: inferred'), 'a.md:7: expected publishedNote: how the day was inferred, got nothing'],
    ['a prefix that is not called inferred', GOOD.replace('2025-04-16T09:42:00+09:00', '2025-04'), 'a.md:5: expected published: ISO 8601 with offset, such as 2025-04-16T09:42:00+09:00, got "2025-04"'],
    ['an address that is none', GOOD.replace('lang: ko', 'lang: ko\nurl: javascript:alert(1)'), 'a.md:7: expected url: an http(s) address, got "javascript:alert(1)"'],
    ['a key twice', GOOD.replace('lang: ko', 'lang: ko\nlang: en'), 'a.md:7: expected YAML, got Map keys must be unique'],
  ])('%s', (_, text, line) => expect(lines(text).join('\n')).toContain(line))
  it('names every problem at once', () => {
    expect(lines(GOOD.replace('id: a\n', '').replace('lang: ko', 'lang: fr'))).toHaveLength(2)
  })
})
