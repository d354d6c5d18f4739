import { inTransaction } from '../../../platform/db/pool.ts'
import { uuidV7 } from '../../../platform/ids/uuid-v7.ts'
import type { Platform } from '../../../platform/platform.ts'
import { checkCounters } from './check-counters.ts'
import { checkOpenCases } from './check-open-cases.ts'
import { checkRows } from './check-rows.ts'
import type { Finding } from './finding.ts'

const MOST_KEPT = 100

export interface SelfCheckResult {
  id: string
  openCases: number
  rebuiltCases: number
  findings: Finding[]
}

/**
 * Looks whether the product keeps its promises about cases, and notes what it found. Everything is read from one
 * snapshot, so that work going on meanwhile looks like no fault.
 */
export async function runSelfCheck(platform: Platform): Promise<SelfCheckResult> {
  const { pool, now, log } = platform
  const startedAt = now()
  const looked = await inTransaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    const open = await checkOpenCases(client)
    const rows = await checkRows(client)
    return { open, rows, counters: await checkCounters(client) }
  })
  const findings = [...looked.open.findings, ...looked.rows.findings, ...looked.counters]
  const result = { id: uuidV7(), openCases: looked.open.open, rebuiltCases: looked.rows.rebuilt, findings }
  await inTransaction(pool, async (client) => {
    await client.query(
      `INSERT INTO self_checks (id, started_at, ended_at, open_cases, rebuilt_cases, findings)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        result.id,
        new Date(startedAt),
        new Date(now()),
        result.openCases,
        result.rebuiltCases,
        findings.length,
      ],
    )
    const kept = findings.slice(0, MOST_KEPT)
    await client.query(
      `INSERT INTO self_check_findings (check_id, place, kind, case_id, detail)
       SELECT $1, place - 1, kind, case_id, detail
       FROM unnest($2::text[], $3::uuid[], $4::text[]) WITH ORDINALITY AS found (kind, case_id, detail, place)`,
      [
        result.id,
        kept.map(({ kind }) => kind),
        kept.map(({ caseId }) => caseId ?? null),
        kept.map(({ detail }) => detail.slice(0, 500)),
      ],
    )
    // Counters that have come back to nothing only make the next look longer.
    await client.query('DELETE FROM area_counts WHERE n = 0')
    await client.query('DELETE FROM unit_counts WHERE n = 0')
  })
  if (findings.length > 0) log.error({ findings: findings.slice(0, 10) }, 'the self-check found faults')
  return result
}
