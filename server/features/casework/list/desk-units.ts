import type { UnitId } from '../../../../domain/kernel/ids.ts'
import type { Power } from '../../../../domain/org/position.ts'
import { seatWith, type Staff } from '../../../../domain/org/seat.ts'

/** What a case in an inbox may wait for. */
const ACTING = ['case.coordinate', 'case.approve', 'case.handle'] as const satisfies Power[]

/**
 * Units for which somebody acts: their work is this person's inbox. Who merely looks on from a unit (a liaison leader at a
 * centre, a building chief at a grid's seat) finds its cases under the unit or the area; none of them waits for that person.
 */
export function actingUnits(staff: Staff): UnitId[] {
  return unitsWhere(staff, (seat) => ACTING.some((power) => seatWith(seat, power)))
}

/** Centres for which somebody calls reporters back. */
export function callingUnits(staff: Staff): UnitId[] {
  return unitsWhere(staff, (seat) =>
    Boolean(seatWith(seat, 'case.coordinate', ({ unit }) => unit.kind === 'centre')),
  )
}

/** Units of the seats that, taken alone, may do something. */
function unitsWhere(staff: Staff, may: (seat: Staff) => boolean): UnitId[] {
  const seats = staff.seats.filter((seat) => may({ ...staff, seats: [seat] }))
  return [...new Set(seats.map(({ unit }) => unit.id))]
}
