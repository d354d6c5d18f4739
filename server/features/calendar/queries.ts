import type { CalendarView, DueAnswer, TimetableShape } from '../../../contract/calendar.ts'
import type { z } from 'zod'
import type { Instant } from '../../../domain/kernel/instant.ts'
import { civilDate, dayOf } from '../../../domain/limits/civil-date.ts'
import { dueAfter } from '../../../domain/limits/due.ts'
import { explainDue } from '../../../domain/limits/explain.ts'
import { noticeDays } from '../../../domain/limits/holiday-table.ts'
import type { TimeLimit } from '../../../domain/limits/time-limit.ts'
import type { Timetable } from '../../../domain/limits/working-calendar.ts'
import type { HeldCalendars } from './held-calendars.ts'
import { holidayLabel } from './holiday-label.ts'
import { stepsOnWire } from './steps-on-wire.ts'

type TimetableOnWire = z.infer<typeof TimetableShape>

/** The calendar in force, with where each year comes from. */
export function calendarView(held: HeldCalendars, now: Instant): CalendarView {
  const { version, calendar } = held.newest()
  let firstUnknownYear = civilDate(dayOf(now, calendar.offsetMinutes)).year
  while (calendar.years[firstUnknownYear]) firstUnknownYear++
  return {
    version: calendar.version,
    revision: version.version,
    offsetMinutes: calendar.offsetMinutes,
    timetables: calendar.timetables.map(timetableOnWire),
    years: Object.entries(calendar.years).map(([year, table]) => ({
      year: Number(year),
      source: version.years[year] ? 'city' : 'product',
      days: noticeDays(table).map(({ date, kind, name }) =>
        name === undefined ? { date, kind } : { date, kind, name: holidayLabel(name) },
      ),
    })),
    firstUnknownYear,
  }
}

/** When a limit would end by the calendar in force, and the steps that lead there. */
export function duePreview(held: HeldCalendars, limit: TimeLimit, from: Instant): DueAnswer {
  const { calendar } = held.newest()
  const { at, unknownYear } = dueAfter(calendar, limit, from)
  return {
    due: new Date(at).toISOString(),
    ...(unknownYear === undefined ? {} : { unknownYear }),
    steps: stepsOnWire(explainDue(calendar, limit, from)),
  }
}

/** Minutes after midnight become `08:00`. */
export function timetableOnWire({ from, to, periods }: Timetable): TimetableOnWire {
  return { from, to, periods: periods.map(([start, end]) => ({ from: clock(start), to: clock(end) })) }
}

/** The way back. */
export function timetableFromWire({ from, to, periods }: TimetableOnWire): Timetable {
  return { from, to, periods: periods.map((period) => [minutes(period.from), minutes(period.to)] as const) }
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
