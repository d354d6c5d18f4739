import { z } from 'zod'
import { Moment } from './case-list.ts'

/** GET /api/self-checks — what the nightly self-check found, newest first; for system administrators. */
export const SelfCheck = z.object({
  id: z.uuid(),
  startedAt: Moment,
  endedAt: Moment,
  /** Open cases looked at, and cases rebuilt from their history. */
  openCases: z.number(),
  rebuiltCases: z.number(),
  /** How many faults; at most 100 of them are listed. */
  findings: z.number(),
  listed: z.array(
    z.object({
      kind: z.enum(['no-holder', 'no-clock', 'row-differs', 'chain-broken', 'counter-differs']),
      case: z.uuid().optional(),
      detail: z.string(),
    }),
  ),
})
export type SelfCheck = z.infer<typeof SelfCheck>
export const SelfChecksAnswer = z.object({ items: z.array(SelfCheck) })
