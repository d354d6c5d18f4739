import { hash } from 'node:crypto'

/** What comes before the first event of every case. */
export const CHAIN_START: Buffer = Buffer.alloc(32)

/** UTF-8 takes at most three bytes for each unit of a JavaScript string. */
const WIDEST = 3
/** Where the bytes to hash are laid together: one call for each event is quicker than a hash object with two. */
const desk = Buffer.allocUnsafeSlow(64 * 1024)

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
  const text = `${event.stream}\n${event.version}\n${event.type}\n${event.schema}\n${event.commandId}\n${event.body}`
  const most = before.length + text.length * WIDEST
  const room = most > desk.length ? Buffer.allocUnsafe(most) : desk
  before.copy(room)
  const end = before.length + room.write(text, before.length)
  return hash('sha256', room.subarray(0, end), 'buffer')
}
