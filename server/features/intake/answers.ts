import type { ReportId } from '../../../domain/kernel/ids.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { openIdentity, type Identity } from './identity.ts'

export { openIdentity, type Identity }

/** How a reporter is told of progress. Only for sending: never shown, never logged. */
export interface ReporterContact extends Identity {
  lang: 'zh' | 'en'
}

/** Who to tell about a report; undefined for those who left neither name nor phone. */
export async function reporterContact(
  { box }: Pick<Platform, 'box'>,
  client: Queryable,
  report: ReportId,
): Promise<ReporterContact | undefined> {
  const { rows } = await client.query<{ sealed: Buffer; lang: 'zh' | 'en' }>(
    `SELECT i.sealed, r.lang FROM report_identities i JOIN reports r ON r.id = i.report_id WHERE i.report_id = $1`,
    [report],
  )
  const [row] = rows
  return row && { ...openIdentity(box, report, row.sealed), lang: row.lang }
}
