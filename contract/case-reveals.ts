import { z } from 'zod'
import { Moment } from './case-list.ts'

/** GET /api/reveals — who looked at a reporter's identity, why and when; for audit administrators. */
export const RevealsQuery = z.object({
  person: z.uuid().optional(),
  case: z.uuid().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const RevealLine = z.object({
  id: z.uuid(),
  at: Moment,
  person: z.uuid(),
  personName: z.string(),
  unitName: z.string(),
  case: z.uuid(),
  /** Number of the case. */
  number: z.number().optional(),
  report: z.uuid(),
  purpose: z.string(),
  note: z.string(),
})
export type RevealLine = z.infer<typeof RevealLine>

export const RevealsAnswer = z.object({ items: z.array(RevealLine), next: z.string().optional() })
export type RevealsAnswer = z.infer<typeof RevealsAnswer>
