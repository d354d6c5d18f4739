import type { Pool } from 'pg'
import { OPEN_STATUSES } from '../../domain/case/status.ts'
import { inTransaction } from '../platform/db/pool.ts'

/** Any number; the same in every process: two folds at once would only wait for each other. */
const LOCK = 7_309_001

const FOLD = `
WITH gone AS (
  DELETE FROM case_moves RETURNING path, day, status, holder, overdue, n
), areas AS (
  INSERT INTO area_counts (area, status, overdue, day, n)
  SELECT area, status, overdue, day, sum(n) FROM gone, unnest(path) AS area
  GROUP BY area, status, overdue, day HAVING sum(n) <> 0
  ON CONFLICT (area, status, overdue, day) DO UPDATE SET n = area_counts.n + EXCLUDED.n
), units AS (
  INSERT INTO unit_counts (unit, status, overdue, n)
  SELECT holder, status, overdue, sum(n) FROM gone WHERE status = ANY ($1)
  GROUP BY holder, status, overdue HAVING sum(n) <> 0
  ON CONFLICT (unit, status, overdue) DO UPDATE SET n = unit_counts.n + EXCLUDED.n
)
SELECT count(*)::int AS folded FROM gone`

/** Folds all movements seen so far into the counters; answers how many. */
export async function foldCounters(pool: Pool): Promise<number> {
  return inTransaction(pool, async (client) => {
    const lock = await client.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [LOCK])
    if (!lock.rows[0]?.got) return 0
    const { rows } = await client.query<{ folded: number }>(FOLD, [OPEN_STATUSES])
    return rows[0]?.folded ?? 0
  })
}
