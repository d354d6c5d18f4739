import type { Logger } from 'pino'
import { afterAll, beforeEach, expect, inject, test } from 'vitest'
import { refuse } from '../../../domain/kernel/refusal.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { inTransaction, openPool } from './pool.ts'

const { pool, close } = await openTestDatabase()
afterAll(close)
await pool.query('CREATE TABLE things (a int)')
beforeEach(() => pool.query('TRUNCATE things'))

const count = async (): Promise<number> =>
  (await pool.query<{ n: number }>('SELECT count(*) AS n FROM things')).rows[0]?.n ?? -1

test('an answer commits', async () => {
  expect(
    await inTransaction(
      pool,
      async (client) => (await client.query('INSERT INTO things VALUES (1)')).rowCount,
    ),
  ).toBe(1)
  expect(await count()).toBe(1)
})

test('a refusal changes nothing', async () => {
  const refused = await inTransaction(pool, async (client) => {
    await client.query('INSERT INTO things VALUES (1)')
    return refuse('case.not-yours')
  })
  expect(refused.code).toBe('case.not-yours')
  expect(await count()).toBe(0)
})

test('a failure changes nothing and the connection goes on', async () => {
  const failing = inTransaction(pool, async (client) => {
    await client.query('INSERT INTO things VALUES (1)')
    await client.query('SELECT 1 / 0')
  })
  await expect(failing).rejects.toThrow(/division by zero/)
  expect(await count()).toBe(0)
})

test('a connection that dies in the middle fails its work and no more', async () => {
  const killed = inTransaction(pool, async (client) => {
    await client.query('INSERT INTO things VALUES (1)')
    await client.query('SELECT pg_terminate_backend(pg_backend_pid())')
  })
  await expect(killed).rejects.toThrow()
  expect(await count()).toBe(0)
})

test('counts are numbers', async () => {
  expect(await count()).toBe(0)
})

test('says nothing of connections that break while it is being ended', async () => {
  const warned: string[] = []
  const log = { warn: (_: object, words: string) => warned.push(words) } as unknown as Logger
  const ending = openPool(inject('databaseUrl'), { log })
  await ending.query('SELECT 1')
  ending.emit('error', new Error('the database stops'))
  await ending.end()
  ending.emit('error', new Error('the database stops'))
  expect(warned).toEqual(['an idle database connection broke'])
})
