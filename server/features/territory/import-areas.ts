import { isRefusal, refuse, type Refusal } from '../../../domain/kernel/refusal.ts'
import type { AreaCode, PersonId } from '../../../domain/kernel/ids.ts'
import { gridCode } from '../../../domain/territory/area-code.ts'
import { everydayName, gridName } from '../../../domain/territory/official-name.ts'
import { growTree } from '../../../domain/territory/tree.ts'
import { appendAudit } from '../../platform/audit/append-audit.ts'
import { inTransaction, type Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { readSheet } from '../../platform/sheets/read-sheet.ts'
import { refuseSheet, type SheetFault, type SheetRefusal } from '../../platform/sheets/sheet-faults.ts'
import { territoryOf } from './answers.ts'
import { AREA_COLUMNS } from './area-columns.ts'
import { areasWereAdded, neighboursCatchUp } from './areas-added.ts'
import type { ListedArea, NewArea } from './listed-area.ts'
import { readAreaTable } from './read-area-table.ts'
import { bumpRevision } from './revision.ts'
import { spellAll } from './spell.ts'
import { insertAreas, readAreas } from './stored-areas.ts'

/** What an import did. `grids` are those that communities without any were given. */
export interface AreaImport {
  added: number
  renamed: number
  unchanged: number
  grids: number
}

/**
 * Takes over a table of areas, all rows or none: new areas are added, known ones renamed where the name differs; a known
 * area keeps its level and its parent. A new community without a grid in the table gets one, since every community has
 * at least one.
 */
export async function importAreas(
  platform: Platform,
  by: PersonId | null,
  file: { bytes: Buffer; filename: string },
): Promise<AreaImport | Refusal | SheetRefusal> {
  const rows = await readSheet(file.bytes, file.filename)
  if (isRefusal(rows)) return rows
  const at = platform.now()
  const result = await inTransaction(platform.pool, async (client) => {
    await bumpRevision(client)
    const known = await readAreas(client)
    const table = readAreaTable(rows, known)
    if (isRefusal(table)) return table
    const { fresh, renamed, faults } = compare(table.areas, known, table.rowOf)
    if (faults.length > 0) return refuseSheet(faults)
    const grids = missingGrids(fresh)
    const seeds = [...fresh, ...grids].map((area) => ({ ...area, name: everydayName(area.officialName) }))
    const grown = growTree(seeds, known)
    if (isRefusal(grown)) {
      const row = table.rowOf.get(String(grown.params?.area)) ?? 1
      return refuseSheet([{ row, column: AREA_COLUMNS.parent.title, refusal: grown }])
    }
    await insertAreas(client, grown)
    await renameAreas(client, renamed)
    if (grown.length > 0) await areasWereAdded(platform, client, at)
    const done: AreaImport = {
      added: fresh.length,
      renamed: renamed.length,
      unchanged: table.areas.length - fresh.length - renamed.length,
      grids: grids.length,
    }
    await appendAudit(client, {
      at,
      person: by,
      action: 'area.import',
      subjectTable: 'areas',
      subjectId: '*',
      before: { renamed: renamed.map(({ code }) => [code, known.get(code)?.officialName]) },
      after: { ...done, codes: fresh.map(({ code }) => code) },
    })
    return done
  })
  if (!isRefusal(result)) {
    await territoryOf(platform).refresh()
    await neighboursCatchUp(platform)
  }
  return result
}

function compare(
  areas: readonly NewArea[],
  known: ReadonlyMap<AreaCode, ListedArea>,
  rowOf: ReadonlyMap<AreaCode, number>,
): { fresh: NewArea[]; renamed: NewArea[]; faults: SheetFault[] } {
  const fresh: NewArea[] = []
  const renamed: NewArea[] = []
  const faults: SheetFault[] = []
  const city = [...known.values()].find(({ level }) => level === 'city')
  for (const area of areas) {
    const before = known.get(area.code)
    const params = { area: area.code }
    const fault = (column: keyof typeof AREA_COLUMNS, refusal: Refusal) =>
      faults.push({ row: rowOf.get(area.code) ?? 1, column: AREA_COLUMNS[column].title, refusal })
    if (before === undefined) {
      // There is one city; a table of another one is a mistake.
      if (area.level === 'city' && city) fault('level', refuse('area.second-city', { params }))
      else fresh.push(area)
    } else if (before.level !== area.level) fault('level', refuse('area.level-changed', { params }))
    else if (before.parent !== area.parent) fault('parent', refuse('area.parent-changed', { params }))
    else if (before.officialName !== area.officialName && before.name !== area.officialName)
      renamed.push(area)
  }
  return { fresh, renamed, faults }
}

function missingGrids(fresh: readonly NewArea[]): NewArea[] {
  const withGrids = new Set(fresh.filter(({ level }) => level === 'grid').map(({ parent }) => parent))
  return fresh
    .filter(({ level, code }) => level === 'community' && !withGrids.has(code))
    .map(({ code }) => ({
      code: gridCode(code, 1),
      parent: code,
      level: 'grid' as const,
      officialName: gridName(1),
    }))
}

async function renameAreas(client: Queryable, areas: readonly NewArea[]): Promise<void> {
  if (areas.length === 0) return
  const names = areas.map(({ officialName }) => everydayName(officialName))
  const spellings = await spellAll(names)
  await client.query(
    `UPDATE areas a SET name = n.name, official_name = n.official_name, pinyin = n.pinyin, initials = n.initials
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
       AS n (code, name, official_name, pinyin, initials)
     WHERE a.code = n.code`,
    [
      areas.map(({ code }) => code),
      names,
      areas.map(({ officialName }) => officialName),
      spellings.map(({ pinyin }) => pinyin),
      spellings.map(({ initials }) => initials),
    ],
  )
}
