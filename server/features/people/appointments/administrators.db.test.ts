import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HOUR } from '../../../../domain/kernel/instant.ts'
import { isRefusal } from '../../../../domain/kernel/refusal.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { peopleOf } from '../answers.ts'
import { setDisabled } from '../persons/account-commands.ts'
import { helpSecurityAdministrator } from '../persons/help-security-administrator.ts'
import { openDesk, signIn, type Browser } from '../testing/open-desk.ts'
import { CITY, COMMUNITY, foundSmallCity, GRID, seat, unitIn } from '../testing/small-city.ts'
import { appoint, endAppointment } from './commands.ts'

let database: TestDatabase
let app: FastifyInstance
let security: string
const browsers: Record<string, Browser> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  const { platform } = database
  await foundSmallCity(platform)
  await seat(platform, 'system', 'system_admin', CITY)
  security = await seat(platform, 'security', 'security_admin', CITY)
  await seat(platform, 'audit', 'audit_admin', CITY)
  await seat(platform, 'director', 'centre_director', CITY)
  app = await openDesk(platform)
  for (const login of ['system', 'security', 'audit', 'director']) browsers[login] = await signIn(app, login)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

/** What each administration is about; `director` runs the city's centre and administers nothing. */
const WORK: [owner: string, method: 'GET' | 'POST', url: string, body?: object][] = [
  ['system', 'POST', '/api/units', { kind: 'company', area: CITY, name: '演示供热公司' }],
  ['system', 'GET', '/api/units/template'],
  ['security', 'GET', '/api/people'],
  ['security', 'POST', '/api/people', { name: '演示·新人' }],
  ['security', 'GET', '/api/appointments'],
  ['security', 'GET', '/api/people/template'],
  ['audit', 'GET', '/api/audit'],
]

it.each(WORK)('%s alone may %s %s', async (owner, method, url, body) => {
  for (const [login, browser] of Object.entries(browsers)) {
    const answer = await browser.send(method, url, body)
    expect([login, answer.statusCode < 300]).toEqual([login, login === owner])
    if (login !== owner) expect(answer.json()).toMatchObject({ status: 403, code: 'auth.forbidden' })
  }
})

it('refuses a second administration in one person, with a sentence', async () => {
  const person = await seat(database.platform, 'second-audit', 'audit_admin', CITY)
  const answer = await browsers.security?.send('POST', '/api/appointments?lang=en', {
    person,
    unit: unitIn(database.platform, CITY),
    position: 'system_admin',
  })
  expect(answer?.json()).toMatchObject({
    status: 409,
    code: 'people.administrators-separate',
    title: expect.stringContaining('must be different people'),
  })
})

it('refuses it in the table as well', async () => {
  const person = await seat(database.platform, 'third-audit', 'audit_admin', CITY)
  const insert = database.pool.query(
    `INSERT INTO appointments (id, person, unit, position, starts_at) VALUES ($1, $2, $3, 'security_admin', now())`,
    [uuidV7(), person, unitIn(database.platform, CITY)],
  )
  await expect(insert).rejects.toThrow('appointments_administrators_separate')
})

it('refuses the same seat twice at one time, in the table as well', async () => {
  const { platform } = database
  const person = await seat(platform, 'twice', 'operator', COMMUNITY)
  const wish = { person, unit: unitIn(platform, COMMUNITY), position: 'operator' } as const
  expect(await appoint(platform, security, wish)).toMatchObject({ code: 'people.already-appointed' })
  const insert = database.pool.query(
    `INSERT INTO appointments (id, person, unit, position, starts_at) VALUES ($1, $2, $3, 'operator', $4)`,
    [uuidV7(), person, wish.unit, new Date(TEST_NOW)],
  )
  await expect(insert).rejects.toThrow('appointments_held_once')
})

it('refuses a position where it does not belong', async () => {
  const { platform } = database
  const person = await seat(platform, 'misplaced', 'operator', COMMUNITY)
  const wish = { person, unit: unitIn(platform, COMMUNITY), position: 'grid_officer' } as const
  expect(await appoint(platform, security, wish)).toMatchObject({ code: 'people.position-does-not-fit' })
})

it('lets nobody appoint, reset, disable or end themselves', async () => {
  const { platform } = database
  const unit = unitIn(platform, GRID)
  const own = { person: security, unit, position: 'grid_officer' } as const
  expect(await appoint(platform, security, own)).toMatchObject({ code: 'people.not-yourself' })
  for (const way of ['reset', 'disable']) {
    const answer = await browsers.security?.send('POST', `/api/people/${security}/account/${way}`)
    expect(answer?.json()).toMatchObject({ code: 'people.not-yourself' })
  }
  const { seats } = await peopleOf(platform).staffOf(security)
  expect(await endAppointment(platform, security, { id: seats[0]?.appointment ?? '' })).toMatchObject({
    code: 'people.not-yourself',
  })
})

