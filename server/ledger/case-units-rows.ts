import { approvalsWaiting } from '../../domain/case/approvals.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { isOpen } from '../../domain/case/status.ts'
import { nextDue } from './case-row.ts'

/**
 * A unit with a share in a case: outside the chain of centres, the centre to which a part was returned, or the one that must
 * decide on a request of the handler.
 */
export interface CaseUnitRow {
  unit: string
  role: 'handler' | 'co_handler' | 'called' | 'extension_approver' | 'suspension_approver'
  owes: boolean
  due_at: Date | null
}

/** Who besides the centres may see the case, and what they still owe. The handler's row wins over lesser shares. */
export function caseUnitRows(state: CaseState): CaseUnitRow[] {
  const open = isOpen(state.status)
  const rows = new Map<string, CaseUnitRow>()
  for (const whistle of state.whistles) {
    for (const { unit, answer } of whistle.units) {
      const owes = open && answer === undefined && !whistle.over
      const due_at = new Date(whistle.meetAt)
      if (!rows.get(unit.id)?.owes) rows.set(unit.id, { unit: unit.id, role: 'called', owes, due_at })
    }
  }
  for (const part of state.parts) {
    if (part.status === 'returned' && part.clock && state.dispatcher && open) {
      const { id } = state.dispatcher
      const due_at = new Date(part.clock.due)
      const before = rows.get(id)
      if (before?.role !== 'co_handler' || !before.due_at || before.due_at > due_at) {
        rows.set(id, { unit: id, role: 'co_handler', owes: true, due_at })
      }
    }
    if (part.status === 'cancelled' || part.status === 'returned') continue
    const owes = open && (part.status === 'waiting' || part.status === 'signed')
    if (!rows.get(part.unit.id)?.owes || owes) {
      rows.set(part.unit.id, { unit: part.unit.id, role: 'co_handler', owes, due_at: new Date(part.due) })
    }
  }
  for (const { of, unit } of approvalsWaiting(state)) {
    // What it owes besides keeps its row: one is enough to bring the case before its eyes.
    if (rows.get(unit)?.owes) continue
    const due = nextDue(state)
    rows.set(unit, {
      unit,
      role: `${of}_approver`,
      owes: true,
      due_at: due === undefined ? null : new Date(due),
    })
  }
  const { handler } = state
  const handlerKeeps = handler && handler.kind !== 'centre' && state.status !== 'returned'
  if (handlerKeeps) {
    const owes = open && state.holder.id === handler.id
    const due_at = state.clock ? new Date(state.clock.due) : null
    rows.set(handler.id, { unit: handler.id, role: 'handler', owes, due_at })
  }
  return [...rows.values()]
}
