import type { UnitId } from '../kernel/ids.ts'
import { centreAbove } from './facts.ts'
import type { CaseState } from './state.ts'

/** A request of the handler, and the unit that must decide on it next. */
export interface Approval {
  of: 'extension' | 'suspension'
  unit: UnitId
}

/**
 * Whose turn it is to decide on what the handler asked for; empty when nothing is asked. First the centre that sent the case,
 * then, for the second approval of an extension (rules §3), the level above it, or that centre if one above it was
 * quicker. Others may decide as well (`answersFor`): this one is waited for.
 */
export function approvalsWaiting(state: CaseState): Approval[] {
  const { status, extension, suspensionAsked, place } = state
  if (status !== 'handling' || (!extension && !suspensionAsked)) return []
  const first = state.dispatcher ?? state.firstReceiver ?? state.holder
  const approvals: Approval[] = []
  if (extension) {
    const endorsed = extension.endorsedBy === first.id
    const next = (endorsed && centreAbove(place, first.level)) || first
    approvals.push({ of: 'extension', unit: next.id })
  }
  if (suspensionAsked) approvals.push({ of: 'suspension', unit: first.id })
  return approvals
}
