import { afterAll, beforeAll, expect, it } from 'vitest'
import { HOUR } from '../../../domain/kernel/instant.ts'
import { isRefusal } from '../../../domain/kernel/refusal.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../platform/testing/test-database.ts'
import { peopleOf } from './answers.ts'
import { appoint, endAppointment } from './appointments/commands.ts'
import { setDisabled } from './persons/account-commands.ts'
import { CITY, COMMUNITY, foundSmallCity, GRID, seat, STREET, unitIn } from './testing/small-city.ts'
import { closeUnit, createUnit, renameUnit } from './units/commands.ts'

let database: TestDatabase
let admin: string

beforeAll(async () => {
  database = await openTestDatabase()
  await foundSmallCity(database.platform)
  admin = await seat(database.platform, 'security', 'security_admin', CITY)
})
afterAll(() => database.close())

const seatsOf = async (person: string, platform = database.platform): Promise<string[]> =>
  (await peopleOf(platform).staffOf(person)).seats.map(({ position }) => position)

it('takes rights away at the moment the appointment runs out', async () => {
  const { platform, setNow } = database
  const person = await seat(platform, 'expiring', 'operator', COMMUNITY)
  const unit = unitIn(platform, GRID)
  const id = await appoint(platform, admin, { person, unit, position: 'grid_officer', to: TEST_NOW + HOUR })
  expect(isRefusal(id)).toBe(false)
  setNow(TEST_NOW + HOUR - 1)
  expect(await seatsOf(person)).toEqual(['operator', 'grid_officer'])
  setNow(TEST_NOW + HOUR)
  expect(await seatsOf(person)).toEqual(['operator'])
  setNow(TEST_NOW)
})

it('gives nothing before the appointment begins', async () => {
  const { platform, setNow } = database
  const person = await seat(platform, 'future', 'operator', COMMUNITY)
  const unit = unitIn(platform, GRID)
  await appoint(platform, admin, { person, unit, position: 'grid_officer', from: TEST_NOW + HOUR })
  expect(await seatsOf(person)).toEqual(['operator'])
  setNow(TEST_NOW + HOUR)
  expect(await seatsOf(person)).toEqual(['operator', 'grid_officer'])
  setNow(TEST_NOW)
})

it('takes the removal of an appointment over in another process', async () => {
  const { platform } = database
  const person = await seat(platform, 'removed', 'operator', COMMUNITY)
  // Another Platform is what another process would have.
  const elsewhere = { ...platform }
  await peopleOf(elsewhere).refresh()
  expect(await seatsOf(person, elsewhere)).toEqual(['operator'])
  const { seats } = await peopleOf(platform).staffOf(person)
  await endAppointment(platform, admin, { id: seats[0]?.appointment ?? '' })
  expect(await seatsOf(person)).toEqual([])
  // The poll asks for this every 750 ms.
  await peopleOf(elsewhere).refresh()
  expect(await seatsOf(person, elsewhere)).toEqual([])
})

it('gives a disabled account no seats', async () => {
  const { platform } = database
  const person = await seat(platform, 'disabled', 'operator', COMMUNITY)
  expect(await seatsOf(person)).toEqual(['operator'])
  await setDisabled(platform, admin, { person, disabled: true })
  expect(await seatsOf(person)).toEqual([])
})

it('finds the units responsible for a place', async () => {
  const { platform } = database
  const people = peopleOf(platform)
  const seatOfGrid = people.gridSeatFor(GRID)
  expect(seatOfGrid?.name).toBe('甲社区第一网格')
  const centres = people.centresFor(seatOfGrid?.path ?? [])
  expect(Object.keys(centres)).toEqual(['city', 'county', 'street', 'community'])
  expect(centres.community?.area).toBe(COMMUNITY)
  expect(people.unitsWithin(STREET, { kind: 'grid_seat' })).toHaveLength(2)
})

it('finds a department by function and level, until it is closed', async () => {
  const { platform } = database
  const people = peopleOf(platform)
  const wish = {
    kind: 'department',
    area: STREET,
    name: '演示街道城管所',
    function: 'urban_management',
  } as const
  const id = await createUnit(platform, admin, wish)
  if (isRefusal(id)) throw new Error(id.code)
  const { path } = people.unit(unitIn(platform, GRID)) ?? { path: [] }
  expect(people.departmentFor('urban_management', 'street', path)?.id).toBe(id)
  expect(people.departmentFor('urban_management', 'county', path)).toBeUndefined()
  expect(await createUnit(platform, admin, wish)).toMatchObject({ code: 'people.unit-exists' })
  await renameUnit(platform, admin, { unit: id, name: '演示街道综合执法队', nameEn: 'Enforcement team' })
  expect(people.unitName(id, 'zh')).toBe('演示街道综合执法队')

  let open = 2
  people.askBeforeClosing(async (unit) => (unit === id ? open : 0))
  expect(await closeUnit(platform, admin, id)).toMatchObject({
    code: 'people.unit-has-open-cases',
    params: { count: 2 },
  })
  open = 0
  expect(await closeUnit(platform, admin, id)).toBeUndefined()
  expect(people.departmentFor('urban_management', 'street', path)).toBeUndefined()
  expect(people.unitName(id, 'zh')).toBe('演示街道综合执法队')
})

it('keeps the centre of every area', async () => {
  const { platform } = database
  expect(await closeUnit(platform, admin, unitIn(platform, COMMUNITY))).toMatchObject({
    code: 'people.unit-of-every-area',
  })
  const again = { kind: 'centre', area: COMMUNITY, name: '又一个中心' } as const
  expect(await createUnit(platform, admin, again)).toMatchObject({ code: 'people.unit-exists' })
})
