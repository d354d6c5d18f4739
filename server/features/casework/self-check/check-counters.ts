import { OPEN_STATUSES } from '../../../../domain/case/status.ts'
import type { Queryable } from '../../../platform/db/pool.ts'
import type { Finding } from './finding.ts'

const MOST = 50

/** Counters and the movements not yet folded, against a recount of the rows. The day is the city's (UTC+8). */
const AREAS = `
WITH counted AS (
  SELECT area, status, overdue, day, sum(n)::int AS n FROM (
    SELECT area, status, overdue, day, n FROM area_counts
    UNION ALL
    SELECT area, status, overdue, day, n FROM case_moves, unnest(path) AS area
  ) AS kept GROUP BY area, status, overdue, day HAVING sum(n) <> 0
), recounted AS (
  SELECT area, status, overdue,
    CASE WHEN open THEN opened ELSE date_trunc('month', opened)::date END AS day, count(*)::int AS n
  FROM cases, unnest(path[1:4]) AS area, LATERAL (SELECT (opened_at AT TIME ZONE 'UTC' + interval '8 hours')::date) AS local (opened)
  GROUP BY 1, 2, 3, 4
)
SELECT area AS what, status, coalesce(counted.n, 0) AS counted, coalesce(recounted.n, 0) AS recounted
FROM counted FULL JOIN recounted USING (area, status, overdue, day)
WHERE counted.n IS DISTINCT FROM recounted.n LIMIT ${MOST}`

const UNITS = `
WITH counted AS (
  SELECT unit, status, overdue, sum(n)::int AS n FROM (
    SELECT unit, status, overdue, n FROM unit_counts
    UNION ALL
    SELECT holder, status, overdue, n FROM case_moves WHERE status = ANY ($1::text[])
  ) AS kept GROUP BY unit, status, overdue HAVING sum(n) <> 0
), recounted AS (
  SELECT holder AS unit, status, overdue, count(*)::int AS n FROM cases WHERE open GROUP BY 1, 2, 3
)
SELECT unit::text AS what, status, coalesce(counted.n, 0) AS counted, coalesce(recounted.n, 0) AS recounted
FROM counted FULL JOIN recounted USING (unit, status, overdue)
WHERE counted.n IS DISTINCT FROM recounted.n LIMIT ${MOST}`

interface Difference {
  what: string
  status: string
  counted: number
  recounted: number
}

/** Every counter that says something else than a recount. */
export async function checkCounters(client: Queryable): Promise<Finding[]> {
  const areas = await client.query<Difference>(AREAS)
  const units = await client.query<Difference>(UNITS, [OPEN_STATUSES])
  return [...areas.rows, ...units.rows].map(({ what, status, counted, recounted }) => ({
    kind: 'counter-differs',
    detail: `${what} ${status}: ${counted} counted, ${recounted} there`,
  }))
}
