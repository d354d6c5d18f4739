import type { Queryable } from '../../platform/db/pool.ts'

/** One row of news for the people of a unit; the id is derived from what it tells of. */
export interface UnitNotice {
  id: string
  unit: string
  caseId: string
  kind: string
  at: Date
}

/** Writes notices; those that are there already are left alone. */
export async function writeUnitNotices(client: Queryable, notices: readonly UnitNotice[]): Promise<void> {
  if (notices.length === 0) return
  await client.query(
    `INSERT INTO unit_notices (id, unit, case_id, kind, at)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])
     ON CONFLICT DO NOTHING`,
    [
      notices.map(({ id }) => id),
      notices.map(({ unit }) => unit),
      notices.map(({ caseId }) => caseId),
      notices.map(({ kind }) => kind),
      notices.map(({ at }) => at),
    ],
  )
}
