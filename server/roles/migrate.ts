import { migrate, pendingMigrations } from '../platform/db/migrate.ts'
import type { Database } from '../platform/db/open-database.ts'
import type { Config } from '../platform/config/config.ts'
import type { Logger } from 'pino'

/**
 * Brings the database up to date if that is among the roles of this process.
 * @throws if it is not and the database lacks something: a process must not run on yesterday's tables.
 */
export async function bringUpToDate(config: Config, log: Logger, database: Database): Promise<void> {
  if (config.roles.includes('migrate')) {
    await migrate(database.pool, { log })
    return
  }
  const pending = await pendingMigrations(database.pool)
  if (pending.length === 0) return
  throw new Error(
    `数据库缺少 ${pending.join(', ')}:请先运行 npm start -- --roles=migrate\n` +
      `The database lacks ${pending.join(', ')}: run npm start -- --roles=migrate first`,
  )
}
