import type { Position } from '../../org/position.ts'
import type { Seat, Staff } from '../../org/seat.ts'
import type { Unit, UnitKind } from '../../org/unit.ts'
import type { AreaLevel, CentreLevel } from '../../territory/area.ts'
import type { CasePlace } from '../facts.ts'

/** Areas by their short names: each is the path to itself. `village` has no street between it and its county. */
const PATHS = {
  city: ['c'],
  east: ['c', 'e'],
  west: ['c', 'w'],
  hill: ['c', 'e', 'eh'],
  river: ['c', 'e', 'er'],
  gate: ['c', 'w', 'wg'],
  lane: ['c', 'e', 'eh', 'ehl'],
  mill: ['c', 'e', 'eh', 'ehm'],
  quay: ['c', 'e', 'er', 'erq'],
  tower: ['c', 'w', 'wg', 'wgt'],
  village: ['c', 'w', 'wv'],
  lane1: ['c', 'e', 'eh', 'ehl', 'ehl1'],
  lane2: ['c', 'e', 'eh', 'ehl', 'ehl2'],
  mill1: ['c', 'e', 'eh', 'ehm', 'ehm1'],
  quay1: ['c', 'e', 'er', 'erq', 'erq1'],
  tower1: ['c', 'w', 'wg', 'wgt', 'wgt1'],
  village1: ['c', 'w', 'wv', 'wv1'],
} as const
export type AreaName = keyof typeof PATHS

const LEVELS: Record<AreaName, AreaLevel> = {
  city: 'city',
  east: 'county',
  west: 'county',
  hill: 'street',
  river: 'street',
  gate: 'street',
  lane: 'community',
  mill: 'community',
  quay: 'community',
  tower: 'community',
  village: 'community',
  lane1: 'grid',
  lane2: 'grid',
  mill1: 'grid',
  quay1: 'grid',
  tower1: 'grid',
  village1: 'grid',
}

function unit(kind: UnitKind, area: AreaName, name = `${kind}-${area}`): Unit {
  const path = [...PATHS[area]]
  return { id: name, kind, level: LEVELS[area], area: path.at(-1) ?? '', path, name }
}

const AREAS = Object.keys(PATHS) as AreaName[]

/** The unit of the net in each area: a grid service centre, or the seat of a grid. */
export const NET: Record<AreaName, Unit> = Object.fromEntries(
  AREAS.map((area) => [area, unit(LEVELS[area] === 'grid' ? 'grid_seat' : 'centre', area)]),
) as Record<AreaName, Unit>

/** Those who solve besides the net. */
export const SOLVERS = {
  water: unit('department', 'city', 'water'),
  roads: unit('department', 'east', 'roads'),
  parks: unit('department', 'east', 'parks'),
  farms: unit('department', 'west', 'farms'),
  market: unit('department', 'hill', 'market'),
  property: unit('company', 'lane', 'property'),
  owners: unit('committee', 'lane', 'owners'),
}

/** Every unit of the small city. */
export const UNITS: readonly Unit[] = [...Object.values(NET), ...Object.values(SOLVERS)]

/** The place of an area with all centres answerable for it. */
export function placeOf(area: AreaName): CasePlace {
  const path = [...PATHS[area]]
  const along = AREAS.filter((one) => PATHS[one].every((code, i) => path[i] === code))
  const centres = along.filter((one) => LEVELS[one] !== 'grid')
  return {
    path,
    levels: along.map((one) => LEVELS[one]),
    centres: Object.fromEntries(centres.map((one) => [LEVELS[one] as CentreLevel, NET[one].id])),
  }
}

/** One person with these seats. */
export function person(name: string, ...seats: [Position, Unit][]): Staff {
  return {
    kind: 'staff',
    person: name,
    seats: seats.map(([position, at], i): Seat => ({ appointment: `${name}/${i}`, unit: at, position })),
  }
}
