import type { PoolClient } from 'pg'
import { appendBulk } from '../../server/ledger/append-bulk.ts'
import { copyIn } from '../../server/ledger/copy-in.ts'
import { copyEvidence } from './copy-evidence.ts'
import type { PreparedCases } from './prepare-cases.ts'

/** Stores prepared cases in the caller's transaction. */
export async function storeCases(
  client: PoolClient,
  { ledger, reports, beside, evidence }: PreparedCases,
  photos: readonly string[],
): Promise<void> {
  await writeLightly(client)
  await appendBulk(client, ledger)
  await copyEvidence(client, evidence, photos)
  await indexInBulk(client, () => copyIn(client, reports))
  for (const rows of beside) await copyIn(client, rows)
}

/**
 * The transaction does not wait for the disk: the one that folds the counters at the end does so for all. Whole pages in
 * the log of the database are not compressed, if we may choose: that took a third of its time, and saves little where
 * every page is filled at once.
 */
async function writeLightly(client: PoolClient): Promise<void> {
  await client.query('SET LOCAL synchronous_commit = off')
  await client.query(
    "SELECT set_config('wal_compression', 'off', true) WHERE has_parameter_privilege('wal_compression', 'SET')",
  )
}

/**
 * The index of words takes entries one by one, which is right for one report and three times the work for thousands:
 * within this transaction they are collected and put in together. Searches wait meanwhile.
 */
async function indexInBulk(client: PoolClient, write: () => Promise<void>): Promise<void> {
  await client.query("SET LOCAL gin_pending_list_limit = '256MB'")
  await client.query("SET LOCAL maintenance_work_mem = '256MB'")
  await client.query('ALTER INDEX IF EXISTS reports_words SET (fastupdate = on)')
  await write()
  await client.query(
    `SELECT gin_clean_pending_list(words) FROM to_regclass('reports_words') AS words WHERE words IS NOT NULL`,
  )
  await client.query('ALTER INDEX IF EXISTS reports_words SET (fastupdate = off)')
}
