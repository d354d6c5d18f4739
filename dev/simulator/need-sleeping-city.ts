import type { Pool } from 'pg'
import { ConfigError } from '../../server/platform/config/config.ts'

/**
 * Makes sure that nobody else works on this database: a worker that is awake would tell residents of invented news.
 * @throws ConfigError naming what to do.
 */
export async function needSleepingCity(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ others: number }>(
    `SELECT count(DISTINCT coalesce(client_addr::text, '') || coalesce(client_port::text, ''))::int AS others
     FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'shuoshi' AND pid <> pg_backend_pid()
       AND backend_start < now() - make_interval(secs => $1)`,
    // Our own connections are younger than we are.
    [process.uptime()],
  )
  if ((rows[0]?.others ?? 0) === 0) return
  throw new ConfigError(
    '数据库正被运行中的说事使用：请先停止它，再编历史\n' +
      'A running Shuoshi uses this database: stop it before inventing history',
  )
}
