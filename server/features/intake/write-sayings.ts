import type { Pool } from 'pg'
import type { CaseLedger } from '../../ledger/case-ledger.ts'
import { statementBeside, type CaseWrite } from '../../ledger/append-cases.ts'
import type { Queryable } from '../../platform/db/pool.ts'
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

/** PostgreSQL's code for a key that is there already. */
const TAKEN = '23505'

/** Reports, who spoke and what they sent along, as expressions of a WITH; `given` and `said` name the rows. */
const reportsFrom = (first: number, conflict: string): string => {
  const place = (i: number): string => `$${first + i}`
  return `
given AS (
  SELECT * FROM unnest(${place(0)}::uuid[], ${place(1)}::uuid[], ${place(2)}::uuid[], ${place(3)}::bytea[],
    ${place(4)}::text[], ${place(5)}::timestamptz[], ${place(6)}::timestamptz[], ${place(7)}::text[], ${place(8)}::text[],
    ${place(9)}::text[], ${place(10)}::text[], ${place(11)}::uuid[], ${place(12)}::bytea[], ${place(13)}::bytea[])
    AS row (id, case_id, client_id, receipt, channel, said_at, created_at, text, address, lang, notice_version,
      entered_by, sealed, phone_hash)
), sent AS (
  SELECT * FROM unnest(${place(14)}::uuid[], ${place(15)}::uuid[], ${place(16)}::int[]) AS file (report_id, file_id, place)
), said AS (
  INSERT INTO reports (id, case_id, client_id, receipt, channel, said_at, created_at, text, address, lang,
    notice_version, entered_by, photos)
  SELECT id, case_id, client_id, receipt, channel, said_at, created_at, text, address, lang, notice_version, entered_by,
    (SELECT count(*) FROM sent JOIN files ON files.id = sent.file_id AND files.kind = 'photo' WHERE sent.report_id = given.id)
  FROM given ${conflict}
  RETURNING id
), sealed AS (
  INSERT INTO report_identities (report_id, sealed, phone_hash)
  SELECT given.id, given.sealed, given.phone_hash FROM given JOIN said USING (id) WHERE given.sealed IS NOT NULL
), pictured AS (
  INSERT INTO report_files (report_id, file_id, place)
  SELECT sent.report_id, sent.file_id, sent.place FROM sent JOIN said ON said.id = sent.report_id
  RETURNING file_id
), needed AS (
  DELETE FROM kept_uploads WHERE file_id IN (SELECT file_id FROM pictured)
)`
}

const BESIDE_OPENINGS = statementBeside('said', (first) => reportsFrom(first, ''))
const INSERT = `WITH ${reportsFrom(1, 'ON CONFLICT (client_id) DO NOTHING')} SELECT FROM said`

function valuesOf(writes: readonly ReportWrite[]): unknown[][] {
  const column = <T>(of: (write: ReportWrite) => T): T[] => writes.map(of)
  const files = writes.flatMap(({ reportId, saying }) =>
    saying.files.map((file, place) => ({ reportId, file, place: place + 1 })),
  )
  return [
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
    files.map(({ reportId }) => reportId),
    files.map(({ file }) => file),
    files.map(({ place }) => place),
  ]
}

/** Writes a report that is not there yet, with who spoke and its files, in the caller's transaction. */
export async function insertReport(client: Queryable, write: ReportWrite): Promise<void> {
  await client.query({ name: 'insert-report', text: INSERT, values: valuesOf([write]) })
}

/**
 * Writes a batch of openings in one statement: each saying is there exactly once, whatever was sent twice. Sayings that
 * were there before are answered with their first receipt, and the others written without them. Throws, with nothing
 * written, when the batch itself holds a saying twice.
 */
export async function writeOpenings(
  pool: Pool,
  ledger: CaseLedger,
  batch: readonly OpeningWrite[],
): Promise<Kept[]> {
  // In the order of their keys, so that two batches holding the same ones wait for, instead of on, each other.
  const ordered = batch.toSorted((a, b) => (a.saying.clientId < b.saying.clientId ? -1 : 1))
  try {
    await ledger.appendOpenings(
      pool,
      ordered.map(({ opening }) => opening),
      { statement: BESIDE_OPENINGS, values: valuesOf(ordered) },
    )
    return batch.map(({ reportId, caseId }) => ({ reportId, caseId, repeated: false }))
  } catch (error) {
    if (!isTaken(error)) throw error
    const before = await findKept(
      pool,
      batch.map(({ saying }) => saying.clientId),
    )
    if (before.size === 0) throw error
    const fresh = batch.filter(({ saying }) => !before.has(saying.clientId))
    const written = fresh.length > 0 ? await writeOpenings(pool, ledger, fresh) : []
    return batch.map((one) => before.get(one.saying.clientId) ?? written[fresh.indexOf(one)]!)
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === TAKEN
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
