import type { PersonId } from '../../../../domain/kernel/ids.ts'
import { isRefusal, refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { inTransaction } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'
import { readSheet } from '../../../platform/sheets/read-sheet.ts'
import { peopleHeldBy } from '../people.ts'
import { bump } from '../revisions.ts'
import { insertUnit } from '../units/commands.ts'
import type { UnitWish } from '../units/unit-wish.ts'
import { UNIT_COLUMNS } from './columns.ts'
import { areaCodeFrom } from './find-unit.ts'
import { refuseSheet, type SheetFault, type SheetRefusal } from '../../../platform/sheets/sheet-faults.ts'
import { readTable, type TableRow } from '../../../platform/sheets/read-table.ts'
import { functionFrom, unitKindFrom } from './words.ts'

export interface ImportedUnits {
  units: number
}

/** Opens every unit of a table, or none: the refusal then lists what is wrong, row by row. */
export async function importUnits(
  platform: Platform,
  by: PersonId,
  { bytes, filename }: { bytes: Buffer; filename: string },
): Promise<ImportedUnits | SheetRefusal | Refusal> {
  const rows = await readSheet(bytes, filename)
  if (isRefusal(rows)) return rows
  const table = readTable(rows, UNIT_COLUMNS)
  if (isRefusal(table)) return table
  const result = await inTransaction(platform.pool, async (client) => {
    const revision = await bump(client, 'directory')
    const faults: SheetFault[] = []
    let units = 0
    for (const row of table) {
      const wish = wishFrom(row)
      const outcome = isRefusal(wish)
        ? wish
        : await insertUnit(client, { wish, by, at: platform.now(), revision })
      if (isRefusal(outcome)) faults.push({ row: row.row, column: titleOf(outcome), refusal: outcome })
      else units += 1
    }
    return faults.length > 0 ? refuseSheet(faults) : { units }
  })
  await peopleHeldBy(platform).refresh()
  return result
}

function wishFrom({ cells }: TableRow<keyof typeof UNIT_COLUMNS>): UnitWish | Refusal {
  const kind = unitKindFrom(cells.kind)
  if (!kind) return refuse('input.unknown-code', { field: 'kind', params: { value: cells.kind } })
  const area = areaCodeFrom(cells.area)
  if (!area) return refuse('input.unknown-code', { field: 'area', params: { value: cells.area } })
  const wish: UnitWish = { kind, area, name: cells.name }
  if (cells.nameEn) wish.nameEn = cells.nameEn
  if (cells.function) {
    const work = functionFrom(cells.function)
    if (!work) return refuse('input.unknown-code', { field: 'function', params: { value: cells.function } })
    wish.function = work
  }
  return wish
}

function titleOf({ field }: Refusal): string | undefined {
  return Object.entries(UNIT_COLUMNS).find(([name]) => name === field)?.[1].title
}
