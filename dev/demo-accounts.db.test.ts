import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../domain/kernel/refusal.ts'
import { logIn } from '../server/features/people/auth/login.ts'
import { weakness } from '../server/features/people/auth/password-policy.ts'
import { peopleOf } from '../server/features/people/answers.ts'
import { openTestDatabase, type TestDatabase } from '../server/platform/testing/test-database.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { foundCity } from './testing/founded-city.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
let database: TestDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await foundCity(database.platform)
}, 120_000)
afterAll(() => database.close())

describe('the accounts of the demo city', () => {
  it('let everybody with a short login in, to the seat that is printed', async () => {
    for (const { login, position } of DEMO_ACCOUNTS) {
      const session = await logIn(database.platform, { login, password: DEMO_PASSWORD, agent: 'desktop' })
      if (isRefusal(session)) throw new Error(`${login}: ${session.code}`)
      const { seats } = await peopleOf(database.platform).staffOf(session.person)
      expect(seats.map((seat) => seat.position)).toEqual([position])
    }
  }, 60_000)

  it('follow the rule of their area for everybody else', async () => {
    const { rows } = await database.pool.query<{ login: string }>(
      `SELECT login FROM accounts WHERE login IN ('op-130702001025', 'sec-130702001025', 'grid-130702001025001',
         'dep-130702-urban_management', 'head-130702-urban_management', 'dir-130702001', 'dir-130702', 'dir-1307',
         'sup-130702', 'leader-130702-1', 'co-130702-1', 'dep-1307-transport') ORDER BY login`,
    )
    expect(rows).toHaveLength(12)
  })

  it('seat every liaison leader in the county, where a double direct report of its communities reaches', async () => {
    const { rows } = await database.pool.query<{ kind: string; level: string }>(
      `SELECT DISTINCT u.kind, r.level FROM appointments a JOIN units u ON u.id = a.unit JOIN areas r ON r.code = u.area
       WHERE a.position = 'liaison_leader'`,
    )
    expect(rows).toEqual([{ kind: 'centre', level: 'county' }])
  })

  it('leave no centre, seat or department without anybody', async () => {
    const { rowCount } = await database.pool.query(
      'SELECT FROM units u WHERE NOT EXISTS (SELECT FROM appointments a WHERE a.unit = u.id)',
    )
    expect(rowCount).toBe(0)
  })

  it('have a password that the policy would take, and that stands nowhere in the product', () => {
    expect(weakness(DEMO_PASSWORD, 'operator')).toBeUndefined()
    const told = ['server', 'domain', 'contract', 'web', 'database'].flatMap((room) =>
      filesUnder(join(ROOT, room)).filter((file) => readFileSync(file, 'utf8').includes(DEMO_PASSWORD)),
    )
    expect(told).toEqual([])
  })
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|sql|json|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
