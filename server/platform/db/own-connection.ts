import { Client, type Pool } from 'pg'

/**
 * A connection beside the pool, for work that needs it for long: a lock that hangs on a session. Held out of the pool it would
 * be one that the work itself then waits for, and several at once could take them all.
 */
export async function withOwnConnection<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(pool.options)
  // One that breaks fails its next query; the event that comes along would otherwise end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    // Whatever the session has locked is let go with it, also where it broke.
    await client.end().catch(() => {})
  }
}
