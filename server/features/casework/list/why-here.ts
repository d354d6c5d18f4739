import type { CaseStatus } from '../../../../domain/case/status.ts'
import type { UnitId } from '../../../../domain/kernel/ids.ts'
import type { Power } from '../../../../domain/org/position.ts'
import { seatWith, type Staff } from '../../../../domain/org/seat.ts'
import type { ListHit, ListWish, OwedRole } from './list-wish.ts'

/** The action for which a case waits at whoever holds it. */
const WAITS_FOR = {
  reported: 'review',
  accepted: 'dispatch',
  returned: 'dispatch',
  arbitrating: 'arbitrate',
  dispatched: 'sign',
  handling: 'handle',
  suspended: 'suspended',
  resolved: 'verify',
  verified: 'close',
  closed: 'none',
  declined: 'none',
  withdrawn: 'none',
  merged: 'none',
} as const satisfies Record<CaseStatus, string>

/** What a unit owes in a case that another one holds. */
const OWED = {
  co_handler: 'part',
  called: 'whistle',
  extension_approver: 'extension',
  suspension_approver: 'suspension',
  caller: 'call_back',
} as const satisfies Record<OwedRole | 'caller', string>

export type Why = (typeof WAITS_FOR)[CaseStatus] | (typeof OWED)[keyof typeof OWED] | 'share'

/** What one has to be allowed to do in the unit to be asked; the other reasons ask nothing, they tell how it stands. */
const ASKS_FOR: Partial<Record<Why, Power>> = {
  review: 'case.coordinate',
  dispatch: 'case.coordinate',
  arbitrate: 'case.coordinate',
  verify: 'case.coordinate',
  close: 'case.coordinate',
  sign: 'case.handle',
  handle: 'case.handle',
  part: 'case.handle',
  whistle: 'case.handle',
  call_back: 'case.coordinate',
}

/**
 * Why a case is in somebody's list: what it waits for there, or the share in a case that another unit holds. Who shares the
 * unit but may not do it (a liaison leader at a centre) is not asked to: for them it is the unit's, `share`.
 */
export function whyHere(
  staff: Staff,
  { scope, sharers, view }: Pick<ListWish, 'scope' | 'sharers' | 'view'>,
  { status, open, holder }: { status: CaseStatus; open: boolean; holder: UnitId },
  role: ListHit['role'],
): Why {
  if (role !== null) {
    // Which of the units owes it, the list does not tell: it is asked of whoever may do it in any of them.
    const units = sharers.map(({ unit }) => unit)
    return isAsked(staff, OWED[role], units) ? OWED[role] : 'share'
  }
  if (open && scope.units.includes(holder)) {
    return isAsked(staff, WAITS_FOR[status], [holder]) ? WAITS_FOR[status] : 'share'
  }
  return view === 'shares' ? 'share' : 'none'
}

function isAsked(staff: Staff, why: Why, units: readonly UnitId[]): boolean {
  const power = ASKS_FOR[why]
  return power === undefined || seatWith(staff, power, ({ unit }) => units.includes(unit.id)) !== undefined
}
