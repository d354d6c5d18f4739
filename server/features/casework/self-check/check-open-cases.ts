import type { Queryable } from '../../../platform/db/pool.ts'
import type { Finding } from './finding.ts'

/** Faults of one kind beyond this are counted by the next run, when these are mended. */
const MOST = 50

/**
 * Every open case has exactly one accountable holder, and a running clock with a timer or a suspension with an end
 * (bar.md). @returns how many were looked at, and those that break it.
 */
export async function checkOpenCases(client: Queryable): Promise<{ open: number; findings: Finding[] }> {
  const counted = await client.query<{ open: number }>('SELECT count(*)::int AS open FROM cases WHERE open')
  const orphans = await client.query<{ id: string; holder: string }>(
    `SELECT c.id, c.holder FROM cases c LEFT JOIN units holder ON holder.id = c.holder
     WHERE c.open AND holder.id IS NULL LIMIT ${MOST}`,
  )
  const stopped = await client.query<{ id: string; status: string }>(
    `SELECT c.id, c.status FROM cases c
     WHERE c.open AND (c.timer_at IS NULL OR CASE WHEN c.status = 'suspended' THEN c.suspended_until IS NULL
                                                  ELSE c.stage IS NULL OR c.due_at IS NULL END)
       -- Long overdue and supervised already: nothing more happens by time alone.
       AND NOT (c.overdue AND c.supervisions > 0 AND c.stage IS NOT NULL) LIMIT ${MOST}`,
  )
  return {
    open: counted.rows[0]?.open ?? 0,
    findings: [
      ...orphans.rows.map(({ id, holder }): Finding => ({
        kind: 'no-holder',
        caseId: id,
        detail: `holder ${holder} is no unit`,
      })),
      ...stopped.rows.map(({ id, status }): Finding => ({
        kind: 'no-clock',
        caseId: id,
        detail: `${status} without a clock`,
      })),
    ],
  }
}
