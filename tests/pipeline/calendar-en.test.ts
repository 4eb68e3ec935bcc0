import { describe, expect, it } from 'vitest'
import { calendarDates, type DateParts } from '../../src/pipeline/dates/calendar-en.ts'

/** Words of a sentence that are a date, what they say, and of a range its end. */
type Row = readonly [sentence: string, words: string, from: DateParts, to?: DateParts]

describe('calendarDates()', () => {
  const rows: readonly Row[] = [
    ['It took effect on April 9.', 'April 9', { month: 4, day: 9 }],
    ['It took effect on April 9, 2025, at home.', 'April 9, 2025', { year: 2025, month: 4, day: 9 }],
    ['Told on Sept. 29 of it.', 'Sept. 29', { month: 9, day: 29 }],
    ['By 7 October 2022 it had.', '7 October 2022', { year: 2022, month: 10, day: 7 }],
    ['On the 9th of May it did.', '9th of May', { month: 5, day: 9 }],
    ['Talks on March 11-12 failed.', 'March 11-12', { month: 3, day: 11 }, { month: 3, day: 12 }],
    ['Talks from 9 to 12 April failed.', '9 to 12 April', { month: 4, day: 9 }, { month: 4, day: 12 }],
    ['From April 9 to July 8, 2025, it held.', 'April 9 to July 8, 2025', { month: 4, day: 9 }, { year: 2025, month: 7, day: 8 }],
    ['In March 2017 it fined ZTE.', 'March 2017', { year: 2017, month: 3 }],
    ['In May it did.', 'May', { month: 5 }],
    ['Since May, nothing came.', 'May', { month: 5 }],
    ['At the end of November it ends.', 'end of November', { month: 11, day: 30 }],
    ['Said on Friday.', 'Friday', { weekday: 5 }],
    ['Said last Tuesday.', 'last Tuesday', { weekday: 2 }],
    ['Said on Friday, April 4, that', 'Friday, April 4', { month: 4, day: 4, weekday: 5 }],
    ['From Tuesday through Saturday.', 'Tuesday through Saturday', { weekday: 2 }, { weekday: 6 }],
    ['Holds at 12:01 a.m. EST on January 15.', '12:01 a.m. EST on January 15', { month: 1, day: 15 }],
    ['Said on Thursday at 9 a.m. that', 'Thursday at 9 a.m.', { weekday: 4 }],
    ['Printed 2025-04-16 here.', '2025-04-16', { year: 2025, month: 4, day: 16 }],
    ['Printed 4/16/2025 here.', '4/16/2025', { year: 2025, month: 4, day: 16 }],
  ]
  for (const [sentence, words, from, to] of rows) it(`reads “${sentence}”`, () => {
    const [date, ...more] = calendarDates(sentence)
    expect([date && sentence.slice(date.start, date.end), date?.from, date?.to, more]).toEqual([words, from, to, []])
  })

  it.each([
    'It may bar them.', 'Marvell and Decker fell.', 'They march on.', 'On Monday of last week it did.', 'Dec is a name.',
    'Sold 45 May cards.', 'A ratio of 16/40/2025.', 'In the 5G age.',
  ])('finds none in “%s”', (sentence) => expect(calendarDates(sentence)).toEqual([]))
})
