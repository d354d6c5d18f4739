import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCaseLedger } from '../../../ledger/case-ledger.ts'
import { createApp } from '../../../platform/http/create-app.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { openTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { calendarOf } from '../../calendar/answers.ts'
import { territoryOf } from '../../territory/answers.ts'
import { intakeFeature } from '../feature.ts'

let database: TestDatabase
let app: Awaited<ReturnType<typeof createApp>>

beforeAll(async () => {
  database = await openTestDatabase()
  const { platform, pool } = database
  await territoryOf(platform).refresh()
  app = await createApp(platform)
  const house = { platform, ledger: createCaseLedger(pool, () => calendarOf(platform).current()) }
  await intakeFeature.routes?.(app, house)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

it('before a city is set up, tells whoever wants to say something that it is not open yet', async () => {
  const html = { accept: 'text/html' }
  const form = await app.inject({ url: '/say', headers: html })
  expect(form.statusCode).toBe(503)
  expect(form.body).toContain('<h1>还没有开通</h1>')
  // Nothing is wrong and nobody is busy.
  expect(form.body).not.toMatch(/系统正忙|问题编号|浏览器的“返回”/)
  const said = { clientId: uuidV7(), text: '路灯不亮' }
  for (const url of ['/say', '/api/reports']) {
    expect((await app.inject({ method: 'POST', url, payload: said })).json().code).toBe('area.no-city')
  }
  expect((await app.inject({ url: '/', headers: html })).statusCode).toBe(200)
})
