import type { PoolClient } from 'pg'
import { NOTICE_VERSION } from '../../contract/intake.ts'
import { phonePrint, sealIdentity } from '../../server/features/intake/identity.ts'
import { receiptCodeFor, receiptPrint } from '../../server/features/intake/receipt/receipt-code-for.ts'
import { appendBulk } from '../../server/ledger/append-bulk.ts'
import { copyRows, type Cell } from '../../server/ledger/copy-rows.ts'
import type { IdentityBox } from '../../server/platform/crypto/identity-box.ts'
import { copyEvidence } from './copy-evidence.ts'
import type { PlayedCase } from './player.ts'
import type { PlayedReport } from './invent-report.ts'

const REPORT_COLUMNS = [
  'id',
  'case_id',
  'client_id',
  'receipt',
  'channel',
  'said_at',
  'created_at',
  'text',
  'address',
  'lang',
  'notice_version',
  'entered_by',
]

/**
 * Stores played cases in the caller's transaction: events, rows and counters by the ledger, and what residents said with
 * who they were as intake keeps it. `photos` are ids of pictures that stand for whatever a resident would have taken.
 */
export async function storeCases(
  client: PoolClient,
  box: IdentityBox,
  cases: readonly PlayedCase[],
  photos: readonly string[],
): Promise<void> {
  await appendBulk(client, cases)
  if (photos.length > 0) await copyEvidence(client, cases, photos)
  const reports: Cell[][] = []
  const identities: Cell[][] = []
  const files: Cell[][] = []
  const remarks: Cell[][] = []
  for (const { state, reports: said, remarks: added } of cases) {
    // As merging does: the receipts of all reporters lead to the surviving case.
    const caseId = state.mergedInto ?? state.id
    for (const report of said) {
      const code = receiptCodeFor(box, report.clientId)
      reports.push(reportRow(box, caseId, report, code))
      const identity = identityRow(box, report, code)
      if (identity) identities.push(identity)
      if (photos.length > 0) files.push(...fileRows(report, photos))
    }
    for (const { id, reportId, clientId, at, text } of added) {
      remarks.push([id, reportId, clientId, new Date(at), text])
    }
  }
  await indexInBulk(client, () => copyRows(client, 'reports', REPORT_COLUMNS, reports))
  await copyRows(client, 'report_identities', ['report_id', 'sealed', 'phone_hash'], identities)
  if (files.length > 0) await copyRows(client, 'report_files', ['report_id', 'file_id', 'place'], files)
  if (remarks.length > 0)
    await copyRows(client, 'remarks', ['id', 'report_id', 'client_id', 'at', 'text'], remarks)
}

function reportRow(box: IdentityBox, caseId: string, report: PlayedReport, code: string): Cell[] {
  return [
    report.id,
    caseId,
    report.clientId,
    receiptPrint(box, code),
    report.channel,
    new Date(report.saidAt),
    new Date(report.createdAt),
    report.text,
    report.address,
    'zh',
    NOTICE_VERSION,
    report.enteredBy ?? null,
  ]
}

function identityRow(box: IdentityBox, report: PlayedReport, receiptCode: string): Cell[] | undefined {
  const { id, name, phone } = report
  const sealed = sealIdentity(box, id, { ...(name && { name }), ...(phone && { phone }), receiptCode })
  return sealed && [id, sealed, phone === undefined ? null : phonePrint(box, phone)]
}

function fileRows({ id, photos: count }: PlayedReport, photos: readonly string[]): Cell[][] {
  const first = Number.parseInt(id.slice(-6), 16)
  return Array.from({ length: Math.min(count, photos.length) }, (_, place) => [
    id,
    photos[(first + place) % photos.length],
    place,
  ])
}

/**
 * The index of words takes entries one by one, which is right for one report and three times the work for thousands:
 * within this transaction they are collected and put in together. Searches wait meanwhile.
 */
async function indexInBulk(client: PoolClient, write: () => Promise<void>): Promise<void> {
  await client.query("SET LOCAL gin_pending_list_limit = '256MB'")
  await client.query("SET LOCAL maintenance_work_mem = '256MB'")
  await client.query('ALTER INDEX reports_words SET (fastupdate = on)')
  await write()
  await client.query("SELECT gin_clean_pending_list('reports_words')")
  await client.query('ALTER INDEX reports_words SET (fastupdate = off)')
}
