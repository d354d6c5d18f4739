import type { InboxCounts } from '../../../../contract/case-list.ts'
import { OPEN_STATUSES, type CaseStatus } from '../../../../domain/case/status.ts'
import type { UnitId } from '../../../../domain/kernel/ids.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { scopeOf } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'

/** How many of a status; without one, how many parts, whistles and approvals in others' cases are owed. */
export interface CountRow {
  status: CaseStatus | null
  overdue: boolean | null
  n: number
}

/** Folded counters and the movements not yet folded are read in one statement: none is missed, none counted twice. */
export function countsStatement(units: readonly UnitId[], values: Values): string {
  const mine = `${values.add(units)}::uuid[]`
  return `SELECT status, overdue, sum(n)::int AS n FROM (
  SELECT status, overdue, n FROM unit_counts WHERE unit = ANY (${mine})
  UNION ALL
  SELECT status, overdue, n FROM case_moves WHERE holder = ANY (${mine}) AND status = ANY (${values.add(OPEN_STATUSES)}::text[])
) AS counted GROUP BY status, overdue
UNION ALL
SELECT NULL, NULL, count(*)::int FROM case_units share JOIN cases c ON c.id = share.case_id
WHERE share.unit = ANY (${mine}) AND share.owes AND share.role <> 'handler' AND c.holder <> ALL (${mine})`
}

/** Numbers beside the inbox of the caller's units. */
export async function countInbox(platform: Platform, staff: Staff): Promise<InboxCounts> {
  const values = new Values()
  const text = countsStatement(scopeOf(staff).units, values)
  return countsOf((await platform.pool.query<CountRow>(values.kept(text))).rows)
}

/** The numbers as they travel: open statuses with something in them. */
export function countsOf(rows: readonly CountRow[]): InboxCounts {
  const of = (status: CaseStatus, overdue?: boolean): number =>
    rows.reduce(
      (sum, row) =>
        row.status === status && (overdue === undefined || row.overdue === overdue) ? sum + row.n : sum,
      0,
    )
  return {
    byStatus: OPEN_STATUSES.map((status) => ({ status, open: of(status), overdue: of(status, true) })).filter(
      ({ open }) => open > 0,
    ),
    owed: rows.find((row) => row.status === null)?.n ?? 0,
  }
}
