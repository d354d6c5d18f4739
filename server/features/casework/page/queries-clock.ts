import type { ClockView } from '../../../../contract/case-list.ts'
import type { CasePage, DueStepView } from '../../../../contract/case-page.ts'
import type { CaseEvent } from '../../../../domain/case/events.ts'
import type { CaseState, Clock } from '../../../../domain/case/state.ts'
import { isOpen, type Timed } from '../../../../domain/case/status.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import { countable } from '../../../../domain/limits/due.ts'
import { explainDue } from '../../../../domain/limits/explain.ts'
import type { WorkingCalendar } from '../../../../domain/limits/working-calendar.ts'
import { stepsOnWire } from '../../calendar/answers.ts'

/** The clock of the stage, or that of the whole case. */
export type WhichClock = 'clock' | 'total'

/** A clock as a screen needs it; what is left is counted in the limit's own kind of time. */
export function clockView(
  state: CaseState,
  which: WhichClock,
  calendar: WorkingCalendar,
  now: Instant,
): ClockView | undefined {
  const clock = state[which]
  if (!clock || !isOpen(state.status)) return undefined
  const { unit, amount } = clock.limit
  const left =
    now <= clock.due ? countable(calendar, unit, now, clock.due) : -countable(calendar, unit, clock.due, now)
  return {
    stage: clock.stage,
    startedAt: iso(clock.startedAt),
    due: iso(clock.due),
    ...(state.status === 'suspended' ? {} : { remainingMs: left }),
    unit,
    amount,
    ...(clock.unknownYear === undefined ? {} : { unknownYear: clock.unknownYear }),
  }
}

/**
 * The arithmetic behind the due time: the limit as it was counted when the clock started, then each extension and each
 * pause, then the end as it is now.
 */
export function clockSteps(
  state: CaseState,
  events: readonly CaseEvent[],
  which: WhichClock,
  calendarAt: (at: Instant) => WorkingCalendar,
): CasePage['clockSteps'] {
  const clock = state[which]
  if (!clock || !isOpen(state.status)) return []
  const counted = stepsOnWire(explainDue(calendarAt(clock.startedAt), clock.limit, clock.startedAt))
  const changes = changesOf(clock, which, events)
  if (changes.length === 0) return counted
  return [...counted, ...changes, { kind: 'ends', at: iso(clock.due) }]
}

function changesOf(clock: Clock<Timed>, which: WhichClock, events: readonly CaseEvent[]): DueStepView[] {
  let due: Instant | undefined
  let since: Instant | undefined
  const steps: DueStepView[] = []
  for (const event of events) {
    if (event.at < clock.startedAt) continue
    if (event.type === 'CaseSuspended') since = event.at
    const moved = endIn(event, clock, which)
    if (moved === undefined) continue
    if (event.type === 'ExtensionGranted') {
      steps.push({ kind: 'extended', from: iso(due ?? moved), to: iso(moved) })
    }
    if (event.type === 'CaseResumed') {
      steps.push({ kind: 'paused', from: iso(since ?? event.at), to: iso(event.at) })
    }
    due = moved
  }
  return steps
}

/** When this very clock is due after the event; undefined for an event that neither starts nor moves it. */
function endIn(event: CaseEvent, { startedAt }: Clock<Timed>, which: WhichClock): Instant | undefined {
  const told = event as { clock?: Clock; total?: Clock<'total'> }
  const clock = told[which]
  return clock?.startedAt === startedAt ? clock.due : undefined
}

function iso(at: Instant): string {
  return new Date(at).toISOString()
}
