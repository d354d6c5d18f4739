import type { CaseId } from '../../../../domain/kernel/ids.ts'
import { CHAIN_START, nextHash } from '../../../ledger/hash-chain.ts'
import type { Queryable } from '../../../platform/db/pool.ts'

/** One event as an export shows it: the exact stored text, and the hash over it and everything before. */
export interface HistoryLine {
  stream: string
  version: number
  type: string
  schema: number
  commandId: string
  /** The stored text itself, not parsed: the hash covers its very characters. */
  body: string
  /** SHA-256 in hex. */
  hash: string
}

interface Row extends Omit<HistoryLine, 'hash'> {
  hash: Buffer
}

/** The history of one case, in order; empty if there is none with this id. */
export async function readHistory(db: Queryable, id: CaseId): Promise<HistoryLine[]> {
  const { rows } = await db.query<Row>(
    `SELECT stream, version, type, schema, command_id AS "commandId", body::text AS body, hash
     FROM case_events WHERE stream = $1 ORDER BY version`,
    [id],
  )
  return rows.map(({ hash, ...line }) => ({ ...line, hash: hash.toString('hex') }))
}

/** Version of the first event whose hash does not follow from what stands before it; undefined if all do. */
export function firstBreak(history: readonly HistoryLine[]): number | undefined {
  let hash: Buffer = CHAIN_START
  for (const [i, line] of history.entries()) {
    hash = nextHash(hash, line)
    if (line.version !== i + 1 || hash.toString('hex') !== line.hash) return line.version
  }
  return undefined
}
