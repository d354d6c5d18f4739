import type { AreaCode } from '../../../domain/kernel/ids.ts'
import type { Queryable } from '../../platform/db/pool.ts'

/** How many of something are missing, of how many, and the first of them by code. */
export interface Missing {
  missing: number
  of: number
  areas: AreaCode[]
}

interface GroundRow {
  areas: number
  unstaffed: number
  unstaffed_first: AreaCode[] | null
  communities: number
  undrawn: number
  undrawn_first: AreaCode[] | null
}

const GROUND = `
WITH ground AS (
  SELECT a.code, a.level, u.area IS NULL AS unstaffed,
    -- Drawn itself, or in all its grids: either way a point in it is found.
    a.level = 'community' AND b.area IS NULL AND (g.undrawn IS NULL OR g.undrawn) AS undrawn
  FROM areas a
  -- Of these an area has one at most.
  LEFT JOIN units u ON u.area = a.code AND u.active AND u.kind IN ('centre', 'grid_seat')
  LEFT JOIN boundaries b ON b.area = a.code AND b.replaced_at IS NULL
  LEFT JOIN (
    SELECT g.parent, bool_or(gb.area IS NULL) AS undrawn
    FROM areas g LEFT JOIN boundaries gb ON gb.area = g.code AND gb.replaced_at IS NULL
    WHERE g.level = 'grid' AND g.active GROUP BY g.parent
  ) g ON g.parent = a.code
  WHERE a.active
)
SELECT count(*) AS areas,
  count(*) FILTER (WHERE unstaffed) AS unstaffed,
  (array_agg(code ORDER BY code) FILTER (WHERE unstaffed))[1:$1] AS unstaffed_first,
  count(*) FILTER (WHERE level = 'community') AS communities,
  count(*) FILTER (WHERE undrawn) AS undrawn,
  (array_agg(code ORDER BY code) FILTER (WHERE undrawn))[1:$1] AS undrawn_first
FROM ground`

/** Areas in use without their centre or grid seat, and communities that no boundary finds. One statement. */
export async function countGround(
  client: Queryable,
  shown: number,
): Promise<{ unit: Missing; boundary: Missing }> {
  const { rows } = await client.query<GroundRow>(GROUND, [shown])
  const row = rows[0]!
  return {
    unit: { missing: row.unstaffed, of: row.areas, areas: row.unstaffed_first ?? [] },
    boundary: { missing: row.undrawn, of: row.communities, areas: row.undrawn_first ?? [] },
  }
}
