import { afterAll, expect, test } from 'vitest'
import { inTransaction } from '../db/pool.ts'
import { openTestDatabase } from './test-database.ts'
import { SecondConnectionError } from './second-connections.ts'

const { pool, platform, close } = await openTestDatabase()
let closed = false
afterAll(async () => {
  if (!closed) await close().catch(() => {})
})

test('what outlives a transaction may ask the pool, and so may others meanwhile', async () => {
  let later: Promise<unknown> | undefined
  const over = Promise.withResolvers<void>()
  await inTransaction(pool, async (client) => {
    await client.query('SELECT 1')
    later = over.promise.then(() => pool.query('SELECT 1'))
  })
  over.resolve()
  await expect(later).resolves.toBeDefined()
  const entered = Promise.withResolvers<void>()
  const leave = Promise.withResolvers<void>()
  const first = inTransaction(pool, async () => {
    entered.resolve()
    await leave.promise
  })
  await entered.promise
  await inTransaction(pool, (client) => client.query('SELECT 1'))
  leave.resolve()
  await first
})

test('a second database may be asked from within a transaction', async () => {
  const other = await openTestDatabase()
  await inTransaction(pool, () => other.pool.query('SELECT 1'))
  await other.close()
})

test('a transaction that asks the pool is refused, at once and again when the database is closed', async () => {
  const asking = [
    () => pool.query('SELECT 1'),
    () => pool.connect(),
    () => inTransaction(pool, async () => 1),
  ]
  for (const ask of asking) {
    await expect(inTransaction(platform.pool, async () => void (await ask()))).rejects.toThrow(
      SecondConnectionError,
    )
  }
  closed = true
  await expect(close()).rejects.toThrow(SecondConnectionError)
})
