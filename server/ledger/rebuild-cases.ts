import type { Pool } from 'pg'
import { evolve } from '../../domain/case/evolve.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { caseRow, type CaseRow } from './case-row.ts'
import { caseUnitRows, type CaseUnitRow } from './case-units-rows.ts'
import { decodeEvent } from './stored-event.ts'

const PAGE = 1_000

/** One case as its log alone tells it. */
export interface RebuiltCase {
  row: CaseRow
  units: CaseUnitRow[]
  state: CaseState
}

/**
 * Folds every case from the log, in pages of streams, without looking at any projection: the self-check and the
 * rebuild test compare what comes out with the live rows.
 */
export async function* rebuiltCases(pool: Pool): AsyncGenerator<RebuiltCase> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await pool.query<{
      stream: string
      version: number
      type: string
      schema: number
      body: string
    }>(
      `SELECT stream, version, type, schema, body::text AS body FROM case_events
       WHERE stream IN (SELECT stream FROM case_events WHERE version = 1 AND stream > $1 ORDER BY stream LIMIT ${PAGE}) ORDER BY stream, version`,
      [after],
    )
    if (rows.length === 0) return
    let state: CaseState | undefined
    let version = 0
    for (const [i, row] of rows.entries()) {
      state = evolve(row.version === 1 ? undefined : state, decodeEvent(row))
      version = row.version
      if (rows[i + 1]?.stream !== row.stream)
        yield { row: caseRow(state, version), units: caseUnitRows(state), state }
    }
    after = rows.at(-1)?.stream ?? after
  }
}
