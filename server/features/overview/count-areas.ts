import { OPEN_STATUSES, type CaseStatus } from '../../../domain/case/status.ts'
import type { AreaCode } from '../../../domain/kernel/ids.ts'
import { HOUR } from '../../../domain/kernel/instant.ts'
import type { Area } from '../../../domain/territory/area.ts'
import type { Platform } from '../../platform/platform.ts'

/** Figures of one area. */
export interface AreaFigures {
  area: AreaCode
  open: number
  overdue: number
  waiting: number
  in_hand: number
  finishing: number
  suspended: number
  up_to_1: number
  up_to_3: number
  up_to_7: number
  up_to_30: number
  older: number
  closed: number
}

const WAITING: CaseStatus[] = ['reported', 'accepted', 'returned', 'arbitrating']
const IN_HAND: CaseStatus[] = ['dispatched', 'handling']
const FINISHING: CaseStatus[] = ['resolved', 'verified']

/**
 * `$2` today in the city; `$3` open statuses, `$4` waiting, `$5` in hand, `$6` finishing. Days are gathered into bands
 * first: a dozen sums over every day of every area take three times as long.
 */
const FIGURES = `, banded AS (
  SELECT area, status, overdue, sum(n) AS n,
    CASE WHEN day >= $2::date - 1 THEN 1 WHEN day >= $2::date - 3 THEN 3 WHEN day >= $2::date - 7 THEN 7
         WHEN day >= $2::date - 30 THEN 30 ELSE 31 END AS band
  FROM counted GROUP BY area, status, overdue, band
)
SELECT area,
  coalesce(sum(n) FILTER (WHERE open), 0)::int AS open,
  coalesce(sum(n) FILTER (WHERE open AND overdue), 0)::int AS overdue,
  coalesce(sum(n) FILTER (WHERE status = ANY ($4::text[])), 0)::int AS waiting,
  coalesce(sum(n) FILTER (WHERE status = ANY ($5::text[])), 0)::int AS in_hand,
  coalesce(sum(n) FILTER (WHERE status = ANY ($6::text[])), 0)::int AS finishing,
  coalesce(sum(n) FILTER (WHERE status = 'suspended'), 0)::int AS suspended,
  coalesce(sum(n) FILTER (WHERE open AND band = 1), 0)::int AS up_to_1,
  coalesce(sum(n) FILTER (WHERE open AND band = 3), 0)::int AS up_to_3,
  coalesce(sum(n) FILTER (WHERE open AND band = 7), 0)::int AS up_to_7,
  coalesce(sum(n) FILTER (WHERE open AND band = 30), 0)::int AS up_to_30,
  coalesce(sum(n) FILTER (WHERE open AND band = 31), 0)::int AS older,
  coalesce(sum(n) FILTER (WHERE status = 'closed'), 0)::int AS closed
FROM (SELECT *, status = ANY ($3::text[]) AS open FROM banded) AS figure
GROUP BY area`

/** From the counters, with the movements not yet folded: never a count over the cases. */
const FROM_COUNTERS = `
WITH counted AS (
  SELECT area, status, overdue, day, n FROM area_counts WHERE area = ANY ($1::text[]) AND n <> 0
  UNION ALL
  SELECT area, status, overdue, day, n FROM case_moves, unnest(path) AS area WHERE area = ANY ($1::text[])
)${FIGURES}`

/** Grids have no counters: the few cases of their one community are counted. */
const OF_GRIDS = `
WITH counted AS (
  SELECT grid AS area, status, overdue,
    (opened_at AT TIME ZONE 'UTC' + interval '8 hours')::date AS day, 1 AS n
  FROM cases WHERE community = $7 AND grid = ANY ($1::text[])
)${FIGURES}`

/** The figures of areas; an area without any case is left out. Grids must be of one community. */
export async function countAreas(
  { pool, now }: Platform,
  areas: readonly Area[],
): Promise<Map<AreaCode, AreaFigures>> {
  const today = new Date(now() + 8 * HOUR).toISOString().slice(0, 10)
  const shared = [today, OPEN_STATUSES, WAITING, IN_HAND, FINISHING]
  const grids = areas.filter((area) => area.level === 'grid')
  const wider = areas.filter((area) => area.level !== 'grid')
  const community = grids[0]?.parent
  const [counted, ofGrids] = await Promise.all([
    pool.query<AreaFigures>({
      name: 'overview',
      text: FROM_COUNTERS,
      values: [wider.map(({ code }) => code), ...shared],
    }),
    community === undefined
      ? undefined
      : pool.query<AreaFigures>(OF_GRIDS, [grids.map(({ code }) => code), ...shared, community]),
  ])
  return new Map([...counted.rows, ...(ofGrids?.rows ?? [])].map((row) => [row.area, row]))
}
