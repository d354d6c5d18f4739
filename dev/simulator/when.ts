import { DAY, HOUR, MINUTE, type Instant } from '../../domain/kernel/instant.ts'
import { countable, dueAfterCountable } from '../../domain/limits/due.ts'
import type { Clock } from '../../domain/case/state.ts'
import type { WorkingCalendar } from '../../domain/limits/working-calendar.ts'
import { weigh, type Chance } from './chance.ts'

const CITY_OFFSET = 8 * HOUR

/** How often residents speak in each hour of the day, midnight first. */
const HOURS = weigh(
  [3, 1, 1, 1, 1, 3, 9, 22, 48, 60, 58, 42, 24, 26, 46, 54, 50, 40, 34, 40, 44, 30, 16, 7].map(
    (weight, hour) => [hour, weight] as const,
  ),
)

/** Midnight in the city on the day of `at`. */
function midnight(at: Instant): Instant {
  return Math.floor((at + CITY_OFFSET) / DAY) * DAY - CITY_OFFSET
}

/** The month of the city's calendar, 1 to 12. */
export function monthOf(at: Instant): number {
  return new Date(at + CITY_OFFSET).getUTCMonth() + 1
}

/**
 * When the case number `index` of `count` is said, between `from` and `until`: a little more towards the end, by day
 * and not by night, and never after `until`.
 */
export function saidMoment(
  chance: Chance,
  { from, until }: { from: Instant; until: Instant },
  index: number,
  count: number,
): Instant {
  const share = ((index + chance.next()) / count) ** 0.8
  const day = midnight(from + share * (until - from))
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const at = day + chance.weighted(HOURS) * HOUR + chance.next() * HOUR
    if (at >= from && at < until) return Math.floor(at)
  }
  const first = Math.max(day, from)
  return Math.floor(first + chance.next() * (Math.min(day + DAY, until) - first))
}

/** The same moment, or the next morning if people sleep then. */
export function awake(chance: Chance, at: Instant): Instant {
  const hour = (at - midnight(at)) / HOUR
  if (hour >= 7 && hour < 22.5) return Math.floor(at)
  const morning = midnight(at) + (hour < 7 ? 0 : DAY) + 7 * HOUR
  return Math.floor(morning + chance.next() * 3 * HOUR)
}

/** How much of its limit somebody takes: mostly far less than all, now and then more, rarely far more. */
export function shareTaken(chance: Chance, slowness: number): number {
  const roll = chance.next()
  if (roll < 0.017 * slowness) return 2 + chance.wait(4)
  if (roll < 0.065 * slowness) return 1 + chance.wait(0.4)
  return Math.min(0.97, 0.03 + chance.next() ** 2.6 * 0.8 * Math.min(1.25, slowness))
}

/** The moment at which `share` of a clock's limit has passed, in the clock's own time (working hours or all hours). */
export function momentOnClock(calendar: WorkingCalendar, clock: Clock, share: number): Instant {
  const { unit } = clock.limit
  const whole = countable(calendar, unit, clock.startedAt, clock.due)
  return dueAfterCountable(calendar, unit, Math.max(2 * MINUTE, whole * share), clock.startedAt).at
}

/** The moment after `hours` working hours. */
export function afterWorkingHours(calendar: WorkingCalendar, at: Instant, hours: number): Instant {
  return dueAfterCountable(calendar, 'working_hour', Math.max(0.02, hours) * HOUR, at).at
}
