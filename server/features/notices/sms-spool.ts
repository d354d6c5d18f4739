import type { House } from '../../ledger/feature.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import type { SealedMessage } from './outbox.ts'

/**
 * A way to send an SMS. `key` is the same for every attempt at the same message; `client` is that of the transaction in which
 * the message is held and noted as sent.
 */
export interface SmsAdapter {
  /** What is handed over only stays here; no phone receives it. */
  keepsOnly?: true
  send: (house: House, message: SealedMessage & { key: string }, client: Queryable) => Promise<void>
}

/** Keeps messages where the administrator can read them, until the city connects a provider. */
export const smsSpool: SmsAdapter = {
  keepsOnly: true,
  send: async (house, { key }, client) => {
    await client.query('INSERT INTO sms_spool (message_id, sent_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      key,
      new Date(house.platform.now()),
    ])
  },
}
