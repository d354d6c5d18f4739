import type { UnitView } from '../../../../contract/people.ts'
import type { AreaCode } from '../../../../domain/kernel/ids.ts'
import { isWithin, type AreaLevel } from '../../../../domain/territory/area.ts'
import type { UnitKind } from '../../../../domain/org/unit.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { ListedUnit } from '../directory.ts'
import { peopleHeldBy } from '../people.ts'
import { territoryOf } from '../../territory/answers.ts'
import { isUnitNamed, unitNameIn } from './unit-name.ts'

export interface UnitSearch {
  /** Part of a name, in either language. */
  q?: string
  kind?: UnitKind
  level?: AreaLevel
  within?: AreaCode
  function?: string
  closedToo?: boolean
  page: number
  size: number
}

const LEVEL_ORDER: Record<AreaLevel, number> = { city: 0, county: 1, street: 2, community: 3, grid: 4 }

/** A page of units, wide areas first, from memory: 12,000 names are read in a millisecond or two. */
export async function findUnits(
  platform: Platform,
  search: UnitSearch,
  lang: 'zh' | 'en',
): Promise<{ total: number; items: UnitView[] }> {
  const words = search.q?.toLowerCase()
  const found: ListedUnit[] = []
  for (const unit of peopleHeldBy(platform).directory.all()) {
    if (!unit.active && !search.closedToo) continue
    if (search.kind && unit.kind !== search.kind) continue
    if (search.level && unit.level !== search.level) continue
    if (search.function && unit.function !== search.function) continue
    if (search.within && !isWithin(unit.path, search.within)) continue
    if (words && !isUnitNamed(platform, unit, words)) continue
    found.push(unit)
  }
  found.sort(byPlace)
  const start = (search.page - 1) * search.size
  return {
    total: found.length,
    items: await viewUnits(platform, found.slice(start, start + search.size), lang),
  }
}

/** The views of a few units. */
export async function viewUnits(
  platform: Platform,
  units: readonly ListedUnit[],
  lang: 'zh' | 'en',
): Promise<UnitView[]> {
  const { rows } = await platform.pool.query<{ unit: string; people: number }>(
    `SELECT unit, count(DISTINCT person) AS people FROM appointments
     WHERE unit = ANY ($1) AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2) GROUP BY unit`,
    [units.map(({ id }) => id), new Date(platform.now())],
  )
  const people = new Map(rows.map((row) => [row.unit, row.people]))
  return units.map(({ path, ...unit }) => ({
    ...unit,
    label: unitNameIn(platform, { ...unit, path }, lang),
    areaName: territoryOf(platform).areaName(unit.area, lang),
    people: people.get(unit.id) ?? 0,
  }))
}

function byPlace(a: ListedUnit, b: ListedUnit): number {
  const level = LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level]
  if (level !== 0) return level
  if (a.area !== b.area) return a.area < b.area ? -1 : 1
  return a.name < b.name ? -1 : Number(a.name > b.name)
}
