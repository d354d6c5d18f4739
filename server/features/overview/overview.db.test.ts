import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OverviewAnswer } from '../../../contract/overview.ts'
import { DAY } from '../../../domain/kernel/instant.ts'
import { foldCounters } from '../../ledger/fold-counters.ts'
import { TEST_NOW } from '../../platform/testing/test-database.ts'
import {
  CITY,
  COMMUNITY,
  COUNTY,
  GRID,
  openDesk,
  OTHER_COMMUNITY,
  OTHER_GRID,
  STREET,
  type Desk,
} from '../casework/testing/desk.ts'

let desk: Desk
let operator: string

beforeAll(async () => {
  desk = await openDesk()
  operator = await desk.seat('operator', COMMUNITY)
  const ages = [0, 1, 2, 3, 5, 10, 40]
  for (const days of ages) await desk.say({ area: GRID, at: TEST_NOW - days * DAY })
  await desk.say({ area: OTHER_GRID })
  const { id } = await desk.say({ area: GRID })
  await desk.act(operator, id, 'DeclineCase', { exit: 'against_law_or_morals', reason: '不合公序良俗' })
})
afterAll(() => desk.close())

const read = async (person: string, area = ''): Promise<OverviewAnswer> =>
  (await desk.as(person, 'GET', `/api/overview${area && `?area=${area}`}`)).json<OverviewAnswer>()

it('counts by status and age from the counters, the same folded or not', async () => {
  const street = await desk.seat('centre_director', STREET)
  const before = await read(street)
  expect(before).toMatchObject({
    area: { code: STREET, level: 'street' },
    path: [{ code: STREET }],
    total: {
      open: 8,
      waiting: 8,
      inHand: 0,
      ages: { upTo1: 3, upTo3: 2, upTo7: 1, upTo30: 1, older: 1 },
      closed: 0,
    },
  })
  expect(before.rows.map((row) => [row.area.code, row.open])).toEqual([
    [COMMUNITY, 7],
    [OTHER_COMMUNITY, 1],
  ])
  await foldCounters(desk.platform.pool)
  expect(await read(street)).toEqual(before)
  expect(await read(street, STREET)).toEqual(before)
})

it('counts the grids of a community', async () => {
  const { rows, total } = await read(operator)
  expect(rows.map((row) => [row.area.code, row.open, row.ages.older])).toEqual([[GRID, 7, 1]])
  expect(total.open).toBe(7)
})

it('shows nobody more than their own area', async () => {
  for (const area of [CITY, COUNTY, STREET, OTHER_COMMUNITY, '999']) {
    expect((await desk.as(operator, 'GET', `/api/overview?area=${area}`)).statusCode).toBe(404)
  }
  const city = await desk.seat('operator', CITY)
  expect((await read(city, STREET)).path.map(({ code }) => code)).toEqual([CITY, COUNTY, STREET])
  expect((await read(await desk.seat('grid_officer', GRID))).total.open).toBe(7)
})
