import { afterAll, beforeAll, expect, it } from 'vitest'
import { SESSION_COOKIE } from '../platform/auth/session-token.ts'
import { uuidV7 } from '../platform/ids/uuid-v7.ts'
import { openPeopledCity, type PeopledCity } from './testing/peopled-city.ts'
import { startWorker } from './worker.ts'

/** The least that may be set; one of them is taken for good by the worker, which listens for jobs with it. */
const CONNECTIONS = 2
const AT_ONCE = 12

let city: PeopledCity
let stopWorker: () => Promise<void>
beforeAll(async () => {
  city = await openPeopledCity({ connections: CONNECTIONS })
  stopWorker = await startWorker(city.house)
})
afterAll(async () => {
  await stopWorker()
  await city.close()
})

const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
  city.app.inject({
    method,
    url,
    headers: { 'sec-fetch-site': 'same-origin', accept: 'application/json' },
    cookies: { [SESSION_COOKIE]: city.tokens.operator },
    ...(payload ? { payload } : {}),
  })

const COUNTS = {
  dispatched: `SELECT count(*)::int AS n FROM cases WHERE status = 'dispatched'`,
  sent: `SELECT count(*)::int AS n FROM outgoing_messages WHERE sent_at IS NOT NULL`,
  waiting: `SELECT count(*)::int AS n FROM outgoing_messages WHERE sent_at IS NULL`,
}
const count = async (what: keyof typeof COUNTS): Promise<number> =>
  (await city.house.platform.pool.query<{ n: number }>(COUNTS[what])).rows[0]?.n ?? -1

it('takes up many reports at once, accepts them, sends them on by rule and tells the reporters', async () => {
  const says = Array.from({ length: AT_ONCE }, () =>
    ask('POST', '/api/reports', {
      clientId: uuidV7(),
      text: '楼下路灯不亮',
      area: '130702001025',
      name: '演示·居民',
      phone: '19900005678',
    }),
  )
  expect((await Promise.all(says)).map(({ statusCode }) => statusCode)).toEqual(says.map(() => 201))

  const listed = await ask('GET', '/api/cases?view=area&limit=100')
  const ids = listed.json<{ items: { id: string }[] }>().items.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(AT_ONCE)
  const accepts = ids.map((id) =>
    ask('POST', `/api/cases/${id}/actions`, { type: 'AcceptCase', commandId: uuidV7(), matter: 'L0101' }),
  )
  expect((await Promise.all(accepts)).map(({ statusCode }) => statusCode)).toEqual(accepts.map(() => 200))

  await expect.poll(() => count('dispatched'), { timeout: 20_000 }).toBe(ids.length)
  await expect.poll(() => count('sent'), { timeout: 20_000 }).toBeGreaterThanOrEqual(ids.length)
  await expect.poll(() => count('waiting'), { timeout: 20_000 }).toBe(0)
})
