import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { AreaCode, PersonId } from '../../../domain/kernel/ids.ts'
import { gridCode, levelSuggestedBy, parseAreaCode } from '../../../domain/territory/area-code.ts'
import { boundaryFault } from '../../../domain/territory/boundary-fault.ts'
import { everydayName, gridName } from '../../../domain/territory/official-name.ts'
import { contains, labelPoint, shapeOf, type Geometry } from '../../../domain/territory/polygon.ts'
import { appendAudit } from '../../platform/audit/append-audit.ts'
import { inTransaction, type Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { territoryOf } from './answers.ts'
import { areasWereAdded, neighboursCatchUp } from './areas-added.ts'
import type { ListedArea } from './listed-area.ts'
import { bumpRevision } from './revision.ts'
import { spellAll } from './spell.ts'
import { insertAreas, insertBoundaries, readAreas, readBoundaries } from './stored-areas.ts'

type Change<T> = (
  client: Queryable,
  areas: ReadonlyMap<AreaCode, ListedArea>,
  at: number,
) => Promise<T | Refusal>

/** One change at a time, on the state it sees; every process takes it over within about a second, this one at once. */
async function change<T>(platform: Platform, make: Change<T>): Promise<T | Refusal> {
  const at = platform.now()
  const result = await inTransaction(platform.pool, async (client) => {
    await bumpRevision(client)
    return make(client, await readAreas(client), at)
  })
  if (!isRefusal(result)) {
    await territoryOf(platform).refresh()
    await neighboursCatchUp(platform)
  }
  return result
}

/**
 * Makes the root of an empty territory: the first step of setting a real city up. `code` as people write it. While the city
 * stands alone it may be founded anew: whoever mistyped its code puts it right here, for later no code ever changes. Neighbours
 * hear of it with the first divisions.
 */
export function foundCity(
  platform: Platform,
  by: PersonId | null,
  wish: { code: string; name: string },
): Promise<{ code: AreaCode } | Refusal> {
  return change(platform, async (client, areas, at) => {
    const code = parseAreaCode(wish.code)
    const about = { field: 'code', params: { area: wish.code.slice(0, 40) } }
    if (code === undefined) return refuse('area.code-invalid', about)
    if (levelSuggestedBy(code) !== 'city') return refuse('area.not-a-city', about)
    const [before, ...others] = areas.values()
    if (others.length > 0 || (before && before.level !== 'city')) return refuse('area.second-city', about)
    if (before) await client.query('DELETE FROM areas WHERE code = $1', [before.code])
    const city = {
      code,
      parent: null,
      level: 'city',
      officialName: wish.name,
      name: wish.name,
      path: [code],
    } as const
    await insertAreas(client, [{ ...city, path: [code] }])
    await audit(client, {
      at,
      by,
      action: 'area.found-city',
      code,
      before: before && { code: before.code, name: before.name },
      after: { name: wish.name },
    })
    return { code }
  })
}

/** Adds a grid to a community under its next free number. Without a name it is called by that number. */
export function addGrid(
  platform: Platform,
  by: PersonId | null,
  community: AreaCode,
  wish: { name?: string },
): Promise<{ code: AreaCode } | Refusal> {
  return change(platform, async (client, areas, at) => {
    const parent = areas.get(community)
    if (parent?.level !== 'community' || !parent.active) return refuse('not-found')
    let number = 1
    while (areas.has(gridCode(community, number))) number += 1
    if (number > 999) return refuse('area.code-taken', { params: { area: gridCode(community, 999) } })
    const code = gridCode(community, number)
    const name = wish.name ?? (number < 100 ? gridName(number) : `${number}网格`)
    const grid = {
      code,
      parent: community,
      level: 'grid' as const,
      officialName: name,
      name,
      path: [...parent.path, code],
    }
    await insertAreas(client, [grid])
    await areasWereAdded(platform, client, at)
    await audit(client, { at, by, action: 'area.add-grid', code, after: { name } })
    return { code }
  })
}

/**
 * Renames an area, or takes it out of use and back. Out of use it is no longer offered and holds no new point; what
 * happened there stays where it is. Its children have to be out of use before it, its parent in use before it returns.
 */
export function changeArea(
  platform: Platform,
  by: PersonId | null,
  code: AreaCode,
  wish: { officialName?: string; name?: string; active?: boolean },
): Promise<{ code: AreaCode } | Refusal> {
  return change(platform, async (client, areas, at) => {
    const area = areas.get(code)
    if (area === undefined) return refuse('not-found')
    const officialName = wish.officialName ?? area.officialName
    const name = wish.name ?? (wish.officialName === undefined ? area.name : everydayName(officialName))
    const active = wish.active ?? area.active
    if (!active && [...areas.values()].some((child) => child.parent === code && child.active)) {
      return refuse('area.has-active-children', { params: { area: code } })
    }
    if (active && !area.active && area.parent !== null && areas.get(area.parent)?.active === false) {
      return refuse('area.parent-unknown', { params: { area: code, parent: area.parent } })
    }
    const [spelling] = await spellAll([name])
    await client.query(
      `UPDATE areas SET name = $2, official_name = $3, pinyin = $4, initials = $5, active = $6 WHERE code = $1`,
      [code, name, officialName, spelling!.pinyin, spelling!.initials, active],
    )
    const before = { name: area.name, officialName: area.officialName, active: area.active }
    await audit(client, {
      at,
      by,
      action: 'area.change',
      code,
      before,
      after: { name, officialName, active },
    })
    return { code }
  })
}

/**
 * Puts a boundary in force; the one before stays as an earlier version, so that a case can show which one placed it.
 * `geometry` is WGS84. It must be whole, and its middle inside the nearest area above that has a boundary.
 */
export function replaceBoundary(
  platform: Platform,
  by: PersonId | null,
  code: AreaCode,
  wish: { geometry: Geometry; source: string },
): Promise<{ version: number } | Refusal> {
  return change(platform, async (client, areas, at) => {
    const area = areas.get(code)
    if (area === undefined) return refuse('not-found')
    const { geometry, source } = wish
    const invalid = (reason: string) =>
      refuse('area.boundary-invalid', { field: 'geometry', params: { reason } })
    const fault = boundaryFault(geometry)
    if (fault !== undefined) return invalid(fault)
    const [lng, lat] = labelPoint(geometry)
    const around = new Map((await readBoundaries(client, area.path)).map((one) => [one.area, one]))
    const above = area.path.slice(0, -1).findLast((step) => around.has(step))
    if (above !== undefined && !contains(shapeOf(around.get(above)!.geometry), lng, lat))
      return invalid('outside-parent')
    await insertBoundaries(client, [{ area: code, geometry, demo: false, source }], at)
    await client.query(
      'UPDATE areas SET centre_lng = $2, centre_lat = $3, centre_demo = false WHERE code = $1',
      [code, lng, lat],
    )
    const before = around.get(code)
    const version = (before?.version ?? 0) + 1
    await audit(client, {
      at,
      by,
      action: 'boundary.replace',
      code,
      before: before && { version: before.version, source: before.source, demo: before.demo },
      after: { version, source },
    })
    return { version }
  })
}

function audit(
  client: Queryable,
  line: { at: number; by: PersonId | null; action: string; code: AreaCode; before?: unknown; after: unknown },
): Promise<void> {
  const { at, by: person, action, code: subjectId, before, after } = line
  return appendAudit(client, { at, person, action, subjectTable: 'areas', subjectId, before, after })
}
