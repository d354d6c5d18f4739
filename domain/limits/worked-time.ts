import { MINUTE, type Instant } from '../kernel/instant.ts'
import { dayOf, startOfDay } from './civil-date.ts'
import type { Period, WorkingCalendar } from './working-calendar.ts'
import { dayIndex, yearTable, type YearTable } from './year-table.ts'

/** Table of the year in which a moment lies. */
export function tableAt(calendar: WorkingCalendar, at: Instant): YearTable {
  return yearTable(calendar, dayOf(at, calendar.offsetMinutes))
}

/** Working milliseconds of a whole year. */
export function totalOf(table: YearTable): number {
  return table.workedBefore[table.length]!
}

/** Milliseconds worked from New Year to a moment of the same year. */
export function workedInYear(calendar: WorkingCalendar, table: YearTable, at: Instant): number {
  const day = dayOf(at, calendar.offsetMinutes)
  const index = dayIndex(table, day)
  const timeOfDay = at - startOfDay(day, calendar.offsetMinutes)
  let sum = table.workedBefore[index]!
  for (const [start, end] of table.periods[index]!) {
    if (timeOfDay <= start * MINUTE) break
    sum += Math.min(timeOfDay, end * MINUTE) - start * MINUTE
  }
  return sum
}

/** Milliseconds after midnight at which `worked` (more than 0, at most the whole day) have been worked. */
export function timeWhenWorked(periods: readonly Period[], worked: number): number {
  let rest = worked
  for (const [start, end] of periods) {
    const length = (end - start) * MINUTE
    if (rest <= length) return start * MINUTE + rest
    rest -= length
  }
  throw new RangeError('More work than the day holds')
}

/** Last index whose sum is below `target`: the day on which the target is reached. Sums start at 0 and rise. */
export function lastBelow(sums: Float64Array | Int32Array, target: number): number {
  let low = 0
  let high = sums.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (sums[middle]! < target) low = middle
    else high = middle
  }
  return low
}
