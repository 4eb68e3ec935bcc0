import { describe, expect, it } from 'vitest'
import { readPages } from '../../src/pipeline/pages/pages.ts'
import { dateAfter, dateBefore, ENGLISH, KOREAN, PARAGRAPHS, SINGLE, TWICE } from './pages-of-our-own.ts'

const bodies = (text: string) => readPages('page.txt', text).articles.map((article) => article.text.slice(article.bodyStart, article.bodyEnd))
const days = (text: string) => readPages('page.txt', text).articles.map((article) => article.published)

describe('a listing with the date after each article', () => {
  const read = readPages('in/listing.txt', dateAfter(KOREAN))
  it('gives each article the date below it, not the one above', () => {
    expect(read.articles.map((article) => article.published)).toEqual(KOREAN.map((article) => article.published))
  })
  it('gives bodies without menus, headlines, reporters and footer', () => {
    expect(bodies(dateAfter(KOREAN))).toEqual(KOREAN.map((article) => article.body))
  })
  it('numbers the articles, and knows headline, language and publisher', () => {
    expect(read.articles.map((article) => article.id)).toEqual(['listing#1', 'listing#2', 'listing#3', 'listing#4'])
    expect(read.articles.map((article) => article.headline)).toEqual(KOREAN.map((article) => article.headline))
    expect(read.articles.every((article) => article.lang === 'ko' && article.publisher === 'ZDNet Korea')).toBe(true)
    expect(read.warnings).toEqual([])
  })
  it('keeps the whole page as text, so that offsets are those of the file', () => {
    expect(read.articles[0]?.text).toBe(dateAfter(KOREAN))
  })
  it('reads the same with CRLF line ends', () => {
    expect(bodies(dateAfter(KOREAN).replaceAll('\n', '\r\n'))).toEqual(KOREAN.map((article) => article.body))
  })
  it('reads a page without menus', () => {
    expect(days(dateAfter(KOREAN, false))).toEqual(KOREAN.map((article) => article.published))
  })
  it('says which body has no date when one is missing, and shifts no other', () => {
    const page = dateAfter(KOREAN).replace('2024.03.12 08:58이나래', '')
    expect(days(page)).toEqual([KOREAN[0]?.published, undefined, KOREAN[2]?.published, KOREAN[3]?.published])
    expect(bodies(page)).toEqual(KOREAN.map((article) => article.body))
    expect(readPages('page.txt', page).warnings).toEqual(['page.txt: 3 dates but 4 bodies: bodies without a date on line 21'])
  })
  it('says which body has no date when the last is missing', () => {
    expect(days(dateAfter(KOREAN).replace('2024.02.27 15:05최한빛', ''))).toEqual([...KOREAN.slice(0, 3).map((article) => article.published), undefined])
  })
  it('says which date has no body, and shifts no other', () => {
    const page = dateAfter(KOREAN).replace(KOREAN[1]?.body ?? '', '')
    expect(days(page)).toEqual([KOREAN[0]?.published, KOREAN[2]?.published, KOREAN[3]?.published])
    expect(readPages('page.txt', page).warnings).toEqual(['page.txt: 4 dates but 3 bodies: dates without a body on line 23'])
  })
})

