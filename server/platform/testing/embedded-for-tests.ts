import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../db/migrate.ts'
import { startEmbeddedPostgres } from '../db/embedded-postgres.ts'
import { openPool } from '../db/pool.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the database server of this run, and the migrated database that the others are copied from. */
    databaseUrl: string
    databaseTemplate: string
  }
}

/**
 * Once per run: one PostgreSQL for all database tests (embedded in a temporary folder, or TEST_DATABASE_URL), and in
 * it a migrated template, so that a test gets its own database in a few hundredths of a second.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = process.env.TEST_DATABASE_URL
  const folder = outside ? undefined : mkdtempSync(join(tmpdir(), 'shuoshi-test-'))
  if (folder) chmodSync(folder, 0o711)
  // What a test database loses in a power cut is no loss.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
  }
  const server = folder ? await startEmbeddedPostgres({ dataFolder: folder, settings }) : undefined
  const url = outside ?? server?.url ?? ''
  const template = `shuoshi_test_${process.pid}`
  const admin = openPool(url, { max: 2 })
  const close = async (): Promise<void> => {
    if (outside) await dropAll(admin, template)
    await admin.end()
    await server?.stop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await admin.query(`CREATE DATABASE ${template}`)
    const pool = openPool(withDatabase(url, template), { max: 4 })
    await migrate(pool).finally(() => pool.end())
  } catch (error) {
    await close()
    throw error
  }
  project.provide('databaseUrl', url)
  project.provide('databaseTemplate', template)
  return close
}

async function dropAll(admin: Pool, template: string): Promise<void> {
  const ours = `${template.replaceAll('_', '\\_')}%`
  const { rows } = await admin.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE datname LIKE $1',
    [ours],
  )
  for (const { datname } of rows) await admin.query(`DROP DATABASE ${datname} WITH (FORCE)`)
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const cut = url.indexOf('/', url.indexOf('://') + 3)
  const query = url.indexOf('?') < 0 ? '' : url.slice(url.indexOf('?'))
  return `${cut < 0 ? url : url.slice(0, cut)}/${database}${query}`
}
