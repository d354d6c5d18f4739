import type { Platform } from '../../../platform/platform.ts'
import type { FileRow } from '../files/file-label.ts'
import type { Scope } from '../rights/scope.ts'
import { Values } from '../rights/values.ts'
import { visibleCases } from '../rights/visible-cases.ts'

/** A report of a case as the tables keep it, without who it was. */
export interface StoredReport {
  id: string
  channel: string
  said_at: Date
  text: string
  address: string
  has_identity: boolean
  files: FileRow[]
  remarks: { at: string; text: string; files: FileRow[] }[]
}

/** The number of a case the caller may see; undefined for every other id. */
export async function findNumber({ pool }: Platform, scope: Scope, id: string): Promise<number | undefined> {
  const values = new Values()
  const { rows } = await pool.query<{ number: number }>(
    values.kept(
      `SELECT c.number FROM cases c WHERE c.id = ${values.add(id)} AND ${visibleCases(scope, values)}`,
    ),
  )
  return rows[0]?.number
}

const FILE = `json_build_object('id', file.id, 'kind', file.kind, 'width', file.width, 'height', file.height)`

/** What was said in a case: its reports, and the first one also when it was merged away with them. */
const REPORTS = `
SELECT r.id, r.channel, r.said_at, r.text, r.address,
  EXISTS (SELECT FROM report_identities who WHERE who.report_id = r.id) AS has_identity,
  coalesce((SELECT json_agg(${FILE} ORDER BY kept.place) FROM report_files kept JOIN files file ON file.id = kept.file_id
            WHERE kept.report_id = r.id), '[]') AS files,
  coalesce((SELECT json_agg(json_build_object('at', added.at, 'text', added.text, 'files', coalesce(
       (SELECT json_agg(${FILE}) FROM remark_files kept JOIN files file ON file.id = kept.file_id
        WHERE kept.remark_id = added.id), '[]')) ORDER BY added.at)
     FROM remarks added WHERE added.report_id = r.id), '[]') AS remarks
FROM reports r WHERE r.case_id = $1 OR r.id = (SELECT first_report FROM cases WHERE id = $1)
ORDER BY r.said_at, r.id`

export async function readReports({ pool }: Platform, id: string): Promise<StoredReport[]> {
  const { rows } = await pool.query<StoredReport>({ name: 'case-reports', text: REPORTS, values: [id] })
  return rows
}

/** Evidence and notes the staff kept with a case. */
export async function readCaseFiles({ pool }: Platform, id: string): Promise<FileRow[]> {
  const { rows } = await pool.query<FileRow>({
    name: 'case-files',
    text: `SELECT file.id, file.kind, file.width, file.height FROM case_files kept JOIN files file ON file.id = kept.file_id
           WHERE kept.case_id = $1`,
    values: [id],
  })
  return rows
}
