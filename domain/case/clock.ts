import type { Instant } from '../kernel/instant.ts'
import { countable, dueAfter, dueAfterCountable, type Due } from '../limits/due.ts'
import type { LimitUnit, TimeLimit } from '../limits/time-limit.ts'
import type { WorkingCalendar } from '../limits/working-calendar.ts'
import type { Clock, MarkKind } from './state.ts'
import type { Timed } from './status.ts'

/** Share of the limit at which each mark stands (rules §3: warn at 50 % and 80 %, urge at 100 %, then supervise). */
const SHARE: Record<Exclude<MarkKind, 'due'>, number> = { half: 0.5, most: 0.8, long_overdue: 2 }

/** Starts the clock of a stage, or of the whole case, at `at`. */
export function startClock<Of extends Timed>(
  calendar: WorkingCalendar,
  stage: Of,
  limit: TimeLimit,
  at: Instant,
): Clock<Of> {
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

/** The clock that a right `limit`, counted from `at`, leaves less time than it had; undefined where it does not. */
export function shorterClock<Of extends Timed>(
  calendar: WorkingCalendar,
  clock: Clock<Of>,
  limit: TimeLimit,
  at: Instant,
): Clock<Of> | undefined {
  const anew = startClock(calendar, clock.stage, limit, at)
  return anew.due < clock.due ? anew : undefined
}

/** The clock as it goes on at `at`, after having stood still since `since`. */
export function resumeClock<Of extends Timed>(
  calendar: WorkingCalendar,
  clock: Clock<Of>,
  since: Instant,
  at: Instant,
): Clock<Of> {
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
export function extendClock<Of extends Timed>(
  calendar: WorkingCalendar,
  clock: Clock<Of>,
  amount: TimeLimit,
  at: Instant,
): Clock<Of> {
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

/** True once the end of the limit has passed and was recorded. */
export function isLate(clock: Clock<Timed>): boolean {
  return !clock.marks.some((mark) => mark.kind === 'due')
}

/** The clock without the marks that have passed. */
export function withoutMark<Of extends Timed>(clock: Clock<Of>, kind: MarkKind): Clock<Of> {
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
