import { afterAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '../testing/test-database.ts'
import { migrate } from './migrate.ts'
import { bringIndexesBack, setIndexesAside } from './set-indexes-aside.ts'

const { pool, close } = await openTestDatabase()
afterAll(close)

const TABLES = ['loaded', 'no_such_table']

beforeEach(async () => {
  await pool.query(`DROP TABLE IF EXISTS loaded;
    CREATE TABLE loaded (id int PRIMARY KEY, word text UNIQUE, at timestamptz, done boolean);
    CREATE INDEX loaded_newest ON loaded (at DESC, id DESC);
    CREATE INDEX loaded_waiting ON loaded (lower(word)) WHERE NOT done`)
})

async function indexes(): Promise<string[]> {
  const { rows } = await pool.query<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE tablename = 'loaded' ORDER BY indexname`,
  )
  return rows.map(({ indexdef }) => indexdef)
}

async function settings(): Promise<string[] | null> {
  const { rows } = await pool.query<{ reloptions: string[] | null }>(
    `SELECT reloptions FROM pg_class WHERE oid = 'loaded'::regclass`,
  )
  return rows[0]!.reloptions
}

test('what guards nothing is dropped, and all of it comes back as it was', async () => {
  const before = await indexes()
  await setIndexesAside(pool, TABLES)
  expect(await settings()).toEqual(['autovacuum_enabled=off'])
  expect(await indexes()).toEqual(before.filter((definition) => definition.includes('UNIQUE')))
  await pool.query(
    `INSERT INTO loaded SELECT n, 'word ' || n, now(), n % 2 = 0 FROM generate_series(1, 100) AS n`,
  )
  await bringIndexesBack(pool)
  expect(await indexes()).toEqual(before)
  expect(await settings()).toBeNull()
  await bringIndexesBack(pool)
})

test('what a load that was cut off left behind is built at the next start', async () => {
  const before = await indexes()
  await setIndexesAside(pool, TABLES)
  // The next load finds nothing more to drop, and forgets nothing.
  await setIndexesAside(pool, TABLES)
  await migrate(pool)
  expect(await indexes()).toEqual(before)
})

test('two processes that start at once build each index once', async () => {
  const before = await indexes()
  await setIndexesAside(pool, TABLES)
  await Promise.all([bringIndexesBack(pool), bringIndexesBack(pool)])
  expect(await indexes()).toEqual(before)
})
