import { refuse, type Refusal } from '../kernel/refusal.ts'
import { parseIsoDate } from './civil-date.ts'
import type { Timetable } from './working-calendar.ts'

// A leap year, so that 02-29 may be named.
const ANY_YEAR = '2024'
const DAY_MINUTES = 24 * 60

/**
 * What is wrong with timetables somebody entered, with the field at fault; undefined if nothing is. Each needs two
 * days of the year and at least one period; periods follow each other without overlapping within one day.
 */
export function timetableFault(timetables: readonly Timetable[]): Refusal | undefined {
  if (timetables.length === 0) return refuse('input.required', { field: 'timetables' })
  for (const [index, { from, to, periods }] of timetables.entries()) {
    const field = `timetables.${index}`
    for (const [end, date] of Object.entries({ from, to })) {
      if (parseIsoDate(`${ANY_YEAR}-${date}`) !== undefined) continue
      return refuse('calendar.no-such-day', { field: `${field}.${end}`, params: { date } })
    }
    if (periods.length === 0) return refuse('input.required', { field: `${field}.periods` })
    let last = 0
    for (const [place, [start, end]] of periods.entries()) {
      if (start < last || end <= start || end > DAY_MINUTES) {
        return refuse('calendar.periods-out-of-order', { field: `${field}.periods.${place}` })
      }
      last = end
    }
  }
  return undefined
}
