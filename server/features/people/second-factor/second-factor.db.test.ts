import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { SecondFactorBegun, SecondFactorOn } from '../../../../contract/second-factor.ts'
import { MINUTE } from '../../../../domain/kernel/instant.ts'
import { stepOf, totpAt } from '../../../platform/auth/totp.ts'
import { openTestDatabase, TEST_NOW, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { peopleOf } from '../answers.ts'
import { openBrowser, openDesk, signIn, type Browser } from '../testing/open-desk.ts'
import { CITY, COMMUNITY, foundSmallCity, PASSWORD, seat } from '../testing/small-city.ts'

let database: TestDatabase
let app: FastifyInstance
let people = 0
let now = TEST_NOW

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
// Each code opens once: every test begins in a time of its own.
beforeEach(() => later(10))

function later(minutes: number): void {
  now += minutes * MINUTE
  database.setNow(now)
}

async function operator(): Promise<{ login: string; person: string }> {
  people += 1
  const login = `coded${people}`
  return { login, person: await seat(database.platform, login, 'operator', COMMUNITY) }
}

const codeOf = (secret: string): string => totpAt(secret, stepOf(now))

/** Sets up the phone in a browser that is signed in. */
async function setUpPhone(browser: Browser): Promise<{ secret: string; recoveryCodes: string[] }> {
  const begun = await browser.send('POST', '/api/me/second-factor/begin', { password: PASSWORD })
  expect(begun.statusCode, begun.body).toBe(200)
  const { secret, qr } = begun.json<SecondFactorBegun>()
  expect(qr).toMatch(/^data:image\/svg\+xml,/)
  const on = await browser.send('POST', '/api/me/second-factor/confirm', { code: codeOf(secret) })
  expect(on.statusCode, on.body).toBe(200)
  return { secret, ...on.json<SecondFactorOn>() }
}

const answer = async (browser: Browser, code: string): Promise<string | number> => {
  const given = await browser.send('POST', '/api/me/second-factor/answer', { code })
  return given.statusCode === 204 ? 204 : given.json<{ code: string }>().code
}
const stateOf = async (browser: Browser): Promise<[string, number]> => {
  const me = await browser.send('GET', '/api/me')
  const { secondFactor, seats } = me.json<{ secondFactor: string; seats: unknown[] }>()
  return [secondFactor, seats.length]
}

it('asks for the code of the phone after the password, and opens nothing before it', async () => {
  const { login } = await operator()
  const own = await signIn(app, login)
  expect(await stateOf(own)).toEqual(['off', 1])
  const { secret } = await setUpPhone(own)
  expect(await stateOf(own)).toEqual(['on', 1])
  later(1)
  const browser = await signIn(app, login)
  const waiting = browser.token()
  expect(await stateOf(browser)).toEqual(['asked', 0])
  for (const [method, url] of [
    ['GET', '/api/units'],
    ['POST', '/api/me/password'],
    ['POST', '/api/me/second-factor/begin'],
    ['POST', '/api/me/second-factor/off'],
  ] as const) {
    const refused = await browser.send(method, url, method === 'POST' ? {} : undefined)
    expect(refused.json(), url).toMatchObject({ status: 403, code: 'auth.code-required' })
  }
  expect(await answer(browser, '000000')).toBe('auth.wrong-code')
  expect(await answer(browser, codeOf(secret))).toBe(204)
  expect(await stateOf(browser)).toEqual(['on', 1])
  expect((await browser.send('GET', '/api/units')).statusCode).toBe(200)
  // A token that was seen while nothing was proved opens nothing afterwards.
  expect(browser.token()).not.toBe(waiting)
  const old = await app.inject({ url: '/api/me', headers: { cookie: `shuoshi_session=${waiting}` } })
  expect(old.statusCode).toBe(401)
})

it('says of a wrong first code what helps then: nobody has recovery codes yet', async () => {
  const browser = await signIn(app, (await operator()).login)
  await browser.send('POST', '/api/me/second-factor/begin', { password: PASSWORD })
  const refused = await browser.send('POST', '/api/me/second-factor/confirm', { code: '000000' })
  expect(refused.json()).toMatchObject({ status: 400, code: 'auth.wrong-first-code', field: 'code' })
  expect(refused.json<{ title: string }>().title).not.toContain('备用码')
})

it('takes no code twice', async () => {
  const { login } = await operator()
  const { secret } = await setUpPhone(await signIn(app, login))
  later(1)
  const code = codeOf(secret)
  expect(await answer(await signIn(app, login), code)).toBe(204)
  expect(await answer(await signIn(app, login), code)).toBe('auth.wrong-code')
})

it('takes each recovery code once, however it is typed', async () => {
  const { login } = await operator()
  const { recoveryCodes } = await setUpPhone(await signIn(app, login))
  expect(new Set(recoveryCodes).size).toBe(8)
  const [first = ''] = recoveryCodes
  expect(await answer(await signIn(app, login), first.toUpperCase().replaceAll('-', ' '))).toBe(204)
  expect(await answer(await signIn(app, login), first)).toBe('auth.wrong-code')
})

it('locks after five wrong codes, and a session that waits ends after ten minutes', async () => {
  const { login } = await operator()
  const { secret } = await setUpPhone(await signIn(app, login))
  later(1)
  const browser = await signIn(app, login)
  for (let n = 0; n < 5; n += 1) expect(await answer(browser, '000000')).toBe('auth.wrong-code')
  expect(await answer(browser, codeOf(secret))).toBe('auth.locked')
  later(10)
  expect((await browser.send('GET', '/api/me')).statusCode).toBe(401)
})

it('asks for the password before a phone is set up, and keeps one that works', async () => {
  const { login } = await operator()
  const browser = await signIn(app, login)
  const wrong = await browser.send('POST', '/api/me/second-factor/begin', { password: 'not mine at all' })
  expect(wrong.json()).toMatchObject({ code: 'auth.wrong-credentials', field: 'password' })
  await setUpPhone(browser)
  const again = await browser.send('POST', '/api/me/second-factor/begin', { password: PASSWORD })
  expect(again.json()).toMatchObject({ status: 409, code: 'auth.code-on-already' })
})

it('asks nobody for a code whose phone never proved that it has the secret', async () => {
  const { login } = await operator()
  const browser = await signIn(app, login)
  await browser.send('POST', '/api/me/second-factor/begin', { password: PASSWORD })
  expect(await stateOf(await signIn(app, login))).toEqual(['off', 1])
})

it('ends other sessions when it is set up, and is switched off with password and code', async () => {
  const { login } = await operator()
  const [own, elsewhere] = [await signIn(app, login), await signIn(app, login)]
  const { secret } = await setUpPhone(own)
  expect((await elsewhere.send('GET', '/api/me')).statusCode).toBe(401)
  later(1)
  const off = (code: string) => own.send('POST', '/api/me/second-factor/off', { password: PASSWORD, code })
  expect((await off('000000')).json()).toMatchObject({ code: 'auth.wrong-code' })
  expect((await off(codeOf(secret))).statusCode).toBe(204)
  expect(await stateOf(await signIn(app, login))).toEqual(['off', 1])
})

it('is taken away by the security administrator for whoever lost the phone, never for oneself', async () => {
  const { login, person } = await operator()
  const own = await signIn(app, login)
  await setUpPhone(own)
  const admin = await signIn(app, 'security')
  const view = await admin.send('GET', `/api/people/${person}`)
  expect(view.json()).toMatchObject({ account: { hasCode: true } })
  expect((await admin.send('POST', `/api/people/${person}/account/code-reset`)).statusCode).toBe(204)
  expect((await own.send('GET', '/api/me')).statusCode).toBe(401)
  expect(await stateOf(await signIn(app, login))).toEqual(['off', 1])
  const { person: self } = (await admin.send('GET', '/api/me')).json<{ person: string }>()
  const refused = await admin.send('POST', `/api/people/${self}/account/code-reset`)
  expect(refused.json()).toMatchObject({ code: 'people.not-yourself' })
})

it('opens nothing else to an administrator where the city asks for it, until the phone is set up', async () => {
  const platform = {
    ...database.platform,
    config: { ...database.platform.config, administratorsNeedCode: true },
  }
  const strict = await openDesk(platform)
  await seat(database.platform, 'audit', 'audit_admin', CITY)
  const { login } = await operator()
  await peopleOf(platform).refresh()
  expect(await stateOf(await signIn(strict, login))).toEqual(['off', 1])
  const admin = await signIn(strict, 'audit')
  expect(await stateOf(admin)).toEqual(['needed', 0])
  expect((await admin.send('GET', '/api/audit')).json()).toMatchObject({ code: 'auth.code-needed' })
  const { secret } = await setUpPhone(admin)
  expect((await admin.send('GET', '/api/audit')).statusCode).toBe(200)
  later(1)
  const off = { password: PASSWORD, code: codeOf(secret) }
  expect((await admin.send('POST', '/api/me/second-factor/off', off)).json()).toMatchObject({
    code: 'auth.code-needed',
  })
  await strict.close()
})

it('keeps the secret and the recovery codes sealed, and writes a line for every change', async () => {
  const { login, person } = await operator()
  const { secret, recoveryCodes } = await setUpPhone(await signIn(app, login))
  later(1)
  await answer(await signIn(app, login), recoveryCodes[0] ?? '')
  const { rows } = await database.pool.query<{ all: string }>(
    `SELECT (SELECT string_agg(f::text, ' ') FROM second_factors f) || (SELECT string_agg(a::text, ' ') FROM audit_log a) AS all`,
  )
  for (const hidden of [secret, Buffer.from(secret).toString('hex'), ...recoveryCodes])
    expect(rows[0]?.all).not.toContain(hidden)
  const lines = await database.pool.query<{ action: string; after: unknown }>(
    `SELECT action, after FROM audit_log WHERE subject_id = $1 AND action LIKE '%code%' ORDER BY at, id`,
    [person],
  )
  expect(lines.rows).toEqual([
    { action: 'account.code-on', after: null },
    { action: 'session.code', after: { by: 'recovery' } },
  ])
})

it('lets nobody in by the code alone', async () => {
  const browser = openBrowser(app)
  expect(await answer(browser, '123456')).toBe('auth.required')
})
