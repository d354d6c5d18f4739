import type { Instant } from '../kernel/instant.ts'
import { countable, dueAfter, dueAfterCountable, type Due } from '../limits/due.ts'
import type { LimitUnit, TimeLimit } from '../limits/time-limit.ts'
import type { WorkingCalendar } from '../limits/working-calendar.ts'
import type { Clock, MarkKind } from './state.ts'
import type { Stage } from './status.ts'

/** Share of the limit at which each mark stands (rules §3: warn at 50 % and 80 %, urge at 100 %, then supervise). */
const SHARE: Record<Exclude<MarkKind, 'due'>, number> = { half: 0.5, most: 0.8, long_overdue: 2 }

/** Starts the clock of a stage at `at`. */
export function startClock(calendar: WorkingCalendar, stage: Stage, limit: TimeLimit, at: Instant): Clock {
  const due = dueAfter(calendar, limit, at)
  return {
    stage,
    limit,
    startedAt: at,
    due: due.at,
    ...(due.unknownYear === undefined ? {} : { unknownYear: due.unknownYear }),
    marks: marksBetween(calendar, limit, at, due.at),
  }
}

/** The clock as it goes on at `at`, after having stood still since `since`. */
export function resumeClock(calendar: WorkingCalendar, clock: Clock, since: Instant, at: Instant): Clock {
  const { unit } = clock.limit
  // A stage that was already late when it was frozen stays exactly as late.
  const moved = (moment: Instant): Due => movedByPause(calendar, unit, { since, at }, moment)
  const due = moved(clock.due)
  return {
    ...clock,
    due: due.at,
    ...(due.unknownYear === undefined ? {} : { unknownYear: due.unknownYear }),
    marks: clock.marks.map((mark) => ({ ...mark, at: moved(mark.at).at })),
  }
}

/** Where a moment comes to lie when nothing was counted from `since` to `at`; what had passed by then stays. */
export function movedByPause(
  calendar: WorkingCalendar,
  unit: LimitUnit,
  pause: { since: Instant; at: Instant },
  moment: Instant,
): Due {
  const left = countable(calendar, unit, pause.since, moment)
  return left === 0 ? { at: moment } : dueAfterCountable(calendar, unit, left, pause.at)
}

/**
 * The clock with `amount` more time after its present due moment, granted at `at`. It warns anew at half and most of
 * the time left at the grant; the distance from due to long overdue grows by what was granted. The length of a pause
 * before the grant plays no part.
 */
export function extendClock(calendar: WorkingCalendar, clock: Clock, amount: TimeLimit, at: Instant): Clock {
  const { unit } = clock.limit
  const due = dueAfter(calendar, amount, clock.due)
  const granted = countable(calendar, unit, clock.due, due.at)
  const long = clock.marks.find((mark) => mark.kind === 'long_overdue')
  const patience = granted + (long ? countable(calendar, unit, clock.due, long.at) : granted)
  const left = marksBetween(calendar, clock.limit, at, due.at)
  return {
    ...clock,
    due: due.at,
    ...(due.unknownYear === undefined ? {} : { unknownYear: due.unknownYear }),
    marks: [
      // Granted so late that even the new end has passed: nothing is left to warn of.
      ...left.filter((mark) => mark.kind !== 'long_overdue' && (mark.kind === 'due' || due.at > at)),
      { kind: 'long_overdue', at: dueAfterCountable(calendar, unit, patience, due.at).at },
    ],
  }
}

/** The clock without the marks that have passed. */
export function withoutMark(clock: Clock, kind: MarkKind): Clock {
  return { ...clock, marks: clock.marks.filter((mark) => mark.kind !== kind) }
}

function marksBetween(
  calendar: WorkingCalendar,
  limit: TimeLimit,
  from: Instant,
  due: Instant,
): Clock['marks'] {
  const whole = countable(calendar, limit.unit, from, due)
  const at = (share: number): Instant => dueAfterCountable(calendar, limit.unit, whole * share, from).at
  return [
    { kind: 'half', at: at(SHARE.half) },
    { kind: 'most', at: at(SHARE.most) },
    { kind: 'due', at: due },
    { kind: 'long_overdue', at: Math.max(at(SHARE.long_overdue), due + 1) },
  ]
}
