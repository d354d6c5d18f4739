import type { ReportId } from '../../../domain/kernel/ids.ts'
import type { Queryable } from '../../platform/db/pool.ts'
import type { Platform } from '../../platform/platform.ts'
import { openIdentity, type Identity } from './identity.ts'

export { openIdentity, type Identity }
export { namesAReporter } from './names-a-reporter.ts'
export { REMARK_ADDED, type RemarkAdded } from './receipt/remark-added.ts'

/** How a reporter is told of progress. Only for sending: never shown, never logged. */
export interface ReporterContact extends Identity {
  lang: 'zh' | 'en'
}

/** Who to tell about reports, by report; those who left neither name nor phone are not among them. */
export async function reporterContacts(
  { box }: Pick<Platform, 'box'>,
  client: Queryable,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, ReporterContact>> {
  if (reports.length === 0) return new Map()
  const { rows } = await client.query<{ id: ReportId; sealed: Buffer; lang: 'zh' | 'en' }>(
    `SELECT r.id, i.sealed, r.lang FROM report_identities i JOIN reports r ON r.id = i.report_id
     WHERE i.report_id = ANY ($1::uuid[])`,
    [reports],
  )
  return new Map(rows.map(({ id, sealed, lang }) => [id, { ...openIdentity(box, id, sealed), lang }]))
}
