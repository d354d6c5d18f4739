import type { AppointmentId, PersonId } from '../kernel/ids.ts'
import { powersOf, type Position, type Power } from './position.ts'
import type { Unit } from './unit.ts'

/** A current appointment: the person sits in a unit with a position. */
export interface Seat {
  appointment: AppointmentId
  unit: Unit
  position: Position
}

/** Somebody of the staff with every seat held at this moment. */
export interface Staff {
  kind: 'staff'
  person: PersonId
  seats: Seat[]
}

/** The first seat that gives `power` and satisfies `where`; undefined if there is none. */
export function seatWith(
  staff: Staff,
  power: Power,
  where: (seat: Seat) => boolean = () => true,
): Seat | undefined {
  return staff.seats.find((seat) => powersOf(seat.position).includes(power) && where(seat))
}
