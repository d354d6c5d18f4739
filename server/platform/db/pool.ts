import { channel } from 'node:diagnostics_channel'
import { Pool, types, type ClientBase, type PoolClient } from 'pg'
import type { Logger } from 'pino'
import { isRefusal } from '../../../domain/kernel/refusal.ts'

const INT8 = 20

/** What runs in a transaction can be followed here, with the client that it holds of a pool; costs nothing while nobody does. */
export const HELD_CLIENTS = channel('shuoshi:held-client')

/** Anything that runs a query: a pool or the client of a transaction. */
export type Queryable = Pool | ClientBase

export interface PoolOptions {
  /** Most connections at a time. */
  max?: number
  log?: Logger
  /** Shown by PostgreSQL in `pg_stat_activity`. */
  name?: string
}

/**
 * Opens a pool. `bigint` comes back as a number: counts and log positions stay far below 2^53. `timestamptz` is a
 * Date, `numeric` a string, `bytea` a Buffer.
 */
export function openPool(url: string, { max = 20, log, name = 'shuoshi' }: PoolOptions = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    application_name: name,
    connectionTimeoutMillis: 30_000,
    idleTimeoutMillis: 60_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === INT8 && format !== 'binary' ? Number : types.getTypeParser(oid, format)) as never,
    },
  })
  // An idle connection that breaks (the database was restarted) must not end the process: the pool opens another.
  // While we leave ourselves that is no news.
  pool.on('error', (error) => {
    if (!pool.ending) log?.warn({ err: error }, 'an idle database connection broke')
  })
  // One in use that breaks fails its query; the event that comes along would otherwise end the process.
  pool.on('connect', (client) =>
    client.on('error', (error) => log?.debug({ err: error }, 'a database connection broke')),
  )
  return pool
}

/**
 * Runs `work` in one transaction. Committed when it answers; rolled back when it throws or answers with a Refusal,
 * since a refusal changes nothing. `work` asks nothing of the pool, only of its client: transactions that each wait for a
 * second connection while they hold their first could wait for one another.
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await HELD_CLIENTS.runStores({ pool, client }, work, undefined, client)
    await client.query(isRefusal(result) ? 'ROLLBACK' : 'COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure))
    })
    throw error
  } finally {
    // A connection whose ROLLBACK failed is in an unknown state: the pool throws it away.
    client.release(broken)
  }
}
