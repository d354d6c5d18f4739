import type { AreaCode } from '../../../domain/kernel/ids.ts'
import type { Area } from '../../../domain/territory/area.ts'
import { everydayName } from '../../../domain/territory/official-name.ts'
import type { Geometry } from '../../../domain/territory/polygon.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import type { Centre, ListedArea, NewArea, NewBoundary } from './listed-area.ts'
import { spellAll } from './spell.ts'

interface AreaRow {
  code: AreaCode
  level: Area['level']
  parent: AreaCode | null
  name: string
  official_name: string
  pinyin: string
  initials: string
  centre_lng: number | null
  centre_lat: number | null
  centre_demo: boolean
  active: boolean
}

/** All areas, parents before children. Paths are put together here: 10,000 arrays are slow to parse. */
export async function readAreas(client: Queryable): Promise<Map<AreaCode, ListedArea>> {
  const { rows } = await client.query<AreaRow>(
    `SELECT code, level, parent, name, official_name, pinyin, initials, centre_lng, centre_lat, centre_demo, active
     FROM areas ORDER BY cardinality(path), code`,
  )
  const areas = new Map<AreaCode, ListedArea>()
  for (const row of rows) {
    const { code, level, parent, name, official_name: officialName, pinyin, initials, active } = row
    const above = parent === null ? [] : (areas.get(parent)?.path ?? [])
    const area = { code, level, parent, name, officialName, path: [...above, code], pinyin, initials, active }
    const centre = centreOf(row)
    areas.set(code, centre === undefined ? area : { ...area, centre })
  }
  return areas
}

function centreOf(row: AreaRow): Centre | undefined {
  if (row.centre_lng === null || row.centre_lat === null) return undefined
  return { lng: row.centre_lng, lat: row.centre_lat, demo: row.centre_demo }
}

/** A boundary in force. */
export interface CurrentBoundary extends NewBoundary {
  version: number
}

/** Boundaries in force of all areas, or of the given ones. */
export async function readBoundaries(
  client: Queryable,
  areas?: readonly AreaCode[],
): Promise<CurrentBoundary[]> {
  const { rows } = await client.query<CurrentBoundary>(
    `SELECT area, version, geometry, demo, source FROM boundaries
     WHERE replaced_at IS NULL AND ($1::text[] IS NULL OR area = ANY ($1)) ORDER BY area`,
    [areas ?? null],
  )
  return rows
}

/** Inserts areas whose paths are known, in one statement; everyday names and spellings are worked out here. */
export async function insertAreas(client: Queryable, areas: readonly (NewArea & Area)[]): Promise<void> {
  if (areas.length === 0) return
  const names = areas.map(({ officialName }) => everydayName(officialName))
  const spellings = await spellAll(names)
  await client.query(
    `INSERT INTO areas (code, level, parent, path, name, official_name, pinyin, initials,
       centre_lng, centre_lat, centre_demo)
     SELECT code, level, parent, string_to_array(path, '/'), name, official_name, pinyin, initials,
       centre_lng, centre_lat, centre_demo
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::float8[], $10::float8[], $11::boolean[])
       AS n (code, level, parent, path, name, official_name, pinyin, initials, centre_lng, centre_lat, centre_demo)`,
    [
      areas.map(({ code }) => code),
      areas.map(({ level }) => level),
      areas.map(({ parent }) => parent),
      areas.map(({ path }) => path.join('/')),
      names,
      areas.map(({ officialName }) => officialName),
      spellings.map(({ pinyin }) => pinyin),
      spellings.map(({ initials }) => initials),
      areas.map(({ centre }) => centre?.lng ?? null),
      areas.map(({ centre }) => centre?.lat ?? null),
      areas.map(({ centre }) => centre?.demo ?? false),
    ],
  )
}

/**
 * Puts boundaries in force at the moment `at` (epoch milliseconds); those that were in force until then are kept as
 * earlier versions. One boundary for an area at most.
 */
export async function insertBoundaries(
  client: Queryable,
  boundaries: readonly { area: AreaCode; geometry: Geometry; demo: boolean; source: string }[],
  at: number,
): Promise<void> {
  if (boundaries.length === 0) return
  const areas = boundaries.map(({ area }) => area)
  // Clocks of processes differ a little; a boundary never ends before it began.
  await client.query(
    `UPDATE boundaries SET replaced_at = greatest($2, valid_from) WHERE area = ANY ($1) AND replaced_at IS NULL`,
    [areas, new Date(at)],
  )
  await client.query(
    `INSERT INTO boundaries (id, area, version, geometry, valid_from, demo, source)
     SELECT n.id, n.area, 1 + coalesce((SELECT max(version) FROM boundaries b WHERE b.area = n.area), 0),
       n.geometry::jsonb, $6, n.demo, n.source
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::text[]) AS n (id, area, geometry, demo, source)`,
    [
      boundaries.map(() => uuidV7()),
      areas,
      boundaries.map(({ geometry }) => JSON.stringify(geometry)),
      boundaries.map(({ demo }) => demo),
      boundaries.map(({ source }) => source),
      new Date(at),
    ],
  )
}
