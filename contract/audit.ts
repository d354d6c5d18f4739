import { z } from 'zod'

const Id = z.uuid()
const Moment = z.iso.datetime({ offset: true })

/** Which lines of the audit log are wanted, newest first. */
export const AuditQuery = z.object({
  person: Id.optional(),
  action: z.string().max(60).optional(),
  subject: z.string().max(100).optional(),
  from: Moment.optional(),
  to: Moment.optional(),
  /** `next` of the page before. */
  after: z.string().max(80).optional(),
  size: z.coerce.number().int().min(1).max(200).default(50),
})
export const AuditLine = z.object({
  id: Id,
  at: Moment,
  person: Id.optional(),
  personName: z.string().optional(),
  action: z.string(),
  subjectTable: z.string(),
  subjectId: z.string(),
  /** Name of the person or unit it is about, where it is one. */
  subjectName: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
})
export const AuditPage = z.object({ items: z.array(AuditLine), next: z.string().optional() })
export type AuditLine = z.infer<typeof AuditLine>
