import { refuse } from '../../kernel/refusal.ts'
import type { CaseEvent } from '../events.ts'
import { clockAfterPause } from './handling.ts'
import type { Decider } from './decide.ts'

/**
 * What time alone does: a suspension ends by itself; half and most of a limit warn; its end urges; twice the limit
 * supervises; a part that is late is marked. A broken clock escalates by itself and cannot be stopped by anyone.
 */
export const elapseTime: Decider<'ElapseTime'> = ({ at }, { state, by, calendar }) => {
  if (state.status === 'suspended') {
    const clock = clockAfterPause(calendar, state, at)
    return clock
      ? [{ type: 'CaseResumed', at, by, clock, cause: 'end-reached' }]
      : refuse('case.timer-not-due')
  }
  const events: CaseEvent[] = []
  for (const mark of state.clock?.marks ?? []) {
    if (mark.at > at || !state.clock) continue
    events.push({ type: 'ClockMarkPassed', at, by, stage: state.clock.stage, mark: mark.kind })
    if (mark.kind === 'due') events.push({ type: 'CaseUrged', at, by })
    if (mark.kind === 'long_overdue') events.push({ type: 'CaseSupervised', at, by, note: '' })
  }
  for (const part of state.parts) {
    const open = part.status === 'waiting' || part.status === 'signed'
    if (open && !part.overdue && part.due <= at) events.push({ type: 'PartOverdue', at, by, part: part.id })
  }
  return events.length > 0 ? events : refuse('case.timer-not-due')
}
