import type { AreaCode } from '../../../../domain/kernel/ids.ts'
import { seatWith, type Seat, type Staff } from '../../../../domain/org/seat.ts'
import { isWithin } from '../../../../domain/territory/area.ts'

/**
 * The seat under which somebody may look at who spoke: a centre of this very place, or the officer of this very grid.
 * Whoever else handles the case — a department, a company, a seat of another grid — never learns it (rules §7).
 */
export function revealingSeat(staff: Staff, path: readonly AreaCode[]): Seat | undefined {
  return seatWith(
    staff,
    'identity.reveal',
    ({ unit }) => (unit.kind === 'centre' || unit.kind === 'grid_seat') && isWithin(path, unit.area),
  )
}

/**
 * What points to the reporter without naming them — the place in their own words, which may be a home, their voice, numbers
 * in their words — is for the net of this place only.
 */
export function mayReadAddress(staff: Staff, path: readonly AreaCode[]): boolean {
  return staff.seats.some(
    ({ unit }) => (unit.kind === 'centre' || unit.kind === 'grid_seat') && isWithin(path, unit.area),
  )
}
