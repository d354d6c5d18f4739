import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Gap, GapKind, GapsAnswer } from '../../../contract/gaps.ts'
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { catalogueOf } from '../catalogue/answers.ts'
import { DEFAULT_CATALOGUE } from '../catalogue/data/default-catalogue.ts'
import { loadCatalogue } from '../catalogue/load.ts'
import { peopleOf } from '../people/answers.ts'
import { loadUnits } from '../people/load.ts'
import {
  CITY,
  COMMUNITY,
  COUNTY,
  foundSmallCity,
  GRID,
  OTHER_COMMUNITY,
  OTHER_GRID,
  seat,
  STREET,
  unitIn,
} from '../people/testing/small-city.ts'
import { territoryOf } from '../territory/answers.ts'
import { readGaps } from './queries.ts'

const BOTH = ['admin.system', 'admin.security'] as const
let database: TestDatabase

beforeEach(async () => {
  database = await openTestDatabase()
  await foundSmallCity(database.platform)
  await territoryOf(database.platform).refresh()
})
afterEach(() => database.close())

const read = (): Promise<GapsAnswer> => readGaps(database.platform, BOTH, 'zh')
async function gap(kind: GapKind): Promise<Gap> {
  const found = (await read()).items.find((one) => one.kind === kind)
  if (!found) throw new Error(`no point about ${kind}`)
  return found
}
const run = (sql: string, values: unknown[] = []) => database.pool.query(sql, values)

describe('people', () => {
  it('counts communities where nobody accepts, and those whose street has nobody either', async () => {
    expect(await gap('coordinator')).toMatchObject({ missing: 2, of: 2, uncovered: 2, needed: true })
    await seat(database.platform, 'street', 'centre_director', STREET)
    expect(await gap('coordinator')).toMatchObject({ missing: 2, uncovered: 0, needed: false })
    await seat(database.platform, 'operator', 'operator', COMMUNITY)
    expect(await gap('coordinator')).toMatchObject({
      missing: 1,
      places: [{ area: OTHER_COMMUNITY, unit: unitIn(database.platform, OTHER_COMMUNITY) }],
    })
    expect((await gap('coordinator')).places[0]?.name).toContain('乙社区')
    expect(await gap('upper-coordinator')).toMatchObject({ missing: 2, of: 3 })
  })

  it('counts nobody whose term is over, whose account is closed, or who may not accept', async () => {
    const former = await seat(database.platform, 'former', 'operator', COMMUNITY)
    const away = await seat(database.platform, 'away', 'operator', OTHER_COMMUNITY)
    await seat(database.platform, 'chief', 'building_chief', COMMUNITY)
    expect(await gap('coordinator')).toMatchObject({ missing: 0 })
    await run('UPDATE appointments SET ends_at = $2 WHERE person = $1', [
      former,
      new Date(database.platform.now()),
    ])
    await run('UPDATE accounts SET disabled = true WHERE person = $1', [away])
    expect(await gap('coordinator')).toMatchObject({ missing: 2 })
  })

  it('counts grids without an officer and departments without anybody', async () => {
    expect(await gap('officer')).toMatchObject({ missing: 2, of: 2, needed: true })
    await seat(database.platform, 'officer', 'grid_officer', GRID)
    expect(await gap('officer')).toMatchObject({ missing: 1, needed: false, places: [{ area: OTHER_GRID }] })
    expect(await gap('solver')).toMatchObject({ missing: 0, of: 0 })
    const department = await openDepartment()
    expect(await gap('solver')).toMatchObject({ missing: 1, of: 1, places: [{ name: '区城管局' }] })
    await seat(database.platform, 'solver', 'solver', COUNTY, department)
    expect(await gap('solver')).toMatchObject({ missing: 0, of: 1 })
  })

  it('counts accounts without a password and administrators without a second factor', async () => {
    const admin = await seat(database.platform, 'xitong', 'system_admin', CITY)
    const operator = await seat(database.platform, 'operator', 'operator', COMMUNITY)
    expect(await gap('password')).toMatchObject({ missing: 0, of: 2 })
    expect(await gap('second-factor')).toMatchObject({ missing: 1, of: 1 })
    await run('UPDATE accounts SET password_hash = NULL WHERE person = $1', [operator])
    await run(
      `INSERT INTO second_factors (person, sealed, begun_at, confirmed_at) VALUES ($1, '\\x00', now(), now())`,
      [admin],
    )
    expect(await gap('password')).toMatchObject({ missing: 1, of: 2, needed: true })
    expect(await gap('second-factor')).toMatchObject({ missing: 0, of: 1 })
  })
})

