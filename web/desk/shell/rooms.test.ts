import { expect, it } from 'vitest'
import { POSITIONS, powersOf, type Position } from '../../../domain/org/position.ts'
import type { Me } from '../../../contract/people.ts'
import { roomsOf } from './rooms.ts'

const seated = (position: Position): Me =>
  ({ seats: [{ position, powers: powersOf(position) }] }) as unknown as Me

const OPEN: Record<Position, string[]> = {
  operator: ['inbox', 'overview', 'say'],
  community_secretary: ['inbox', 'overview', 'say'],
  centre_director: ['inbox', 'overview', 'say'],
  grid_officer: ['inbox', 'overview', 'say'],
  building_chief: ['say'],
  neighbour_steward: ['say'],
  // Figures of an area are for those who read the area.
  solver: ['inbox'],
  department_head: ['inbox'],
  company_contact: ['inbox'],
  liaison_leader: ['inbox', 'overview'],
  supervisor: ['inbox', 'overview'],
  system_admin: ['setUp'],
  security_admin: ['setUp'],
  audit_admin: ['setUp'],
}

it.each(POSITIONS)('a %s is shown the rooms that open, and no others', (position) => {
  expect(roomsOf(seated(position))).toEqual(OPEN[position])
})

it('a person with two seats is shown the rooms of both', () => {
  const both = { seats: [...seated('solver').seats, ...seated('system_admin').seats] } as unknown as Me
  expect(roomsOf(both)).toEqual(['inbox', 'setUp'])
})
