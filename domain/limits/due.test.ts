import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../kernel/instant.ts'
import { defaultCalendar } from './default-calendar.ts'
import { countable, dueAfter, dueAfterCountable } from './due.ts'
import { moment, wallClock } from './testing/moment.ts'
import type { LimitUnit } from './time-limit.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const due = (amount: number, unit: LimitUnit, from: string, calendar = defaultCalendar): string =>
  wallClock(dueAfter(calendar, { amount, unit }, moment(from)).at)

describe('urgent units run round the clock', () => {
  test.each([
    [2, 'urgent_hour', '2026-07-31 23:30', '2026-08-01 01:30'],
    [0.5, 'urgent_hour', '2026-07-31 12:10', '2026-07-31 12:40'],
    [1, 'urgent_day', '2026-02-16 20:00', '2026-02-17 20:00'],
    [2, 'urgent_day', '2026-12-31 10:00', '2027-01-02 10:00'],
  ] as const)('%d %s from %s end at %s', (amount, unit, from, to) => expect(due(amount, unit, from)).toBe(to))

  test('no holiday table is asked for', () => {
    expect(dueAfter(defaultCalendar, { amount: 2, unit: 'urgent_day' }, moment('2026-12-31 10:00'))).toEqual({
      at: moment('2027-01-02 10:00'),
    })
  })
})

describe('working hours start at once and count only working periods', () => {
  test.each([
    ['within a morning', 3, '2026-07-27 08:30', '2026-07-27 11:30'],
    ['up to the lunch break, not past it', 4, '2026-07-27 08:00', '2026-07-27 12:00'],
    ['over the lunch break', 3, '2026-07-27 11:00', '2026-07-27 16:00'],
    ['said in the lunch break', 1, '2026-07-27 12:30', '2026-07-27 15:00'],
    ['said at night', 2, '2026-07-27 22:15', '2026-07-28 10:00'],
    ['said before opening', 2, '2026-07-27 05:00', '2026-07-27 10:00'],
    ['over a night', 3, '2026-07-27 17:00', '2026-07-28 10:00'],
    ['over a weekend', 2, '2026-07-31 17:00', '2026-08-03 09:00'],
    ['said on a Sunday', 1, '2026-08-02 10:00', '2026-08-03 09:00'],
    ['a Saturday that is worked counts', 2, '2026-02-13 17:00', '2026-02-14 09:00'],
    ['over Spring Festival 2026', 9, '2026-02-14 17:00', '2026-02-24 18:00'],
    ['half an hour', 0.5, '2026-07-27 11:45', '2026-07-27 14:15'],
    ['more than a year', 2100, '2025-01-02 08:00', '2026-01-22 12:00'],
  ] as const)('%s', (_, amount, from, to) => expect(due(amount, 'working_hour', from)).toBe(to))
})

describe('working days do not count the first day and end at close of business', () => {
  test.each([
    ['said in the morning', 1, '2026-07-27 09:00', '2026-07-28 18:00'],
    ['said at night: the same', 1, '2026-07-27 23:00', '2026-07-28 18:00'],
    ['said on Friday', 1, '2026-07-31 09:00', '2026-08-03 18:00'],
    ['said on Saturday: Monday is the first day that counts', 1, '2026-08-01 09:00', '2026-08-03 18:00'],
    ['five days over a weekend', 5, '2026-07-29 10:00', '2026-08-05 18:00'],
    ['a Saturday that is worked counts', 1, '2026-02-13 09:00', '2026-02-14 18:00'],
    ['a last day inside Spring Festival moves behind it', 2, '2026-02-13 09:00', '2026-02-24 18:00'],
    ['both make-up days around Spring Festival 2026', 6, '2026-02-13 09:00', '2026-02-28 18:00'],
    ['said inside a holiday', 1, '2026-10-03 09:00', '2026-10-08 18:00'],
    ['half a day ends half through the next working day', 0.5, '2026-07-31 10:00', '2026-08-03 12:00'],
    ['one and a half', 1.5, '2026-07-27 10:00', '2026-07-29 12:00'],
    ['said on the last evening of a year', 1, '2025-12-31 23:59', '2026-01-04 18:00'],
  ] as const)('%s', (_, amount, from, to) => expect(due(amount, 'working_day', from)).toBe(to))
})

