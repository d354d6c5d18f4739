import type { AppointmentId, PersonId, UnitId } from '../../../../domain/kernel/ids.ts'
import type { Instant } from '../../../../domain/kernel/instant.ts'
import { refuse, type Refusal } from '../../../../domain/kernel/refusal.ts'
import {
  clashWithAdministration,
  isAdministratorPosition,
  overlap,
  type Term,
} from '../../../../domain/org/administration.ts'
import { positionFits } from '../../../../domain/org/placement.ts'
import type { Position } from '../../../../domain/org/position.ts'
import { appendAudit } from '../../../platform/audit/append-audit.ts'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../../platform/platform.ts'
import { peopleHeldBy } from '../people.ts'
import { bump } from '../revisions.ts'
import { lockedUnit } from '../units/unit-row.ts'
import { lastAdministration } from './last-administrator.ts'

export interface AppointmentWish {
  person: PersonId
  unit: UnitId
  position: Position
  /** Now if left out. */
  from?: Instant
  to?: Instant
}

/** Appoints a person; the rights count in every process within a second. */
export async function appoint(
  platform: Platform,
  by: PersonId,
  wish: AppointmentWish,
): Promise<AppointmentId | Refusal> {
  const result = await inTransaction(platform.pool, async (client) => {
    await bump(client, 'rights')
    return insertAppointment(client, { wish, by, at: platform.now() })
  })
  await peopleHeldBy(platform).refresh()
  return result
}

/** Inserts one appointment with its audit line, in the caller's transaction that holds the `rights` revision. */
export async function insertAppointment(
  client: Queryable,
  { wish, by, at }: { wish: AppointmentWish; by: PersonId | null; at: Instant },
): Promise<AppointmentId | Refusal> {
  const { person, unit: unitId, position, from = at, to } = wish
  const wanted: Term & { position: Position } = { position, from, to }
  if (to !== undefined && to <= from) return refuse('input.invalid', { field: 'to' })
  // The lock on the person makes appointments of one person come one after the other.
  const locked = await client.query('SELECT 1 FROM persons WHERE id = $1 FOR UPDATE', [person])
  if (!locked.rowCount) return refuse('input.unknown-code', { field: 'person' })
  const unit = await lockedUnit(client, unitId)
  if (!unit) return refuse('input.unknown-code', { field: 'unit' })
  if (!unit.active) return refuse('people.unit-inactive', { field: 'unit' })
  if (!positionFits(position, unit)) return refuse('people.position-does-not-fit', { field: 'position' })
  const held = await heldBy(client, person)
  if (held.some((one) => one.unit === unitId && one.position === position && overlap(one, wanted))) {
    return refuse('people.already-appointed', { field: 'position' })
  }
  // Rights come from somebody else, always: one by one or by a table.
  if (by === person) return refuse('people.not-yourself')
  if (clashWithAdministration(held, wanted))
    return refuse('people.administrators-separate', { field: 'position' })
  const id = uuidV7()
  await client.query(
    `INSERT INTO appointments (id, person, unit, position, starts_at, ends_at, granted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, person, unitId, position, new Date(from), to === undefined ? null : new Date(to), by],
  )
  await appendAudit(client, {
    at,
    person: by,
    action: 'appointment.grant',
    subjectTable: 'appointments',
    subjectId: id,
    after: { person, unit: unitId, position, from: iso(from), to: to === undefined ? null : iso(to) },
  })
  return id
}

/** Ends an appointment at a moment (now if left out). One that has not begun is withdrawn. */
export async function endAppointment(
  platform: Platform,
  by: PersonId,
  { id, end }: { id: AppointmentId; end?: Instant },
): Promise<Refusal | undefined> {
  const at = platform.now()
  const result = await inTransaction(platform.pool, async (client) => {
    await bump(client, 'rights')
    const { rows } = await client.query<HeldRow>(
      'SELECT person, unit, position, starts_at, ends_at FROM appointments WHERE id = $1 FOR UPDATE',
      [id],
    )
    const [row] = rows
    if (!row) return refuse('not-found')
    if (row.person === by) return refuse('people.not-yourself')
    const starts = row.starts_at.getTime()
    const former = row.ends_at?.getTime()
    if (former !== undefined && former <= at) return refuse('people.appointment-over')
    // What was already held cannot be taken back for the past; and a longer term is a new appointment, with all its checks.
    const ends = Math.min(Math.max(end ?? at, at, starts), former ?? Infinity)
    if (isAdministratorPosition(row.position) && (await lastAdministration(client, row.person, at))) {
      return refuse('people.last-administrator')
    }
    await client.query('UPDATE appointments SET ends_at = $2, ended_by = $3 WHERE id = $1', [
      id,
      new Date(ends),
      by,
    ])
    await appendAudit(client, {
      at,
      person: by,
      action: 'appointment.end',
      subjectTable: 'appointments',
      subjectId: id,
      before: { person: row.person, unit: row.unit, position: row.position, to: former ? iso(former) : null },
      after: { to: iso(ends) },
    })
    return undefined
  })
  await peopleHeldBy(platform).refresh()
  return result
}

interface HeldRow {
  person: PersonId
  unit: UnitId
  position: Position
  starts_at: Date
  ends_at: Date | null
}

async function heldBy(
  client: Queryable,
  person: PersonId,
): Promise<(Term & { unit: UnitId; position: Position })[]> {
  const { rows } = await client.query<HeldRow>(
    'SELECT person, unit, position, starts_at, ends_at FROM appointments WHERE person = $1',
    [person],
  )
  return rows.map(({ unit, position, starts_at, ends_at }) => ({
    unit,
    position,
    from: starts_at.getTime(),
    to: ends_at?.getTime(),
  }))
}

function iso(at: Instant): string {
  return new Date(at).toISOString()
}
