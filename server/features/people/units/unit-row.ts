import type { AreaCode, UnitId } from '../../../../domain/kernel/ids.ts'
import type { UnitKind } from '../../../../domain/org/unit.ts'
import type { AreaLevel } from '../../../../domain/territory/area.ts'
import type { Queryable } from '../../../platform/db/pool.ts'

export interface UnitRow {
  id: UnitId
  kind: UnitKind
  level: AreaLevel
  area: AreaCode
  path: AreaCode[]
  name: string
  name_en: string | null
  function: string | null
  upper_unit: UnitId | null
  active: boolean
}

/** A unit as it is now, held against change until the transaction ends. */
export async function lockedUnit(client: Queryable, id: UnitId): Promise<UnitRow | undefined> {
  const { rows } = await client.query<UnitRow>(
    `SELECT id, kind, level, area, path, name, name_en, function, upper_unit, active
     FROM units WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return rows[0]
}

/** What the audit log keeps of a unit. */
export function toAudit({ path: _, ...row }: UnitRow): Omit<UnitRow, 'path'> {
  return row
}
