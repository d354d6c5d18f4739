import type { House } from '../../ledger/feature.ts'
import type { SealedMessage } from './outbox.ts'
import { smsSpool, type SmsAdapter } from './sms-spool.ts'

/**
 * Hands one message to the adapter. The queue tries again when it throws; the message's id goes along as the key by
 * which the adapter knows a repeat, so that nobody is told twice.
 */
export async function sendMessage(
  payload: unknown,
  house: House,
  adapter: SmsAdapter = smsSpool,
): Promise<void> {
  const id = idOf(payload)
  const { pool, box, now } = house.platform
  const { rows } = await pool.query<{ sealed: Buffer }>(
    'SELECT sealed FROM outgoing_messages WHERE id = $1 AND sent_at IS NULL',
    [id],
  )
  const row = rows[0]
  if (!row) return
  try {
    const message = JSON.parse(box.open(row.sealed, id)) as SealedMessage
    await adapter.send(house, { key: id, ...message })
  } catch (error) {
    // The error's own words may carry the number: only its kind is kept.
    const kind = error instanceof Error ? error.name : 'unknown'
    await pool.query('UPDATE outgoing_messages SET attempts = attempts + 1, last_error = $2 WHERE id = $1', [
      id,
      kind,
    ])
    throw error
  }
  await pool.query(
    'UPDATE outgoing_messages SET attempts = attempts + 1, sent_at = $2, last_error = NULL WHERE id = $1',
    [id, new Date(now())],
  )
}

function idOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'id' in payload && typeof payload.id === 'string')
    return payload.id
  throw new Error('A job without the id of its message')
}
