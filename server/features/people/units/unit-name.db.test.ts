import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppointmentView, Me, PersonView, UnitView } from '../../../../contract/people.ts'
import type { AuditLine } from '../../../../contract/audit.ts'
import { openTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { peopleOf } from '../answers.ts'
import { openBrowser, openDesk, signIn, type Browser } from '../testing/open-desk.ts'
import {
  CITY,
  COMMUNITY,
  foundSmallCity,
  GRID,
  PASSWORD,
  seat,
  STREET,
  unitIn,
} from '../testing/small-city.ts'
import { createUnit, renameUnit } from './commands.ts'

let database: TestDatabase
let app: FastifyInstance
let security: Browser
let audit: Browser
let grid: Browser

const ENGLISH = { 'accept-language': 'en' }

/** Somebody who reads English. */
async function inEnglish(login: string): Promise<Browser> {
  const browser = openBrowser(app, ENGLISH)
  await browser.send('POST', '/api/login', { login, password: PASSWORD })
  return browser
}

const listed = async <Item>(browser: Browser, url: string): Promise<Item[]> =>
  (await browser.send('GET', url)).json<{ items: Item[] }>().items

beforeAll(async () => {
  database = await openTestDatabase()
  const { platform } = database
  await foundSmallCity(platform)
  await platform.pool.query("UPDATE areas SET pinyin = 'jia she qu' WHERE code = $1", [COMMUNITY])
  const system = await seat(platform, 'system', 'system_admin', CITY)
  await seat(platform, 'security', 'security_admin', CITY)
  await seat(platform, 'audit', 'audit_admin', CITY)
  await seat(platform, 'grid', 'grid_officer', GRID)
  await createUnit(platform, system, { kind: 'company', area: COMMUNITY, name: '甲物业公司' })
  const named = { unit: unitIn(platform, STREET), name: '演示街道中心', nameEn: 'Street Office' }
  await renameUnit(platform, system, named)
  app = await openDesk(platform)
  ;[security, audit, grid] = [await inEnglish('security'), await inEnglish('audit'), await inEnglish('grid')]
})
afterAll(async () => {
  await app.close()
  await database.close()
})

it('names a unit by its English name, by its area, or else as it is', async () => {
  const units = await listed<UnitView>(security, `/api/units?within=${STREET}`)
  const labels = units.map(({ label }) => label)
  expect(labels).toContain('Street Office')
  expect(labels).toContain('Grid service centre, Jia Community')
  expect(labels).toContain('Grid 1, Jia Community')
  expect(labels).toContain('甲物业公司')
  const seatOfGrid = units.find(({ area, kind }) => area === GRID && kind === 'grid_seat')
  // What was entered stays beside it, to be changed.
  expect(seatOfGrid).toMatchObject({ name: '甲社区第一网格', areaName: 'Grid 1' })
})

it('names a unit in Chinese by its name', async () => {
  const browser = await signIn(app, 'security')
  const [unit] = await listed<UnitView>(browser, `/api/units?within=${GRID}`)
  expect(unit).toMatchObject({ label: '甲社区第一网格', areaName: '第一网格' })
})

it('finds a unit by what it is called in English', async () => {
  const units = await listed<UnitView>(security, '/api/units?q=centre,%20jia')
  expect(units.map(({ area }) => area)).toEqual([COMMUNITY])
  expect(await listed<UnitView>(security, '/api/units?q=nowhere')).toEqual([])
})

it('says so in appointments, of people, in the audit log and of one’s own seat', async () => {
  const unit = unitIn(database.platform, GRID)
  const appointments = await listed<AppointmentView>(security, `/api/appointments?unit=${unit}`)
  expect(appointments.map(({ unitName }) => unitName)).toEqual(['Grid 1, Jia Community'])
  const [person] = await listed<PersonView>(security, `/api/people?unit=${unit}`)
  expect(person?.appointments.map(({ unitName }) => unitName)).toEqual(['Grid 1, Jia Community'])
  const [renamed] = await listed<AuditLine>(audit, '/api/audit?action=unit.rename')
  expect(renamed?.subjectName).toBe('Street Office')
  const me = (await grid.send('GET', '/api/me')).json<Me>()
  expect(me.seats.map((one) => one.unit.name)).toEqual(['Grid 1, Jia Community'])
})

it('answers neighbours by the same rule', () => {
  const people = peopleOf(database.platform)
  const unit = unitIn(database.platform, GRID)
  expect(people.unitName(unit, 'en')).toBe('Grid 1, Jia Community')
  expect(people.unitName(unit, 'zh')).toBe('甲社区第一网格')
})
