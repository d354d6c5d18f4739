import type { CaseStatus } from '../../../../domain/case/status.ts'
import type { OwedRole } from './list-wish.ts'

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
} as const satisfies Record<OwedRole, string>

export type Why = (typeof WAITS_FOR)[CaseStatus] | (typeof OWED)[OwedRole] | 'share'

/** Why a case is in somebody's list: what it waits for there, or the share in a case that another unit holds. */
export function whyHere(
  status: CaseStatus,
  held: boolean,
  role: OwedRole | null,
  view: 'inbox' | 'shares' | 'area',
): Why {
  if (role !== null) return OWED[role]
  if (held) return WAITS_FOR[status]
  return view === 'shares' ? 'share' : 'none'
}
