import type { Position } from '../../domain/org/position.ts'
import { DAY } from '../../domain/kernel/instant.ts'
import { peopleOf, type ListedUnit } from '../../server/features/people/answers.ts'
import { loadPeople, type PeopleToLoad } from '../../server/features/people/load.ts'
import { territoryOf } from '../../server/features/territory/answers.ts'
import { hashPassword } from '../../server/platform/auth/password.ts'
import { uuidV7 } from '../../server/platform/ids/uuid-v7.ts'
import type { Platform } from '../../server/platform/platform.ts'
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  SHOWN_COMMUNITY,
  SHOWN_GRID,
  type ShownSeat,
} from '../demo-accounts.ts'
import { demoName } from './demo-names.ts'

/** Long enough that everybody sat already when the played history began. */
const APPOINTED_DAYS_AGO = 800
const LEADERS_PER_COUNTY = 5

interface Sitting {
  login: string
  seats: { unit: string; position: Position }[]
}

/** Gives every seat of the city a person and every person an account. @returns how many persons. */
export async function appointPeople(platform: Platform): Promise<number> {
  const city = territoryOf(platform).city()
  if (!city) throw new Error('the territory must be loaded first')
  const units = peopleOf(platform).unitsWithin(city.code)
  const sitting = [...units.flatMap(staffOfUnit), ...leaders(units), ...shown(platform)]
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const from = platform.now() - APPOINTED_DAYS_AGO * DAY
  const people = sitting.map(({ login, seats }) => ({ id: uuidV7(), login, seats, name: demoName(login) }))
  const wanted: PeopleToLoad = {
    persons: people.map(({ id, name }) => ({ id, name })),
    accounts: people.map(({ id, login }) => ({ person: id, login, passwordHash })),
    appointments: people.flatMap(({ id, seats }) =>
      seats.map(({ unit, position }) => ({ id: uuidV7(), person: id, unit, position, from })),
    ),
  }
  await loadPeople(platform, wanted)
  return people.length
}

/** Codes in logins are short where zeros only pad: 130702000000 is 130702, 130702001000 is 130702001. */
export function shortCode(unit: Pick<ListedUnit, 'area' | 'level'>): string {
  const digits = { city: 4, county: 6, street: 9, community: 12, grid: 15 }[unit.level]
  return unit.area.slice(0, digits)
}

function staffOfUnit(unit: ListedUnit): Sitting[] {
  const one = (prefix: string, position: Position, suffix = ''): Sitting => ({
    login: `${prefix}-${shortCode(unit)}${suffix}`,
    seats: [{ unit: unit.id, position }],
  })
  switch (unit.kind) {
    case 'grid_seat':
      return [one('grid', 'grid_officer')]
    case 'department':
      return [one('dep', 'solver', `-${unit.function}`), one('head', 'department_head', `-${unit.function}`)]
    case 'company': {
      const number = (unit.nameEn ?? '').replaceAll(/\D/g, '')
      return [one('co', 'company_contact', `-${number}`), one('mend', 'solver', `-${number}`)]
    }
    case 'centre':
      return unit.level === 'community'
        ? [one('op', 'operator'), one('sec', 'community_secretary')]
        : [
            one('op', 'operator'),
            one('dir', 'centre_director'),
            ...(unit.level === 'street' ? [] : [one('sup', 'supervisor')]),
          ]
    case 'committee':
      return []
  }
}

/** 五包一: a few leaders of each county, in whose centre they sit: what its communities report directly reaches them there. */
function leaders(units: readonly ListedUnit[]): Sitting[] {
  const turns = Array.from({ length: LEADERS_PER_COUNTY }, (_, i) => i + 1)
  return units
    .filter((unit) => unit.kind === 'centre' && unit.level === 'county')
    .flatMap((unit) =>
      turns.map((turn): Sitting => {
        const seats: Sitting['seats'] = [{ unit: unit.id, position: 'liaison_leader' }]
        return { login: `leader-${shortCode(unit)}-${turn}`, seats }
      }),
    )
}

/** The people with short logins, in the community that is shown and above it. */
function shown(platform: Platform): Sitting[] {
  const path = territoryOf(platform)
    .path(SHOWN_COMMUNITY)
    .map(({ code }) => code)
  const people = peopleOf(platform)
  const unitOf = (seat: ShownSeat): string | undefined => {
    if (seat.in === 'centre') return people.centresFor(path)[seat.level]?.id
    if (seat.in === 'department') return people.departmentFor(seat.function, seat.level, path)?.id
    return people.gridSeatFor(SHOWN_GRID)?.id
  }
  return DEMO_ACCOUNTS.flatMap(({ login, position, seat }) => {
    const unit = unitOf(seat)
    return unit === undefined ? [] : [{ login, seats: [{ unit, position }] }]
  })
}
