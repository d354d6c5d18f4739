import { describe, expect, test } from 'vitest'
import { calendarDayAt, isWorkingDay, periodsOn } from './calendar-day.ts'
import { defaultCalendar } from './default-calendar.ts'
import { moment } from './testing/moment.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const summer: WorkingCalendar = {
  ...defaultCalendar,
  version: 'summer',
  timetables: [
    ...defaultCalendar.timetables,
    { from: '06-01', to: '09-30', periods: [[480, 720], [900, 1110]] }, // prettier-ignore
  ],
}
const winter: WorkingCalendar = {
  ...defaultCalendar,
  version: 'winter',
  timetables: [{ from: '11-01', to: '03-15', periods: [[540, 1020]] }], // prettier-ignore
}

describe('what kind of day it is', () => {
  test.each([
    ['a Monday', '2026-07-27', 'workday'],
    ['a Saturday', '2026-08-01', 'weekend'],
    ['a Spring Festival weekday', '2026-02-17', 'holiday'],
    ['a Spring Festival Sunday', '2026-02-15', 'holiday'],
    ['the Saturday worked for Spring Festival', '2026-02-28', 'make_up_day'],
  ])('%s (%s) is a %s', (_, date, kind) => {
    expect(calendarDayAt(defaultCalendar, moment(`${date} 10:00`)).kind).toBe(kind)
  })

  test('says which holiday it is', () => {
    expect(calendarDayAt(defaultCalendar, moment('2026-02-17 10:00')).name).toBe('春节')
  })

  test('a year without a table counts weekends only, and says that it is not known', () => {
    expect(calendarDayAt(defaultCalendar, moment('2027-01-01 10:00'))).toMatchObject({
      kind: 'workday',
      known: false,
    })
    expect(isWorkingDay(defaultCalendar, '2027-01-02')).toBe(false)
  })

  test('given a notice for 2027 that makes a Sunday of December 2026 a working day, then that Sunday is worked', () => {
    const years = {
      ...defaultCalendar.years,
      '2027': { holidays: ['2027-01-01'], makeUpDays: ['2026-12-27'], names: { '2026-12-27': '元旦' } },
    }
    const calendar = { ...defaultCalendar, version: '2027', years }
    expect(calendarDayAt(calendar, moment('2026-12-27 10:00'))).toMatchObject({
      kind: 'make_up_day',
      name: '元旦',
    })
  })
})

describe('which hours are worked', () => {
  test('two periods with a lunch break by default', () => {
    expect(periodsOn(defaultCalendar, '2026-07-31')).toEqual([[480, 720], [840, 1080]]) // prettier-ignore
  })

  test('none on a day off', () => expect(periodsOn(defaultCalendar, '2026-10-01')).toEqual([]))

  test.each([
    ['2026-05-29', 1080],
    ['2026-06-01', 1110],
    ['2026-09-30', 1110],
    ['2026-10-08', 1080],
  ])(
    'the summer timetable is listed later and so holds from June to September: %s ends at %i',
    (date, end) => {
      expect(periodsOn(summer, date).at(-1)?.[1]).toBe(end)
    },
  )

  test.each([
    ['2026-11-02', 540],
    ['2026-01-05', 540],
    ['2026-03-13', 540],
    ['2026-03-16', 480],
    ['2026-10-30', 480],
  ])('a span may run over New Year; outside it the usual hours hold: %s opens at %i', (date, start) => {
    expect(periodsOn(winter, date)[0]?.[0]).toBe(start)
  })

  test('text that is no date is an error', () => {
    expect(() => isWorkingDay(defaultCalendar, '2026-02-30')).toThrow(RangeError)
  })
})

describe('a broken calendar is an error, not an endless count', () => {
  test.each([
    ['without working time', []],
    ['ending before it begins', [[600, 540]]],
    [
      'overlapping',
      [
        [480, 720],
        [700, 900],
      ],
    ],
    ['running past midnight', [[1200, 1500]]],
  ])('a timetable %s', (_, periods) => {
    const timetables = [{ from: '01-01', to: '12-31', periods: periods as [number, number][] }]
    const calendar = { ...defaultCalendar, version: 'broken', timetables }
    expect(() => isWorkingDay(calendar, '2026-07-31')).toThrow(RangeError)
  })

  test('a date that does not exist', () => {
    const calendar = { ...defaultCalendar, years: { '2026': { holidays: ['2026-02-30'], makeUpDays: [] } } }
    expect(() => isWorkingDay(calendar, '2026-07-31')).toThrow(RangeError)
  })
})
