import type { Instant } from '../kernel/instant.ts'
import { dayOf, isoDate, parseIsoDate } from './civil-date.ts'
import type { DayKind, Period, WorkingCalendar } from './working-calendar.ts'
import { dayIndex, yearTable } from './year-table.ts'

export interface CalendarDay {
  date: string
  kind: DayKind
  /** The holiday it belongs to, in Chinese, if the table names it. */
  name?: string
  /** Periods worked; empty on a day off. */
  periods: readonly Period[]
  /** False if no holiday table of its year is loaded. */
  known: boolean
}

/** What is known of the day a moment falls on. */
export function calendarDayAt(calendar: WorkingCalendar, at: Instant): CalendarDay {
  return calendarDay(calendar, dayOf(at, calendar.offsetMinutes))
}

/** What is known of a day. */
export function calendarDay(calendar: WorkingCalendar, day: number): CalendarDay {
  const table = yearTable(calendar, day)
  const index = dayIndex(table, day)
  const date = isoDate(day)
  const name = nameOf(calendar, date)
  return {
    date,
    kind: table.kinds[index] ?? 'workday',
    ...(name === undefined ? {} : { name }),
    periods: table.periods[index] ?? [],
    known: table.known,
  }
}

/** Is an ISO date worked? Throws a RangeError for text that is no date. */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  return periodsOn(calendar, date).length > 0
}

/** Periods worked on an ISO date, none on a day off. Throws a RangeError for text that is no date. */
export function periodsOn(calendar: WorkingCalendar, date: string): readonly Period[] {
  const day = parseIsoDate(date)
  if (day === undefined) throw new RangeError(`Not a date: ${date}`)
  return calendarDay(calendar, day).periods
}

function nameOf(calendar: WorkingCalendar, date: string): string | undefined {
  const own = calendar.years[date.slice(0, 4)]?.names?.[date]
  if (own !== undefined) return own
  // The notice of a year may move days of the December before it.
  return calendar.years[String(Number(date.slice(0, 4)) + 1)]?.names?.[date]
}
