import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '../testing/test-database.ts'
import { migrate, pendingMigrations, readMigrations } from './migrate.ts'

const { pool, close } = await openTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'shuoshi-migrations-'))
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await close()
})

const put = (name: string, sql: string): void => writeFileSync(join(folder, name), sql)

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  await pool.query('DROP TABLE IF EXISTS migrations, first_thing, second_thing, late_thing')
})

test('the real ones are applied to every test database, once', async () => {
  const { rows } = await pool.query<{ name: string }>(`SELECT to_regclass('audit_log')::text AS name`)
  expect(rows).toEqual([{ name: 'audit_log' }])
})

test('new files are applied in order, a late smaller number as well, and none twice', async () => {
  put('0001-first.sql', 'CREATE TABLE first_thing (a int)')
  put('0003-second.sql', 'CREATE TABLE second_thing AS SELECT * FROM first_thing')
  expect(await migrate(pool, { folder })).toEqual(['0001-first', '0003-second'])
  expect(await migrate(pool, { folder })).toEqual([])
  put('0002-late.sql', 'CREATE TABLE late_thing (a int)')
  expect(await migrate(pool, { folder })).toEqual(['0002-late'])
})

test('two processes that start at once do not trip over each other', async () => {
  put('0001-first.sql', 'CREATE TABLE first_thing (a int); SELECT pg_sleep(0.2)')
  const applied = await Promise.all([migrate(pool, { folder }), migrate(pool, { folder })])
  expect(applied.flat()).toEqual(['0001-first'])
})

test('a file that fails leaves nothing behind, and says which it was', async () => {
  put('0001-first.sql', 'CREATE TABLE first_thing (a int); SELECT 1 / 0')
  await expect(migrate(pool, { folder })).rejects.toThrow(/0001-first\.sql failed: division by zero/)
  const { rows } = await pool.query(`SELECT to_regclass('first_thing') AS it`)
  expect(rows).toEqual([{ it: null }])
})

test('a file changed after it was applied is refused, line ends apart', async () => {
  put('0001-first.sql', 'CREATE TABLE first_thing (\n a int)')
  await migrate(pool, { folder })
  put('0001-first.sql', 'CREATE TABLE first_thing (\r\n a int)')
  expect(await migrate(pool, { folder })).toEqual([])
  put('0001-first.sql', 'CREATE TABLE first_thing (b int)')
  await expect(migrate(pool, { folder })).rejects.toThrow(/changed after it had been applied/)
})

test('a wrong name and a number taken twice are told apart', async () => {
  put('1-first.sql', '')
  await expect(readMigrations(folder)).rejects.toThrow(/NNNN-name/)
  rmSync(join(folder, '1-first.sql'))
  put('0001-first.sql', '')
  put('0001-second.sql', '')
  await expect(readMigrations(folder)).rejects.toThrow(/taken twice/)
})

test('an empty database lacks them all', async () => {
  expect(await pendingMigrations(pool)).toContain('platform')
})
