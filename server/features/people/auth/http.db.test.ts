import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../../domain/kernel/instant.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { setDisabled, unlock } from '../persons/account-commands.ts'
import { openBrowser, openDesk, signIn, type Browser } from '../testing/open-desk.ts'
import { CITY, COMMUNITY, foundSmallCity, PASSWORD, seat } from '../testing/small-city.ts'

let database: TestDatabase
let app: FastifyInstance
let security: string
let people = 0

beforeAll(async () => {
  database = await openTestDatabase()
  await foundSmallCity(database.platform)
  security = await seat(database.platform, 'security', 'security_admin', CITY)
  app = await openDesk(database.platform)
})
afterAll(async () => {
  await app.close()
  await database.close()
})
beforeEach(() => database.setNow(TEST_NOW))

/** A new operator for each test, since wrong passwords are counted per login. */
async function operator(): Promise<{ login: string; person: string }> {
  people += 1
  const login = `operator${people}`
  return { login, person: await seat(database.platform, login, 'operator', COMMUNITY) }
}

const tryLogin = async (login: string, password: string): Promise<{ status: number; code?: string }> => {
  const answer = await openBrowser(app).send('POST', '/api/login', { login, password })
  return { status: answer.statusCode, code: answer.json<{ code?: string }>().code }
}

