import type { AreaCode, UnitId } from '../../../../domain/kernel/ids.ts'
import { powersOf, type Power } from '../../../../domain/org/position.ts'
import type { Seat, Staff } from '../../../../domain/org/seat.ts'

/** Columns of `cases` below the city, in the order of a path: the second code of a path is in `county`, and so on. */
export const AREA_COLUMNS = ['county', 'street', 'community', 'grid'] as const
export type AreaColumn = (typeof AREA_COLUMNS)[number]

/** A part of the city: all of it, or the cases with this code in this column. */
export type Part = { column: 'city' } | { column: AreaColumn; code: AreaCode; path: readonly AreaCode[] }

/** What somebody of the staff may see, worked out from the seats of this moment. */
export interface Scope {
  /** Areas whose cases may be read, none inside another. */
  areas: Part[]
  /** Units whose own cases may be read: what they hold, handle or have a share in. */
  units: UnitId[]
  /** The same for confidential cases: the centres that coordinate there, and the units that must act. */
  confidentialAreas: Part[]
  confidentialUnits: UnitId[]
}

/**
 * The scope of the seats. Administrators have no case power and therefore see no case, although they sit in a centre;
 * whoever may read an area (`case.read-area`) sees all of it; confidential cases (rules §7) only who coordinates on
 * their place and who must act.
 */
export function scopeOf(staff: Staff): Scope {
  const with_ = (wanted: (powers: readonly Power[], seat: Seat) => boolean): Seat[] =>
    staff.seats.filter((seat) => wanted(powersOf(seat.position), seat))
  const units = (seats: readonly Seat[]): UnitId[] => [...new Set(seats.map((seat) => seat.unit.id))]
  const reading = with_((powers) => powers.includes('case.read-area'))
  const coordinating = with_(
    (powers, seat) => powers.includes('case.coordinate') && seat.unit.kind === 'centre',
  )
  return {
    areas: partsOf(reading),
    units: units(with_((powers) => powers.some((power) => power.startsWith('case.')))),
    confidentialAreas: partsOf(coordinating),
    confidentialUnits: units(with_((powers) => powers.includes('case.handle'))),
  }
}

/** The part of the city with this path. */
export function partOf(path: readonly AreaCode[]): Part {
  const column = AREA_COLUMNS[path.length - 2]
  const code = path.at(-1)
  return column === undefined || code === undefined ? { column: 'city' } : { column, code, path }
}

/** True if everything of `inner` lies in `outer`. */
export function covers(outer: Part, inner: Part): boolean {
  if (outer.column === 'city') return true
  return inner.column !== 'city' && inner.path.includes(outer.code)
}

function partsOf(seats: readonly Seat[]): Part[] {
  const parts = seats.map((seat) => partOf(seat.unit.path))
  return parts.filter(
    (part, i) => !parts.some((other, j) => i !== j && covers(other, part) && (!covers(part, other) || j < i)),
  )
}

/** What of `parts` lies in the area with this path: the area itself, or what is narrower. */
export function within(parts: readonly Part[], path: readonly AreaCode[]): Part[] {
  const wanted = partOf(path)
  if (parts.some((part) => covers(part, wanted))) return [wanted]
  return parts.filter((part) => covers(wanted, part))
}
