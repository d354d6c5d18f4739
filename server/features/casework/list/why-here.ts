import type { CaseStatus } from '../../../../domain/case/status.ts'

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

export type Why = (typeof WAITS_FOR)[CaseStatus] | 'part' | 'whistle' | 'share'

/** Why a case is in somebody's list: what it waits for there, or the share in a case that another unit holds. */
export function whyHere(
  status: CaseStatus,
  held: boolean,
  role: 'co_handler' | 'called' | null,
  view: 'inbox' | 'shares' | 'area',
): Why {
  if (role === 'co_handler') return 'part'
  if (role === 'called') return 'whistle'
  if (held) return WAITS_FOR[status]
  return view === 'shares' ? 'share' : 'none'
}
