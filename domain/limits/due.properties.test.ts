import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../kernel/instant.ts'
import { calendarDayAt } from './calendar-day.ts'
import { defaultCalendar } from './default-calendar.ts'
import { countable, dueAfter, dueAfterCountable } from './due.ts'
import { moment } from './testing/moment.ts'
import type { LimitUnit, TimeLimit } from './time-limit.ts'
import type { WorkingCalendar } from './working-calendar.ts'

const WORKING: LimitUnit[] = ['working_hour', 'working_day']

const unit = fc.constantFrom<LimitUnit>('urgent_hour', 'urgent_day', ...WORKING)
const workingUnit = fc.constantFrom(...WORKING)
const instant = fc.integer({ min: moment('2023-11-01'), max: moment('2027-06-01') })
const amount = fc.integer({ min: 1, max: 240 }).map((halves) => halves / 2)
const limit: fc.Arbitrary<TimeLimit> = fc.record({ amount, unit })
/** The default one and odd ones: other hours in summer, in winter, or a single short period. */
const calendar: fc.Arbitrary<WorkingCalendar> = fc.constantFrom(
  defaultCalendar,
  {
    ...defaultCalendar,
    version: 'summer',
    timetables: [
      ...defaultCalendar.timetables,
      { from: '06-01', to: '09-30', periods: [[480, 720], [900, 1110]] }, // prettier-ignore
    ],
  },
  {
    ...defaultCalendar,
    version: 'odd',
    timetables: [{ from: '11-01', to: '03-15', periods: [[1, 2], [60, 67], [1439, 1440]] }], // prettier-ignore
  },
)

const RUNS = { numRuns: 500 }

test('a due moment lies after the start', () =>
  fc.assert(
    fc.property(calendar, limit, instant, (c, l, from) => {
      const { at } = dueAfter(c, l, from)
      expect(at).toBeGreaterThan(from)
      expect(Number.isInteger(at)).toBe(true)
    }),
    RUNS,
  ))

test('who starts later is never due earlier', () =>
  fc.assert(
    fc.property(calendar, limit, instant, fc.integer({ min: 0, max: 20 * DAY }), (c, l, from, later) => {
      expect(dueAfter(c, l, from + later).at).toBeGreaterThanOrEqual(dueAfter(c, l, from).at)
    }),
    RUNS,
  ))

test('who has more time is never due earlier', () =>
  fc.assert(
    fc.property(calendar, limit, instant, amount, (c, l, from, more) => {
      const longer = { ...l, amount: l.amount + more }
      expect(dueAfter(c, longer, from).at).toBeGreaterThan(dueAfter(c, l, from).at)
    }),
    RUNS,
  ))

test('a working limit ends inside working hours or at their end, never on a day off', () =>
  fc.assert(
    fc.property(calendar, amount, workingUnit, instant, (c, a, u, from) => {
      const { at } = dueAfter(c, { amount: a, unit: u }, from)
      // The millisecond before the end was worked; midnight as a closing time belongs to the day before.
      const day = calendarDayAt(c, at - 1)
      const minute = ((at - 1) / MINUTE + 480) % (24 * 60)
      expect(day.periods.some(([start, end]) => start <= minute && minute < end)).toBe(true)
    }),
    RUNS,
  ))

test('countable time adds up', () =>
  fc.assert(
    fc.property(calendar, unit, fc.array(instant, { minLength: 3, maxLength: 3 }), (c, u, moments) => {
      const [a = 0, b = 0, d = 0] = moments.toSorted((x, y) => x - y)
      expect(countable(c, u, a, b) + countable(c, u, b, d)).toBe(countable(c, u, a, d))
    }),
    RUNS,
  ))

test('hours: what can be counted up to the due moment is the limit', () =>
  fc.assert(
    fc.property(
      calendar,
      amount,
      fc.constantFrom<LimitUnit>('working_hour', 'urgent_hour'),
      instant,
      (c, a, u, from) => {
        expect(countable(c, u, from, dueAfter(c, { amount: a, unit: u }, from).at)).toBe(a * HOUR)
      },
    ),
    RUNS,
  ))

test('days: from the end of the first day, n days of eight hours are the limit', () =>
  fc.assert(
    fc.property(amount, instant, (halves, from) => {
      const { at } = dueAfter(defaultCalendar, { amount: halves, unit: 'working_day' }, from)
      const midnight = Math.floor((from + 480 * MINUTE) / DAY + 1) * DAY - 480 * MINUTE
      expect(countable(defaultCalendar, 'working_day', midnight, at)).toBe(halves * 8 * HOUR)
    }),
    RUNS,
  ))

test('dueAfterCountable is the way back from countable, and the earliest such moment', () =>
  fc.assert(
    fc.property(calendar, unit, fc.integer({ min: 1, max: 300 * HOUR }), instant, (c, u, ms, from) => {
      const { at } = dueAfterCountable(c, u, ms, from)
      expect(countable(c, u, from, at)).toBe(ms)
      expect(countable(c, u, from, at - 1)).toBe(ms - 1)
    }),
    RUNS,
  ))

test('a pause without length changes nothing, wherever it falls', () =>
  fc.assert(
    fc.property(
      calendar,
      limit,
      instant,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (c, l, from, share) => {
        const due = dueAfter(c, l, from).at
        const pause = from + Math.floor((due - from) * share)
        const left = countable(c, l.unit, pause, due)
        expect(dueAfterCountable(c, l.unit, left, pause).at).toBe(due)
      },
    ),
    RUNS,
  ))

test('a longer pause never makes the limit end earlier, and takes no working time away', () =>
  fc.assert(
    fc.property(
      calendar,
      limit,
      instant,
      fc.integer({ min: 0, max: 100 * DAY }),
      fc.integer({ min: 0, max: 100 * DAY }),
      (c, l, from, pause, more) => {
        const left = countable(c, l.unit, from, dueAfter(c, l, from).at)
        const resumed = dueAfterCountable(c, l.unit, left, from + pause).at
        expect(dueAfterCountable(c, l.unit, left, from + pause + more).at).toBeGreaterThanOrEqual(resumed)
        expect(countable(c, l.unit, from + pause, resumed)).toBe(left)
      },
    ),
    RUNS,
  ))

test('marks inside a limit come in order, between start and end', () =>
  fc.assert(
    fc.property(
      calendar,
      limit,
      instant,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
      (c, l, from, shares) => {
        const due = dueAfter(c, l, from).at
        const whole = countable(c, l.unit, from, due)
        const marks = shares
          .toSorted((a, b) => a - b)
          .map((s) => dueAfterCountable(c, l.unit, whole * s, from).at)
        expect(marks).toEqual(marks.toSorted((a, b) => a - b))
        expect(marks.every((at) => from <= at && at <= due)).toBe(true)
      },
    ),
    RUNS,
  ))

test('an equal calendar gives an equal answer: nothing is remembered but the calendar', () =>
  fc.assert(
    fc.property(calendar, limit, instant, (c, l, from) => {
      expect(dueAfter(structuredClone(c), l, from)).toEqual(dueAfter(c, l, from))
    }),
    RUNS,
  ))
