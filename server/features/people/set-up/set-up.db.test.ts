import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { House } from '../../../ledger/feature.ts'
import { openTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { peopleOf } from '../answers.ts'
import { peopleFeature } from '../feature.ts'
import { openBrowser, openDesk, signIn, type Browser } from '../testing/open-desk.ts'
import { CITY, drawAreas, foundSmallCity, GRID, seat } from '../testing/small-city.ts'

let database: TestDatabase
let app: FastifyInstance

beforeEach(async () => {
  database = await openTestDatabase()
  app = await openDesk(database.platform)
})
afterEach(async () => {
  await app.close()
  await database.close()
})

/** The token as the terminal shows it at the start of the server. */
async function tokenAtStart(): Promise<string | undefined> {
  const lines = await peopleFeature.welcome?.({ platform: database.platform } as House, 'http://here')
  if (lines?.length) expect(lines[0]).toContain('http://here/desk/first-steps')
  // Whoever loses the passwords has only the terminal to look to.
  if (lines?.length) expect(lines.at(-1)).toContain('scripts/help-security-administrator.ts')
  return lines?.find((line) => /^\s*\S{32}\s*$/.test(line))?.trim()
}

const withToken = (token = ''): Browser => openBrowser(app, { 'x-set-up-token': token })

const THREE = {
  system: { name: '演示·系统', login: 'xitong', oneTimePassword: 'k7mq-x2vw-n9ct' },
  security: { name: '演示·安全', login: 'anquan', oneTimePassword: 'h4zp-t8ry-d3fj' },
  audit: { name: '演示·审计', login: 'shenji', oneTimePassword: 'w6bg-c5ns-v2ke' },
}

it('leads from the city to its three administrators, and closes', async () => {
  const browser = withToken(await tokenAtStart())
  expect((await browser.send('GET', '/api/set-up')).json()).toEqual({ step: 'city', areas: {} })
  await drawAreas(database.platform)
  expect((await browser.send('GET', '/api/set-up')).json()).toMatchObject({
    step: 'administrators',
    city: { code: CITY, name: '演示市' },
    areas: { city: 1, community: 2, grid: 2 },
  })
  const done = await browser.send('POST', '/api/set-up/administrators', THREE)
  expect(done.headers['cache-control']).toBe('no-store')
  const { units, administrators } = done.json<{ units: number; administrators: Record<string, string>[] }>()
  expect(units).toBe(7)
  expect(administrators.map(({ login }) => login)).toEqual(['xitong', 'anquan', 'shenji'])
  expect(peopleOf(database.platform).gridSeatFor(GRID)?.kind).toBe('grid_seat')

  // They were noted before; no answer carries them.
  expect(done.body).not.toContain(THREE.security.oneTimePassword)
  const { oneTimePassword } = THREE.security
  const admin = await signIn(app, 'anquan', oneTimePassword)
  expect((await admin.send('GET', '/api/me')).json()).toMatchObject({ mustChange: true })
  const change = { current: oneTimePassword, next: 'my very own words' }
  await admin.send('POST', '/api/me/password', change)
  expect((await admin.send('GET', '/api/me')).json()).toMatchObject({
    seats: [{ position: 'security_admin' }],
  })
  expect((await admin.send('GET', '/api/people')).statusCode).toBe(200)
  expect((await admin.send('GET', '/api/audit')).statusCode).toBe(403)
})

it('is closed for ever once the administrators are there', async () => {
  const token = await tokenAtStart()
  await drawAreas(database.platform)
  const both = await Promise.all(
    [1, 2].map(() => withToken(token).send('POST', '/api/set-up/administrators', THREE)),
  )
  expect(both.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 403])
  for (const url of ['/api/set-up', '/api/set-up/administrators']) {
    const answer = await withToken(token).send(url.endsWith('s') ? 'POST' : 'GET', url, THREE)
    expect(answer.json()).toMatchObject({ status: 403, code: 'auth.set-up-closed' })
  }
  expect((await openBrowser(app).send('GET', '/api/set-up/open')).json()).toEqual({ open: false })
  expect(await tokenAtStart()).toBeUndefined()
})

it('opens to the token of the last start alone', async () => {
  const former = await tokenAtStart()
  const token = await tokenAtStart()
  for (const wrong of [undefined, former, 'x', `${token}x`]) {
    expect((await withToken(wrong).send('GET', '/api/set-up')).json()).toMatchObject({
      code: 'auth.set-up-closed',
    })
  }
  expect((await openBrowser(app).send('GET', '/api/set-up/open')).json()).toEqual({ open: true })
  expect((await withToken(token).send('GET', '/api/set-up')).statusCode).toBe(200)
  const { rows } = await database.pool.query<{ all: string }>(
    `SELECT string_agg(s::text, '') AS all FROM settings s`,
  )
  expect(rows[0]?.all).not.toContain(token)
})

it('keeps the order of the steps', async () => {
  const answer = await withToken(await tokenAtStart()).send('POST', '/api/set-up/administrators', THREE)
  expect(answer.json()).toMatchObject({ status: 409, code: 'people.set-up-order' })
})

it('takes no password of a person’s own choice, and nothing was done then', async () => {
  const token = await tokenAtStart()
  await drawAreas(database.platform)
  for (const oneTimePassword of [undefined, '', 'admin', 'aaaa-aaaa-aaaa', 'K7MQ-X2VW-N9CT']) {
    const answer = await withToken(token).send('POST', '/api/set-up/administrators', {
      ...THREE,
      audit: { ...THREE.audit, oneTimePassword },
    })
    expect(answer.statusCode).toBe(400)
  }
  expect((await withToken(token).send('GET', '/api/set-up')).json()).toMatchObject({ step: 'administrators' })
})

it('appoints nobody if two of the three are to share a login', async () => {
  const token = await tokenAtStart()
  await drawAreas(database.platform)
  const answer = await withToken(token).send('POST', '/api/set-up/administrators', {
    ...THREE,
    audit: { ...THREE.audit, login: 'xitong' },
  })
  expect(answer.json()).toMatchObject({ code: 'people.login-taken', field: 'audit.login' })
  const { rows } = await database.pool.query('SELECT 1 FROM accounts')
  expect(rows).toEqual([])
})

it('never opens in a city where somebody has an account', async () => {
  await foundSmallCity(database.platform)
  await seat(database.platform, 'somebody', 'operator', CITY)
  expect(await tokenAtStart()).toBeUndefined()
  expect((await openBrowser(app).send('GET', '/api/set-up/open')).json()).toEqual({ open: false })
})
