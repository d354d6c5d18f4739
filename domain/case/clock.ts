import type { Instant } from '../kernel/instant.ts'
import { countable, dueAfter, dueAfterCountable } from '../limits/due.ts'
import type { TimeLimit } from '../limits/time-limit.ts'
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
  const moved = (moment: Instant): Instant => {
    const left = countable(calendar, clock.limit.unit, since, moment)
    return left === 0 ? moment : dueAfterCountable(calendar, clock.limit.unit, left, at).at
  }
  // A stage that was already late when it was frozen stays exactly as late.
  const due = moved(clock.due)
  return { ...clock, due, marks: clock.marks.map((mark) => ({ ...mark, at: moved(mark.at) })) }
}

/** The clock with `amount` more time after its present due moment. */
export function extendClock(calendar: WorkingCalendar, clock: Clock, amount: TimeLimit): Clock {
  const due = dueAfter(calendar, amount, clock.due)
  const early = clock.marks.filter((mark) => mark.kind === 'half' || mark.kind === 'most')
  const allowed = countable(calendar, clock.limit.unit, clock.startedAt, due.at)
  const late = dueAfterCountable(calendar, clock.limit.unit, allowed * SHARE.long_overdue, clock.startedAt).at
  return {
    ...clock,
    due: due.at,
    ...(due.unknownYear === undefined ? {} : { unknownYear: due.unknownYear }),
    marks: [...early, { kind: 'due', at: due.at }, { kind: 'long_overdue', at: Math.max(late, due.at + 1) }],
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
