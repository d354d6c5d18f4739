import type { z } from 'zod'
import type { CalendarView } from '../../contract/calendar.ts'
import { cityDate, cityDay, DAY_MS, MINUTE_MS, startOfCityDay } from './city-time.ts'

type Calendar = z.infer<typeof CalendarView>

/** When the city's offices work, ready to count with. Only for showing a clock run; due times come from the server. */
export interface WorkingHours {
  /** Working periods of a day, in milliseconds after midnight. */
  periodsOf: (day: number) => readonly (readonly [number, number])[]
  /** Working milliseconds of an ordinary day. */
  dayMs: number
}

const known = new WeakMap<Calendar, WorkingHours>()

export function workingHoursOf(calendar: Calendar): WorkingHours {
  const found = known.get(calendar)
  if (found) return found
  const kinds = new Map(
    calendar.years.flatMap(({ days }) => days.map((day) => [day.date, day.kind] as const)),
  )
  const tables = calendar.timetables.map(({ from, to, periods }) => ({
    from,
    to,
    periods: periods.map((period) => [minutesOf(period.from), minutesOf(period.to)] as const),
  }))
  const memory = new Map<number, readonly (readonly [number, number])[]>()
  const hours: WorkingHours = {
    dayMs: Math.max(1, sum(tables.at(0)?.periods ?? [])),
    periodsOf: (day) => {
      const held = memory.get(day)
      if (held) return held
      const date = cityDate(startOfCityDay(day))
      const kind = kinds.get(date)
      const weekend = (day + 4) % 7 === 0 || (day + 4) % 7 === 6 // 1970-01-01 was a Thursday
      const works = kind === 'make_up_day' || (kind !== 'holiday' && !weekend)
      const periods = works ? (tables.findLast((table) => covers(table, date.slice(5)))?.periods ?? []) : []
      memory.set(day, periods)
      return periods
    },
  }
  known.set(calendar, hours)
  return hours
}

/** Working milliseconds from `from` to `to`; negative if `to` is earlier. */
export function workedBetween(hours: WorkingHours, from: number, to: number): number {
  if (to < from) return -workedBetween(hours, to, from)
  let worked = 0
  for (let day = cityDay(from); day <= cityDay(to); day += 1) {
    const start = startOfCityDay(day)
    const left = Math.max(0, from - start)
    const right = Math.min(DAY_MS, to - start)
    for (const [opens, closes] of hours.periodsOf(day)) {
      worked += Math.max(0, Math.min(closes, right) - Math.max(opens, left))
    }
  }
  return worked
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) * MINUTE_MS
}

function covers({ from, to }: { from: string; to: string }, day: string): boolean {
  return from <= to ? from <= day && day <= to : from <= day || day <= to
}

function sum(periods: readonly (readonly [number, number])[]): number {
  return periods.reduce((total, [opens, closes]) => total + closes - opens, 0)
}
