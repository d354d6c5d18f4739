import type { CaseId, ReportId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../../platform/platform.ts'
import { openIdentity } from '../../intake/answers.ts'
import { revealingSeat } from '../rights/may-reveal.ts'
import { scopeOf } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'
import { visibleCases } from '../rights/visible-cases.ts'

/** Who spoke, as far as it was left. */
export interface Revealed {
  name?: string
  phone?: string
  address?: string
}

interface Found {
  path: string[]
  sealed: Buffer | null
  address: string
}

/**
 * Opens who said a report, for a purpose. The line in the log is written in the same transaction and committed before
 * anything is shown: there is no look without its line.
 */
export async function revealIdentity(
  platform: Platform,
  staff: Staff,
  asked: { caseId: CaseId; report: ReportId; purpose: string; note: string },
): Promise<Revealed | Refusal> {
  return inTransaction(platform.pool, async (client) => {
    const found = await findReport(client, staff, asked)
    if (!found) return refuse('not-found')
    const seat = revealingSeat(staff, found.path)
    if (!seat) return refuse('auth.forbidden')
    if (!found.sealed) return refuse('case.report-unknown', { field: 'report' })
    const { name, phone } = openIdentity(platform.box, asked.report, found.sealed)
    await client.query(
      `INSERT INTO identity_reveals (id, at, person, unit, case_id, report_id, purpose, note)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        uuidV7(),
        new Date(platform.now()),
        staff.person,
        seat.unit.id,
        asked.caseId,
        asked.report,
        asked.purpose,
        asked.note,
      ],
    )
    return {
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
      ...(found.address === '' ? {} : { address: found.address }),
    }
  })
}

async function findReport(
  client: Queryable,
  staff: Staff,
  { caseId, report }: { caseId: CaseId; report: ReportId },
): Promise<Found | undefined> {
  const values = new Values()
  const { rows } = await client.query<Found>(
    `SELECT c.path, r.address, who.sealed FROM cases c JOIN reports r ON r.case_id = c.id
     LEFT JOIN report_identities who ON who.report_id = r.id
     WHERE c.id = ${values.add(caseId)} AND r.id = ${values.add(report)}
       AND ${visibleCases(scopeOf(staff), values)}`,
    values.list,
  )
  return rows[0]
}
