import type { ClockView } from '../../../../contract/case-list.ts'
import type { CasePage, DueStepView } from '../../../../contract/case-page.ts'
import type { CaseEvent } from '../../../../domain/case/events.ts'
import type { CaseState, Clock } from '../../../../domain/case/state.ts'
import { isOpen } from '../../../../domain/case/status.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import { countable } from '../../../../domain/limits/due.ts'
import { explainDue } from '../../../../domain/limits/explain.ts'
import type { WorkingCalendar } from '../../../../domain/limits/working-calendar.ts'
import { stepsOnWire } from '../../calendar/answers.ts'

/** The clock as a screen needs it; what is left is counted in the limit's own kind of time. */
export function clockView(state: CaseState, calendar: WorkingCalendar, now: Instant): ClockView | undefined {
  const { clock } = state
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
 * The arithmetic behind the due time: the limit as it was counted when the stage began, then each extension and each
 * pause, then the end as it is now.
 */
export function clockSteps(
  state: CaseState,
  events: readonly CaseEvent[],
  calendarAt: (at: Instant) => WorkingCalendar,
): CasePage['clockSteps'] {
  const { clock } = state
  if (!clock || !isOpen(state.status)) return []
  const counted = stepsOnWire(explainDue(calendarAt(clock.startedAt), clock.limit, clock.startedAt))
  const changes = changesOf(clock, events)
  if (changes.length === 0) return counted
  return [...counted, ...changes, { kind: 'ends', at: iso(clock.due) }]
}

function changesOf(clock: Clock, events: readonly CaseEvent[]): DueStepView[] {
  let due: Instant | undefined
  let since: Instant | undefined
  const steps: DueStepView[] = []
  for (const event of events) {
    if (event.at < clock.startedAt) continue
    if (event.type === 'CaseSuspended') since = event.at
    if (event.type === 'ExtensionGranted' && event.clock.startedAt === clock.startedAt) {
      steps.push({ kind: 'extended', from: iso(due ?? firstDue(clock, events)), to: iso(event.clock.due) })
      due = event.clock.due
    }
    if (event.type === 'CaseResumed' && event.clock.startedAt === clock.startedAt) {
      steps.push({ kind: 'paused', from: iso(since ?? event.at), to: iso(event.at) })
      due = event.clock.due
    }
  }
  return steps
}

/** When the stage was due before anything moved it. */
function firstDue(clock: Clock, events: readonly CaseEvent[]): Instant {
  for (const event of events.toReversed()) {
    const moved = event.type === 'ExtensionGranted' || event.type === 'CaseResumed'
    if (!moved && 'clock' in event && event.clock?.startedAt === clock.startedAt) return event.clock.due
  }
  return clock.due
}

function iso(at: Instant): string {
  return new Date(at).toISOString()
}
