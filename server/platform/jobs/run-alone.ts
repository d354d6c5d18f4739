import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { withOwnConnection } from '../db/own-connection.ts'

/**
 * Runs `work` unless another process is at work of the same name. The lock hangs on a connection, not on a transaction:
 * long work must not hold back the cleaning of the tables, and a process that dies lets go.
 * @returns whether it ran.
 */
export async function runAlone(pool: Pool, name: string, work: () => Promise<void>): Promise<boolean> {
  const key = createHash('sha256').update(`shuoshi/${name}`).digest().readBigInt64BE(0).toString()
  return withOwnConnection(pool, async (client) => {
    const { rows } = await client.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock($1::bigint) AS locked',
      [key],
    )
    const locked = rows[0]?.locked ?? false
    if (locked) await work()
    return locked
  })
}
