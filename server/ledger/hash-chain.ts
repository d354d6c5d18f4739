import { hash } from 'node:crypto'

/** What comes before the first event of every case. */
export const CHAIN_START: Buffer = Buffer.alloc(32)

/** The parts of a stored event that the chain covers. */
export interface Chained {
  stream: string
  version: number
  type: string
  schema: number
  commandId: string
  /** The exact text of the stored body. */
  body: string
}

/**
 * SHA-256 over the hash before and the event's own text, one field a line. Changing, dropping or reordering any
 * event of a case changes every hash after it; `scripts/verify-history.ts` checks an export with nothing else.
 */
export function nextHash(before: Buffer, event: Chained): Buffer {
  const own = `${event.stream}\n${event.version}\n${event.type}\n${event.schema}\n${event.commandId}\n${event.body}`
  return hash('sha256', Buffer.concat([before, Buffer.from(own)]), 'buffer')
}
