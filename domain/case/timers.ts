import type { Instant } from '../kernel/instant.ts'
import type { CaseState } from './state.ts'
import { isOpen } from './status.ts'

/**
 * The next moment at which time alone changes this case: a mark of the running clock, the due moment of a part, or
 * the end of a suspension. Undefined when nothing is waiting. The worker gives `ElapseTime` then.
 */
export function timerDueAt(state: CaseState): Instant | undefined {
  if (!isOpen(state.status)) return undefined
  if (state.status === 'suspended') return state.suspension?.until
  const moments = (state.clock?.marks ?? []).map((mark) => mark.at)
  for (const part of state.parts) {
    if (!part.overdue && (part.status === 'waiting' || part.status === 'signed')) moments.push(part.due)
  }
  return moments.length === 0 ? undefined : Math.min(...moments)
}