describe('a listing with the date before each article', () => {
  const read = readPages('listing.txt', dateBefore(KOREAN))
  it('gives each article the date its first word is glued to', () => {
    expect(read.articles.map((article) => article.published)).toEqual(KOREAN.map((article) => article.published.replace(':00+', ':26+')))
    expect(bodies(dateBefore(KOREAN))).toEqual(KOREAN.map((article) => article.body))
    expect(read.warnings).toEqual([])
  })
  it('takes the headline above, and no registration date of the footer', () => {
    expect(read.articles.map((article) => article.headline)).toEqual(KOREAN.map((article) => article.headline))
    expect(read.articles[0]?.publisher).toBe('Seoul Economic Daily')
  })
  it('says which body has no date, and shifts no other', () => {
    const page = dateBefore(KOREAN).replace('산업 IT 2024.03.12 08:58:26', '')
    expect(days(page).map((day) => day?.slice(0, 10))).toEqual(['2024-03-18', undefined, '2024-02-29', '2024-02-27'])
    expect(bodies(page)).toEqual(KOREAN.map((article) => article.body))
    expect(readPages('page.txt', page).warnings[0]).toMatch(/^page\.txt: 3 dates but 4 bodies: bodies without a date on line 5$/)
  })
  it('reads dates on lines of their own', () => {
    const page = KOREAN.map((article) => `${article.headline}\n${article.published.slice(0, 16).replace('T', ' ')}\n\n${article.body}\n\n${PARAGRAPHS[0]}\n`).join('\n')
    expect(days(page)).toEqual(KOREAN.map((article) => article.published))
    expect(bodies(page)[2]).toBe(`${KOREAN[2]?.body}\n\n${PARAGRAPHS[0]}`)
  })
})

