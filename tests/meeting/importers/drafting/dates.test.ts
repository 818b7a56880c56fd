import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../app/meeting/importers/drafting/dates.ts'
import { languageOf } from '../../../../app/meeting/importers/drafting/language.ts'

/** Published on Thursday 26 December 2024. */
const values = (text: string, dayFirst = true) =>
  findDates(text, { start: 0, end: text.length }, { day: '2024-12-26', dayFirst }, languageOf(text)).map(
    (d) => (d.until ? `${d.value}/${d.until}` : d.value),
  )

describe('dates, as precise as written', () => {
  it.each([
    ['[DA1] day, month, year', 'on 25 December 2024 and on 3rd May 2023', ['2024-12-25', '2023-05-03']],
    ['[DA2] month, day, year', 'on December 25, 2024 and Dec. 3', ['2024-12-25', '2024-12-03']],
    ['[DA3] ISO', 'at 2024-12-25T10:30 and 2024-12-24', ['2024-12-25T10:30', '2024-12-24']],
    ['[DA4] a month stays a month', 'in March 2025, by September', ['2025-03', '2025-09']],
    ['[DA5] a year stays a year', 'the 2025 Expo; since 1978', ['2025', '1978']],
    ['[DA6] weekdays look back', 'on Wednesday; last Monday', ['2024-12-25', '2024-12-23']],
    ['[DA7] weekdays look ahead where the words do', 'they will meet on Friday', ['2024-12-27']],
    ['[DA8] day words', 'yesterday, today, tomorrow', ['2024-12-25', '2024-12-26', '2024-12-27']],
    [
      '[DA9] years and months near by',
      'next year, last month, earlier this year',
      ['2025', '2024-11', '2024'],
    ],
    [
      '[DA10] a month of the past or of the coming year',
      'in October; they will meet in October',
      ['2024-10', '2025-10'],
    ],
    [
      '[DA11] ranges',
      'from 3 to 5 March 2025; June 30 – July 2, 2025',
      ['2025-03-03/2025-03-05', '2025-06-30/2025-07-02'],
    ],
    ['[DA12] dots are day first', 'am 25.12.2024', ['2024-12-25']],
    ['[DA13] a day of the week finds the year', 'on Wednesday (30 August)', ['2023-08-30']],
    [
      '[DA14] numbers that are no dates',
      'resolution 1718, 2500 troops, $2025 and 2024 tonnes, which may be 15',
      [],
    ],
    [
      '[DA15] Japanese',
      '2024年12月25日、令和6年11月、来年、25日',
      ['2024-12-25', '2024-11', '2025', '2024-12-25'],
    ],
    [
      '[DA16] Chinese',
      '二〇二四年十二月二十五日，明年3月，上月，昨天',
      ['2024-12-25', '2025-03', '2024-11', '2024-12-25'],
    ],
    ['[DA17] spans of time are no dates', '15日間と3年間', []],
  ])('%s', (_rule, text, expected) => {
    expect(values(text)).toEqual(expected)
  })
  it('[DA18] reads slashes by the dialect of the text', () => {
    expect([values('on 03/04/2025'), values('on 03/04/2025', false), values('on 25/12/2024', false)]).toEqual(
      [['2025-04-03'], ['2025-03-04'], ['2024-12-25']],
    )
  })
})
