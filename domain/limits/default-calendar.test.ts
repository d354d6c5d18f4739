import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import { isWorkingDay } from './calendar-day.ts'
import { dayNumber, isoDate } from './civil-date.ts'
import { defaultCalendar } from './default-calendar.ts'

describe('the calendar a city starts with', () => {
  test.each([2024, 2025, 2026])('%i agrees with an independent copy on every day', (year) => {
    for (let day = dayNumber(year, 1, 1); day < dayNumber(year + 1, 1, 1); day++) {
      const date = isoDate(day)
      expect([date, isWorkingDay(defaultCalendar, date)]).toEqual([date, chineseDays.isWorkday(date)])
    }
  })

  test('holds no year whose notice was not published', () => {
    expect(Object.keys(defaultCalendar.years)).toEqual(['2024', '2025', '2026'])
  })

  test('names each date it moves', () => {
    for (const { holidays, makeUpDays, names } of Object.values(defaultCalendar.years)) {
      expect(Object.keys(names ?? {}).toSorted()).toEqual([...holidays, ...makeUpDays].toSorted())
    }
  })
})
