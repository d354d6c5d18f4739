import { describe, expect, test } from 'vitest'
import { defaultCalendar } from './default-calendar.ts'
import { holidayTable, noticeDays, type NoticeDay } from './holiday-table.ts'

const off = (date: string, name?: string): NoticeDay => ({ date, kind: 'holiday', ...(name && { name }) })
const worked = (date: string): NoticeDay => ({ date, kind: 'make_up_day' })

describe('a year that somebody loads', () => {
  test('comes in any order and is kept in order', () => {
    expect(holidayTable(2027, [worked('2027-01-09'), off('2027-01-03'), off('2027-01-01', '元旦')])).toEqual({
      holidays: ['2027-01-01', '2027-01-03'],
      makeUpDays: ['2027-01-09'],
      names: { '2027-01-01': '元旦' },
    })
  })

  test('may move days of the December before', () => {
    expect(holidayTable(2027, [worked('2026-12-27'), off('2027-01-01')])).toMatchObject({
      makeUpDays: ['2026-12-27'],
    })
  })

  test.each(['2028-01-01', '2026-11-30', '2027-02-29', 'tomorrow'])('%s lies outside 2027', (date) => {
    expect(holidayTable(2027, [off('2027-01-01'), off(date)])).toEqual({
      refused: true,
      code: 'calendar.date-outside-year',
      field: 'days.1.date',
      params: { date, year: 2027 },
    })
  })

  test('a date given twice is refused, also as two kinds', () => {
    expect(holidayTable(2027, [off('2027-01-02'), worked('2027-01-02')])).toMatchObject({
      code: 'calendar.date-twice',
      field: 'days.1.date',
    })
  })

  test('a make-up day on a weekday is refused: it would be worked anyway', () => {
    expect(holidayTable(2027, [off('2027-01-01'), worked('2027-01-04')])).toMatchObject({
      code: 'calendar.make-up-day-on-weekday',
      field: 'days.1.date',
    })
  })

  test('no holiday at all is refused', () => {
    expect(holidayTable(2027, [])).toMatchObject({ code: 'input.required', field: 'days' })
    expect(holidayTable(2027, [worked('2027-01-02')])).toMatchObject({
      code: 'input.required',
      field: 'days',
    })
  })

  test.each(['2024', '2025', '2026'])('the table of %s passes and comes back as it is', (year) => {
    const table = defaultCalendar.years[year]!
    expect(holidayTable(Number(year), noticeDays(table))).toEqual(table)
  })
})
