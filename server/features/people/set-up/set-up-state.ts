import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { inTransaction, type Queryable } from '../../../platform/db/pool.ts'
import type { Platform } from '../../../platform/platform.ts'

const KEY = 'set-up'

type Stored = { state: 'open'; tokenSha256: string } | { state: 'closed'; at: string }

/**
 * Opens the set-up of a city that nobody has an account in yet, with a new token: the one of an earlier start no longer
 * opens anything. @returns the token for the terminal, kept nowhere else; undefined once the set-up is closed.
 */
export async function openSetUp(platform: Platform): Promise<string | undefined> {
  return inTransaction(platform.pool, async (client) => {
    // Two processes may start at one moment.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [KEY])
    const stored = await read(client)
    const { rowCount: accounts } = await client.query('SELECT 1 FROM accounts LIMIT 1')
    if (stored?.state === 'closed' || accounts) return undefined
    const token = randomBytes(24).toString('base64url')
    await write(client, { state: 'open', tokenSha256: digest(token).toString('hex') }, platform.now())
    return token
  })
}

export async function isSetUpOpen(client: Queryable): Promise<boolean> {
  return (await read(client))?.state === 'open'
}

/** True if the set-up is open and this is its token. */
export async function opensSetUp(client: Queryable, token: string): Promise<boolean> {
  const stored = await read(client)
  return stored?.state === 'open' && timingSafeEqual(digest(token), Buffer.from(stored.tokenSha256, 'hex'))
}

/** True if the set-up is open; until the transaction ends no other one passes here. */
export async function holdSetUp(client: Queryable): Promise<boolean> {
  const { rows } = await client.query<{ value: Stored }>(
    'SELECT value FROM settings WHERE key = $1 FOR UPDATE',
    [KEY],
  )
  return rows[0]?.value.state === 'open'
}

/** Closes the set-up for ever. */
export async function closeSetUp(client: Queryable, at: number): Promise<void> {
  await write(client, { state: 'closed', at: new Date(at).toISOString() }, at)
}

async function read(client: Queryable): Promise<Stored | undefined> {
  const { rows } = await client.query<{ value: Stored }>('SELECT value FROM settings WHERE key = $1', [KEY])
  return rows[0]?.value
}

async function write(client: Queryable, value: Stored, at: number): Promise<void> {
  await client.query(
    `INSERT INTO settings (key, value, changed_at) VALUES ($1, $2, $3)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at`,
    [KEY, JSON.stringify(value), new Date(at)],
  )
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
