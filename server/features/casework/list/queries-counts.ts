import type { InboxCounts } from '../../../../contract/case-list.ts'
import { OPEN_STATUSES, type CaseStatus } from '../../../../domain/case/status.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { scopeOf } from '../rights/scope.ts'

interface CountRow {
  status: CaseStatus | null
  overdue: boolean | null
  n: number
}

/** Folded counters and the movements not yet folded are read in one statement: none is missed, none counted twice. */
const COUNTS = `
SELECT status, overdue, sum(n)::int AS n FROM (
  SELECT status, overdue, n FROM unit_counts WHERE unit = ANY ($1::uuid[])
  UNION ALL
  SELECT status, overdue, n FROM case_moves WHERE holder = ANY ($1::uuid[]) AND status = ANY ($2::text[])
) AS counted GROUP BY status, overdue
UNION ALL
SELECT NULL, NULL, count(*)::int FROM case_units share JOIN cases c ON c.id = share.case_id
WHERE share.unit = ANY ($1::uuid[]) AND share.owes AND share.role <> 'handler' AND c.holder <> ALL ($1::uuid[])`

/** Numbers beside the inbox of the caller's units. */
export async function countInbox(platform: Platform, staff: Staff): Promise<InboxCounts> {
  const { units } = scopeOf(staff)
  const { rows } = await platform.pool.query<CountRow>({
    name: 'inbox-counts',
    text: COUNTS,
    values: [units, OPEN_STATUSES],
  })
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
