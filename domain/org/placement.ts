import type { AreaLevel } from '../territory/area.ts'
import type { Position } from './position.ts'
import type { UnitKind } from './unit.ts'

/**
 * Which positions a unit can have. A position in the wrong kind of unit would give its powers over the wrong cases:
 * a community secretary of a department, say, or a grid officer of a whole county.
 */
const KINDS_OF: Record<Position, readonly UnitKind[]> = {
  operator: ['centre'],
  community_secretary: ['centre'],
  centre_director: ['centre'],
  grid_officer: ['grid_seat'],
  building_chief: ['grid_seat', 'centre'],
  neighbour_steward: ['grid_seat', 'centre'],
  solver: ['department', 'company', 'committee'],
  department_head: ['department'],
  company_contact: ['company'],
  liaison_leader: ['centre'],
  supervisor: ['centre'],
  system_admin: ['centre'],
  security_admin: ['centre'],
  audit_admin: ['centre'],
}

/** Positions that exist at some levels only; the others go wherever their kind of unit is. */
const LEVELS_OF: Partial<Record<Position, readonly AreaLevel[]>> = {
  community_secretary: ['community'],
  building_chief: ['community', 'grid'],
  neighbour_steward: ['community', 'grid'],
  // The administrators serve the whole city.
  system_admin: ['city'],
  security_admin: ['city'],
  audit_admin: ['city'],
}

/** True if a person may be appointed to this position in such a unit. */
export function positionFits(position: Position, unit: { kind: UnitKind; level: AreaLevel }): boolean {
  return KINDS_OF[position].includes(unit.kind) && (LEVELS_OF[position]?.includes(unit.level) ?? true)
}
