import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { DAY } from '../../../../domain/kernel/instant.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { openBrowser, openDesk, signIn, type Browser } from '../testing/open-desk.ts'
import { CITY, COMMUNITY, foundSmallCity, PASSWORD, seat } from '../testing/small-city.ts'
import { countAttempt } from './login-failures.ts'

let database: TestDatabase
let app: FastifyInstance

beforeAll(async () => {
  database = await openTestDatabase()
  await foundSmallCity(database.platform)
  await seat(database.platform, 'security', 'security_admin', CITY)
  app = await openDesk(database.platform)
})
afterAll(async () => {
  await app.close()
  await database.close()
})
beforeEach(() => database.setNow(TEST_NOW))

async function tryIn(browser: Browser, login: string, password: string): Promise<string> {
  const answer = await browser.send('POST', '/api/login', { login, password })
  return answer.statusCode === 200 ? 'in' : answer.json<{ code: string }>().code
}

async function fail(browser: Browser, login: string): Promise<void> {
  for (let n = 0; n < 5; n += 1)
    expect(await tryIn(browser, login, 'nonsense')).toBe('auth.wrong-credentials')
  expect(await tryIn(browser, login, PASSWORD)).toBe('auth.locked')
}

it('does not let a stranger lock somebody out of their own browser', async () => {
  await seat(database.platform, 'li.hua', 'operator', COMMUNITY)
  const own = await signIn(app, 'li.hua')
  await fail(openBrowser(app), 'li.hua')
  expect(await tryIn(openBrowser(app), 'li.hua', PASSWORD)).toBe('auth.locked')
  expect(await tryIn(own, 'li.hua', PASSWORD)).toBe('in')
})

it('counts in that browser as well, for each login of it apart', async () => {
  for (const login of ['first', 'second']) await seat(database.platform, login, 'operator', COMMUNITY)
  const shared = await signIn(app, 'first')
  expect(await tryIn(shared, 'second', PASSWORD)).toBe('in')
  await fail(shared, 'first')
  expect(await tryIn(shared, 'second', PASSWORD)).toBe('in')
})

it('gives a browser no more guesses at a login that never signed in there', async () => {
  await seat(database.platform, 'victim', 'operator', COMMUNITY)
  await seat(database.platform, 'guesser', 'operator', COMMUNITY)
  await fail(await signIn(app, 'guesser'), 'victim')
})

it('lets the owner change the password in a session while strangers lock the login', async () => {
  await seat(database.platform, 'changing', 'operator', COMMUNITY)
  const own = await signIn(app, 'changing')
  await fail(openBrowser(app), 'changing')
  const changed = await own.send('POST', '/api/me/password', {
    current: PASSWORD,
    next: 'another good password',
  })
  expect(changed.statusCode).toBe(204)
})

it('shows the security administrator every lock of a login, and lifts all of them', async () => {
  const person = await seat(database.platform, 'locked', 'operator', COMMUNITY)
  const admin = await signIn(app, 'security')
  const own = await signIn(app, 'locked')
  const lock = async () =>
    (await admin.send('GET', `/api/people/${person}`)).json<{ account: { lockedUntil?: string } }>().account
      .lockedUntil
  expect(await lock()).toBeUndefined()
  await fail(own, 'locked')
  expect(await lock()).toEqual(expect.any(String))
  await fail(openBrowser(app), 'locked')
  expect((await admin.send('POST', `/api/people/${person}/account/unlock`)).statusCode).toBe(204)
  expect(await lock()).toBeUndefined()
  expect(await tryIn(own, 'locked', PASSWORD)).toBe('in')
  expect(await tryIn(openBrowser(app), 'locked', PASSWORD)).toBe('in')
})

it('never waits for the counting of another login when it sweeps old ones away', async () => {
  const { platform, pool } = database
  await countAttempt(platform, 'long ago')
  database.setNow(TEST_NOW + 3 * DAY)
  const other = await pool.connect()
  try {
    await other.query('BEGIN')
    await other.query('SELECT FROM login_failures FOR UPDATE')
    await expect(countAttempt(platform, 'today')).resolves.toEqual({ lastOne: false })
  } finally {
    await other.query('ROLLBACK')
    other.release()
  }
})
