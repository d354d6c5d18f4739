/** Where a case stands. Exactly one at a time; what is allowed next follows from it (`action-rules.ts`). */
export const CASE_STATUSES = [
  'reported', // said, waits for a centre to accept or decline it
  'accepted', // a centre has it and must send it to somebody
  'dispatched', // sent, waits to be signed for
  'handling', // signed, in hand
  'returned', // came back to the dispatcher, who repairs or re-routes it
  'arbitrating', // disputed, the upper centre decides whose it is
  'suspended', // clock frozen until a chosen end
  'resolved', // handled, waits to be verified
  'verified', // every closing condition seen, waits to be closed
  'closed',
  'declined',
  'withdrawn',
  'merged',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** Nothing more is owed unless it is reopened. */
export const ENDED_STATUSES = ['closed', 'declined', 'withdrawn', 'merged'] as const satisfies CaseStatus[]

const ended: ReadonlySet<CaseStatus> = new Set(ENDED_STATUSES)

/** Open cases have exactly one accountable holder and a running clock or a suspension with an end. */
export const OPEN_STATUSES: readonly CaseStatus[] = CASE_STATUSES.filter((status) => !ended.has(status))

export function isOpen(status: CaseStatus): boolean {
  return !ended.has(status)
}

/** The stages that are timed apart (rules §2). */
export const STAGES = ['review', 'dispatch', 'sign', 'handle', 'verify', 'close'] as const
export type Stage = (typeof STAGES)[number]
/** What has a limit: each stage, and the whole way from acceptance to closing. */
export type Timed = Stage | 'total'
