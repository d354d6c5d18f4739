import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { inject } from 'vitest'
import { readConfig } from '../config/config.ts'
import { createIdentityBox } from '../crypto/identity-box.ts'
import { openPool } from '../db/pool.ts'
import { silentLog } from '../log/log.ts'
import type { Platform } from '../platform.ts'
import { refuseSecondConnections } from './second-connections.ts'
import { withDatabase } from './embedded-for-tests.ts'

/** Monday, 2 March 2026, 09:00 in China: an ordinary working morning. */
export const TEST_NOW = Date.UTC(2026, 2, 2, 1)

export interface TestDatabase {
  url: string
  pool: Pool
  /** With this pool, a clock that stands still until it is set, a key of its own and a silent log. */
  platform: Platform
  setNow: (at: number) => void
  /** Closes the pool and drops the database. @throws if a transaction asked for a second connection meanwhile. */
  close: () => Promise<void>
}

/**
 * A database of its own for a test file, every migration applied, copied from the template of the run. Whoever asks its pool
 * for a second connection from within a transaction fails.
 */
export async function openTestDatabase({ connections = 8 } = {}): Promise<TestDatabase> {
  const server = inject('databaseUrl')
  const template = inject('databaseTemplate')
  const name = `${template}_${randomBytes(6).toString('hex')}`
  await asAdmin(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = withDatabase(server, name)
  const pool = openPool(url, { max: connections, name: 'shuoshi-test' })
  const secondConnections = refuseSecondConnections(pool)
  let now = TEST_NOW
  return {
    url,
    pool,
    platform: {
      config: readConfig({ SHUOSHI_DATA: '.data-test', DATABASE_URL: url, LOG_LEVEL: 'silent' }),
      log: silentLog(),
      pool,
      now: () => now,
      box: createIdentityBox(Buffer.alloc(32, 7)),
    },
    setNow: (at) => {
      now = at
    },
    close: async () => {
      await pool.end()
      await asAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`)
      // Where the refusal itself was caught on its way (a route answers 500, a worker tries again).
      const [refusal] = secondConnections
      if (refusal) throw refusal
    },
  }
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const pool = openPool(server, { max: 1 })
  try {
    await pool.query(statement)
  } finally {
    await pool.end()
  }
}
