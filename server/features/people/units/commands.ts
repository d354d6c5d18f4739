import { isDepartmentFunction } from '../../../../domain/catalogue/department-function.ts'
import type { PersonId, UnitId } from '../../../../domain/kernel/ids.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleHeldBy } from '../people.ts'
import { bump } from '../revisions.ts'
import { lockedUnit, toAudit } from './unit-row.ts'
import type { UnitWish } from './unit-wish.ts'

/** Opens a unit. Refused if the area is unknown, does not take that kind, or has such a unit already. */
export async function createUnit(
  platform: Platform,
  by: PersonId,
  wish: UnitWish,
): Promise<UnitId | Refusal> {
  const result = await inTransaction(platform.pool, async (client) => {
    const revision = await bump(client, 'directory')
    return insertUnit(client, { wish, by, at: platform.now(), revision })
  })
  await peopleHeldBy(platform).refresh()
  return result
}

/** Inserts one unit with its audit line, in the caller's transaction and under its revision. */
export async function insertUnit(
  client: Queryable,
  { wish, by, at, revision }: { wish: UnitWish; by: PersonId | null; at: number; revision: number },
): Promise<UnitId | Refusal> {
  const fault = faultOf(wish)
  if (fault) return fault
  const { rows: areas } = await client.query<{ level: string }>('SELECT level FROM areas WHERE code = $1', [
    wish.area,
  ])
  const [area] = areas
  if (!area) return refuse('input.unknown-code', { field: 'area', params: { value: wish.area } })
  if ((wish.kind === 'grid_seat') !== (area.level === 'grid')) {
    return refuse('input.invalid', { field: 'area', params: { value: wish.area } })
  }
  if (wish.upperUnit) {
    const { rowCount } = await client.query('SELECT 1 FROM units WHERE id = $1 AND active', [wish.upperUnit])
    if (!rowCount)
      return refuse('input.unknown-code', { field: 'upperUnit', params: { value: wish.upperUnit } })
  }
  const { rows } = await client.query<Record<string, unknown> & { id: UnitId }>(
    `INSERT INTO units (id, kind, level, area, path, name, name_en, function, upper_unit, revision, created_at)
     SELECT $1, $2, level, code, path, $3, $4, $5, $6, $7, $8 FROM areas WHERE code = $9
     ON CONFLICT DO NOTHING
     RETURNING id, kind, level, area, name, name_en, function, upper_unit, active`,
    [
      uuidV7(),
      wish.kind,
      wish.name,
      wish.nameEn ?? null,
      wish.function ?? null,
      wish.upperUnit ?? null,
      revision,
      new Date(at),
      wish.area,
    ],
  )
  const [row] = rows
  // Only the unique indexes can stand against it: one centre, one seat, one department with this function per area.
  if (!row) return refuse('people.unit-exists', { field: wish.function ? 'function' : 'area' })
  await appendAudit(client, {
    at,
    person: by,
    action: 'unit.create',
    subjectTable: 'units',
    subjectId: row.id,
    after: row,
  })
  return row.id
}

/** Gives a unit other names. */
export async function renameUnit(
  platform: Platform,
  by: PersonId,
  { unit, name, nameEn }: { unit: UnitId; name: string; nameEn?: string },
): Promise<Refusal | undefined> {
  return changeUnit(platform, by, unit, {
    action: 'unit.rename',
    set: (client, revision) =>
      client.query('UPDATE units SET name = $2, name_en = $3, revision = $4 WHERE id = $1', [
        unit,
        name,
        nameEn ?? null,
        revision,
      ]),
  })
}

/**
 * Closes a unit: nothing goes to it any more and its seats give no rights. Refused while it holds open cases. Centres
 * and grid seats stay as long as their area does, since every place needs somebody answerable for it.
 */
export async function closeUnit(
  platform: Platform,
  by: PersonId,
  unit: UnitId,
): Promise<Refusal | undefined> {
  const people = peopleHeldBy(platform)
  return changeUnit(platform, by, unit, {
    action: 'unit.close',
    async guard({ kind }) {
      if (kind === 'centre' || kind === 'grid_seat') return refuse('people.unit-of-every-area')
      const counts = await Promise.all(people.openCaseCounts.map((count) => count(unit)))
      const open = counts.reduce((sum, count) => sum + count, 0)
      return open > 0 ? refuse('people.unit-has-open-cases', { params: { count: open } }) : undefined
    },
    set: (client, revision) =>
      client.query('UPDATE units SET active = false, revision = $2 WHERE id = $1', [unit, revision]),
  })
}

/** Opens a closed unit again. Refused if another department took over its function. */
export async function reopenUnit(
  platform: Platform,
  by: PersonId,
  unit: UnitId,
): Promise<Refusal | undefined> {
  return changeUnit(platform, by, unit, {
    action: 'unit.reopen',
    async guard({ kind, area, function: work }, client) {
      if (kind !== 'department') return undefined
      const { rowCount } = await client.query(
        "SELECT 1 FROM units WHERE kind = 'department' AND active AND area = $1 AND function = $2 AND id <> $3",
        [area, work, unit],
      )
      return rowCount ? refuse('people.unit-exists', { field: 'function' }) : undefined
    },
    set: (client, revision) =>
      client.query('UPDATE units SET active = true, revision = $2 WHERE id = $1', [unit, revision]),
  })
}

async function changeUnit(
  platform: Platform,
  by: PersonId,
  unit: UnitId,
  change: {
    action: string
    guard?: (row: UnitRow, client: Queryable) => Promise<Refusal | undefined>
    set: (client: Queryable, revision: number) => Promise<unknown>
  },
): Promise<Refusal | undefined> {
  const result = await inTransaction(platform.pool, async (client) => {
    // Takes the revision's lock first, so changes of units come one after the other and a guard stays true.
    const revision = await bump(client, 'directory')
    const before = await lockedUnit(client, unit)
    if (!before) return refuse('not-found')
    const refused = await change.guard?.(before, client)
    if (refused) return refused
    await change.set(client, revision)
    const after = await lockedUnit(client, unit)
    await appendAudit(client, {
      at: platform.now(),
      person: by,
      action: change.action,
      subjectTable: 'units',
      subjectId: unit,
      before: toAudit(before),
      after: after && toAudit(after),
    })
    return undefined
  })
  await peopleHeldBy(platform).refresh()
  return result
}

type UnitRow = NonNullable<Awaited<ReturnType<typeof lockedUnit>>>

function faultOf({ kind, name, nameEn, function: work }: UnitWish): Refusal | undefined {
  if (name === '') return refuse('input.required', { field: 'name' })
  if (name.length > 80) return refuse('input.too-long', { field: 'name', params: { most: 80 } })
  if (nameEn && nameEn.length > 120)
    return refuse('input.too-long', { field: 'nameEn', params: { most: 120 } })
  if (kind === 'department' && !work) return refuse('input.required', { field: 'function' })
  if (kind !== 'department' && work)
    return refuse('input.invalid', { field: 'function', params: { value: work } })
  if (work && !isDepartmentFunction(work)) {
    return refuse('input.unknown-code', { field: 'function', params: { value: work } })
  }
  return undefined
}
