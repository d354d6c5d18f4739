import { describe, expect, test } from 'vitest'
import { DEFAULT_TIMETABLES } from './default-calendar.ts'
import { timetableFault } from './timetable-fault.ts'
import type { Period } from './working-calendar.ts'

const whole = (...periods: Period[]) => [{ from: '01-01', to: '12-31', periods }]

describe('timetables that somebody enters', () => {
  test('the usual one passes, and one over New Year, and one to midnight', () => {
    expect(timetableFault(DEFAULT_TIMETABLES)).toBeUndefined()
    expect(timetableFault([{ from: '11-01', to: '02-29', periods: [[0, 1440]] }])).toBeUndefined()
  })

  test('none at all is refused', () => {
    expect(timetableFault([])).toMatchObject({ code: 'input.required', field: 'timetables' })
  })

  test('a timetable without a period is refused: nothing would ever be due', () => {
    expect(timetableFault(whole())).toMatchObject({ code: 'input.required', field: 'timetables.0.periods' })
  })

  test.each(['02-30', '13-01', '1-1', ''])('%j is no day of the year', (to) => {
    expect(timetableFault([{ from: '01-01', to, periods: [[480, 720]] }])).toMatchObject({
      code: 'calendar.no-such-day',
      field: 'timetables.0.to',
    })
  })

  test.each<[string, Period[], number]>([
    ['ends before it begins', [[720, 480]], 0],
    ['is empty', [[480, 480]], 0],
    ['overlaps the one before', [[480, 720], [700, 900]], 1], // prettier-ignore
    ['stands before the one before', [[840, 1080], [480, 720]], 1], // prettier-ignore
    ['runs past midnight', [[1320, 1500]], 0],
  ])('a period that %s is refused', (_, periods, at) => {
    expect(timetableFault(whole(...periods))).toMatchObject({
      code: 'calendar.periods-out-of-order',
      field: `timetables.0.periods.${at}`,
    })
  })
})