describe('a summer timetable', () => {
  const summer: WorkingCalendar = {
    ...defaultCalendar,
    version: 'summer',
    timetables: [
      ...defaultCalendar.timetables,
      { from: '06-01', to: '09-30', periods: [[480, 720], [900, 1110]] }, // prettier-ignore
    ],
  }
  test.each([
    ['hours follow the longer lunch break', 5, 'working_hour', '2026-07-27 11:00', '2026-07-28 08:30'],
    ['a day ends when the summer day ends', 1, 'working_day', '2026-07-27 09:00', '2026-07-28 18:30'],
    ['half a summer day', 0.5, 'working_day', '2026-07-27 09:00', '2026-07-28 11:45'],
    ['hours across the change', 2, 'working_hour', '2026-05-29 17:30', '2026-06-01 09:30'],
  ] as const)('%s', (_, amount, unit, from, to) => expect(due(amount, unit, from, summer)).toBe(to))
})

describe('a year without a holiday table', () => {
  test('the count goes on with weekends only and names the year', () => {
    expect(dueAfter(defaultCalendar, { amount: 2, unit: 'working_day' }, moment('2026-12-31 09:00'))).toEqual(
      {
        at: moment('2027-01-04 18:00'),
        unknownYear: 2027,
      },
    )
  })

  test('the first of several is named', () => {
    expect(
      dueAfter(defaultCalendar, { amount: 600, unit: 'working_day' }, moment('2026-12-31 09:00')).unknownYear,
    ).toBe(2027)
  })

  test('a limit that ends before it says nothing', () => {
    const { unknownYear } = dueAfter(
      defaultCalendar,
      { amount: 8, unit: 'working_hour' },
      moment('2026-12-30 18:00'),
    )
    expect(unknownYear).toBeUndefined()
  })

  test('a start in it is named too', () => {
    expect(
      dueAfter(defaultCalendar, { amount: 1, unit: 'working_hour' }, moment('2027-05-04 09:00')),
    ).toMatchObject({
      unknownYear: 2027,
    })
  })
})

describe('a clock that stands still', () => {
  test('given a limit of two working days, when it is paused for a week, then what was left runs on', () => {
    const original = dueAfter(defaultCalendar, { amount: 2, unit: 'working_day' }, moment('2026-07-27 09:00'))
    const left = countable(defaultCalendar, 'working_day', moment('2026-07-28 10:00'), original.at)
    expect(left).toBe(14 * HOUR)
    const resumed = dueAfterCountable(defaultCalendar, 'working_day', left, moment('2026-08-04 10:00'))
    expect(wallClock(resumed.at)).toBe('2026-08-05 18:00')
  })

  test('given a pause over night only, then no working time is lost or won', () => {
    const left = countable(
      defaultCalendar,
      'working_hour',
      moment('2026-07-27 19:00'),
      moment('2026-07-28 11:00'),
    )
    const resumed = dueAfterCountable(defaultCalendar, 'working_hour', left, moment('2026-07-28 07:00'))
    expect(wallClock(resumed.at)).toBe('2026-07-28 11:00')
  })

  test('half of eight working hours from the opening is the lunch break', () => {
    const mark = dueAfterCountable(defaultCalendar, 'working_hour', 4 * HOUR, moment('2026-07-27 08:00'))
    expect(wallClock(mark.at)).toBe('2026-07-27 12:00')
  })

  test('nothing left: due at once', () => {
    const from = moment('2026-08-01 09:00')
    expect(dueAfterCountable(defaultCalendar, 'working_hour', 0, from)).toEqual({ at: from })
  })
})

describe('countable time', () => {
  test.each([
    ['a whole working day', '2026-07-27 00:00', '2026-07-28 00:00', 8 * HOUR],
    ['a weekend', '2026-08-01 00:00', '2026-08-03 08:00', 0],
    ['the lunch break', '2026-07-27 12:00', '2026-07-27 14:00', 0],
    ['across New Year', '2025-12-31 17:00', '2026-01-04 09:30', 2.5 * HOUR],
    ['backwards', '2026-07-28 09:00', '2026-07-27 09:00', 0],
    ['ten minutes', '2026-07-27 09:00', '2026-07-27 09:10', 10 * MINUTE],
  ])('%s', (_, from, until, ms) => {
    expect(countable(defaultCalendar, 'working_hour', moment(from), moment(until))).toBe(ms)
  })

  test('for urgent units it is the time between', () => {
    expect(
      countable(defaultCalendar, 'urgent_day', moment('2026-08-01 00:00'), moment('2026-08-02 06:00')),
    ).toBe(30 * HOUR)
  })
})

describe('a broken limit is an error', () => {
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('%d working days', (amount) => {
    expect(() => dueAfter(defaultCalendar, { amount, unit: 'working_day' }, 0)).toThrow(RangeError)
  })

  test('a limit of thousands of years', () => {
    expect(() => dueAfter(defaultCalendar, { amount: 1e9, unit: 'working_day' }, 0)).toThrow(RangeError)
  })
})