describe('units, catalogue, calendar, boundaries', () => {
  it('counts areas whose centre or grid seat is closed', async () => {
    expect(await gap('unit')).toMatchObject({ missing: 0, of: 7 })
    await run('UPDATE units SET active = false WHERE area = ANY ($1)', [[STREET, GRID]])
    expect(await gap('unit')).toMatchObject({
      missing: 2,
      needed: true,
      places: [{ area: STREET }, { area: GRID }],
    })
  })

  it('counts functions of the catalogue that no department has, level by level', async () => {
    expect(await gap('catalogue')).toMatchObject({ missing: 1 })
    expect(await gap('department')).toMatchObject({ missing: 0, of: 0, needed: false })
    await loadCatalogue(database.platform, DEFAULT_CATALOGUE)
    await catalogueOf(database.platform).refresh()
    expect(await gap('catalogue')).toMatchObject({ missing: 0, of: DEFAULT_CATALOGUE.matters.length })
    const before = await gap('department')
    expect(before).toMatchObject({ missing: before.of, needed: true })
    const wanted = { level: 'county', function: 'urban_management', missing: 1, of: 1 }
    expect(before.functions).toContainEqual(wanted)
    await openDepartment()
    const after = await gap('department')
    expect(after).toMatchObject({ missing: before.of - 1, needed: false })
    expect(after.functions).not.toContainEqual(wanted)
  })

  it('names the years whose holidays nobody has loaded', async () => {
    // In March nobody can have the table of the next year: the notice comes in November.
    expect(await gap('calendar')).toMatchObject({ missing: 0, of: 1, years: [] })
    database.setNow(Date.UTC(2026, 10, 25))
    expect(await gap('calendar')).toMatchObject({ missing: 1, of: 2, years: [2027] })
    database.setNow(Date.UTC(2031, 11, 1))
    expect(await gap('calendar')).toMatchObject({ missing: 2, years: [2031, 2032] })
  })

  it('takes a community as drawn by its own boundary or by those of all its grids', async () => {
    expect(await gap('boundary')).toMatchObject({ missing: 2, of: 2, needed: false })
    for (const area of [COMMUNITY, OTHER_GRID]) {
      await run(
        `INSERT INTO boundaries (id, area, version, geometry, valid_from, source)
         VALUES ($1, $2, 1, '{"type": "Polygon", "coordinates": []}', now(), 'test')`,
        [uuidV7(), area],
      )
    }
    expect(await gap('boundary')).toMatchObject({ missing: 0 })
  })
})

it('shows each administrator the own points, and how many are left to the other', async () => {
  const kinds = async (power: (typeof BOTH)[number]) => {
    const { items, elsewhere, ready } = await readGaps(database.platform, [power], 'zh')
    return { kinds: items.map(({ kind }) => kind), elsewhere, ready }
  }
  const system = await kinds('admin.system')
  const security = await kinds('admin.security')
  expect(system.kinds).toEqual([
    'unit',
    'catalogue',
    'department',
    'calendar',
    'boundary',
    'second-factor',
    'sms',
  ])
  expect(security.kinds).toEqual([
    'coordinator',
    'officer',
    'solver',
    'password',
    'upper-coordinator',
    'second-factor',
  ])
  expect(system).toMatchObject({ ready: false, elsewhere: [{ power: 'admin.security', open: 3 }] })
  expect(security).toMatchObject({ ready: false, elsewhere: [{ power: 'admin.system', open: 3 }] })
})

async function openDepartment(): Promise<string> {
  const id = uuidV7()
  await loadUnits(database.platform, [
    {
      id,
      kind: 'department',
      area: COUNTY,
      name: '区城管局',
      function: 'urban_management',
    },
  ])
  await peopleOf(database.platform).refresh()
  return id
}
