import { isRefusal, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { PersonId } from '../../../domain/kernel/ids.ts'
import { everydayName } from '../../../domain/territory/official-name.ts'
import { growTree } from '../../../domain/territory/tree.ts'
import { appendAudit } from '../../platform/audit/append-audit.ts'
import { inTransaction } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { territoryOf } from './answers.ts'
import { areasWereAdded, neighboursCatchUp } from './areas-added.ts'
import type { Divisions } from './listed-area.ts'
import { bumpRevision } from './revision.ts'
import { insertAreas, insertBoundaries, readAreas } from './stored-areas.ts'

export { readZhangjiakou } from './zhangjiakou.ts'
export type { Divisions } from './listed-area.ts'

/**
 * Takes over areas and boundaries in bulk (10,000 areas in about a second), all or nothing: for the demo city and for
 * tests. Areas must be new; their parents may be among them or there already. Answers with the number of areas.
 */
export async function loadDivisions(
  platform: Platform,
  divisions: Divisions,
  by: { person: PersonId | null } = { person: null },
): Promise<number | Refusal> {
  const at = platform.now()
  const result = await inTransaction(platform.pool, async (client) => {
    await bumpRevision(client)
    const seeds = divisions.areas.map((area) => ({ ...area, name: everydayName(area.officialName) }))
    const grown = growTree(seeds, await readAreas(client))
    if (isRefusal(grown)) return grown
    await insertAreas(client, grown)
    await insertBoundaries(client, divisions.boundaries, at)
    await areasWereAdded(platform, client, at)
    await appendAudit(client, {
      at,
      person: by.person,
      action: 'area.load',
      subjectTable: 'areas',
      subjectId: '*',
      after: { areas: grown.length, boundaries: divisions.boundaries.length },
    })
    return grown.length
  })
  if (!isRefusal(result)) {
    await territoryOf(platform).refresh()
    await neighboursCatchUp(platform)
  }
  return result
}