describe('a single page', () => {
  it('gives one article without captions, reactions, other headlines and prices', () => {
    const { articles, warnings } = readPages('one.txt', SINGLE)
    expect(articles.map((article) => [article.id, article.published, article.headline, article.publisher])).toEqual([
      ['one', '2022-11-03T16:14:00+09:00', '이웃 나라 칩 수출 조이는 가람국…나래전자는 새 칩으로 맞서', 'eToday'],
    ])
    expect(bodies(SINGLE)).toEqual([PARAGRAPHS.join('\n\n')])
    expect(warnings).toEqual([])
  })
  it('reads a body printed twice once, and joins a broken headline', () => {
    const { articles, warnings } = readPages('twice.txt', TWICE)
    expect(bodies(TWICE)).toEqual([PARAGRAPHS.join('\n\n\n\n')])
    expect(articles[0]?.headline).toBe('나래칩 수출 허용에 “불난 집에 기름 붓기” 경고 가람국은 인수 거래 조사')
    expect(articles[0]?.publisher).toBe('Kukmin Ilbo')
    expect(articles[0]?.published).toBeUndefined()
    expect(warnings).toEqual(['twice.txt:9: the body is printed twice; read once', 'twice.txt:9: no date of publication on the page; give --published'])
  })
  it('reads a body printed twice in one line once', () => {
    const line = PARAGRAPHS.join(' ')
    expect(bodies(`머리말\n\n${line} ${line}\n`)).toEqual([line])
  })
  it('reads an English page, its zone and its body around an advertisement', () => {
    const { articles, warnings } = readPages('en.txt', ENGLISH)
    expect(articles.map((article) => [article.published, article.headline, article.lang])).toEqual([
      ['2025-04-16T14:37:00-04:00', 'Garam tightens rules for chips sold abroad', 'en'],
    ])
    const body = bodies(ENGLISH)[0] ?? ''
    expect(body.startsWith('The government of Garam')).toBe(true)
    expect(body.endsWith('website of the ministry.')).toBe(true)
    expect(body).not.toMatch(/Advertisement|Photo|Most read|Read next|100%/)
    expect(ENGLISH.indexOf('“We will work')).toBe((articles[0]?.bodyStart ?? 0) + body.indexOf('“We will work'))
    expect(warnings).toEqual([])
  })
  it('takes no byline for a headline', () => {
    const page = `한빛경제\n로그인\n\n가람국, 칩 수출 조인다\n\n김가람 기자\n입력 : 2024.03.18 10:02 | 업데이트 : 2024.03.18 11:30\n\n${PARAGRAPHS.join('\n\n')}\n`
    expect(readPages('p.txt', page).articles.map((article) => [article.headline, article.published])).toEqual([['가람국, 칩 수출 조인다', '2024-03-18T10:02:00+09:00']])
    expect(readPages('p.txt', 'Garam tightens\nBy Jane Dew\nMarch 18, 2024 10:02 AM ET\n\n' + ENGLISH.split('\n')[9]).articles[0]).toMatchObject({ headline: 'Garam tightens', published: '2024-03-18T10:02:00-04:00' })
  })
  it('ends an article at its reporter, and lets a summary above one go', () => {
    const body = PARAGRAPHS.join('\n\n')
    expect(bodies(`가람국, 칩 수출 조인다\n\n${PARAGRAPHS[1]}\n\n김가람 기자\n\n${body}\n`)).toEqual([body])
    expect(bodies(`가람국, 칩 수출 조인다\n\n${body}\n\n김가람 기자\n\n${KOREAN[3]?.body}\n`)).toEqual([body])
    expect(bodies(`Garam tightens\n\n${ENGLISH.split('\n')[9]}\n\n(Reporting by Jane Dew; editing by John Rain)\n\n${ENGLISH.split('\n')[16]}\n`)).toEqual([ENGLISH.split('\n')[9]])
  })
  it('takes the minute a wire prints above and below its story once', () => {
    const page = `가람국, 칩 수출 조인다\n송고시간 2024-03-18 10:02\n\n${PARAGRAPHS.join('\n\n')}\n\n<저작권자(c) 한빛통신, 재배포 금지>\n2024/03/18 10:02 송고\n많이 본 뉴스\n${PARAGRAPHS[3]}`
    expect(bodies(page)).toEqual([PARAGRAPHS.join('\n\n')])
    expect(readPages('p.txt', page).warnings).toEqual([])
  })
  it('reads a page whose headline, date and body share one line', () => {
    const { articles } = readPages('p.txt', `가람국, 칩 수출 조인다 입력 2024-03-18 오후 2:37 ${PARAGRAPHS.join(' ')}`)
    expect(articles.map((article) => [article.headline, article.published])).toEqual([['가람국, 칩 수출 조인다', '2024-03-18T14:37:00+09:00']])
    expect(bodies(`가람국, 칩 수출 조인다 입력 2024-03-18 오후 2:37 ${PARAGRAPHS.join(' ')}`)).toEqual([PARAGRAPHS.join(' ')])
  })
  it('reads Markdown without front matter', () => {
    const { articles } = readPages('p.md', `# Garam tightens\n\n*April 16, 2025*\n\n${ENGLISH.split('\n')[9]}\n\n- [Another story](x)\n`)
    expect(articles.map((article) => [article.headline, article.published])).toEqual([['Garam tightens', '2025-04-16T00:00:00+00:00']])
  })
  it('takes plain text with no date as one undated article', () => {
    const { articles, warnings } = readPages('note.txt', PARAGRAPHS.join('\n\n'))
    expect(articles).toHaveLength(1)
    expect(articles[0]?.published).toBeUndefined()
    expect(warnings).toEqual(['note.txt:1: no date of publication on the page; give --published'])
  })
  it('takes a single short sentence as an article', () => {
    expect(bodies('가람국이 칩 수출을 금지했다.')).toEqual(['가람국이 칩 수출을 금지했다.'])
  })
  it('joins text broken at a fixed width', () => {
    const wrapped = 'The trade ministry of Garam said on Tuesday that it would ask for a\nlicence before any artificial-intelligence chip of the N7 class leaves\nthe country. Narae Electronics said it was studying the notice and\nwould not comment on its orders.'
    expect(bodies(`A headline for the rule\n\n${wrapped}\n`)).toEqual([wrapped])
  })
  it('takes the day of a dateline when the page has no other date', () => {
    const text = 'DURI, Garam, April 16, 2025 (Hanbit Wire) -- The trade ministry of Garam said it would ask for a licence before any chip leaves the country.'
    expect(days(text)).toEqual(['2025-04-16T00:00:00+00:00'])
  })
})

describe('boilerplate', () => {
  it('alone is no article', () => {
    const footer = dateBefore([]).split('\n').slice(1).join('\n')
    expect(readPages('footer.txt', footer)).toEqual({
      articles: [], problems: [{ file: 'footer.txt', line: 1, expected: 'an article', got: 'no running text' }], warnings: [],
    })
  })
})
