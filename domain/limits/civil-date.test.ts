import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate, dayNumber, dayOf, isoDate, parseIsoDate, startOfDay, weekday } from './civil-date.ts'

describe('dates without a clock', () => {
  test('day 0 is Thursday 1 January 1970', () => {
    expect([isoDate(0), weekday(0), dayNumber(1970, 1, 1)]).toEqual(['1970-01-01', 4, 0])
  })

  test('every day number and its date find each other, and agree with the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const { year, month, day: dayOfMonth } = civilDate(day)
        expect(dayNumber(year, month, dayOfMonth)).toBe(day)
        const platform = new Date(day * 86_400_000)
        expect(isoDate(day)).toBe(platform.toISOString().slice(0, 10))
        expect(weekday(day)).toBe(platform.getUTCDay() || 7)
      }),
    )
  })

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-00-10', '', 'tomorrow', '2026-02-17T00:00'])(
    '%j is no date',
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  )

  test('a leap day is a date', () => expect(parseIsoDate('2024-02-29')).toBe(dayNumber(2024, 2, 29)))

  test('given 23:30 UTC, when it is looked at in Zhangjiakou, then the next day has begun', () => {
    const late = dayNumber(2026, 7, 31) * 86_400_000 + 23.5 * 3_600_000
    expect(isoDate(dayOf(late, 480))).toBe('2026-08-01')
    expect(startOfDay(dayOf(late, 480), 480)).toBeLessThanOrEqual(late)
  })
})
