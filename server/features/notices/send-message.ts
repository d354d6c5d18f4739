import type { House } from '../../ledger/feature.ts'
import { inTransaction, type Queryable } from '../../platform/db/pool.ts'
import type { SealedMessage } from './outbox.ts'
import { smsSpool, type SmsAdapter } from './sms-spool.ts'

/**
 * Hands one message to the adapter. The queue tries again when it throws; the message's id goes along as the key by
 * which the adapter knows a repeat, so that nobody is told twice. The row is held while it is sent: a second worker, to
 * whom the queue gave the job because the first takes long, leaves it alone and comes back later.
 */
export async function sendMessage(
  payload: unknown,
  house: House,
  adapter: SmsAdapter = smsSpool,
): Promise<void> {
  const id = idOf(payload)
  const { pool } = house.platform
  const { rows } = await pool.query<{ sent: boolean }>(
    'SELECT sent_at IS NOT NULL AS sent FROM outgoing_messages WHERE id = $1',
    [id],
  )
  if (rows[0]?.sent !== false) return
  const failure = await inTransaction(pool, (client) => sendHeld(client, id, house, adapter))
  if (failure === undefined) return
  // The error's own words may carry the number, and what is thrown goes into the log and the queue: only its kind is kept.
  await pool.query('UPDATE outgoing_messages SET attempts = attempts + 1, last_error = $2 WHERE id = $1', [
    id,
    failure,
  ])
  throw new Error(`the message could not be sent: ${failure}`)
}

/** @returns the kind of what failed, if sending did. */
async function sendHeld(
  client: Queryable,
  id: string,
  house: House,
  adapter: SmsAdapter,
): Promise<string | undefined> {
  const { box, now } = house.platform
  // NO KEY: the spool names the row meanwhile.
  const { rows } = await client.query<{ sealed: Buffer; sent: boolean }>(
    `SELECT sealed, sent_at IS NOT NULL AS sent FROM outgoing_messages WHERE id = $1
     FOR NO KEY UPDATE SKIP LOCKED`,
    [id],
  )
  const [row] = rows
  if (!row) throw new Error('the message is under way in another worker')
  if (row.sent) return undefined
  try {
    const message = JSON.parse(box.open(row.sealed, id)) as SealedMessage
    await adapter.send(house, { key: id, ...message }, client)
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown'
  }
  await client.query(
    'UPDATE outgoing_messages SET attempts = attempts + 1, sent_at = $2, last_error = NULL WHERE id = $1',
    [id, new Date(now())],
  )
  return undefined
}

function idOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'id' in payload && typeof payload.id === 'string')
    return payload.id
  throw new Error('A job without the id of its message')
}
