import { chmodSync, mkdirSync } from 'node:fs'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../server/platform/db/embedded-postgres.ts'
import { openPool } from '../../server/platform/db/pool.ts'

const BARE = 'bare'

/** The cluster in which the product and the bare server each have their database. */
export interface BenchDatabase {
  url: string
  bareUrl: string
  /** Copies the product's database for the bare server: the same tables, indexes and rows. Nobody may be connected. */
  copyForBare: () => Promise<void>
  /** Statistics and visibility as autovacuum leaves them, the written pages on disk: a city in the middle of its life. */
  settle: () => Promise<void>
  stop: () => Promise<void>
}

/** Brings up PostgreSQL as the product does, settings included, in `folder`. */
export async function openBenchDatabase(folder: string): Promise<BenchDatabase> {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
  const server: EmbeddedPostgres = await startEmbeddedPostgres({ dataFolder: folder })
  const { url } = server
  const database = (name: string): string => url.replace(/\/shuoshi$/, `/${name}`)
  const onServer = async (name: string, statements: readonly string[]): Promise<void> => {
    const pool = openPool(database(name), { max: 1 })
    try {
      for (const statement of statements) await pool.query(statement)
    } finally {
      await pool.end()
    }
  }
  return {
    url,
    bareUrl: database(BARE),
    copyForBare: () =>
      onServer('postgres', [
        `DROP DATABASE IF EXISTS ${BARE} WITH (FORCE)`,
        `CREATE DATABASE ${BARE} TEMPLATE shuoshi STRATEGY file_copy`,
      ]),
    settle: () => onServer('shuoshi', ['VACUUM ANALYZE', 'CHECKPOINT']),
    stop: server.stop,
  }
}
