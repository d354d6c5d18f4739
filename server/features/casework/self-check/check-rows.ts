import { isDeepStrictEqual } from 'node:util'
import { caseRow } from '../../../ledger/case-row.ts'
import { caseUnitRows } from '../../../ledger/case-units-rows.ts'
import { loadCase } from '../../../ledger/load-case.ts'
import type { Queryable } from '../../../platform/db/pool.ts'
import { firstBreak, readHistory } from '../history/read-history.ts'
import type { Finding } from './finding.ts'

/** Cases rebuilt in one run. */
const SAMPLE = 300

/** Rebuilds a random sample from the log and compares it with the live rows; verifies the hash chain of each. */
export async function checkRows(client: Queryable): Promise<{ rebuilt: number; findings: Finding[] }> {
  // A million rows are read from the primary key in a second, once a night.
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM cases ORDER BY random() LIMIT ${SAMPLE}`,
  )
  const findings: Finding[] = []
  for (const { id } of rows) findings.push(...(await checkOne(client, id)))
  return { rebuilt: rows.length, findings }
}

async function checkOne(client: Queryable, id: string): Promise<Finding[]> {
  const loaded = await loadCase(client, id)
  if (!loaded) return [{ kind: 'row-differs', caseId: id, detail: 'there is a row but no history' }]
  const findings: Finding[] = []
  const live = await client.query<Record<string, unknown>>('SELECT * FROM cases WHERE id = $1', [id])
  const expected = Object.entries(caseRow(loaded.state, loaded.version))
  const wrong = expected.filter(([column, value]) => !isDeepStrictEqual(live.rows[0]?.[column], value))
  if (wrong.length > 0) {
    const columns = wrong.map(([column]) => column).join(', ')
    findings.push({ kind: 'row-differs', caseId: id, detail: `columns ${columns}`.slice(0, 500) })
  }
  const shares = await client.query(
    'SELECT unit, role, owes, due_at FROM case_units WHERE case_id = $1 ORDER BY unit',
    [id],
  )
  const expectedShares = caseUnitRows(loaded.state).toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
  if (!isDeepStrictEqual(shares.rows, expectedShares)) {
    findings.push({ kind: 'row-differs', caseId: id, detail: 'shares of units' })
  }
  const broken = firstBreak(await readHistory(client, id))
  if (broken !== undefined) {
    findings.push({ kind: 'chain-broken', caseId: id, detail: `the hash of version ${broken} does not fit` })
  }
  return findings
}
