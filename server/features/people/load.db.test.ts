import { afterAll, beforeAll, expect, it } from 'vitest'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import type { House } from '../../ledger/feature.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../platform/testing/test-database.ts'
import { addGrid } from '../territory/commands.ts'
import { territoryOf } from '../territory/answers.ts'
import { peopleOf } from './answers.ts'
import { peopleFeature } from './feature.ts'
import { ensureStandingUnits, loadPeople, loadUnits } from './load.ts'
import {
  CITY,
  COMMUNITY,
  foundSmallCity,
  GRID,
  OTHER_COMMUNITY,
  STREET,
  unitIn,
} from './testing/small-city.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await foundSmallCity(database.platform)
})
afterAll(() => database.close())

it('opens a centre for every area and a seat for every grid, once', async () => {
  const { platform } = database
  const people = peopleOf(platform)
  expect(people.unitsWithin(CITY, { kind: 'centre' })).toHaveLength(5)
  expect(people.unitsWithin(CITY, { kind: 'grid_seat' })).toHaveLength(2)
  expect(people.unit(unitIn(platform, GRID))?.upperUnit).toBe(unitIn(platform, COMMUNITY))
  expect(await ensureStandingUnits(platform)).toBe(0)
})

it('knows the seat of a new grid as soon as the grid is added', async () => {
  const { platform } = database
  const house = { platform } as House
  await territoryOf(platform).refresh()
  await peopleFeature.start?.(house)
  // Without its regular look at what others changed.
  await peopleFeature.stop?.(house)
  const added = await addGrid(platform, null, COMMUNITY, {})
  if (isRefusal(added)) throw new Error(added.code)
  expect(peopleOf(platform).gridSeatFor(added.code)?.kind).toBe('grid_seat')
})

it('takes over the path of an area that was moved', async () => {
  const { platform, pool } = database
  const path = [CITY, '130702000000', STREET]
  await pool.query(`UPDATE areas SET path = $1, parent = $2 WHERE code = $3`, [
    [...path.slice(0, 2), OTHER_COMMUNITY],
    path[1],
    OTHER_COMMUNITY,
  ])
  await ensureStandingUnits(platform)
  expect(peopleOf(platform).unit(unitIn(platform, OTHER_COMMUNITY))?.path).not.toContain(STREET)
})

it('loads many people at once', async () => {
  const { platform } = database
  const persons = Array.from({ length: 2_000 }, (_, n) => ({
    id: uuidV7(),
    name: `演示·${n}`,
    phone: `1380000${n}`,
  }))
  await loadPeople(platform, {
    persons,
    accounts: persons.map(({ id }, n) => ({ person: id, login: `demo${n}`, passwordHash: 'shared' })),
    appointments: persons.map(({ id }) => ({
      id: uuidV7(),
      person: id,
      unit: unitIn(platform, GRID),
      position: 'grid_officer',
      from: TEST_NOW,
    })),
  })
  const people = peopleOf(platform)
  expect(await people.peopleIn(unitIn(platform, GRID), 'case.handle')).toHaveLength(2_000)
  expect(await people.peopleIn(unitIn(platform, GRID), 'case.approve')).toHaveLength(0)
  expect(people.personName(persons[7]?.id ?? '')).toBe('演示·7')
})

it('loads units, all or none', async () => {
  const { platform } = database
  const police = { kind: 'department', name: '演示派出所', function: 'police' } as const
  const lost = { kind: 'company', name: '演示公司', area: '139999999999' } as const
  const load = (...units: Parameters<typeof loadUnits>[1]) => loadUnits(platform, units)
  await expect(load({ id: uuidV7(), ...police, area: STREET }, { id: uuidV7(), ...lost })).rejects.toThrow(
    'unknown area',
  )
  await load({ id: uuidV7(), ...police, area: STREET })
  expect(peopleOf(platform).departmentFor('police', 'street', [CITY, STREET])?.name).toBe('演示派出所')
})
