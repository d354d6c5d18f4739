import { DAY, HOUR, type Instant } from '../kernel/instant.ts'
import { dayOf, startOfDay } from './civil-date.ts'
import { isUrgent, type LimitUnit, type TimeLimit } from './time-limit.ts'
import { lastBelow, tableAt, timeWhenWorked, totalOf, workedInYear } from './worked-time.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { dayIndex, lengthOf, tableOfYear, yearTable, type YearTable } from './year-table.ts'

/** When a limit ends. Rules, sources and tests: docs/domain/limits.md. */
export interface Due {
  at: Instant
  /** First year the count ran into for which no holiday table is loaded; there, only weekends were left out. */
  unknownYear?: number
}

// A count that runs this far is a broken limit, not a patient one.
const FARTHEST_YEARS = 200

/**
 * When a limit that starts at `from` ends. Urgent units run round the clock. Working hours start at once. Working
 * days do not count the day of `from` and end at close of business of the n-th working day after it; a fraction
 * ends after that share of the next working day (Civil Code 200–204).
 * Throws a RangeError for a limit that is not positive.
 */
export function dueAfter(calendar: WorkingCalendar, limit: TimeLimit, from: Instant): Due {
  if (!(limit.amount > 0 && Number.isFinite(limit.amount))) throw new RangeError('A limit must be positive')
  switch (limit.unit) {
    case 'urgent_hour':
      return { at: from + Math.round(limit.amount * HOUR) }
    case 'urgent_day':
      return { at: from + Math.round(limit.amount * DAY) }
    case 'working_hour':
      return dueAfterCountable(calendar, limit.unit, Math.round(limit.amount * HOUR), from)
    case 'working_day':
      return dueAfterDays(calendar, limit.amount, from)
  }
}

/**
 * Milliseconds between two moments that count for this unit; 0 if `until` is not after `from`. For both working
 * units these are the milliseconds of working periods, so that parts add up: a to b plus b to c is a to c.
 * What is left of a limit is always `countable(now, due)`: a limit in working days holds more than n times eight
 * hours, since its first day is given on top.
 */
export function countable(calendar: WorkingCalendar, unit: LimitUnit, from: Instant, until: Instant): number {
  if (until <= from) return 0
  if (isUrgent(unit)) return until - from
  const first = tableAt(calendar, from)
  const last = tableAt(calendar, until)
  let sum = workedInYear(calendar, last, until) - workedInYear(calendar, first, from)
  for (let year = first.year; year < last.year; year++) sum += totalOf(tableOfYear(calendar, year))
  return sum
}

/**
 * The first moment at which `ms` of countable time have passed since `from`, no day being given on top: the way
 * back from `countable`. Used to resume after a pause and for marks inside a limit. A part of a millisecond counts
 * as a whole one; `from` itself if `ms` ≤ 0.
 */
export function dueAfterCountable(
  calendar: WorkingCalendar,
  unit: LimitUnit,
  ms: number,
  from: Instant,
): Due {
  if (!Number.isFinite(ms)) throw new RangeError('Countable time must be finite')
  if (ms <= 0) return { at: from }
  if (isUrgent(unit)) return { at: from + Math.ceil(ms) }
  const first = tableAt(calendar, from)
  const run = startRun(first)
  let target = workedInYear(calendar, first, from) + Math.ceil(ms)
  while (target > totalOf(run.table)) {
    target -= totalOf(run.table)
    nextYear(calendar, run)
  }
  const index = lastBelow(run.table.workedBefore, target)
  const rest = target - run.table.workedBefore[index]!
  return dueOn(calendar, run, index, rest)
}

function dueAfterDays(calendar: WorkingCalendar, amount: number, from: Instant): Due {
  const whole = Math.floor(amount)
  const part = amount - whole
  const firstCounted = dayOf(from, calendar.offsetMinutes) + 1
  const first = yearTable(calendar, firstCounted)
  const run = startRun(first)
  let target = first.daysBefore[dayIndex(first, firstCounted)]! + whole + (part > 0 ? 1 : 0)
  while (target > run.table.daysBefore[run.table.length]!) {
    target -= run.table.daysBefore[run.table.length]!
    nextYear(calendar, run)
  }
  const index = lastBelow(run.table.daysBefore, target)
  const wholeDay = lengthOf(run.table.periods[index]!)
  return dueOn(calendar, run, index, part > 0 ? Math.ceil(wholeDay * part) : wholeDay)
}

interface Run {
  table: YearTable
  firstYear: number
  unknownYear: number | undefined
}

function startRun(table: YearTable): Run {
  return { table, firstYear: table.year, unknownYear: table.known ? undefined : table.year }
}

function nextYear(calendar: WorkingCalendar, run: Run): void {
  if (run.table.year - run.firstYear >= FARTHEST_YEARS) throw new RangeError('A limit without end')
  run.table = tableOfYear(calendar, run.table.year + 1)
  if (!run.table.known) run.unknownYear ??= run.table.year
}

function dueOn(calendar: WorkingCalendar, run: Run, index: number, worked: number): Due {
  const midnight = startOfDay(run.table.firstDay + index, calendar.offsetMinutes)
  const at = midnight + timeWhenWorked(run.table.periods[index]!, worked)
  return run.unknownYear === undefined ? { at } : { at, unknownYear: run.unknownYear }
}
