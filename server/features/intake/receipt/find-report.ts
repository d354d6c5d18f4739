import type { ReportId } from '../../../../domain/kernel/ids.ts'
import type { House } from '../../../ledger/feature.ts'
import type { LoadedCase } from '../../../ledger/load-case.ts'
import { readReceiptCode } from '../../../platform/crypto/receipt-code.ts'
import { receiptPrint } from './receipt-code-for.ts'

/** A report with the case that answers for it now. */
export interface FoundReport {
  code: string
  id: ReportId
  saidAt: number
  text: string
  address: string
  /** The case it was said into; after a merge not the one it is worked on in. */
  saidInto: LoadedCase
  /** The case it is worked on in. */
  loaded: LoadedCase
}

/** Merges follow one another at most this often; more would be a circle. */
export const MOST_MERGES = 8

/** The report of a receipt code, however it was typed; undefined if there is none. */
export async function findReport(house: House, typed: string): Promise<FoundReport | undefined> {
  const { pool, box } = house.platform
  const code = readReceiptCode(typed)
  if (code === undefined) return undefined
  const { rows } = await pool.query<{
    id: string
    case_id: string
    said_at: Date
    text: string
    address: string
  }>('SELECT id, case_id, said_at, text, address FROM reports WHERE receipt = $1', [receiptPrint(box, code)])
  const [row] = rows
  const known = row && (await house.ledger.load(row.case_id))
  if (!row || !known) return undefined
  return {
    code,
    id: row.id,
    saidAt: row.said_at.getTime(),
    text: row.text,
    address: row.address,
    saidInto: await backward(house, known, row.id),
    loaded: await forward(house, known),
  }
}

/** The case that absorbed this one, and the one that absorbed that. */
async function forward(house: House, from: LoadedCase): Promise<LoadedCase> {
  let loaded = from
  for (let i = 0; loaded.state.mergedInto !== undefined && i < MOST_MERGES; i += 1) {
    const next = await house.ledger.load(loaded.state.mergedInto)
    if (!next) break
    loaded = next
  }
  return loaded
}

/** The case this report was said into: a merge hands the report over, and the log says from where. */
async function backward(house: House, from: LoadedCase, report: ReportId): Promise<LoadedCase> {
  let loaded = from
  for (let i = 0; i < MOST_MERGES; i += 1) {
    const absorbed = loaded.events.find(
      (event) => event.type === 'CaseAbsorbed' && event.reports.some(({ id }) => id === report),
    )
    const before = absorbed?.type === 'CaseAbsorbed' ? await house.ledger.load(absorbed.from) : undefined
    if (!before) break
    loaded = before
  }
  return loaded
}
