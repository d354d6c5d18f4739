/**
 * Positions a person may be appointed to, and what each may do. All rights come from appointments; a position
 * gives powers only in the unit and area of its appointment. The three administrators share no power (rules §7:
 * system, security and audit administration are separated).
 */
export const POSITIONS = [
  'operator',
  'community_secretary',
  'centre_director',
  'grid_officer',
  'building_chief',
  'neighbour_steward',
  'solver',
  'department_head',
  'company_contact',
  'liaison_leader',
  'supervisor',
  'system_admin',
  'security_admin',
  'audit_admin',
] as const
export type Position = (typeof POSITIONS)[number]

export const POWERS = [
  'case.say', // enter a report on behalf of somebody
  'case.coordinate', // accept, decline, dispatch, arbitrate, verify, close, call back, merge, correct
  'case.approve', // grant or refuse extensions and suspensions
  'case.handle', // sign, return, resolve, note, ask
  'case.supervise', // supervise, urge from above
  'case.whistle', // call departments to the spot
  'case.read-area', // read every case of the area, not only those of the own unit
  'identity.reveal', // look at who spoke, with a purpose, logged
  'admin.system', // areas, units, catalogue, calendar, templates
  'admin.security', // accounts, appointments, lock-outs
  'admin.audit', // audit and reveal logs
] as const
export type Power = (typeof POWERS)[number]

const COORDINATING = [
  'case.say',
  'case.coordinate',
  'case.handle',
  'case.read-area',
  'identity.reveal',
] as const satisfies Power[]

const POWERS_OF: Record<Position, readonly Power[]> = {
  operator: COORDINATING,
  community_secretary: [...COORDINATING, 'case.approve', 'case.whistle'],
  centre_director: [...COORDINATING, 'case.approve', 'case.whistle', 'case.supervise'],
  grid_officer: ['case.say', 'case.handle', 'case.read-area', 'identity.reveal'],
  building_chief: ['case.say'],
  neighbour_steward: ['case.say'],
  solver: ['case.handle'],
  department_head: ['case.handle'],
  company_contact: ['case.handle'],
  liaison_leader: ['case.read-area', 'case.supervise'],
  supervisor: ['case.read-area', 'case.supervise'],
  system_admin: ['admin.system'],
  security_admin: ['admin.security'],
  audit_admin: ['admin.audit'],
}

/** What a position may do within its unit and area. */
export function powersOf(position: Position): readonly Power[] {
  return POWERS_OF[position]
}
