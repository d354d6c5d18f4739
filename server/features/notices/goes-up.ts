import type { CaseEvent } from '../../../domain/case/events.ts'

/** True of what follows a second failure: the case goes up in the same moment, and who had it does not do it again. */
export function goesUp(next: CaseEvent | undefined): boolean {
  return next?.type === 'CaseEscalated' && next.cause === 'second-failure'
}
