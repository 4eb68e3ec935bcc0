import { describe, expect, it } from 'vitest'
import { type Article, fileSpan } from '../../src/pipeline/pages/article.ts'
import { readPage } from '../../src/pipeline/pages/read-page.ts'
import { KOREAN, PARAGRAPHS } from './pages-of-our-own.ts'

const read = (html: string, file = 'in/page.html') => readPage(file, new TextEncoder().encode(html))
const bodyOf = (article: Article | undefined) => article?.text.slice(article.bodyStart, article.bodyEnd).replace(/\s*\n\s*/g, '\n').trim()

const HEAD = `<head><meta charset="utf-8"><title>가람국, 칩 수출 조인다 | 한빛경제</title>
<meta property="og:site_name" content="이투데이"><meta property="og:type" content="article">
<link rel="canonical" href="https://news.example/1">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"가람국, 칩 수출 조인다","datePublished":"2024-03-18T10:02:00+09:00"}</script></head>`
const AROUND = `<aside><h3>많이 본 뉴스</h3><ul><li><a>관세 100% 부과 확정</a></li></ul><p>이웃 나라가 모든 칩의 수출을 금지했다는 소문이 돌고 있다. 담당 부처는 확인하지 않았다고 밝혔다.</p></aside>
<footer><p>한빛경제의 모든 콘텐츠는 저작권법의 보호를 받습니다. 무단 전재를 금합니다.</p></footer>`
const SINGLE = `<!doctype html><html lang="ko">${HEAD}<body class="has-sidebar"><header><nav><ul><li>정치</li><li>경제</li></ul></nav></header>
<main><h1>가람국, 칩 수출 조인다</h1><div class="article-body">
<p>${PARAGRAPHS[0]?.replace('나래전자의', '<a href="/n">나래전자</a>의&nbsp;R&amp;D')}</p><figure><img src="a.jpg"><figcaption>국기가 걸려 있다. 한빛연합뉴스</figcaption></figure>
<div class="related-articles"><ul><li>나래칩 판매 금지</li></ul></div><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p></div></main>
${AROUND}</body></html>`

