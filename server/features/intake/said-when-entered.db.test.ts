import { afterAll, beforeAll, expect, it } from 'vitest'
import { readMigrations } from '../../platform/db/migrate.ts'
import { uuidV7 } from '../../platform/ids/uuid-v7.ts'
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const ENTERED = '2026-03-02T01:00:00.000Z'
const EMPTY_FIELD = '1999-12-31T16:00:00.000Z'

async function report(saidAt: string, enteredBy: string | null): Promise<string> {
  const id = uuidV7()
  await database.pool.query(
    `INSERT INTO reports (id, case_id, client_id, receipt, channel, said_at, created_at, text, lang, notice_version, entered_by)
     VALUES ($1, $2, $3, $4, 'phone', $5, $6, '路灯不亮', 'zh', '1', $7)`,
    [id, uuidV7(), uuidV7(), Buffer.from(id), saidAt, ENTERED, enteredBy],
  )
  return id
}

it('gives reports entered with an empty time the moment of entering, and touches no other', async () => {
  const kept = [
    ['1999-12-31T15:59:00.000Z', uuidV7()],
    ['1999-12-31T16:00:00.001Z', uuidV7()],
    ['2026-02-28T08:00:00.000Z', uuidV7()],
    [EMPTY_FIELD, null],
  ] as const
  const ids: string[] = []
  for (const [saidAt, enteredBy] of kept) ids.push(await report(saidAt, enteredBy))
  const mended = await report(EMPTY_FIELD, uuidV7())
  const migration = (await readMigrations()).find(({ name }) => name === 'said-when-entered')
  await database.pool.query(migration?.sql ?? '')
  const { rows } = await database.pool.query<{ id: string; said_at: Date }>('SELECT id, said_at FROM reports')
  const saidAt = new Map(rows.map((row) => [row.id, row.said_at.toISOString()]))
  expect(ids.map((id) => saidAt.get(id))).toEqual(kept.map(([moment]) => moment))
  expect(saidAt.get(mended)).toBe(ENTERED)
})