it('signs in with a cookie that scripts cannot read, and says who one is', async () => {
  const { login, person } = await operator()
  const browser = openBrowser(app)
  const answer = await browser.send('POST', '/api/login', {
    login: ` ${login.toUpperCase()} `,
    password: PASSWORD,
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['set-cookie']).toContainEqual(
    expect.stringMatching(/^shuoshi_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
  )
  const me = await browser.send('GET', '/api/me')
  expect(me.json()).toMatchObject({
    person,
    name: `演示·${login}`,
    lang: 'zh',
    mustChange: false,
    seats: [{ position: 'operator', unit: { area: COMMUNITY, name: '甲社区网格化服务管理中心' } }],
  })
  expect(me.json<{ seats: { powers: string[] }[] }>().seats[0]?.powers).toContain('case.coordinate')
})

it('keeps only a digest of the token', async () => {
  const { login } = await operator()
  const browser = await signIn(app, login)
  const { rows } = await database.pool.query<{ all: string }>(
    "SELECT string_agg(sessions::text, ' ') AS all FROM sessions",
  )
  expect(rows[0]?.all).not.toContain(browser.token())
})

it('ends the session with log-out, for a copied cookie too', async () => {
  const { login } = await operator()
  const browser = await signIn(app, login)
  const cookie = `shuoshi_session=${browser.token()}`
  expect((await browser.send('POST', '/api/logout')).statusCode).toBe(204)
  const copied = await app.inject({ url: '/api/me', headers: { cookie } })
  expect(copied.statusCode).toBe(401)
})

it('answers a wrong password, an unknown login and a disabled account alike', async () => {
  const { login, person } = await operator()
  const wrong = await tryLogin(login, 'not the password')
  await setDisabled(database.platform, security, { person, disabled: true })
  expect(wrong).toEqual({ status: 401, code: 'auth.wrong-credentials' })
  expect(await tryLogin(login, PASSWORD)).toEqual(wrong)
  expect(await tryLogin('nobody-at-all', PASSWORD)).toEqual(wrong)
})

it.each(['known', 'unknown'])('locks a %s login after five wrong passwords', async (kind) => {
  const login = kind === 'known' ? (await operator()).login : 'no-such-login'
  for (let n = 0; n < 5; n += 1) expect((await tryLogin(login, 'wrong')).code).toBe('auth.wrong-credentials')
  expect(await tryLogin(login, PASSWORD)).toEqual({ status: 429, code: 'auth.locked' })
  database.setNow(TEST_NOW + 15 * MINUTE)
  expect((await tryLogin(login, PASSWORD)).code).toBe(kind === 'known' ? undefined : 'auth.wrong-credentials')
})

it('looks at no more than five of many guesses made at once', async () => {
  const { login } = await operator()
  const answers = await Promise.all(Array.from({ length: 12 }, () => tryLogin(login, 'wrong')))
  expect(answers.filter(({ code }) => code === 'auth.wrong-credentials')).toHaveLength(5)
})

it('opens a locked account when the security administrator unlocks it', async () => {
  const { login, person } = await operator()
  for (let n = 0; n < 5; n += 1) await tryLogin(login, 'wrong')
  await unlock(database.platform, security, person)
  expect((await tryLogin(login, PASSWORD)).status).toBe(200)
})

it('ends a session that rested for eight hours, but not one in use', async () => {
  const { login } = await operator()
  const browser = await signIn(app, login)
  for (const hours of [7, 14, 21]) {
    database.setNow(TEST_NOW + hours * HOUR)
    expect((await browser.send('GET', '/api/me')).statusCode).toBe(200)
  }
  database.setNow(TEST_NOW + 29 * HOUR)
  expect((await browser.send('GET', '/api/me')).statusCode).toBe(401)
})

it('ends a session after seven days however busy it is', async () => {
  const { login } = await operator()
  const browser = await signIn(app, login)
  for (let at = 0; at < 7 * DAY; at += 7 * HOUR) {
    database.setNow(TEST_NOW + at)
    expect((await browser.send('GET', '/api/me')).statusCode).toBe(200)
  }
  database.setNow(TEST_NOW + 7 * DAY)
  expect((await browser.send('GET', '/api/me')).statusCode).toBe(401)
})

it('ends the resting session of an administrator after half an hour', async () => {
  const browser = await signIn(app, 'security')
  database.setNow(TEST_NOW + 29 * MINUTE)
  expect((await browser.send('GET', '/api/me')).statusCode).toBe(200)
  database.setNow(TEST_NOW + 59 * MINUTE)
  expect((await browser.send('GET', '/api/me')).statusCode).toBe(401)
})

it('lets a city choose how long sessions rest and last', async () => {
  const { login } = await operator()
  const sessions = { idle: 10 * MINUTE, idleAdministrator: 5 * MINUTE, atMost: HOUR }
  const strict = await openDesk({
    ...database.platform,
    config: { ...database.platform.config, sessions },
  })
  const at = async (browser: Browser, minutes: number): Promise<number> => {
    database.setNow(TEST_NOW + minutes * MINUTE)
    return (await browser.send('GET', '/api/me')).statusCode
  }
  const [busy, resting] = [await signIn(strict, login), await signIn(strict, login)]
  for (const minutes of [9, 18, 27, 36, 45, 54]) expect(await at(busy, minutes)).toBe(200)
  expect(await at(resting, 55)).toBe(401)
  expect(await at(busy, 60)).toBe(401)
  await strict.close()
})

it('changes the password and ends the other sessions', async () => {
  const { login } = await operator()
  const [here, there] = [await signIn(app, login), await signIn(app, login)]
  const change = (current: string, next: string) => here.send('POST', '/api/me/password', { current, next })
  expect((await change('wrong', 'another good password')).json()).toMatchObject({
    code: 'auth.wrong-credentials',
    field: 'current',
  })
  expect((await change(PASSWORD, 'short')).json()).toMatchObject({
    code: 'auth.weak-password',
    params: { reason: 'short' },
  })
  expect((await change(PASSWORD, PASSWORD)).json()).toMatchObject({ params: { reason: 'same' } })
  expect((await change(PASSWORD, 'another good password')).statusCode).toBe(204)
  expect((await here.send('GET', '/api/me')).statusCode).toBe(200)
  expect((await there.send('GET', '/api/me')).statusCode).toBe(401)
  expect((await tryLogin(login, PASSWORD)).status).toBe(401)
  expect((await tryLogin(login, 'another good password')).status).toBe(200)
})

it('opens nothing but the change of a password that an administrator gave', async () => {
  const { person, login } = await operator()
  const admin = await signIn(app, 'security')
  const reset = await admin.send('POST', `/api/people/${person}/account/reset`)
  const { oneTimePassword } = reset.json<{ oneTimePassword: string }>()
  const browser = await signIn(app, login, oneTimePassword)
  expect((await browser.send('GET', '/api/me')).json()).toMatchObject({ mustChange: true, seats: [] })
  expect((await browser.send('GET', '/api/units')).json()).toMatchObject({
    code: 'auth.password-change-required',
  })
  const next = 'my very own words'
  const changed = await browser.send('POST', '/api/me/password', { current: oneTimePassword, next })
  expect(changed.statusCode).toBe(204)
  expect((await browser.send('GET', '/api/units')).statusCode).toBe(200)
})

it('marks the cookie Secure behind TLS', async () => {
  const { login } = await operator()
  const behind = await openDesk({
    ...database.platform,
    config: { ...database.platform.config, trustProxy: ['127.0.0.1'] },
  })
  const browser = openBrowser(behind, { 'x-forwarded-proto': 'https' })
  const answer = await browser.send('POST', '/api/login', { login, password: PASSWORD })
  const cookies = [answer.headers['set-cookie']].flat()
  expect(cookies.every((cookie) => cookie?.includes('; Secure'))).toBe(true)
  await behind.close()
})
