import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Config } from '../config/config.ts'
import { notedUrl } from './database-home.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { FolderInUseError } from './folder-lock.ts'
import { openPool } from './pool.ts'

const OLDEST = 150_000

export interface Database {
  url: string
  pool: Pool
  /** Closes the pool and, where it is ours, stops the database. */
  close: () => Promise<void>
}

/**
 * The database of this installation: DATABASE_URL, else the embedded one. A tool (`guest`) may come in beside a running
 * Shuoshi and then uses its database.
 * @throws FolderInUseError, or if the outside database cannot be reached or is too old.
 */
export async function openDatabase(config: Config, log: Logger, { guest = false } = {}): Promise<Database> {
  const { url, stop } = await findServer(config, log, guest)
  const pool = openPool(url, { max: config.poolSize, log })
  const close = async (): Promise<void> => {
    await pool.end()
    await stop()
  }
  try {
    const { rows } = await pool.query<{ version: string }>(
      `SELECT current_setting('server_version_num') AS version`,
    )
    if (Number(rows[0]?.version) < OLDEST) {
      throw new Error(`需要 PostgreSQL 15 或更新 / PostgreSQL 15 or newer is needed (${rows[0]?.version})`)
    }
  } catch (error) {
    await close()
    throw error
  }
  return { url, pool, close }
}

async function findServer(
  config: Config,
  log: Logger,
  guest: boolean,
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} }
  try {
    return await startEmbeddedPostgres({ dataFolder: config.dataFolder, log })
  } catch (error) {
    const url = guest && error instanceof FolderInUseError ? notedUrl(config.dataFolder) : undefined
    if (!url) throw error
    return { url, stop: async () => {} }
  }
}
