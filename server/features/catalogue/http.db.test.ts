import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CatalogueOverview, MatterDetail, SuggestAnswer } from '../../../contract/catalogue.ts'
import type { Staff } from '../../../domain/org/seat.ts'
import { createApp } from '../../platform/http/create-app.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { openTestDatabase } from '../../platform/testing/test-database.ts'
import { catalogueOf } from './answers.ts'
import { DEFAULT_CATALOGUE } from './data/default-catalogue.ts'
import { catalogueRoutes } from './http.ts'
import { loadCatalogue } from './load.ts'

const database = await openTestDatabase()
let app: FastifyInstance
let signedIn: Staff | undefined

beforeAll(async () => {
  await loadCatalogue(database.platform, DEFAULT_CATALOGUE)
  app = await createApp(database.platform)
  app.addHook('onRequest', async (request) => {
    request.staff = signedIn
  })
  catalogueRoutes(app, catalogueOf(database.platform))
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const suggest = (payload: object, lang = 'zh') =>
  app.inject({ method: 'POST', url: `/api/catalogue/suggest?lang=${lang}`, payload })

test('anyone sees groups and matters with their labels, and nothing internal', async () => {
  const answer = await app.inject('/api/catalogue')
  expect(answer.statusCode).toBe(200)
  const overview = answer.json<CatalogueOverview>()
  expect(overview.groups).toHaveLength(DEFAULT_CATALOGUE.groups.length)
  expect(overview.groups.flatMap((group) => group.matters)).toHaveLength(DEFAULT_CATALOGUE.matters.length)
  expect(overview.groups[0]?.matters[1]).toEqual({
    code: 'L0102',
    zh: '路灯不亮',
    en: 'Street lamp out of order',
  })
  expect(answer.body).not.toMatch(/limits|rule|levels|keywords/)
})

test('a matter in full is for the staff', async () => {
  signedIn = undefined
  expect((await app.inject('/api/matters/L0102')).statusCode).toBe(401)
  signedIn = { kind: 'staff', person: uuidV7(), seats: [] }
  const answer = await app.inject('/api/matters/L0102')
  expect(answer.statusCode).toBe(200)
  expect(answer.json<MatterDetail>()).toMatchObject({
    code: 'L0102',
    group: { code: 'L01', zh: '道路与出行' },
    rule: { to: 'department', level: 'county', function: { code: 'urban_management', zh: '城市管理' } },
    limits: { handle: { amount: 2, unit: 'working_day' } },
  })
})

test('an unknown matter or version is not found', async () => {
  signedIn = { kind: 'staff', person: uuidV7(), seats: [] }
  expect((await app.inject('/api/matters/L9999')).statusCode).toBe(404)
  expect((await app.inject('/api/matters/L0102?version=none')).statusCode).toBe(404)
  expect((await app.inject('/api/matters/L0102?version=2026.1')).statusCode).toBe(200)
})

test('anyone may ask what a text speaks of, and is told why', async () => {
  const answer = await suggest({ text: '巷子里的路灯坏了，黑灯瞎火的' })
  expect(answer.statusCode).toBe(200)
  const [first] = answer.json<SuggestAnswer>().suggestions
  expect(first).toMatchObject({ code: 'L0102', zh: '路灯不亮', en: 'Street lamp out of order' })
  expect(first?.because).toContain('路灯')
})

test('an empty or endless text is refused in the language of the caller, naming the field', async () => {
  expect((await suggest({ text: '  ' })).json()).toMatchObject({
    status: 400,
    code: 'input.required',
    field: 'text',
  })
  expect((await suggest({ text: '灯'.repeat(2001) }, 'en')).json()).toMatchObject({
    code: 'input.too-long',
    field: 'text',
  })
  expect((await suggest({})).statusCode).toBe(400)
  expect((await suggest({ text: 7 })).statusCode).toBe(400)
})
