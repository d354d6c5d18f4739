import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR } from '../kernel/instant.ts'
import { defaultCalendar } from './default-calendar.ts'
import type { DueStep } from './due-step.ts'
import { countable, dueAfter } from './due.ts'
import { explainCountable, explainDue } from './explain.ts'
import { moment } from './testing/moment.ts'
import type { LimitUnit } from './time-limit.ts'

const explained = (amount: number, unit: LimitUnit, from: string): DueStep[] =>
  explainDue(defaultCalendar, { amount, unit }, moment(from))

const counted = (
  from: string,
  to: string,
  hours: number,
  days: number,
  makeUpDays: string[] = [],
): DueStep => ({
  kind: 'counted',
  from,
  to,
  ms: hours * HOUR,
  days,
  makeUpDays,
  weekendDays: 0,
})

describe('the arithmetic of a due time', () => {
  test('urgent hours ran round the clock', () => {
    expect(explained(2, 'urgent_hour', '2026-07-31 23:00')).toEqual([
      { kind: 'starts', at: moment('2026-07-31 23:00') },
      { kind: 'ran_round_the_clock', ms: 2 * HOUR },
      { kind: 'ends', at: moment('2026-08-01 01:00') },
    ])
  })

  test('working hours over a weekend', () => {
    expect(explained(4, 'working_hour', '2026-07-31 17:00')).toEqual([
      { kind: 'starts', at: moment('2026-07-31 17:00') },
      counted('2026-07-31', '2026-07-31', 1, 0.125),
      { kind: 'skipped', why: 'weekend', from: '2026-08-01', to: '2026-08-02', days: 2 },
      counted('2026-08-03', '2026-08-03', 3, 0.375),
      { kind: 'ends', at: moment('2026-08-03 11:00') },
    ])
  })

  test('said on Friday night: nothing counts until Monday', () => {
    expect(explained(1, 'working_hour', '2026-07-31 20:00')).toEqual([
      { kind: 'starts', at: moment('2026-07-31 20:00') },
      { kind: 'outside_hours', until: moment('2026-08-03 08:00') },
      { kind: 'skipped', why: 'weekend', from: '2026-08-01', to: '2026-08-02', days: 2 },
      counted('2026-08-03', '2026-08-03', 1, 0.125),
      { kind: 'ends', at: moment('2026-08-03 09:00') },
    ])
  })

  test('said at the very opening: the count begins at once', () => {
    expect(explained(1, 'working_hour', '2026-08-03 08:00').map((step) => step.kind)).toEqual([
      'starts',
      'counted',
      'ends',
    ])
  })

  test('working days around Spring Festival, with the worked Saturday and the name of the holiday', () => {
    expect(explained(2, 'working_day', '2026-02-13 09:00')).toEqual([
      { kind: 'starts', at: moment('2026-02-13 09:00') },
      { kind: 'first_day_not_counted', date: '2026-02-13' },
      counted('2026-02-14', '2026-02-14', 8, 1, ['2026-02-14']),
      { kind: 'skipped', why: 'holiday', from: '2026-02-15', to: '2026-02-23', days: 9, name: '春节' },
      counted('2026-02-24', '2026-02-24', 8, 1),
      { kind: 'ends', at: moment('2026-02-24 18:00') },
    ])
  })

  test('days that follow each other are one step', () => {
    expect(explained(3.5, 'working_day', '2026-07-27 09:00')[2]).toEqual(
      counted('2026-07-28', '2026-07-31', 28, 3.5),
    )
  })

  test('a year that is not known is named where the count enters it', () => {
    const kinds = explained(2, 'working_day', '2026-12-30 09:00').map((step) => step.kind)
    expect(kinds).toEqual(['starts', 'first_day_not_counted', 'counted', 'unknown_year', 'counted', 'ends'])
  })

  test('a long limit numbers its weekends, and still names its holidays', () => {
    const steps = explained(60, 'working_day', '2026-07-27 09:00')
    expect(steps.length).toBeLessThan(12)
    expect(steps.filter((step) => step.kind === 'skipped').map((step) => step.name)).toEqual([
      '中秋节',
      '国庆节',
    ])
    expect(steps[2]).toMatchObject({ kind: 'counted', from: '2026-07-28', to: '2026-09-24', weekendDays: 15 })
  })

  test('a clock that runs on after a pause gives no day on top', () => {
    const steps = explainCountable(defaultCalendar, 'working_day', 10 * HOUR, moment('2026-07-27 14:00'))
    expect(steps).toEqual([
      { kind: 'starts', at: moment('2026-07-27 14:00') },
      counted('2026-07-27', '2026-07-28', 10, 1.25),
      { kind: 'ends', at: moment('2026-07-28 16:00') },
    ])
  })

  test('the steps always add up to the due moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom<LimitUnit>('working_hour', 'working_day'),
        fc.integer({ min: moment('2024-01-01'), max: moment('2027-06-01') }),
        (halves, unit, from) => {
          const limit = { amount: halves / 2, unit }
          const steps = explainDue(defaultCalendar, limit, from)
          const { at } = dueAfter(defaultCalendar, limit, from)
          expect(steps.at(-1)).toEqual({ kind: 'ends', at })
          const sum = steps.reduce((total, step) => total + (step.kind === 'counted' ? step.ms : 0), 0)
          const limitMs = limit.amount * (unit === 'working_day' ? 8 : 1) * HOUR
          expect(sum).toBe(limitMs)
          if (unit === 'working_hour') expect(countable(defaultCalendar, unit, from, at)).toBe(sum)
        },
      ),
      { numRuns: 300 },
    )
  })
})
