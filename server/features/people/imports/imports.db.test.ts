import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { readSheet } from '../../../platform/sheets/read-sheet.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import { peopleOf } from '../answers.ts'
import { openDesk, signIn, type Browser } from '../testing/open-desk.ts'
import { CITY, COMMUNITY, foundSmallCity, GRID, seat, STREET } from '../testing/small-city.ts'

let database: TestDatabase
let app: FastifyInstance
let system: Browser
let security: Browser

beforeAll(async () => {
  database = await openTestDatabase()
  await foundSmallCity(database.platform)
  await seat(database.platform, 'system', 'system_admin', CITY)
  await seat(database.platform, 'security', 'security_admin', CITY)
  app = await openDesk(database.platform)
  system = await signIn(app, 'system')
  security = await signIn(app, 'security')
})
afterAll(async () => {
  await app.close()
  await database.close()
})

interface Faults {
  code: string
  title: string
  faults: { row: number; column?: string; message: string }[]
}

const count = async (table: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n ?? -1

it('takes a table of units as people make them', async () => {
  const table = `演示市单位一览表,,,
（2026年3月）
单位类别, 单位名称 （必填）*,行政区划代码,职能
部门,演示街道城管所,130702001,城市管理
物业,演示物业公司,${COMMUNITY},
`
  const answer = await system.upload('/api/units/import', '单位.csv', table)
  expect(answer.json()).toEqual({ units: 2 })
  const people = peopleOf(database.platform)
  const [department] = people.unitsWithin(STREET, { kind: 'department' })
  expect(department).toMatchObject({ name: '演示街道城管所', area: STREET, function: 'urban_management' })
  expect(people.unitsWithin(STREET, { kind: 'company' })).toHaveLength(1)
})

it('takes nothing of a table with a fault, and names every faulty row', async () => {
  const before = await count('units')
  const table = `单位名称,单位类别,区划代码,职能
演示街道市监所,部门,130702001000,市场监管

演示街道甲所,部门,130702001000,没有的职能
演示街道乙所,部门,139999999999,公安
演示街道丙所,部门,130702001000,
演示街道丁所,部门,130702001000,市场监管
,企业,130702001000,
演示街道戊,衙门,130702001000,
`
  const answer = await system.upload('/api/units/import?lang=en', 'units.csv', table)
  expect(answer.statusCode).toBe(400)
  const { code, title, faults } = answer.json<Faults>()
  expect(code).toBe('input.sheet-row')
  expect(title).toContain('Row 4')
  expect(faults.map(({ row, column }) => [row, column])).toEqual([
    [4, '职能'],
    [5, '区划代码'],
    [6, '职能'],
    [7, '职能'],
    [8, '单位名称'],
    [9, '单位类别'],
  ])
  expect(faults[0]?.message).toContain('没有的职能')
  expect(await count('units')).toBe(before)
})

it('names the heading that is missing', async () => {
  const answer = await system.upload('/api/units/import', 'units.csv', '名称,类别\n演示,企业\n')
  expect(answer.json()).toMatchObject({ code: 'input.sheet-header', params: { column: '区划代码' } })
})

const PEOPLE = `姓名,手机,登录名,职务,所属单位,开始日期,结束日期
演示·王某,138-0000-1111,Wang.Mou,网格员,${GRID},2026年3月1日,
演示·王某,138-0000-1111,wang.mou,楼长,甲社区,2026/3/1,2026/12/31
演示·李某,13800002222,,楼长,甲社区,,
演示·赵某,,zhao,社区书记,乙社区,,
`

it('takes a table of people with their appointments, once', async () => {
  const first = await security.upload('/api/people/import', '人员.csv', PEOPLE)
  expect(first.json()).toEqual({ persons: 3, accounts: 2, appointments: 4, unchanged: 0 })
  const page = await security.send('GET', '/api/people?q=wang')
  expect(page.json()).toMatchObject({
    total: 1,
    items: [
      {
        name: '演示·王某',
        phoneLast4: '1111',
        account: { login: 'wang.mou', state: 'no-password' },
        appointments: [
          { position: 'grid_officer', from: '2026-02-28T16:00:00.000Z', current: true },
          // All of 31 December counts.
          {
            position: 'building_chief',
            to: '2026-12-31T16:00:00.000Z',
            unitName: '甲社区网格化服务管理中心',
          },
        ],
      },
    ],
  })
  // Whoever has no account waits for no password.
  const waiting = await security.send('GET', '/api/people?unissued=true')
  expect(
    waiting
      .json()
      .items.map((person: { name: string }) => person.name)
      .toSorted(),
  ).toEqual(['演示·王某', '演示·赵某'])
  const again = await security.upload('/api/people/import', '人员.csv', PEOPLE)
  expect(again.json()).toEqual({ persons: 0, accounts: 0, appointments: 0, unchanged: 4 })
})

it('issues the first password of an imported account when it is handed over', async () => {
  const page = await security.send('GET', '/api/people?q=zhao')
  const [person] = page.json<{ items: { id: string }[] }>().items
  const issued = await security.send('POST', '/api/people/one-time-passwords', { people: [person?.id] })
  expect(issued.headers['cache-control']).toBe('no-store')
  const [{ oneTimePassword } = { oneTimePassword: '' }] = issued.json<{
    items: { oneTimePassword: string }[]
  }>().items
  const browser = await signIn(app, 'zhao', oneTimePassword)
  expect((await browser.send('GET', '/api/me')).json()).toMatchObject({ name: '演示·赵某', mustChange: true })
})

it('enters nobody from a table with a fault', async () => {
  const before = [await count('persons'), await count('accounts'), await count('appointments')]
  const table = `姓名,手机,账号,岗位,单位,结束日期
演示·钱某,13800003333,qian,网格员,${GRID},
演示·孙某,13800004444,sun,网格员,第一网格,
演示·周某,13800005555,zhou,天文学家,${GRID},
演示·吴某,,,楼长,甲社区,
演示·郑某,13800006666,wang.mou,楼长,甲社区,
演示·冯某,13800007777,feng,网格员,甲社区,
演示·陈某,13800008888,chen,楼长,甲社区,2026-02-31
演示·褚某,13800009999,chu,楼长,丙社区,
`
  const answer = await security.upload('/api/people/import', 'people.csv', table)
  const { faults } = answer.json<Faults>()
  expect(faults.map(({ row, column }) => [row, column])).toEqual([
    // 第一网格 is in both communities, but the seats are called 甲社区第一网格 and 乙社区第一网格
    [3, '单位'],
    [4, '岗位'],
    [5, '手机号'],
    [6, '账号'],
    [7, '岗位'],
    [8, '结束日期'],
    [9, '单位'],
  ])
  expect([await count('persons'), await count('accounts'), await count('appointments')]).toEqual(before)
})

it.each(['units', 'people'])('gives a template of %s whose headings it understands itself', async (of) => {
  const browser = of === 'units' ? system : security
  const answer = await browser.send('GET', `/api/${of}/template`)
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="${of}-template.xlsx"`)
  const rows = await readSheet(answer.rawPayload, 'template.xlsx')
  if (isRefusal(rows)) throw new Error(rows.code)
  expect(rows).toHaveLength(1)
  const taken = await browser.upload(`/api/${of}/import`, 'template.xlsx', answer.rawPayload)
  expect(taken.statusCode).toBe(200)
})

it('refuses what is no table', async () => {
  const answer = await system.upload(
    '/api/units/import',
    'photo.png',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]),
  )
  expect(answer.json()).toMatchObject({ status: 400, code: 'input.sheet-unreadable' })
})

it('lets nobody lengthen their own power by a table', async () => {
  const { platform, pool } = database
  const person = await seat(platform, 'leaving', 'security_admin', CITY)
  const leaving = await signIn(app, 'leaving')
  await pool.query('UPDATE appointments SET ends_at = $2 WHERE person = $1', [
    person,
    new Date(platform.now() + 86_400_000),
  ])
  const before = await count('appointments')
  const table = `姓名,账号,岗位,单位,开始日期
演示·leaving,leaving,安全管理员,演示市,2026-03-20
`
  const answer = await leaving.upload('/api/people/import?lang=en', 'people.csv', table)
  expect(answer.json<Faults>().faults).toMatchObject([
    { row: 2, message: expect.stringContaining('your own account') },
  ])
  expect(await count('appointments')).toBe(before)
})
