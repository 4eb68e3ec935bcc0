import { describe, expect, it } from 'vitest'
import { type AnswerPlaces, placeAnswers } from '../../../src/app/chart/answer-places.ts'
import { wordsOf } from '../../../src/app/words/words.ts'
import { type ControlEvent } from '../../../src/event.ts'
import { answersOf } from '../../../src/timeline/answers.ts'
import { dataset, makeEvent } from '../dataset.ts'

const told = (id: string, day: string, by: string, answers?: string, more: Partial<ControlEvent> = {}) => makeEvent({
  id, date: { start: day, basis: 'stated' }, actors: [{ id: by, role: 'by' }],
  relations: answers === undefined ? [] : [{ type: 'responds-to', event: answers }], ...more,
})

const answers = answersOf({
  ...dataset, events: [
    told('tariff', '2025-04-02', 'us-white-house'),
    told('counter', '2025-04-04', 'cn-government', 'tariff', { date: { start: '2025-04-02', end: '2025-04-08', span: 'within', basis: 'stated' } }),
    told('vow', '2025-04-08', 'cn-government', 'tariff'),
    told('threat', '2025-04-08', 'us-white-house', 'counter', { note: { en: 'n', ko: 'n' } }),
    told('raise', '2025-04-10', 'us-white-house'), told('sanction', '2025-04-10', 'cn-government', 'raise'),
  ],
})
const wide = { width: 1300, plot: 1084, left: 206, narrow: false }
const phone = { width: 366, plot: 346, left: 10, narrow: true }
const place = (frame: typeof wide) => placeAnswers(answers, frame, 'en', wordsOf('en'))
const read = ({ told: all }: AnswerPlaces) => all.map(({ isAnswer, date, lines }) => `${isAnswer ? '→ ' : ''}${date ? `${date.text} ` : ''}${lines.join(' ')}`)
const headOf = (arrow = '') => (arrow.includes('m-4') ? 'right' : arrow.includes('m4') ? 'left' : 'none')

describe('placeAnswers()', () => {
  it('tells each cause once, its answers after it, in two columns where there is room', () => {
    expect(read(place(wide))).toEqual([
      '2 April 2025 tariff', '→ by 8 April 2025 counter', '→ 8 April 2025 vow',
      'by 8 April 2025 counter', '→ 8 April 2025 threat (see our note)',
      '10 April 2025 raise', '→ 10 April 2025 sanction',
    ])
  })
  it('has what the United States did on the left and what China did on the right, the arrow pointing at the answer', () => {
    const { heads, told: all } = place(wide)
    const [us, cn] = heads.map(({ x }) => x - 10)
    expect(heads.map(({ text }) => text)).toEqual(['United States', 'China'])
    expect(all.map(({ event, x, arrow }) => [event.id, x === us ? 'us' : x === cn ? 'cn' : x, headOf(arrow)])).toEqual([
      ['tariff', 'us', 'none'], ['counter', 'cn', 'right'], ['vow', 'cn', 'right'],
      ['counter', 'cn', 'none'], ['threat', 'us', 'left'], ['raise', 'us', 'none'], ['sanction', 'cn', 'right'],
    ])
  })
  it('keeps a cause and its first answer on one line, and gives every further answer its own', () => {
    const rows = place(wide).told.map(({ y }) => (y - 20) / 17)
    expect(rows).toEqual([0, 0, 1, 2, 2, 3, 3])
  })
  it('puts answers under their cause on a phone, without the date that the cause has', () => {
    const { heads, told: all } = place(phone)
    expect(heads).toEqual([])
    expect(read({ heads, told: all, height: 0 })).toEqual([
      '2 April 2025: tariff', '→ by 8 April 2025: counter', '→ 8 April 2025: vow',
      'by 8 April 2025: counter', '→ 8 April 2025: threat (see our note)',
      '10 April 2025: raise', '→ sanction',
    ])
    expect(all.map(({ x }) => x)).toEqual([12, 36, 36, 12, 36, 12, 36])
  })
  it.each([wide, phone])('needs no room for no answers (%o)', (frame) => {
    expect(placeAnswers([], frame, 'en', wordsOf('en'))).toEqual({ heads: [], told: [], height: 0 })
  })
  it('breaks a long title into lines inside the frame', () => {
    const long = answersOf({ ...dataset, events: [
      told('tariff', '2025-04-02', 'us-white-house'),
      told('counter', '2025-04-04', 'cn-government', 'tariff', { title: { en: 'China answers with tariffs on everything that the United States sells to it, and more besides', ko: '' } }),
    ] })
    const lines = placeAnswers(long, phone, 'en', wordsOf('en')).told[1]?.lines
    expect(lines).toEqual(['4 April 2025: China answers with tariffs on everything', 'that the United States sells to it, and more besides'])
  })
})
