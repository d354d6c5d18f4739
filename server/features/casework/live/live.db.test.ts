import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSessionToken, hashSessionToken, SESSION_COOKIE } from '../../../platform/auth/session-token.ts'
import { TEST_NOW } from '../../../platform/testing/test-database.ts'
import { HOUR } from '../../../../domain/kernel/instant.ts'
import { hashPassword } from '../../../platform/auth/password.ts'
import { COMMUNITY, GRID, openDesk, OTHER_COMMUNITY, OTHER_GRID, type Desk } from '../testing/desk.ts'

let desk: Desk
let operator: string
let neighbour: string

beforeAll(async () => {
  desk = await openDesk()
  operator = await desk.seat('operator', COMMUNITY)
  neighbour = await desk.seat('operator', OTHER_COMMUNITY)
  await desk.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => desk.close())

interface Radio {
  text: () => string
  status: () => number | undefined
  ended: () => boolean
  close: () => void
}

async function tuneIn(person: string): Promise<Radio & { token: string }> {
  const token = createSessionToken()
  const { pool, now } = desk.platform
  await pool.query(
    `INSERT INTO accounts (person, login, password_hash, must_change, created_at) VALUES ($1, $2, $3, false, now()) ON CONFLICT DO NOTHING`,
    [person, `p${person.slice(-12)}`, await hashPassword('a good long password')],
  )
  await pool.query(
    `INSERT INTO sessions (token_sha256, person, created_at, last_seen_at, expires_at, agent)
     VALUES ($1, $2, $3, $3, $4, 'desktop')`,
    [hashSessionToken(token), person, new Date(now()), new Date(now() + 86_400_000)],
  )
  const { port } = desk.app.server.address() as AddressInfo
  let heard = ''
  let ended = false
  let status: number | undefined
  const asked = request(
    {
      port,
      host: '127.0.0.1',
      path: '/api/live',
      headers: { 'x-person': person, cookie: `${SESSION_COOKIE}=${token}` },
    },
    (answer) => {
      status = answer.statusCode
      answer.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk))
      answer.on('close', () => (ended = true))
    },
  )
  asked.on('error', () => (ended = true))
  asked.end()
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('ready')
  return { text: () => heard, status: () => status, ended: () => ended, close: () => asked.destroy(), token }
}

// Transactions of other test databases on the same server may hold the horizon of the log back for some seconds.
const HEARD = { timeout: 25_000 }

it('tells each listener of the cases of their own area, and of no other', async () => {
  const mine = await tuneIn(operator)
  const theirs = await tuneIn(neighbour)
  const here = await desk.say({ area: GRID })
  const there = await desk.say({ area: OTHER_GRID })
  const secret = await desk.say({ area: GRID, matter: 'L0602' })
  await expect.poll(() => mine.text(), HEARD).toContain(secret.id)
  await expect.poll(() => theirs.text(), HEARD).toContain(there.id)
  expect(mine.text()).toContain(`data: {"id":"${here.id}","version":1,"types":["CaseOpened"]}`)
  expect(mine.text()).not.toContain(there.id)
  expect(theirs.text()).not.toContain(here.id)
  expect(theirs.text()).not.toContain(secret.id)
  await desk.act(operator, here.id, 'AcceptCase', { matter: 'L0203' })
  await expect.poll(() => mine.text(), HEARD).toContain('CaseAccepted')
  mine.close()
  theirs.close()
}, 60_000)

it('ends with the session', async () => {
  const radio = await tuneIn(operator)
  expect(radio.status()).toBe(200)
  await desk.platform.pool.query('DELETE FROM sessions WHERE token_sha256 = $1', [
    hashSessionToken(radio.token),
  ])
  await expect.poll(() => radio.ended(), { timeout: 12_000 }).toBe(true)
})

it('ends when nobody used the session for too long: an open screen is not use', async () => {
  const radio = await tuneIn(operator)
  desk.database.setNow(TEST_NOW + 8 * HOUR)
  await expect.poll(() => radio.ended(), { timeout: 12_000 }).toBe(true)
  desk.database.setNow(TEST_NOW)
})

it('keeps a dozen screens of one person open and refuses more, until one is closed', async () => {
  const screens: Radio[] = []
  for (let n = 0; n < 12; n += 1) screens.push(await tuneIn(neighbour))
  const more = () => desk.as(neighbour, 'GET', '/api/live')
  expect((await more()).json()).toMatchObject({ status: 429, code: 'rate.too-many' })
  screens.pop()?.close()
  const again = async (): Promise<number | undefined> => {
    const radio = await tuneIn(neighbour).catch(() => undefined)
    radio?.close()
    return radio?.status()
  }
  await expect.poll(again, { timeout: 12_000 }).toBe(200)
  for (const screen of screens) screen.close()
}, 60_000)

it('is nothing to ask the headers of', async () => {
  expect((await desk.app.inject({ method: 'HEAD', url: '/api/live' })).statusCode).toBe(404)
})

it('is closed to whoever is not signed in', async () => {
  expect((await desk.as(undefined, 'GET', '/api/live')).statusCode).toBe(401)
})
