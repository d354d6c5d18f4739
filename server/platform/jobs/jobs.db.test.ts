import { afterAll, expect, test } from 'vitest'
import { inTransaction } from '../db/pool.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { enqueue, freeLostJobs, startJobs } from './jobs.ts'
import { runAlone } from './run-alone.ts'

const { pool, platform, close } = await openTestDatabase()
const HOUR = 3_600_000
const done: unknown[] = []
let failing = 1
const stop = await startJobs(platform, {
  note: async (payload) => void done.push(payload),
  stumble: async (payload) => {
    if (failing-- > 0) throw new Error('not yet')
    done.push(payload)
  },
})
afterAll(async () => {
  await stop()
  await close()
})

test('a job runs once its transaction has committed, and not at all if that is rolled back', async () => {
  await inTransaction(pool, (client) => enqueue(client, 'note', { n: 1 }))
  await inTransaction(pool, async (client) => {
    await enqueue(client, 'note', { n: 2 })
    throw new Error('changed my mind')
  }).catch(() => {})
  await expect.poll(() => done, { timeout: 5_000 }).toContainEqual({ n: 1 })
  expect(done).not.toContainEqual({ n: 2 })
})

test('a later job of the same key takes the place of the waiting one', async () => {
  await enqueue(pool, 'note', { n: 3 }, { jobKey: 'k', runAt: Date.now() + HOUR })
  await enqueue(pool, 'note', { n: 4 }, { jobKey: 'k' })
  await expect.poll(() => done, { timeout: 8_000 }).toContainEqual({ n: 4 })
  const waiting = async (): Promise<number | null> =>
    (await pool.query(`SELECT FROM graphile_worker.jobs WHERE key = 'k'`)).rowCount
  await expect.poll(waiting, { timeout: 8_000 }).toBe(0)
  expect(done).not.toContainEqual({ n: 3 })
})

test('a job that fails stays in the queue for another try', async () => {
  await enqueue(pool, 'stumble', { n: 5 })
  const attempts = async (): Promise<unknown> =>
    (
      await pool.query(
        `SELECT attempts FROM graphile_worker.jobs WHERE task_identifier = 'stumble' AND last_error IS NOT NULL`,
      )
    ).rows[0]
  await expect.poll(attempts, { timeout: 5_000 }).toEqual({ attempts: 1 })
  await pool.query(
    `SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs), run_at := now())`,
  )
  await expect.poll(() => done, { timeout: 8_000 }).toContainEqual({ n: 5 })
})

test('a job held by a worker that was killed is given back and done', async () => {
  await enqueue(pool, 'note', { n: 6 }, { jobKey: 'lost', runAt: Date.now() + 60_000 })
  const held = `UPDATE graphile_worker._private_jobs SET run_at = now(), locked_by = 'killed', locked_at = now() - $1::interval`
  await pool.query(`${held} WHERE key = 'lost'`, ['1 minute'])
  await freeLostJobs(pool, 120_000)
  const { rows } = await pool.query("SELECT locked_by FROM graphile_worker.jobs WHERE key = 'lost'")
  expect(rows).toEqual([{ locked_by: 'killed' }])
  await pool.query(`${held} WHERE key = 'lost'`, ['3 minutes'])
  await freeLostJobs(pool, 120_000)
  await expect.poll(() => done, { timeout: 8_000 }).toContainEqual({ n: 6 })
})

test('work of one name is done by one at a time', async () => {
  const entered = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const first = runAlone(pool, 'w', async () => {
    entered.resolve()
    await over.promise
  })
  await entered.promise
  const never = async (): Promise<void> => expect.unreachable('somebody is at it already')
  expect(await runAlone(pool, 'w', never)).toBe(false)
  expect(await runAlone(pool, 'other', async () => {})).toBe(true)
  over.resolve()
  expect(await first).toBe(true)
  expect(await runAlone(pool, 'w', async () => {})).toBe(true)
})
