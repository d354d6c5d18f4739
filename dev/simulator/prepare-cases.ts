import { NOTICE_VERSION } from '../../contract/intake.ts'
import { phonePrint, sealIdentity } from '../../server/features/intake/identity.ts'
import { receiptCodeFor, receiptPrint } from '../../server/features/intake/receipt/receipt-code-for.ts'
import { BulkWriter } from '../../server/ledger/append-bulk.ts'
import { CopyTextWriter, type Cell, type CopyText } from '../../server/ledger/copy-text.ts'
import type { IdentityBox } from '../../server/platform/crypto/identity-box.ts'
import type { KeptEvidence } from './copy-evidence.ts'
import type { PlayedReport } from './invent-report.ts'
import type { PlayedCase } from './player.ts'

/** Played cases ready to be stored; plain data, so that a thread can hand it to another. */
export interface PreparedCases {
  cases: number
  /** What the ledger keeps, for `appendBulk`. */
  ledger: CopyText[]
  reports: CopyText
  /** What stands beside reports: who spoke, their pictures, what they added. */
  beside: CopyText[]
  /** Empty without photos. */
  evidence: KeptEvidence[]
}

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
  'photos',
]

/**
 * Turns played cases into rows, one by one, so that no more than one has to be held: events, rows and counters as the
 * ledger writes them, and what residents said with who they were as intake keeps it. `photos` are ids of pictures that
 * stand for whatever a resident would have taken.
 */
export class CasePreparer {
  #box: IdentityBox
  #photos: readonly string[]
  #cases = 0
  #ledger = new BulkWriter()
  #reports = new CopyTextWriter('reports', REPORT_COLUMNS)
  #identities = new CopyTextWriter('report_identities', ['report_id', 'sealed', 'phone_hash'])
  #files = new CopyTextWriter('report_files', ['report_id', 'file_id', 'place'])
  #remarks = new CopyTextWriter('remarks', ['id', 'report_id', 'client_id', 'at', 'text'])
  #evidence: KeptEvidence[] = []

  constructor(box: IdentityBox, photos: readonly string[]) {
    this.#box = box
    this.#photos = photos
  }

  add(played: PlayedCase): void {
    this.#cases += 1
    this.#ledger.add(played)
    const { id: caseId, mergedInto } = played.state
    // As merging does: the receipts of all reporters lead to the surviving case.
    for (const report of played.reports) this.#addReport(report, mergedInto ?? caseId)
    for (const { id, reportId, clientId, at, text } of played.remarks) {
      this.#remarks.add([id, reportId, clientId, new Date(at), text])
    }
    if (this.#photos.length === 0) return
    for (const picture of played.evidence) this.#evidence.push({ ...picture, caseId })
  }

  finish(): PreparedCases {
    return {
      cases: this.#cases,
      ledger: this.#ledger.finish(),
      reports: this.#reports.finish(),
      beside: [this.#identities.finish(), this.#files.finish(), this.#remarks.finish()],
      evidence: this.#evidence,
    }
  }

  #addReport(report: PlayedReport, caseId: string): void {
    const code = receiptCodeFor(this.#box, report.clientId)
    const files = fileRows(report, this.#photos)
    this.#reports.add(reportRow(this.#box, caseId, report, code, files.length))
    const identity = identityRow(this.#box, report, code)
    if (identity) this.#identities.add(identity)
    for (const row of files) this.#files.add(row)
  }
}

function reportRow(
  box: IdentityBox,
  caseId: string,
  report: PlayedReport,
  code: string,
  photos: number,
): Cell[] {
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
    photos,
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
