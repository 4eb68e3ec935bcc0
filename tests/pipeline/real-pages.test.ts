import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/pipeline/pages/read-page.ts'

/**
 * The pages the project began with belong to their publishers and are not in it. Where they are at hand (`SEEDS_DIR`),
 * only numbers are checked; what a body may not contain are words of menus and footers.
 */
const SEEDS = process.env['SEEDS_DIR'] ?? join('..', 'shared', 'seeds')
const page = (start: string) => readdirSync(SEEDS).find((name) => name.startsWith(start)) ?? ''
const AROUND = /무단\s?전재|등록\s?번호|대표전화|지금 뜨는 기사|이시각 헤드라인|이시간 주요 뉴스|서경스페셜|최신뉴스|주요 뉴스\n|암호화폐 시세|비트코인|좋아요0|Copyright|GoodNews|@kmib|Prev 1|통합검색|로이터연합뉴스|20\d\d\.\d\d\.\d\d \d\d:\d\d/

/** Start and end of each body, read by a person. */
const BODIES: Readonly<Record<string, readonly (readonly [string | undefined, number, number])[]>> = {
  '000': [
    ['2025-06-02T10:02:00+09:00', 440, 1935],
    ['2025-05-26T08:58:00+09:00', 1997, 5436],
    ['2025-05-25T09:05:00+09:00', 5492, 6192],
    ['2025-05-18T16:01:00+09:00', 6253, 7261],
    ['2025-05-17T14:08:00+09:00', 7319, 9022],
    ['2025-05-16T15:39:00+09:00', 9083, 10644],
    ['2025-05-15T13:52:00+09:00', 10709, 11818],
    ['2025-05-11T21:50:00+09:00', 11888, 13015],
    ['2025-05-09T15:05:00+09:00', 13073, 14030],
    ['2025-05-08T15:02:00+09:00', 14088, 15152],
    ['2025-05-08T09:19:00+09:00', 15220, 15967],
    ['2025-05-02T17:02:00+09:00', 16033, 17368],
    ['2025-04-29T10:56:00+09:00', 17425, 18384],
    ['2025-04-28T14:01:00+09:00', 18446, 19430],
    ['2025-04-20T15:12:00+09:00', 19485, 20860],
    ['2025-04-17T15:20:00+09:00', 20925, 24332],
    ['2025-04-16T14:37:00+09:00', 24386, 26846],
    ['2025-04-16T09:42:00+09:00', 26911, 28110],
    ['2025-04-11T13:58:00+09:00', 28166, 30118],
    ['2025-04-08T17:09:00+09:00', 30187, 33938],
  ],
  '001': [
    ['2025-04-15T09:51:26+09:00', 65, 1674],
    ['2025-04-15T06:49:00+09:00', 1746, 7159],
    ['2025-04-14T17:42:32+09:00', 7230, 9073],
    ['2025-04-14T17:40:25+09:00', 9135, 10512],
    ['2025-04-14T17:39:53+09:00', 10573, 12845],
    ['2025-04-14T17:28:08+09:00', 12908, 13873],
    ['2025-04-14T15:54:28+09:00', 13938, 14794],
    ['2025-04-14T13:54:57+09:00', 14864, 17514],
    ['2025-04-13T18:08:56+09:00', 17598, 19479],
    ['2025-04-13T18:03:11+09:00', 19524, 21567],
    ['2025-04-12T14:58:00+09:00', 21641, 24298],
    ['2025-04-12T09:00:00+09:00', 24366, 27064],
    ['2025-04-11T18:22:45+09:00', 27134, 29092],
    ['2025-04-10T17:50:44+09:00', 29164, 30729],
    ['2025-04-10T17:40:21+09:00', 30790, 32414],
  ],
  '002': [
    ['2023-06-28T16:14:00+09:00', 278, 1807],
  ],
  '003': [
    [undefined, 57, 1479],
  ],
}

describe('the real pages', () => {
  if (!existsSync(SEEDS)) {
    it('are not measured here: no such folder; the layouts are tested on pages of our own', () => {
      console.info(`real pages: not measured here (${SEEDS} is absent; set SEEDS_DIR)`)
    })
    return
  }
  it.each(Object.keys(BODIES))('%s gives every body a person reads on it, each with its date', async (start) => {
    const file = join(SEEDS, page(start))
    const { articles, problems, warnings } = await readPage(file, readFileSync(file))
    expect(articles.map((article) => [article.published, article.bodyStart, article.bodyEnd])).toEqual(BODIES[start])
    expect(problems).toEqual([])
    expect(warnings.filter((warning) => warning.includes('dates but'))).toEqual([])
    for (const article of articles) expect(article.text.slice(article.bodyStart, article.bodyEnd)).not.toMatch(AROUND)
  })
  it('name their publishers', async () => {
    const names = await Promise.all(Object.keys(BODIES).map(async (start) => (await readPage('page.txt', readFileSync(join(SEEDS, page(start))))).articles[0]?.publisher))
    expect(names).toEqual(['ZDNet Korea', 'Seoul Economic Daily', 'eToday', 'Kukmin Ilbo'])
  })
})