it('never lengthens a term by ending it', async () => {
  const { platform, pool } = database
  const person = await seat(platform, 'going', 'operator', COMMUNITY)
  const unit = unitIn(platform, COMMUNITY)
  const { seats } = await peopleOf(platform).staffOf(person)
  const id = seats[0]?.appointment ?? ''
  const tomorrow = TEST_NOW + 24 * HOUR
  expect(await endAppointment(platform, security, { id, end: tomorrow })).toBeUndefined()
  const later = { person, unit: unitIn(platform, CITY), position: 'audit_admin', from: tomorrow } as const
  expect(await appoint(platform, security, later)).toEqual(expect.any(String))
  expect(await endAppointment(platform, security, { id, end: tomorrow + 24 * HOUR })).toBeUndefined()
  const { rows } = await pool.query('SELECT ends_at FROM appointments WHERE person = $1 AND unit = $2', [
    person,
    unit,
  ])
  expect(rows).toEqual([{ ends_at: new Date(tomorrow) }])
})

it('keeps the last administrator of each kind', async () => {
  const { platform } = database
  const { rows } = await database.pool.query<{ person: string; id: string }>(
    `SELECT person, id FROM appointments WHERE position = 'system_admin'`,
  )
  const [only] = rows
  if (!only) throw new Error('nobody')
  expect(await endAppointment(platform, security, { id: only.id })).toMatchObject({
    code: 'people.last-administrator',
  })
  expect(await setDisabled(platform, security, { person: only.person, disabled: true })).toMatchObject({
    code: 'people.last-administrator',
  })
  await seat(platform, 'successor', 'system_admin', CITY)
  expect(await endAppointment(platform, security, { id: only.id })).toBeUndefined()
})

it('ends an appointment now or later, never for the past', async () => {
  const { platform, setNow } = database
  const person = await seat(platform, 'leaving', 'operator', COMMUNITY)
  const [held] = (await peopleOf(platform).staffOf(person)).seats
  const id = held?.appointment ?? ''
  await endAppointment(platform, security, { id, end: TEST_NOW + HOUR })
  expect((await peopleOf(platform).staffOf(person)).seats).toHaveLength(1)
  await endAppointment(platform, security, { id, end: TEST_NOW - HOUR })
  const { rows } = await database.pool.query('SELECT ends_at FROM appointments WHERE id = $1', [id])
  expect(rows).toEqual([{ ends_at: new Date(TEST_NOW) }])
  expect((await peopleOf(platform).staffOf(person)).seats).toHaveLength(0)
  expect(await endAppointment(platform, security, { id })).toMatchObject({ code: 'people.appointment-over' })
  setNow(TEST_NOW)
})

it('shows every change to the audit administrator, page by page, without secrets', async () => {
  const created = await browsers.security?.send('POST', '/api/people', {
    name: '演示·留痕',
    phone: '138 0000 4321',
    login: 'traced',
  })
  const { id, oneTimePassword } = created?.json<{ id: string; oneTimePassword: string }>() ?? {
    id: '',
    oneTimePassword: '',
  }
  const unit = unitIn(database.platform, GRID)
  await browsers.security?.send('POST', '/api/appointments', { person: id, unit, position: 'grid_officer' })
  const lines: { action: string; personName: string; after: unknown }[] = []
  let after = ''
  do {
    const page = await browsers.audit?.send('GET', `/api/audit?size=3&person=${security}${after}`)
    const { items, next } = page?.json<{ items: typeof lines; next?: string }>() ?? { items: [] }
    lines.push(...items)
    after = next === undefined ? '' : `&after=${encodeURIComponent(next)}`
  } while (after !== '')
  expect(lines.slice(0, 3).map(({ action }) => action)).toEqual([
    'appointment.grant',
    'account.create',
    'person.create',
  ])
  expect(lines[0]?.personName).toBe('演示·security')
  expect(lines[2]?.after).toEqual({ name: '演示·留痕', phone_last4: '4321' })
  const { rows } = await database.pool.query<{ all: string }>(
    `SELECT string_agg(a::text, ' ') AS all FROM audit_log a`,
  )
  for (const secret of [oneTimePassword, '13800004321', 'scrypt']) expect(rows[0]?.all).not.toContain(secret)
})

it('gives a security administrator who lost the password another one at the machine, and nobody else', async () => {
  const { platform, pool } = database
  for (const login of ['system', 'audit', 'director', 'nobody', '']) {
    expect(await helpSecurityAdministrator(platform, login)).toMatchObject({ code: 'not-found' })
  }
  const issued = await helpSecurityAdministrator(platform, 'Security')
  if (isRefusal(issued)) throw new Error(issued.code)
  expect(issued.person).toBe(security)
  expect((await browsers.security?.send('GET', '/api/people'))?.statusCode).toBe(401)
  const again = await signIn(app, 'security', issued.oneTimePassword)
  expect((await again.send('GET', '/api/me')).json()).toMatchObject({ mustChange: true })
  const { rows } = await pool.query(
    `SELECT person FROM audit_log WHERE action = 'account.reset' AND subject_id = $1`,
    [security],
  )
  expect(rows).toEqual([{ person: null }])
})
