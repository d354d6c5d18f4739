import type { PersonId, UnitId } from '../../domain/kernel/ids.ts'
import { powersOf, type Position, type Power } from '../../domain/org/position.ts'
import type { Seat, Staff } from '../../domain/org/seat.ts'
import type { ListedUnit } from '../../server/features/people/answers.ts'
import type { Platform } from '../../server/platform/platform.ts'

/** Who sits in a unit with a power, in the order of their logins. */
export type Sitting = ReadonlyMap<UnitId, ReadonlyMap<Power, readonly Staff[]>>

/** Reads every current appointment once. */
export async function readStaff(platform: Platform, units: readonly ListedUnit[]): Promise<Sitting> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const { rows } = await platform.pool.query<{
    id: string
    person: PersonId
    unit: UnitId
    position: Position
  }>(
    `SELECT a.id, a.person, a.unit, a.position FROM appointments a JOIN accounts c ON c.person = a.person
     WHERE a.starts_at <= $1 AND (a.ends_at IS NULL OR a.ends_at > $1) AND NOT c.disabled ORDER BY c.login, a.id`,
    [new Date(platform.now())],
  )
  const people = new Map<PersonId, Staff>()
  const sitting = new Map<UnitId, Map<Power, Staff[]>>()
  for (const { id, person, unit: unitId, position } of rows) {
    const unit = byId.get(unitId)
    if (!unit) continue
    const seat: Seat = { appointment: id, unit, position }
    const known = people.get(person) ?? { kind: 'staff' as const, person, seats: [] }
    known.seats.push(seat)
    people.set(person, known)
    const powers = sitting.get(unitId) ?? new Map<Power, Staff[]>()
    sitting.set(unitId, powers)
    for (const power of powersOf(position)) {
      const list = powers.get(power)
      if (list) list.push(known)
      else powers.set(power, [known])
    }
  }
  return sitting
}
