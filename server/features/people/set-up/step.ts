import type { AreaCode } from '../../../../domain/kernel/ids.ts'
import type { AreaLevel } from '../../../../domain/territory/area.ts'
import type { Queryable } from '../../../platform/db/pool.ts'

export interface SetUpStep {
  step: 'city' | 'divisions' | 'administrators'
  city?: { code: AreaCode; name: string }
  /** How many areas there are at each level. */
  areas: Record<string, number>
}

/** Where the set-up stands: read from what is there, so that it can be left and taken up again. */
export async function stepOf(client: Queryable): Promise<SetUpStep> {
  const [levels, cities] = [
    await client.query<{ level: AreaLevel; n: number }>(
      'SELECT level, count(*) AS n FROM areas GROUP BY level',
    ),
    await client.query<{ code: AreaCode; name: string }>("SELECT code, name FROM areas WHERE level = 'city'"),
  ]
  const areas = Object.fromEntries(levels.rows.map(({ level, n }) => [level, n]))
  const [city] = cities.rows
  if (!city) return { step: 'city', areas }
  return { step: areas.community ? 'administrators' : 'divisions', city, areas }
}
