import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarOf } from '../features/calendar/answers.ts'
import { createCaseLedger } from '../ledger/case-ledger.ts'
import type { House } from '../ledger/feature.ts'
import { openTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts'
import { enterDemoCity } from './demo.ts'

const LITTLE = new URL('./testing/little-demo.ts', import.meta.url)

let database: TestDatabase
let house: House
beforeAll(async () => {
  database = await openTestDatabase()
  const { platform, pool } = database
  house = { platform, ledger: createCaseLedger(pool, () => calendarOf(platform).current()) }
})
afterAll(() => database.close())

it('is loaded by one of several processes that start at once; the others wait for it', async () => {
  const said: string[] = []
  const processes = [1, 2, 3].map(() => enterDemoCity(house, (line) => said.push(line), LITTLE))
  expect(await Promise.all(processes)).toEqual([['operator'], ['operator'], ['operator']])
  expect(said).toEqual(['loading'])
})
