import type { Instant } from '../kernel/instant.ts'
import { calendarDay } from './calendar-day.ts'
import { dayOf, isoDate, startOfDay, type DayNumber } from './civil-date.ts'
import { countable, dueAfter, dueAfterCountable, type Due } from './due.ts'
import { StepList } from './step-list.ts'
import type { DueStep } from './due-step.ts'
import { isUrgent, type LimitUnit, type TimeLimit } from './time-limit.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The steps that lead from `from` to `dueAfter(calendar, limit, from)`. */
export function explainDue(calendar: WorkingCalendar, limit: TimeLimit, from: Instant): DueStep[] {
  const due = dueAfter(calendar, limit, from)
  if (limit.unit !== 'working_day') return explain(calendar, limit.unit, from, due)
  const startDay = dayOf(from, calendar.offsetMinutes)
  return [
    { kind: 'starts', at: from },
    { kind: 'first_day_not_counted', date: isoDate(startDay) },
    ...countedDays(calendar, startOfDay(startDay + 1, calendar.offsetMinutes), due.at),
    { kind: 'ends', at: due.at },
  ]
}

/** The steps that lead from `from` to `dueAfterCountable(calendar, unit, ms, from)`: a clock that runs on. */
export function explainCountable(
  calendar: WorkingCalendar,
  unit: LimitUnit,
  ms: number,
  from: Instant,
): DueStep[] {
  return explain(calendar, unit, from, dueAfterCountable(calendar, unit, ms, from))
}

function explain(calendar: WorkingCalendar, unit: LimitUnit, from: Instant, due: Due): DueStep[] {
  const starts: DueStep = { kind: 'starts', at: from }
  const ends: DueStep = { kind: 'ends', at: due.at }
  if (isUrgent(unit)) return [starts, { kind: 'ran_round_the_clock', ms: due.at - from }, ends]
  const opens = openingAfter(calendar, unit, from, due.at)
  const waits: DueStep[] = opens > from ? [{ kind: 'outside_hours', until: opens }] : []
  return [starts, ...waits, ...countedDays(calendar, from, due.at), ends]
}

// The last millisecond before anything counts; `from` itself if the count begins at once.
function openingAfter(calendar: WorkingCalendar, unit: LimitUnit, from: Instant, due: Instant): Instant {
  return due <= from ? from : dueAfterCountable(calendar, unit, 1, from).at - 1
}

function countedDays(calendar: WorkingCalendar, from: Instant, due: Instant): DueStep[] {
  const list = new StepList()
  const last: DayNumber = dayOf(due, calendar.offsetMinutes)
  for (let day = dayOf(from, calendar.offsetMinutes); day <= last; day++) {
    const today = calendarDay(calendar, day)
    if (!today.known) list.unknownYear(Number(today.date.slice(0, 4)))
    if (today.kind === 'weekend' || today.kind === 'holiday') {
      list.skip(today.kind, today.date, today.name)
      continue
    }
    const opens = startOfDay(day, calendar.offsetMinutes)
    const closes = startOfDay(day + 1, calendar.offsetMinutes)
    const ms = countable(calendar, 'working_hour', Math.max(from, opens), Math.min(due, closes))
    const whole = countable(calendar, 'working_hour', opens, closes)
    if (ms > 0) list.count(today.date, ms, ms / whole, today.kind === 'make_up_day')
  }
  return list.compact()
}
