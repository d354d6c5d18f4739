import type { SelfCheck } from '../../../../contract/case-self-check.ts'
import type { Platform } from '../../../platform/platform.ts'

const SHOWN = 30

interface CheckRow {
  id: string
  started_at: Date
  ended_at: Date
  open_cases: number
  rebuilt_cases: number
  findings: number
  listed: { kind: SelfCheck['listed'][number]['kind']; case: string | null; detail: string }[]
}

/** The last self-checks with what they found, newest first. */
export async function listSelfChecks({ pool }: Platform): Promise<SelfCheck[]> {
  const { rows } = await pool.query<CheckRow>(
    `SELECT s.*, coalesce((SELECT json_agg(json_build_object('kind', f.kind, 'case', f.case_id, 'detail', f.detail)
                                           ORDER BY f.place)
                           FROM self_check_findings f WHERE f.check_id = s.id), '[]') AS listed
     FROM self_checks s ORDER BY s.started_at DESC, s.id DESC LIMIT ${SHOWN}`,
  )
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at.toISOString(),
    openCases: row.open_cases,
    rebuiltCases: row.rebuilt_cases,
    findings: row.findings,
    listed: row.listed.map(({ kind, detail, case: about }) => ({
      kind,
      detail,
      ...(about === null ? {} : { case: about }),
    })),
  }))
}
