import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runMigrations } from 'graphile-worker'
import type { ClientBase, Pool } from 'pg'
import type { Logger } from 'pino'
import { withOwnConnection } from './own-connection.ts'
import { bringIndexesBack } from './set-indexes-aside.ts'

/** Taken while migrating, so that processes starting at once do it one after the other. */
const LOCK = 7_405_101_220
const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../database/', import.meta.url))

export interface Migration {
  number: number
  name: string
  sql: string
  checksum: string
}

/** The migrations of a folder in order. @throws if a name is wrong or a number is taken twice. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations: Migration[] = []
  for (const file of names) {
    const [, number, name] = FILE_NAME.exec(file) ?? []
    if (!number || !name) throw new Error(`database/${file}: a migration is named NNNN-name.sql`)
    if (migrations.at(-1)?.number === Number(number)) throw new Error(`database/${file}: number taken twice`)
    const sql = await readFile(join(folder, file), 'utf8')
    // Line ends do not count: a checkout on Windows is the same migration.
    const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
    migrations.push({ number: Number(number), name, sql, checksum })
  }
  return migrations
}

/**
 * Brings the database up to date, forward only: each new file in its own transaction, gaps in the numbers allowed,
 * a late smaller number too. Also installs the job queue's own tables. Safe to run from several processes at once.
 * @returns the names applied now.
 * @throws if an applied file was changed since, or a migration fails (its transaction is rolled back).
 */
export async function migrate(
  pool: Pool,
  { folder, log }: { folder?: string; log?: Logger } = {},
): Promise<string[]> {
  const migrations = await readMigrations(folder)
  return withOwnConnection(pool, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await bringIndexesBack(pool)
    const applied = await applyAll(client, migrations, log)
    await runMigrations({ pgPool: pool })
    return applied
  })
}

/** The names of migrations that this release has and the database lacks. */
export async function pendingMigrations(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ known: boolean }>(
    `SELECT to_regclass('migrations') IS NOT NULL AS known`,
  )
  const applied = rows[0]?.known
    ? await pool.query<{ number: number }>('SELECT number FROM migrations')
    : undefined
  const known = new Set(applied?.rows.map((row) => row.number))
  return (await readMigrations()).filter(({ number }) => !known.has(number)).map(({ name }) => name)
}

async function applyAll(client: ClientBase, migrations: Migration[], log?: Logger): Promise<string[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS migrations (
    number integer PRIMARY KEY,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`)
  const { rows } = await client.query<{ number: number; checksum: string }>(
    'SELECT number, checksum FROM migrations',
  )
  const known = new Map(rows.map((row) => [row.number, row.checksum]))
  const applied: string[] = []
  for (const migration of migrations) {
    const label = `${String(migration.number).padStart(4, '0')}-${migration.name}`
    const checksum = known.get(migration.number)
    if (checksum === migration.checksum) continue
    if (checksum)
      throw new Error(`database/${label}.sql was changed after it had been applied; add a new file instead`)
    await applyOne(client, migration, label)
    log?.info({ migration: label }, 'migrated')
    applied.push(label)
  }
  return applied
}

async function applyOne(client: ClientBase, migration: Migration, label: string): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(migration.sql)
    await client.query('INSERT INTO migrations (number, name, checksum) VALUES ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`database/${label}.sql failed: ${(error as Error).message}`, { cause: error })
  }
}
