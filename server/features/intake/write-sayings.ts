import type { Pool } from 'pg'
import type { CaseLedger } from '../../ledger/case-ledger.ts'
import type { CaseWrite } from '../../ledger/append-cases.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import { inTransaction } from '../../platform/db/pool.ts'
import type { Saying } from './saying.ts'

/** Everything to write for one saying, prepared so that the transaction only writes. */
export interface ReportWrite {
  saying: Saying
  reportId: string
  caseId: string
  createdAt: number
  receipt: Buffer
  identity?: Buffer
  phonePrint?: Buffer
  enteredBy?: string
}

export interface OpeningWrite extends ReportWrite {
  opening: CaseWrite
}

/** Which report a client id has: the one just written, or the one of the first time. */
export interface Kept {
  reportId: string
  caseId: string
  repeated: boolean
}

const INSERT = `
WITH given AS (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::text[], $6::timestamptz[], $7::timestamptz[],
    $8::text[], $9::text[], $10::text[], $11::text[], $12::uuid[], $13::bytea[], $14::bytea[])
    AS row (id, case_id, client_id, receipt, channel, said_at, created_at, text, address, lang, notice_version,
      entered_by, sealed, phone_hash)
), said AS (
  INSERT INTO reports (id, case_id, client_id, receipt, channel, said_at, created_at, text, address, lang,
    notice_version, entered_by)
  SELECT id, case_id, client_id, receipt, channel, said_at, created_at, text, address, lang, notice_version, entered_by
  FROM given
  ON CONFLICT (client_id) DO NOTHING
  RETURNING id
), sealed AS (
  INSERT INTO report_identities (report_id, sealed, phone_hash)
  SELECT given.id, given.sealed, given.phone_hash FROM given JOIN said USING (id) WHERE given.sealed IS NOT NULL
)
SELECT id FROM said`

/**
 * Writes reports that are not there yet, with who spoke and their files, in the caller's transaction. @returns the ids
 * of those written; the others had been written before under their client id.
 */
export async function insertReports(
  client: Queryable,
  writes: readonly ReportWrite[],
): Promise<ReadonlySet<string>> {
  const column = <T>(of: (write: ReportWrite) => T): T[] => writes.map(of)
  const { rows } = await client.query<{ id: string }>({
    name: 'insert-reports',
    text: INSERT,
    values: [
      column((write) => write.reportId),
      column((write) => write.caseId),
      column((write) => write.saying.clientId),
      column((write) => write.receipt),
      column((write) => write.saying.channel),
      column((write) => new Date(write.saying.saidAt)),
      column((write) => new Date(write.createdAt)),
      column((write) => write.saying.text),
      column((write) => write.saying.address),
      column((write) => write.saying.lang),
      column((write) => write.saying.noticeVersion),
      column((write) => write.enteredBy ?? null),
      column((write) => write.identity ?? null),
      column((write) => write.phonePrint ?? null),
    ],
  })
  const written = new Set(rows.map(({ id }) => id))
  for (const { reportId, saying } of writes) {
    if (saying.files.length > 0 && written.has(reportId)) await linkFiles(client, reportId, saying.files)
  }
  return written
}

async function linkFiles(client: Queryable, reportId: string, files: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO report_files (report_id, file_id, place)
     SELECT $1, id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS file (id, place)`,
    [reportId, files],
  )
  await client.query('DELETE FROM kept_uploads WHERE file_id = ANY ($1::uuid[])', [files])
}

/** Writes a batch of openings in one transaction: each saying is there exactly once, whatever was sent twice. */
export async function writeOpenings(
  pool: Pool,
  ledger: CaseLedger,
  batch: readonly OpeningWrite[],
): Promise<Kept[]> {
  // In the order of their keys, so that two batches holding the same ones wait for, instead of on, each other.
  const ordered = batch.toSorted((a, b) => (a.saying.clientId < b.saying.clientId ? -1 : 1))
  const written = await inTransaction(pool, async (client) => {
    const ids = await insertReports(client, ordered)
    const fresh = ordered.filter(({ reportId }) => ids.has(reportId))
    if (fresh.length > 0) {
      await ledger.appendOpenings(
        client,
        fresh.map(({ opening }) => opening),
      )
    }
    return ids
  })
  const before = await findKept(
    pool,
    batch.filter(({ reportId }) => !written.has(reportId)).map(({ saying }) => saying.clientId),
  )
  return batch.map(({ reportId, caseId, saying }) => {
    if (written.has(reportId)) return { reportId, caseId, repeated: false }
    const kept = before.get(saying.clientId)
    if (!kept) throw new Error('a report was neither written nor there')
    return kept
  })
}

/** Reports already there, by client id. */
export async function findKept(db: Queryable, clientIds: readonly string[]): Promise<Map<string, Kept>> {
  if (clientIds.length === 0) return new Map()
  const { rows } = await db.query<{ client_id: string; id: string; case_id: string }>(
    'SELECT client_id, id, case_id FROM reports WHERE client_id = ANY ($1::uuid[])',
    [clientIds],
  )
  return new Map(
    rows.map((row) => [row.client_id, { reportId: row.id, caseId: row.case_id, repeated: true }]),
  )
}
