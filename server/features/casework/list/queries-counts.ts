import type { InboxCounts } from '../../../../contract/case-list.ts'
import { MOST_COUNTED } from '../../../../contract/most-counted.ts'
import { OPEN_STATUSES, type CaseStatus } from '../../../../domain/case/status.ts'
import type { UnitId } from '../../../../domain/kernel/ids.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import type { Staff } from '../../../../domain/org/seat.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Values } from '../rights/values.ts'
import { callBackCount } from './call-back-statement.ts'
import { actingUnits, callingUnits } from './desk-units.ts'

/** Whose numbers: the units for which somebody acts, and the centres for which that person calls back. */
export interface Counted {
  acting: readonly UnitId[]
  calling: readonly UnitId[]
  now: Instant
}

export function countedFor(staff: Staff, now: Instant): Counted {
  return { acting: actingUnits(staff), calling: callingUnits(staff), now }
}

/**
 * How many of a status; `closed` are those to call back about. Without one, how many parts, whistles and approvals in others'
 * cases are owed.
 */
export interface CountRow {
  status: CaseStatus | null
  overdue: boolean | null
  n: number
}

/** Folded counters and the movements not yet folded are read in one statement: none is missed, none counted twice. */
export function countsStatement({ acting, calling, now }: Counted, values: Values): string {
  const mine = `${values.add(acting)}::uuid[]`
  const calls =
    calling.length === 0
      ? ''
      : `
UNION ALL SELECT 'closed', NULL, (${callBackCount(calling, now, MOST_COUNTED, values)})`
  return `SELECT status, overdue, sum(n)::int AS n FROM (
  SELECT status, overdue, n FROM unit_counts WHERE unit = ANY (${mine})
  UNION ALL
  SELECT status, overdue, n FROM case_moves WHERE holder = ANY (${mine}) AND status = ANY (${values.add(OPEN_STATUSES)}::text[])
) AS counted GROUP BY status, overdue
UNION ALL
SELECT NULL, NULL, count(*)::int FROM case_units share JOIN cases c ON c.id = share.case_id
WHERE share.unit = ANY (${mine}) AND share.owes AND share.role <> 'handler' AND c.holder <> ALL (${mine})${calls}`
}

/** Numbers beside the inbox of somebody. */
export async function countInbox(platform: Platform, staff: Staff): Promise<InboxCounts> {
  const values = new Values()
  const counted = countedFor(staff, platform.now())
  const text = countsStatement(counted, values)
  return countsOf((await platform.pool.query<CountRow>(values.kept(text))).rows, counted)
}

/** The numbers as they travel: open statuses with something in them; calls only for whoever makes some. */
export function countsOf(rows: readonly CountRow[], { calling }: Counted): InboxCounts {
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
    ...(calling.length > 0 && { callBacks: of('closed') }),
  }
}
