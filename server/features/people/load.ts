import type { AppointmentId, PersonId, UnitId } from '../../../domain/kernel/ids.ts'
import type { Instant } from '../../../domain/kernel/instant.ts'
import type { Position } from '../../../domain/org/position.ts'
import { appendAudit } from '../../platform/audit/append-audit.ts'
import { inTransaction, type Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { peopleHeldBy } from './people.ts'
import { sealPhone } from './persons/phone.ts'
import { bump } from './revisions.ts'
import type { UnitWish } from './units/unit-wish.ts'

export { ensureStandingUnits } from './units/standing-units.ts'

export interface PeopleToLoad {
  persons: readonly { id: PersonId; name: string; phone?: string }[]
  /** One hash may be shared by many: hashing 15,000 passwords would take many minutes. */
  accounts: readonly { person: PersonId; login: string; passwordHash: string; mustChange?: boolean }[]
  appointments: readonly {
    id: AppointmentId
    person: PersonId
    unit: UnitId
    position: Position
    from: Instant
    to?: Instant
  }[]
}

/**
 * Writes many people at once (demo city, moves from another system): the caller answers for the rules that the
 * tables do not hold. @throws if a constraint is broken; then nothing is written.
 */
export async function loadPeople(platform: Platform, people: PeopleToLoad): Promise<void> {
  const { persons, accounts, appointments } = people
  const at = platform.now()
  await inTransaction(platform.pool, async (client) => {
    const revision = await bump(client, 'directory')
    await bump(client, 'rights')
    const phones = persons.map(({ id, phone }) => (phone ? sealPhone(platform.box, id, phone) : undefined))
    await client.query(
      `INSERT INTO persons (id, name, phone_sealed, phone_last4, phone_print, revision, created_at)
       SELECT *, $6, $7 FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::bytea[])`,
      [
        persons.map(({ id }) => id),
        persons.map(({ name }) => name),
        phones.map((phone) => phone?.sealed ?? null),
        phones.map((phone) => phone?.last4 ?? null),
        phones.map((phone) => phone?.print ?? null),
        revision,
        new Date(at),
      ],
    )
    await client.query(
      `INSERT INTO accounts (person, login, password_hash, must_change, created_at)
       SELECT *, $5 FROM unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[])`,
      [
        accounts.map(({ person }) => person),
        accounts.map(({ login }) => login),
        accounts.map(({ passwordHash }) => passwordHash),
        accounts.map(({ mustChange }) => mustChange ?? false),
        new Date(at),
      ],
    )
    await client.query(
      `INSERT INTO appointments (id, person, unit, position, starts_at, ends_at)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[])`,
      [
        appointments.map(({ id }) => id),
        appointments.map(({ person }) => person),
        appointments.map(({ unit }) => unit),
        appointments.map(({ position }) => position),
        appointments.map(({ from }) => new Date(from)),
        appointments.map(({ to }) => (to === undefined ? null : new Date(to))),
      ],
    )
    await noteLoad(client, at, 'people.load', 'persons', {
      persons: persons.length,
      accounts: accounts.length,
      appointments: appointments.length,
    })
  })
  await peopleHeldBy(platform).refresh()
}

/** Writes many units at once; level and path come from their areas. Centres and grid seats: `ensureStandingUnits`. */
export async function loadUnits(
  platform: Platform,
  units: readonly (UnitWish & { id: UnitId })[],
): Promise<void> {
  const at = platform.now()
  await inTransaction(platform.pool, async (client) => {
    const revision = await bump(client, 'directory')
    const { rowCount } = await client.query(
      `INSERT INTO units (id, kind, level, area, path, name, name_en, function, upper_unit, revision, created_at)
       SELECT u.id, u.kind, a.level, a.code, a.path, u.name, u.name_en, u.function, u.upper_unit, $8, $9
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[])
         AS u (id, kind, area, name, name_en, function, upper_unit)
       JOIN areas a ON a.code = u.area`,
      [
        units.map(({ id }) => id),
        units.map(({ kind }) => kind),
        units.map(({ area }) => area),
        units.map(({ name }) => name),
        units.map(({ nameEn }) => nameEn ?? null),
        units.map((unit) => unit.function ?? null),
        units.map(({ upperUnit }) => upperUnit ?? null),
        revision,
        new Date(at),
      ],
    )
    if (rowCount !== units.length)
      throw new Error(`${units.length - (rowCount ?? 0)} units name an unknown area`)
    await noteLoad(client, at, 'unit.load', 'units', { units: units.length })
  })
  await peopleHeldBy(platform).refresh()
}

async function noteLoad(
  client: Queryable,
  at: Instant,
  action: string,
  subjectTable: string,
  after: Record<string, number>,
): Promise<void> {
  await appendAudit(client, { at, person: null, action, subjectTable, subjectId: '*', after })
}
