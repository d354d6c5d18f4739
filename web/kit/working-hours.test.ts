import { describe, expect, it } from 'vitest'
import { HOUR_MS } from './city-time.ts'
import { workedBetween, workingHoursOf } from './working-hours.ts'

const hours = workingHoursOf({
  version: 'test',
  revision: 1,
  offsetMinutes: 480,
  firstUnknownYear: 2027,
  timetables: [
    {
      from: '01-01',
      to: '12-31',
      periods: [
        { from: '08:00', to: '12:00' },
        { from: '14:00', to: '18:00' },
      ],
    },
    { from: '06-01', to: '09-30', periods: [{ from: '07:00', to: '12:00' }] },
  ],
  years: [
    {
      year: 2026,
      source: 'product',
      days: [
        { date: '2026-02-14', kind: 'make_up_day' }, // a Saturday
        { date: '2026-02-16', kind: 'holiday' }, // a Monday
      ],
    },
  ],
})
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const worked = (from: string, to: string) => workedBetween(hours, at(from), at(to)) / HOUR_MS

describe('working hours', () => {
  it('counts only the working periods of a day', () => {
    expect(worked('2026-03-02T11:00', '2026-03-02T15:00')).toBe(2)
    expect(worked('2026-03-02T00:00', '2026-03-03T00:00')).toBe(8)
    expect(worked('2026-03-02T20:00', '2026-03-03T07:00')).toBe(0)
  })

  it('leaves weekends and holidays out and takes make-up days in', () => {
    expect(worked('2026-02-13T16:00', '2026-02-17T09:00')).toBe(2 + 8 + 1)
  })

  it('uses the last timetable that covers the day', () => {
    expect(worked('2026-07-01T00:00', '2026-07-02T00:00')).toBe(5)
  })

  it('answers lateness as negative time', () => {
    expect(worked('2026-03-02T15:00', '2026-03-02T11:00')).toBe(-2)
  })
})
