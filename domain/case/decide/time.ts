import type { Instant } from '../../kernel/instant.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { CaseEvent } from '../events.ts'
import type { By } from '../facts.ts'
import type { CaseState, MarkKind } from '../state.ts'
import { resumed } from './handling.ts'
import type { Decider } from './decider.ts'

/**
 * What time alone does: a suspension ends by itself; half and most of a limit warn; its end urges; twice the limit
 * supervises; a part that is late is marked. A broken clock escalates by itself and cannot be stopped by anyone.
 */
export const elapseTime: Decider<'ElapseTime'> = ({ at }, { state, by, calendar }) => {
  if (state.suspension) {
    const event = resumed(calendar, state, { at, by, cause: 'end-reached' })
    return event ? [event] : refuse('case.timer-not-due')
  }
  const events = timePassed(state, at, by)
  return events.length > 0 ? events : refuse('case.timer-not-due')
}

/**
 * Marks of the running clocks and limits of parts that have passed at `at`; nothing while a case is suspended. Whoever
 * holds it is urged once at a time, though the stage and the whole case may end together.
 */
export function timePassed(state: CaseState, at: Instant, by: By): CaseEvent[] {
  if (state.suspension) return []
  const events: CaseEvent[] = []
  const passed = new Set<MarkKind>()
  for (const clock of [state.clock, state.total]) {
    for (const mark of clock?.marks ?? []) {
      if (mark.at > at) continue
      events.push({ type: 'ClockMarkPassed', at, by, stage: clock!.stage, mark: mark.kind })
      passed.add(mark.kind)
    }
  }
  if (passed.has('due')) events.push({ type: 'CaseUrged', at, by })
  if (passed.has('long_overdue')) events.push({ type: 'CaseSupervised', at, by, note: '' })
  for (const part of state.parts) {
    const open = part.status === 'waiting' || part.status === 'signed'
    if (open && !part.overdue && part.due <= at) events.push({ type: 'PartOverdue', at, by, part: part.id })
  }
  return events
}
