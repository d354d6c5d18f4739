import type { Instant } from '../kernel/instant.ts'
import type { CaseState } from './state.ts'
import { isOpen } from './status.ts'

/**
 * The next moment at which time alone changes this case: a mark of a running clock, the due moment of a part, or the
 * end of a suspension. Undefined when nothing is waiting. The worker gives `ElapseTime` then.
 */
export function timerDueAt(state: CaseState): Instant | undefined {
  if (!isOpen(state.status)) return undefined
  if (state.status === 'suspended') return state.suspension?.until
  // The earliest mark of a clock is its first.
  let next = Math.min(state.clock?.marks[0]?.at ?? Infinity, state.total?.marks[0]?.at ?? Infinity)
  for (const part of state.parts) {
    if (!part.overdue && (part.status === 'waiting' || part.status === 'signed'))
      next = Math.min(next, part.due)
  }
  return next === Infinity ? undefined : next
}
