import type { CaseStatus } from '../../../../domain/case/status.ts'
import type { Queryable } from '../../../platform/db/pool.ts'
import { Values } from '../rights/values.ts'
import { visibleCases } from '../rights/visible-cases.ts'
import type { ListHit, ListWish } from './list-wish.ts'

/** What a list shows of a case. */
export interface DetailRow {
  id: string
  number: number
  status: CaseStatus
  open: boolean
  matter: string
  urgent: boolean
  confidential: boolean
  path: string[]
  holder: string
  opened_at: Date
  last_at: Date
  due_at: Date | null
  rating_ends: Date | null
  stage: string | null
  overdue: boolean
  reports: number
  reworks: number
  returns: number
  urges: number
  supervisions: number
  said: string | null
  photos: number | null
}

/** Columns of `cases` that a row shows, besides its id. */
export const SHOWN = [
  'number',
  'status',
  'open',
  'matter',
  'urgent',
  'confidential',
  'path',
  'holder',
  'opened_at',
  'last_at',
  'due_at',
  'rating_ends',
  'stage',
  'overdue',
  'reports',
  'reworks',
  'returns',
  'urges',
  'supervisions',
  'first_report',
] as const

/** A row of cases `c` with its first report `first`. Most cases have no other: those need not be looked for. */
export const DETAILS = `c.id, ${SHOWN.map((column) => `c.${column}`).join(', ')}, left(first.text, 200) AS said,
  CASE WHEN c.reports > 1 THEN (SELECT sum(r.photos)::int FROM reports r WHERE r.case_id = c.id) ELSE first.photos END AS photos`

/** Details of hits, in no order; what may not be seen is left out. */
export async function readDetails(
  db: Queryable,
  wish: ListWish,
  hits: readonly ListHit[],
): Promise<DetailRow[]> {
  if (hits.length === 0) return []
  const values = new Values()
  const ids = values.add(hits.map(({ id }) => id))
  const text = `SELECT ${DETAILS} FROM cases c LEFT JOIN reports first ON first.id = c.first_report
WHERE c.id = ANY (${ids}::uuid[]) AND ${visibleCases(wish.scope, values)}`
  return (await db.query<DetailRow>(values.kept(text))).rows
}
