import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SelfCheck } from '../../../../contract/case-self-check.ts'
import { DAY, HOUR } from '../../../../domain/kernel/instant.ts'
import { foldCounters } from '../../../ledger/fold-counters.ts'
import { TEST_NOW } from '../../../platform/testing/test-database.ts'
import { openCasesOf } from '../answers.ts'
import { CITY, COMMUNITY, GRID, openDesk, type Desk } from '../testing/desk.ts'
import { lastNight, nightlySelfCheck } from './nightly.ts'
import { runSelfCheck } from './run-self-check.ts'

let desk: Desk
let id: string

beforeAll(async () => {
  desk = await openDesk()
  const operator = await desk.seat('operator', COMMUNITY)
  const officer = await desk.seat('grid_officer', GRID)
  const seat = (await desk.staff(officer)).seats[0]!.unit.id
  ;({ id } = await desk.say({}))
  await desk.act(operator, id, 'AcceptCase', { matter: 'L0203' })
  await desk.act(operator, id, 'DispatchCase', { to: seat })
  await desk.say({ matter: 'L0602' })
  await foldCounters(desk.platform.pool)
  expect(await openCasesOf(desk.platform, seat)).toBe(1)
  await desk.say({})
})
afterAll(() => desk.close())

it('finds nothing where everything holds', async () => {
  expect(await runSelfCheck(desk.platform)).toMatchObject({ openCases: 3, rebuiltCases: 3, findings: [] })
})

it('finds a row, a share, a chain, a counter and a holder that are not what they should be', async () => {
  const { pool } = desk.platform
  await pool.query('UPDATE cases SET returns = 7 WHERE id = $1', [id])
  await pool.query('DELETE FROM case_units WHERE case_id = $1', [id])
  await pool.query(`UPDATE case_events SET hash = sha256('x') WHERE stream = $1 AND version = 2`, [id])
  await pool.query(`UPDATE area_counts SET n = n + 1 WHERE area = $1`, [CITY])
  await pool.query(`UPDATE unit_counts SET n = n + 1`)
  await pool.query('UPDATE cases SET holder = gen_random_uuid(), stage = NULL WHERE id = $1', [id])
  const { findings } = await runSelfCheck(desk.platform)
  expect(new Set(findings.map(({ kind }) => kind))).toEqual(
    new Set(['no-holder', 'no-clock', 'row-differs', 'chain-broken', 'counter-differs']),
  )
  const details = findings.map(({ detail }) => detail).join('\n')
  expect(details).toContain('returns')
  expect(details).toContain('shares of units')
  const admin = await desk.seat('system_admin', CITY)
  const { items } = (await desk.as(admin, 'GET', '/api/self-checks')).json<{ items: SelfCheck[] }>()
  expect(new Set(items.map((item) => item.findings))).toEqual(new Set([0, findings.length]))
  expect(items.flatMap((item) => item.listed)).toHaveLength(findings.length)
})

it('runs once a night', async () => {
  const { pool } = desk.platform
  const runs = async () => (await pool.query('SELECT FROM self_checks')).rowCount
  const before = (await runs())!
  // It has run at 09:00, after the night before.
  await nightlySelfCheck.run(desk.house)
  expect(await runs()).toBe(before)
  desk.database.setNow(TEST_NOW + DAY)
  await nightlySelfCheck.run(desk.house)
  await nightlySelfCheck.run(desk.house)
  expect(await runs()).toBe(before + 1)
  // 02:30 in the city is 18:30 of the day before in UTC.
  expect(new Date(lastNight(TEST_NOW)).toISOString()).toBe('2026-03-01T18:30:00.000Z')
  expect(lastNight(lastNight(TEST_NOW) - 1)).toBe(lastNight(TEST_NOW) - 24 * HOUR)
})
