import { MINUTE } from '../kernel/instant.ts'
import { civilDate, dayNumber, parseIsoDate, weekday, type DayNumber } from './civil-date.ts'
import type { DayKind, Period, Timetable, WorkingCalendar } from './working-calendar.ts'

/**
 * One year of a calendar, worked out once: sums up to each day, so that a due time is a binary search and not a
 * walk through the days. Index 0 is 1 January; sums have one more entry than the year has days.
 */
export interface YearTable {
  readonly year: number
  readonly firstDay: DayNumber
  readonly length: number
  /** Is the holiday table of this year loaded? */
  readonly known: boolean
  readonly kinds: readonly DayKind[]
  readonly periods: readonly (readonly Period[])[]
  /** Working milliseconds before the day begins. */
  readonly workedBefore: Float64Array
  /** Working days before the day begins. */
  readonly daysBefore: Int32Array
}

interface Cache {
  readonly exceptions: ReadonlyMap<DayNumber, 'holiday' | 'make_up_day'>
  readonly tables: Map<number, YearTable>
}

const FALLBACK_PERIODS: readonly Period[] = [
  [8 * 60, 12 * 60],
  [14 * 60, 18 * 60],
]
const DAY_OFF: readonly Period[] = []

// Keyed by the calendar object: a calendar is a value, so what is worked out from it never goes stale.
const caches = new WeakMap<WorkingCalendar, Cache>()

/** Table of the year in which `day` lies. */
export function yearTable(calendar: WorkingCalendar, day: DayNumber): YearTable {
  return tableOfYear(calendar, civilDate(day).year)
}

/** Table of a year, worked out on first use. Throws a RangeError for a calendar with a broken date or period. */
export function tableOfYear(calendar: WorkingCalendar, year: number): YearTable {
  let cache = caches.get(calendar)
  if (!cache) caches.set(calendar, (cache = { exceptions: exceptionsOf(calendar), tables: new Map() }))
  let table = cache.tables.get(year)
  if (!table) cache.tables.set(year, (table = workOut(calendar, cache.exceptions, year)))
  return table
}

/** Place of a day in its table. */
export function dayIndex(table: YearTable, day: DayNumber): number {
  return day - table.firstDay
}

/** Working milliseconds of a day with these periods. */
export function lengthOf(periods: readonly Period[]): number {
  return periods.reduce((sum, [start, end]) => sum + (end - start) * MINUTE, 0)
}

// Every table is read for every year: the notice for a year may make a day of the December before a working day.
function exceptionsOf(calendar: WorkingCalendar): Cache['exceptions'] {
  const exceptions = new Map<DayNumber, 'holiday' | 'make_up_day'>()
  for (const table of Object.values(calendar.years)) {
    for (const date of table.holidays) exceptions.set(dayOrThrow(date), 'holiday')
    for (const date of table.makeUpDays) exceptions.set(dayOrThrow(date), 'make_up_day')
  }
  return exceptions
}

function workOut(calendar: WorkingCalendar, exceptions: Cache['exceptions'], year: number): YearTable {
  const firstDay = dayNumber(year, 1, 1)
  const length = dayNumber(year + 1, 1, 1) - firstDay
  const kinds: DayKind[] = []
  const periods: (readonly Period[])[] = []
  const workedBefore = new Float64Array(length + 1)
  const daysBefore = new Int32Array(length + 1)
  for (let index = 0, worked = 0, days = 0; index < length; index++) {
    const day = firstDay + index
    const kind = exceptions.get(day) ?? (weekday(day) > 5 ? 'weekend' : 'workday')
    const worksToday = kind === 'workday' || kind === 'make_up_day'
    const today = worksToday ? periodsFor(calendar.timetables, day) : DAY_OFF
    kinds.push(kind)
    periods.push(today)
    workedBefore[index + 1] = worked += lengthOf(today)
    daysBefore[index + 1] = days += worksToday ? 1 : 0
  }
  const known = Object.hasOwn(calendar.years, String(year))
  return { year, firstDay, length, known, kinds, periods, workedBefore, daysBefore }
}

function periodsFor(timetables: readonly Timetable[], day: DayNumber): readonly Period[] {
  const { month, day: dayOfMonth } = civilDate(day)
  const today = `${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
  const covering = timetables.findLast(({ from, to }) =>
    from <= to ? from <= today && today <= to : today >= from || today <= to,
  )
  if (!covering) return FALLBACK_PERIODS
  assertPeriods(covering.periods)
  return covering.periods
}

// A timetable without working time would make every count endless.
function assertPeriods(periods: readonly Period[]): void {
  let last = 0
  for (const [start, end] of periods) {
    if (!(start >= last && end > start && end <= 24 * 60))
      throw new RangeError('Working periods out of order')
    last = end
  }
  if (last === 0) throw new RangeError('A timetable without working time')
}

function dayOrThrow(date: string): DayNumber {
  const day = parseIsoDate(date)
  if (day === undefined) throw new RangeError(`Not a date: ${date}`)
  return day
}
