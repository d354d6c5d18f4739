import { uuidV7 } from '../ids/uuid-v7.ts'
import type { Queryable } from '../db/pool.ts'

/** One change of plain data, as the audit administrator reads it. */
export interface AuditEntry {
  /** When, in epoch milliseconds. */
  at: number
  /** The person of the staff who did it; null for the system itself. */
  person: string | null
  /** What was done, for instance `unit.rename`. */
  action: string
  subjectTable: string
  subjectId: string
  /** The row before and after; undefined where there was none. No identity of a reporter goes in here. */
  before?: unknown
  after?: unknown
}

/** Adds a line to the audit log, in the caller's transaction so that change and line stand or fall together. */
export async function appendAudit(client: Queryable, entry: AuditEntry): Promise<void> {
  await client.query(
    `INSERT INTO audit_log (id, at, person, action, subject_table, subject_id, before, after)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      uuidV7(),
      new Date(entry.at),
      entry.person,
      entry.action,
      entry.subjectTable,
      entry.subjectId,
      entry.before === undefined ? null : JSON.stringify(entry.before),
      entry.after === undefined ? null : JSON.stringify(entry.after),
    ],
  )
}
