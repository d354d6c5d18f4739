import type { AppointmentId, PersonId, UnitId } from '../../../domain/kernel/ids.ts'
import { isInForce, type Term } from '../../../domain/org/administration.ts'
import type { Position } from '../../../domain/org/position.ts'
import type { Seat } from '../../../domain/org/seat.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import type { Directory } from './directory.ts'

/** How long seats are believed without asking the database again, in milliseconds of real time. */
const BELIEVED = 3_000
const MOST_PEOPLE = 20_000

interface Held extends Term {
  id: AppointmentId
  unit: UnitId
  position: Position
}

/**
 * The appointments of people, kept for a few seconds. Terms are compared with the clock at every question, so an
 * appointment that runs out gives nothing from that very moment; one that is ended early is dropped with `clear`.
 */
export class Rights {
  #held = new Map<PersonId, { appointments: Held[]; readAt: number }>()
  #generation = 0
  #client: Queryable
  #directory: Directory

  constructor(client: Queryable, directory: Directory) {
    this.#client = client
    this.#directory = directory
  }

  /** Forgets everything; answers under way at this moment are not kept either. */
  clear(): void {
    this.#generation += 1
    this.#held.clear()
  }

  /** The seats of a person at `at`, oldest appointment first; none for a disabled account or in a closed unit. */
  async seatsOf(person: PersonId, at: number): Promise<Seat[]> {
    const seats: Seat[] = []
    for (const { id, unit, position, ...term } of await this.#appointmentsOf(person, at)) {
      const listed = this.#directory.unit(unit)
      if (listed?.active && isInForce(term, at)) seats.push({ appointment: id, unit: listed, position })
    }
    return seats
  }

  async #appointmentsOf(person: PersonId, at: number): Promise<Held[]> {
    const known = this.#held.get(person)
    if (known && performance.now() - known.readAt < BELIEVED) return known.appointments
    const generation = this.#generation
    const readAt = performance.now()
    const { rows } = await this.#client.query<{
      id: string
      unit: string
      position: Position
      starts_at: Date
      ends_at: Date | null
    }>(
      `SELECT a.id, a.unit, a.position, a.starts_at, a.ends_at
       FROM appointments a LEFT JOIN accounts c ON c.person = a.person
       WHERE a.person = $1 AND (a.ends_at IS NULL OR a.ends_at > $2) AND c.disabled IS NOT TRUE
       ORDER BY a.starts_at, a.id`,
      [person, new Date(at)],
    )
    const appointments = rows.map((row): Held => {
      const held: Held = { id: row.id, unit: row.unit, position: row.position, from: row.starts_at.getTime() }
      if (row.ends_at) held.to = row.ends_at.getTime()
      return held
    })
    if (generation === this.#generation) {
      if (this.#held.size >= MOST_PEOPLE) this.#held.clear()
      this.#held.set(person, { appointments, readAt })
    }
    return appointments
  }
}