describe('a saved HTML page', () => {
  it('gives one article with what the metadata say', async () => {
    const { articles, problems, warnings } = await read(SINGLE)
    expect(problems).toEqual([])
    expect(warnings).toEqual([])
    expect(articles.map(({ id, headline, published, publisher, url, lang }) => [id, headline, published, publisher, url, lang])).toEqual([
      ['page', '가람국, 칩 수출 조인다', '2024-03-18T10:02:00+09:00', 'eToday', 'https://news.example/1', 'ko'],
    ])
  })
  it('gives the body without captions, related headlines, asides and footer', async () => {
    const { articles } = await read(SINGLE)
    expect(bodyOf(articles[0])).toBe([PARAGRAPHS[0]?.replace('나래전자의', '나래전자의 R&D'), ...PARAGRAPHS.slice(1)].join('\n'))
  })
  it('leads from its text back to the place in the file', async () => {
    const { articles } = await read(SINGLE)
    const article = articles[0]
    if (!article) throw new Error('no article')
    const of = (words: string) => {
      const at = article.text.indexOf(words, article.bodyStart)
      const span = fileSpan(article, at, at + words.length)
      return SINGLE.slice(span.start, span.end)
    }
    expect(of('가람국이 이웃 나라에')).toBe('가람국이 이웃 나라에')
    expect(of('나래전자의')).toBe('나래전자</a>의')
    expect(of('의 R&D')).toBe('의&nbsp;R&amp;D')
    expect(of(PARAGRAPHS[2] ?? '')).toBe(PARAGRAPHS[2])
  })
  it('splits a listing of <article> elements, each with its own <time>', async () => {
    const html = `<html><head><title>목록</title></head><body><nav><a>홈</a></nav>${KOREAN.map((article) => `<article><h2><a href="#">${article.headline}</a></h2><p>${article.body}</p><time datetime="${article.published}">3시간 전</time></article>`).join('\n')}${AROUND}</body></html>`
    const { articles, warnings } = await read(html)
    expect(articles.map((article) => [article.id, article.headline, article.published])).toEqual(KOREAN.map((article, i) => [`page#${i + 1}`, article.headline, article.published]))
    expect(articles.map(bodyOf)).toEqual(KOREAN.map((article) => article.body))
    expect(warnings).toEqual([])
  })
  it('splits a listing of repeated blocks by the dates in its text', async () => {
    const html = `<html><body>${KOREAN.map((article) => `<div class="item"><h3>${article.headline}</h3><p>${article.body}</p><span>${article.published.slice(0, 16).replace('T', ' ')}</span></div>`).join('\n')}${AROUND}</body></html>`
    const { articles } = await read(html)
    expect(articles.map((article) => article.published)).toEqual(KOREAN.map((article) => article.published))
    expect(articles.map(bodyOf)).toEqual(KOREAN.map((article) => article.body))
  })
  it('takes the date from <meta>, <time> or the text when there is no JSON-LD', async () => {
    const page = (head: string, body: string) => `<html><head>${head}</head><body><h1>가람국, 칩 수출 조인다</h1>${body}${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</body></html>`
    const day = async (html: string) => (await read(html)).articles[0]?.published
    expect(await day(page('<meta property="article:published_time" content="2024-03-18T01:02:00Z">', ''))).toBe('2024-03-18T01:02:00+00:00')
    expect(await day(page('', '<time datetime="2024-03-18 10:02">어제</time>'))).toBe('2024-03-18T10:02:00+09:00')
    expect(await day(page('', '<div>입력 2024.03.18 10:02</div>'))).toBe('2024-03-18T10:02:00+09:00')
    expect(await day(page('', ''))).toBeUndefined()
  })
  it('is one article when <article> cards stand beside its own', async () => {
    const cards = KOREAN.slice(0, 2).map((article) => `<article><h3>${article.headline}</h3><p>${article.body.slice(0, 70)}.</p></article>`).join('')
    const main = [...PARAGRAPHS, ...KOREAN.slice(2).map((article) => article.body)]
    const { articles } = await read(`<html><body><article><h1>가람국, 칩 수출 조인다</h1><time datetime="2024-03-18T10:02:00+09:00">어제</time>${main.map((words) => `<p>${words}</p>`).join('')}</article><section>${cards}</section></body></html>`)
    expect(articles.map((article) => [article.id, article.published, bodyOf(article)])).toEqual([['page', '2024-03-18T10:02:00+09:00', main.join('\n')]])
  })
  it('with line breaks for paragraphs, in tables, is read too', async () => {
    const { articles } = await read(`<html><body><table><tr><td><ul><li>정치</li></ul></td><td><h1>가람국, 칩 수출 조인다</h1><span>입력 2024.03.18 10:02</span><div id="articleBodyContents">${PARAGRAPHS.join('<br><br>')}<br><br>김가람 기자 a@hanbit.example</div></td></tr></table></body></html>`)
    expect(articles.map((article) => [article.headline, article.published, bodyOf(article)])).toEqual([['가람국, 칩 수출 조인다', '2024-03-18T10:02:00+09:00', PARAGRAPHS.join('\n')]])
  })
  it('is known by its text, whatever the file is called', async () => {
    expect((await read(SINGLE, 'page.txt')).articles[0]?.headline).toBe('가람국, 칩 수출 조인다')
  })
  it('with menus only is no article', async () => {
    const { articles, problems } = await read('<html><body><nav><ul><li>정치</li></ul></nav><footer>ⓒ 한빛경제</footer></body></html>')
    expect(articles).toEqual([])
    expect(problems).toEqual([{ file: 'in/page.html', line: 1, expected: 'an article', got: 'no running text' }])
  })
  it('nested without end is read as plain text', async () => {
    const html = `<html><body>${'<div>'.repeat(100_000)}<p>${PARAGRAPHS[0]}</p>${'</p>'.repeat(100_000)}</body></html>`
    const { articles } = await read(html)
    expect(bodyOf(articles[0])).toBe(PARAGRAPHS[0])
    expect(html.slice(articles[0]?.bodyStart, articles[0]?.bodyEnd)).toBe(PARAGRAPHS[0])
  })
})
